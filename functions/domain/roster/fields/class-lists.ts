/** The list of the participants of one class, as whoever holds it keeps it: who was there, why somebody was not, and the certificates. */
import type { CodeEntry } from '../shape/code-list.ts';
import type { Field } from '../shape/field.ts';
import type { RosterKind } from '../shape/kind.ts';
import { ABSENCES, GRADES, OUTCOMES } from './candidate-lists.ts';
import { CANDIDATE_WORDS } from './candidate-words.ts';
import { coded, field, kept } from './row-of-table.ts';

/** Of the outcomes of candidates those that a class knows; a column of its own is marked, or says yes. */
const HERE: Readonly<Partial<Record<string, readonly string[]>>> = {
  'dang-ky-lop': [],
  'da-hoc': ['x', 'Có', 'Có mặt', 'Đủ', 'Tham gia', 'Dự học', 'Có học'],
  vang: ['Vắng mặt', 'Không'],
  'co-gcn': [],
};
const ATTENDANCES: readonly CodeEntry[] = OUTCOMES.entries.flatMap((entry) => {
  const more = HERE[entry.code];
  return more ? [{ ...entry, variants: [...entry.variants, ...more] }] : [];
});

/** No more of a person than tells who it is, which unit knows them, and what the class has to say. */
const FIELDS: readonly Field[] = [
  kept('stt', 'STT', 'No.'),
  field('ho_ten', 'Họ và tên', 'Full name', 'text', 'rows', { required: true }),
  field('ngay_sinh', 'Ngày sinh', 'Date of birth', 'date', 'rows', { required: true }),
  field('gioi_tinh', 'Giới tính', 'Sex', 'code', 'stays', { codes: 'sex' }),
  field('dan_toc', 'Dân tộc', 'Ethnic group', 'code', 'stays', { codes: 'ethnicity' }),
  kept('que_quan', 'Quê quán', 'Native place'),
  kept('noi_o', 'Nơi ở hiện nay', 'Present address'),
  field('so_cccd', 'Số CCCD', 'Personal number', 'id', 'hash'),
  field('don_vi_ct', 'Đơn vị', 'Unit', 'text', 'rows'),
  kept('nghe_nghiep', 'Nghề nghiệp', 'Occupation'),
  field('ngay_hoc', 'Ngày học', 'Day of the class', 'date', 'rows'),
  coded('ket_qua', 'Dự học', 'Attendance', { entries: ATTENDANCES }),
  coded('ly_do', 'Lý do vắng', 'Reason for absence', ABSENCES),
  field('gcn_so', 'Số giấy chứng nhận', 'Certificate number', 'text', 'rows'),
  field('gcn_ngay', 'Ngày cấp giấy chứng nhận', 'Certificate of', 'date', 'rows'),
  coded('gcn_loai', 'Xếp loại', 'Grade', GRADES),
  kept('dien_thoai', 'Điện thoại', 'Telephone'),
  kept('ghi_chu', 'Ghi chú', 'Notes'),
];

export const CLASS_LISTS: RosterKind = {
  id: 'classlists',
  fields: FIELDS,
  headerWords: {
    ...CANDIDATE_WORDS,
    don_vi_ct: [
      ...(CANDIDATE_WORDS.don_vi_ct ?? []),
      ...(CANDIDATE_WORDS.chi_bo ?? []),
      'Đơn vị cử đi học',
      'Đơn vị giới thiệu',
    ],
    ket_qua: [
      'Tình trạng',
      'Tham gia',
      'Tham gia học',
      'Có mặt',
      'Điểm danh',
      'Kết quả dự học',
      'Tham dự',
      'Đã học',
      'Dự lớp',
    ],
  },
};
