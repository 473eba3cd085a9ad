/** Đảng bộ Khối Cơ quan – Doanh nghiệp tỉnh Lào Cai, 2023. */
import { above, equal, exactly, factsFrom, figures, planned, report, sumOf, truncated } from './fact.ts';
import type { ClassFor, Where } from './fact.ts';

const DAY = '2023-08-31';
const TERM = '2021-01-01';
const SINCE = '2021 – 31/08/2023';
const NOW = '09/2023';
const classes = (
  counts: 'classes' | 'participants',
  of: 'general' | 'inside' | 'outside' | ClassFor,
  kind: 'awareness' | 'new-members' = 'awareness',
): Where => ({ sheet: 'classes', kind, of, counts, since: TERM, on: DAY });
const admissions = report('admissions', DAY, TERM);

export const LAO_CAI_FACTS = factsFrom([
  [1, 'Tổ chức cơ sở đảng', NOW, '85', equal('85', report('units.kind.grassroots', DAY))],
  [2, 'Đảng viên', NOW, '5.418', equal('5.418', report('members', DAY))],
  [3, 'Tổ chức cơ sở đảng trong nhà trường', NOW, '03', equal('03', report('units.sector.school', DAY))],
  [4, 'Đảng viên trong nhà trường', NOW, '295', equal('295', report('members.sector.school', DAY))],
  [5, 'Tổ chức đảng trong doanh nghiệp', NOW, '11', equal('11', report('units.sector.enterprise', DAY))],
  [6, 'Đảng viên trong doanh nghiệp', NOW, '1.254', equal('1.254', report('members.sector.enterprise', DAY))],
  [7, 'Lớp bồi dưỡng nhận thức về Đảng', SINCE, '08', equal('08', classes('classes', 'general'))],
  [8, 'Quần chúng học lớp nhận thức', SINCE, '787', equal('787', classes('participants', 'general'))],
  [9, 'Lớp bồi dưỡng đảng viên mới', SINCE, '08', equal('08', classes('classes', 'general', 'new-members'))],
  [
    10,
    'Người học lớp đảng viên mới',
    SINCE,
    '619',
    figures({
      printed: '619',
      where: classes('participants', 'general', 'new-members'),
      bound: { is: 'more-than', than: admissions },
    }),
    '619 người học nhiều hơn 587 người kết nạp: có người kết nạp từ trước 2021. Danh mục lớp không báo lỗi gì.',
  ],
  [
    11,
    'Lớp mở riêng cho Công ty TNHH hóa chất Đức Giang',
    SINCE,
    '02',
    equal('02', classes('classes', 'enterprise')),
  ],
  [
    12,
    'Quần chúng học lớp riêng của Đức Giang',
    SINCE,
    '194',
    equal('194', classes('participants', 'enterprise')),
  ],
  [
    13,
    'Lớp riêng cho sinh viên Trường Cao đẳng Lào Cai',
    SINCE,
    '01',
    equal('01', classes('classes', 'students')),
  ],
  [
    14,
    'Sinh viên học lớp riêng',
    SINCE,
    '54',
    figures(
      { printed: '54', where: classes('participants', 'students') },
      { printed: '787', where: classes('participants', 'inside') },
      { printed: '1.035', where: classes('participants', 'outside') },
    ),
    'Nguồn không nói 248 người của ba lớp riêng nằm trong hay ngoài 787: hệ thống trả lời cả hai cách đọc, trong là 787, ngoài là 1.035.',
  ],
  [15, 'Đảng viên mới kết nạp', SINCE, '587', equal('587', admissions)],
  [
    16,
    'Kết nạp năm 2021 và năm 2022 so với kế hoạch',
    '2021; 2022',
    'vượt kế hoạch',
    above(
      'vượt kế hoạch',
      sumOf([admissions], [report('admissions', DAY, '2023-01-01')]),
      442,
      sumOf(['2021-01-01', '2022-01-01'].map((from) => planned('admissions', from))),
    ),
    'Nguồn không in số kế hoạch: 205 (2021) và 221 (2022) là giả định, cộng 426; 587 − 145 = 442.',
  ],
  [
    17,
    'Đảng viên mới kết nạp, 8 tháng',
    '2023',
    '145, đạt 63%',
    equal('145', report('admissions.target', DAY, '2023-01-01'), { ...exactly('63%'), wholes: [227, 232] }),
    'Kế hoạch 230 là giả định.',
  ],
  [18, 'Kết nạp là sinh viên', SINCE, '05', equal('05', report('admissions.students', DAY, TERM))],
  [
    19,
    'Kết nạp trong doanh nghiệp',
    SINCE,
    '242, chiếm 41,22%',
    equal('242', report('admissions.sector.enterprise', DAY, TERM), truncated('41,22%')),
    '242/587 = 41,2266%: nguồn cắt bỏ phần sau, hệ thống làm tròn thành 41,23%.',
  ],
  [
    20,
    'Người kết nạp có trình độ đại học trở lên',
    SINCE,
    '75% trở lên',
    { kind: 'defined', where: report('admissions.graduates', DAY, TERM), count: 337, of: 587 },
    'Nguồn không in số người, cũng không nói trên 587 hay trên 242. Hệ thống chọn: trình độ chuyên môn từ đại học, trên tất cả người kết nạp trong kỳ. Người trong bản trình diễn là hư cấu: tỷ lệ này không phải của nguồn.',
  ],
  [
    21,
    'Người kết nạp tuổi trẻ',
    SINCE,
    'trên 95%',
    { kind: 'defined', where: report('admissions.young', DAY, TERM), count: 530, of: 587 },
    'Nguồn không định nghĩa “tuổi trẻ”. Hệ thống chọn: từ 18 đến 30 tuổi vào ngày kết nạp, trên những người rõ tuổi. Người trong bản trình diễn là hư cấu: tỷ lệ này không phải của nguồn.',
  ],
  [
    22,
    'Người kết nạp là cán bộ lãnh đạo, quản lý doanh nghiệp',
    SINCE,
    '18, chiếm 7,4%',
    equal('18', report('admissions.managers', DAY, TERM), { ...exactly('7,4%'), wholes: [241, 244] }),
    'Mẫu số là 242 người trong doanh nghiệp, không phải 587.',
  ],
  [
    23,
    'Đảng viên mới được công nhận chính thức khi hết dự bị',
    SINCE,
    '100%',
    figures({
      printed: '100%',
      answer: 354,
      where: report('recognitions.inTime', DAY, TERM),
      share: exactly('100%'),
    }),
    'Đếm từng người: 354 trong 354 người đã hết hạn dự bị được công nhận đúng hạn.',
  ],
  [
    24,
    'Thời gian học đại học (Phân hiệu Đại học Thái Nguyên)',
    '—',
    '4 năm',
    { kind: 'rule', rule: 'L3-CAN-013' },
    'Không giữ số năm học, mà giữ “Tốt nghiệp dự kiến” của từng người: còn 3 tháng mà chưa có quyết định thì nhắc.',
  ],
  [
    25,
    'Thời gian học của học sinh, sinh viên (Cao đẳng Lào Cai, Trung tâm KTTH-HNDN&GDTX)',
    '—',
    '2–3 năm',
    { kind: 'rule', rule: 'L3-CAN-013' },
    'Như trên: tốt nghiệp giữa quy trình thì nhắc chuyển giao (L3-CAN-014).',
  ],
]);
