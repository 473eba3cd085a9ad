/** What the pane says about people in two units and the percentages of a report; loaded with the screens of those above. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const LOOKUP_WORDS = {
  duplicates: { vi: 'Tìm người có ở hai đơn vị', en: 'Find people in two units' },
  movements: { vi: 'Tăng, giảm đảng viên', en: 'Increase and decrease' },
  movementsFrom: { vi: 'So với số liệu ngày', en: 'Against the figures of' },
  movementsDone: {
    vi: 'Tăng, giảm của {units} đơn vị ở trang “{sheet}”, cuối kỳ khớp',
    en: 'Increase and decrease of {units} {units|unit|units} on sheet “{sheet}”, and the closing agrees',
  },
  movementsOpen: {
    vi: '{count} dòng không khớp cuối kỳ: báo cho người quản trị hệ thống',
    en: '{count} {count|row does|rows do} not close: tell whoever runs the service',
  },
  movementsDays: {
    vi: 'Từ số liệu ngày {from} đến số liệu ngày {to}.',
    en: 'From the figures of {from} to those of {to}.',
  },
  funnel: { vi: 'Từ tạo nguồn đến kết nạp', en: 'From pool to admission' },
  gradings: { vi: 'Kết quả xếp loại đảng viên', en: 'How members were graded' },
  report: { vi: 'Kiểm tra tỷ lệ trên trang này', en: 'Check the percentages on this sheet' },
  people: {
    vi: '{people} người có ở hai đơn vị',
    en: '{people} {people|person stands|people stand} in two units',
  },
  peopleOften: {
    vi: '{people} người có ở hai đơn vị trở lên',
    en: '{people} {people|person stands|people stand} in two units or more',
  },
  peopleCut: {
    vi: '{total} chỗ trùng giữa hai đơn vị; danh sách này có {listed} chỗ đầu',
    en: '{total} matches between two units; this list has the first {listed}',
  },
  nobody: { vi: 'Không có ai ở hai đơn vị', en: 'Nobody stands in two units' },
  nobodyInside: {
    vi: 'Không có ai ở hai đơn vị trong phạm vi này',
    en: 'Nobody stands in two units of this scope',
  },
  nobodyCompared: {
    vi: 'Không thấy ai ở hai đơn vị, trong các đơn vị so được',
    en: 'Nobody stands in two units, of those that could be compared',
  },
  how: {
    vi: 'So danh sách mới nhất của các đơn vị theo số CCCD, hoặc số thẻ nếu không có số CCCD.',
    en: 'The newest rosters compared by personal number, or by card number where there is none.',
  },
  outside: {
    vi: '{count} người có cả ở đơn vị ngoài phạm vi',
    en: '{count} {count|person stands|people stand} in a unit outside this scope as well',
  },
  outsideSome: {
    vi: 'Có người đồng thời ở đơn vị ngoài phạm vi',
    en: 'Some people stand in a unit outside this scope as well',
  },
  outsideWhy: {
    vi: 'Chỉ biết là có, từ 5 người thì biết số; là ai và ở đơn vị nào thì cấp trên chung mới xem được.',
    en: 'Only that there are, and from 5 on how many; who and where is for the office above both to see.',
  },
  outsideUnitSome: { vi: '{unit}: có', en: '{unit}: some' },
  outsideUnit: { vi: '{unit}: {count} người', en: '{unit}: {count}' },
  notCompared: { vi: 'Chưa so được {count} đơn vị', en: '{count} {count|unit was|units were} not compared' },
  notComparedWhy: {
    vi: 'Danh sách mới nhất của các đơn vị này quá lớn, hoặc đã gửi từ trước khi Khớp Sổ so được.',
    en: 'Their newest rosters are too large, or were sent before Khớp Sổ could compare.',
  },
  written: { vi: 'Đã ghi {rows} chỗ ra trang “{sheet}”.', en: '{rows} written to sheet “{sheet}”.' },
  noTable: {
    vi: 'Không thấy tỷ lệ nào trên trang “{sheet}”.',
    en: 'There are no percentages on sheet “{sheet}”.',
  },
  noTableHelp: {
    vi: 'Khớp Sổ tìm dòng tiêu đề có cột “Số lượng” và cột “Tỷ lệ %”, cùng cột “Trên tổng số” nếu có, và những câu văn có tỷ lệ. Hãy mở trang có bảng hoặc đoạn văn đó rồi bấm lại.',
    en: 'Khớp Sổ looks for a header with “Số lượng” (number) and “Tỷ lệ %” (percentage), and “Trên tổng số” (of a total) where there is one, and for sentences with percentages. Open the sheet with that table or text and press again.',
  },
  shares: {
    vi: 'Trang “{sheet}”: {count} tỷ lệ',
    en: 'Sheet “{sheet}”: {count} {count|percentage|percentages}',
  },
  allMatch: { vi: 'Tất cả đều khớp', en: 'All of them match' },
  wrong: { vi: '{count} không khớp', en: '{count} {count|does|do} not match' },
  open: { vi: '{count} không ghi mẫu số', en: '{count} without a denominator' },
  shareOf: {
    vi: '{count} / {denominator}, ghi {printed}%:',
    en: '{count} / {denominator}, printed {printed}%:',
  },
  unknown: { vi: '{count} không kiểm được', en: '{count} cannot be checked' },
  percentAlone: { vi: 'ghi {printed}%:', en: 'printed {printed}%:' },
  shareAlone: { vi: '{count}, ghi {printed}%:', en: '{count}, printed {printed}%:' },
} as const satisfies Readonly<Record<string, Bilingual>>;
