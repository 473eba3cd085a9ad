/** What the command says; its errors in both languages, because nobody knows who reads a log. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const COMMAND_WORDS = {
  usage: { vi: 'Lệnh chưa đúng. Mẫu: {form}', en: 'This is not a command. Usage: {form}' },

  'command.unknown': {
    vi: 'Chưa có lệnh “{name}”. Các lệnh có mẫu như trên; thêm --help để xem cách viết tệp trả lời.',
    en: 'There is no command “{name}”. The commands stand above; --help says how files of answers are written.',
  },
  'day.none': {
    vi: '“{day}” không phải là một ngày. Ghi năm-tháng-ngày: 2023-09-30.',
    en: '“{day}” is no day. Write year-month-day: 2023-09-30.',
  },
  'days.turned': {
    vi: 'Từ ngày {from} lại sau đến ngày {to}: đổi chỗ hai ngày.',
    en: 'From {from} comes after to {to}: turn the two days round.',
  },

  'file.notWritten': { vi: 'Không ghi được tệp {file}.', en: 'The file {file} cannot be written.' },
  'file.notOpened': { vi: 'Không mở được tệp {file}.', en: 'The file {file} cannot be opened.' },
  'file.missing': {
    vi: 'Không có tệp {file}: xem lại tên tệp và thư mục.',
    en: 'There is no file {file}: look at its name and its folder.',
  },
  'file.damaged': {
    vi: 'Tệp bị hỏng hoặc có phần không đọc được.',
    en: 'The file is damaged or has parts that cannot be read.',
  },
  'file.not-a-workbook': {
    vi: 'Tệp không phải là sổ Excel (.xlsx).',
    en: 'The file is not an Excel workbook (.xlsx).',
  },
  'file.encrypted': {
    vi: 'Tệp có mật khẩu mở; hãy bỏ mật khẩu rồi thử lại.',
    en: 'The file has a password to open; remove it and try again.',
  },
  'file.too-large': { vi: 'Tệp quá lớn để mở ở đây.', en: 'The file is too large to be opened here.' },
  'file.empty': { vi: 'Tệp rỗng, không có gì để đọc.', en: 'The file is empty.' },

  'service.none': {
    vi: 'Chưa thấy máy chủ: hãy chạy npm start, hoặc đặt KHOPSO_API.',
    en: 'No service was found: run npm start, or set KHOPSO_API.',
  },

  'joining.done': {
    vi: 'Đã vào {unit}. Tài khoản: {person} (dùng với --as).',
    en: 'You are in: {unit}. Account: {person} (for --as).',
  },
  'joining.noAccounts': {
    vi: 'Máy chủ này không lập tài khoản. Đăng nhập rồi thêm --as.',
    en: 'This service makes no accounts. Sign in, and add --as.',
  },

  'classList.kept': {
    vi: 'Đã nhận danh sách của {name}: {count} người.',
    en: 'The list of {name} was received: {count} people.',
  },
  'classList.replaced': {
    vi: 'Danh sách này thay danh sách trước của lớp: {count} người.',
    en: 'It takes the place of the list before: {count} people.',
  },
  'classList.warnings': {
    vi: '{count} chỗ nên kiểm tra: xem bằng class-list check.',
    en: '{count} places to look at: see class-list check.',
  },
  'classList.nobody': {
    vi: 'Trang “{sheet}” có tiêu đề mà không có ai. Ghi học viên dưới tiêu đề rồi gửi lại.',
    en: 'Sheet “{sheet}” has a header and nobody below it. Write the participants there, then send it again.',
  },
  'classList.noClass': {
    vi: 'Danh sách lớp chưa có lớp “{name}”. Thêm lớp vào danh mục trước.',
    en: 'There is no class “{name}” in the ledger. Add it there first.',
  },
  'classList.classes': {
    vi: 'Có nhiều lớp tên “{name}”. Ghi mã sau --class: {ids}.',
    en: 'There are several classes “{name}”. Give an id after --class: {ids}.',
  },
  'classList.meanwhile': {
    vi: 'Vừa có người khác sửa lớp này. Gửi lại danh sách.',
    en: 'Somebody changed this class meanwhile. Send the list again.',
  },

  'ledger.unknown': { vi: 'Chưa có danh mục “{ledger}”.', en: 'There is no ledger “{ledger}” yet.' },
  'ledger.no-header': {
    vi: 'Không thấy dòng tiêu đề của danh mục trong tệp {file}.',
    en: 'The file {file} has no header row of the ledger.',
  },
  'handOut.done': {
    vi: 'Đã ghi {files} tệp mẫu vào thư mục {folder}.',
    en: '{files} templates were written into {folder}.',
  },
  'collect.ready': { vi: '{file}: {unit}, sẵn sàng nhận.', en: '{file}: {unit}, ready.' },
  'collect.received': {
    vi: '{file}: {unit}, đã nhận thành bản số {version}.',
    en: '{file}: {unit}, received as version {version}.',
  },
  'collect.already': {
    vi: '{file}: {unit}, đã nhận từ trước (bản số {version}).',
    en: '{file}: {unit}, received before (version {version}).',
  },
  'collect.errors': {
    vi: '{file}: {unit}, còn {errors} lỗi phải sửa; trả lại kèm chỗ đánh dấu.',
    en: '{file}: {unit}, {errors} {errors|error|errors} to correct; it goes back marked.',
  },
  'collect.questions': {
    vi: '{file}: {unit}, còn {questions} chỗ cần trả lời; trả lại kèm chỗ đánh dấu.',
    en: '{file}: {unit}, {questions} {questions|place needs|places need} an answer; it goes back marked.',
  },
  'collect.not-opened': {
    vi: '{file}: {unit}, chưa mở danh sách này cho đơn vị, nên chưa nhận. Thêm dòng vào danh mục “Danh sách được mở” (ledger openings), rồi nhận lại.',
    en: '{file}: {unit}, this list is not opened for the unit, so it is not received. Add a row to the ledger “Opened lists” (ledger openings), then collect again.',
  },
  'collect.unknown-unit': {
    vi: '{file}: chưa rõ của đơn vị nào. Ghi tên tệp và mã đơn vị vào một tệp, rồi thêm --units TỆP.json.',
    en: '{file}: it is not clear whose it is. Write it as "file": "unit" into a file and add --units FILE.json.',
  },
  'collect.unreadable': { vi: '{file}: không đọc được. {why}', en: '{file}: cannot be read. {why}' },
  'collect.another-list': { vi: '{file}: {why}', en: '{file}: {why}' },
  'collect.which-kind': {
    vi: '{file}: chưa rõ là danh sách nào, nên chưa nhận. Ghi tên tệp và loại ({kinds}) vào một tệp, rồi thêm --kinds TỆP.json.',
    en: '{file}: it is not clear which list this is, so it is not received. Write it as "file": "kind" ({kinds}) into a file and add --kinds FILE.json.',
  },
  'collect.rival': {
    vi: '{file}: {unit}, tệp “{other}” cùng đợt của cùng đơn vị ghi khác; chưa nhận tệp này.',
    en: '{file}: {unit}, another file of the same unit, “{other}”, says something else; this one is not received.',
  },
  'collect.nobody': {
    vi: '{file}: {unit}, trong danh sách không có ai.',
    en: '{file}: {unit}, there is nobody in the list.',
  },
  'collect.refused': {
    vi: '{file}: {unit}, máy chủ chưa nhận. {why}',
    en: '{file}: {unit}, the server did not take it. {why}',
  },
  'collect.others': {
    vi: 'Không phải tệp Excel nên không xem: {files}.',
    en: 'No Excel files, and not looked at: {files}.',
  },
  'collect.none': {
    vi: 'Không có tệp Excel nào trong thư mục {folder}.',
    en: 'There is no Excel file in {folder}.',
  },
  'collect.kinds': {
    vi: 'Tệp {file} không có dạng "tên tệp": "loại danh sách".',
    en: 'The file {file} is not of the form "file": "kind".',
  },
  'collect.units': {
    vi: 'Tệp {file} không có dạng "tên tệp": "mã đơn vị".',
    en: 'The file {file} is not of the form "file": "unit".',
  },
  'ledger.written': { vi: 'Đã ghi {rows} dòng vào {file}.', en: '{rows} rows were written into {file}.' },
  'ledger.checked': {
    vi: '{added} dòng thêm mới, {changed} dòng sửa, {unchanged} dòng như cũ; {missing} dòng không có trong tệp được giữ nguyên. Chưa lưu.',
    en: '{added} rows added, {changed} changed, {unchanged} as before; {missing} that the file does not have stay as they are. Nothing is saved.',
  },
  'ledger.saved': {
    vi: 'Đã cập nhật lên hệ thống: {added} dòng thêm mới, {changed} dòng sửa, {unchanged} dòng như cũ; {missing} dòng không có trong tệp được giữ nguyên.',
    en: 'Saved: {added} rows added, {changed} changed, {unchanged} as before; {missing} that the file does not have stay as they are.',
  },
  'ledger.taken': {
    vi: '{name} đã sửa dòng này lúc {at}. Lấy về lại rồi sửa; chưa dòng nào được lưu.',
    en: '{name} changed this row at {at}. Fetch it again; nothing was saved.',
  },
  'help.ledgerAnswers': {
    vi: 'Tệp --answers của ledger check|save: dòng không có trong tệp đã kết thúc, ngày cuối cùng là ngày nào; dòng không nói đến thì vẫn còn.',
    en: 'The --answers file of ledger check|save: which rows that the file does not have have ended, and their last day; every other one is still there.',
  },

  'form.written': { vi: 'Đã ghi {file}.', en: '{file} was written.' },
  'form.filled': {
    vi: 'Trang “{sheet}”: ghi {cells} ô, các phần khác của tệp giữ nguyên.',
    en: 'Sheet "{sheet}": {cells} cells written, every other part of the file is as it was.',
  },
  'form.missingRows': { vi: 'Không thấy dòng: {rows}.', en: 'Rows not found: {rows}.' },
  'form.missingColumns': { vi: 'Không thấy cột: {columns}.', en: 'Columns not found: {columns}.' },
  'form.noPlace': {
    vi: 'Không thấy Biểu {form} trong tệp {file}: chưa nhận ra tên dòng hoặc tên cột nào.',
    en: 'Form {form} is not found in the file {file}: no row or no column of it was recognised.',
  },
  'form.refused': {
    vi: 'Tệp không cho ghi ở {place}; chưa ghi gì.',
    en: 'The file does not take a value at {place}; nothing was written.',
  },

  'close.done': {
    vi: 'Đã chốt số liệu đến ngày {date}: bản nhận sau không tính vào ngày nào đến ngày đó.',
    en: 'Closed through {date}: what is received from now on counts on no day up to it.',
  },
  'close.reopened': { vi: 'Đã mở lại số liệu chốt đến ngày {date}.', en: 'Reopened: closed through {date}.' },
  'close.none': { vi: 'Chưa chốt đến ngày {date}.', en: 'Nothing is closed through {date}.' },

  'review.ask': {
    vi: '{name} đề nghị sửa {count} chỗ ở bản gửi số {version}.',
    en: '{name} asked to correct {count} {count|place|places} of version {version}.',
  },
  'review.match': {
    vi: '{name} xác nhận khớp bản gửi số {version}.',
    en: '{name} matched version {version}.',
  },
  'review.ask-reopening': {
    vi: '{name} đề nghị mở lại số liệu đã chốt để tính bản gửi số {version}.',
    en: '{name} asked for closed figures to be reopened, so that version {version} counts.',
  },
  'review.withdraw': {
    vi: '{name} thu hồi bản gửi số {version}.',
    en: '{name} withdrew version {version}.',
  },

  'sheet.empty': { vi: 'Trang tính "{sheet}" trống.', en: 'The sheet "{sheet}" is empty.' },
  'sheet.ours': {
    vi: 'Trang tính "{sheet}" do Khớp Sổ lập, không phải danh sách đảng viên.',
    en: 'The sheet "{sheet}" was made by Khớp Sổ and is no roster.',
  },
  'sheet.no-header': {
    vi: 'Không thấy dòng tiêu đề của danh sách đảng viên trên trang tính "{sheet}" (chỉ nhận ra: {seen}).',
    en: 'The sheet "{sheet}" has no header row of a roster (recognised: {seen}).',
  },
  'sheet.noShares': {
    vi: 'Không thấy tỷ lệ nào trên trang tính "{sheet}": không có bảng có cột “Số lượng” và “Tỷ lệ %”, không có câu văn có tỷ lệ.',
    en: 'The sheet "{sheet}" has no table with a count and a percentage, and no sentence with one.',
  },
  'text.noShares': { vi: 'Tệp {file} không có tỷ lệ nào.', en: 'The file {file} has no percentage.' },
  'text.notText': {
    vi: 'Tệp {file} không phải là văn bản Unicode (UTF-8 hoặc UTF-16).',
    en: 'The file {file} is no Unicode text (UTF-8 or UTF-16).',
  },

  'check.members': { vi: '{sheet}: {members} đảng viên', en: '{sheet}: {members} {members|member|members}' },
  /** Of a list beyond that of members. */
  'check.people': { vi: '{sheet}: {members} người', en: '{sheet}: {members} {members|person|people}' },
  'check.others': {
    vi: 'Trong tệp còn danh sách ở trang tính khác: {sheets}. Muốn kiểm tra trang nào thì thêm --sheet "TÊN TRANG".',
    en: 'The file holds a roster on another sheet too: {sheets}. To check that one, add --sheet "NAME".',
  },
  'check.cell': { vi: 'Ô {cell}: ', en: 'Cell {cell}: ' },

  'upload.errors': {
    vi: 'Chưa gửi: danh sách còn {count} lỗi phải sửa.',
    en: 'Not sent: the roster has {count} errors to correct.',
  },
  'answers.unreadable': {
    vi: 'Không đọc được tệp trả lời {file}. Mẫu: {shape}',
    en: 'The file of answers {file} cannot be read. Its shape: {shape}',
  },
  'answers.exit': {
    vi: 'Thiếu lý do rời danh sách: dòng {row} của bản gửi trước, {who}',
    en: 'Missing: why row {row} of the last version is gone, {who}',
  },
  'answers.reason': {
    vi: 'Thiếu lý do: dòng {row}, {rule}: {message} Chọn một trong: {reasons}',
    en: 'Missing: a reason for row {row}, {rule}: {message} Choose one of {reasons}',
  },
  'answers.missing': {
    vi: 'Chưa gửi: còn thiếu {count} lý do. Ghi vào tệp rồi thêm --answers TỆP.json. Mẫu: {shape}',
    en: 'Not sent: {count} answers are missing. Write them into a file and add --answers FILE.json. Its shape: {shape}',
  },
  'help.answers': {
    vi: 'Tệp của --answers (exits: theo dòng của bản gửi trước; reasons: theo dòng của trang tính, null là cả trang):',
    en: 'The file of --answers (exits by row of the last version; reasons by row of the sheet, null for the whole sheet):',
  },
  'upload.done': {
    vi: 'Đã nhận bản gửi số {version} của {unit} lúc {time} ngày {date}. {rows} người. Mã đối chiếu {code}.',
    en: 'Version {version} of {unit} was received at {time} on {date}. {rows} {rows|person|people}. Code {code}.',
  },
  'upload.late': {
    vi: 'Hạn gửi là {due}: bản này được nhận sau hạn.',
    en: 'It was due on {due}: this version came later.',
  },
  'upload.closed': {
    vi: 'Số liệu đã chốt đến {date}: bản này không tính vào ngày nào đến ngày đó, chỉ tính từ ngày hôm sau. Nếu phải tính cho ngày đã chốt, đề nghị cấp trên mở lại.',
    en: 'Closed through {date}: it counts on no day up to then, only from the day after. Where it has to count for a closed day, ask the office above to reopen.',
  },

  'figures.shares': { vi: '{sheet}: {count} tỷ lệ', en: '{sheet}: {count} {count|percentage|percentages}' },
  'figures.line': {
    vi: '{sign} {place} · {label}: {said}: {message}',
    en: '{sign} {place} · {label}: {said}: {message}',
  },
  'figures.cell': { vi: 'Ô {cell}', en: 'Cell {cell}' },
  'figures.textLine': { vi: 'Dòng {line}', en: 'Line {line}' },
  'figures.held': {
    vi: '{name}: {count} con số, so với số liệu của {unit} đến ngày {date}',
    en: '{name}: {count} {count|number|numbers} against the figures of {unit} as of {date}',
  },
  'figures.heldLine': {
    vi: '{sign} {place} · {text} (“{around}”): {message}',
    en: '{sign} {place} · {text} (“{around}”): {message}',
  },
  'figures.noNumbers': {
    vi: 'Tệp “{file}” không có con số nào trong câu văn.',
    en: 'There is no number in the sentences of “{file}”.',
  },
  'figures.percent': { vi: 'ghi {printed}%', en: 'printed {printed}%' },
  'figures.printed': { vi: '{count}{of}, ghi {printed}%', en: '{count}{of}, printed {printed}%' },

  'pull.coverage': {
    vi: 'Tính đến {date}: {units} đơn vị · {sent}/{expected} đã gửi kỳ {period}',
    en: 'As of {date}: {units} units · {sent}/{expected} have sent for {period}',
  },
  'report.hash': {
    vi: 'Mã báo cáo {hash}; theo những gì đã nhận trước {time} ngày {date}.',
    en: 'Report {hash}, of what was received before {time} on {date}.',
  },
  'reprint.same': {
    vi: 'Tính lại hôm nay: mọi số vẫn như lúc chốt.',
    en: 'Computed today: every figure is as it was kept.',
  },
  'reprint.notToday': {
    vi: 'Hôm nay không có số của ngày ấy để so: đơn vị không còn ở đó.',
    en: 'Today there is nothing of that day to hold it against: the unit is not there.',
  },
  'reprint.differs': {
    vi: '{id}: lúc chốt {pinned}, hôm nay {today}',
    en: '{id}: kept {pinned}, today {today}',
  },
  'reprint.ledger': {
    vi: 'Danh mục {ledger}: lúc chốt đến lần lưu {pinned}, hôm nay {today}',
    en: 'Ledger {ledger}: kept through save {pinned}, today {today}',
  },
  'reprint.unit': {
    vi: '{name}, ngày {date}: lúc chốt bản gửi số {pinned}, hôm nay {today}',
    en: '{name}, {date}: kept version {pinned}, today {today}',
  },
  'reprint.recomputed': {
    vi: 'Phần mềm nay tính khác {count} số từ cùng dữ liệu; ở trên in số lúc chốt.',
    en: 'The program now computes {count} figures otherwise from the same; printed are those that were kept.',
  },
  'people.done': {
    vi: '{members} đảng viên của {units} đơn vị, lấy {pages} lần; mỗi lần đều ghi vào nhật ký.',
    en: '{members} members of {units} units in {pages} pages, each of them in the audit.',
  },
  'pull.sent': {
    vi: 'Tính mọi bản đã gửi, trừ bản đang đề nghị sửa',
    en: 'Everything that was sent and not asked back is counted',
  },
  'pull.matched': { vi: 'Chỉ tính bản đã khớp', en: 'Only what is matched is counted' },
  'funnel.sum': {
    vi: 'Tổng số {registered}; đã công nhận chính thức {recognised}',
    en: '{registered} in all; {recognised} recognised as official members',
  },
  'funnel.stages': {
    vi: '{registered} người = {pool} trong nguồn + {decided} có quyết định + {admitted} đã kết nạp + {ended} chuyển giao, thôi, vắng hoặc không rõ',
    en: '{registered} people = {pool} in the pool + {decided} decided + {admitted} admitted + {ended} handed over, stopped, absent or not known',
  },
  'funnel.pledged': { vi: '; đã đăng ký kết nạp {people}', en: '; {people} registered to admit' },
  'funnel.untold': {
    vi: 'Có {count} nguồn không nêu, vì có nhóm dưới 5 người',
    en: '{count} sources are not told: some of their groups are of fewer than 5 people',
  },
  'funnel.wait': {
    vi: 'Chờ đến khi {step}: bình quân {days} ngày ({people} người)',
    en: 'Until {step}: {days} days on average ({people} people)',
  },
  'funnel.workforce': {
    vi: 'Doanh nghiệp bên dưới: {workers} lao động ở {places} nơi',
    en: 'Enterprises below: {workers} workers at {places} places',
  },
  'pull.written': { vi: 'Đã ghi {file}', en: 'Written: {file}' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Instead of what the pane says, which always has a person and a sheet. */
export const COMMAND_ERRORS: Readonly<Record<string, Bilingual>> = {
  offline: {
    vi: 'Chưa kết nối được máy chủ; hãy chạy npm start rồi thử lại.',
    en: 'The server cannot be reached; run npm start and try again.',
  },
  'signed-out': {
    vi: 'Máy chủ không nhận người này; hãy xem tên sau --as.',
    en: 'The server does not know this person; look at what stands after --as.',
  },
  'sheet-missing': { vi: 'Tệp không có trang tính này.', en: 'The file has no such sheet.' },
};
