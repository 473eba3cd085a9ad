/** What the screen says that checks a roster: what came of it, where, why, and what could not be checked. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import { both } from './both.ts';

export const CHECK_WORDS = {
  'check.run': both('Kiểm tra', 'Check'),
  'check.again': both('Kiểm tra lại', 'Check again'),
  'check.before': both(
    'Bấm Kiểm tra để xem danh sách trên trang tính này.',
    'Press Check to look through the roster on this sheet.',
  ),
  'check.beforeNote': both(
    'Khớp Sổ chỉ tô màu đánh dấu; chữ, số và định dạng của đồng chí giữ nguyên.',
    'Khớp Sổ only colours marks; your text, numbers and formatting stay.',
  ),
  'check.members': both('{members} đảng viên', '{members} {members|member|members}'),
  'check.done': both(
    'Đã kiểm tra trang “{sheet}”: {errors} lỗi phải sửa, {warnings} chỗ nên kiểm tra.',
    'Checked sheet “{sheet}”: {errors} {errors|error|errors} to correct, {warnings} {warnings|place|places} to look at.',
  ),
  'check.cleanTitle': both('Không có lỗi.', 'No errors.'),
  'check.cleanBody': both(
    '{members} đảng viên, {women} nữ, {probationary} dự bị.',
    '{members} {members|member|members}, {women} {women|woman|women}, {probationary} probationary.',
  ),
  'check.noErrors': both('Không có lỗi, có thể gửi cấp trên.', 'No errors to correct: it can be sent.'),
  'check.toSend': both('Sang Gửi cấp trên', 'Go to Send up'),
  'check.toNext': both('Đến chỗ tiếp theo', 'Go to the next place'),
  'check.notCompared': both('Chưa so được với bản gửi trước.', 'Not compared with the last version.'),
  'check.copy': both('Lưu tệp để gửi qua email', 'Save the file to send by e-mail'),
  'check.copied': both(
    'Đã lưu “{name}” vào thư mục Tải xuống. Hãy đính kèm tệp đó vào email.',
    '“{name}” is in your downloads. Attach it to the e-mail.',
  ),
  'check.changed': both('Trang tính đã thay đổi. Kiểm tra lại.', 'The sheet has changed. Check again.'),
  'check.groupCount': both('{title} ({count})', '{title} ({count})'),
  'check.cell': both('Ô {cell}', 'Cell {cell}'),
  'check.place': both('Ô {cell} · {who}', 'Cell {cell} · {who}'),
  'check.wholeSheet': both('Cả trang tính', 'The whole sheet'),
  'check.wholeSheetOf': both('Cả trang tính · {who}', 'The whole sheet · {who}'),
  'check.shown': both('đang ghi: {value}', 'now: {value}'),
  'check.jumped': both('Đã đến ô {cell}.', 'At cell {cell}.'),
  'check.previous': both('Chỗ trước', 'Previous'),
  'check.next': both('Chỗ sau', 'Next'),
  'check.position': both('{index} / {total}', '{index} / {total}'),
  'check.walk': both('Đi lần lượt từng chỗ', 'Go through the places one by one'),
  'check.clearMarks': both('Bỏ đánh dấu', 'Remove marks'),
  'check.marksCleared': both('Đã bỏ đánh dấu trên trang tính.', 'The marks on the sheet are removed.'),
  'check.notMarked': both(
    'Đã kiểm tra nhưng chưa đánh dấu được ô.',
    'Checked, but the cells could not be marked.',
  ),
  'check.followed': both(
    'Đã xem lại chỗ vừa sửa: còn {errors} lỗi phải sửa, {warnings} chỗ nên kiểm tra.',
    'Looked again at what was edited: {errors} {errors|error|errors} to correct, {warnings} {warnings|place|places} to look at.',
  ),
  'check.marksWait': both('Màu đánh dấu đổi khi kiểm tra lại.', 'The colours change at the next check.'),
  'check.hiddenRows': both(
    '{count} dòng đang ẩn cũng được tính.',
    '{count} hidden {count|row is|rows are} counted too.',
  ),
  'check.hiddenColumns': both(
    '{count} cột đang ẩn cũng được đọc.',
    '{count} hidden {count|column is|columns are} read too.',
  ),
  'check.skipped': both('{count} dòng không tính', '{count} {count|row|rows} not counted'),
  'check.skippedRow': both('Dòng {row}: {reason}', 'Row {row}: {reason}'),

  'findings.write': both('Ghi ra trang tính', 'Write to a sheet'),
  'findings.written': both(
    'Đã ghi {rows} chỗ cần xem ra trang “{sheet}”.',
    'Wrote {rows} {rows|place|places} to sheet “{sheet}”.',
  ),

  'why.title': both('Vì sao?', 'Why?'),
  'why.loading': both('Đang tìm căn cứ…', 'Looking up the source…'),
  'why.failed': both(
    'Chưa mở được phần giải thích. Hãy thử lại.',
    'The explanation could not be opened. Please try again.',
  ),

  'wait.because': both(
    'Còn {count} điểm chưa kiểm tra được vì ô {where} còn lỗi.',
    '{count} {count|check waits|checks wait} because cell {where} is wrong.',
  ),
  'wait.title': both(
    'Còn {count} điểm chưa kiểm tra được vì {cells} ô còn lỗi',
    '{count} {count|check waits|checks wait} because {cells} {cells|cell is|cells are} wrong',
  ),
  'wait.cell': both('Ô {where}: {count} điểm', 'Cell {where}: {count} {count|check|checks}'),
  'wait.row': both('ở dòng {row}', 'in row {row}'),

  'failed.title': both(
    'Có lỗi ở phía chúng tôi: {count} quy tắc chưa chạy được.',
    'A fault of ours: {count} {count|rule|rules} could not run.',
  ),
  'failed.body': both(
    'Danh sách của đồng chí không sai vì lỗi này. Chưa gửi được; hãy báo cho người hỗ trợ Khớp Sổ.',
    'Your roster is not wrong because of it. It cannot be sent yet; please tell whoever supports Khớp Sổ.',
  ),
  'failed.rules': both('Mã quy tắc: {rules}', 'Rules: {rules}'),

  'filter.title': both('Chỉ xem một phần', 'Look at a part'),
  'filter.who': both('Chỉ xem một người', 'Only one person'),
  'filter.shown': both(
    'Đang xem {shown} trong {total} chỗ.',
    'Showing {shown} of {total} {total|place|places}.',
  ),
  'filter.nothing': both(
    'Không có chỗ nào trong {total} chỗ hợp với cách lọc này.',
    'None of {total} {total|place|places} fits.',
  ),
  'filter.all': both('Xem tất cả', 'Show all'),

  'sheet.choose': both('Chọn trang tính khác', 'Choose another sheet'),
  'sheet.check': both('Kiểm tra trang này', 'Check this sheet'),

  'check.none.empty': both('Trang “{sheet}” chưa có gì.', 'Sheet “{sheet}” is empty.'),
  'check.none.no-header': both(
    'Không nhận ra danh sách trên trang “{sheet}”.',
    'No roster was recognised on sheet “{sheet}”.',
  ),
  'check.none.ours': both(
    'Trang “{sheet}” do Khớp Sổ lập, không phải danh sách.',
    'Sheet “{sheet}” was made by Khớp Sổ and is no roster.',
  ),
  'check.none.recognised': both('Chỉ thấy các mục: {headers}.', 'Only these headers were seen: {headers}.'),
  'check.none.nothing': both(
    'Không thấy dòng tiêu đề nào, ví dụ “Họ và tên”, “Ngày sinh”, “Ngày vào Đảng”.',
    'No header row was seen, such as “Họ và tên”, “Ngày sinh”, “Ngày vào Đảng”.',
  ),
  'check.none.help': both(
    'Nếu danh sách ở trang tính khác, hãy chọn trang đó ở dưới.',
    'If the roster is on another sheet, choose that sheet below.',
  ),
  'check.none.only': both(
    'Hãy mở trang tính có danh sách rồi bấm Kiểm tra lại.',
    'Open the sheet that holds the roster, then press Check again.',
  ),

  'skipped.header': both('dòng tiêu đề', 'header'),
  'skipped.column-numbers': both('dòng đánh số cột', 'column numbers'),
  'skipped.section': both('dòng tên nhóm', 'group heading'),
  'skipped.total': both('dòng cộng', 'total'),
  'skipped.signature': both('dòng ký tên', 'signature'),
  'skipped.blank': both('dòng trống', 'blank'),
  'skipped.note': both('dòng ghi chú', 'remark under the list'),
  'skipped.left': both('người đã rời chi bộ, không tính', 'somebody who has left, not counted'),
  'skipped.other-table': both('dòng của bảng khác bên dưới', 'line of another list below'),
  'skipped.other': both('lý do {reason}', 'reason {reason}'),
} as const satisfies Readonly<Record<string, Bilingual>>;
