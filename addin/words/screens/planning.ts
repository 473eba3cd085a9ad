/** What the screen of ledgers says beside a ledger: the first steps, a year of periods, closing, sums of plans, registering. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const PLANNING_WORDS = {
  'steps.title': { vi: 'Việc còn lại để bắt đầu', en: 'Left to do to begin' },
  'steps.units': { vi: 'Lập danh mục đơn vị', en: 'Make the list of units' },
  'steps.people': { vi: 'Mời người gửi danh sách của các đơn vị', en: 'Invite who sends for the units' },
  'steps.periods': { vi: 'Lập các kỳ trong năm', en: 'Make the periods of the year' },
  'steps.plans': { vi: 'Lập kế hoạch, giao chỉ tiêu', en: 'Make plans and targets' },
  'steps.rosters': {
    vi: 'Chờ danh sách đầu tiên: xem ai đã gửi',
    en: 'Wait for the first roster: see who has sent',
  },

  'year.title': { vi: 'Các kỳ của một năm', en: 'The periods of a year' },
  'year.year': { vi: 'Năm', en: 'Year' },
  'year.pattern': { vi: 'Gồm', en: 'Made of' },
  'year.quarters': { vi: 'Bốn quý', en: 'Four quarters' },
  'year.months': { vi: 'Mười hai tháng', en: 'Twelve months' },
  'year.reports': { vi: '6, 8, 9 tháng và cả năm', en: '6, 8, 9 months and the year' },
  'year.quarters-and-reports': {
    vi: 'Bốn quý; 6, 8, 9 tháng và cả năm',
    en: 'Four quarters; 6, 8, 9 months and the year',
  },
  'year.days': { vi: 'Hạn gửi: số ngày làm việc sau ngày cuối kỳ', en: 'Due: working days after the end' },
  'year.run': { vi: 'Ghi các kỳ vào trang', en: 'Write the periods into the sheet' },
  'year.wrong': {
    vi: 'Ghi năm bốn chữ số và số ngày làm việc.',
    en: 'Write a year of four digits and a number of days.',
  },
  'year.done': {
    vi: 'Đã thêm {added} kỳ vào trang “{sheet}”. Xem lại rồi bấm Kiểm tra.',
    en: '{added} {added|period|periods} added to the sheet “{sheet}”. Look at them, then choose Check.',
  },
  'year.known': {
    vi: '{known} kỳ đã có sẵn nên không thêm.',
    en: '{known} {known|period was|periods were} there already.',
  },
  'year.approximate': {
    vi: '{count} hạn gửi có thể muộn hơn vài ngày: lịch nghỉ lễ năm đó chưa công bố.',
    en: '{count} {count|due day|due days} may be some days later: the days off of that year are not announced.',
  },

  'close.title': { vi: 'Chốt, mở lại', en: 'Close, reopen' },
  'close.day': { vi: 'Chốt số liệu đến ngày', en: 'Close figures through' },
  'close.why': {
    vi: 'Danh sách gửi sau lúc chốt không làm đổi số liệu của những ngày đã chốt. Có thể mở lại.',
    en: 'What is sent after closing changes no figure of the days that are closed. It can be reopened.',
  },
  'close.run': { vi: 'Chốt số liệu', en: 'Close' },
  'close.reopen': { vi: 'Mở lại', en: 'Reopen' },
  'close.through': { vi: 'Đang chốt đến ngày {date}', en: 'Closed through {date}' },
  'close.open': { vi: 'Chưa chốt đến ngày nào.', en: 'Nothing is closed.' },
  'close.done': { vi: 'Đã chốt số liệu đến ngày {date}.', en: 'Closed through {date}.' },
  'close.reopened': {
    vi: 'Đã mở lại số liệu đến ngày {date}.',
    en: 'Reopened what was closed through {date}.',
  },
  'close.taken': {
    vi: '{by} vừa sửa lúc {time} ngày {date}. Hãy xem lại.',
    en: '{by} changed it at {time} on {date}. Look again.',
  },

  'sums.title': { vi: 'Cộng và giao chỉ tiêu', en: 'Sums and targets' },
  'sums.run': { vi: 'Xem tổng của trang', en: 'See the sums of the sheet' },
  'sums.write': { vi: 'Ghi bảng cộng thành trang', en: 'Write the sums as a sheet' },
  'sums.written': { vi: 'Đã ghi trang “{sheet}”.', en: 'The sheet “{sheet}” is written.' },
  'sums.none': {
    vi: 'Trang chưa có dòng nào của đơn vị hay của các đơn vị trực thuộc.',
    en: 'The sheet has no row of the unit or of those directly below.',
  },
  'sums.topic': { vi: '{measure}, {category}, {span}', en: '{measure}, {category}, {span}' },
  'sums.own': { vi: 'Chỉ tiêu của đơn vị: {own}', en: 'The unit’s number: {own}' },
  'sums.noOwn': { vi: 'Đơn vị chưa có chỉ tiêu.', en: 'The unit has no number.' },
  'sums.assigned': {
    vi: 'Đã giao cho đơn vị trực thuộc: {assigned}',
    en: 'Assigned to units below: {assigned}',
  },
  'sums.left': { vi: 'Còn lại chưa giao: {left}', en: 'Not assigned yet: {left}' },
  'sums.whole': { vi: 'Đã giao hết.', en: 'All of it is assigned.' },
  'sums.over': { vi: 'Giao nhiều hơn {over}.', en: '{over} more than that is assigned.' },
  'sums.registered': { vi: 'Đã đăng ký: {registered}', en: 'Registered: {registered}' },
  'sums.missing': { vi: '{count} đơn vị chưa đăng ký', en: '{count} {count|has|have} not registered' },
  'sums.equal': { vi: 'Giao phần còn lại, chia đều', en: 'Assign the rest equally' },
  'sums.members': { vi: 'Giao theo số đảng viên', en: 'Assign by members' },
  'sums.given': {
    vi: 'Đã thêm {added} dòng vào trang “{sheet}”. Xem lại, kiểm tra rồi cập nhật.',
    en: '{added} {added|row|rows} added to the sheet “{sheet}”. Look at them, check, then save.',
  },

  'ask.title': { vi: 'Mở đăng ký cho các đơn vị', en: 'Ask units to register' },
  'ask.measure': { vi: 'Việc', en: 'Measure' },
  'ask.also': { vi: 'Trong đó', en: 'Of them' },
  'ask.nobody': { vi: '(không hỏi riêng)', en: '(not asked apart)' },
  'ask.year': { vi: 'Cho năm', en: 'For the year' },
  'ask.until': { vi: 'Đơn vị ghi đến hết ngày', en: 'Units answer through' },
  'ask.whom': { vi: 'Hỏi', en: 'Ask' },
  'ask.rosters': { vi: 'mọi đơn vị có danh sách', en: 'every unit with a roster' },
  'ask.directly-below': { vi: 'các đơn vị trực thuộc', en: 'the units directly below' },
  'ask.run': { vi: 'Thêm dòng mở đăng ký vào trang', en: 'Add rows that ask to the sheet' },
  'ask.why': {
    vi: 'Khi đã cập nhật lên hệ thống, mỗi đơn vị thấy một dòng trong Khớp Sổ của mình để ghi số.',
    en: 'Once saved to the service, each unit sees one line in its own pane to write its number.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
