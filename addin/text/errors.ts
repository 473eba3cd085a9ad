/**
 * One sentence for every failure a person can meet, by its stable code, and what she can do about it.
 * Codes come from the workbook, the tasks and the service; a code that is not here gets the sentence for the unknown.
 */
import type { Bilingual } from '#domain/vietnamese/bilingual.ts';
import { fill } from './messages.ts';
import type { Words } from './messages.ts';

/** retry: the same again. compare: look at what differs now. check: on to the list of errors. sign-in: a new session. */
export type Remedy = 'retry' | 'compare' | 'check' | 'sign-in' | 'none';

export interface Failure {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

interface ErrorWords extends Bilingual {
  readonly remedy: Remedy;
}

const WORKBOOK: Readonly<Record<string, ErrorWords>> = {
  'cell-editing': {
    vi: 'Hãy bấm Enter để kết thúc nhập ô đang sửa, rồi thử lại.',
    en: 'Press Enter to finish the cell being edited, then try again.',
    remedy: 'retry',
  },
  'sheet-protected': {
    vi: 'Trang tính đang được bảo vệ nên chưa ghi vào được. Hãy bỏ bảo vệ (thẻ Xem lại), rồi thử lại.',
    en: 'The sheet is protected and cannot be written to. Unprotect it (Review tab), then try again.',
    remedy: 'retry',
  },
  'sheet-filtered': {
    vi: 'Trang tính đang lọc. Hãy bỏ lọc (thẻ Dữ liệu), rồi thử lại.',
    en: 'The sheet is filtered. Clear the filter (Data tab), then try again.',
    remedy: 'retry',
  },
  'sheet-missing': {
    vi: 'Không còn thấy trang tính này. Hãy mở trang có danh sách, rồi thử lại.',
    en: 'This sheet is no longer there. Open the sheet with the roster, then try again.',
    remedy: 'retry',
  },
  'table-changed': {
    vi: 'Bảng của Khớp Sổ đã bị sửa tiêu đề hoặc mất cột. Hãy khôi phục tiêu đề cũ hoặc xoá bảng, rồi thử lại.',
    en: 'A header of the table of Khớp Sổ was changed or a column is gone. Restore it or delete the table, then try again.',
    remedy: 'retry',
  },
  'excel-too-old': {
    vi: 'Excel này chưa đủ mới cho việc đó. Hãy cập nhật Excel.',
    en: 'This Excel is too old for that. Please update Excel.',
    remedy: 'none',
  },
  'excel-failed': {
    vi: 'Excel chưa làm được việc này. Hãy thử lại; danh sách của đồng chí không bị ảnh hưởng.',
    en: 'Excel could not do this. Please try again; your roster is not affected.',
    remedy: 'retry',
  },
};

const ROSTER: Readonly<Record<string, ErrorWords>> = {
  'no-roster': {
    vi: 'Không nhận ra danh sách đảng viên trên trang tính này. Hãy mở trang có danh sách, rồi thử lại.',
    en: 'No roster was recognised on this sheet. Open the sheet with the roster, then try again.',
    remedy: 'check',
  },
  'has-errors': {
    vi: 'Chưa gửi được vì còn lỗi phải sửa.',
    en: 'It cannot be sent because there are errors to correct.',
    remedy: 'check',
  },
  'sheet-changed': {
    vi: 'Trang tính đã thay đổi sau khi so sánh. Hãy so sánh lại rồi gửi.',
    en: 'The sheet has changed since it was compared. Compare again, then send.',
    remedy: 'compare',
  },
  conflict: {
    vi: 'Trong lúc đó {by} đã gửi bản số {version} lúc {at}. Hãy xem khác nhau rồi gửi lại.',
    en: 'Meanwhile {by} sent version {version} at {at}. See what differs, then send again.',
    remedy: 'compare',
  },
};

const SERVICE: Readonly<Record<string, ErrorWords>> = {
  offline: {
    vi: 'Chưa kết nối được máy chủ. Danh sách vẫn ở trong tệp này; hãy thử lại khi có mạng.',
    en: 'The server cannot be reached. The roster is still in this file; try again when there is a connection.',
    remedy: 'retry',
  },
  'signed-out': {
    vi: 'Phiên làm việc đã hết. Hãy đăng nhập lại; danh sách vẫn ở trong tệp này.',
    en: 'You are signed out. Please sign in again; the roster is still in this file.',
    remedy: 'sign-in',
  },
  'not-found': {
    vi: 'Tài khoản này không phụ trách đơn vị đó.',
    en: 'This account is not in charge of that unit.',
    remedy: 'none',
  },
  'too-large': {
    vi: 'Danh sách quá lớn để gửi một lần: {size}, giới hạn là {limit}.',
    en: 'The roster is too large to send at once: {size}, the limit is {limit}.',
    remedy: 'none',
  },
  busy: {
    vi: 'Máy chủ đang bận. Hãy chờ một phút rồi thử lại; danh sách không bị ảnh hưởng.',
    en: 'The server is busy. Wait a minute and try again; the roster is not affected.',
    remedy: 'retry',
  },
};

const WORDS: Readonly<Record<string, ErrorWords>> = { ...WORKBOOK, ...ROSTER, ...SERVICE };

const UNKNOWN: ErrorWords = {
  vi: 'Có lỗi ở phía chúng tôi, mã {code}; danh sách của đồng chí không bị ảnh hưởng.',
  en: 'Something went wrong on our side, code {code}; your roster is not affected.',
  remedy: 'retry',
};

/** Codes that have words of their own; for the tests and for whoever adds one. */
export const KNOWN_ERRORS: Readonly<Record<string, Bilingual>> = WORDS;

/** The code and facts an error carries; 'unknown' for one that has none. Its own text is never shown: it may hold anything. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') {
    return { code: 'unknown', params: {} };
  }
  return { code: error.code, params: 'params' in error ? plainParams(error.params) : {} };
}

function plainParams(params: unknown): Failure['params'] {
  if (typeof params !== 'object' || params === null) return {};
  const plain = Object.entries(params).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(plain);
}

/** The sentence for the person. */
export function sayFailure(words: Words, failure: Failure): string {
  const text = WORDS[failure.code] ?? UNKNOWN;
  return fill(words.pick(text), { code: failure.code, ...failure.params });
}

export function remedyOf(failure: Failure): Remedy {
  return (WORDS[failure.code] ?? UNKNOWN).remedy;
}
