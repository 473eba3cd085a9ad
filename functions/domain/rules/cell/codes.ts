/**
 * Rules about coded values. Sex and membership decide official figures and must be right; ethnicity, religion and education are
 * asked about; occupation is free text in real rosters and is only told where it will be counted.
 */
import { ASKED_CODE, CLASS_AS_DATE, DECISIVE_CODE, TWO_MEANINGS } from '../record/known-ids.ts';
import type { Codes, FieldKey } from '../../roster/shape/field.ts';
import { codeLabel, isCode, namedIn } from '../../roster/codes/codes.ts';
import { fieldIn, type RosterKind } from '../../roster/shape/kind.ts';
import { classInDate } from '../../roster/codes/school-class.ts';
import { nearestCodes } from '../../roster/codes/suggest.ts';
import { meaningsOf } from '../../roster/codes/two-meanings.ts';
import { formatDate, serialToIso } from '../../language/date.ts';
import type { Rule, RuleHit, RuleView } from '../record/rule.ts';
import { MEMBERS } from '../../roster/fields/members.ts';
import { fieldsOf } from '../helpers/fields-of.ts';
import { problemsOf } from '../helpers/problems.ts';
import { shownValue } from '../helpers/shown.ts';

const DECISIVE: ReadonlySet<FieldKey> = new Set<FieldKey>(['gioi_tinh', 'loai_dv', 'ket_qua']);
const ASKED: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'dan_toc',
  'ton_giao',
  'van_hoa',
  'chuyen_mon',
  'ly_luan',
  'doan_vien',
  'mien_sh',
  'nguon',
  'to_chuc_gt',
  'loai_giup',
  'gcn_loai',
  'ly_do',
]);
const decisive = fieldsOf(({ key }) => DECISIVE.has(key));
const asked = fieldsOf(({ key }) => ASKED.has(key));

/** The labels of the words nearest to what was typed, best first; each text is looked up once. */
function nearFinder(kind: RosterKind): (field: FieldKey, value: string) => string {
  const known = new Map<string, string>();
  return (field, value) => {
    const { codes } = fieldIn(kind, field);
    const key = `${field} ${value}`;
    let near = known.get(key);
    if (near === undefined && codes) {
      near = nearestCodes(codes, value)
        .map((code) => codeLabel(codes, code)?.vi ?? code)
        .join(', ');
      known.set(key, near);
    }
    return near ?? '';
  };
}

function* outsideList({ kind, list: { members } }: RuleView, fields: readonly FieldKey[]): Iterable<RuleHit> {
  const nearTo = nearFinder(kind);
  for (const key of fields) {
    const { codes } = fieldIn(kind, key);
    if (!codes) continue;
    for (const { row, fields: values } of members) {
      const value = values[key];
      if (value === undefined || (typeof value === 'string' && isCode(codes, value))) continue;
      yield { row, field: key, params: { value: shownValue(value), near: nearTo(key, String(value)) } };
    }
  }
}

/** A number where words are expected is a date to whoever looks at the sheet. */
const shownCell = (value: unknown): string => {
  const iso = typeof value === 'number' && value > 2030 ? serialToIso(value) : undefined;
  return iso === undefined ? shownValue(value) : formatDate(iso);
};

/** Of a cell that holds several things, of which the list knows some, those that it does not; else the cell. */
const unknownIn = (codes: Codes | undefined, written: unknown, read: unknown): unknown =>
  codes && typeof read === 'string' && isCode(codes, read)
    ? namedIn(codes, String(written)).unknown
    : written;

/** A sheet's values were coded by the reader, which kept a problem for each that it could not; rows from the wire are looked at. */
function* unknownCodes(view: RuleView, fields: readonly FieldKey[]): Iterable<RuleHit> {
  const { kind, sheet } = view;
  if (!sheet) yield* outsideList(view, fields);
  const nearTo = nearFinder(kind);
  for (const { code, row, field, column, value: written, read } of problemsOf(sheet)) {
    const { codes } = fieldIn(kind, field);
    // A ditto mark repeats what is unknown above.
    const isRepeated = code === 'ditto' && codes && typeof read === 'string' && !isCode(codes, read);
    if (!(code === 'code-unknown' || isRepeated) || !fields.includes(field)) continue;
    const value = isRepeated ? read : unknownIn(codes, written, read);
    yield { row, field, column, params: { value: shownCell(value), near: nearTo(field, String(value)) } };
  }
}

const decisiveCode: Rule = {
  id: DECISIVE_CODE,
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  mayRead: 'sheet',
  reads: decisive(MEMBERS),
  readsIn: decisive,
  title: { vi: 'Giá trị ngoài danh mục', en: 'A value outside the list' },
  message: {
    vi: 'đang ghi “{value}”, không có trong danh mục {label}.{near:perhaps} Chọn một trong: {choices}.',
    en: '“{value}” is not in the list of {label}.{near:perhaps} Choose one of: {choices}.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'known codes', members: [{ gioi_tinh: 'nu', loai_dv: 'chinh-thuc' }] }],
    fail: [
      {
        title: 'a sex that is neither',
        members: [{ gioi_tinh: 'N' }],
        problems: [{ code: 'code-unknown', row: 2, column: 0, field: 'gioi_tinh', value: 'N', read: 'N' }],
      },
      { title: 'in a row that was sent', members: [{ loai_dv: 'cũ' }], columns: [] },
    ],
  },
  check: (view) => unknownCodes(view, decisive(view.kind)),
};

const askedCode: Rule = {
  id: ASKED_CODE,
  since: '1',
  severity: 'warning',
  gate: 'justify',
  scope: 'cell',
  mayRead: 'sheet',
  reads: asked(MEMBERS),
  readsIn: asked,
  title: { vi: 'Không nhận ra giá trị', en: 'A value that is not recognised' },
  message: {
    vi: 'đang ghi “{value}”, chưa nhận ra trong danh mục {label}.{near:perhaps} Ghi lại theo tên trong danh mục; nếu để nguyên sẽ tính vào “Chưa rõ”.',
    en: '“{value}” is not recognised as {label}.{near:perhaps} Write the name in the list; left as it is, it counts as “not known”.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'known codes', members: [{ dan_toc: '08', ton_giao: 'khong', van_hoa: 'thpt' }] }],
    fail: [
      {
        title: 'no such ethnic group',
        members: [{ dan_toc: 'Dẻo' }],
        problems: [{ code: 'code-unknown', row: 2, column: 0, field: 'dan_toc', value: 'Dẻo', read: 'Dẻo' }],
      },
    ],
  },
  check: (view) => unknownCodes(view, asked(view.kind)),
};

const classAsDate: Rule = {
  id: CLASS_AS_DATE,
  since: '1',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  reads: ['van_hoa'],
  title: { vi: 'Excel đã đổi trình độ văn hóa thành ngày', en: 'Excel turned the education into a date' },
  message: {
    vi: 'Excel đã đổi ô này thành ngày tháng; đã hiểu là {read:generalEducation}. Đặt định dạng ô là Văn bản (Text) rồi ghi lại {written}.',
    en: 'Excel turned this cell into a date; it was taken for {read:generalEducation}. Format the cell as text and type {written} again.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'text', members: [{ van_hoa: 'thpt' }] }],
    fail: [
      {
        title: '12/12 became 12 December 2023',
        members: [{ van_hoa: 'thpt' }],
        problems: [
          { code: 'class-as-date', row: 2, column: 0, field: 'van_hoa', value: 45272, read: 'thpt' },
        ],
      },
    ],
  },
  *check({ sheet }) {
    for (const { code, row, field, column, value, read } of problemsOf(sheet)) {
      if (code !== 'class-as-date') continue;
      const written = classInDate(value) ?? '12/12';
      yield { row, field, column, params: { read: String(read ?? ''), written } };
    }
  },
};

const twoMeanings: Rule = {
  id: TWO_MEANINGS,
  since: '2',
  severity: 'warning',
  gate: 'justify',
  scope: 'cell',
  needs: ['sheet'],
  reads: ['dan_toc', 'van_hoa'],
  title: { vi: 'Từ có hai nghĩa', en: 'A word of two meanings' },
  message: {
    vi: 'đang ghi “{value}”, có thể hiểu là {meanings}. Ghi rõ một trong hai theo hồ sơ.',
    en: '“{value}” may mean {meanings}. Write one of them, as the file has it.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'a word of one meaning', members: [{ dan_toc: '02' }] }],
    fail: [
      {
        title: 'an old name of two groups',
        members: [{ dan_toc: 'Táy' }],
        problems: [
          { code: 'code-two-meanings', row: 2, column: 0, field: 'dan_toc', value: 'Táy', read: 'Táy' },
        ],
      },
      {
        title: 'a group of today, and an old name of another',
        members: [{ dan_toc: '21' }],
        problems: [
          { code: 'code-two-meanings', row: 2, column: 0, field: 'dan_toc', value: 'Thổ', read: '21' },
        ],
      },
    ],
  },
  *check({ kind, sheet }) {
    for (const { code, row, field, column, value } of problemsOf(sheet)) {
      const { codes } = fieldIn(kind, field);
      if (code !== 'code-two-meanings' || !codes) continue;
      const meanings = meaningsOf(codes, String(value)).join(' / ');
      yield { row, field, column, params: { value: shownValue(value), meanings } };
    }
  },
};

const freeOccupation: Rule = {
  id: 'L2-CODE-004',
  since: '1',
  severity: 'info',
  gate: 'none',
  scope: 'cell',
  whole: true,
  reads: ['nghe_nghiep'],
  title: { vi: 'Nghề nghiệp ngoài danh mục', en: 'An occupation outside the list' },
  message: {
    vi: '“{value}” không có trong danh mục nghề nghiệp của báo cáo (số người ghi như vậy: {count}). Vẫn nhận như đã ghi, không phải sửa.',
    en: '“{value}” is not among the occupations of the reports (people who have it: {count}). It is taken as it stands, nothing to correct.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'in the list', members: [{ nghe_nghiep: 'nong-lam-ngu' }] }],
    fail: [
      {
        title: 'free text, once for all who have it',
        members: [{ nghe_nghiep: 'Nuôi cá tầm' }, { nghe_nghiep: 'Nuôi cá tầm' }],
      },
    ],
  },
  *check(view) {
    const first = new Map<unknown, { readonly hit: RuleHit; count: number }>();
    for (const hit of outsideList(view, ['nghe_nghiep'])) {
      const known = first.get(hit.params?.value);
      if (known) known.count += 1;
      else first.set(hit.params?.value, { hit, count: 1 });
    }
    for (const { hit, count } of first.values()) yield { ...hit, params: { ...hit.params, count } };
  },
};

export const CODE_RULES: readonly Rule[] = [
  decisiveCode,
  askedCode,
  classAsDate,
  twoMeanings,
  freeOccupation,
];
