/** The words of failures that only an office or a leader meets: they come with their screens. */
import { AS_TOLD } from './failures.ts';
import type { FailureWords } from './failures.ts';

export const OFFICE_ERRORS: FailureWords = {
  'introduction-unknown': AS_TOLD,
  'introduction-moved': AS_TOLD,
  'introduction-not-yours': AS_TOLD,
  'not-receiving': AS_TOLD,
  'not-introducible': AS_TOLD,
  'pivot-in-the-way': {
    vi: 'Có bảng xoay khác ở chỗ cần ghi. Hãy dời bảng xoay đó, rồi thử lại.',
    en: 'Another PivotTable is in the way. Move it, then try again.',
  },
  'table-changed': {
    vi: 'Bảng của Khớp Sổ mất cột hoặc bị đổi tiêu đề “{header}”. Hãy đặt lại tiêu đề đó, rồi thử lại.',
    en: 'The column “{header}” of our table is gone or renamed. Put its header back, then try again.',
  },
  'table-no-room': {
    vi: 'Không đủ chỗ trống để bảng thêm {rows} dòng. Hãy dời những gì ở dưới bảng, rồi thử lại.',
    en: 'No room for {rows} more rows. Move what is below the table, then try again.',
  },
  'save-differs': {
    vi: 'Lần lưu này trùng mã với một lần lưu khác. Hãy kiểm tra lại bảng, rồi lưu lại.',
    en: 'This save has the id of another one. Check the table again, then save.',
  },
  'report-unknown': {
    vi: 'Đơn vị không có báo cáo mang mã này. Hãy xem lại mã in ở chân trang báo cáo.',
    en: 'The unit has no report of this code. Look at the code at the foot of its page.',
    remedy: 'none',
  },
  'report-altered': {
    vi: 'Báo cáo đang lưu không còn như lúc chốt nên không in lại được. Hãy báo người quản trị.',
    en: 'The report is no longer what was kept, so it is not printed again. Tell an administrator.',
    remedy: 'none',
  },
  'unit-not-yet': {
    vi: 'Ngày {day} chưa có {unit}: đơn vị có từ ngày {from}. Hãy chọn một ngày sau.',
    en: '{unit} was not there yet on {day}: it begins on {from}. Choose a later day.',
    remedy: 'none',
  },
  'unit-ended': {
    vi: 'Ngày {day} không còn {unit}: đơn vị có đến hết ngày {to}. Hãy chọn một ngày trước.',
    en: '{unit} was not there any more on {day}: its last day was {to}. Choose an earlier day.',
    remedy: 'none',
  },
  /** Of a day that is asked about; a clerk meets it with a list that comes too late. */
  'period-unknown': {
    vi: 'Không có kỳ nào cho ngày này. Hãy chọn ngày khác, hoặc thêm kỳ vào danh mục kỳ.',
    en: 'There is no period of this day. Choose another day, or add one to the periods.',
    remedy: 'none',
  },
  'before-first-roster': {
    vi: 'Đến ngày đó chưa có danh sách nào: các bản gửi đều sau ngày đó. Hãy chọn một ngày sau.',
    en: 'There was no roster yet by that day. Choose a later day.',
    remedy: 'none',
  },
};
