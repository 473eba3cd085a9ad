/**
 * Mistakes as clerks make them, each with the rule that has to name it and the cell where: data, so that a new rule brings its own.
 * `explained` are rules that rightly say something as well.
 */
import type { DefectKind, Victim } from './defect.ts';
import { DEFECTS_OF_HABIT } from './defects-of-habit.ts';
import { MORE_DEFECTS } from './defects-of-rows.ts';
import { dayAfter } from './sheets.ts';

const number = ({ cells }: Victim): string => String(cells.so_cccd ?? '');
const year = (iso: unknown): string => String(iso).slice(0, 4);
const isFull = ({ fields }: Victim): boolean => fields.loai_dv === 'chinh-thuc';
const isProbationary = ({ fields }: Victim): boolean => fields.loai_dv === 'du-bi';
const admittedSince =
  (date: string) =>
  ({ fields }: Victim): boolean =>
    String(fields.ngay_vao_dang) >= date;
/** Acts before the first verified regulation (25/7/2016) are only doubted, so that errors need later ones. */
const judged = admittedSince('2016-09-01');
const misspelt = (text: string): string => `${text.slice(0, 1)}q${text.slice(2)}zz`;

const OF_CELLS_AND_DATES: readonly DefectKind[] = [
  {
    name: 'a day that does not exist',
    rule: 'L2-TYPE-001',
    field: 'ngay_sinh',
    change: ({ fields }) => ({ ngay_sinh: `31/02/${year(fields.ngay_sinh)}` }),
  },
  {
    name: 'words for a date',
    rule: 'L2-TYPE-001',
    field: 'ngay_vao_dang',
    change: () => ({ ngay_vao_dang: 'chưa rõ' }),
  },
  {
    name: 'an error value',
    rule: 'L2-FORM-001',
    field: 'nghe_nghiep',
    change: () => ({ nghe_nghiep: '#N/A' }),
    explained: ['L4-REQ-001'],
  },
  { name: 'no name', rule: 'L2-REQ-001', field: 'ho_ten', change: () => ({ ho_ten: '' }) },
  { name: 'no birth date', rule: 'L2-REQ-001', field: 'ngay_sinh', change: () => ({ ngay_sinh: '' }) },
  { name: 'no sex', rule: 'L2-REQ-001', field: 'gioi_tinh', change: () => ({ gioi_tinh: '' }) },
  {
    name: 'no admission date',
    rule: 'L2-REQ-001',
    field: 'ngay_vao_dang',
    change: () => ({ ngay_vao_dang: '' }),
  },
  { name: 'sex misspelt', rule: 'L2-CODE-001', field: 'gioi_tinh', change: () => ({ gioi_tinh: 'Nx' }) },
  {
    name: 'membership misspelt',
    rule: 'L2-CODE-001',
    field: 'loai_dv',
    change: () => ({ loai_dv: 'Đang xét' }),
  },
  {
    name: 'an ethnic group that nobody knows',
    rule: 'L2-CODE-003',
    field: 'dan_toc',
    change: ({ cells }) => ({ dan_toc: misspelt(String(cells.dan_toc)) }),
  },
  {
    name: 'a religion that nobody knows',
    rule: 'L2-CODE-003',
    field: 'ton_giao',
    change: () => ({ ton_giao: 'Đạo zz' }),
  },
  {
    name: 'an occupation outside the list',
    rule: 'L2-CODE-004',
    field: 'nghe_nghiep',
    change: () => ({ nghe_nghiep: 'Nuôi ong zz' }),
  },
  {
    name: 'a class that Excel took for a date',
    rule: 'L2-CODE-005',
    field: 'van_hoa',
    change: () => ({ van_hoa: 42_990 }),
    explained: ['L3-EDU-002'],
  },
  {
    name: 'a number that Excel shortened',
    rule: 'L2-ID-002',
    field: 'so_cccd',
    change: (victim) => ({ so_cccd: `${number(victim).slice(1, 2)}.${number(victim).slice(2, 7)}E+10` }),
  },
  {
    name: 'a digit too few',
    rule: 'L2-ID-001',
    field: 'so_cccd',
    change: (victim) => ({ so_cccd: `${number(victim).slice(0, 3)}.${number(victim).slice(4, 11)}` }),
    explained: ['L2-ID-001'],
  },
  {
    name: 'a number without its zero',
    rule: 'L2-ID-005',
    field: 'so_cccd',
    able: (victim) => number(victim).startsWith('0') && !number(victim).startsWith('00'),
    change: (victim) => ({ so_cccd: Number(number(victim)) }),
  },
  {
    name: 'the old number of nine digits',
    rule: 'L2-ID-006',
    field: 'so_cccd',
    change: (victim) => ({ so_cccd: number(victim).slice(-9).replace(/^0/, '1') }),
  },
  {
    name: 'a number of the other sex',
    rule: 'L2-ID-003',
    field: 'so_cccd',
    change: (victim) => {
      const digit = Number(number(victim)[3]);
      return { so_cccd: `${number(victim).slice(0, 3)}${String(digit ^ 1)}${number(victim).slice(4)}` };
    },
  },
  {
    name: 'a card number too short',
    rule: 'L2-ID-004',
    field: 'so_the',
    able: isFull,
    change: () => ({ so_the: '31045' }),
  },
  {
    name: 'two digits for a year',
    rule: 'L2-DATE-005',
    field: 'ngay_vao_dang',
    able: (victim) => isFull(victim) && Number(year(victim.fields.ngay_vao_dang)) > 1960,
    change: ({ fields }) => {
      const text = dayAfter(fields.ngay_vao_dang, 0);
      return { ngay_vao_dang: `${text.slice(0, 6)}${text.slice(8)}` };
    },
  },
  {
    name: 'a date to come',
    rule: 'L2-DATE-003',
    field: 'ngay_vao_dang',
    change: () => ({ ngay_vao_dang: '15/03/2019' }),
  },
  {
    name: 'only a year of birth',
    rule: 'L2-DATE-010',
    field: 'ngay_sinh',
    able: ({ fields }) => Number(year(fields.ngay_vao_dang)) - Number(year(fields.ngay_sinh)) > 19,
    change: ({ fields }) => ({ ngay_sinh: year(fields.ngay_sinh) }),
  },
  {
    name: 'official before admission',
    rule: 'L3-DATE-010',
    field: 'ngay_chinh_thuc',
    able: (victim) => isProbationary(victim) && judged(victim),
    change: ({ fields }) => ({
      loai_dv: 'Chính thức',
      ngay_chinh_thuc: dayAfter(fields.ngay_vao_dang, -1),
    }),
    explained: ['L3-PROB-001'],
  },
  {
    name: 'official before admission, long ago',
    rule: 'L3-DATE-011',
    field: 'ngay_chinh_thuc',
    able: (victim) => isFull(victim) && String(victim.fields.ngay_vao_dang) < '2014-01-01',
    change: ({ fields }) => ({ ngay_chinh_thuc: dayAfter(fields.ngay_vao_dang, -2) }),
    explained: ['L3-PROB-001'],
  },
  {
    name: 'admitted too young',
    rule: 'L3-AGE-001',
    field: 'ngay_vao_dang',
    able: (victim) => judged(victim) && isProbationary(victim),
    change: ({ fields }) => ({ ngay_sinh: dayAfter(fields.ngay_vao_dang, -17 * 12) }),
    explained: ['L2-ID-003'],
  },
  {
    name: 'admitted past sixty',
    rule: 'L3-AGE-003',
    field: 'ngay_vao_dang',
    able: (victim) => judged(victim) && isProbationary(victim),
    change: ({ fields }) => ({ ngay_sinh: dayAfter(fields.ngay_vao_dang, -62 * 12) }),
    explained: ['L2-ID-003', 'L3-YOUTH-001'],
  },
  {
    name: 'official after six months',
    rule: 'L3-PROB-001',
    field: 'ngay_chinh_thuc',
    able: (victim) =>
      isProbationary(victim) && judged(victim) && String(victim.fields.ngay_vao_dang) < '2016-12-30',
    change: ({ fields }) => ({
      loai_dv: 'Chính thức',
      ngay_chinh_thuc: dayAfter(fields.ngay_vao_dang, 6),
    }),
  },
  {
    name: 'probationary with an official date',
    rule: 'L3-STAT-001',
    field: 'ngay_chinh_thuc',
    able: isFull,
    change: () => ({ loai_dv: 'Dự bị' }),
    explained: ['L3-CARD-001', 'L3-POST-001', 'L3-STAT-002'],
  },
  {
    name: 'a card for a probationer',
    rule: 'L3-CARD-001',
    field: 'so_the',
    able: isProbationary,
    change: () => ({ so_the: '31999999' }),
  },
  {
    name: 'the number of somebody else',
    rule: 'L4-DUP-001',
    field: 'so_cccd',
    able: ({ fields, other }) =>
      fields.gioi_tinh === other.fields.gioi_tinh && year(fields.ngay_sinh) === year(other.fields.ngay_sinh),
    change: ({ other }) => ({ so_cccd: other.cells.so_cccd ?? '' }),
    explained: ['L4-DUP-001'],
  },
  {
    name: 'the card of somebody else',
    rule: 'L4-DUP-001',
    field: 'so_the',
    able: (victim) => isFull(victim) && victim.other.cells.so_the !== '',
    change: ({ other }) => ({ so_the: other.cells.so_the ?? '' }),
    explained: ['L4-DUP-001'],
  },
  {
    name: 'the name and birth date of somebody else',
    rule: 'L4-DUP-002',
    field: 'ho_ten',
    able: ({ fields, other }) =>
      fields.gioi_tinh === other.fields.gioi_tinh && year(fields.ngay_sinh) === year(other.fields.ngay_sinh),
    change: ({ other }) => ({ ho_ten: other.cells.ho_ten ?? '', ngay_sinh: other.cells.ngay_sinh ?? '' }),
    explained: ['L4-DUP-002', 'L3-AGE-001'],
  },
];

export const DEFECTS: readonly DefectKind[] = [...OF_CELLS_AND_DATES, ...MORE_DEFECTS, ...DEFECTS_OF_HABIT];
