/** Đảng bộ tỉnh Lai Châu, 2017. */
import {
  above,
  equal,
  exactly,
  factsFrom,
  figures,
  outside,
  report,
  rounded,
  sumOf,
  truncated,
} from './fact.ts';
import type { Figure, Where } from './fact.ts';

const DAY = '2017-06-30';
const ON = '30/06/2017';
const TERM = '2015-01-01';
const YEAR_END = '2015-12-31';
const SINCE = '2015 – 30/06/2017';
const places = (
  sort: 'village' | 'school' | 'health-post',
  counts: 'own' | 'places' | 'heads',
  on: string,
): Where => ({ sheet: 'places', sort, counts, on });
const standing = (indicator: string) => report(indicator, DAY);
const since = (day: string) => report('admissions', DAY, day);
/** More than a thousand in a year. */
const yearly = (answer: number, where: Where): Figure => ({
  printed: 'trên 1.000',
  answer,
  where,
  bound: { is: 'more-than', than: 1_000 },
});
const admitted = (indicator: string) => report(indicator, DAY, TERM);

export const LAI_CHAU_FACTS = factsFrom([
  [
    40,
    'Đảng viên kết nạp từ đầu nhiệm kỳ XIII',
    SINCE,
    'trên 6,2 nghìn',
    above('trên 6,2 nghìn', admitted('admissions'), 6_209, 6_200),
  ],
  [
    41,
    'Đề án đã ban hành',
    'nhiệm kỳ XIII',
    '02',
    outside('văn bản của cấp ủy không phải là số liệu đảng viên'),
  ],
  [
    42,
    'Kết nạp trung bình mỗi năm',
    SINCE,
    'trên 1.000',
    figures(
      yearly(2_106, sumOf([since('2015-01-01')], [since('2016-01-01')])),
      yearly(2_953, sumOf([since('2016-01-01')], [since('2017-01-01')])),
    ),
    'Năm 2015 có 2.106 người, năm 2016 có 2.953 (chia cho từng năm là giả định), sáu tháng đầu năm 2017 có 1.150, cộng 6.209; `lai-chau-1-10` đếm từng năm từ danh sách cuối năm ấy.',
  ],
  [43, 'Đảng bộ trực thuộc tỉnh', ON, '13', equal('13', standing('units.kind.district'))],
  [44, 'Tổ chức cơ sở đảng', ON, '548', equal('548', standing('units.kind.grassroots'))],
  [45, 'Đảng bộ bộ phận', ON, '02', equal('02', standing('units.kind.committee'))],
  [46, 'Chi bộ trực thuộc đảng ủy cơ sở', ON, '2.164', equal('2.164', standing('units.kind.branch'))],
  [47, 'Đảng viên', ON, '26.033', equal('26.033', standing('members'))],
  [
    48,
    'Đảng viên nữ',
    ON,
    '8.126, chiếm 31,21%',
    equal('8.126', standing('members.women'), exactly('31,21%')),
  ],
  [
    49,
    'Đảng viên người dân tộc thiểu số',
    ON,
    '13.271, chiếm 50,98%',
    equal('13.271', standing('members.minority'), rounded('50,98%')),
  ],
  [
    50,
    'Đảng viên là công nhân',
    ON,
    '885, chiếm 3,4%',
    equal('885', standing('class.worker'), rounded('3,4%')),
  ],
  [
    51,
    'Đảng viên là nông dân',
    ON,
    '7.287, chiếm 28%',
    equal('7.287', standing('class.farmer'), rounded('28%')),
  ],
  [
    52,
    'Đảng viên là trí thức',
    ON,
    '15.419, chiếm 59,2%',
    equal('15.419', standing('class.intellectual'), exactly('59,2%')),
  ],
  [
    53,
    'Cộng ba nhóm nghề nghiệp',
    ON,
    '885 + 7.287 + 15.419 = 23.591',
    figures(
      {
        printed: '23.591',
        where: sumOf(['class.worker', 'class.farmer', 'class.intellectual'].map(standing)),
      },
      { printed: '2.442', where: standing('class.none') },
    ),
    '2.442 đảng viên không thuộc ba nhóm: hệ thống in thành một dòng riêng.',
  ],
  [
    54,
    'Đảng viên là đoàn viên TNCS Hồ Chí Minh',
    ON,
    '10.844, chiếm 41,65%',
    equal('10.844', standing('members.youthUnion'), exactly('41,65%')),
  ],
  [55, 'Tuổi bình quân', ON, '35,64', equal('35,64', standing('age.average'))],
  [
    56,
    'Thôn, bản, trường học, trạm y tế có chi bộ độc lập',
    '2015',
    '100%',
    figures(
      { printed: '100%', answer: 866, where: places('village', 'own', YEAR_END), share: exactly('100%') },
      { printed: '100%', answer: 579, where: places('school', 'own', YEAR_END), share: exactly('100%') },
      { printed: '100%', answer: 193, where: places('health-post', 'own', YEAR_END), share: exactly('100%') },
    ),
    'Đến 30/06/2017 có một bản mới chưa có chi bộ (giả định): danh mục nêu tên bản đó.',
  ],
  [57, 'Đảng viên kết nạp', SINCE, '6.209', equal('6.209', admitted('admissions'))],
  [
    58,
    'Kết nạp ở đảng bộ xã, phường, thị trấn',
    SINCE,
    '3.737, chiếm 60,2%',
    equal('3.737', admitted('admissions.base.residential'), rounded('60,2%')),
  ],
  [
    59,
    'Kết nạp: nữ',
    SINCE,
    '2.422, chiếm 39%',
    equal('2.422', admitted('admissions.women'), exactly('39%')),
  ],
  [
    60,
    'Kết nạp: người dân tộc thiểu số',
    SINCE,
    '3.125, chiếm 50,33%',
    equal('3.125', admitted('admissions.minority'), exactly('50,33%')),
  ],
  [
    61,
    'Kết nạp: nông dân',
    SINCE,
    '1.469, chiếm 23,65%',
    equal('1.469', admitted('admissions.farmers'), truncated('23,65%')),
    '1.469/6.209 = 23,6592%: nguồn cắt bỏ phần sau, hệ thống làm tròn thành 23,66%.',
  ],
  [
    62,
    'Kết nạp: công nhân lao động',
    SINCE,
    '247, chiếm 3,97%',
    equal('247', admitted('admissions.workers'), truncated('3,97%')),
    '247/6.209 = 3,9781%: nguồn cắt bỏ phần sau, hệ thống làm tròn thành 3,98%.',
  ],
  [63, 'Đảng viên dân tộc Si La', '2017', '59', equal('59', standing('ethnicity.50'))],
  [64, 'Đảng viên dân tộc Mảng', '2017', '119', equal('119', standing('ethnicity.46'))],
  [65, 'Đảng viên dân tộc Cống', '2017', '146', equal('146', standing('ethnicity.49'))],
  [66, 'Đảng viên dân tộc La Hủ', '2017', '217', equal('217', standing('ethnicity.39'))],
  [67, 'Đảng viên dân tộc Khơ Mú', '2017', '195', equal('195', standing('ethnicity.23'))],
  [
    68,
    'Trưởng thôn, bản, tổ dân phố là đảng viên',
    '2017',
    'trên 50%',
    above('trên 50%', places('village', 'heads', DAY), 503, 433),
    '503 trong 867 là giả định: nguồn không in số.',
  ],
]);
