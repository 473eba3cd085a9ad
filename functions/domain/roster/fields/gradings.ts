/** The yearly list of gradings of a branch (xếp loại đảng viên): its table of fields and their words. */
import type { CodeEntry, CodeList } from '../shape/code-list.ts';
import type { HeaderWords, RosterKind } from '../shape/kind.ts';
import { HEADER_WORDS } from './header-words.ts';
import { coded, field, kept } from './row-of-table.ts';

const entry = (code: string, vi: string, en: string, ...variants: readonly string[]): CodeEntry => ({
  code,
  label: { vi, en },
  variants,
});

export const NOT_GRADED = 'khong-xep-loai';

/** The best first. Codes are at rest: they are added, never changed. */
export const LEVELS: CodeList = {
  entries: [
    entry(
      'xuat-sac',
      'Hoàn thành xuất sắc nhiệm vụ',
      'Outstanding',
      'Hoàn thành xuất sắc',
      'Xuất sắc',
      'HTXSNV',
      'HTXS',
      'XS',
      'Đảng viên hoàn thành xuất sắc nhiệm vụ',
    ),
    entry(
      'tot',
      'Hoàn thành tốt nhiệm vụ',
      'Good',
      'Hoàn thành tốt',
      'Tốt',
      'HTTNV',
      'HTT',
      'Đảng viên hoàn thành tốt nhiệm vụ',
    ),
    entry(
      'hoan-thanh',
      'Hoàn thành nhiệm vụ',
      'Done',
      'Hoàn thành',
      'HTNV',
      'HT',
      'Đảng viên hoàn thành nhiệm vụ',
    ),
    entry(
      'khong-hoan-thanh',
      'Không hoàn thành nhiệm vụ',
      'Not done',
      'Không hoàn thành',
      'KHTNV',
      'KHT',
      'Đảng viên không hoàn thành nhiệm vụ',
    ),
    entry(NOT_GRADED, 'Không xếp loại', 'Not graded', 'Chưa xếp loại', 'Không xét', 'KXL', 'Không đánh giá'),
  ],
};

/** From a list: free words would attract illness and discipline. */
export const NOT_GRADED_BECAUSE: CodeList = {
  entries: [
    entry(
      'moi-ket-nap',
      'Mới kết nạp dưới 6 tháng',
      'Admitted less than six months ago',
      'Mới kết nạp',
      'Kết nạp dưới 6 tháng',
      'Chưa đủ 6 tháng',
    ),
    entry('mien', 'Được miễn', 'Exempt', 'Miễn', 'Miễn sinh hoạt', 'Miễn công tác và sinh hoạt'),
    entry('dinh-chi', 'Đang đình chỉ sinh hoạt', 'Suspended', 'Đình chỉ', 'Đình chỉ sinh hoạt'),
    entry('khac', 'Lý do khác', 'Another reason', 'Khác'),
  ],
};

const WORDS: HeaderWords = {
  stt: HEADER_WORDS.stt,
  ho_ten: HEADER_WORDS.ho_ten,
  ngay_sinh: HEADER_WORDS.ngay_sinh,
  so_the: HEADER_WORDS.so_the,
  chi_bo: HEADER_WORDS.chi_bo,
  nam_xl: ['Năm', 'Năm đánh giá', 'Năm xét', 'Năm xếp loại chất lượng'],
  xep_loai: [
    'Xếp loại chất lượng',
    'Xếp loại đảng viên',
    'Kết quả xếp loại',
    'Kết quả xếp loại chất lượng',
    'Mức xếp loại',
    'Mức chất lượng',
    'Mức độ hoàn thành nhiệm vụ',
    'Kết quả đánh giá, xếp loại',
    'Kết quả đánh giá',
    'Kết quả',
  ],
  ly_do_kxl: ['Lý do', 'Lý do chưa xếp loại', 'Không xếp loại vì', 'Lý do không đánh giá, xếp loại'],
  ghi_chu: HEADER_WORDS.ghi_chu,
};

export const GRADINGS: RosterKind = {
  id: 'gradings',
  folder: 'gradings/',
  needsOpening: true,
  staysBelow: true,
  /** No more than tells people apart: points, who judged and why stay in the workbook. */
  fields: [
    kept('stt', 'STT', 'No.'),
    field('ho_ten', 'Họ và tên', 'Full name', 'text', 'rows', { required: true }),
    field('ngay_sinh', 'Ngày sinh', 'Date of birth', 'date', 'rows', { required: true }),
    field('so_the', 'Số thẻ đảng viên', 'Member card number', 'id', 'hash'),
    kept('chi_bo', 'Chi bộ', 'Branch'),
    field('nam_xl', 'Năm xếp loại', 'Year', 'date', 'rows'),
    coded('xep_loai', 'Xếp loại', 'Grade', LEVELS),
    coded('ly_do_kxl', 'Lý do không xếp loại', 'Why not graded', NOT_GRADED_BECAUSE),
    kept('ghi_chu', 'Ghi chú', 'Notes'),
  ],
  headerWords: WORDS,
};
