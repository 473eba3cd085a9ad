/** Tables as offices build them: their header words, several pairs of columns, and numbers under Excel's own percent format. */
import type { Cell } from '../../../../../functions/domain/sheet/block.ts';
import {
  checkReport,
  percentColumns,
  type FormatOf,
} from '../../../../../functions/domain/percentages/sheet/report-table.ts';

const block = (values: Cell[][]) => ({ name: 'Báo cáo', top: 0, left: 0, values });
const read = (values: Cell[][], formatOf?: FormatOf) =>
  checkReport(block(values), formatOf).map(({ count, denominator, printed, match }) => [
    count,
    denominator,
    printed,
    match,
  ]);

describe('headers', () => {
  it.each([
    [['Nội dung', 'SL', 'Tổng số', 'Chiếm tỷ lệ (%)']],
    [['Nội dung', 'Đã kết nạp', 'Kế hoạch', 'Tỷ lệ đạt (%)']],
    [['Nội dung', 'Thực hiện', 'KH', 'So với KH (%)']],
    [['Nội dung', 'Giá trị', 'Tổng số đảng viên', '% đạt']],
    [['Nội dung', 'Tử số', 'Mẫu số', 'Tỷ trọng']],
    [['Nội dung', 'Kết quả', 'Chỉ tiêu giao', 'Đạt']],
    [['Nội dung', 'Số đảng viên', 'Trong tổng số', 'TL %']],
    [['Nội dung', 'Số lượng', 'Trên tổng số', 'Tỷ lệ so với tổng số']],
  ])('%j are read', (header) => {
    expect(read([header, ['A', 145, 230, '63,04'], ['B', 145, 230, '73']])).toEqual([
      [145, 230, '63,04', 'both'],
      [145, 230, '73', 'neither'],
    ]);
  });

  it('of a plan take the plan, and of a part the total', () => {
    expect(
      read([
        ['Đơn vị', 'Tổng số', 'Kế hoạch', 'Thực hiện', 'Đạt KH (%)', 'Chiếm tỷ lệ (%)'],
        ['A', 5000, 200, 206, 103, 4.12],
      ]),
    ).toEqual([
      [206, 200, '103', 'both'],
      [206, 5000, '4,12', 'both'],
    ]);
  });

  it('in two storeys, and numbered below, pair each percentage with its own count', () => {
    expect(
      read([
        ['TT', 'Chi bộ', 'Tổng số', 'Nữ', '', 'Dân tộc thiểu số', ''],
        ['', '', '', 'Số lượng', 'Tỷ lệ %', 'Số lượng', 'Tỷ lệ %'],
        [1, 2, 3, 4, 5, 6, 7],
        [1, 'Chi bộ 1', 20, 10, 50, 5, 25],
        [2, 'Chi bộ 2', 30, 12, 40, 7, 33.3],
      ]),
    ).toEqual([
      [10, 20, '50', 'both'],
      [5, 20, '25', 'both'],
      [12, 30, '40', 'both'],
      [7, 30, '33,3', 'neither'],
    ]);
  });

  it('that only name who is counted are trusted where most lines agree', () => {
    const lines: Cell[][] = [
      ['Chi bộ', 'Tổng số', 'Nữ', 'Tỷ lệ (%)'],
      ['A', 20, 10, 50],
      ['B', 30, 12, 40],
      ['C', 40, 10, 52],
    ];
    expect(read(lines).at(-1)).toEqual([10, 40, '52', 'neither']);
  });

  it('that only stand where a count would accuse nobody: the percentage may be of something else', () => {
    const found = read([
      ['Chi bộ', 'Tổng số', 'Quần chúng', 'Tỷ lệ (%)'],
      ['A', 20, 10, 71],
      ['B', 30, 12, 40],
      ['C', 40, 10, 52],
    ]);
    expect(found.map((line) => line.at(-1))).toEqual(['open', 'both', 'open']);
  });

  it('of several plans take the one that the percentage names', () => {
    expect(
      read([
        ['Đơn vị', 'KH năm', 'KH quý', 'TH quý', '% KH quý', '% KH năm'],
        ['A', 200, 50, 60, 120, 30],
        ['B', 100, 25, 20, 80, 25],
      ]),
    ).toEqual([
      [60, 50, '120', 'both'],
      [60, 200, '30', 'both'],
      [20, 25, '80', 'both'],
      [20, 100, '25', 'neither'],
    ]);
  });

  it('of what there was before are a share of it or the growth since, and accuse nobody', () => {
    expect(
      read([
        ['Đơn vị', 'Thực hiện', 'Cùng kỳ năm trước', 'So với cùng kỳ (%)'],
        ['A', 60, 50, 120],
        ['B', 20, 25, 85],
      ]).map((line) => line.at(-1)),
    ).toEqual(['both', 'open']);
    expect(
      read([
        ['Nội dung', 'Năm 2022', 'Năm 2023', 'Tăng, giảm (%)'],
        ['Nữ', 100, 112, 12],
        ['Khác', 50, 60, 20],
      ]),
    ).toEqual([
      [112, 100, '12', 'both'],
      [60, 50, '20', 'both'],
    ]);
  });

  it('whose lines agree in nothing are of something else', () => {
    const found = read([
      ['Đơn vị', 'Tổng số chi bộ', 'Số đảng viên', 'Tỷ lệ (%)'],
      ['A', 20, 10, 71],
      ['B', 30, 12, 62],
      ['C', 40, 10, 52],
    ]);
    expect(found.filter((line) => line.at(-1) === 'neither')).toEqual([]);
  });

  it('take the count that agrees where a group has several', () => {
    expect(
      read([
        ['Đơn vị', 'Chỉ tiêu giao', 'Kết nạp mới', '', 'Tỷ lệ đạt (%)'],
        ['', '', 'Tổng', 'Nữ', ''],
        ['A', 50, 45, 20, 90],
        ['B', 40, 44, 10, 110],
        ['C', 30, 30, 5, 99],
      ]),
    ).toEqual([
      [45, 50, '90', 'both'],
      [44, 40, '110', 'both'],
      [30, 30, '99', 'neither'],
    ]);
  });

  it('come several below each other, and a line whose label speaks of a share is none', () => {
    expect(
      read([
        ['Nội dung', 'Số lượng', 'Tỷ lệ %'],
        ['Tổng số', 587, ''],
        ['Tỷ lệ trong doanh nghiệp', 242, '41,22'],
        ['', '', ''],
        ['Nội dung', 'Kế hoạch', 'Thực hiện', 'Đạt (%)'],
        ['Kết nạp', 230, 145, '63'],
      ]),
    ).toEqual([
      [242, 587, '41,22', 'truncated'],
      [145, 230, '63', 'both'],
    ]);
  });

  it('with a line of the total hold the others against it', () => {
    expect(
      read([
        ['Nội dung', 'SL', 'Chiếm tỷ lệ (%)'],
        ['Tổng cộng', 587, 100],
        ['Doanh nghiệp', 242, 41.22],
        ['Sinh viên', 5, 0.85],
        ['Nữ', 300, 51.1],
        ['Khác', 100, 20],
      ]).map((line) => line.at(-1)),
    ).toEqual(['both', 'truncated', 'both', 'both', 'neither']);
  });
});

describe('numbers under Excel’s percent format', () => {
  const FORMATTED = '0.0%';
  const rows: Cell[][] = [
    ['Nội dung', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ đạt (%)'],
    ['Vượt', 200, 223, 1.115],
    ['Ít', 500, 4, 0.008],
    ['Sai', 200, 223, 1.2],
  ];

  it('are what Excel shows, over 100% and under 1%', () => {
    expect(read(rows, () => FORMATTED)).toEqual([
      [223, 200, '111,5', 'both'],
      [4, 500, '0,8', 'both'],
      [223, 200, '120,0', 'neither'],
    ]);
  });

  it('show what is rounded for the eye: a formula has more digits than its cell', () => {
    expect(
      read(
        [
          ['Nội dung', 'SL', 'Tổng số', '%'],
          ['A', 242, 587, 242 / 587],
        ],
        () => '0.00%',
      ),
    ).toEqual([[242, 587, '41,23', 'rounded']]);
    expect(
      read(
        [
          ['Nội dung', 'SL', 'Tổng số', '%'],
          ['A', 242, 587, 242 / 587],
        ],
        () => '0%',
      ),
    ).toEqual([[242, 587, '41', 'both']]);
  });

  it('are told from numbers that were typed as percent by the format', () => {
    const typed: Cell[][] = [
      ['Nội dung', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ đạt (%)'],
      ['Ít', 500, 4, 0.8],
    ];
    expect(read(typed, () => 'General')).toEqual([[4, 500, '0,8', 'both']]);
    expect(read(typed, () => '0%')).toEqual([[4, 500, '80', 'neither']]);
  });

  it('without a known format are read the way that most lines agree with', () => {
    expect(read(rows.slice(0, 3)).map((line) => line.at(-1))).toEqual(['both', 'both']);
    expect(
      read([rows[0] ?? [], ['Ít', 500, 4, 0.8], ['Vượt', 200, 223, 111.5]]).map((line) => line.at(-1)),
    ).toEqual(['both', 'both']);
  });

  it('are asked for where the percentages stand and nowhere else', () => {
    expect(percentColumns(block(rows))).toEqual([{ column: 3, from: 1, to: 4 }]);
  });
});

it('our own page of figures is read by its numerators, without a false alarm', () => {
  const lines = read(
    [
      ['Báo cáo nhanh: Đảng bộ Khối', '', '', '', '', '', ''],
      ['Tính đến 30/9/2023: 79/85 đơn vị đã gửi', '', '', '', '', '', ''],
      ['Tiêu chí', 'Giá trị', 'Tử số', 'Mẫu số', 'Tỷ lệ', 'Ghi chú', 'Mã'],
      ['Đảng viên', 5418, '', '', '', '', 'members'],
      ['Nữ', 1254, 1254, 5418, 0.2315, 'Trên số đã biết', 'members.women'],
      ['Tuổi bình quân', 35.64, '', '', '', '', 'age'],
      ['Vượt kế hoạch', 206, 206, 200, 1.03, '', 'plan'],
      ['Người', 3, 3, 5418, 0.0006, '', 'few'],
      ['Không ai', 0, 0, 5418, 0, '', 'none'],
      ['Chưa có', 0, 0, 0, '', '', 'empty'],
    ],
    () => '0.00%',
  );
  expect(lines).toEqual([
    [1254, 5418, '23,15', 'rounded'],
    [206, 200, '103,00', 'both'],
    [3, 5418, '0,06', 'rounded'],
    [0, 5418, '0,00', 'both'],
  ]);
});
