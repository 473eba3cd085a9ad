/** The list of a branch's candidates (quần chúng ưu tú, nguồn kết nạp): its table of fields. Words of headers: candidate-words.ts. */
import { ABSENCES, GRADES, INTRODUCERS, OUTCOMES, SOURCES } from './candidate-lists.ts';
import type { Field, FieldKey } from '../shape/field.ts';
import type { RosterKind } from '../shape/kind.ts';
import { CANDIDATE_WORDS } from './candidate-words.ts';
import { coded, field, kept } from './row-of-table.ts';

const text = (key: FieldKey, vi: string, en: string): Field => field(key, vi, en, 'text', 'rows');
const day = (key: FieldKey, vi: string, en: string): Field => field(key, vi, en, 'date', 'rows');

/** In the order in which screens and the wire list them: who, from where, by whom, the class, the dossier, how it ended. */
const FIELDS: readonly Field[] = [
  kept('stt', 'STT', 'No.'),
  field('ho_ten', 'Họ và tên', 'Full name', 'text', 'rows', { required: true }),
  field('ngay_sinh', 'Ngày sinh', 'Date of birth', 'date', 'rows', { required: true }),
  coded('gioi_tinh', 'Giới tính', 'Sex', 'sex', { required: 'where-present' }),
  coded('dan_toc', 'Dân tộc', 'Ethnic group', 'ethnicity'),
  field('ton_giao', 'Tôn giáo', 'Religion', 'code', 'stays', { codes: 'religion' }),
  kept('que_quan', 'Quê quán', 'Native place'),
  kept('noi_o', 'Nơi ở hiện nay', 'Present address'),
  field('so_cccd', 'Số CCCD', 'Personal number', 'id', 'hash'),
  coded('van_hoa', 'Trình độ văn hóa', 'General education', 'generalEducation'),
  coded('chuyen_mon', 'Trình độ chuyên môn', 'Professional education', 'professionalEducation'),
  field('ly_luan', 'Lý luận chính trị', 'Political theory', 'code', 'stays', { codes: 'politicalTheory' }),
  coded('nghe_nghiep', 'Nghề nghiệp', 'Occupation', 'occupation', { freeText: true }),
  text('don_vi_ct', 'Đơn vị làm việc, học tập', 'Unit of work or study'),
  text('dv_cu_tru', 'Đơn vị nơi cư trú', 'Unit of residence'),
  kept('chi_bo', 'Chi bộ theo dõi', 'Branch'),
  coded('nguon', 'Nguồn', 'Source', SOURCES),
  field('doan_vien', 'Là đoàn viên TNCS', 'Youth Union member', 'flag', 'rows'),
  day('ngay_cd', 'Ngày vào công đoàn', 'Union member since'),
  field('thang_cd', 'Số tháng sinh hoạt công đoàn', 'Months in the union', 'number', 'rows'),
  day('nam_tn', 'Tốt nghiệp dự kiến', 'Expected graduation'),
  coded('to_chuc_gt', 'Tổ chức giới thiệu', 'Introduced by', INTRODUCERS),
  day('ngay_gt', 'Ngày giới thiệu', 'Introduced on'),
  text('chi_doan', 'Đoàn thể cùng theo dõi', 'Body that follows too'),
  text('nguoi_giup', 'Đảng viên giúp đỡ', 'Helper'),
  coded('loai_giup', 'Người giúp đỡ là đảng viên', 'Membership of the helper', 'memberStatus'),
  day('ngay_giup', 'Ngày phân công giúp đỡ', 'Helper assigned on'),
  field('lop', 'Lớp bồi dưỡng nhận thức', 'Awareness class', 'text', 'rows', { begins: 'lớp ' }),
  day('ngay_hoc', 'Ngày học', 'Day of the class'),
  coded('ly_do', 'Lý do vắng', 'Reason for absence', ABSENCES),
  text('gcn_so', 'Số giấy chứng nhận', 'Certificate number'),
  day('gcn_ngay', 'Ngày cấp giấy chứng nhận', 'Certificate of'),
  coded('gcn_loai', 'Xếp loại', 'Grade', GRADES),
  day('ngay_don', 'Ngày viết đơn', 'Application of'),
  day('ngay_ly_lich', 'Ngày khai lý lịch', 'Personal history of'),
  day('ngay_tham_tra', 'Ngày thẩm tra', 'Verified on'),
  day('ngay_nq_cb', 'Ngày nghị quyết chi bộ', 'Resolution of the branch'),
  day('ngay_nq_du', 'Ngày nghị quyết đảng ủy cơ sở', 'Resolution of the committee'),
  text('so_qd_kn', 'Số quyết định kết nạp', 'Number of the decision'),
  day('ngay_qd_kn', 'Ngày quyết định kết nạp', 'Date of the decision'),
  day('ngay_vao_dang', 'Ngày kết nạp', 'Day of the ceremony'),
  day('ngay_hoc_dvm', 'Ngày học lớp đảng viên mới', 'Class for new members'),
  day('gcn_dvm', 'Ngày cấp giấy chứng nhận lớp đảng viên mới', 'Certificate of that class'),
  day('ngay_chinh_thuc', 'Ngày công nhận chính thức', 'Recognised on'),
  coded('ket_qua', 'Tình trạng', 'Outcome', OUTCOMES, { required: 'where-present' }),
  kept('dien_thoai', 'Điện thoại', 'Telephone'),
  kept('ghi_chu', 'Ghi chú', 'Notes'),
];

const CALLED = /quần chúng|cảm tình|ưu tú|nguồn|đối tượng/;

export const CANDIDATES: RosterKind = {
  id: 'candidates',
  folder: 'candidates/',
  needsOpening: true,
  fields: FIELDS,
  headerWords: CANDIDATE_WORDS,
  called: CALLED,
};
