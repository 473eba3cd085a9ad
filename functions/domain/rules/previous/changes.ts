/** What changed about somebody who was there last time: facts that do not change by themselves, and steps backwards. */
import { CODES } from '../../roster/codes/codes.ts';
import type { ChangedRow } from '../../submissions/compare.ts';
import { saidTail } from '../../submissions/known-numbers.ts';
import type { RosterRow } from '../../submissions/row.ts';
import type { CodeListName, FieldKey, FieldValue } from '../../roster/shape/field.ts';
import type { Member } from '../../roster/shape/member.ts';
import { idTail } from '../../roster/cells/id-number.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { against } from '../helpers/against.ts';
import type { Rule, RuleExample, RuleView } from '../record/rule.ts';

type Changed = ChangedRow<RosterRow, Member>;

const MAI = {
  ho_ten: 'Lò Thị Mai',
  ngay_sinh: '1985-02-03',
  gioi_tinh: 'nu',
  so_cccd: '010185012345',
  ngay_vao_dang: '2010-03-01',
  ngay_chinh_thuc: '2011-03-01',
  loai_dv: 'chinh-thuc',
  ly_luan: 'trung-cap',
} as const;

type Fields = RuleExample['members'][number];

const without = (fields: Fields, field: FieldKey): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== field));

const NUMBERLESS = without(MAI, 'so_cccd');

const shared = { scope: 'previous', needs: ['previous'], since: '2', citations: [] } as const;

const changesOf = ({ previous }: RuleView): readonly Changed[] => previous?.comparison.changed ?? [];

const doubtful: Rule = {
  ...shared,
  id: 'L7-PERSON-001',
  severity: 'warning',
  gate: 'justify',
  reasons: ['same-person', 'record-corrected', 'wrong-last-time'],
  reads: ['ho_ten', 'ngay_sinh'],
  title: { vi: 'Có thể là người khác', en: 'Perhaps somebody else' },
  message: {
    vi: 'giống người ở dòng {previousRow} của bản trước nhưng khác {what:field}. Nếu vẫn là người đó thì ghi lý do; nếu là người khác thì ghi lý do người cũ rời đi.',
    en: 'like the person in row {previousRow} of the last version, but not in {what:field}. If it is the same person, give a reason; if not, say why the other one left.',
  },
  examples: {
    pass: [
      against('the same number, another name', [MAI], [{ ...MAI, ho_ten: 'Lò Thị Mái' }]),
      against('no number last time', [{ ho_ten: 'Lò Thị Mai', ngay_sinh: '1985-02-03' }], [MAI]),
    ],
    fail: [
      against('name and birth date, another number', [MAI], [{ ...MAI, so_cccd: '010185099999' }]),
      against('another day of the same year', [MAI], [{ ...MAI, so_cccd: '', ngay_sinh: '1985-03-02' }]),
    ],
  },
  *check(view) {
    for (const change of changesOf(view)) {
      if (!change.doubtful) continue;
      const { previous, next, fields } = change;
      const what = (['so_cccd', 'so_the', 'ngay_sinh', 'ho_ten'] as const).find(
        (key) => fields.includes(key) && (previous.fields[key] ?? '') !== '' && isSaid(next.fields, key),
      );
      yield {
        row: next.row,
        field: what === 'ngay_sinh' ? what : 'ho_ten',
        params: { previousRow: previous.row, what: what ?? 'ho_ten' },
        // Of a cell that is in error nobody is asked why it differs.
        reads: ['ho_ten', 'ngay_sinh', ...(what ? [what] : [])],
      };
    }
  },
};

/** A number may be said by its last digits alone. */
const isSaid = (fields: Member['fields'], key: FieldKey): boolean =>
  (fields[key] ?? '') !== '' || saidTail(fields, key) !== '';

interface Lasting {
  readonly id: string;
  readonly field: FieldKey;
  readonly title: Bilingual;
  /** How the message prints the value: ':date', ':sex', or as it is. */
  readonly as: string;
  readonly other: FieldValue;
  /** No reason is asked for: it is offered to be put back, and in nobody's way. */
  readonly isOnlySaid?: true;
}

const LASTING: readonly Lasting[] = [
  {
    id: 'L7-FIX-001',
    field: 'ngay_sinh',
    title: { vi: 'Ngày sinh khác lần trước', en: 'Another birth date than last time' },
    as: ':date',
    other: '1986-02-03',
  },
  {
    id: 'L7-FIX-002',
    field: 'gioi_tinh',
    title: { vi: 'Giới tính khác lần trước', en: 'Another sex than last time' },
    as: ':sex',
    other: 'nam',
  },
  {
    id: 'L7-FIX-003',
    field: 'so_cccd',
    title: { vi: 'Số CCCD khác lần trước', en: 'Another personal number than last time' },
    as: '',
    other: '010185099999',
  },
  {
    id: 'L7-FIX-004',
    field: 'ngay_vao_dang',
    title: { vi: 'Ngày vào Đảng khác lần trước', en: 'Another admission date than last time' },
    as: ':date',
    other: '2010-06-01',
  },
  {
    id: 'L7-FIX-005',
    field: 'ngay_chinh_thuc',
    title: { vi: 'Ngày chính thức khác lần trước', en: 'Another official date than last time' },
    as: ':date',
    other: '2011-06-01',
  },
  {
    id: 'L7-FIX-006',
    field: 'ngay_qd_kn',
    title: { vi: 'Ngày quyết định kết nạp khác lần trước', en: 'Another decision date than last time' },
    as: ':date',
    other: '2010-02-03',
    isOnlySaid: true,
  },
  {
    id: 'L7-FIX-007',
    field: 'dan_toc',
    title: { vi: 'Mục dân tộc ghi khác lần trước', en: 'Another ethnic group written than last time' },
    as: ':ethnicity',
    other: '02',
    isOnlySaid: true,
  },
];

/** What people may see of it: of a number its last digits. */
const said = (field: FieldKey, value: FieldValue | undefined): string =>
  value === undefined ? '' : field === 'so_cccd' ? idTail(String(value)) : String(value);

/** "1985" that became "1985-02-03" says more, not something else. */
const saysMore = (before: string, after: string) => before.startsWith(after) || after.startsWith(before);

const ASKS = {
  vi: 'Giữ theo lần gửi trước, hoặc chọn lý do nếu lần trước sai hay đã cải chính.',
  en: 'Keep it as it was, or give a reason if last time was wrong or the papers were corrected.',
} as const;
const ONLY_SAYS = {
  vi: 'Giữ theo lần gửi trước, hoặc để nguyên nếu lần trước ghi nhầm.',
  en: 'Keep it as it was, or leave it if last time was wrong.',
} as const;

function lasting({ id, field, title, as, other, isOnlySaid }: Lasting): Rule {
  const todo = isOnlySaid ? ONLY_SAYS : ASKS;
  const card = { so_the: '12345678', dan_toc: '01', ngay_qd_kn: '2010-02-01' } as const;
  return {
    ...shared,
    id,
    ...(isOnlySaid
      ? { since: '3', severity: 'info', gate: 'none' }
      : {
          severity: 'warning',
          gate: 'justify',
          reasons: ['wrong-last-time', 'record-corrected', 'document-says-so'],
        }),
    reads: [field],
    title,
    message: {
      vi: `lần trước là {before${as}}, bây giờ là {now${as}}; {label} không tự thay đổi. ${todo.vi}`,
      en: `it was {before${as}} last time and is {now${as}} now; this does not change by itself. ${todo.en}`,
    },
    examples: {
      pass: [
        against('the same', [{ ...MAI, ...card }], [{ ...MAI, ...card }]),
        against('not known last time', [without({ ...MAI, ...card }, field)], [{ ...MAI, ...card }]),
      ],
      fail: [against('another one', [{ ...MAI, ...card }], [{ ...MAI, ...card, [field]: other }])],
    },
    *check(view) {
      for (const change of changesOf(view)) {
        const { previous, next, fields } = change;
        // Who is perhaps somebody else was asked about already.
        if (!fields.includes(field) || (change.doubtful && field !== 'gioi_tinh')) continue;
        const [before, now] = [said(field, previous.fields[field]), said(field, next.fields[field])];
        if (before === '' || now === '' || saysMore(before, now)) continue;
        yield { row: next.row, field, params: { before, now } };
      }
    },
  };
}

const PROBATION = 'du-bi';

const demoted: Rule = {
  ...shared,
  id: 'L7-BACK-001',
  severity: 'warning',
  gate: 'justify',
  reads: ['loai_dv'],
  title: { vi: 'Chính thức trở lại dự bị', en: 'A full member became a probationary one' },
  message: {
    vi: 'lần trước là đảng viên chính thức, bây giờ ghi dự bị. Đã công nhận chính thức thì không trở lại dự bị: sửa ô này, hoặc ghi lý do nếu lần trước nhầm.',
    en: 'a full member last time, and a probationary one now. Nobody goes back: correct this cell, or give a reason if last time was wrong.',
  },
  examples: {
    pass: [against('recognised', [{ ...MAI, loai_dv: 'du-bi' }], [MAI])],
    fail: [against('backwards', [MAI], [{ ...MAI, loai_dv: 'du-bi' }])],
  },
  *check(view) {
    for (const { previous, next } of changesOf(view)) {
      if (previous.fields.loai_dv === 'chinh-thuc' && next.fields.loai_dv === PROBATION)
        yield { row: next.row, field: 'loai_dv' };
    }
  },
};

/** Lists whose codes go up. */
const LADDERS: readonly (readonly [FieldKey, CodeListName])[] = [
  ['van_hoa', 'generalEducation'],
  ['chuyen_mon', 'professionalEducation'],
  ['ly_luan', 'politicalTheory'],
];

const lowered: Rule = {
  ...shared,
  id: 'L7-BACK-002',
  severity: 'info',
  gate: 'none',
  reads: LADDERS.map(([field]) => field),
  title: { vi: 'Trình độ thấp hơn lần trước', en: 'Less education than last time' },
  message: {
    vi: 'thấp hơn lần trước. Xem lại ô này; nếu lần trước ghi nhầm thì giữ nguyên.',
    en: 'lower than last time. Look at this cell; leave it if last time was wrong.',
  },
  examples: {
    pass: [against('higher', [MAI], [{ ...MAI, ly_luan: 'cao-cap' }])],
    fail: [against('lower', [MAI], [{ ...MAI, ly_luan: 'so-cap' }])],
  },
  *check(view) {
    for (const { previous, next } of changesOf(view)) {
      for (const [field, list] of LADDERS) {
        const step = (value: FieldValue | undefined) => CODES[list].findIndex(({ code }) => code === value);
        const [before, now] = [step(previous.fields[field]), step(next.fields[field])];
        if (now >= 0 && now < before) yield { row: next.row, field };
      }
    }
  },
};

/** What figures and papers hang on. */
const KEPT: readonly FieldKey[] = ['so_cccd', 'so_the', 'ngay_vao_dang', 'ngay_chinh_thuc', 'loai_dv'];

const lostValue: Rule = {
  ...shared,
  id: 'L7-LOST-001',
  severity: 'warning',
  gate: 'none',
  reads: KEPT,
  title: { vi: 'Lần trước có, lần này để trống', en: 'There last time, empty now' },
  message: {
    vi: 'lần trước có {label}, lần này để trống. Điền lại, hoặc để nguyên nếu lần trước nhầm.',
    en: 'it was filled last time and is empty now. Fill it in again, or leave it if last time was wrong.',
  },
  examples: {
    pass: [
      against('filled', [MAI], [{ ...MAI, ly_luan: 'cao-cap' }]),
      against('the whole column is missing', [MAI], [NUMBERLESS]),
    ],
    fail: [
      against(
        'one is empty',
        [MAI, { ...MAI, ho_ten: 'Lý Văn Sơn', so_cccd: '010085054321' }],
        [NUMBERLESS, { ...MAI, ho_ten: 'Lý Văn Sơn', so_cccd: '010085054321' }],
      ),
    ],
  },
  *check(view) {
    const there = KEPT.filter((field) => view.list.filled(field));
    for (const { previous, next, fields } of changesOf(view)) {
      for (const field of there) {
        if (!fields.includes(field) || next.fields[field] !== undefined) continue;
        if (previous.fields[field] !== undefined) yield { row: next.row, field };
      }
    }
  },
};

const lostColumn: Rule = {
  ...shared,
  id: 'L7-LOST-002',
  severity: 'warning',
  gate: 'none',
  reads: [],
  title: { vi: 'Lần trước có cột, lần này không', en: 'A column of last time is missing' },
  message: {
    vi: 'lần trước có mục “{what:field}” của {count} người, lần này không có cột nào. Thêm cột nếu còn số liệu; nếu không, số theo mục này thành “Chưa rõ”.',
    en: '“{what:field}” was known of {count} people last time, and there is no such column now. Add it, or its figures become “not known”.',
  },
  examples: {
    pass: [against('the same columns', [MAI], [MAI])],
    fail: [against('without the number', [MAI], [NUMBERLESS])],
  },
  *check(view) {
    const counts = new Map<FieldKey, number>();
    for (const { previous, next, fields } of changesOf(view)) {
      for (const field of fields) {
        if (next.fields[field] !== undefined || previous.fields[field] === undefined) continue;
        counts.set(field, (counts.get(field) ?? 0) + 1);
      }
    }
    for (const [what, count] of counts)
      if (!view.list.filled(what)) yield { row: null, field: null, params: { what, count } };
  },
};

export const CHANGE_RULES: readonly Rule[] = [
  doubtful,
  ...LASTING.map(lasting),
  demoted,
  lowered,
  lostValue,
  lostColumn,
];
