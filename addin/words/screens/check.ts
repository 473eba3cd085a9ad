/** What the screen says that checks a roster: what came of it, where, why, and what could not be checked. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const CHECK_WORDS = {
  'check.run': { vi: 'Kiểm tra', en: 'Check' },
  'check.again': { vi: 'Kiểm tra lại', en: 'Check again' },
  'check.before': {
    vi: 'Bấm Kiểm tra để xem danh sách trên trang tính này.',
    en: 'Press Check to look through the roster on this sheet.',
  },
  'check.beforeNote': {
    vi: 'Khớp Sổ chỉ tô màu đánh dấu; chữ, số và định dạng của đồng chí giữ nguyên.',
    en: 'Khớp Sổ only colours marks; your text, numbers and formatting stay.',
  },
  'check.members': { vi: '{members} đảng viên', en: '{members} {members|member|members}' },
  'check.done': {
    vi: 'Đã kiểm tra trang “{sheet}”: {errors} lỗi phải sửa, {warnings} chỗ nên kiểm tra.',
    en: 'Checked sheet “{sheet}”: {errors} {errors|error|errors} to correct, {warnings} {warnings|place|places} to look at.',
  },
  'check.cleanTitle': { vi: 'Không có lỗi.', en: 'No errors.' },
  'check.cleanBody': {
    vi: '{members} đảng viên, {women} nữ, {probationary} dự bị.',
    en: '{members} {members|member|members}, {women} {women|woman|women}, {probationary} probationary.',
  },
  'check.noErrors': {
    vi: 'Không có lỗi, có thể gửi cấp trên.',
    en: 'No errors to correct: it can be sent.',
  },
  'check.toSend': { vi: 'Sang Gửi cấp trên', en: 'Go to Send up' },
  'check.toNext': { vi: 'Đến chỗ tiếp theo', en: 'Go to the next place' },
  'check.notCompared': {
    vi: 'Chưa so được với bản gửi trước.',
    en: 'Not compared with the last version.',
  },
  'check.copy': { vi: 'Lưu tệp để gửi qua email', en: 'Save the file to send by e-mail' },
  'check.copied': {
    vi: 'Đã lưu “{name}” vào thư mục Tải xuống. Hãy đính kèm tệp đó vào email.',
    en: '“{name}” is in your downloads. Attach it to the e-mail.',
  },
  'check.changed': { vi: 'Trang tính đã thay đổi. Kiểm tra lại.', en: 'The sheet has changed. Check again.' },
  'check.groupCount': { vi: '{title} ({count})', en: '{title} ({count})' },
  'check.cell': { vi: 'Ô {cell}', en: 'Cell {cell}' },
  'check.place': { vi: 'Ô {cell} · {who}', en: 'Cell {cell} · {who}' },
  'check.wholeSheet': { vi: 'Cả trang tính', en: 'The whole sheet' },
  'check.wholeSheetOf': { vi: 'Cả trang tính · {who}', en: 'The whole sheet · {who}' },
  'check.shown': { vi: 'đang ghi: {value}', en: 'now: {value}' },
  'check.jumped': { vi: 'Đã đến ô {cell}.', en: 'At cell {cell}.' },
  'check.previous': { vi: 'Chỗ trước', en: 'Previous' },
  'check.next': { vi: 'Chỗ sau', en: 'Next' },
  'check.position': { vi: '{index} / {total}', en: '{index} / {total}' },
  'check.walk': { vi: 'Đi lần lượt từng chỗ', en: 'Go through the places one by one' },
  'check.clearMarks': { vi: 'Bỏ đánh dấu', en: 'Remove marks' },
  'check.marksCleared': { vi: 'Đã bỏ đánh dấu trên trang tính.', en: 'The marks on the sheet are removed.' },
  'check.notMarked': {
    vi: 'Đã kiểm tra nhưng chưa đánh dấu được ô.',
    en: 'Checked, but the cells could not be marked.',
  },
  'check.followed': {
    vi: 'Đã xem lại chỗ vừa sửa: còn {errors} lỗi phải sửa, {warnings} chỗ nên kiểm tra.',
    en: 'Looked again at what was edited: {errors} {errors|error|errors} to correct, {warnings} {warnings|place|places} to look at.',
  },
  'check.marksWait': {
    vi: 'Màu đánh dấu đổi khi kiểm tra lại.',
    en: 'The colours change at the next check.',
  },
  'check.hiddenRows': {
    vi: '{count} dòng đang ẩn cũng được tính.',
    en: '{count} hidden {count|row is|rows are} counted too.',
  },
  'check.hiddenColumns': {
    vi: '{count} cột đang ẩn cũng được đọc.',
    en: '{count} hidden {count|column is|columns are} read too.',
  },
  'check.skipped': {
    vi: '{count} dòng không tính là đảng viên',
    en: '{count} {count|row|rows} not taken for members',
  },
  'check.skippedRow': { vi: 'Dòng {row}: {reason}', en: 'Row {row}: {reason}' },

  'findings.write': { vi: 'Ghi ra trang tính', en: 'Write to a sheet' },
  'findings.written': {
    vi: 'Đã ghi {rows} chỗ cần xem ra trang “{sheet}”.',
    en: 'Wrote {rows} {rows|place|places} to sheet “{sheet}”.',
  },

  'why.title': { vi: 'Vì sao?', en: 'Why?' },
  'why.loading': { vi: 'Đang tìm căn cứ…', en: 'Looking up the source…' },
  'why.failed': {
    vi: 'Chưa mở được phần giải thích. Hãy thử lại.',
    en: 'The explanation could not be opened. Please try again.',
  },

  'wait.because': {
    vi: 'Còn {count} điểm chưa kiểm tra được vì ô {where} còn lỗi.',
    en: '{count} {count|check waits|checks wait} because cell {where} is wrong.',
  },
  'wait.title': {
    vi: 'Còn {count} điểm chưa kiểm tra được vì {cells} ô còn lỗi',
    en: '{count} {count|check waits|checks wait} because {cells} {cells|cell is|cells are} wrong',
  },
  'wait.cell': { vi: 'Ô {where}: {count} điểm', en: 'Cell {where}: {count} {count|check|checks}' },
  'wait.row': { vi: 'ở dòng {row}', en: 'in row {row}' },

  'failed.title': {
    vi: 'Có lỗi ở phía chúng tôi: {count} quy tắc chưa chạy được.',
    en: 'A fault of ours: {count} {count|rule|rules} could not run.',
  },
  'failed.body': {
    vi: 'Danh sách của đồng chí không sai vì lỗi này. Chưa gửi được; hãy báo cho người hỗ trợ Khớp Sổ.',
    en: 'Your roster is not wrong because of it. It cannot be sent yet; please tell whoever supports Khớp Sổ.',
  },
  'failed.rules': { vi: 'Mã quy tắc: {rules}', en: 'Rules: {rules}' },

  'filter.title': { vi: 'Chỉ xem một phần', en: 'Look at a part' },
  'filter.who': { vi: 'Chỉ xem một người', en: 'Only one person' },
  'filter.shown': {
    vi: 'Đang xem {shown} trong {total} chỗ.',
    en: 'Showing {shown} of {total} {total|place|places}.',
  },
  'filter.nothing': {
    vi: 'Không có chỗ nào trong {total} chỗ hợp với cách lọc này.',
    en: 'None of {total} {total|place|places} fits.',
  },
  'filter.all': { vi: 'Xem tất cả', en: 'Show all' },

  'sheet.choose': { vi: 'Chọn trang tính khác', en: 'Choose another sheet' },
  'sheet.check': { vi: 'Kiểm tra trang này', en: 'Check this sheet' },

  'check.none.empty': { vi: 'Trang “{sheet}” chưa có gì.', en: 'Sheet “{sheet}” is empty.' },
  'check.none.no-header': {
    vi: 'Không nhận ra danh sách đảng viên trên trang “{sheet}”.',
    en: 'No roster was recognised on sheet “{sheet}”.',
  },
  'check.none.ours': {
    vi: 'Trang “{sheet}” do Khớp Sổ lập, không phải danh sách đảng viên.',
    en: 'Sheet “{sheet}” was made by Khớp Sổ and is no roster.',
  },
  'check.none.recognised': {
    vi: 'Chỉ thấy các mục: {headers}.',
    en: 'Only these headers were seen: {headers}.',
  },
  'check.none.nothing': {
    vi: 'Không thấy dòng tiêu đề nào, ví dụ “Họ và tên”, “Ngày sinh”, “Ngày vào Đảng”.',
    en: 'No header row was seen, such as “Họ và tên”, “Ngày sinh”, “Ngày vào Đảng”.',
  },
  'check.none.help': {
    vi: 'Nếu danh sách ở trang tính khác, hãy chọn trang đó ở dưới.',
    en: 'If the roster is on another sheet, choose that sheet below.',
  },
  'check.none.only': {
    vi: 'Hãy mở trang tính có danh sách đảng viên rồi bấm Kiểm tra lại.',
    en: 'Open the sheet that holds the roster, then press Check again.',
  },

  'skipped.header': { vi: 'dòng tiêu đề', en: 'header' },
  'skipped.column-numbers': { vi: 'dòng đánh số cột', en: 'column numbers' },
  'skipped.section': { vi: 'dòng tên nhóm', en: 'group heading' },
  'skipped.total': { vi: 'dòng cộng', en: 'total' },
  'skipped.signature': { vi: 'dòng ký tên', en: 'signature' },
  'skipped.blank': { vi: 'dòng trống', en: 'blank' },
  'skipped.note': { vi: 'dòng ghi chú', en: 'remark under the list' },
  'skipped.left': { vi: 'người đã rời chi bộ, không tính', en: 'somebody who has left, not counted' },
  'skipped.other-table': { vi: 'dòng của bảng khác bên dưới', en: 'line of another list below' },
  'skipped.other': { vi: 'lý do {reason}', en: 'reason {reason}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
