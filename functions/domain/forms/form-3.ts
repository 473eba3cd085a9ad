/** Biểu 3: the members at the end of the period. */
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

export const FORM_3_OF_2021: Form = {
  id: '3',
  from: IN_FORCE_2021,
  source: SOURCE_2021,
  number: 'Biểu số 3-BTCTW',
  title: { vi: 'Đội ngũ đảng viên', en: 'The membership' },
  stub: { vi: 'Tiêu chí', en: 'Criterion' },
  columns: TWO_YEARS,
  rows: [
    row('I', ['Đảng viên trong danh sách có đến cuối kỳ báo cáo', 'Members at the end of the period'], {
      number: 'I.',
      level: 0,
      people: 'members',
      words: [
        'Đảng viên trong danh sách cuối kỳ báo cáo',
        'Đảng viên trong danh sách cuối kỳ',
        'Tổng số đảng viên',
      ],
    }),
    row('women', ['Nữ', 'Women'], { people: 'members.women', words: ['Trong đó: Nữ', 'Đảng viên nữ'] }),
    row('probationary', ['Dự bị', 'Probationary'], {
      people: 'members.probationary',
      words: ['Đảng viên dự bị'],
    }),
    row('minority', ['Dân tộc thiểu số', 'Ethnic minorities'], {
      people: 'members.minority',
      words: ['Người dân tộc thiểu số', 'DTTS'],
    }),
    row('religion', ['Người theo tôn giáo', 'With a religion'], {
      people: 'members.religion',
      words: ['Tôn giáo', 'Có tôn giáo'],
    }),
    row('youthUnion', ['Đoàn viên Đoàn TNCS Hồ Chí Minh', 'Youth Union members'], {
      people: 'members.youthUnion',
      words: ['Đoàn viên TNCS Hồ Chí Minh', 'Đoàn viên TNCS HCM', 'Đoàn viên'],
    }),
    OWNERS,
    MARRIED_ABROAD,
    row('II', ['Phân tích đội ngũ đảng viên', 'Of the membership'], { number: 'II.', level: 0 }),
    head('II.1', '1.', ['Nghề nghiệp', 'Occupation']),
    row('II.1a', ['Đảng viên đang làm việc và công tác', 'At work'], {
      number: 'a.',
      people: workingOf('occupation'),
      words: ['Đang làm việc, công tác', 'Đảng viên đang làm việc, công tác'],
    }),
    ...occupationRows('occupation'),
    row('II.1b', ['Đảng viên đã nghỉ hưu và nghỉ công tác', 'Retired'], {
      number: 'b.',
      people: 'occupation.nghi-huu',
      words: ['Đã nghỉ hưu, nghỉ công tác', 'Đảng viên đã nghỉ hưu, nghỉ công tác'],
    }),
    row('exempt', ['Được miễn công tác và sinh hoạt đảng', 'Exempt from meetings'], {
      number: 'Trong đó:',
      people: 'members.exempt',
      level: 3,
      words: [
        'Trong đó: Được miễn công tác và sinh hoạt đảng',
        'Miễn công tác, sinh hoạt đảng',
        'Miễn sinh hoạt đảng',
      ],
    }),
    head('II.2', '2.', ['Tuổi đời', 'Age']),
    ...ageRows('age'),
    head('II.3', '3.', ['Thời gian kết nạp vào Đảng', 'Time of admission'], ['Thời gian kết nạp']),
    row('era.1', ['Trước 19/8/1945', 'Before 19 August 1945'], { people: 'admitted.era.before-1945-08-19' }),
    row('era.2', ['Từ 19/8/1945 đến 20/7/1954', '19 August 1945 to 20 July 1954'], {
      people: 'admitted.era.to-1954-07-20',
      words: ['19/8/1945 - 20/7/1954'],
    }),
    row('era.3', ['Từ 21/7/1954 đến 30/4/1975', '21 July 1954 to 30 April 1975'], {
      people: 'admitted.era.to-1975-04-30',
      words: ['21/7/1954 - 30/4/1975'],
    }),
    row('era.4', ['Từ 01/5/1975 đến nay', 'Since 1 May 1975'], {
      people: 'admitted.era.since-1975-05-01',
      words: ['Từ 1/5/1975 đến nay', '01/5/1975 - nay'],
    }),
    head('II.4', '4.', ['Trình độ giáo dục phổ thông', 'General education'], ['Giáo dục phổ thông']),
    ...generalRows('education.general'),
    head('II.5', '5.', ['Trình độ chuyên môn nghiệp vụ', 'Professional education'], ['Chuyên môn nghiệp vụ']),
    ...professionalRows('education.professional'),
    head('II.6', '6.', ['Chức danh khoa học', 'Academic titles']),
    ...TITLE_ROWS,
    head('II.7', '7.', ['Trình độ lý luận chính trị', 'Political theory'], ['Lý luận chính trị']),
    ...theoryRows('politicalTheory'),
  ],
  identities: [
    {
      id: 'closing',
      label: { vi: 'Biểu 3 mục I = Biểu 1 mục D', en: 'Biểu 3 I = Biểu 1 D' },
      left: 'members',
      right: 'lines.closing',
    },
    {
      id: 'occupation',
      label: { vi: 'II.1 (a + b) = I', en: 'II.1 (a + b) = I' },
      left: 'members',
      right: [...workingOf('occupation'), 'occupation.nghi-huu'],
      beside: [
        { count: 'occupation.unknown', label: { vi: 'chưa rõ nghề nghiệp', en: 'occupation unknown' } },
      ],
    },
    {
      id: 'age',
      label: { vi: 'II.2 cộng lại = I', en: 'II.2 adds up to I' },
      left: 'members',
      right: bandsOf('age'),
      beside: [
        { count: 'age.under-18', label: { vi: 'dưới 18 tuổi', en: 'under 18' } },
        { count: 'age.unknown', label: { vi: 'chưa rõ tuổi', en: 'age unknown' } },
      ],
    },
    {
      id: 'era',
      label: { vi: 'II.3 cộng lại = I', en: 'II.3 adds up to I' },
      left: 'members',
      right: [
        'admitted.era.before-1945-08-19',
        'admitted.era.to-1954-07-20',
        'admitted.era.to-1975-04-30',
        'admitted.era.since-1975-05-01',
      ],
      beside: [
        { count: 'admitted.era.unknown', label: { vi: 'chưa rõ ngày vào Đảng', en: 'admission unknown' } },
      ],
    },
    {
      id: 'general',
      label: { vi: 'II.4 cộng lại = I', en: 'II.4 adds up to I' },
      left: 'members',
      right: generalOf('education.general'),
      beside: [
        {
          count: 'education.general.unknown',
          label: { vi: 'chưa rõ trình độ phổ thông', en: 'general education unknown' },
        },
      ],
    },
  ],
  assumed: [
    {
      vi: 'Được miễn: mọi đảng viên được miễn, kể cả người chưa nghỉ hưu.',
      en: 'Exempt: every member who is, retired or not.',
    },
  ],
};
