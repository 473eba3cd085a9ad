/** What each kind of repair does to a cell, in the words that a list of repairs and the log of them show. */
import type { Bilingual } from '../../language/bilingual.ts';
import type { RepairKind } from './repair.ts';

export const REPAIR_WORDS: Readonly<Record<RepairKind, Bilingual>> = {
  'lost-zeros': { vi: 'Bù số 0 ở đầu', en: 'Leading zeros put back' },
  'official-date': { vi: 'Ngày chính thức', en: 'Official date' },
  'look-alike': { vi: 'Chữ trông giống chữ khác', en: 'Letter that looks like another' },
  'old-font': { vi: 'Chuyển phông chữ cũ sang Unicode', en: 'Old font turned into Unicode' },
  'damaged-text': { vi: 'Phục hồi chữ bị hỏng', en: 'Damaged letters put right' },
  composed: { vi: 'Ghép dấu vào chữ', en: 'Marks joined to their letters' },
  spaces: { vi: 'Dấu cách thừa, ký tự ẩn', en: 'Spare spaces, hidden characters' },
  digits: { vi: 'Chữ số lạ', en: 'Unusual digits' },
  'name-case': { vi: 'Viết hoa họ tên', en: 'Capitals in a name' },
  ditto: { vi: 'Thay dấu “như trên”', en: 'Ditto mark written out' },
  'day-month': { vi: 'Đổi lại ngày và tháng', en: 'Day and month changed back' },
  'class-date': { vi: 'Lớp hoặc tỷ số bị đổi thành ngày', en: 'Class or ratio that became a date' },
  year: { vi: 'Năm bị hiện thành ngày', en: 'Year shown as a day' },
  code: { vi: 'Từ gần đúng trong danh mục', en: 'Nearest word of the list' },
  number: { vi: 'Số', en: 'Number' },
  'as-before': { vi: 'Giữ theo lần gửi trước', en: 'Kept as last time' },
  'class-list': { vi: 'Theo danh sách lớp', en: 'As the list of a class says' },
  'handed-over': { vi: 'Theo nơi tiếp nhận', en: 'As whoever received it says' },
  typed: { vi: 'Gõ lại', en: 'Typed again' },
};
