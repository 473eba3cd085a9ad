/** Chi bộ Trung tâm Khuyến công 1, 2020. */
import { equal, exactly, factsFrom, figures, outside, planned, report, sumOf } from './fact.ts';
import type { Where } from './fact.ts';

const FOUNDED = '2010-03-10';
const DAY = '2020-10-30';
const BRANCH = 'Chi bộ Trung tâm Khuyến công và Tư vấn phát triển công nghiệp 1';
const YEAR_END = '2020-12-31';
const graded = (grade: 'xuat-sac' | 'tot' | 'all'): Where => ({ sheet: 'gradings', grade, on: YEAR_END });

export const TRUNG_TAM_FACTS = factsFrom([
  [
    69,
    'Đảng viên chính thức khi thành lập',
    '10/03/2010',
    '03',
    equal('03', report('members.official', FOUNDED, undefined, BRANCH)),
  ],
  [
    70,
    'Đảng viên của chi bộ',
    '30/10/2020',
    '16',
    figures(
      { printed: '16', where: report('members', DAY, undefined, BRANCH) },
      { printed: '16', where: report('members.official', DAY, undefined, BRANCH) },
    ),
    'Nguồn viết “16 đồng chí”, không tách chính thức và dự bị; cả 16 là chính thức là giả định.',
  ],
  [
    71,
    'Chỉ tiêu hoàn thành tốt nhiệm vụ',
    'hằng năm',
    '100%',
    figures({
      printed: '100%',
      answer: 16,
      where: sumOf([graded('xuat-sac'), graded('tot')]),
      share: exactly('100%', graded('all')),
    }),
    'Xếp loại năm 2020 là giả định: cả 16 người hoàn thành tốt trở lên.',
  ],
  [
    72,
    'Chỉ tiêu hoàn thành xuất sắc nhiệm vụ',
    'hằng năm',
    '15%',
    figures(
      { printed: '15%', answer: 2.4, where: { sheet: 'goal', percent: 15, on: YEAR_END, unit: BRANCH } },
      { printed: '15%', answer: 2, where: graded('xuat-sac') },
    ),
    '15% của 16 là 2,4 người: 2 người là 12,5%, 3 người là 18,75%, không số nguyên nào đúng 15%. Bản trình diễn ghi 2 (giả định).',
  ],
  [
    73,
    'Chỉ tiêu Lao động tiên tiến',
    'hằng năm',
    '100%',
    outside('danh hiệu thi đua của cơ quan, không phải việc của danh sách đảng viên'),
  ],
  [
    74,
    'Chỉ tiêu Chiến sỹ thi đua cơ sở',
    'hằng năm',
    '15%',
    outside('danh hiệu thi đua của cơ quan, không phải việc của danh sách đảng viên'),
  ],
  [
    75,
    'Kết nạp đảng viên mới trong nhiệm kỳ',
    '2017–2020',
    '02, hoàn thành chỉ tiêu',
    figures(
      { printed: '02', where: report('admissions.target', DAY, '2017-01-01', BRANCH) },
      { printed: '2', where: planned('admissions', '2017-01-01', BRANCH) },
      { printed: '2', where: { sheet: 'funnel', place: 'ket-nap', on: DAY } },
    ),
    'Hai người ấy cũng là hai người đã kết nạp trong danh sách quần chúng của chi bộ. Chỉ tiêu dưới 5 thì hệ thống không in tỷ lệ: 2 trong 2.',
  ],
  [
    76,
    'Quãng thời gian từ 3 đến 16 đảng viên',
    '2010–2020',
    '10 năm',
    figures(
      { printed: '3', where: { sheet: 'movements', line: 'opening', from: FOUNDED, on: DAY } },
      { printed: '13', where: { sheet: 'movements', line: 'entries', from: FOUNDED, on: DAY } },
      { printed: '16', where: { sheet: 'movements', line: 'closing', from: FOUNDED, on: DAY } },
    ),
    '3 + 13 = 16 từ 10/03/2010 đến 30/10/2020, hơn 10 năm.',
  ],
]);
