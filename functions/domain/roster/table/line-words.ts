/**
 * Words of the lines between and under the members, with their tones and without punctuation (foldCase), where nothing else is said:
 * Tống and Công are people, Tổng and Cộng are sums.
 */

export const TOTAL = /^(?:tổng|cộng|trong đó|danh sách (?:này )?(?:có|gồm)|ấn định danh sách)(?: |$)/;
export const CALLED_SO = /^(?:tổng|cộng)(?: \p{L}+)+$/u;
export const OF_PERSON = /^(?:nam|nữ|\d{5}|(?:19|20)\d\d)$|\d{9}|\d[/.-]\d{1,2}[/.-]\d{2,4}$/i;
export const SIGNATURE =
  /^(?:người (?:lập|tổng hợp|báo cáo|kiểm tra|ghi sổ)|t ?m |k ?t |tl |thay mặt|xác nhận|ký(?: và)? ghi rõ|ký tên|thủ trưởng|trưởng ban|chữ ký|nơi nhận|thư ký|chủ trì|chủ tọa|đại diện|lập biểu|lập danh sách|đã ký|phó bí thư|p bí thư|q bí thư|quyền bí thư)|^\D+ ngày [\d ]*tháng [\d ]*năm|^ngày tháng (?:\d+ )?năm/;
/** A remark under the list. */
export const NOTE = /^(?:ghi chú|chú thích|lưu ý|chú ý|chú giải)(?: |$)/;
export const NOTE_MARK = /^(?:\*|\(\*\)|\[\*\])\s*\S/;
/** Under a list these sign; in a column of posts they are somebody's post. */
export const SIGNING_POST = /^(?:phó )?(?:bí thư|chi ủy|đảng ủy|ban chi ủy)(?: (?:chi bộ|đảng ủy|đảng bộ))?$/;
/** What a branch, or a unit that has one, is called by its first words. */
const BRANCH_WORDS =
  'chi bộ|đảng bộ|tổ|thôn|bản|xóm|ấp|khối|khu|phòng|ban|trường|công ty|cơ quan|đơn vị|xã|phường|thị trấn|cụm|đội|khoa|trạm|bộ phận|phân xưởng|xí nghiệp|trung tâm|chi nhánh|nhà máy|bệnh viện|hợp tác xã|htx|làng|buôn|sóc|phum|khóm|tiểu khu|văn phòng|ubnd|hđnd';
export const UNIT = new RegExp(`^(?:${BRANCH_WORDS}|đảng ủy|hội|đoàn (?:thanh niên|thể))(?: |$)`);
/** Could begin one of those, or a line above. Nearly every name fails this cheaper test; decomposed letters go on to the exact ones. */
export const SUSPECT = new RegExp(
  `[\u0300-\u036f]|^\\W*(?:tổ|cộ|trong|danh|ấn|ngư|ngà|t ?\\W? ?m|k ?\\W? ?t|tl|thay|xá|ký|thủ|trưở|chữ|nơi|thư|chủ|đại|lập|đã|phó|p\\W|q|hội|đoàn|${BRANCH_WORDS.replaceAll(/ [^|]*/g, '')})|ngày`,
  'i',
);
export const GROUP_NUMBER = /^(?:[ivxlc]+|[a-h])(?: ?\d+)?$/;
/** "I. ", "A/ " before the name of a section. */
export const GROUP_PREFIX = /^(?:[IVXLC]+|[A-H])(?:\.\d+)?\s*[.)/:–-]\s*/;
/** What a section may be called besides a unit. */
export const GROUP_NAME = /^(?:đảng viên|danh sách|cán bộ|ban chấp hành|ban chi ủy|nhóm|diện) /;
export const BRANCH = new RegExp(`^(?:${BRANCH_WORDS})(?: |$)`);
export const COUNT = /^\(?\d{1,3}\s*(?:đ\/?c|đồng chí|đv|đảng viên|người)?\.?\)?$/iu;
/** Below a name, and no name: "(chuyển đến từ xã Đông, 3/2026)". */
export const REMARK = /^\(|\d/;
export const STANDING_NUMBER = /^\d+[.)]?$/;
export const DIGIT = /\d/;
/** What a printed page carries at its foot: "Trang 2", "Trang 1/3", "- 2 -". */
export const PAGE = /^(?:trang|page|tờ)(?: số)?(?: \d{1,3}){0,2}$/;
export const PAGE_NUMBER = /^[-–—]?\s*\d{1,3}\s*[-–—]?$/;
/** Titles of lists of people who are no members here. */
export const LIST_OF_OTHERS =
  /^(?:[ivxlc]+ |[a-h] |\d{1,2} )?(?:danh sách|ds) .*(?:quần chúng|cảm tình|ưu tú|chuyển đi|chuyển sinh hoạt|từ trần|đã mất|xóa tên|xoá tên|khai trừ|ra khỏi đảng|ra đảng|xin ra)/;
export const SECTION_OF_OTHERS =
  /^(?:[ivxlc]+ |[a-h] |\d{1,2} )?(?:(?:các |số )?(?:đảng viên|đồng chí|đ c|đv) )?(?:đã )?(?:chuyển (?:sinh hoạt (?:đảng )?)?đi|từ trần|mất|(?:bị )?(?:xóa|xoá) tên|(?:bị )?khai trừ|(?:đưa )?ra khỏi đảng|xin ra(?: khỏi)? đảng|quần chúng ưu tú|cảm tình đảng)(?: |$)/;
/** "Chuyển đi, chuyển đến" are both kinds in one, and who is away for a time is a member here. */
export const OTHERS_AND_MEMBERS = /chuyển đến|tạm thời/;
/** Said of those who are not in it, or of others besides. */
export const NOT_ONLY_OTHERS = /(?:^| )(?:không|trừ|kèm|gồm|và) /;
/** Sections that say of everybody under them what a column would. */
export const SECTION_KIND =
  /^(?:(?:[ivxlc]+|[a-h]|\d{1,2}) )?(?:danh sách |ds )?(?:các |số )?(?:(?:đảng viên|đv) )?(chính thức|dự bị|(?:được )?miễn (?:công tác|ct|sinh hoạt|sh|shđ)(?: (?:và )?(?:sinh hoạt|sh|shđ))?(?: đảng)?)(?: (?:có |là |gồm )?\d+(?: (?:đ c|đồng chí|đảng viên|đv|người))?)?$/;
/** What a line with totals says, and of whom. */
export const TOTAL_OF_ALL =
  /^(?:tổng(?: số| cộng)?(?:(?: [a-h]){2,}|(?: [ivx]{1,4}){2,})?|cộng|danh sách (?:này )?(?:có|gồm)|ấn định danh sách(?: này)?(?: có| gồm| là)?)(?: (?:số|cộng|chi bộ|danh sách|toàn chi bộ|toàn đảng bộ|có|là|gồm|đảng viên|đồng chí|đ c|đv))* (\d{1,5})(?= |$)/;
/** How many are in the list, as its title says: “(12 đồng chí)”, “Danh sách 12 đảng viên”. */
export const COUNT_IN_TITLE =
  /^(?:(?:danh sách|chi bộ|tổng số|tổng|sĩ số|số lượng|có|gồm) )*(\d{1,4}) (?:đồng chí|đảng viên|đ c|đv)(?! (?:chính thức|dự bị|nữ|nam|mới|miễn))(?: |$)/;
export const TOTAL_OF_WOMEN =
  /(?:^| )(?:trong đó )?(?:có )?(?:đảng viên )?nữ(?: (?:có|là|đảng viên|đồng chí|gồm))* (\d{1,5})(?= |$)/;
export const COUNT_BEFORE_WOMEN = /(?:^| )(\d{1,5}) (?:(?:đồng chí|đảng viên|đ c|đv) )*(?:là )?nữ(?= |$)/;
export const TOTAL_LABEL = /^(?:tổng(?: số| cộng)?|cộng)(?: (?:số|cộng|đảng viên|đồng chí|chi bộ))*$/;
export const WOMEN_LABEL = /^(?:trong đó )?(?:có )?(?:đảng viên )?nữ$/;
export const COUNT_BESIDE = /^(\d{1,5})(?: (?:đảng viên|đồng chí|đ c|đv|người))*(?= trong đó| nữ|$)/;
/** Said of everybody, whatever sections stand above it. */
export const GRAND_TOTAL = /^(?:tổng cộng|danh sách|ấn định|tổng(?: (?:[a-h]|[ivx]{1,4})){2})/;
