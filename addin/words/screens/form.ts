/** The screen of official forms (Biểu), and what is said of each cell that was left. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const FORM_WORDS = {
  'form.title': { vi: 'Biểu thống kê', en: 'Official forms' },
  'form.which': { vi: 'Biểu', en: 'Form' },
  'form.1': { vi: 'Biểu 1: Tăng, giảm đảng viên', en: 'Biểu 1: increase and decrease' },
  'form.2': { vi: 'Biểu 2: Đảng viên mới kết nạp', en: 'Biểu 2: members admitted' },
  'form.3': { vi: 'Biểu 3: Đội ngũ đảng viên', en: 'Biểu 3: the membership' },
  'form.4': { vi: 'Biểu 4: Dân tộc và tôn giáo', en: 'Biểu 4: peoples and religions' },
  'form.5': { vi: 'Biểu 5: Tổ chức và đảng viên theo loại hình', en: 'Biểu 5: organisations by kind' },
  'form.from': { vi: 'Từ ngày', en: 'From' },
  'form.show': { vi: 'Xem biểu', en: 'Show the form' },
  'form.write': { vi: 'Ghi thành trang mới', en: 'Write a new sheet' },
  'form.fill': { vi: 'Điền vào trang đang mở', en: 'Fill the sheet in front' },
  'form.span': { vi: 'Từ {from} đến {to}', en: 'From {from} to {to}' },
  'form.holds': { vi: 'Các đẳng thức của biểu đều khớp.', en: 'All identities of the form hold.' },
  'form.wrote': { vi: 'Đã ghi trang “{sheet}”.', en: 'The sheet "{sheet}" was written.' },
  'form.wouldFill': {
    vi: 'Sẽ ghi {cells} ô của trang “{sheet}”. Ô có công thức, ô khóa và ô chưa có số liệu để nguyên.',
    en: '{cells} {cells|cell|cells} of the sheet "{sheet}" will be written. Formulas, locked cells and what is not known stay.',
  },
  'form.fillNow': { vi: 'Ghi {cells} ô', en: 'Write {cells} {cells|cell|cells}' },
  'form.didFill': {
    vi: 'Đã ghi {cells} ô của trang “{sheet}”. Khi lưu, Excel tự ghi lại cả tệp; muốn giữ nguyên từng phần của tệp thì dùng lệnh form --into.',
    en: '{cells} {cells|cell|cells} of the sheet "{sheet}" were written. Excel itself rewrites the file when it is saved; the command form --into leaves every other part as it is.',
  },
  'form.noPlaceHere': {
    vi: 'Không thấy biểu này trong trang đang mở: chưa nhận ra tên dòng hoặc tên cột nào.',
    en: 'This form is not found in the sheet in front: no row or no column of it was recognised.',
  },
  'form.left.formula': { vi: 'có công thức, để nguyên', en: 'a formula, left' },
  'form.left.locked': { vi: 'ô khóa, để nguyên', en: 'locked, left' },
  'form.left.merged': { vi: 'nằm trong ô gộp khác, để nguyên', en: 'under a merged cell, left' },
  'form.left.text': { vi: 'đang có chữ, để nguyên', en: 'has words, left' },
  'form.left.by-hand': { vi: 'ghi tay', en: 'by hand' },
  'form.left.not-kept': { vi: 'chưa nơi nào lưu, để nguyên', en: 'nobody keeps it, left' },
  'form.left.not-known': { vi: 'chưa biết, để nguyên', en: 'not known, left' },
  'form.left.withheld': { vi: 'không nêu, để nguyên', en: 'not told, left' },
} as const satisfies Record<string, Bilingual>;
