/** The template that an office hands out: a list to be filled in, or as it was sent last. */
import type { InEnglish } from './say.ts';

export const TEMPLATE_SHEET = {
  'name.members': 'Danh sách đảng viên',
  'name.candidates': 'Quần chúng ưu tú',
  'name.gradings': 'Xếp loại đảng viên',
  'title.members': 'DANH SÁCH ĐẢNG VIÊN',
  'title.candidates': 'DANH SÁCH QUẦN CHÚNG ƯU TÚ, NGUỒN KẾT NẠP',
  'title.gradings': 'DANH SÁCH XẾP LOẠI ĐẢNG VIÊN',
  about: 'Kỳ đối khớp {period}. Tính đến ngày {day}.',
  due: 'Kỳ đối khớp {period}. Tính đến ngày {day}. Hạn gửi: {due}.',
  numbers:
    'Số CCCD, số thẻ để trống là giữ số đã gửi, có 4 số cuối ở cột bên cạnh. Chỉ ghi đủ số cho người mới hoặc khi số thay đổi.',
  lists: 'Danh mục',
  mark: 'x',
  file: '{unit} - {period}',
  fileOfList: '{unit} - {list} - {period}',
} as const;

/** What each of them says, for whoever reads no Vietnamese. */
export const TEMPLATE_SHEET_IN_ENGLISH: InEnglish<typeof TEMPLATE_SHEET> = {
  'name.members': 'Roster',
  'name.candidates': 'Candidates',
  'name.gradings': 'Gradings',
  'title.members': 'ROSTER OF MEMBERS',
  'title.candidates': 'LIST OF CANDIDATES',
  'title.gradings': 'LIST OF GRADINGS',
  about: 'Period {period}. As of {day}.',
  due: 'Period {period}. As of {day}. Due: {due}.',
  numbers:
    'A personal or card number left empty stays the one that was sent; its last 4 digits stand beside it. Write whole numbers only for newcomers, or where they changed.',
  lists: 'Lists',
  mark: 'x',
  file: '{unit} - {period}',
  fileOfList: '{unit} - {list} - {period}',
};
