/**
 * Every way a request can fail, in one catalogue: a stable code, its status, and a sentence for people who have no pane.
 * Params are facts for the sentence (limits, sizes, counts, who and when), never a value of a member.
 */
import type { Bilingual } from '#domain/language/bilingual.ts';
import type { ProblemFinding } from './problem.ts';

interface Kind extends Bilingual {
  readonly status: number;
}

export const PROBLEMS = {
  'invalid-json': {
    status: 400,
    vi: 'Nội dung gửi lên không phải JSON đọc được.',
    en: 'The body is not readable JSON.',
  },
  'invalid-request': {
    status: 400,
    vi: 'Yêu cầu không đúng mẫu ở {where}.',
    en: 'The request does not have the expected form at {where}.',
  },
  'signed-out': { status: 401, vi: 'Chưa đăng nhập hoặc phiên đã hết.', en: 'Not signed in, or no longer.' },
  'not-allowed': {
    status: 403,
    vi: 'Vai trò của tài khoản này không được làm việc đó.',
    en: 'The role of this account does not include that.',
  },
  'not-found': {
    status: 404,
    vi: 'Không có, hoặc tài khoản này không phụ trách.',
    en: 'It does not exist, or this account is not in charge of it.',
  },
  'unit-not-yet': {
    status: 404,
    vi: 'Ngày {day} chưa có {unit}: đơn vị có từ ngày {from}.',
    en: '{unit} was not there yet on {day}: it begins on {from}.',
  },
  'unit-ended': {
    status: 404,
    vi: 'Ngày {day} không còn {unit}: đơn vị có đến hết ngày {to}.',
    en: '{unit} was not there any more on {day}: its last day was {to}.',
  },
  'row-unknown': {
    status: 404,
    vi: 'Danh mục không có dòng này.',
    en: 'The ledger has no such row.',
  },
  'code-unknown': {
    status: 404,
    vi: 'Mã không đúng hoặc đã hết hạn. Xem lại từng chữ, hoặc xin cấp trên mã mới.',
    en: 'The code is not right, or its time is over. Look at each letter, or ask the office above for a new one.',
  },
  'code-used': {
    status: 409,
    vi: 'Mã này đã có tài khoản khác dùng. Xin cấp trên mã mới.',
    en: 'Another account has used this code. Ask the office above for a new one.',
  },
  'report-unknown': {
    status: 404,
    vi: 'Đơn vị không có báo cáo mang mã này.',
    en: 'The unit has no report of this code.',
  },
  'report-altered': {
    status: 500,
    vi: 'Báo cáo đang lưu không còn như lúc chốt nên không đưa ra; hãy báo người quản trị.',
    en: 'The report as it rests is no longer what was kept and is not handed out; tell an administrator.',
  },
  'upload-unknown': {
    status: 404,
    vi: 'Chưa có lần gửi nào mang mã này; hãy gửi lại từ đầu.',
    en: 'There is no upload of this id; start again.',
  },
  'version-conflict': {
    status: 409,
    vi: 'Trong lúc đó {by} đã gửi bản số {version} lúc {at}.',
    en: 'Meanwhile {by} sent version {version} at {at}.',
  },
  'version-unknown': {
    status: 404,
    vi: 'Đơn vị không có bản gửi số {version}.',
    en: 'The unit has no version {version}.',
  },
  'place-row-unknown': {
    status: 422,
    vi: 'Bản gửi số {version} không có ai ở dòng {row}. Danh sách ở dòng {first} đến dòng {last}.',
    en: 'Version {version} has nobody in row {row}. The list stands in rows {first} to {last}.',
  },
  'place-field-unknown': {
    status: 422,
    vi: 'Cột "{field}" không nằm trong những gì danh sách này gửi lên, nên không đề nghị sửa được.',
    en: 'The column “{field}” is none of those that this list sends, so it cannot be asked to be corrected.',
  },
  'version-replaced': {
    status: 409,
    vi: '{by} đã gửi bản số {version} lúc {at}, thay cho bản này.',
    en: '{by} sent version {version} at {at}, in place of this one.',
  },
  'review-asked': {
    status: 409,
    vi: 'Bản số {version} đã được đề nghị sửa.',
    en: 'Version {version} was asked to be corrected.',
  },
  'review-matched': {
    status: 409,
    vi: 'Bản số {version} đã khớp.',
    en: 'Version {version} was matched.',
  },
  'review-withdrawn': {
    status: 409,
    vi: 'Bản số {version} đã được thu hồi.',
    en: 'Version {version} was withdrawn.',
  },
  'review-sent': {
    status: 409,
    vi: 'Bản số {version} đang ở trạng thái đã gửi; không làm được việc này.',
    en: 'Version {version} stands at sent; this cannot be done with it.',
  },
  'not-closed': {
    status: 409,
    vi: 'Ngày của bản số {version} không bị chốt số liệu; không cần mở lại.',
    en: 'Figures of the day of version {version} are not closed; nothing is to be reopened.',
  },
  'reopening-asked': {
    status: 409,
    vi: 'Đã đề nghị mở lại số liệu cho bản số {version}.',
    en: 'Reopening for version {version} was asked for already.',
  },
  'review-differs': {
    status: 409,
    vi: 'Mã thao tác này đã dùng cho việc khác.',
    en: 'The id of this act was used for another one.',
  },
  'own-sending': {
    status: 409,
    vi: 'Người gửi không tự xác nhận khớp bản mình gửi; nhờ người khác của cấp trên.',
    en: 'Nobody matches what they sent themselves; ask somebody else of the office above.',
  },
  'upload-differs': {
    status: 409,
    vi: 'Mã lần gửi này đã dùng cho nội dung khác.',
    en: 'This upload id was used for other content.',
  },
  'introduction-unknown': {
    status: 404,
    vi: 'Không có lượt giới thiệu này.',
    en: 'There is no such introduction.',
  },
  'introduction-moved': {
    status: 409,
    vi: 'Lượt giới thiệu này đã được trả lời hoặc đã rút: xem lại danh sách giới thiệu.',
    en: 'This introduction was answered or withdrawn already: look at the introductions again.',
  },
  'introduction-not-yours': {
    status: 409,
    vi: 'Chỉ nơi nhận trả lời lượt giới thiệu này; nơi gửi xem trả lời ở danh sách giới thiệu đi.',
    en: 'Only the receiver answers this introduction; the sender sees the answer among what it introduced.',
  },
  'not-receiving': {
    status: 404,
    vi: 'Nơi này không nhận giới thiệu từ đơn vị của bạn: chọn một nơi trong danh sách nơi nhận giới thiệu.',
    en: 'It does not take introductions from your unit: choose one of those that do.',
  },
  'not-introducible': {
    status: 422,
    vi: 'Dòng {row} của bản gửi mới nhất: không có ai, đã có quyết định, đã thôi theo dõi, hoặc đang giới thiệu nơi khác.',
    en: 'Row {row} of the newest list: nobody stands there, or somebody who was decided on, stopped, or introduced elsewhere.',
  },
  'save-differs': {
    status: 409,
    vi: 'Mã lần lưu này đã dùng cho nội dung khác.',
    en: 'This save id was used for other content.',
  },
  'upload-published': {
    status: 409,
    vi: 'Lần gửi này đã thành bản số {version}, không nhận thêm.',
    en: 'This upload has become version {version} and takes no more.',
  },
  'chunk-differs': {
    status: 409,
    vi: 'Phần {index} của lần gửi này đã có với nội dung khác.',
    en: 'Chunk {index} of this upload is already here with other content.',
  },
  'chunks-missing': {
    status: 409,
    vi: 'Mới nhận {received} trên {expected} phần; hãy gửi nốt.',
    en: 'Only {received} of {expected} chunks are here; send the rest.',
  },
  'too-large': {
    status: 413,
    vi: 'Yêu cầu nặng {size} byte, giới hạn là {limit} byte.',
    en: 'The request has {size} bytes, the limit is {limit} bytes.',
  },
  'too-many-rows': {
    status: 413,
    vi: 'Có {rows} dòng, giới hạn là {limit} dòng.',
    en: 'There are {rows} rows, the limit is {limit} rows.',
  },
  'unsupported-body': {
    status: 415,
    vi: 'Chỉ nhận application/json, không nén.',
    en: 'Only application/json without compression is accepted.',
  },
  'content-mismatch': {
    status: 422,
    vi: 'Nội dung nhận được không khớp với mã đối chiếu hoặc số dòng đã báo.',
    en: 'What arrived does not match the hash or the number of rows that were announced.',
  },
  'value-too-long': {
    status: 422,
    vi: 'Nội dung ở {where} dài quá {limit} ký tự.',
    en: 'What stands at {where} has more than {limit} characters.',
  },
  'number-masked': {
    status: 422,
    vi: 'Số ở {where} đã bị che (••••); phải gửi số đủ chữ số.',
    en: 'The number at {where} is masked (••••); send all of its digits.',
  },
  'number-form': {
    status: 422,
    vi: 'Số ở {where} không đúng dạng: chỉ gồm chữ số, nhiều nhất 12.',
    en: 'The number at {where} has another form: digits only, 12 at most.',
  },
  'number-in-text': {
    status: 422,
    vi: 'Ở {where} có dãy số dài như số căn cước; chỗ đó được lưu như đã ghi nên không nhận.',
    en: 'There is a number as long as one of a card at {where}, which is kept as it stands: it is not taken.',
  },
  'roster-empty': { status: 422, vi: 'Danh sách không có ai.', en: 'The roster is empty.' },
  'no-roster-kept': {
    status: 422,
    vi: '“{unit}” không giữ danh sách. Nếu đơn vị có danh sách của mình, đề nghị cấp trên ghi ở danh mục Đơn vị, cột “Giữ danh sách”, rồi gửi lại.',
    en: '“{unit}” keeps no roster. If it has one of its own, ask the office above to say so in the ledger of units, column “Keeps a roster”, then send again.',
  },
  'no-roster-then': {
    status: 422,
    vi: 'Ngày {day} không có “{unit}”. Hãy xem lại ngày của danh sách.',
    en: '“{unit}” is not there on {day}. Look at the date of the roster.',
  },
  'unit-merged': {
    status: 422,
    vi: '“{unit}” đã nhập vào “{into}” từ {since}: từ ngày đó “{into}” lập và gửi danh sách. Danh sách của “{unit}” chỉ còn sửa được cho ngày trước {since}.',
    en: '“{unit}” has gone into “{into}” on {since}: from then on “{into}” makes and sends the roster. Of “{unit}” only a roster of before {since} can still be corrected.',
  },
  'unit-split': {
    status: 422,
    vi: '“{unit}” đã tách thành {into} từ {since}: từ ngày đó mỗi đơn vị ấy lập và gửi danh sách của mình. Danh sách của “{unit}” chỉ còn sửa được cho ngày trước {since}.',
    en: '“{unit}” was split into {into} on {since}: from then on each of them makes and sends its roster. Of “{unit}” only a roster of before {since} can still be corrected.',
  },
  'not-opened': {
    status: 422,
    vi: 'Cấp trên chưa mở danh sách này cho đơn vị trong ngày {day}, nên chưa nhận được. Đề nghị cấp trên thêm dòng vào danh mục “Danh sách được mở”, rồi gửi lại.',
    en: 'The office above has not opened this list for the unit on {day}, so it is not taken. Ask it to add a row to the ledger “Opened lists”, then send again.',
  },
  'before-first-roster': {
    status: 422,
    vi: 'Đến ngày {date} chưa có danh sách nào: các bản gửi đều sau ngày đó. Chọn một ngày sau.',
    en: 'By {date} there was no roster yet: all that was sent is of later days. Choose a later day.',
  },
  'period-unknown': { status: 422, vi: 'Không có kỳ này.', en: 'There is no such period.' },
  'rules-failed': {
    status: 422,
    vi: 'Danh sách còn {errors} lỗi phải sửa.',
    en: 'The roster has {errors} errors to correct.',
  },
  'exits-missing': {
    status: 422,
    vi: 'Còn {count} người của bản trước không có trong danh sách mà chưa ghi lý do.',
    en: '{count} people of the last version are not in the roster, and nobody said why.',
  },
  'reasons-missing': {
    status: 422,
    vi: 'Còn {count} chỗ cần ghi lý do trước khi gửi.',
    en: '{count} findings need a reason before this can be sent.',
  },
  'too-many-requests': {
    status: 429,
    vi: 'Gửi quá nhiều yêu cầu trong thời gian ngắn; hãy thử lại sau {seconds} giây.',
    en: 'Too many requests in a short time; try again in {seconds} seconds.',
  },
  'not-configured': {
    status: 503,
    vi: 'Máy chủ chưa được cài đặt xong: xem lại mục {setting}.',
    en: 'The service is not set up: look at the setting {setting}.',
  },
  'version-altered': {
    status: 500,
    vi: 'Bản số {version} đang lưu không còn như lúc nhận nên không đưa ra; hãy báo người quản trị.',
    en: 'Version {version} as it rests is no longer what was received and is not handed out; tell an administrator.',
  },
  unexpected: {
    status: 500,
    vi: 'Có lỗi ở phía chúng tôi, mã {reference}; danh sách không bị ảnh hưởng.',
    en: 'Something went wrong on our side, code {reference}; your roster is not affected.',
  },
  busy: {
    status: 503,
    vi: 'Kho dữ liệu chưa trả lời; hãy thử lại sau một phút.',
    en: 'The store does not answer; try again in a minute.',
  },
} as const satisfies Record<string, Kind>;

export type ProblemCode = keyof typeof PROBLEMS;
export type ProblemParams = Readonly<Record<string, string | number>>;

/** A failure that the caller can do something about. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly code: ProblemCode,
    readonly params: ProblemParams = {},
    readonly findings: readonly ProblemFinding[] = [],
  ) {
    super(code);
  }
}
