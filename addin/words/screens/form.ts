/** What the screen of the official forms (Biểu) says; loaded with it. What stands below a form: ../sheets/form.ts. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import type { FailureWords } from './failures.ts';

export const FORM_WORDS = {
  'form.title': { vi: 'Biểu thống kê (Biểu 1–5)', en: 'Official forms (Biểu 1–5)' },
  'form.which': { vi: 'Biểu', en: 'Form' },
  'form.which.1': { vi: '1. Tăng, giảm đảng viên', en: '1. Members, increase and decrease' },
  'form.which.2': { vi: '2. Đảng viên mới kết nạp', en: '2. Members admitted' },
  'form.which.3': { vi: '3. Đội ngũ đảng viên', en: '3. Members' },
  'form.which.4': { vi: '4. Theo dân tộc, tôn giáo', en: '4. By people and religion' },
  'form.which.5': { vi: '5. Tổ chức cơ sở đảng', en: '5. Organisations' },
  'form.from': { vi: 'Tính từ ngày', en: 'Counted from' },
  'form.sheet': { vi: 'Ghi thành trang tính', en: 'Write as a sheet' },
  'form.plan': { vi: 'Xem trước khi ghi vào tệp đang mở', en: 'Preview for this workbook' },
  'form.file': { vi: 'Điền vào tệp của cấp trên…', en: 'Fill the superior’s file…' },
  'form.fileLabel': { vi: 'Tệp biểu của cấp trên', en: 'The superior’s file' },

  'form.about': { vi: '{form}, từ {from} đến {to}', en: '{form}, from {from} to {to}' },
  'form.notes': { vi: 'Dòng để trống và ghi chú ({count})', en: 'Blank rows and notes ({count})' },
  'form.sheetDone': { vi: 'Đã ghi biểu vào trang tính “{sheet}”.', en: 'The form is on sheet “{sheet}”.' },
  'form.noPlaceOpen': {
    vi: 'Không trang tính nào trong tệp đang mở có các dòng, cột của biểu này. Hãy mở tệp biểu của cấp trên, rồi xem lại.',
    en: 'No sheet of this workbook has the rows and columns of this form. Open the superior’s file, then look again.',
  },
  'form.noPlaceFile': {
    vi: 'Tệp “{file}” không có trang tính nào mang các dòng, cột của biểu này.',
    en: '“{file}” has no sheet with the rows and columns of this form.',
  },

  'form.would': {
    vi: 'Sẽ ghi {count} ô vào trang tính “{sheet}”',
    en: '{count} cells would be written into sheet “{sheet}”',
  },
  'form.wouldNone': {
    vi: 'Trang tính “{sheet}” không có ô nào cần ghi.',
    en: 'No cell of sheet “{sheet}” is to be written.',
  },
  'form.remembered': {
    vi: 'Các ô ở đúng chỗ đã ghi lần trước.',
    en: 'The cells are where they were the last time.',
  },
  'form.cell': { vi: '{cell} · {label} ({column}): {value}', en: '{cell} · {label} ({column}): {value}' },
  'form.cellOver': {
    vi: '{cell} · {label} ({column}): {value} (đang là {before})',
    en: '{cell} · {label} ({column}): {value} (now {before})',
  },
  'form.emptied': { vi: 'để trống', en: 'emptied' },
  'form.left': { vi: 'Để nguyên {count} ô', en: '{count} cells are left' },
  'form.leftCell': { vi: '{cell} · {label}: {why}', en: '{cell} · {label}: {why}' },
  'form.left.formula': { vi: 'có công thức, để nguyên', en: 'a formula, left' },
  'form.left.locked': { vi: 'ô khóa, để nguyên', en: 'locked, left' },
  'form.left.merged': { vi: 'nằm trong ô gộp khác, để nguyên', en: 'under a merged cell, left' },
  'form.left.text': { vi: 'đang có chữ, để nguyên', en: 'has words, left' },
  'form.left.by-hand': { vi: 'ghi tay', en: 'by hand' },
  'form.left.not-kept': { vi: 'chưa nơi nào lưu, để nguyên', en: 'nobody keeps it, left' },
  'form.left.not-known': { vi: 'chưa biết, để nguyên', en: 'not known, left' },
  'form.left.withheld': { vi: 'không nêu, để nguyên', en: 'not told, left' },
  'form.missingRows': {
    vi: 'Trang tính không có dòng: {rows}.',
    en: 'The sheet has no row for: {rows}.',
  },
  'form.missingColumns': {
    vi: 'Trang tính không có cột: {columns}.',
    en: 'The sheet has no column for: {columns}.',
  },

  'form.fill': { vi: 'Ghi {count} ô', en: 'Write {count} cells' },
  'form.filled': {
    vi: 'Đã ghi {count} ô vào trang tính “{sheet}”.',
    en: '{count} cells of sheet “{sheet}” are written.',
  },
  'form.rewrites': {
    vi: 'Khi lưu, chính Excel ghi lại cả tệp. Cấp trên cần tệp mẫu giữ nguyên từng byte thì dùng “Điền vào tệp của cấp trên”.',
    en: 'On saving, Excel itself rewrites the whole file. Where the template must stay as it is to the byte, fill the superior’s file instead.',
  },
  'form.changed': {
    vi: 'Trang tính vừa đổi nên chưa ghi gì. Hãy xem lại danh sách ô, rồi ghi.',
    en: 'The sheet has changed, so nothing was written. Look at the cells again, then write.',
  },
  'form.save': { vi: 'Lưu tệp đã điền', en: 'Save the filled file' },
  'form.savedName': { vi: '{name} - đã điền', en: '{name} - filled' },
  'form.saved': {
    vi: 'Đã lưu “{file}” vào thư mục tải về (Downloads). Chỉ các ô trên thay đổi, mọi phần khác của tệp còn nguyên.',
    en: '“{file}” is in the Downloads folder. Only the cells above changed; every other part is as it was.',
  },
} as const satisfies Record<string, Bilingual>;

/** What can go wrong with the superior's file. */
export const FORM_ERRORS: FailureWords = {
  'form-file': {
    vi: 'Không đọc được tệp này: tệp hỏng, quá lớn hoặc không phải tệp Excel (.xlsx, .xlsm). Hãy chọn tệp khác.',
    en: 'The file cannot be read: it is damaged, too large or no Excel file (.xlsx, .xlsm). Choose another.',
    remedy: 'none',
  },
  'form-password': {
    vi: 'Tệp có đặt mật khẩu để mở. Hãy bỏ mật khẩu trong Excel, lưu lại, rồi chọn lại tệp.',
    en: 'The file has a password to open. Remove it in Excel, save, then choose the file again.',
    remedy: 'none',
  },
  'form-cell': {
    vi: 'Ô {place} là một phần của công thức mảng hoặc tiêu đề bảng nên không ghi được; tệp chưa thay đổi gì.',
    en: '{place} is a part of an array formula or a table’s header, so it cannot be written; nothing of the file is changed.',
    remedy: 'none',
  },
};
