/** Biểu 2: who was admitted in the period. */
import {
  ageRows,
  bandsOf,
  generalOf,
  generalRows,
  head,
  IN_FORCE_2021,
  MARRIED_ABROAD,
  occupationRows,
  OWNERS,
  professionalRows,
  row,
  SOURCE_2021,
  theoryRows,
  TITLE_ROWS,
  TWO_YEARS,
  workingOf,
} from './common-rows.ts';
import type { Form } from './form.ts';

export const FORM_2_OF_2021: Form = {
  id: '2',
  from: IN_FORCE_2021,
  source: SOURCE_2021,
  number: 'Biểu số 2-BTCTW',
  title: { vi: 'Đảng viên mới kết nạp', en: 'Members admitted' },
  stub: { vi: 'Tiêu chí', en: 'Criterion' },
  columns: TWO_YEARS,
  rows: [
    row('I', ['Tổng số đảng viên mới kết nạp', 'Admitted in all'], {
      number: 'I.',
      level: 0,
      people: 'admissions',
      words: ['Tổng số', 'Đảng viên mới kết nạp', 'Tổng số đảng viên kết nạp'],
    }),
    row('women', ['Nữ', 'Women'], { people: 'admissions.women', words: ['Phụ nữ', 'Trong đó: Nữ'] }),
    row('minority', ['Dân tộc thiểu số', 'Ethnic minorities'], {
      people: 'admissions.minority',
      words: ['Người dân tộc thiểu số', 'DTTS'],
    }),
    row('religion', ['Người theo tôn giáo', 'With a religion'], {
      blank: 'not-kept',
      words: ['Tôn giáo', 'Có tôn giáo'],
    }),
    row('youthUnion', ['Đoàn viên Đoàn TNCS Hồ Chí Minh', 'Youth Union members'], {
      people: 'admissions.youthUnion',
      words: ['Đoàn viên TNCS Hồ Chí Minh', 'Đoàn viên TNCS HCM', 'Đoàn viên'],
    }),
    OWNERS,
    row('familyPlanning', ['Quần chúng vi phạm chính sách KHHGĐ', 'In breach of family planning'], {
      blank: 'by-hand',
      words: ['Vi phạm chính sách KHHGĐ', 'Vi phạm KHHGĐ', 'Vi phạm chính sách dân số KHHGĐ'],
    }),
    MARRIED_ABROAD,
    row('again', ['Kết nạp lại', 'Admitted again'], { blank: 'not-kept', words: ['Được kết nạp lại'] }),
    row('II', ['Phân tích đảng viên mới kết nạp', 'Of those admitted'], { number: 'II.', level: 0 }),
    head('II.1', '1.', ['Nghề nghiệp', 'Occupation']),
    ...occupationRows('admissions.occupation'),
    head('II.2', '2.', ['Tuổi đời', 'Age'], ['Tuổi đời khi kết nạp']),
    ...ageRows('admissions.age'),
    head('II.3', '3.', ['Trình độ giáo dục phổ thông', 'General education'], ['Giáo dục phổ thông']),
    ...generalRows('admissions.general'),
    head('II.4', '4.', ['Trình độ chuyên môn nghiệp vụ', 'Professional education'], ['Chuyên môn nghiệp vụ']),
    ...professionalRows('admissions.professional'),
    head('II.5', '5.', ['Chức danh khoa học', 'Academic titles']),
    ...TITLE_ROWS,
    head('II.6', '6.', ['Trình độ lý luận chính trị', 'Political theory'], ['Lý luận chính trị']),
    ...theoryRows('admissions.theory'),
    row('III', ['Số tổ chức cơ sở đảng có đến cuối kỳ báo cáo', 'Grassroots organisations'], {
      number: 'III.',
      level: 0,
      people: ['units.base.committee', 'units.base.cell'],
    }),
    row('III.1', ['Đảng bộ cơ sở', 'Grassroots committees'], {
      number: '1.',
      level: 1,
      people: 'units.base.committee',
    }),
    row('III.1a', ['Có kết nạp đảng viên', 'With admissions'], {
      number: '+',
      people: 'units.base.committee.admitting',
    }),
    row('III.1b', ['Không còn quần chúng', 'With nobody left to admit'], { number: '+', blank: 'not-kept' }),
    row('III.2', ['Chi bộ cơ sở', 'Grassroots branches'], {
      number: '2.',
      level: 1,
      people: 'units.base.cell',
    }),
    row('III.2a', ['Có kết nạp đảng viên', 'With admissions'], {
      number: '+',
      people: 'units.base.cell.admitting',
    }),
    row('III.2b', ['Không còn quần chúng', 'With nobody left to admit'], { number: '+', blank: 'not-kept' }),
  ],
  identities: [
    {
      id: 'admitted',
      label: { vi: 'Biểu 2 mục I = Biểu 1 mục B1', en: 'Biểu 2 I = Biểu 1 B1' },
      left: 'admissions',
      right: 'lines.entry.admitted',
      why: {
        vi:
          'Biểu 2 đếm ngày vào Đảng của người đang có trong danh sách (tháng trọn); Biểu 1 đếm người mới có so với danh sách trước. ' +
          'Lệch khi có người kết nạp rồi chuyển đi, chuyển đến sau khi kết nạp, hoặc đơn vị gửi lần đầu.',
        en:
          'Biểu 2 counts dates of admission of who is on a list now (whole months); Biểu 1 who is new against the list before. They differ ' +
          'where somebody was admitted and left, came after being admitted, or stands on a first list.',
      },
    },
    {
      id: 'occupation',
      label: { vi: 'II.1 cộng lại = I', en: 'II.1 adds up to I' },
      left: 'admissions',
      right: workingOf('admissions.occupation'),
      beside: [
        {
          count: 'admissions.occupation.nghi-huu',
          label: { vi: 'nay đã nghỉ hưu', en: 'retired meanwhile' },
        },
        {
          count: 'admissions.occupation.unknown',
          label: { vi: 'chưa rõ nghề nghiệp', en: 'occupation unknown' },
        },
      ],
    },
    {
      id: 'age',
      label: { vi: 'II.2 cộng lại = I', en: 'II.2 adds up to I' },
      left: 'admissions',
      right: bandsOf('admissions.age'),
      beside: [
        { count: 'admissions.age.under-18', label: { vi: 'dưới 18 tuổi', en: 'under 18' } },
        { count: 'admissions.age.unknown', label: { vi: 'chưa rõ tuổi', en: 'age unknown' } },
      ],
    },
    {
      id: 'general',
      label: { vi: 'II.3 cộng lại = I', en: 'II.3 adds up to I' },
      left: 'admissions',
      right: generalOf('admissions.general'),
      beside: [
        {
          count: 'admissions.general.unknown',
          label: { vi: 'chưa rõ trình độ phổ thông', en: 'general education unknown' },
        },
      ],
    },
  ],
  assumed: [
    {
      vi: 'Nghề nghiệp, trình độ: theo danh sách đang tính, không phải ngày kết nạp. Tuổi: ngày vào Đảng.',
      en: 'Occupation and education are those of the list that counts, not of the admission. Age: on admission.',
    },
    {
      vi: 'Dòng “Nữ”, “Người theo tôn giáo” và mục 6 có thể không có trong mẫu của cấp trên.',
      en: 'The rows of women, religion and part 6 may not be in the superior’s form.',
    },
  ],
};
