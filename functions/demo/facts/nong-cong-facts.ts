/** Đảng bộ huyện Nông Cống and Đảng bộ xã Trường Sơn, 2022. */
import { above, equal, exactly, factsFrom, figures, planned, report } from './fact.ts';
import type { ClassFor, Where } from './fact.ts';

const DAY = '2022-05-31';
const NOW = '06/2022';
const YEAR_END = '2021-12-31';
const COMMUNE = 'Đảng bộ xã Trường Sơn';
const classes = (counts: 'classes' | 'participants', of: 'separate' | ClassFor): Where => ({
  sheet: 'classes',
  kind: 'awareness',
  of,
  counts,
  since: '2021-01-01',
  on: DAY,
});
/** So many classes, with so many people. */
const apart = (count: string, people: string, of: ClassFor) =>
  figures(
    { printed: count, where: classes('classes', of) },
    { printed: people, where: classes('participants', of) },
  );
const pupils = report('admissions.pupils', YEAR_END, '2021-01-01');
const in2021 = report('admissions', YEAR_END, '2021-01-01');

export const NONG_CONG_FACTS = factsFrom([
  [26, 'Đảng viên xã Trường Sơn', NOW, '306', equal('306', report('members', DAY, undefined, COMMUNE))],
  [
    27,
    'Chi bộ của xã Trường Sơn',
    NOW,
    '11',
    equal('11', report('units.kind.branch', DAY, undefined, COMMUNE)),
  ],
  [
    28,
    'Đảng viên mới kết nạp của xã Trường Sơn',
    '2020 – 06/2022',
    '12, vượt chỉ tiêu',
    above(
      '12, vượt chỉ tiêu',
      report('admissions.target', DAY, '2020-01-01', COMMUNE),
      12,
      planned('admissions', '2020-01-01', COMMUNE),
    ),
    'Nguồn không in chỉ tiêu (từ 11 trở xuống): 10 là giả định.',
  ],
  [29, 'Đảng viên toàn huyện', NOW, '10.632', equal('10.632', report('members', DAY))],
  [30, 'Tổ chức cơ sở đảng', NOW, '58', equal('58', report('units.kind.grassroots', DAY))],
  [
    31,
    'Lớp bồi dưỡng kết nạp Đảng mở riêng',
    '2021 – 06/2022',
    '4',
    equal('4', classes('classes', 'separate')),
  ],
  [
    32,
    'Lớp cho hội viên Hội Liên hiệp Phụ nữ',
    '2021 – 06/2022',
    '1 lớp, 37 người',
    apart('1', '37', 'women'),
  ],
  [
    33,
    'Lớp cho thanh niên tình nguyện khám nghĩa vụ quân sự',
    '2021 – 06/2022',
    '1 lớp, 68 người',
    apart('1', '68', 'conscripts'),
  ],
  [
    34,
    'Lớp cho học sinh xuất sắc, đạt giải',
    '2021 – 06/2022',
    '2 lớp, 96 người',
    figures(
      { printed: '2', where: classes('classes', 'pupils') },
      { printed: '96', where: classes('participants', 'pupils') },
      { printed: '201', where: classes('participants', 'separate') },
    ),
    'Bốn lớp riêng có 37 + 68 + 96 = 201 người.',
  ],
  [
    35,
    'Quần chúng ưu tú được kết nạp',
    '2021',
    '206',
    equal('206', in2021),
    'So với “từ 200 trở lên”: 103%, nguồn không in.',
  ],
  [36, 'Trong đó học sinh', '2021', '25', equal('25', pupils)],
  [
    37,
    'Học sinh so với chỉ tiêu tỉnh giao',
    '2021',
    'vượt 111,6%',
    { kind: 'impossible', percent: '111,6%', counts: [pupils, in2021] },
    'Không tái lập được: không chỉ tiêu nguyên nào cho 111,6% với 25 hay 206 người, đọc là “đạt” hay “vượt” cũng vậy.',
  ],
  [
    38,
    'Kết nạp 5 tháng đầu năm',
    '2022',
    '82, đạt 41%',
    equal('82', report('admissions.target', DAY, '2022-01-01'), { ...exactly('41%'), wholes: [196, 202] }),
    'Kế hoạch 200 suy ra từ “mỗi năm từ 200 trở lên”: 82/200 = 41% tròn.',
  ],
  [
    39,
    'Mục tiêu kết nạp mỗi năm',
    'mỗi năm',
    'từ 200 trở lên',
    equal('200', planned('admissions', '2022-01-01')),
    'Dòng kế hoạch ghi So sánh “≥”.',
  ],
]);
