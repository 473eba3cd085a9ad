/** What the leader's page says in the pane; loaded with it. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const PAGE_WORDS = {
  'page.run': { vi: 'Báo cáo một trang', en: 'One-page report' },
  'page.from': { vi: 'Tính từ ngày', en: 'Counted from' },
  'page.done': {
    vi: 'Đã ghi báo cáo một trang vào trang tính “{sheet}”.',
    en: 'The one-page report is on sheet “{sheet}”.',
  },
  'page.title': { vi: 'Báo cáo một trang, tính đến {date}', en: 'One-page report as of {date}' },
  'page.where': {
    vi: 'Bản in khổ A4 ở trang tính “{sheet}”. Mã đối chiếu {code}.',
    en: 'The A4 sheet to print is “{sheet}”. Comparison code {code}.',
  },
  'page.reprinted': {
    vi: 'Đã in lại báo cáo đã chốt ngày {date} vào trang tính “{sheet}”.',
    en: 'The report closed on {date} is printed again on sheet “{sheet}”.',
  },

  'page.plan': { vi: 'Kết nạp so với kế hoạch', en: 'Admissions against the plan' },
  'page.plan.none': { vi: 'Chưa có kế hoạch kết nạp.', en: 'There is no plan of admissions.' },
  'page.plan.below': {
    vi: 'Đã kết nạp {admitted} từ {from} đến {to}. Cấp này không có chỉ tiêu riêng: chỉ tiêu giao ở các đơn vị bên dưới.',
    en: 'Admitted: {admitted}, from {from} to {to}. There is no target of its own here; those of units below follow.',
  },
  'page.plan.reached': {
    vi: '{admitted} / {assigned} = {percent}',
    en: '{admitted} / {assigned} = {percent}',
  },
  'page.plan.small': { vi: '{admitted} / {assigned}', en: '{admitted} / {assigned}' },
  'page.plan.assumed': { vi: '* {why}', en: '* {why}' },
  'page.plan.stands': {
    vi: 'Đến nay phải đạt {planned}. Còn thiếu {left}, mỗi tháng còn lại {monthly}.',
    en: 'Should stand at {planned}. {left} are left, {monthly} a month.',
  },
  'page.chart': {
    vi: 'Biểu đồ kết nạp cộng dồn: nét liền đã kết nạp, nét đứt kế hoạch. Gần nhất {month}: {admitted} người, kế hoạch {planned}.',
    en: 'Admissions added up: solid admitted, dashed planned. Latest {month}: {admitted}, planned {planned}.',
  },
  'page.chart.legend': { vi: '— đã kết nạp   - - kế hoạch', en: '— admitted   - - planned' },
  'page.lacking': { vi: 'Còn thiếu nhiều nhất', en: 'Lacking most' },
  'page.lacking.left': { vi: 'thiếu {left}', en: '{left} left' },
  'page.lacking.line': {
    vi: 'đăng ký {registered}, giao {assigned}, đã kết nạp {admitted}',
    en: 'registered {registered}, assigned {assigned}, admitted {admitted}',
  },
  'page.lacking.others': { vi: 'Còn lại {count} đơn vị', en: 'The other {count} units' },
  'page.lacking.over': {
    vi: 'Số vượt của đơn vị này không bù cho đơn vị khác: có đơn vị vượt, cộng {over} người.',
    en: 'What one unit has beyond its target makes up for no other: {over} people in all.',
  },
  'page.lacking.sum': { vi: 'Cộng {count} đơn vị', en: '{count} units in all' },
  'page.members': { vi: 'Đảng viên', en: 'Members' },
  'page.members.people': { vi: 'Dân tộc {name}', en: 'People: {name}' },
  'page.members.before': { vi: '{date}: {value}', en: '{date}: {value}' },
  'page.admissions': { vi: 'Kết nạp từ {from}', en: 'Admitted from {from} on' },
  'page.quality': { vi: 'Chất lượng kết nạp', en: 'Quality of admissions' },
  'page.attention': { vi: 'Cần quan tâm', en: 'What needs attention' },
  'page.missing': { vi: 'Chưa có số liệu.', en: 'No figures yet.' },
  'page.withheld': { vi: 'không nêu', en: 'not told' },
  'page.unknown': { vi: 'chưa rõ', en: 'not known' },
  'page.share': {
    vi: '{numerator} / {denominator} = {percent}',
    en: '{numerator} / {denominator} = {percent}',
  },

  'page.behind': { vi: '{label}: {count} đơn vị', en: '{label}: {count} units' },
  'page.cell': { vi: 'Xem đơn vị của ô đang chọn', en: 'Units behind the chosen cell' },
  'page.cell.none': {
    vi: 'Ô đang chọn không phải là số của báo cáo này. Hãy chọn một số trên trang {sheet}.',
    en: 'The chosen cell is no number of this report. Choose a number on the sheet {sheet}.',
  },
  'page.behind.close': { vi: 'Đóng danh sách đơn vị', en: 'Close the list of units' },
  'page.behind.version': {
    vi: 'bản gửi số {version}, danh sách ngày {date}',
    en: 'version {version}, roster of {date}',
  },
  'page.behind.none': {
    vi: 'Không có đơn vị nào ở dưới số này.',
    en: 'There is no unit behind this number.',
  },

  'page.from.late': {
    vi: 'Ngày bắt đầu phải trước hoặc trùng ngày tính đến.',
    en: 'The first day has to be the day of the figures or before it.',
  },
  'page.kept': { vi: 'In lại báo cáo đã chốt ({count})', en: 'Print a closed report again ({count})' },
  'page.kept.item': { vi: 'Ngày {date} · mã {code}', en: '{date} · code {code}' },
  'page.kept.same': { vi: 'Hôm nay vẫn cho đúng các số này.', en: 'Today gives the same numbers.' },
  'page.kept.differs': { vi: 'Khác hôm nay ({count})', en: 'Other today ({count})' },
  'page.kept.change': { vi: '{label}: {pinned}, hôm nay {today}', en: '{label}: {pinned}, today {today}' },

  'page.all': { vi: 'Danh sách số liệu đầy đủ ({count})', en: 'The full list of figures ({count})' },
  'page.all.nobody': {
    vi: '{count} mục không có ai, không nêu ở đây.',
    en: '{count} lines of nobody are left out.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
