/**
 * The words by which a report says what a number counts and what a percentage is of: data, in the spelling of a text in lower
 * case (NFC). What reads them knows no Vietnamese of its own.
 */

import type { Relation } from '../judgement.ts';

/** What is counted. Two people can be shares of each other whatever they are called; a class and a person cannot. */
export type Unit =
  | 'person'
  | 'organisation'
  | 'enterprise'
  | 'union'
  | 'place'
  | 'school'
  | 'class'
  | 'household'
  | 'file'
  | 'money'
  | 'measure';

/** Of one word or more, parted once. */
export type Phrases = readonly { readonly text: string; readonly words: readonly string[] }[];

const list = (text: string): readonly string[] => text.split('|');
const phrases = (text: string): Phrases => list(text).map((each) => ({ text: each, words: each.split(' ') }));

/** `measure`: time, ages, points: never a count that a share is taken of. */
export const UNIT_NOUNS: Readonly<Record<Unit, readonly string[]>> = {
  person: list(
    'đảng viên|đồng chí|đ/c|đc|người|quần chúng|đoàn viên|hội viên|học sinh|sinh viên|học viên|cán bộ|công chức|viên chức|công nhân|' +
      'cnlđ|cnvclđ|hssv|lao động|ủy viên|uỷ viên|thanh niên|giáo viên|nữ|nam|phụ nữ|bí thư|phó bí thư|chủ tịch|nông dân|trí thức|' +
      'cựu chiến binh|cấp ủy viên|cấp uỷ viên|đại biểu|nhân viên|bác sĩ|dân tộc thiểu số|trường hợp|đv|chiến sĩ|quân nhân|trưởng thôn|' +
      'khẩu|nhân khẩu|dân quân|lượt người|cử tri|công dân|cụ|em|cháu',
  ),
  organisation: list(
    'chi bộ|đảng bộ|chi, đảng bộ|chi đảng bộ|tổ chức|tccsđ|tccs đảng|cơ sở đảng|tổ đảng|đảng ủy|đảng uỷ|cấp ủy|cấp uỷ|tập thể',
  ),
  enterprise: list('doanh nghiệp|dn|công ty|hợp tác xã|htx'),
  union: list('công đoàn|cđcs|đoàn cơ sở|chi đoàn|chi hội'),
  place: list('xã|phường|thị trấn|thôn|bản|tổ dân phố|tdp|khu dân cư|khu phố|huyện|ấp|buôn|làng'),
  school: list('trường|trường học|nhà trường|trạm y tế'),
  class: list('lớp|khóa học|hội nghị|buổi'),
  household: list('hộ|hộ dân|gia đình'),
  file: list(
    'hồ sơ|đơn|ý kiến|cuộc|văn bản|mô hình|công trình|nhiệm vụ|đề án|phiếu|bài|vụ|vụ việc|kiến nghị|sáng kiến',
  ),
  money: list('đồng|nghìn đồng|triệu đồng|tỷ đồng|tỉ đồng|triệu|tỷ|tỉ|usd'),
  measure: list(
    'năm|tháng|ngày|tuần|giờ|phút|tuổi|lần|khóa|nhiệm kỳ|quý|km|ha|m2|kg|tấn|tạ|điểm|cấp độ|bước|khâu|trang|điều|mặt|nội dung',
  ),
};

/** Right before a number, these make it a name, a date or an article: "năm 2023", "Nghị quyết 28", "khóa XII". */
export const NAMING_WORDS: Phrases = phrases(
  'tháng|ngày|quý|quí|khóa|khoá|thứ|điều|khoản|mục|biểu|phụ lục|trang|nghị quyết|chỉ thị|quyết định|luật|mùng|lúc|mẫu|bảng|tp|số hiệu|dịp|top',
);
/** A number right behind one of these numbers it ("tháng 6", "chi bộ 2", "tổ 3"): digits that follow are another number. */
export const NUMBERED_WORDS: ReadonlySet<string> = new Set(
  list(
    'tháng|ngày|năm|quý|quí|khóa|khoá|thứ|điều|khoản|mục|biểu|trang|tổ|đội|lớp|bộ|thôn|xóm|bản|khu|phố|phường|quận|ấp|khối|đợt|kỳ|cấp|loại',
  ),
);
/** "số" names a paper after these ("Quyết định số 06") and counts after others ("tổng số 587"). */
export const PAPER_WORDS: ReadonlySet<string> = new Set(
  list('định|quyết|thị|hoạch|án|văn|dẫn|lệnh|báo|trình|luật|biểu|mẫu|thư|chương'),
);
/** Before d/m: it is a day. */
export const DAY_WORDS: ReadonlySet<string> = new Set(
  list('ngày|đến|từ|sáng|chiều|tối|dịp|mùng|hết|trước|sau|kỷ niệm|niệm|lễ'),
);

/** What may stand between a count and its percentage without giving the percentage a subject of its own. */
export const LINK_WORDS: ReadonlySet<string> = new Set(
  list(
    'chiếm|đạt|bằng|tương|đương|ứng|tức|là|tỷ|tỉ|lệ|vượt|tăng|giảm|hoàn|thành|được|mới|chỉ|đã|cũng|với|ở|mức|khoảng|gần|trên|hơn|' +
      'xấp|xỉ|dưới|thêm|khoảng|thấp|cao|nhất|ước|có|đều|tròn|đúng|trung|bình|số|qua|đó|và|từ|đến|phần|quân|chung|tới|còn|thực|hiện|' +
      'kế|hoạch|chỉ|tiêu|so|đề|ra|giao|năm|cùng|kỳ|trước',
  ),
);
/** One of them must stand there where nothing else (a bracket, an equals sign) holds count and percentage together. */
export const LINK_VERBS: ReadonlySet<string> = new Set(
  list('chiếm|đạt|bằng|đương|ứng|tức|vượt|tăng|giảm|thành|lệ|là'),
);
export const LINK_MARKS: ReadonlySet<string> = new Set(list('(|=|:|-|–|—|~|≈|['));

/** The percentage is of something planned. */
export const TARGET_WORDS: ReadonlySet<string> = new Set(
  list('kế hoạch|chỉ tiêu|mục tiêu|kh|ct|nghị quyết|dự toán|đăng ký|phấn đấu|chỉ tiêu giao|được giao|giao'),
);
/** What comes between such a word and its number where the number is a result. */
export const RESULT_WORDS: ReadonlySet<string> = new Set(list('đã|kết quả|thực hiện|đạt|vượt|so'));

/** What follows divides what stands before. */
export const PART_WORDS: Phrases = phrases('trong đó|trong số đó|gồm|bao gồm|cụ thể|chia ra|gồm có');
/** What stands before a number that is the whole of something, longest first. */
export const WHOLE_WORDS: Phrases = phrases(
  'trên tổng số|trong tổng số|so với tổng số|của tổng số|trên tổng|trong số|tổng số|tổng cộng|tổng|toàn bộ|trên|trong|/',
);
/** Of these, what makes a whole only right behind the percentage, or between two numbers: "có trên 300 xã" is a bound. */
export const SHORT_WHOLE_WORDS: ReadonlySet<string> = new Set(list('trên|trong|của|/|số'));
/** Of a time before. */
export const TIME_WORDS: ReadonlySet<string> = new Set(list('năm|kỳ|trước|đầu|quý|tháng'));
/** A whole that is named by words that stand for a number elsewhere: "trong số đoàn viên nữ". */
export const NAMED_WHOLE: Phrases = phrases('trong số|trong tổng số|trên tổng số');
/** What stands before a number that says how many there are. */
export const TOTAL_WORDS: Phrases = phrases('hiện có|có|với|quản lý|gồm|là|kết nạp|kết nạp được');

/** How the percentage compares, by the last of these words before it. */
export const RELATION_WORDS: ReadonlyMap<string, Relation> = new Map<string, Relation>([
  ['vượt', 'exceeds'],
  ['tăng', 'grows'],
  ['giảm', 'shrinks'],
  ['chiếm', 'share'],
  ['đạt', 'share'],
  ['bằng', 'share'],
  ['lệ', 'share'],
]);
/** "tăng lên 50%", "nâng tỷ lệ lên 41%": a level that something came to, no growth. */
export const LEVEL_WORDS: ReadonlySet<string> = new Set(list('lên|xuống|còn|nâng'));

/** A bound is no value. */
export const BOUND_BEFORE: Phrases = phrases(
  'trên|hơn|gần|khoảng|xấp xỉ|dưới|không quá|quá|ít nhất|tối thiểu|tối đa|từ|ngót',
);
/** The same before a count. */
export const COUNT_BOUNDS: Phrases = phrases('hơn|gần|khoảng|xấp xỉ|dưới|quá|ngót|ít nhất');
export const BOUND_AFTER: Phrases = phrases('trở lên|trở xuống|trở đi');

/** A number in figures times this. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['vạn', 1e4],
  ['triệu', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
]);
/** A number in letters, right before what it counts: "ba đại biểu". */
export const NUMERALS: ReadonlyMap<string, number> = new Map(
  list('một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười').map((word, index) => [word, index + 1]),
);
export const REMAINDER = 'còn lại';
/** Before a change of so many: "tăng 24 đồng chí (12%)". */
export const CHANGE_WORDS: ReadonlyMap<string, 1 | -1> = new Map([
  ['tăng', 1],
  ['thêm', 1],
  ['vượt', 1],
  ['giảm', -1],
]);
/** A count right behind its percentage: "63%, tương ứng 145 đồng chí". */
export const COUNT_FOLLOWS: Phrases = phrases('tương ứng|tương đương|tức|ứng với');
/** A full stop after these ends no sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  list('tp|ts|ths|gs|pgs|bs|q|p|tx|tt|h|x|st|tr|vd|đ|đc|đ/c'),
);
/** Words of no weight where two mentions are held against each other. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  list(
    'đảng|viên|đồng|chí|người|là|và|của|có|được|số|tỷ|tỉ|lệ|chiếm|đạt|bằng|trong|đó|tổng|các|những|với|trên|còn|kết|nạp|mới|năm|toàn',
  ),
);
