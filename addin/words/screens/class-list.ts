/** The list of a class's participants: how it meets the lists of candidates, and how an office keeps it. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const CLASS_LIST_WORDS = {
  'classList.none': { vi: '{name}: chưa có danh sách học viên', en: '{name}: no list yet' },
  'classList.people': { vi: '{name}: {people} học viên', en: '{name}: {people} participants' },
  'classList.learned': {
    vi: 'Dự học {attended}, vắng {absent}, được cấp giấy chứng nhận {certificates}',
    en: '{attended} attended, {absent} absent, {certificates} certificates',
  },
  'classList.matched': {
    vi: 'Có trong danh sách quần chúng ưu tú của các chi bộ: {count} người',
    en: 'In the lists of candidates of branches: {count}',
  },
  'classList.doubtful': {
    vi: 'Có thể là một trong nhiều người trùng tên và ngày sinh: {count} người. Ghi số CCCD vào danh sách rồi đọc lại.',
    en: 'May be one of several of the same name and birth: {count}. Write their numbers into the list and read it again.',
  },
  'classList.unmatched': {
    vi: 'Chưa có trong danh sách của chi bộ nào thuộc {of}, {unit}: {count} người',
    en: 'In the list of no branch of {of}, {unit}: {count}',
  },
  'classList.noUnit': { vi: 'chưa rõ đơn vị', en: 'of no known unit' },
  'classList.byNameAlone': {
    vi: 'Chỉ so được theo họ tên và ngày sinh, vì số CCCD được giữ bằng khóa cũ: {count} người. Gửi lại danh sách thì so được theo số.',
    en: 'Compared by name and birth alone, as their numbers rest under another key: {count}. Lists that are sent again are compared by number.',
  },
  'classList.person': { vi: 'Dòng {row}: {name}, sinh {birth}', en: 'Row {row}: {name}, born {birth}' },

  'classList.title': { vi: 'Danh sách học viên của một lớp', en: 'Participants of a class' },
  'classList.lead': {
    vi: 'Mở trang có danh sách học viên, chọn lớp rồi đọc. Xem xong mới nhận; đã nhận vẫn hoàn tác được.',
    en: 'Open the sheet of the participants, choose the class, then read. Nothing is kept before you say so, and that can be undone.',
  },
  'classList.class': { vi: 'Lớp', en: 'Class' },
  'classList.ofDay': { vi: '{name} ({day})', en: '{name} ({day})' },
  'classList.sheet': { vi: 'Trang', en: 'Sheet' },
  'classList.openSheet': { vi: 'Trang đang mở', en: 'The open sheet' },
  'classList.noClasses': {
    vi: 'Hệ thống chưa có lớp nào: cập nhật danh mục lớp trước.',
    en: 'There is no class yet: save the ledger of classes first.',
  },
  'classList.read': { vi: 'Đọc danh sách học viên', en: 'Read the participants' },
  'classList.show': { vi: 'Xem danh sách đã nhận', en: 'Show the list that counts' },
  'classList.found': {
    vi: 'Trang “{sheet}”: {people} học viên',
    en: 'Sheet “{sheet}”: {people} participants',
  },
  'classList.errors': {
    vi: '{count} lỗi phải sửa trước khi nhận',
    en: '{count} {count|error|errors} to correct before it can be kept',
  },
  'classList.warnings': { vi: '{count} chỗ nên kiểm tra', en: '{count} {count|place|places} to look at' },
  'classList.left': { vi: 'Chưa trả lời', en: 'Not answered' },
  'classList.replaces': {
    vi: 'Lớp đang có danh sách {people} người: danh sách này sẽ thay vào.',
    en: 'The class has a list of {people}: this one takes its place.',
  },
  'classList.keep': { vi: 'Nhận danh sách {people} học viên', en: 'Keep the list of {people}' },
  'classList.looking': {
    vi: 'Đang so với danh sách quần chúng của các chi bộ',
    en: 'Comparing with the lists of candidates',
  },
  'classList.done': {
    vi: 'Đã nhận danh sách của {name}: {people} học viên.',
    en: 'The list of {name} is kept: {people} participants.',
  },
  'classList.withdraw': { vi: 'Hoàn tác', en: 'Undo' },
  'classList.before': {
    vi: 'Đã hoàn tác: {name} dùng lại danh sách trước, {people} học viên.',
    en: 'Undone: the list before counts again for {name}, {people} participants.',
  },
  'classList.withdrawn': {
    vi: 'Đã hoàn tác: {name} chưa có danh sách học viên.',
    en: 'Undone: {name} has no list.',
  },
  'classList.refused': { vi: 'Chưa nhận: {why}', en: 'Not kept: {why}' },
  'classList.meanwhile': {
    vi: 'danh mục lớp vừa được người khác sửa, bấm lại.',
    en: 'somebody changed the ledger meanwhile, press again.',
  },
  'classList.stopped': {
    vi: 'Đã dừng. Danh sách được nhận trọn hoặc không nhận gì: bấm lại để nhận, không bị nhận hai lần.',
    en: 'Stopped. A list is kept whole or not at all: press again to keep it, it is never kept twice.',
  },
  'classList.at': { vi: '{cell} · {name}', en: '{cell} · {name}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
