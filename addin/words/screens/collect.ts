/** What the desk says about files that came by e-mail; loaded with its screen. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const COLLECT_WORDS = {
  title: { vi: 'Nhận danh sách gửi qua email', en: 'Lists that came by e-mail' },
  lead: {
    vi: 'Lưu tệp đính kèm vào một thư mục rồi chọn tất cả. Tệp được đọc tại máy này, tệp Excel đang mở giữ nguyên. Bấm Nhận thì mới gửi.',
    en: 'Save the attachments in a folder, then choose them all. They are read on this machine; the open workbook stays as it is. Nothing is sent before you receive.',
  },
  files: { vi: 'Các tệp danh sách', en: 'Files with lists' },
  choose: { vi: 'Chọn tệp…', en: 'Choose files…' },
  looked: { vi: 'Đã xem {done} / {total} tệp.', en: '{done} of {total} files looked at.' },
  goOn: { vi: 'Xem tiếp {count} tệp', en: 'Look at the other {count}' },
  receive: { vi: 'Nhận {count} danh sách', en: 'Receive {count} {count|list|lists}' },
  reading: { vi: 'Đang đọc tệp {number} / {total}…', en: 'Reading file {number} of {total}…' },
  allReceived: { vi: 'Đã nhận {count} danh sách.', en: '{count} {count|list|lists} received.' },
  stopped: {
    vi: 'Đã dừng. Tệp đã nhận vẫn giữ nguyên; làm tiếp thì không tệp nào bị nhận hai lần.',
    en: 'Stopped. What was received stays; going on receives nothing twice.',
  },

  'state.ready': { vi: 'Sẵn sàng', en: 'Ready' },
  'state.received': { vi: 'Đã nhận', en: 'Received' },
  'state.already': { vi: 'Đã nhận từ trước', en: 'Received before' },
  'state.questions': { vi: 'Cần trả lời', en: 'With questions' },
  'state.errors': { vi: 'Có lỗi', en: 'With errors' },
  'state.unknown-unit': { vi: 'Chưa rõ đơn vị', en: 'Unit unknown' },
  'state.unreadable': { vi: 'Không đọc được', en: 'Cannot be read' },
  'state.not-opened': { vi: 'Chưa mở danh sách', en: 'List not opened' },
  'state.another-list': { vi: 'Không nhận qua email', en: 'Not by e-mail' },
  counted: { vi: '{state}: {count}', en: '{state}: {count}' },

  'collect.ready': {
    vi: '{unit}: sẵn sàng, {rows} người (thêm {added}, bớt {removed}, sửa {changed}).',
    en: '{unit}: ready, {rows} {rows|person|people} ({added} added, {removed} gone, {changed} changed).',
  },
  'collect.received': {
    vi: '{unit}: đã nhận thành bản gửi số {version}.',
    en: '{unit}: received as version {version}.',
  },
  closed: {
    vi: 'Số liệu đã chốt đến {date}: bản này chỉ tính từ ngày hôm sau.',
    en: 'Closed through {date}: it counts from the day after.',
  },
  'collect.already': {
    vi: '{unit}: đã nhận từ trước, là bản gửi số {version}.',
    en: '{unit}: received before, as version {version}.',
  },
  'collect.questions': {
    vi: '{unit}: {questions} chỗ cần chi bộ trả lời.',
    en: '{unit}: {questions} {questions|place needs|places need} an answer.',
  },
  'collect.rival': {
    vi: '{unit}: đợt này còn có tệp “{other}” của cùng đơn vị, nội dung khác. Hãy mở cả hai tệp để xem, rồi lấy tệp đúng.',
    en: '{unit}: another file of the same unit, “{other}”, says something else. Open both, then take the right one.',
  },
  'collect.not-opened': {
    vi: '{unit}: chưa mở danh sách này cho đơn vị, nên chưa nhận. Thêm dòng vào danh mục “Danh sách được mở”, rồi chọn lại tệp.',
    en: '{unit}: this list is not opened for the unit, so it is not received. Add a row to the ledger “Opened lists”, then choose the file again.',
  },
  /** Of another list than that of members, which goes without saying. */
  ofList: { vi: '{unit} ({list})', en: '{unit} ({list})' },
  besides: {
    vi: 'Trang “{sheet}” ({list}) trong tệp chưa được nhận: đề nghị chi bộ gửi trang này thành tệp riêng.',
    en: 'The sheet “{sheet}” ({list}) in the file is not received: ask the branch to send it as a file of its own.',
  },
  besidesStays: {
    vi: 'Trang “{sheet}” ({list}) trong tệp ở lại chi bộ, không nhận: hãy xóa trang này khỏi tệp đã lưu.',
    en: 'The sheet “{sheet}” ({list}) in the file is for the branch alone, and not received: delete it from the file that you saved.',
  },
  whichKind: { vi: 'Chưa rõ tệp này là danh sách nào.', en: 'It is not clear which list this is.' },
  kindOf: { vi: 'Tệp {file} là danh sách nào?', en: 'Which list is the file {file}?' },
  'another.gradings': {
    vi: 'Đây là danh sách xếp loại. Tên và xếp loại của từng người ở lại chi bộ, nên không nhận tệp này: hãy xóa tệp, đề nghị chi bộ gửi bằng Khớp Sổ để cấp trên chỉ thấy số lượng.',
    en: 'It is a list of gradings. Names and grades stay in the branch, so it is not received: delete the file, and ask the branch to send it from Khớp Sổ, where only counts are seen above it.',
  },
  takeThis: { vi: 'Lấy tệp này', en: 'Take this file' },
  leftToThem: { vi: 'Chưa rõ, để chi bộ trả lời', en: 'Not clear; the branch has to say' },
  'collect.errors': {
    vi: '{unit}: {errors} lỗi phải sửa.',
    en: '{unit}: {errors} {errors|error|errors} to correct.',
  },
  'collect.nobody': {
    vi: '{unit}: trong danh sách không có ai.',
    en: '{unit}: there is nobody in the list.',
  },
  'collect.refused': {
    vi: '{unit}: máy chủ chưa nhận. {why}',
    en: '{unit}: the server did not take it. {why}',
  },
  'collect.unknown-unit': {
    vi: 'Chưa rõ của đơn vị nào. Ghi tên đơn vị:',
    en: 'It is not clear whose it is. Name the unit:',
  },
  unitNotFound: {
    vi: 'Chưa thấy đơn vị đó. Hãy chọn trong danh sách gợi ý.',
    en: 'There is no such unit. Choose one of those offered.',
  },
  unitOf: { vi: 'Đơn vị của tệp {file}', en: 'Unit of the file {file}' },

  'unread.old-format': { vi: 'Tệp .xls của Excel cũ.', en: 'An .xls of an older Excel.' },
  'unread.password': { vi: 'Tệp có đặt mật khẩu.', en: 'It has a password.' },
  'unread.damaged': { vi: 'Tệp bị hỏng, có thể hỏng khi gửi.', en: 'It is damaged, perhaps on its way.' },
  'unread.not-a-workbook': { vi: 'Không phải tệp Excel .xlsx.', en: 'It is no Excel workbook (.xlsx).' },
  'unread.too-large': { vi: 'Tệp quá lớn.', en: 'It is too large.' },
  'unread.empty': { vi: 'Tệp không có nội dung.', en: 'It is empty.' },
  'unread.not-opened': {
    vi: 'Không mở được tệp: tệp đã bị dời, bị đổi hoặc đang bị khóa. Hãy chọn lại tệp này.',
    en: 'It cannot be opened: it was moved, changed or is locked. Choose it again.',
  },
  'unread.no-roster': {
    vi: 'Không thấy danh sách nào trong tệp.',
    en: 'There is no list in it.',
  },

  stepsTitle: { vi: 'Cách lưu thành .xlsx', en: 'How it is saved as .xlsx' },
  openIt: {
    vi: 'Mở tệp bằng Excel. Nếu có mật khẩu: gõ mật khẩu, vào Tệp > Thông tin > Bảo vệ sổ làm việc, xóa mật khẩu.',
    en: 'Open it in Excel. If it has a password: type it, then File > Info > Protect Workbook and remove it.',
  },
  saveIt: {
    vi: 'Vào Tệp (File) > Lưu dưới dạng (Save As), chọn kiểu Excel Workbook (*.xlsx).',
    en: 'File > Save As, and choose Excel Workbook (*.xlsx).',
  },
  takeIt: { vi: 'Bấm Lưu (Save), rồi chọn tệp mới ở đây.', en: 'Save, then choose the new file here.' },

  back: { vi: 'Lưu {count} tệp trả lại (.zip)', en: 'Save {count} to send back (.zip)' },
  backLead: {
    vi: 'Tệp trả lại là tệp của chi bộ có đánh dấu chỗ cần sửa, kèm nội dung thư để chép.',
    en: 'What goes back is the very file with its places marked, and a covering text to copy.',
  },
  archive: { vi: 'Tệp trả lại.zip', en: 'Files to send back.zip' },
  saved: {
    vi: 'Đã lập “{archive}” cho {count} tệp, lưu ở thư mục tải về (Downloads).',
    en: '“{archive}” for {count} {count|file|files} is in the Downloads folder.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
