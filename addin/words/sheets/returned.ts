/** What goes back to a unit with its own file: the sheet of findings in it, and the covering text beside it. */
import type { InEnglish } from './say.ts';

export const RETURNED = {
  sheet: 'Kết quả kiểm tra',
  cell: 'Ô',
  who: 'Họ và tên',
  severity: 'Mức',
  message: 'Chưa đúng ở đâu',
  advice: 'Cần làm gì',
  asked: 'Cần trả lời',
  gone: 'Có trong bản gửi số {version}, nay không còn trong danh sách.',
  goneTodo: 'Ghi lý do và ngày (chuyển đi, từ trần, ra khỏi Đảng…) khi gửi lại, hoặc đưa lại vào danh sách.',
  'goneTodo.outcome':
    'Đưa lại vào danh sách và ghi Tình trạng: đã kết nạp, chuyển nơi khác theo dõi, thôi theo dõi…',
  doubtTodo: 'Sửa ô này, hoặc ghi lý do khi gửi lại.',
  question: 'Chưa rõ cột này là mục gì hoặc ghi ngày theo thứ tự nào.',
  questionTodo: 'Ghi rõ tiêu đề cột, ngày ghi đủ ngày/tháng/năm.',

  greeting: 'Kính gửi {unit},',
  received: 'Văn phòng đã nhận tệp “{file}” cho kỳ {period} và đã kiểm tra. Tệp chưa ghi nhận được vì:',
  errors: '- còn {count} lỗi phải sửa (ô màu đỏ);',
  questions: '- còn {count} chỗ cần trả lời (ô màu vàng, hoặc ghi ở trang kết quả).',
  marked:
    'Trong tệp gửi kèm, các ô ấy đã được tô màu; trang “{sheet}” ghi từng ô và cách sửa. Ngoài ra tệp không thay đổi gì.',
  notMarked: 'Không đánh dấu được vào tệp này, nên các chỗ cần sửa được ghi dưới đây:',
  sendAgain: 'Đề nghị sửa trên chính tệp này, lưu lại và gửi lại cho văn phòng. Xin cảm ơn.',

  another: 'Văn phòng đã nhận tệp “{file}” nhưng không ghi nhận được.',
  'another.gradings':
    'Tệp là danh sách xếp loại đảng viên. Tên và xếp loại của từng người ở lại chi bộ, văn phòng không giữ tệp này. Đề nghị chi bộ mở tệp, chọn danh sách này trong Khớp Sổ rồi bấm Gửi cấp trên: cấp trên chỉ thấy số lượng.',

  unread: 'Văn phòng đã nhận tệp “{file}” nhưng chưa đọc được.',
  'unread.old-format': 'Tệp ở dạng .xls của Excel cũ. Đề nghị lưu thành .xlsx rồi gửi lại:',
  'unread.password': 'Tệp có đặt mật khẩu. Đề nghị bỏ mật khẩu, lưu thành .xlsx rồi gửi lại:',
  'unread.damaged': 'Tệp bị hỏng, có thể hỏng khi gửi. Đề nghị mở lại trên máy, lưu thành .xlsx rồi gửi lại:',
  'unread.not-a-workbook':
    'Tệp không phải là tệp Excel .xlsx. Đề nghị lưu danh sách thành .xlsx rồi gửi lại:',
  'unread.too-large':
    'Tệp quá lớn. Đề nghị xóa các dòng, cột trống đã định dạng, lưu thành .xlsx rồi gửi lại:',
  'unread.empty': 'Tệp không có nội dung. Đề nghị mở tệp gốc, lưu thành .xlsx rồi gửi lại:',
  'unread.no-roster':
    'Không thấy danh sách nào trong tệp. Đề nghị mở trang có danh sách, lưu thành .xlsx rồi gửi lại:',
  step1: '1. Mở tệp bằng Excel.',
  'step1.password':
    '1. Mở tệp bằng Excel, gõ mật khẩu; vào Tệp > Thông tin > Bảo vệ sổ làm việc, xóa mật khẩu.',
  step2: '2. Vào Tệp (File) > Lưu dưới dạng (Save As), ở ô kiểu tệp chọn Excel Workbook (*.xlsx).',
  step3: '3. Bấm Lưu (Save) rồi gửi lại tệp mới có đuôi .xlsx.',
} as const;

/** What each of them says, for whoever reads no Vietnamese. */
export const RETURNED_IN_ENGLISH: InEnglish<typeof RETURNED> = {
  sheet: 'Findings',
  cell: 'Cell',
  who: 'Name',
  severity: 'Severity',
  message: 'What is wrong',
  advice: 'What to do',
  asked: 'To be answered',
  gone: 'Was in version {version}, and is not in the list any more.',
  goneTodo: 'Say why and when (moved, died, left …) when you send it again, or put the person back.',
  'goneTodo.outcome':
    'Put the person back, and say in the column of outcomes: admitted, handed over, stopped …',
  doubtTodo: 'Correct the cell, or give a reason when you send it again.',
  question: 'It is not clear what this column means, or in which order its days are written.',
  questionTodo: 'Write a clear header, and whole days as day/month/year.',

  greeting: 'To {unit},',
  received:
    'The office has the file “{file}” for {period} and has checked it. It could not be recorded because:',
  errors: '- {count} errors remain to be corrected (red cells);',
  questions: '- {count} places need an answer (yellow cells, or on the sheet of findings).',
  marked:
    'In the file that comes with this, the cells are coloured; the sheet “{sheet}” names each and what to do. Nothing else in it was changed.',
  notMarked: 'This file could not be marked, so the places are listed here:',
  sendAgain: 'Please correct this very file, save it and send it again. Thank you.',

  another: 'The office has the file “{file}”, and cannot record it.',
  'another.gradings':
    'It is a list of gradings. Names and grades stay in the branch, and the office does not keep this file. Please open it, choose that list in Khớp Sổ and send it from there: above the branch only counts are seen.',

  unread: 'The office has the file “{file}”, and could not read it.',
  'unread.old-format': 'It is an .xls of an older Excel. Please save it as .xlsx and send it again:',
  'unread.password': 'It has a password. Please remove it, save as .xlsx and send it again:',
  'unread.damaged': 'It is damaged, perhaps on its way. Please open yours, save as .xlsx and send it again:',
  'unread.not-a-workbook':
    'It is no Excel workbook (.xlsx). Please save the list as .xlsx and send it again:',
  'unread.too-large':
    'It is too large. Please delete empty formatted rows and columns, save as .xlsx and send it again:',
  'unread.empty': 'It is empty. Please open the original, save as .xlsx and send it again:',
  'unread.no-roster':
    'There is no list in it. Please open the sheet with the list, save as .xlsx and send it again:',
  step1: '1. Open the file in Excel.',
  'step1.password':
    '1. Open the file in Excel with its password; File > Info > Protect Workbook, and delete the password.',
  step2: '2. File > Save As, and choose Excel Workbook (*.xlsx).',
  step3: '3. Save, and send the new file that ends in .xlsx.',
};
