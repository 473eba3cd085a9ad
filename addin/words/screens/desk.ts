/** What the desk says: where lists stand, what is to be looked at first, and what happens next; loaded with its screen. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const DESK_WORDS = {
  'state.not-sent': { vi: 'Chưa gửi', en: 'Not sent' },
  'state.withdrawn': { vi: 'Đã thu hồi, chưa gửi lại', en: 'Withdrawn, not sent again' },
  'state.to-look': { vi: 'Đã gửi, chưa xem', en: 'Sent, not looked at' },
  'state.asked': { vi: 'Đề nghị sửa, chưa gửi lại', en: 'Asked to correct, silent' },
  'state.matched': { vi: 'Đã khớp', en: 'Matched' },

  'desk.run': { vi: 'Lấy tình hình gửi', en: 'See who has sent' },
  'desk.again': { vi: 'Cập nhật tình hình gửi', en: 'Update who has sent' },
  'desk.before': {
    vi: 'Đơn vị nào chưa gửi, bản nào chưa xem, bản nào đang chờ sửa: mỗi đơn vị một dòng, xếp theo cấp trên. Bộ lọc và cột đồng chí thêm vào giữ nguyên khi cập nhật.',
    en: 'Who has not sent, what nobody has looked at, what waits to be corrected: one row per unit, under the unit above. Filters and columns of your own stay.',
  },
  'desk.count': { vi: '{state}: {count}', en: '{state}: {count}' },
  'desk.onOld': { vi: 'Đang tính theo số liệu cũ: {count}', en: 'On old figures: {count}' },
  'desk.late': { vi: 'Gửi muộn: {count}', en: 'Late: {count}' },
  'desk.dueIn': {
    vi: 'Còn {days} ngày đến hạn {date}.',
    en: '{days} {days|day|days} until it is due, {date}.',
  },
  'desk.dueToday': { vi: 'Hôm nay là hạn gửi.', en: 'It is due today.' },
  'desk.overdue': {
    vi: 'Đã qua hạn {date} {days} ngày.',
    en: '{days} {days|day|days} past the due date, {date}.',
  },
  'desk.first': { vi: 'Nên xem trước ({count})', en: 'To be looked at first ({count})' },
  'desk.nothingFirst': {
    vi: 'Không có đơn vị nào cần xem riêng.',
    en: 'No unit asks to be looked at by itself.',
  },
  'desk.changes': { vi: 'Thay đổi từ lần trước ({count})', en: 'Changed since the last time ({count})' },
  'desk.noChanges': {
    vi: 'Không có gì thay đổi so với lần trước.',
    en: 'Nothing has changed since the last time.',
  },
  'desk.change': { vi: '{unit}: {text}', en: '{unit}: {text}' },
  'desk.sheet': { vi: 'Bảng ở trang “{sheet}”.', en: 'The table is on sheet “{sheet}”.' },

  'people.title': { vi: 'Danh sách tổng hợp đảng viên', en: 'All people in one list' },
  'people.lead': {
    vi: 'Mỗi đảng viên một dòng, chỉ các cột đã gửi. Mỗi lần lấy đều được ghi vào nhật ký.',
    en: 'One row a member, only columns that were sent. Every pull is in the audit.',
  },
  'people.run': { vi: 'Lấy danh sách tổng hợp', en: 'Get the list' },
  'people.done': {
    vi: 'Đã ghi {members} đảng viên của {units} đơn vị vào trang “{sheet}”; lần lấy này đã vào nhật ký.',
    en: '{members} members of {units} units written to sheet “{sheet}”; this pull is in the audit.',
  },

  'why.asked': {
    vi: '{unit}: đề nghị sửa {places} chỗ từ {date}, chưa gửi lại.',
    en: '{unit}: asked on {date} to correct {places} {places|place|places}, silent since.',
  },
  'why.reopening': {
    vi: '{unit}: từ {date} đề nghị mở lại số liệu đã chốt để tính bản số {version}.',
    en: '{unit}: asked on {date} for closed figures to be reopened, so that version {version} counts.',
  },
  'why.changed': {
    vi: '{unit}: {before} → {people}, chưa xem.',
    en: '{unit}: {before} → {people}, not looked at.',
  },
  'why.withdrawn': {
    vi: '{unit}: đã thu hồi bản gửi, chưa gửi lại.',
    en: '{unit}: took its list back and has not sent again.',
  },
  'why.overdue': {
    vi: '{unit}: qua hạn {days} ngày, đang tính {people} theo số liệu cũ.',
    en: '{unit}: {days} {days|day|days} past due, {people} counted from old figures.',
  },
  'why.never': { vi: '{unit}: chưa gửi lần nào.', en: '{unit}: has never sent.' },
  'why.findings': {
    vi: '{unit}: còn {count} chỗ nên kiểm tra, chưa xem.',
    en: '{unit}: {count} {count|place|places} left to look at.',
  },

  'remind.title': { vi: 'Đôn đốc ({count})', en: 'Remind ({count})' },
  'remind.lead': {
    vi: 'Khớp Sổ không gửi tin. Chép từng nội dung, hoặc ghi thành trang để trộn thư.',
    en: 'Khớp Sổ sends nothing. Copy a text, or write a sheet for a mail merge.',
  },
  'remind.write': { vi: 'Ghi trang trộn thư', en: 'Write a mail merge sheet' },
  'remind.written': {
    vi: 'Đã ghi {count} nội dung vào trang “{sheet}”.',
    en: '{count} {count|text|texts} written to sheet “{sheet}”.',
  },
  'remind.copy': { vi: 'Chép', en: 'Copy' },
  'remind.copied': { vi: 'Đã chép nội dung cho {unit}.', en: 'Copied the text for {unit}.' },
  'remind.notCopied': {
    vi: 'Chưa chép được. Nội dung đã được chọn sẵn: bấm Ctrl+C.',
    en: 'It could not be copied. The text is selected: press Ctrl+C.',
  },
  'remind.to': { vi: 'Nội dung gửi {unit}', en: 'Text for {unit}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
