/** What the frame around the screens says: opening, signing in, tabs, progress, dates, lists. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const FRAME_WORDS = {
  'app.name': { vi: 'Khớp Sổ', en: 'Khớp Sổ' },
  'app.tooOld': {
    vi: 'Khớp Sổ cần Excel mới hơn: ExcelApi {version} trở lên, có trong Microsoft 365, Excel 2021 và Excel trên web. Hãy cập nhật Excel rồi mở lại. Trong lúc chờ, đồng chí gửi chính tệp này qua email: cấp trên nhận được.',
    en: 'Khớp Sổ needs a newer Excel: ExcelApi {version} or later, as Microsoft 365, Excel 2021 and Excel on the web have it. Until then send this very file by e-mail: the office can receive it.',
  },
  'app.notExcel': {
    vi: 'Khớp Sổ chạy trong Excel. Hãy mở Excel, vào thẻ Trang đầu rồi bấm Khớp Sổ.',
    en: 'Khớp Sổ runs inside Excel: open it there, on the Home tab.',
  },
  'app.noOffice': {
    vi: 'Chưa tải được phần của Microsoft mà Khớp Sổ cần. Danh sách vẫn ở trong tệp này. Hãy kiểm tra mạng rồi bấm Thử lại.',
    en: 'A part by Microsoft could not be loaded. Your roster is still in this file. Check the network and try again.',
  },
  'app.starting': { vi: 'Đang mở…', en: 'Opening…' },

  'frame.period': { vi: 'Kỳ đối khớp {period}', en: 'Reconciliation period {period}' },
  'frame.unitChoice': { vi: 'Đơn vị', en: 'Unit' },
  'frame.account': { vi: 'Tài khoản: {name}', en: 'Account: {name}' },
  'frame.signOut': { vi: 'Đăng xuất', en: 'Sign out' },
  'frame.languageHint': { vi: 'Switch to English', en: 'Chuyển sang tiếng Việt' },
  'frame.tabs': { vi: 'Việc cần làm', en: 'Tasks' },
  'frame.status': { vi: 'Tình trạng', en: 'Status' },
  'frame.stop': { vi: 'Dừng', en: 'Stop' },
  'frame.close': { vi: 'Đóng', en: 'Close' },
  'frame.retry': { vi: 'Thử lại', en: 'Try again' },
  'frame.code': { vi: 'Mã: {code}', en: 'Code: {code}' },

  'session.signingIn': { vi: 'Đang đăng nhập…', en: 'Signing in…' },
  'session.signedIn': { vi: 'Đã đăng nhập: {name}.', en: 'Signed in: {name}.' },
  'session.signedOut': {
    vi: 'Chưa đăng nhập. Danh sách vẫn ở trong tệp này.',
    en: 'Not signed in. The roster is still in this file.',
  },
  'session.alone': { vi: 'Kiểm tra không cần đăng nhập', en: 'Check without signing in' },
  'session.signIn': { vi: 'Đăng nhập', en: 'Sign in' },
  'session.failed': { vi: 'Chưa đăng nhập được', en: 'Could not sign in' },

  'tab.check': { vi: 'Kiểm tra', en: 'Check' },
  'tab.send': { vi: 'Gửi cấp trên', en: 'Send up' },
  'tab.desk': { vi: 'Tình hình gửi', en: 'Who has sent' },
  'tab.consolidate': { vi: 'Tổng hợp', en: 'Consolidate' },
  'tab.ledgers': { vi: 'Danh mục', en: 'Ledgers' },
  'tab.summary': { vi: 'Báo cáo nhanh', en: 'Summary' },

  'step.reading': { vi: 'Đang đọc trang tính', en: 'Reading the sheet' },
  'step.checking': { vi: 'Đang kiểm tra', en: 'Checking' },
  'step.marking': { vi: 'Đang đánh dấu ô', en: 'Marking cells' },
  'step.repairing': { vi: 'Đang sửa', en: 'Repairing' },
  'step.comparing': { vi: 'Đang so sánh với bản mới nhất', en: 'Comparing with the newest version' },
  'step.sending': { vi: 'Đang gửi', en: 'Sending' },
  'step.fetching': { vi: 'Đang lấy số liệu', en: 'Fetching figures' },
  'step.writing': { vi: 'Đang ghi vào trang tính', en: 'Writing to the sheet' },
  'step.refreshing': { vi: 'Đang làm mới', en: 'Refreshing' },
  'step.of': { vi: '{what}: {done} / {total} {unit}', en: '{what}: {done} / {total} {unit}' },
  'step.rows': { vi: 'dòng', en: 'rows' },
  'step.cells': { vi: 'ô', en: 'cells' },
  'step.busy': {
    vi: 'Việc trước chưa xong: hãy chờ, hoặc bấm Dừng rồi bấm lại.',
    en: 'Something is still running: wait, or stop it, then press again.',
  },
  'step.stopped': { vi: 'Đã dừng.', en: 'Stopped.' },

  'date.roster': { vi: 'Danh sách tính đến ngày', en: 'Roster as of' },
  'date.asOf': { vi: 'Tính đến ngày', en: 'As of' },
  'date.hint': { vi: 'ngày/tháng/năm, ví dụ 30/09/2023', en: 'day/month/year, for example 30/09/2023' },
  'date.wrong': {
    vi: 'Hãy ghi ngày theo mẫu ngày/tháng/năm, ví dụ 30/09/2023.',
    en: 'Write the date as day/month/year, for example 30/09/2023.',
  },

  'list.shown': { vi: 'Đang hiện {shown} trong {total}', en: 'Showing {shown} of {total}' },
  'list.more': { vi: 'Hiện thêm {count}', en: 'Show {count} more' },
} as const satisfies Readonly<Record<string, Bilingual>>;
