/**
 * The compositions of the membership: each puts every member into exactly one row, 'Chưa rõ' included, so the rows of one
 * always sum to the members. The figures print them, and the pivot's facts are made of nothing else.
 */
import { codeLabel } from '../roster/codes/codes.ts';
import type { CodeListName } from '../roster/shape/field.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { AGE_BANDS, countAges } from './age.ts';
import { CLASS_DEFINITION } from './class.ts';
import {
  CLASSES,
  ETHNICITY_CODES,
  GENERAL_CODES,
  OCCUPATION_CODES,
  PROFESSIONAL_CODES,
  slotOf,
  THEORY_CODES,
} from './layout.ts';
import type { MonthEnd } from './months.ts';

export interface Composition {
  /** The first part of the figures' ids. */
  readonly id: string;
  readonly label: Bilingual;
  readonly rows: readonly { readonly id: string; readonly label: Bilingual }[];
  /** One count for each row, in the order of the rows. */
  readonly count: (total: Int32Array, at: MonthEnd) => readonly number[];
  readonly note?: Bilingual;
  /** Rows of nobody are left out: fifty-four ethnic groups are too many to print for one branch. */
  readonly sparse?: true;
}

export const UNKNOWN: Bilingual = { vi: 'Chưa rõ', en: 'Unknown' };

type Rows = Composition['rows'];

function ofSlots(id: string, label: Bilingual, prefix: string, rows: Rows): Composition {
  const slots = rows.map((row) => slotOf(`${prefix}.${row.id}`));
  return { id, label, rows, count: (total) => slots.map((slot) => total[slot] ?? 0) };
}

function coded(list: CodeListName, codes: readonly string[], unknown = UNKNOWN): Rows {
  const known = codes.map((code) => ({ id: code, label: codeLabel(list, code) ?? { vi: code, en: code } }));
  return [...known, { id: 'unknown', label: unknown }];
}

const CLASS_LABELS: Readonly<Record<(typeof CLASSES)[number], Bilingual>> = {
  worker: { vi: 'Công nhân', en: 'Workers' },
  farmer: { vi: 'Nông dân', en: 'Farmers' },
  intellectual: { vi: 'Trí thức', en: 'Intellectuals' },
  none: { vi: 'Chưa phân tổ', en: 'Not in these groups' },
};

const AGE: Composition = {
  id: 'age',
  label: { vi: 'Tuổi đời', en: 'Age' },
  rows: [...AGE_BANDS.map(({ id, label }) => ({ id, label })), { id: 'unknown', label: UNKNOWN }],
  count: countAges,
};

const CLASS: Composition = {
  ...ofSlots(
    'class',
    { vi: 'Thành phần', en: 'Social group' },
    'class',
    CLASSES.map((id) => ({ id, label: CLASS_LABELS[id] })),
  ),
  note: CLASS_DEFINITION,
};

const OCCUPATION: Composition = {
  ...ofSlots(
    'occupation',
    { vi: 'Nghề nghiệp', en: 'Occupation' },
    'occupation',
    coded('occupation', OCCUPATION_CODES),
  ),
  note: {
    vi: '“Khác” là nghề nghiệp ghi như vậy trong danh sách; “Chưa rõ” là chưa ghi, hoặc ghi bằng chữ không thuộc nhóm nào.',
    en: '"Other" is an occupation written as such; "Unknown" is one not written, or written in words of no group.',
  },
};

const ETHNICITY: Composition = {
  ...ofSlots(
    'ethnicity',
    { vi: 'Dân tộc', en: 'Ethnic group' },
    'ethnicity',
    coded('ethnicity', ETHNICITY_CODES),
  ),
  sparse: true,
};

/** In the order of the report. */
export const COMPOSITIONS: readonly Composition[] = [
  CLASS,
  AGE,
  OCCUPATION,
  ofSlots(
    'education.general',
    { vi: 'Giáo dục phổ thông', en: 'General education' },
    'general',
    coded('generalEducation', GENERAL_CODES),
  ),
  ofSlots(
    'education.professional',
    { vi: 'Chuyên môn nghiệp vụ', en: 'Professional education' },
    'professional',
    coded('professionalEducation', PROFESSIONAL_CODES, { vi: 'Chưa có hoặc chưa rõ', en: 'None or unknown' }),
  ),
  ofSlots(
    'politicalTheory',
    { vi: 'Lý luận chính trị', en: 'Political theory' },
    'theory',
    coded('politicalTheory', THEORY_CODES, { vi: 'Chưa có hoặc chưa rõ', en: 'None or unknown' }),
  ),
  ETHNICITY,
];

/** Smaller compositions that the report prints as rows of the membership; the pivot has them as groups of their own. */
export const SPLITS: readonly Composition[] = [
  ofSlots('sex', { vi: 'Giới tính', en: 'Sex' }, 'sex', coded('sex', ['nu', 'nam'])),
  ofSlots(
    'status',
    { vi: 'Loại đảng viên', en: 'Kind of membership' },
    'status',
    coded('memberStatus', ['chinh-thuc', 'du-bi']),
  ),
  ofSlots('religion', { vi: 'Tôn giáo', en: 'Religion' }, 'religion', [
    { id: 'yes', label: { vi: 'Có tôn giáo', en: 'With a religion' } },
    { id: 'khong', label: { vi: 'Không tôn giáo', en: 'None' } },
    { id: 'unknown', label: UNKNOWN },
  ]),
];

export function compositionOf(id: string): Composition {
  const found = [...SPLITS, ...COMPOSITIONS].find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`No such composition: ${id}`);
  return found;
}

const NO_TRAITS: ReadonlySet<string> = new Set(['sex', 'status']);
/** Whether a composition is by a personal trait: what is not told of a few people of a unit, see disclosure. */
export const isTrait = (composition: string): boolean => !NO_TRAITS.has(composition);
