/** What the screen says that sends a roster up: the comparison, the reasons it asks for, the receipt. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const SEND_WORDS = {
  'send.compare': { vi: 'Xem sẽ gửi những gì', en: 'See what will be sent' },
  'send.compareAgain': { vi: 'So sánh lại', en: 'Compare again' },
  'send.run': { vi: 'Gửi cấp trên', en: 'Send up' },
  'send.confirm': { vi: 'Không có biến động, gửi xác nhận', en: 'Nothing changed, send as confirmation' },
  'send.before': {
    vi: 'Trước khi gửi, Khớp Sổ so danh sách này với bản mới nhất đã gửi và cho xem từng thay đổi.',
    en: 'Before sending, every change since the newest version sent is shown.',
  },
  'send.base': { vi: 'So với bản gửi số {version} ({date}):', en: 'Against version {version} ({date}):' },
  'send.first': { vi: 'Đây là lần gửi đầu tiên của đơn vị.', en: 'The unit sends for the first time.' },
  'send.counts': {
    vi: 'thêm {added}, giảm {removed}, thay đổi {changed}, giữ nguyên {same}.',
    en: '{added} added, {removed} removed, {changed} changed, {same} as before.',
  },
  'send.rows': {
    vi: '{rows} đảng viên, tính đến {date}.',
    en: '{rows} {rows|member|members}, as of {date}.',
  },
  'send.added': { vi: 'Thêm {count}', en: 'Added {count}' },
  'send.removed': { vi: 'Giảm {count}', en: 'Removed {count}' },
  'send.missing': {
    vi: 'Còn {count} chỗ cần đồng chí chọn lý do trước khi gửi.',
    en: '{count} {count|reason|reasons} to choose before sending.',
  },
  'send.toMissing': { vi: 'Đến chỗ cần chọn lý do', en: 'Go to where a reason is missing' },
  'send.notes': { vi: 'Nên biết trước khi gửi ({count})', en: 'Good to know before sending ({count})' },
  'send.rulesChanged': {
    vi: 'Quy tắc kiểm tra đã đổi từ lần gửi trước; bản đã gửi vẫn giữ nguyên.',
    en: 'The rules changed since the last version, which stays as it is.',
  },

  'answer.choose': { vi: 'Chọn lý do…', en: 'Choose a reason…' },
  'answer.unfit': {
    vi: 'Chỉ ghi chữ, số và dấu thường; không ghi số căn cước, số thẻ.',
    en: 'Letters, digits, plain signs; no identity or party card number.',
  },

  'exit.why': {
    vi: 'Những người này có ở bản gửi trước mà nay không còn trong danh sách. Vì sao?',
    en: 'These people of the last version are gone. Why?',
  },
  'exit.label': { vi: 'Lý do {who} không còn trong danh sách', en: 'Why {who} is gone' },
  'exit.to': { vi: 'Chuyển đến đâu (nếu biết)', en: 'Where to (if known)' },
  'exit.rest': {
    vi: 'Cùng một lý do cho {count} người chưa trả lời:',
    en: 'One reason for the {count} without an answer:',
  },
  'exit.apply': { vi: 'Dùng cho {count} người', en: 'Use for {count} {count|person|people}' },

  'reason.title': { vi: 'Cần nêu lý do: {count} chỗ', en: 'Reasons needed: {count}' },
  'reason.why': {
    vi: 'Những chỗ này khác thường nhưng có thể đúng. Hãy chọn lý do, hoặc sửa trong trang tính.',
    en: 'These are unusual but may be right. Choose a reason, or correct the sheet.',
  },
  'reason.label': { vi: 'Lý do: {who}', en: 'Reason: {who}' },
  'reason.needed': { vi: 'Đúng như vậy thì chọn lý do:', en: 'If it is right, choose a reason:' },
  'reason.notKept': {
    vi: 'Chưa ghi được lý do vào tệp. Lúc gửi đồng chí sẽ chọn lại.',
    en: 'The reason could not be kept here. Choose it when sending.',
  },
  'reason.given': { vi: 'Đã có lý do: {reason}', en: 'A reason is given: {reason}' },
  'reason.document': { vi: 'Số văn bản (nếu có)', en: 'Number of the document (if any)' },

  'send.changed': { vi: 'Thay đổi {count}', en: 'Changed {count}' },
  'send.changedFields': { vi: '{who}: {fields}', en: '{who}: {fields}' },
  'send.atRow': { vi: '{who} (dòng {row})', en: '{who} (row {row})' },
  'send.columnsSent': { vi: '{count} cột được gửi', en: '{count} {count|column goes|columns go}' },
  'send.columnsStay': {
    vi: '{count} cột giữ lại, không gửi',
    en: '{count} {count|column stays|columns stay} here, not sent',
  },
  'send.noneStay': { vi: 'Không có cột nào giữ lại.', en: 'No column stays behind.' },
  'send.blocked': {
    vi: 'Chưa gửi được: còn {errors} lỗi phải sửa.',
    en: 'Not sent yet: {errors} {errors|error|errors} to correct.',
  },
  'send.asked': {
    vi: 'Chưa gửi được: còn {count} câu cần đồng chí trả lời về cách hiểu danh sách.',
    en: 'Not sent yet: {count} {count|question|questions} about the roster to answer.',
  },
  'send.toQuestions': { vi: 'Đến câu cần trả lời', en: 'Go to the question' },
  'send.toErrors': { vi: 'Đến chỗ phải sửa', en: 'Go to the errors' },
  'send.planned': {
    vi: 'Đã so sánh. Thêm {added}, giảm {removed}, thay đổi {changed}.',
    en: 'Compared. {added} added, {removed} removed, {changed} changed.',
  },
  'send.changedSheet': {
    vi: 'Trang tính đã thay đổi. So sánh lại.',
    en: 'The sheet has changed. Compare again.',
  },
  'send.stopped': {
    vi: 'Đã dừng. Lần sau gửi tiếp từ chỗ này.',
    en: 'Stopped. Next time it continues from here.',
  },
  'send.done': { vi: 'Đã nhận bản gửi số {version}.', en: 'Version {version} was received.' },

  'receipt.finished': { vi: 'Đã gửi xong kỳ này.', en: 'Done for this period.' },
  'receipt.reasons': {
    vi: '{count} chỗ đã nêu lý do',
    en: '{count} {count|doubt|doubts} answered with a reason',
  },
  'receipt.save': { vi: 'Lưu biên nhận thành trang tính', en: 'Save the receipt as a sheet' },
  'receipt.saved': { vi: 'Biên nhận ở trang “{sheet}”.', en: 'The receipt is on sheet “{sheet}”.' },
  'receipt.print': { vi: 'In biên nhận', en: 'Print the receipt' },
  'receipt.title': { vi: 'Đã nhận bản gửi số {version}', en: 'Version {version} received' },
  'receipt.when': { vi: 'lúc {time} ngày {date}', en: 'at {time} on {date}' },
  'receipt.rows': {
    vi: '{rows} đảng viên, tính đến {date}',
    en: '{rows} {rows|member|members}, as of {date}',
  },
  'receipt.late': {
    vi: 'Hạn gửi là {due}; bản này được nhận sau hạn.',
    en: 'It was due on {due}; this version came later.',
  },
  'receipt.closed': {
    vi: 'Đã chốt số liệu đến {date}: bản này tính từ ngày sau.',
    en: 'Closed through {date}: it counts from the day after.',
  },
  'receipt.code': { vi: 'Mã đối chiếu {code}', en: 'Comparison code {code}' },
  'receipt.by': { vi: 'Người gửi: {name}', en: 'Sent by: {name}' },
  'receipt.warnings': {
    vi: '{count} chỗ nên kiểm tra còn lại',
    en: '{count} {count|place|places} to look at remain',
  },
  'receipt.kept': { vi: 'Biên nhận được giữ trong tệp này.', en: 'The receipt is kept in this file.' },
  'receipt.earlier': { vi: 'Các lần đã gửi ({count})', en: 'Sent before ({count})' },
} as const satisfies Readonly<Record<string, Bilingual>>;
