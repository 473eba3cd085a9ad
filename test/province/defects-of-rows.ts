/** More mistakes: letters, contacts, and cells of one row that do not go together. */
import type { DefectKind, Victim } from './defect.ts';
import { dayAfter } from './sheets.ts';

const isFull = ({ fields }: Victim): boolean => fields.loai_dv === 'chinh-thuc';
const isProbationary = ({ fields }: Victim): boolean => fields.loai_dv === 'du-bi';
const name = ({ cells }: Victim): string => String(cells.ho_ten ?? '');
const number = ({ cells }: Victim): string => String(cells.so_cccd ?? '');
/** Completed years at the end of the year of the report. */
const age = ({ fields }: Victim): number => 2017 - Number(String(fields.ngay_sinh).slice(0, 4));

export const MORE_DEFECTS: readonly DefectKind[] = [
  {
    name: 'a digit in a name',
    rule: 'L2-NAME-001',
    field: 'ho_ten',
    change: (victim) => ({ ho_ten: `${name(victim)} 2` }),
  },
  {
    name: 'a letter that only looks like Đ',
    rule: 'L2-TXT-002',
    field: 'ho_ten',
    able: (victim) => name(victim).includes('Đ'),
    change: (victim) => ({ ho_ten: name(victim).replace('Đ', '\u00d0') }),
  },
  {
    name: 'a post of four hundred words',
    rule: 'L2-LEN-001',
    field: 'nghe_nghiep',
    change: () => ({ nghe_nghiep: 'làm việc '.repeat(150).trim() }),
    explained: ['L2-CODE-004', 'L4-REQ-001'],
  },
  {
    name: 'a telephone number with a digit too few',
    rule: 'L2-TEL-001',
    field: 'dien_thoai',
    change: ({ cells }) => ({ dien_thoai: String(cells.dien_thoai).slice(0, 8) }),
  },
  {
    name: 'an address that is none',
    rule: 'L2-MAIL-001',
    field: 'email',
    change: () => ({ email: 'khong co' }),
  },
  {
    name: 'a number of no province',
    rule: 'L2-ID-007',
    field: 'so_cccd',
    change: (victim) => ({ so_cccd: `003${number(victim).slice(3)}` }),
  },
  {
    name: 'a number to fill the cell',
    rule: 'L2-ID-008',
    field: 'so_cccd',
    change: () => ({ so_cccd: '111111111111' }),
    explained: ['L2-ID-003', 'L2-ID-007'],
  },
  {
    name: 'a group of two names',
    rule: 'L2-CODE-006',
    field: 'dan_toc',
    change: () => ({ dan_toc: 'Táy' }),
  },
  {
    name: 'a ditto for a birth date',
    rule: 'L2-DITTO-002',
    field: 'ngay_sinh',
    change: () => ({ ngay_sinh: '-nt-' }),
  },
  {
    name: 'a ditto for a religion',
    rule: 'L2-DITTO-001',
    field: 'ton_giao',
    able: ({ cells }) => Number(cells.stt) > 1,
    change: () => ({ ton_giao: 'nt' }),
  },
  {
    name: 'a full member without a card',
    rule: 'L3-CARD-002',
    field: 'so_the',
    able: (victim) => isFull(victim) && String(victim.fields.ngay_chinh_thuc) < '2015-01-01',
    change: () => ({ so_the: '' }),
  },
  {
    name: 'a probationer who is secretary',
    rule: 'L3-POST-001',
    field: 'chuc_vu_dang',
    able: isProbationary,
    change: () => ({ chuc_vu_dang: 'Phó bí thư' }),
  },
  {
    name: 'a degree without school',
    rule: 'L3-EDU-002',
    field: 'van_hoa',
    able: ({ fields }) => fields.chuyen_mon === 'dai-hoc' && fields.ly_luan !== 'cao-cap',
    change: () => ({ van_hoa: '7/12' }),
    explained: ['L3-EDU-001', 'L3-EDU-003'],
  },
  {
    name: 'in the Youth Union at sixty',
    rule: 'L3-YOUTH-001',
    field: 'doan_vien',
    able: (victim) => age(victim) > 58,
    change: () => ({ doan_vien: 'x' }),
  },
  {
    name: 'retired at thirty',
    rule: 'L3-WORK-002',
    field: 'nghe_nghiep',
    able: (victim) => age(victim) < 33,
    change: () => ({ nghe_nghiep: 'Nghỉ hưu' }),
    explained: ['L3-UNION-001'],
  },
  {
    name: 'a note that somebody left',
    rule: 'L3-NOTE-001',
    field: 'ghi_chu',
    change: () => ({ ghi_chu: 'Đã chuyển sinh hoạt đi 3/2017' }),
  },
  {
    name: 'probation that never ended',
    rule: 'L3-PROB-002',
    field: 'ngay_chinh_thuc',
    able: (victim) => isFull(victim) && String(victim.fields.ngay_vao_dang) < '2016-01-01',
    change: () => ({ loai_dv: 'Dự bị', ngay_chinh_thuc: '', so_the: '' }),
    explained: ['L3-POST-001', 'L3-STAT-002', 'L4-POST-003', 'L4-SIZE-001', 'L4-SIZE-002'],
  },
  {
    name: 'a ceremony months after the decision',
    rule: 'L3-CER-001',
    field: 'ngay_vao_dang',
    able: ({ fields }) => String(fields.ngay_vao_dang) >= '2016-12-01',
    change: ({ fields }) => ({ ngay_qd_kn: dayAfter(fields.ngay_vao_dang, -4) }),
  },
  {
    name: 'the telephone of somebody else',
    rule: 'L4-DUP-005',
    field: 'dien_thoai',
    change: ({ other }) => ({ dien_thoai: other.cells.dien_thoai ?? '' }),
    explained: ['L4-DUP-005'],
  },
  {
    name: 'the card number is a personal number of somebody else',
    rule: 'L4-DUP-003',
    field: 'so_the',
    able: isFull,
    change: (victim) => ({ so_the: number({ ...victim, cells: victim.other.cells }) }),
    explained: ['L3-CARD-003', 'L3-CARD-004'],
  },
  {
    name: 'a number skipped in the first column',
    rule: 'L4-STT-002',
    field: 'stt',
    able: ({ cells, other }) => Number(cells.stt) > 1 && Number(other.cells.stt) > Number(cells.stt),
    change: ({ other }) => ({ stt: other.cells.stt ?? '' }),
    explained: ['L4-STT-001', 'L4-STT-002'],
  },
];
