/** What the clerks of both sides, an office and the command say of introductions between units. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const INTRODUCTION_WORDS = {
  'in.title': { vi: 'Giới thiệu đến: {count} người', en: 'Introduced to you: {count} {count|person|people}' },
  'in.line': {
    vi: '{from} giới thiệu {count} người ngày {day}; trả lời trước hết ngày {due}.',
    en: '{from} introduced {count} {count|person|people} on {day}; answer by {due}.',
  },
  'in.overdue': { vi: 'Quá {days} ngày.', en: '{days} {days|day|days} over.' },
  'in.receive': { vi: 'Nhận vào danh sách', en: 'Take into the list' },
  'in.refuse': { vi: 'Không nhận', en: 'Do not take' },
  'in.reason': { vi: 'Vì sao không nhận?', en: 'Why not?' },
  'in.see': { vi: 'Xem danh sách', en: 'See who they are' },
  'in.cancel': { vi: 'Thôi', en: 'Cancel' },
  'in.received': {
    vi: 'Đã nhận {count} người, giấy nhận số {receipt}: thêm vào dòng {first} đến {last}, {there} người đã có sẵn.',
    en: '{count} {count|person|people} received, receipt {receipt}: rows {first} to {last} were added, {there} stood there already.',
  },
  'in.allThere': {
    vi: 'Đã nhận {count} người, giấy nhận số {receipt}: ai cũng có sẵn trong danh sách.',
    en: '{count} {count|person|people} received, receipt {receipt}: everybody stood in the list already.',
  },
  'in.missing': {
    vi: 'Đã nhận {count} người, giấy nhận số {receipt}: {missing} người chưa có trong bản gửi mới nhất.',
    en: '{count} {count|person|people} received, receipt {receipt}: {missing} not in the newest list yet.',
  },
  'in.write': {
    vi: 'Ghi vào trang đang mở',
    en: 'Write into the open sheet',
  },
  'in.refused': { vi: 'Đã báo không nhận.', en: 'It was refused.' },
  'in.noList': {
    vi: 'Trang đang mở không có danh sách quần chúng. Mở trang có danh sách rồi bấm lại; nếu chưa có, mở trang trống, bấm “Kiểm tra”, “Tạo bảng mẫu”, rồi bấm lại.',
    en: 'The open sheet has no list of candidates. Open the sheet of the list, then press again; where there is none, open an empty sheet, press “Check”, “Make a template”, then press again.',
  },

  'out.title': { vi: 'Giới thiệu đi', en: 'Introduced elsewhere' },
  'out.line': {
    vi: '{count} người đến {to}, ngày {day}: {state}',
    en: '{count} {count|person|people} to {to} on {day}: {state}',
  },
  'out.sent': { vi: 'chờ nhận đến hết ngày {due}', en: 'waits until {due}' },
  'out.overdue': { vi: 'chưa nhận, quá {days} ngày', en: 'not received, {days} {days|day|days} over' },
  'out.received': {
    vi: 'đã nhận ngày {day}, giấy nhận số {receipt}',
    en: 'received on {day}, receipt {receipt}',
  },
  'out.refused': { vi: 'không nhận ngày {day}: {reason}', en: 'refused on {day}: {reason}' },
  'out.withdrawn': { vi: 'đã rút ngày {day}', en: 'withdrawn on {day}' },
  'out.withdraw': { vi: 'Rút lại', en: 'Withdraw' },
  'out.begin': { vi: 'Giới thiệu sang nơi khác', en: 'Introduce elsewhere' },
  'out.to': { vi: 'Nơi nhận', en: 'To' },
  'out.place': { vi: '{unit} ({organisation})', en: '{unit} ({organisation})' },
  'out.whom': { vi: 'Giới thiệu ai?', en: 'Whom?' },
  'out.group': { vi: '{outcome}: {count} người', en: '{outcome}: {count} {count|person|people}' },
  'out.each': { vi: 'Chọn từng người', en: 'One by one' },
  'out.send': { vi: 'Giới thiệu {count} người', en: 'Introduce {count} {count|person|people}' },
  'out.done': {
    vi: 'Đã giới thiệu {count} người đến {to}.',
    en: '{count} {count|person|people} introduced to {to}.',
  },
  'out.nobody': {
    vi: 'Không còn ai để giới thiệu: ai trong bản gửi mới nhất cũng đã được giới thiệu, đã có quyết định hoặc đã thôi theo dõi.',
    en: 'Nobody is left to be introduced: everybody of the newest list was introduced, decided on or stopped.',
  },
  'out.unsent': {
    vi: 'Đơn vị chưa gửi danh sách quần chúng nào. Gửi danh sách rồi bấm lại.',
    en: 'No list of candidates was sent yet. Send the list, then press again.',
  },
  'out.closed': {
    vi: 'Chưa nơi nào nhận giới thiệu từ đơn vị này. Nơi nhận ghi mã {unit} vào danh mục Nơi giới thiệu nguồn.',
    en: 'Nobody takes introductions from this unit yet. The receiver writes the id {unit} into its ledger of introducers.',
  },

  'in.waits': { vi: 'Chờ trả lời ({id}): {line}', en: 'Waits for an answer ({id}): {line}' },
  'in.answered': { vi: '{from} giới thiệu {line}', en: '{from} introduced {line}' },
  'in.fetch': {
    vi: 'Lệnh này không ghi vào tệp nào: mở danh sách quần chúng trong Excel, bấm “Ghi vào trang đang mở” trên khung Khớp Sổ.',
    en: 'This command writes into no file: open the list of candidates in Excel and press “Write into the open sheet” in the pane.',
  },
  'out.who': { vi: 'Dòng {row}: {name}, {outcome}', en: 'Row {row}: {name}, {outcome}' },
  'out.may': {
    vi: 'Nhận giới thiệu: {unit} ({organisation}), mã {id}',
    en: 'Takes introductions: {unit} ({organisation}), id {id}',
  },
  'back.none': { vi: 'Chưa có ai được nhận.', en: 'Nobody was received yet.' },
  'back.elsewhere': {
    vi: 'Kết quả chỉ báo chung cho cả tổ chức, xem ở {unit}.',
    en: 'What came of them is told of the organisation as a whole: see {unit}.',
  },
  'back.title': { vi: 'Kết quả sau giới thiệu, đến {day}', en: 'What came of those introduced, by {day}' },
  'back.year': {
    vi: 'Năm {year}, {count} người được nhận: {results}.',
    en: 'In {year}, {count} {count|person|people} received: {results}.',
  },
  'back.result': { vi: '{result} {count}', en: '{result} {count}' },
  'back.few': { vi: '{result}: dưới 5 hoặc không nêu', en: '{result}: under 5 or not told' },
  'back.decided': { vi: 'có quyết định', en: 'decided' },
  'back.admitted': { vi: 'đã kết nạp', en: 'admitted' },
  'back.stopped': { vi: 'thôi theo dõi', en: 'stopped' },
} as const satisfies Readonly<Record<string, Bilingual>>;
