/** Mistakes of haste and habit: cells exchanged or in the wrong column, years mistyped, words for numbers, one person twice. */
import type { DefectKind, Victim } from './defect.ts';
import { dayAfter } from './sheets.ts';

const isFull = ({ fields }: Victim): boolean => fields.loai_dv === 'chinh-thuc';
const isProbationary = ({ fields }: Victim): boolean => fields.loai_dv === 'du-bi';
const admitted = ({ fields }: Victim): string => String(fields.ngay_vao_dang);
const number = ({ cells }: Victim): string => String(cells.so_cccd ?? '');
const dayAndMonth = (iso: unknown): string => dayAfter(iso, 0).slice(0, 6);

const OF_DATES: readonly DefectKind[] = [
  {
    name: 'a birth year of 2985',
    rule: 'L2-DATE-003',
    field: 'ngay_sinh',
    change: ({ fields }) => ({ ngay_sinh: `${dayAndMonth(fields.ngay_sinh)}2985` }),
  },
  {
    name: 'a birth year of 1058',
    rule: 'L2-DATE-003',
    field: 'ngay_sinh',
    change: ({ fields }) => ({ ngay_sinh: `${dayAndMonth(fields.ngay_sinh)}1058` }),
  },
  {
    name: 'birth and admission exchanged',
    rule: 'L3-DATE-011',
    field: 'ngay_vao_dang',
    able: (victim) => isFull(victim) && admitted(victim) < '1997-01-01',
    change: ({ cells }) => ({
      ngay_sinh: cells.ngay_vao_dang ?? '',
      ngay_vao_dang: cells.ngay_sinh ?? '',
    }),
    explained: ['L2-ID-003', 'L3-DATE-013', 'L3-WORK-002', 'L3-AGE-005'],
  },
  {
    name: 'admitted as a child, long ago',
    rule: 'L3-AGE-006',
    field: 'ngay_vao_dang',
    able: (victim) => isFull(victim) && admitted(victim) < '2010-01-01',
    change: ({ fields }) => ({ ngay_qd_kn: '', ngay_vao_dang: dayAfter(fields.ngay_sinh, 60) }),
    explained: ['L3-DATE-013', 'L2-DATE-020'],
  },
  {
    name: 'official ten years after admission, long ago',
    rule: 'L3-DATE-013',
    field: 'ngay_chinh_thuc',
    able: (victim) => isFull(victim) && admitted(victim) < '2005-01-01',
    change: ({ fields }) => ({ ngay_chinh_thuc: dayAfter(fields.ngay_vao_dang, 132) }),
  },
  {
    name: 'a decision three years before',
    rule: 'L3-DATE-014',
    field: 'ngay_vao_dang',
    change: ({ fields }) => ({ ngay_qd_kn: dayAfter(fields.ngay_vao_dang, -36) }),
  },
  {
    name: 'recognised on the day of admission',
    rule: 'L3-DATE-010',
    field: 'ngay_chinh_thuc',
    able: (victim) => isProbationary(victim) && admitted(victim) >= '2016-09-01',
    change: ({ cells }) => ({ loai_dv: 'Chính thức', ngay_chinh_thuc: cells.ngay_vao_dang ?? '' }),
  },
  {
    name: 'recognised on a day to come',
    rule: 'L2-DATE-003',
    field: 'ngay_chinh_thuc',
    able: (victim) => isProbationary(victim) && admitted(victim) >= '2016-07-02',
    change: ({ fields }) => ({
      loai_dv: 'Chính thức',
      ngay_chinh_thuc: dayAfter(fields.ngay_vao_dang, 12),
    }),
  },
  {
    name: 'no official date, long ago',
    rule: 'L3-STAT-003',
    field: 'ngay_chinh_thuc',
    able: (victim) => isFull(victim) && admitted(victim) < '2015-01-01',
    change: () => ({ ngay_chinh_thuc: '' }),
  },
];

const OF_NUMBERS: readonly DefectKind[] = [
  {
    name: 'words for a personal number',
    rule: 'L2-ID-010',
    field: 'so_cccd',
    change: () => ({ so_cccd: 'Chưa có' }),
  },
  {
    name: 'the old number without its zero',
    rule: 'L2-ID-006',
    field: 'so_cccd',
    change: (victim) => ({ so_cccd: Number(`4${number(victim).slice(-7)}`) }),
  },
  {
    name: 'a telephone for a personal number',
    rule: 'L2-ID-001',
    field: 'so_cccd',
    change: ({ cells }) => ({ so_cccd: cells.dien_thoai ?? '' }),
  },
  {
    name: 'a number of another century',
    rule: 'L2-ID-003',
    field: 'so_cccd',
    change: (victim) => ({
      so_cccd: `${number(victim).slice(0, 3)}${String(Number(number(victim)[3]) ^ 2)}${number(victim).slice(4)}`,
    }),
  },
  {
    name: 'the personal number as card, years too early',
    rule: 'L3-CARD-004',
    field: 'so_the',
    able: isFull,
    change: (victim) => ({ so_the: number(victim) }),
  },
  {
    name: 'the row of somebody else',
    rule: 'L4-DUP-001',
    field: 'so_cccd',
    able: ({ cells }) => Number(cells.stt) > 1,
    change: ({ cells, other }) => ({ ...other.cells, stt: cells.stt ?? '' }),
    explained: ['L4-DUP-001', 'L4-DUP-005', 'L4-DUP-006', 'L4-POST-001'],
  },
];

const OF_WORDS: readonly DefectKind[] = [
  {
    name: 'a village for a name',
    rule: 'L2-NAME-002',
    field: 'ho_ten',
    change: () => ({ ho_ten: 'Thôn Nậm Cang' }),
  },
  {
    name: 'a woman marked as a man, without a number',
    rule: 'L3-SEX-001',
    field: 'gioi_tinh',
    able: ({ fields, cells }) => fields.gioi_tinh === 'nu' && String(cells.ho_ten).includes(' Thị '),
    change: () => ({ gioi_tinh: 'Nam', so_cccd: '' }),
  },
  {
    name: 'ethnic group and religion exchanged',
    rule: 'L2-CODE-003',
    field: 'dan_toc',
    able: ({ fields }) => fields.ton_giao === 'khong',
    change: ({ cells }) => ({ dan_toc: cells.ton_giao ?? '', ton_giao: cells.dan_toc ?? '' }),
  },
  {
    name: 'school and profession exchanged',
    rule: 'L2-CODE-003',
    field: 'van_hoa',
    able: ({ fields }) => fields.chuyen_mon === 'dai-hoc',
    change: ({ cells }) => ({ van_hoa: cells.chuyen_mon ?? '', chuyen_mon: cells.van_hoa ?? '' }),
    explained: ['L3-EDU-003'],
  },
  {
    name: 'an error value in a cell that stays',
    rule: 'L2-FORM-004',
    field: 'ghi_chu',
    change: () => ({ ghi_chu: '#REF!' }),
  },
  {
    name: 'one person twice, spelled otherwise',
    rule: 'L4-DUP-007',
    field: 'ho_ten',
    able: ({ cells, other }) => Number(cells.stt) > Number(other.cells.stt),
    change: ({ cells, other }) => ({
      ...other.cells,
      stt: cells.stt ?? '',
      ho_ten: `${String(other.cells.ho_ten)}h`,
      so_cccd: '',
      so_the: '',
      dien_thoai: cells.dien_thoai ?? '',
      email: cells.email ?? '',
    }),
    explained: ['L3-CARD-002', 'L4-POST-001'],
  },
];

export const DEFECTS_OF_HABIT: readonly DefectKind[] = [...OF_DATES, ...OF_NUMBERS, ...OF_WORDS];
