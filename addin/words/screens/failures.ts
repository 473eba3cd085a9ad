/** The words of every failure, by its stable code. Codes come from the workbook, from the tasks and from the service. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import { SEND_WORDS } from './send.ts';

/**
 * retry: the same again. compare: look at what differs now. check: on to the list of errors. answer: to the questions.
 * sign-in: a new session.
 */
export type Remedy = 'retry' | 'compare' | 'check' | 'answer' | 'sign-in' | 'none';

export interface ErrorWords extends Bilingual {
  /** Left out: retry, which is what most failures ask for. */
  readonly remedy?: Remedy;
}

/** What calms: whatever went wrong, her list is as it was. */
const unharmed = (vi: string, en: string): ErrorWords => ({
  vi: `${vi}; danh sách của đồng chí không bị ảnh hưởng.`,
  en: `${en}; your roster is not affected.`,
});

const busyFor = (vi: string, en: string): ErrorWords =>
  unharmed(`Máy chủ đang bận. Hãy chờ ${vi} rồi thử lại`, `The server is busy. Wait ${en} and try again`);

/** Something to do first. */
const first = (vi: string, en: string): ErrorWords => ({
  vi: `${vi}, rồi thử lại.`,
  en: `${en}, then try again.`,
});
const OPEN = { vi: 'Hãy mở trang có danh sách', en: 'Open the sheet with the roster' };
const NOT_YET = { vi: 'Chưa gửi được: ', en: 'It cannot be sent yet: ' };

const TELL = { vi: 'báo cho người hỗ trợ Khớp Sổ', en: 'ell who supports Khớp Sổ' };

/** Where it is the check that shows the place. */
const WHICH = {
  vi: ' Hãy kiểm tra lại danh sách để thấy ô đó.',
  en: ' Check the roster again to see which.',
};
const DIFFERS = {
  vi: ' Hãy so sánh lại để xem chỗ khác, rồi gửi.',
  en: ' See what differs, then send again.',
};

export type FailureWords = Readonly<Record<string, ErrorWords>>;

/** As it is told with the failure. */
export const SAID = { vi: '{vi}', en: '{en}' } as const;
/** As the service words it: few meet it, and its own sentence names the units and days. */
export const AS_TOLD = { ...SAID, remedy: 'none' } as const;

export const WORKBOOK_ERRORS: FailureWords = {
  'cell-editing': first(
    'Hãy bấm Enter để kết thúc nhập ô đang sửa',
    'Press Enter to finish the cell being edited',
  ),
  'sheet-protected': first(
    'Trang tính đang được bảo vệ. Hãy bỏ bảo vệ (thẻ Xem lại)',
    'The sheet is protected. Unprotect it (Review tab)',
  ),
  'sheet-missing': first(`Không còn thấy trang tính này. ${OPEN.vi}`, `This sheet is gone. ${OPEN.en}`),
  'sheet-too-large': first(
    'Trang tính quá lớn. Hãy xoá các dòng, cột trống đã định dạng',
    'The sheet is too large. Delete empty formatted rows and columns',
  ),
  'sheet-filtered': first(
    'Trang tính đang lọc. Hãy bỏ lọc (thẻ Dữ liệu)',
    'The sheet is filtered. Clear the filter (Data tab)',
  ),
  'merged-cells': first(
    'Có ô trộn ở chỗ cần ghi. Hãy bỏ trộn ô',
    'Merged cells are in the way. Unmerge them',
  ),
  'other-window': first(
    'Excel đang bận ở cửa sổ khác. Hãy bấm vào trang tính này, đóng hộp thoại đang mở',
    'Excel is busy in another window. Click this sheet, close any dialog',
  ),
  'file-not-copied': {
    vi: 'Excel này chưa cho lưu bản sao. Hãy lưu tệp (Ctrl+S) rồi đính kèm chính tệp đó vào email.',
    en: 'No copy can be made here. Save the file (Ctrl+S) and e-mail it.',
    remedy: 'none',
  },
  'excel-too-old': {
    vi: 'Excel này chưa làm được việc đó: cần ExcelApi 1.14 (Excel 2021, Microsoft 365 hoặc Excel trên web). Các việc khác vẫn làm được; danh sách thì vẫn gửi được, hoặc bấm Lưu tệp để gửi qua email.',
    en: 'This Excel cannot do that: it takes ExcelApi 1.14 (Excel 2021, Microsoft 365 or Excel on the web). All else works; a list can be sent all the same, or saved for e-mail.',
    remedy: 'none',
  },
  'excel-failed': unharmed('Excel chưa làm được việc này. Hãy thử lại', 'Excel could not do this. Try again'),
};

export const ROSTER_ERRORS: FailureWords = {
  'date-unreadable': {
    vi: 'Không đọc được ngày vừa gõ. Hãy ghi ngày/tháng/năm, ví dụ 10/02/1991, rồi bấm Ghi vào ô.',
    en: 'Write day/month/year, for example 10/02/1991, and press Write.',
  },
  'no-roster': first(
    `Không nhận ra danh sách trên trang “{sheet}”. ${OPEN.vi}`,
    `No roster on sheet “{sheet}”. ${OPEN.en}`,
  ),
  'has-questions': {
    ...SEND_WORDS['send.asked'],
    remedy: 'answer',
  },
  'has-errors': {
    ...SEND_WORDS['send.blocked'],
    remedy: 'check',
  },
  'rules-failed': {
    vi: 'Máy chủ thấy còn {errors} lỗi phải sửa.',
    en: 'The server found {errors} {errors|error|errors} to correct.',
    remedy: 'check',
  },
  'rules-broken': {
    vi: `Có lỗi ở phía chúng tôi: quy tắc {rules} chưa chạy được. Chưa gửi được; hãy ${TELL.vi}.`,
    en: `A fault of ours: rule {rules} could not run. Nothing can be sent yet; t${TELL.en}.`,
  },
  'exits-missing': {
    vi: `${NOT_YET.vi}còn {count} người không còn trong danh sách mà chưa ghi lý do.`,
    en: `${NOT_YET.en}nobody said why {count} {count|person|people} of last time left.`,
    remedy: 'compare',
  },
  'reasons-missing': {
    vi: `${NOT_YET.vi}còn {count} chỗ cần ghi lý do.`,
    en: `${NOT_YET.en}{count} {count|finding needs|findings need} a reason.`,
    remedy: 'compare',
  },
  'answers-too-many': {
    vi: `${NOT_YET.vi}{count} lý do, một lần nhận nhiều nhất {most}. Có đúng danh sách của đơn vị này không?`,
    en: `${NOT_YET.en}{count} reasons, at most {most} at once. Is it this unit’s roster?`,
    remedy: 'check',
  },
  'roster-empty': {
    vi: 'Danh sách không có ai nên chưa gửi được.',
    en: 'The roster is empty.',
    remedy: 'check',
  },
  'sheet-changed': {
    vi: 'Trang tính đã thay đổi sau khi so sánh. Hãy so sánh lại rồi gửi.',
    en: 'The sheet has changed. Compare again, then send.',
    remedy: 'compare',
  },
  'version-conflict': {
    vi: `Trong lúc đó {by} đã gửi bản số {version} lúc {at}.${DIFFERS.vi}`,
    en: `Meanwhile {by} sent version {version} at {at}.${DIFFERS.en}`,
    remedy: 'compare',
  },
  'review-asked': {
    vi: 'Cấp trên vừa đề nghị sửa bản đã gửi. Mở lại Khớp Sổ để xem.',
    en: 'The office asked for a correction. Open Khớp Sổ again.',
    remedy: 'none',
  },
  conflict: {
    vi: `Trong lúc đó đã có người khác gửi.${DIFFERS.vi}`,
    en: `Meanwhile somebody else has sent.${DIFFERS.en}`,
    remedy: 'compare',
  },
  'no-roster-kept': AS_TOLD,
  'no-roster-then': AS_TOLD,
  'unit-merged': AS_TOLD,
  'unit-split': AS_TOLD,
  'period-unknown': {
    vi: 'Kỳ đối khớp này không còn nhận danh sách. Hãy đăng nhập lại để thấy kỳ đang mở.',
    en: 'This period is over. Sign in again to see the open one.',
    remedy: 'sign-in',
  },
  'too-many-rows': {
    vi: 'Danh sách có {rows} dòng, giới hạn là {limit}.',
    en: 'The roster has {rows} rows, the limit is {limit}.',
    remedy: 'none',
  },
};

const AGAIN = {
  vi: 'Lần gửi trước dở dang. Hãy so sánh lại rồi gửi từ đầu.',
  en: 'Not finished. Compare again, then send.',
  remedy: 'compare',
} as const;

export const SERVICE_ERRORS: FailureWords = {
  offline: {
    vi: 'Chưa kết nối được máy chủ. Danh sách vẫn ở trong tệp này; hãy thử lại khi có mạng.',
    en: 'The server cannot be reached. The roster is still here; try again later.',
  },
  'signed-out': {
    vi: 'Chưa đăng nhập. Hãy đăng nhập lại; danh sách vẫn ở trong tệp này.',
    en: 'Sign in again; the roster is still in this file.',
    remedy: 'sign-in',
  },
  'not-found': {
    vi: 'Tài khoản này không phụ trách đơn vị đó.',
    en: 'This account is not in charge of that unit.',
    remedy: 'none',
  },
  'not-allowed': {
    vi: 'Tài khoản này không được giao việc đó.',
    en: 'This account may not do that.',
    remedy: 'none',
  },
  'too-large': {
    vi: 'Gửi một lần quá lớn: {size} byte, giới hạn là {limit} byte. Hãy rút ngắn những ô ghi quá dài.',
    en: 'Too much at once: {size} of {limit} bytes. Shorten long cells.',
    remedy: 'none',
  },
  busy: busyFor('một phút', 'a minute'),
  'too-many-requests': busyFor('{seconds} giây', '{seconds} seconds'),
  'not-configured': unharmed(
    `Máy chủ chưa được cài đặt xong (mục {setting}). Hãy ${TELL.vi}`,
    `The server is not set up ({setting}). T${TELL.en}`,
  ),
  'upload-unknown': AGAIN,
  'upload-differs': AGAIN,
  'value-too-long': {
    vi: `Có ô ghi dài quá {limit} ký tự.${WHICH.vi}`,
    en: `A cell is over {limit} characters.${WHICH.en}`,
    remedy: 'check',
  },
  'number-masked': {
    vi: `Có số đã bị che (••••).${WHICH.vi}`,
    en: `A number is masked (••••).${WHICH.en}`,
    remedy: 'check',
  },
  'number-form': {
    vi: `Có số thẻ đảng viên không đúng dạng.${WHICH.vi}`,
    en: `A party card number has an odd form.${WHICH.en}`,
    remedy: 'check',
  },
  'number-in-text': {
    vi: 'Trong một ô chữ hoặc câu trả lời có dãy số dài như số căn cước. Hãy bỏ dãy số đó rồi gửi lại.',
    en: 'A text or answer holds a card number. Remove it, then send again.',
    remedy: 'compare',
  },
  'upload-published': {
    vi: 'Lần gửi này đã được nhận thành bản số {version}. Hãy so sánh lại để xem.',
    en: 'Received already as version {version}. Compare again to see it.',
    remedy: 'compare',
  },
  'version-altered': {
    ...unharmed(
      `Bản số {version} trên máy chủ không còn như lúc nhận. Hãy ${TELL.vi}`,
      `Version {version} is no longer what was received. T${TELL.en}`,
    ),
    remedy: 'none',
  },
  'chunk-differs': AGAIN,
  'content-mismatch': AGAIN,
  'chunks-missing': {
    vi: 'Máy chủ mới nhận {received} trên {expected} phần. Hãy thử lại để gửi nốt.',
    en: '{received} of {expected} parts arrived. Try again to send the rest.',
  },
  'not-published': {
    vi: 'Máy chủ chưa xác nhận bản gửi. Hãy thử lại; những phần đã gửi được giữ nguyên.',
    en: 'Not confirmed yet. Try again; what was sent is kept.',
  },
  'answer-unreadable': {
    vi: 'Chưa đọc được trả lời của máy chủ. Hãy đóng Khớp Sổ, mở lại rồi thử lại.',
    en: 'The answer is unreadable. Open Khớp Sổ again.',
  },
  'service-failed': unharmed(
    'Máy chủ chưa làm được việc này. Hãy thử lại sau ít phút',
    'The server could not do this. Try again in a minute',
  ),
  stopped: {
    vi: 'Đã dừng theo yêu cầu. Những gì đã làm xong được giữ nguyên.',
    en: 'Stopped. What was done is kept.',
  },
};

/** For a code that stands above nowhere. */
export const UNKNOWN_ERROR: ErrorWords = unharmed(
  'Có lỗi ở phía chúng tôi, mã {code}',
  'A fault of ours, code {code}',
);
