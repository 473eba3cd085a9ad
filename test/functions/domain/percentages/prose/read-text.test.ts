import fc from 'fast-check';
import { readText } from '../../../../../functions/domain/percentages/prose/read-text.ts';
import { REPORT_SENTENCES } from '../../../../fixtures/report-sentences.ts';

type Expected = readonly [printed: string, match: string, count?: number | null, of?: number | null];

const read = (text: string) =>
  readText(text.split('\n')).map(({ printed, match, count, denominator }) => [
    printed,
    match,
    count ?? null,
    denominator ?? null,
  ]);
const expected = (percentages: readonly Expected[]) =>
  percentages.map(([printed, match, count = null, of = null]) => [printed, match, count, of]);

describe('the percentages of five articles', () => {
  it.each(REPORT_SENTENCES)('are each named: $source', ({ text, percentages }) => {
    expect(read(text.join('\n'))).toEqual(expected(percentages));
  });

  it('without a denominator are told with the whole numbers that fit', () => {
    const [first] = readText(REPORT_SENTENCES[0]?.text ?? []);
    expect(first).toMatchObject({ printed: '63', reason: 'no-whole', fits: { from: 227, to: 232 } });
    const [exceeded, reached] = readText(REPORT_SENTENCES[1]?.text ?? []);
    expect(exceeded).toMatchObject({ printed: '111,6', reason: 'none-fits' });
    expect(reached).toMatchObject({ printed: '41', isAssumed: true });
  });

  it('name the words that they stand in', () => {
    const [, second] = readText(REPORT_SENTENCES[0]?.text ?? []);
    expect(second?.label).toBe('đảng viên trong doanh nghiệp 242 đồng chí, chiếm 41,22%');
  });
});

const OPEN = 'open';

describe('a percentage in a sentence', () => {
  it.each<readonly [string, readonly Expected[]]>([
    ['Kết nạp được 145/230 (63,04%) đảng viên mới.', [['63,04', 'both', 145, 230]]],
    [
      'Đã phát thẻ cho 412/415 đảng viên, đạt tỷ lệ 99,28 %; cấp lại 30 thẻ.',
      [['99,28', 'rounded', 412, 415]],
    ],
    ['Có 145 đồng chí/230 đảng viên (63%) tham gia.', [['63', 'both', 145, 230]]],
    ['Có 145 trên tổng số 230 đảng viên dự học, bằng 63,04%.', [['63,04', 'both', 145, 230]]],
    ['Tỷ lệ đảng viên nữ đạt 31,21% (8.126/26.033).', [['31,21', 'both', 8126, 26033]]],
    [
      'Tỷ lệ nữ chiếm 31,21% (8.126 đồng chí) trong tổng số 26.033 đảng viên.',
      [['31,21', 'both', 8126, 26033]],
    ],
    [
      'Số xếp loại xuất sắc là 980 đồng chí (18,09% tổng số đảng viên 5.418).',
      [['18,09', 'rounded', 980, 5418]],
    ],
    ['Toàn Đảng bộ có 1,254 đảng viên, nữ 418 (33.33%).', [['33.33', 'both', 418, 1254]]],
    ['Có 1 254 đảng viên, nữ 418 (33,33%).', [['33,33', 'both', 418, 1254]]],
    ['Năm 2023 có 41 đảng viên bị kỷ luật, chiếm 0,53% (41/7.805).', [['0,53', 'rounded', 41, 7805]]],
    ['Có 41 đảng viên chuyển đi, chiếm 40% (41/102 đồng chí).', [['40', 'both', 41, 102]]],
    ['Chiếm tỷ lệ 31,7% với 13 đồng chí trên 41 đảng viên.', [['31,7', 'both', 13, 41]]],
    ['Đến tháng 6 120 đồng chí đã học, đạt 96% trong tổng số 125 đảng viên.', [['96', 'both', 120, 125]]],
  ])('has its two numbers beside it: %s', (text, percentages) => {
    expect(read(text)).toEqual(expected(percentages));
  });

  it.each<readonly [string, readonly Expected[]]>([
    [
      'Toàn tỉnh có 26.033 đảng viên, trong đó nữ 8.126 đồng chí (31,21%), dân tộc thiểu số 13.271 đồng chí (51,98%).',
      [
        ['31,21', 'both', 8126, 26033],
        ['51,98', 'neither', 13271, 26033],
      ],
    ],
    [
      'Đảng bộ có 645 đảng viên (nữ: 288 đồng chí, chiếm 44,7%; dự bị: 19 đồng chí, chiếm 3,9%).',
      [
        ['44,7', 'rounded', 288, 645],
        ['3,9', 'neither', 19, 645],
      ],
    ],
    [
      'Có 85 tổ chức cơ sở đảng, trong đó 60 chi bộ cơ sở (70,59%) và 25 đảng bộ cơ sở (29,41%).',
      [
        ['70,59', 'rounded', 60, 85],
        ['29,41', 'both', 25, 85],
      ],
    ],
    [
      'Có 60 tổ chức cơ sở đảng với 5.418 đảng viên, trong đó nữ 2.100 đồng chí, chiếm 38,76%.',
      [['38,76', 'rounded', 2100, 5418]],
    ],
    [
      'Trong 587 đảng viên mới, có 242 đồng chí ở doanh nghiệp, chiếm 41,22%.',
      [['41,22', 'truncated', 242, 587]],
    ],
    [
      'Trên tổng số 587 đảng viên mới, khối này có 242 đồng chí, chiếm 42,22%.',
      [['42,22', 'neither', 242, 587]],
    ],
    [
      'Đảng bộ hiện có 5.418 đảng viên. Nữ có 2.100 đồng chí, chiếm 38,76%.',
      [['38,76', 'rounded', 2100, 5418]],
    ],
    [
      'Đảng bộ hiện có 5.418 đảng viên. Nữ có 2.100 đồng chí, chiếm 41,22%.',
      [['41,22', 'neither', 2100, 5418]],
    ],
    [
      'Tổng số đảng viên: 5.418, trong đó:\n- Nữ: 2.100 đồng chí, chiếm 38,76%;\n- Dân tộc thiểu số: 1.254 đồng chí (24,15%).',
      [
        ['38,76', 'rounded', 2100, 5418],
        ['24,15', 'neither', 1254, 5418],
      ],
    ],
    [
      'Xuất sắc 20 đảng viên (16,5%), tốt 95 đảng viên (78,5%), hoàn thành 6 đảng viên (5%) trên tổng số 121 đảng viên.',
      [
        ['16,5', 'both', 20, 121],
        ['78,5', 'both', 95, 121],
        ['5', 'rounded', 6, 121],
      ],
    ],
    [
      'Nữ, dân tộc, tôn giáo lần lượt là 102, 30, 5 đồng chí, chiếm 33,33%, 9,8% và 1,63% trong tổng số 306 đảng viên.',
      [
        ['33,33', 'both', 102, 306],
        ['9,8', 'both', 30, 306],
        ['1,63', 'both', 5, 306],
      ],
    ],
    [
      'Trong tổng số 306 đảng viên có 102 nữ (33,3%), còn lại là nam chiếm 66,7%.',
      [
        ['33,3', 'both', 102, 306],
        ['66,7', 'rounded', 204, 306],
      ],
    ],
    [
      'Có 318 chi bộ thôn, trong đó 187 chi bộ có bí thư là trưởng thôn, chiếm hơn 58%.',
      [['58', 'truncated', 187, 318]],
    ],
    [
      'Đảng bộ hiện có 306 đảng viên; được miễn sinh hoạt 49 đồng chí, chiếm 18,2%.',
      [['18,2', 'neither', 49, 306]],
    ],
    ['Có 154 đảng viên, trong đó sinh viên chỉ có 5 đồng chí, chiếm 0,32%.', [['0,32', 'neither', 5, 154]]],
    [
      'Quỹ vận động được 290 triệu đồng, đạt 96,7% kế hoạch 300 triệu đồng.',
      [['96,7', 'rounded', 290e6, 300e6]],
    ],
    [
      'Huyện đoàn có 3.412 đoàn viên, trong đó nữ 1.706 đồng chí (50%). Trong số đoàn viên nữ có 212 đồng chí, chiếm 12,43%.',
      [
        ['50', 'both', 1706, 3412],
        ['12,43', 'rounded', 212, 1706],
      ],
    ],
    [
      'Đảng bộ đã kết nạp 166 đảng viên, đạt 87,4% chỉ tiêu (190 đảng viên).\n\nTrong số các đảng viên mới có 130 nữ, chiếm 78,3%. 109 đảng viên có trình độ đại học, chiếm 65,7%.',
      [
        ['87,4', 'rounded', 166, 190],
        ['78,3', 'both', 130, 166],
        ['65,7', 'rounded', 109, 166],
      ],
    ],
  ])('of a whole that is divided: %s', (text, percentages) => {
    expect(read(text)).toEqual(expected(percentages));
  });

  it.each<readonly [string, readonly Expected[]]>([
    ['Kế hoạch kết nạp 230 đảng viên; đã kết nạp 145 đồng chí, đạt 63%.', [['63', 'both', 145, 230]]],
    ['Chỉ tiêu được giao là 230, thực hiện 145, đạt 73% kế hoạch.', [['73', 'neither', 145, 230]]],
    [
      'Đảng bộ có 9 chi bộ với 203 đảng viên.\n\n\nNghị quyết đề ra kết nạp 200 đảng viên, thực hiện được 166 đồng chí, đạt 82%.',
      [['82', 'neither', 166, 200]],
    ],
    ['Kết nạp 145 đảng viên so với kế hoạch 230, đạt 63,04%.', [['63,04', 'both', 145, 230]]],
    ['Kết nạp 145 đảng viên, đạt 63,04% kế hoạch (230 đảng viên).', [['63,04', 'both', 145, 230]]],
    ['Kết nạp 206 đảng viên, vượt 3% chỉ tiêu (200 đảng viên).', [['3', 'both', 206, 200]]],
    ['Kết nạp 206 đảng viên, vượt 6% chỉ tiêu (200 đảng viên).', [['6', 'neither', 206, 200]]],
    ['Kết nạp 206 đảng viên, vượt 103% chỉ tiêu 200 đảng viên.', [['103', 'neither', 206, 200]]],
    [
      'Thành lập mới 11 tổ chức đảng, bằng 110% chỉ tiêu Nghị quyết Đại hội Đảng bộ huyện lần thứ XXII nhiệm kỳ này đề ra (10 tổ chức).',
      [['110', 'both', 11, 10]],
    ],
    [
      'Năm 2023 giao chỉ tiêu 230 đảng viên. Kết nạp 145 đồng chí, đạt 65% chỉ tiêu.',
      [['65', 'neither', 145, 230]],
    ],
    [
      'Kết nạp 206/200 đảng viên, đạt 103% kế hoạch, vượt 3%.',
      [
        ['103', 'both', 206, 200],
        ['3', 'both', 206, 200],
      ],
    ],
    [
      'Kết nạp 82 đảng viên (nữ 41, chiếm 50%), đạt 41% kế hoạch năm 2022.',
      [
        ['50', 'both', 41, 82],
        ['41', OPEN, 82],
      ],
    ],
  ])('of a plan: %s', (text, percentages) => {
    expect(read(text)).toEqual(expected(percentages));
  });

  it.each<readonly [string, readonly Expected[]]>([
    ['Kết nạp 224 đảng viên, tăng 12% so với năm 2022 (200 đảng viên).', [['12', 'both', 224, 200]]],
    ['Kết nạp 224 đảng viên, tăng 15% so với năm 2022 (200 đảng viên).', [['15', 'neither', 224, 200]]],
    ['Năm 2023 kết nạp 224 đảng viên, tăng 24 đồng chí (12%) so với năm 2022.', [['12', 'both', 24, 200]]],
    ['Tăng từ 200 đảng viên năm 2022 lên 224 đảng viên năm 2023 (tăng 12%).', [['12', 'both', 224, 200]]],
    ['Năm 2022 kết nạp 100 đảng viên, năm 2023 kết nạp 82 đảng viên, giảm 18%.', [['18', 'both', 82, 100]]],
    ['Năm 2023 kết nạp 224 đảng viên, tăng 12% so với cùng kỳ.', [['12', OPEN, 224]]],
    ['So với năm 2022, số kết nạp giảm 18 đồng chí, tương ứng giảm 18%.', [['18', OPEN, 18]]],
  ])('of what there was before: %s', (text, percentages) => {
    expect(read(text)).toEqual(expected(percentages));
  });

  it.each<readonly [string, readonly Expected[]]>([
    ['Phấn đấu đến năm 2025 tỷ lệ kết nạp đạt 3% trở lên.', [['3', OPEN]]],
    ['Chi bộ có 16 đảng viên, 100% hoàn thành tốt nhiệm vụ.', [['100', OPEN]]],
    ['Ngày 30/9 có 145 đảng viên mới, đạt 63% kế hoạch.', [['63', OPEN, 145]]],
    ['Thu đảng phí 3,2 tỷ đồng, đạt 105% kế hoạch.', [['105', OPEN]]],
    ['Thực hiện Nghị quyết số 28, đạt 63% kế hoạch năm 2023.', [['63', OPEN]]],
    [
      'Tỷ lệ đảng viên nữ chiếm 31,21%, tăng 2,5% so với năm 2022.',
      [
        ['31,21', OPEN],
        ['2,5', OPEN],
      ],
    ],
    ['Đảng bộ có 5.418 đảng viên, trong đó nữ chiếm 31,21%.', [['31,21', OPEN]]],
    ['Kết nạp gần 400 đoàn viên, đạt 63% kế hoạch.', [['63', OPEN]]],
    [
      'Đạt từ 15% đến 20%, hoặc 15-20%.',
      [
        ['15', OPEN],
        ['20', OPEN],
        ['15 - 20', OPEN],
      ],
    ],
  ])('is not checked where the numbers are not there: %s', (text, percentages) => {
    expect(read(text)).toEqual(expected(percentages));
  });

  it.each<readonly [string, readonly Expected[]]>([
    ['Đảng bộ có 5.418 đảng viên. Năm 2023 kết nạp 145 đảng viên, đạt 63%.', [['63', OPEN, 145]]],
    [
      'Đảng bộ có 5.418 đảng viên. Qua rà soát 120 hồ sơ, 18 đồng chí chưa đạt, chiếm 15%.',
      [['15', OPEN, 18]],
    ],
    ['Năm 2022 có 5.300 đảng viên; năm 2023 kết nạp 145 đảng viên, giảm 12%.', [['12', OPEN, 145]]],
    ['Đã mở 3 lớp bồi dưỡng, đạt 45,5% học viên khá, giỏi.', [['45,5', OPEN]]],
    ['Toàn tỉnh có 106 xã; 38 xã (35,8%) có trên 300 đảng viên.', [['35,8', 'both', 38, 106]]],
    ['Tỷ lệ đảng viên trong độ tuổi từ 18 đến 30 chiếm 24,72%.', [['24,72', OPEN]]],
    ['Số đảng viên ra khỏi Đảng là 12 đồng chí, giảm 20% so với năm trước.', [['20', OPEN, 12]]],
    [
      'Chỉ tiêu 230; kết nạp 145 đảng viên, trong đó nữ 60 đồng chí, đạt 41,4%.',
      [['41,4', 'rounded', 60, 145]],
    ],
    [
      'Có 8/10 lớp (80%) cho 787 quần chúng, theo Kế hoạch số 15-KH/ĐU ngày 12/3/2023, đạt 100%.',
      [
        ['80', 'both', 8, 10],
        ['100', OPEN, 787],
      ],
    ],
    [
      'Đến ngày 30-6, Đảng bộ kết nạp 288 đảng viên, đạt 35,34% chỉ tiêu. Trong đó 2 đơn vị kết nạp nhiều: huyện A 52 đảng viên, đạt 50,98%; huyện B 5 đảng viên, đạt 50%.',
      [
        ['35,34', OPEN, 288],
        ['50,98', OPEN, 52],
        ['50', OPEN, 5],
      ],
    ],
    ['Giải ngân 1,2 tỷ đồng trong tổng số 1,5 tỷ đồng, đạt 85%.', [['85', OPEN]]],
    ['Tỷ lệ cấp ủy viên nữ tăng từ 3 - 4% so với nhiệm kỳ trước.', [['3 - 4', OPEN]]],
  ])('accuses nobody where another number stands near: %s', (text, percentages) => {
    expect(read(text)).toEqual(expected(percentages));
  });

  it.each<readonly [string, readonly Expected[]]>([
    [
      'Có 60 chi bộ được đánh giá, kết quả: 12 chi bộ xuất sắc (20%), 42 chi bộ tốt (70%), 6 chi bộ hoàn thành (10%).',
      [
        ['20', 'both', 12, 60],
        ['70', 'both', 42, 60],
        ['10', 'both', 6, 60],
      ],
    ],
    [
      'Có 60 chi bộ được đánh giá, kết quả: 12 chi bộ xuất sắc (20%), 42 chi bộ tốt (70%), 6 chi bộ hoàn thành (15%).',
      [
        ['20', 'both', 12, 60],
        ['70', 'both', 42, 60],
        ['15', 'neither', 6, 60],
      ],
    ],
  ])('is one of a list, and its neighbours tell of what: %s', (text, percentages) => {
    expect(read(text)).toEqual(expected(percentages));
  });

  it('is found in a line that a narrow page broke', () => {
    const broken = 'Toàn tỉnh có 26.033 đảng viên, trong đó đảng viên nữ là\n8.126 đồng chí, chiếm 31,21%.';
    expect(read(broken)).toEqual([['31,21', 'both', 8126, 26033]]);
  });

  it('never stops anybody, whatever the text is', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '(',
        ')',
        '%',
        ' 63% ',
        ' 145 ',
        ' 145/230 ',
        ', ',
        'trong đó',
        ' tăng ',
        ' chiếm ',
        '. ',
        '\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        for (const { match, denominator } of readText(pieces.join('').split('\n')))
          expect(match === 'open' || match === 'neither' || denominator !== undefined).toBe(true);
      }),
    );
  });
});
