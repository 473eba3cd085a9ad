/** Rules about the end of probation and what follows it: what is due soon, the day after 28 February, the card. */
import { addMonths } from '../../language/date.ts';
import { CARD_MONTHS } from '../law/membership.ts';
import { CARD_CHANGE } from '../law/regulations.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import type { Rule, RuleView } from '../record/rule.ts';
import { citationsFor, thresholdOn } from '../law/thresholds.ts';

const SOON_MONTHS = 2;

const dueSoon: Rule = {
  id: 'L3-PROB-003',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'row',
  reads: ['ngay_vao_dang', 'ngay_chinh_thuc', 'loai_dv'],
  title: { vi: 'Sắp hết thời gian dự bị', en: 'Probation ends soon' },
  message: {
    vi: 'hết thời gian dự bị ngày {due:date}. Chi bộ chuẩn bị xem xét công nhận chính thức.',
    en: 'probation ends on {due:date}. The branch should prepare to consider recognition.',
  },
  citations: citationsFor('probation-months', 'probation-review-working-days'),
  examples: {
    pass: [
      { title: 'next year', on: '2023-06-30', members: [{ ngay_vao_dang: '2023-02-03', loai_dv: 'du-bi' }] },
    ],
    fail: [
      {
        title: 'in five weeks',
        on: '2023-06-30',
        members: [{ ngay_vao_dang: '2022-08-05', loai_dv: 'du-bi' }],
      },
    ],
  },
  check: (view) => {
    const { on } = view;
    const months = thresholdOn('probation-months', on)?.value ?? 12;
    const [first, last] = [addMonths(on, -months), addMonths(on, SOON_MONTHS - months)];
    if (first === undefined || last === undefined) return [];
    return rowsWhere(view, ['ngay_vao_dang', 'loai_dv'], (fields) => {
      const { ngay_vao_dang: admission, ngay_chinh_thuc: official, loai_dv: status } = fields;
      if (status !== 'du-bi' || official !== undefined || !isText(admission)) return undefined;
      if (admission.length !== 10 || admission < first || admission > last) return undefined;
      const due = addMonths(admission, months);
      return due === undefined ? undefined : { field: 'ngay_vao_dang', params: { due } };
    });
  },
};

const leapDay: Rule = {
  id: 'L3-PROB-004',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'row',
  reads: ['ngay_vao_dang', 'ngay_chinh_thuc'],
  title: { vi: 'Vào Đảng ngày 29/02', en: 'Admitted on 29 February' },
  message: {
    vi: 'vào Đảng {admission:date}: đủ 12 tháng là 28/02 hoặc 01/03, ghi {value:date} là được. Không phải sửa gì.',
    en: 'admitted {admission:date}: twelve months end on 28/02 or 01/03, and {value:date} is accepted. Nothing to correct.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'another day', members: [{ ngay_vao_dang: '2020-02-28', ngay_chinh_thuc: '2021-02-28' }] },
    ],
    fail: [
      {
        title: 'the first of March',
        members: [{ ngay_vao_dang: '2020-02-29', ngay_chinh_thuc: '2021-03-01' }],
      },
    ],
  },
  check: (view) =>
    rowsWhere(
      view,
      ['ngay_vao_dang', 'ngay_chinh_thuc'],
      ({ ngay_vao_dang: admission, ngay_chinh_thuc: value }) =>
        isText(admission) && admission.endsWith('-02-29') && isText(value) && /-(?:02-28|03-01)$/.test(value)
          ? { field: 'ngay_chinh_thuc', params: { admission, value } }
          : undefined,
    ),
};

/** A list in which few have a card simply does not say. */
function mostHaveCards({ list: { members } }: RuleView): boolean {
  let [cards, full] = [0, 0];
  for (const { fields } of members) {
    if (fields.ngay_chinh_thuc === undefined) continue;
    full += 1;
    if (fields.so_the !== undefined) cards += 1;
  }
  return cards * 2 >= full;
}

const noCardYet: Rule = {
  id: 'L3-CARD-002',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'row',
  whole: true,
  reads: ['so_the', 'ngay_chinh_thuc'],
  title: {
    vi: 'Chính thức hơn một năm mà chưa ghi số thẻ',
    en: 'A full member for over a year without a card',
  },
  message: {
    vi: 'chính thức từ {official:date} mà chưa ghi số thẻ đảng viên. Ghi số thẻ, hoặc đề nghị phát thẻ.',
    en: 'a full member since {official:date}, and no card number is written. Write it, or ask for a card.',
  },
  citations: [CARD_CHANGE],
  examples: {
    pass: [
      {
        title: 'a new full member',
        on: '2023-06-30',
        members: [{ ngay_chinh_thuc: '2023-01-01' }, { ngay_chinh_thuc: '2010-01-01', so_the: '31012345' }],
      },
      { title: 'a list without cards', on: '2023-06-30', members: [{ ngay_chinh_thuc: '2010-01-01' }] },
      {
        title: 'a list with hardly any',
        on: '2023-06-30',
        members: [
          ...Array.from({ length: 3 }, () => ({ ngay_chinh_thuc: '2012-01-01' })),
          { ngay_chinh_thuc: '2010-01-01', so_the: '31012345' },
        ],
      },
    ],
    fail: [
      {
        title: 'ten years',
        on: '2023-06-30',
        members: [{ ngay_chinh_thuc: '2012-01-01' }, { ngay_chinh_thuc: '2010-01-01', so_the: '31012345' }],
      },
    ],
  },
  check: (view) => {
    const last = addMonths(view.on, -CARD_MONTHS);
    if (last === undefined || !mostHaveCards(view)) return [];
    return rowsWhere(view, ['so_the', 'ngay_chinh_thuc'], ({ so_the: card, ngay_chinh_thuc: official }) =>
      card === undefined && isText(official) && official < last.slice(0, official.length)
        ? { field: 'so_the', params: { official } }
        : undefined,
    );
  },
};

const exemptOnProbation: Rule = {
  id: 'L3-STAT-002',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['mien_sh', 'loai_dv'],
  title: { vi: 'Đảng viên dự bị được miễn sinh hoạt', en: 'A probationary member exempt from meetings' },
  message: {
    vi: 'ghi là dự bị mà được miễn công tác và sinh hoạt đảng; thường chỉ miễn cho đảng viên chính thức tuổi cao, sức yếu. Xem lại hai ô này.',
    en: 'on probation and yet exempt, which is for full members of great age or weak health. Look at both cells.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'a full member', members: [{ mien_sh: true, loai_dv: 'chinh-thuc' }] }],
    fail: [{ title: 'a probationary one', members: [{ mien_sh: true, loai_dv: 'du-bi' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['mien_sh', 'loai_dv'], ({ mien_sh: exempt, loai_dv: status }) =>
      exempt === true && status === 'du-bi' ? { field: 'mien_sh' } : undefined,
    ),
};

export const PROBATION_RULES: readonly Rule[] = [dueSoon, leapDay, noCardYet, exemptOnProbation];
