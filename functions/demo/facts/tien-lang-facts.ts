/** Liên đoàn Lao động huyện Tiên Lãng, 2022. */
import {
  above,
  equal,
  estimate,
  factsFrom,
  figures,
  outside,
  planned,
  report,
  sumOf,
  type Where,
} from './fact.ts';

const DAY = '2022-03-31';
const CALLED = '2022-02-28';
const YEAR = '2022-01-01';
const enterprises = (counts: 'places' | 'own'): Where => ({
  sheet: 'places',
  sort: 'enterprise',
  counts,
  on: DAY,
});
const workers = (place: string): Where => ({ sheet: 'workers', place });
const ended = (counts: 'classes' | 'attended'): Where => ({
  sheet: 'classes',
  kind: 'awareness',
  of: 'general',
  counts,
  since: YEAR,
  on: DAY,
});
const at = (place: string, on = DAY): Where => ({ sheet: 'funnel', place, on });
const candidates = (
  field: 'dv_cu_tru' | 'don_vi_ct' | 'nguon' | 'ngay_gt',
  text: string,
  counts: 'with' | 'without' | 'values' = 'with',
): Where => ({ sheet: 'candidates', field, counts, text });
const DISTRICT = 'huyện Tiên Lãng';
const LONG_AGO =
  'số ước chừng của nhiều năm, không có danh sách người; hệ thống chỉ đếm người có trong danh sách';
const OFFICE = 'danh sách chỉ ghi “Cán bộ công đoàn”, không ghi giữ chức vụ gì';

export const TIEN_LANG_FACTS = factsFrom([
  [77, 'Công nhân lao động học lớp tìm hiểu về Đảng', '3 tháng đầu 2022', '47', equal('47', at('da-hoc'))],
  [
    78,
    'Năm xây dựng và trưởng thành của Công đoàn Việt Nam',
    '1929 – 2022',
    '93',
    outside('lịch sử, không phải số liệu'),
  ],
  [79, 'Đoàn viên ưu tú được giới thiệu, bình quân mỗi năm', '2015 – 2020', 'trên 600', estimate(LONG_AGO)],
  [80, 'Đoàn viên ưu tú được giới thiệu', '2020 – 03/2022', 'gần 400', estimate(LONG_AGO)],
  [
    81,
    'Trong đó được kết nạp',
    '2020 – 03/2022',
    'gần 300',
    estimate(LONG_AGO),
    'Kết nạp là việc bên Đảng: công đoàn chỉ nhận lại số, không nhận tên.',
  ],
  [
    82,
    'Doanh nghiệp vừa và nhỏ toàn huyện',
    '2022',
    'trên 100',
    above('trên 100', enterprises('places'), 103, 100),
    'Số 103 là giả định.',
  ],
  [
    83,
    'Doanh nghiệp có tổ chức Đảng',
    '2022',
    '6',
    equal('6', enterprises('own')),
    'Sáu doanh nghiệp nào thì nguồn không nêu: giả định.',
  ],
  [84, 'Công đoàn doanh nghiệp', '2021–2022', '34', equal('34', report('units.kind.union', DAY))],
  [
    85,
    'Doanh nghiệp thí điểm',
    '2022',
    '3',
    equal('3', candidates('don_vi_ct', '', 'values')),
    'Đếm công đoàn cơ sở có danh sách quần chúng.',
  ],
  [
    86,
    'Công đoàn cơ sở được triển khai kế hoạch',
    '2021',
    '100%',
    outside('họp triển khai không được ghi ở danh mục nào'),
  ],
  [
    87,
    'Công nhân Công ty SunVigo',
    '2022',
    '1500',
    equal('1500', workers('Công ty Cổ phần đồ chơi thông minh SunVigo Việt Nam')),
  ],
  [88, 'Công nhân Công ty Phúc Thuận', '2022', '800', equal('800', workers('Công ty TNHH Phúc Thuận'))],
  [
    89,
    'Công nhân Công ty M2 Factory',
    '2022',
    '80',
    equal('80', workers('Công ty Cổ phần M2 Factory Việt Nam')),
  ],
  [90, 'Chủ tịch công đoàn tham gia học', '2022', '01', outside(OFFICE)],
  [91, 'Phó Chủ tịch công đoàn tham gia học', '2022', '02', outside(OFFICE)],
  [
    92,
    'Ủy viên Ban Chấp hành công đoàn tham gia',
    '2022',
    '8/17',
    equal('8', candidates('nguon', 'can-bo-cong-doan')),
    'Cách đọc đã chọn: 8 người gồm cả 1 chủ tịch và 2 phó chủ tịch. 17 ủy viên của ba công ty không có trong danh sách nào, nên không nêu tỷ lệ.',
  ],
  [
    93,
    'Chủ tịch công đoàn đã là đảng viên',
    '2022',
    '02',
    outside('công đoàn không được biết ai là đảng viên; đảng viên không đứng trong danh sách quần chúng'),
  ],
  [
    94,
    'Thời gian sinh hoạt công đoàn tối thiểu',
    'điều kiện',
    '12 tháng',
    { kind: 'rule', rule: 'L3-CAN-004', number: 12 },
  ],
  [
    95,
    'Thời gian vận động',
    '01/2022 – 28/02/2022',
    '02 tháng',
    figures({
      printed: '02 tháng',
      answer: 63,
      where: sumOf(['2022-01', '2022-02'].map((month) => candidates('ngay_gt', month))),
    }),
    'Cả 63 người có Ngày giới thiệu trong tháng 1 và tháng 2.',
  ],
  [96, 'Đơn tự nguyện gửi lên', '28/02/2022', '63', equal('63', at('registered', CALLED))],
  [97, 'Trong đó ở trong huyện', '28/02/2022', '30', equal('30', candidates('dv_cu_tru', DISTRICT))],
  [
    98,
    'Trong đó ở huyện, quận khác',
    '28/02/2022',
    '33',
    equal('33', candidates('dv_cu_tru', DISTRICT, 'without')),
    '63 = 30 + 33.',
  ],
  [
    99,
    'Bí thư Đảng ủy xã, thị trấn dự hội thảo',
    '2022',
    '21',
    outside('khách dự họp không được ghi ở danh mục nào'),
  ],
  [
    100,
    'Học viên khai giảng',
    '20/03/2022',
    '47',
    figures({ printed: '47', where: at('da-hoc') }, { printed: '47', where: ended('attended') }),
  ],
  [
    101,
    'Không tham gia được',
    '20/03/2022',
    '13',
    figures(
      { printed: '13', where: at('vang') },
      { printed: '3', where: at('khong-ro') },
      { printed: '63', where: at('registered') },
    ),
    '47 + 13 = 60: nguồn không nói gì về 3 người, hệ thống ghi “Không rõ” để 63 = 47 + 13 + 3.',
  ],
  [102, 'Hỗ trợ mỗi học viên', '2022', '3 triệu đồng', outside('tiền hỗ trợ không phải việc của danh sách')],
  [103, 'Áo nhận diện', '2022', '01 mỗi người', outside('vật phẩm không phải việc của danh sách')],
  [
    104,
    'Chỉ tiêu mở lớp',
    '2022',
    '02',
    figures({ printed: '02', where: planned('classes', YEAR) }, { printed: '1', where: ended('classes') }),
    'Đã mở 1 lớp trong 2.',
  ],
  [
    105,
    'Chỉ tiêu đoàn viên ưu tú học lớp',
    '2022',
    '100',
    equal('100', planned('learners', YEAR)),
    'Đã 47 người: 47%.',
  ],
  [106, 'Doanh nghiệp vận động thành lập chi bộ', '2022', '02', equal('02', planned('branches', YEAR))],
]);
