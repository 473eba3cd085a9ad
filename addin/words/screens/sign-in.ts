/** Signing in: what the window says, and what keeps somebody from it. They come with the way that is used. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const SIGN_IN_WORDS = {
  title: { vi: 'Khớp Sổ: đăng nhập', en: 'Khớp Sổ: sign in' },
  going: { vi: 'Đang mở nơi đăng nhập…', en: 'Opening the sign-in…' },
  back: {
    vi: 'Đang trở lại Khớp Sổ. Cửa sổ này tự đóng.',
    en: 'Going back to Khớp Sổ. This window closes by itself.',
  },
  noOffice: {
    vi: 'Chưa tải được phần của Microsoft mà cửa sổ này cần. Hãy đóng cửa sổ, kiểm tra mạng rồi đăng nhập lại.',
    en: 'A part by Microsoft could not be loaded. Close this window, check the network and sign in again.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const KEPT = {
  vi: 'Danh sách và những gì đã ghi vẫn còn nguyên.',
  en: 'The roster and what was written are all still here.',
};

const said = (vi: string, en: string) => ({ vi: `${vi} ${KEPT.vi}`, en: `${en} ${KEPT.en}` });

export const SIGN_IN_FAILURES = {
  'sign-in-closed': said(
    'Cửa sổ đăng nhập đã đóng trước khi đăng nhập xong. Hãy thử lại.',
    'The sign-in was closed before it was finished. Try again.',
  ),
  'sign-in-blocked': said(
    'Cửa sổ đăng nhập đã bị chặn. Hãy cho phép cửa sổ bật lên của trang này rồi thử lại.',
    'The sign-in window was blocked. Allow pop-ups for this page and try again.',
  ),
  'sign-in-refused': said(
    'Chưa có sự đồng ý cho Khớp Sổ dùng tài khoản này. Hãy thử lại và chọn đồng ý, hoặc nhờ người quản trị Microsoft 365 của tổ chức.',
    'Khớp Sổ was not allowed to use this account. Try again and accept, or ask your organisation’s administrator.',
  ),
  'sign-in-offline': said(
    'Chưa kết nối được nơi đăng nhập. Hãy kiểm tra mạng rồi thử lại.',
    'The sign-in cannot be reached. Check the network and try again.',
  ),
  'sign-in-failed': said(
    'Nơi đăng nhập chưa nhận tài khoản này. Hãy thử lại; nếu vẫn vậy, báo cho người hỗ trợ Khớp Sổ.',
    'The sign-in did not take this account. Try again, or tell who supports Khớp Sổ.',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;
