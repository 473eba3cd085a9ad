/** What the pane says to somebody who is signed in and has no unit yet. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const JOINING_WORDS = {
  noUnits: {
    vi: 'Tài khoản này chưa được giao đơn vị nào. Hãy hỏi người phụ trách ở cấp trên.',
    en: 'This account has no unit yet. Ask the person in charge at the level above.',
  },
  lead: { vi: 'Nhập mã mời mà cấp trên đã gửi.', en: 'Enter the invitation code from the office above.' },
  code: { vi: 'Mã mời', en: 'Invitation code' },
  join: { vi: 'Vào', en: 'Come in' },
  joining: { vi: 'Đang kiểm tra mã…', en: 'Looking at the code…' },
  later: {
    vi: 'Đã nhận mã: {unit}. Bắt đầu từ ngày {date}; từ ngày đó mở lại Khớp Sổ là vào được.',
    en: 'The code is taken: {unit}. It begins on {date}; open Khớp Sổ again from that day on.',
  },
  ask: {
    vi: 'Mã chỉ dùng một lần.',
    en: 'A code is used once.',
  },
  first: { vi: 'Lập đơn vị mới bằng mã thiết lập', en: 'Set up a new organisation with a setup code' },
  setupCode: { vi: 'Mã thiết lập', en: 'Setup code' },
  name: { vi: 'Họ và tên của bạn', en: 'Your full name' },
  organisation: { vi: 'Tên đơn vị cao nhất', en: 'Name of the unit at the top' },
  setUp: { vi: 'Lập đơn vị', en: 'Set up' },
  empty: { vi: 'Còn ô chưa ghi: {field}.', en: 'Still empty: {field}.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Of failures that only this screen meets. */
export const JOINING_FAILURES: Readonly<Record<string, Bilingual>> = {
  'code-unknown': {
    vi: 'Mã không đúng hoặc đã hết hạn. Xem lại từng chữ, hoặc xin cấp trên mã mới.',
    en: 'The code is not right, or its time is over. Look at each letter, or ask the office above for a new one.',
  },
  'row-unknown': { vi: 'Danh mục không có dòng này.', en: 'The ledger has no such row.' },
  'code-used': {
    vi: 'Mã này đã có tài khoản khác dùng. Xin cấp trên mã mới.',
    en: 'Another account has used this code. Ask the office above for a new one.',
  },
};
