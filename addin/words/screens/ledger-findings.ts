/** What is wrong with the sheet of a ledger beyond its values; loaded with the ledgers. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const LEDGER_FINDINGS = {
  gone: {
    vi: 'Ngày {day} chưa có hoặc không còn dòng này trong danh mục: bỏ qua.',
    en: 'On {day} this row is not in the ledger yet or no longer: left out.',
  },
  'gone-touched': {
    vi: 'Dòng này đã sửa, nhưng ngày {day} chưa có hoặc không còn trong danh mục. Chọn ngày khác, hoặc lấy về lại.',
    en: 'This row was edited, but on {day} it is not in the ledger yet or no longer. Choose another day, or fetch again.',
  },
  'id-unknown': {
    vi: 'Không có mã này trong danh mục. Xóa ô ở cột Mã để thành dòng mới.',
    en: 'The ledger has no such id. Empty the cell in the column Mã to make it a new row.',
  },
  'members-lost': {
    vi: '“{name}” kết thúc mà không ghi Nhập vào: từ ngày {date} {members} đảng viên đang tính ở đây không còn tính ở đâu. Nếu sang đơn vị khác, ghi Nhập vào (hoặc Tách từ ở đơn vị mới); nếu đúng là giải thể thì cứ cập nhật.',
    en: '“{name}” ends without Merged into: from {date} the {members} {members|member|members} counted here are counted nowhere. Where they go to another unit, write Merged into (or Split from at the new one); where it is dissolved, save all the same.',
  },
  'members-uncounted': {
    vi: '“{name}” thôi giữ danh sách: từ ngày {date} {members} đảng viên đang tính ở đây không còn tính ở đâu.',
    en: '“{name}” no longer keeps a roster: from {date} the {members} {members|member|members} counted here are counted nowhere.',
  },
  'title-row': {
    vi: 'Dòng này là chính đơn vị đang quản lý: “{said}” ở ô này không được cập nhật. Đơn vị khác trùng tên thì ghi Cấp trên của nó; muốn sửa đơn vị này thì bấm Lấy về rồi sửa.',
    en: 'This row is the unit itself: “{said}” in this cell is not saved. Where another unit of that name is meant, write what it hangs under; to change the unit, fetch the table and edit it there.',
  },
  'column-unread': {
    vi: 'Cột “{header}” không được đọc: danh mục không có cột tên như vậy. Nếu là cột của danh mục, đổi tên thành một trong: {columns}. Cột riêng của đồng chí thì để nguyên.',
    en: 'The column “{header}” is not read: the ledger has none of that name. If it is one of the ledger, call it one of: {columns}. A column of your own may stay.',
  },
  'branches-without-roster': {
    vi: '{count} chi bộ không giữ danh sách, bắt đầu từ “{name}”: cập nhật như vậy thì không ai gửi được danh sách cho các chi bộ đó. Ghi “x” ở cột Giữ danh sách của từng chi bộ rồi kiểm tra lại.',
    en: '{count} {count|branch keeps|branches keep} no roster, “{name}” the first: saved like that nobody can send for them. Write “x” in the column Giữ danh sách of each, then check again.',
  },
  'person-again': {
    vi: '“{name}” đã có một dòng cùng đơn vị, cùng vai trò. Nếu là một người thì xóa dòng này: mất mã mời thì dùng Cấp lại mã mời, không thêm lần nữa.',
    en: '“{name}” has a row of the same unit and role already. If it is one person delete this row: for a lost code make a new one instead of adding them again.',
  },
  'answer-unknown': {
    vi: 'Câu trả lời nói về “{row}”, nhưng đó không phải là dòng thiếu trong trang.',
    en: 'An answer is about “{row}”, which is no row that the sheet lacks.',
  },
  formula: {
    vi: 'Ô này là công thức. Dán lại thành giá trị (Dán đặc biệt, Giá trị).',
    en: 'This cell is a formula. Paste it as a value.',
  },
  merged: {
    vi: 'Ô này gộp với ô khác ({area}). Bỏ gộp và ghi đủ từng dòng.',
    en: 'This cell is merged with others ({area}). Unmerge it and fill every row.',
  },
  'too-many': {
    vi: 'Từ dòng này trở đi quá {most} thay đổi trong một lần. Lưu phần trên trước.',
    en: 'From this row on there are more than {most} changes at once. Save what is above first.',
  },
  'error-cell': {
    vi: 'Ô này đang báo lỗi của Excel.',
    en: 'This cell shows an error of Excel.',
  },
  taken: {
    vi: '{name} đã sửa dòng này{what} lúc {time} ngày {date}. Chưa lưu gì: bấm Lấy về lại rồi chọn lấy bản trên hệ thống ở dòng này.',
    en: '{name} changed this row{what} at {time} on {date}. Nothing was saved: fetch again and choose what is saved for this row.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
