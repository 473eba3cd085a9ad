/**
 * Rules about Party badges against the years of membership, which count from the date of the decision where a list has it. The
 * column holds years ("30 năm") or a number of the badge; only years of the list of badges are taken for years.
 */
import { addMonths, monthEnd } from '../../language/date.ts';
import { BADGE_EARLY_MONTHS, BADGE_SOURCES, BADGE_YEARS } from '../law/badges.ts';
import { isText, rowsWhere, type Fields } from '../helpers/rows-where.ts';
import type { Rule } from '../record/rule.ts';

const YEARS = /(?<!\d)(\d{2})(?!\d)/g;
const IN_YEARS = /năm|nam|tuổi|^\D*\d{2}(?:\D+\d{2})*\D*$/i;

/** Years that the cell names, where it is about years at all. */
function yearsIn(value: unknown): number[] {
  const text = String(value);
  if (!IN_YEARS.test(text)) return [];
  return [...text.matchAll(YEARS)].map(([, years]) => Number(years));
}

function since({ ngay_qd_kn: decision, ngay_vao_dang: ceremony }: Fields): string | undefined {
  return isText(decision) ? decision : isText(ceremony) ? ceremony : undefined;
}

/** Member for so many years on that day, in what is known of the date. */
function reached(from: string, years: number, on: string, early = 0): boolean {
  const due = addMonths(from, years * 12);
  const latest = addMonths(on, early);
  return due !== undefined && latest !== undefined && due <= latest.slice(0, due.length);
}

/** The same on any day that the date may stand for. */
function surelyReached(from: string, years: number, on: string): boolean {
  const due = addMonths(from, years * 12);
  return due !== undefined && (due.length === 10 ? due : (monthEnd(due) ?? on)) <= on;
}

const badgeTooEarly: Rule = {
  id: 'L3-BADGE-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['huy_hieu', 'ngay_qd_kn', 'ngay_vao_dang'],
  title: { vi: 'Huy hiệu nhiều hơn tuổi đảng', en: 'A badge for more years than membership has' },
  message: {
    vi: 'ghi Huy hiệu {years} năm, tính tuổi đảng từ {from:date} thì chưa đủ. Xem lại huy hiệu và ngày vào Đảng.',
    en: 'the badge is for {years} years, but membership since {from:date} is shorter. Look at badge and admission.',
  },
  citations: BADGE_SOURCES,
  examples: {
    pass: [
      {
        title: 'thirty years, and a year early',
        on: '2023-06-30',
        members: [
          { huy_hieu: '30 năm', ngay_vao_dang: '1993-05-19' },
          { huy_hieu: '30', ngay_vao_dang: '1994-05-19' },
        ],
      },
      { title: 'a number of the badge', members: [{ huy_hieu: '0912345', ngay_vao_dang: '2010-05-19' }] },
    ],
    fail: [
      {
        title: 'forty after thirty',
        on: '2023-06-30',
        members: [{ huy_hieu: '30, 40 năm', ngay_vao_dang: '1993-05-19' }],
      },
    ],
  },
  check: (view) =>
    rowsWhere(view, ['huy_hieu'], (fields) => {
      const from = fields.huy_hieu === undefined ? undefined : since(fields);
      if (from === undefined) return undefined;
      const years = Math.max(0, ...yearsIn(fields.huy_hieu).filter((one) => BADGE_YEARS.includes(one)));
      if (years === 0 || reached(from, years, view.on, BADGE_EARLY_MONTHS)) return undefined;
      return { field: 'huy_hieu', params: { years, from } };
    }),
};

const badgeDue: Rule = {
  id: 'L3-BADGE-002',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'row',
  reads: ['huy_hieu', 'ngay_qd_kn', 'ngay_vao_dang', 'loai_dv'],
  title: { vi: 'Đủ tuổi đảng mà chưa ghi huy hiệu', en: 'Enough years, and no badge written' },
  message: {
    vi: 'đủ {years} năm tuổi đảng (tính từ {from:date}) mà chưa ghi huy hiệu. Ghi huy hiệu đã tặng, hoặc đề nghị xét tặng.',
    en: 'a member for {years} years (since {from:date}), and no badge is written. Write the badge given, or propose one.',
  },
  citations: BADGE_SOURCES,
  examples: {
    pass: [
      {
        title: 'not yet thirty',
        on: '2023-06-30',
        members: [{ huy_hieu: '40 năm', ngay_vao_dang: '1980-05-19' }, { ngay_vao_dang: '1994-05-19' }],
      },
      { title: 'a list without badges', on: '2023-06-30', members: [{ ngay_vao_dang: '1980-05-19' }] },
      {
        title: 'admitted again, or perhaps later in that year',
        on: '2023-06-30',
        members: [
          { huy_hieu: '40 năm', ngay_vao_dang: '1980-05-19' },
          { ngay_vao_dang: '1992-05-19', ngay_vao_dang_2: '2001-05-19' },
          { ngay_vao_dang: '1993' },
        ],
      },
    ],
    fail: [
      {
        title: 'thirty-one years',
        on: '2023-06-30',
        members: [{ huy_hieu: '40 năm', ngay_vao_dang: '1980-05-19' }, { ngay_vao_dang: '1992-05-19' }],
      },
    ],
  },
  check: (view) =>
    rowsWhere(view, ['huy_hieu'], (fields) => {
      // Whoever was admitted again was away for a time that no list tells, and it does not count.
      const { huy_hieu: badge, loai_dv: status, ngay_vao_dang_2: again } = fields;
      const from =
        badge === undefined && again === undefined && status !== 'du-bi' ? since(fields) : undefined;
      const years =
        from === undefined ? undefined : BADGE_YEARS.findLast((one) => surelyReached(from, one, view.on));
      return from === undefined || years === undefined
        ? undefined
        : { field: 'huy_hieu', params: { years, from } };
    }),
};

const noSuchBadge: Rule = {
  id: 'L3-BADGE-003',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  reads: ['huy_hieu'],
  title: { vi: 'Không có mức huy hiệu này', en: 'There is no such badge' },
  message: {
    vi: 'ghi Huy hiệu {years} năm; huy hiệu có các mức 30, 40 rồi cách 5 năm đến 90. Xem lại ô này.',
    en: 'the badge says {years} years; there are badges for 30, 40 and then every 5 years to 90. Look at this cell.',
  },
  citations: BADGE_SOURCES.slice(1),
  examples: {
    pass: [{ title: 'several badges', members: [{ huy_hieu: '30, 40, 45 năm' }] }],
    fail: [{ title: 'thirty-five', members: [{ huy_hieu: '35 năm' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['huy_hieu'], ({ huy_hieu: value }) => {
      if (value === undefined || !/năm/i.test(String(value))) return undefined;
      const years = yearsIn(value).find((one) => !BADGE_YEARS.includes(one));
      return years === undefined ? undefined : { field: 'huy_hieu', params: { years } };
    }),
};

export const BADGE_RULES: readonly Rule[] = [badgeTooEarly, badgeDue, noSuchBadge];
