/** What the desk says about templates for the units below; loaded with its screen. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const HAND_OUT_WORDS = {
  title: { vi: 'Mẫu cho chi bộ', en: 'Templates for branches' },
  lead: {
    vi: 'Mỗi chi bộ một tệp Excel, tất cả trong một tệp .zip. Số CCCD không có trong tệp, chỉ có 4 số cuối.',
    en: 'One workbook per branch, all in one .zip. Personal numbers are left out but for their last 4 digits.',
  },
  leadEmpty: {
    vi: 'Mỗi chi bộ một tệp Excel để điền, tất cả trong một tệp .zip. Tên người không có trong tệp: quản trị không xem danh sách.',
    en: 'One workbook per branch to fill in, all in one .zip. No names are in them: an administrator reads no lists.',
  },
  leadOfList: {
    vi: 'Mỗi đơn vị đã được mở danh sách này một tệp Excel để điền, tất cả trong một tệp .zip.',
    en: 'One workbook to fill in for every unit for which this list is opened, all in one .zip.',
  },
  filling: { vi: 'Nội dung', en: 'Content' },
  filled: { vi: 'Điền theo bản gửi gần nhất', en: 'Filled with what was sent last' },
  empty: { vi: 'Để trống', en: 'Left empty' },
  run: { vi: 'Lập mẫu', en: 'Make templates' },
  archiveOfList: { vi: 'Mẫu {list} - {unit}.zip', en: 'Templates, {list} - {unit}.zip' },
  archive: { vi: 'Mẫu danh sách - {unit}.zip', en: 'Templates - {unit}.zip' },
  done: {
    vi: 'Đã lập {files} tệp trong “{archive}”, lưu ở thư mục tải về (Downloads).',
    en: '{files} {files|file|files} in “{archive}”, saved in the Downloads folder.',
  },
  due: { vi: 'Hạn gửi ghi trong tệp: {days}.', en: 'Due, as the files say: {days}.' },
  noDue: {
    vi: 'Kỳ này chưa có hạn gửi nên tệp không ghi hạn; đặt hạn ở danh mục Kỳ.',
    en: 'No day is set for sending, so the files say none; set it in the ledger of periods.',
  },
  nobody: {
    vi: 'Chưa có mẫu: không có đơn vị nào giữ danh sách ở đây.',
    en: 'Nothing was made: no unit here keeps a roster.',
  },
  notOpened: {
    vi: 'Chưa có mẫu: danh sách này chưa mở cho đơn vị nào ở đây. Thêm dòng vào danh mục “Danh sách được mở”, rồi lập mẫu.',
    en: 'Nothing was made: this list is opened for no unit here. Add a row to the ledger “Opened lists”, then make the templates.',
  },
  again: { vi: 'Lưu lại tệp .zip', en: 'Save the .zip again' },
  stopped: {
    vi: 'Đã dừng, chưa lưu tệp nào. Bấm Lập mẫu để làm lại.',
    en: 'Stopped, and nothing was saved. Make the templates again.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
