/** What the office reads on the versions of one unit, and what it can do there. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const UNIT_VERSIONS_WORDS = {
  choose: { vi: 'Xem bản gửi của một đơn vị', en: 'See what a unit sent' },
  chooseUnit: { vi: 'Chọn đơn vị…', en: 'Choose a unit…' },
  title: { vi: 'Các bản gửi của {unit}', en: 'What {unit} sent' },
  back: { vi: 'Quay lại', en: 'Back' },
  none: { vi: 'Đơn vị này chưa gửi bản nào.', en: 'This unit has not sent anything yet.' },
  version: { vi: 'Bản gửi số {version}', en: 'Version {version}' },
  about: {
    vi: '{people}, tính đến {date}.',
    en: '{people}, as of {date}.',
  },
  received: {
    vi: 'Nhận lúc {time} ngày {date}, {name} gửi.',
    en: 'Received at {time} on {date}, sent by {name}.',
  },
  onBehalf: {
    vi: 'Nhận lúc {time} ngày {date}, {name} gửi thay đơn vị.',
    en: 'Received at {time} on {date}, sent for the unit by {name}.',
  },
  late: { vi: 'Nhận sau hạn {due}.', en: 'Received after {due}, when it was due.' },
  warnings: { vi: 'Còn {count} chỗ nên kiểm tra.', en: '{count} {count|place|places} to look at remain.' },
  replaced: { vi: 'Đã có bản sau thay.', en: 'A later version stands in its place.' },
  earlier: { vi: 'Các bản trước ({count})', en: 'Earlier versions ({count})' },

  match: { vi: 'Đã khớp', en: 'Matched' },
  ask: { vi: 'Đề nghị sửa', en: 'Ask to correct' },
  matched: { vi: 'Đã xác nhận khớp bản số {version}.', en: 'Version {version} is matched.' },
  asked: {
    vi: 'Đã đề nghị sửa {count} chỗ. Cán bộ chi bộ thấy ngay khi mở Khớp Sổ.',
    en: 'Asked to correct {count} {count|place|places}. The clerk sees it on opening Khớp Sổ.',
  },

  'closed.why': {
    vi: 'Đã chốt số liệu đến {date} nên bản này không tính vào ngày đó. Có hai cách:',
    en: 'Figures are closed through {date}, so this version does not count for that day. There are two ways:',
  },
  'closed.asked': {
    vi: '{name} đề nghị mở lại lúc {time} ngày {date}.',
    en: '{name} asked for a reopening at {time} on {date}.',
  },
  'closed.next': {
    vi: 'Để tính cho kỳ sau: số đã chốt giữ nguyên.',
    en: 'Leave it for the next period: closed figures stay.',
  },
  'closed.reopen': { vi: 'Mở lại số liệu đã chốt', en: 'Reopen the closed figures' },

  'form.title': { vi: 'Đề nghị sửa bản số {version}', en: 'Ask to correct version {version}' },
  'form.follows': {
    vi: 'Từ lúc đề nghị đến khi chi bộ gửi lại, số liệu của đơn vị tính theo bản trước bản này.',
    en: 'From the request until the branch sends again, the unit counts by the version before this one.',
  },
  'form.kind': { vi: 'Chỗ cần sửa', en: 'What to correct' },
  'form.row': { vi: 'Dòng trong danh sách', en: 'Row of the roster' },
  'form.field': { vi: 'Cột', en: 'Column' },
  'form.other': { vi: 'Dòng kia (nếu biết)', en: 'The other row (if known)' },
  'form.add': { vi: 'Thêm chỗ này', en: 'Add this place' },
  'form.remove': { vi: 'Bỏ: {place}', en: 'Take out: {place}' },
  'form.empty': {
    vi: 'Chọn ít nhất một chỗ. Có thể bấm “Đề nghị sửa ô này” ở phần khác nhau.',
    en: 'Choose at least one place. In the differences each cell can be chosen.',
  },
  'form.most': {
    vi: 'Mỗi lần đề nghị sửa nhiều nhất {most} chỗ. Bỏ bớt rồi gửi.',
    en: 'At most {most} places can be asked at once. Take some out, then send.',
  },
  'form.rowMissing': { vi: 'Ghi số dòng.', en: 'Write the number of the row.' },
  'form.send': { vi: 'Gửi đề nghị ({count} chỗ)', en: 'Send the request ({count} {count|place|places})' },
  'form.cancel': { vi: 'Thôi', en: 'Cancel' },
  'form.pick': { vi: 'Đề nghị sửa ô này', en: 'Ask to correct this cell' },
} as const satisfies Readonly<Record<string, Bilingual>>;
