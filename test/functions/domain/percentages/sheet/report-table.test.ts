import fc from 'fast-check';
import { checkReport } from '../../../../../functions/domain/percentages/sheet/report-table.ts';
import type { Cell } from '../../../../../functions/domain/sheet/block.ts';
import { percentageText, type Judged } from '../../../../../addin/words/percentage-text.ts';
import { PRINTED_FIGURES } from '../../../../fixtures/printed-figures.ts';

const NONE: Judged = { match: 'open', printed: '' };
const reportOf = (values: Cell[][]) => checkReport({ name: 'Báo cáo', top: 0, left: 0, values });

describe('the percentages of a report', () => {
  it('are each held against their own line', () => {
    const lines = reportOf([
      ['BÁO CÁO KẾT QUẢ'],
      ['STT', 'Nội dung', 'Số lượng', 'Trên tổng số', 'Tỷ lệ %'],
      ...PRINTED_FIGURES.map(({ quantity, numerator, denominator, printed }, index): Cell[] => [
        index + 1,
        quantity,
        numerator,
        denominator,
        printed,
      ]),
    ]);
    expect(lines.map(({ match }) => match)).toEqual(PRINTED_FIGURES.map(({ match }) => match));
    expect(lines[0]).toMatchObject({ row: 3, column: 4, label: 'kết nạp trong doanh nghiệp', count: 242 });
  });

  it('without a denominator find the one count of the table that fits', () => {
    const lines = reportOf([
      ['Nội dung', 'Kết quả', 'Tỷ lệ'],
      ['Đảng viên mới', '587', ''],
      ['Trong doanh nghiệp', '242', '41,22 %'],
      ['Lãnh đạo quản lý', '18', '7,4 %'],
    ]);
    expect(lines.map(({ denominator, match }) => [denominator, match])).toEqual([
      [587, 'truncated'],
      [242, 'both'],
    ]);
    expect(lines[1]).toMatchObject({ isAssumed: true, denominator: 242 });
    expect(percentageText(lines[1] ?? NONE).vi).toBe('khớp nếu mẫu số là 242');
  });

  it('of a plan that is not printed give a range, and never a number', () => {
    const [line] = reportOf([
      ['Nội dung', 'Kết quả', 'Tỷ lệ'],
      ['Kết nạp 8 tháng', 145, '63 %'],
    ]);
    expect(line).toMatchObject({ match: 'open', fits: { from: 227, to: 232 } });
    expect(line?.denominator).toBeUndefined();
    expect(percentageText(line ?? NONE).vi).toBe('không ghi mẫu số; mẫu số có thể từ 227 đến 232');
  });

  it('that no whole number gives are said to be that', () => {
    const [line] = reportOf([
      ['Nội dung', 'Kết quả', 'Tỷ lệ'],
      ['Học sinh', 25, '111,6 %'],
    ]);
    expect(line).toMatchObject({ match: 'neither' });
    expect(percentageText(line ?? NONE).vi).toContain('không tái lập được');
  });

  it('kept by Excel as a fraction are read as what it shows', () => {
    const [line] = reportOf([
      ['Nội dung', 'Số lượng', 'Tổng số', 'Tỷ lệ'],
      ['Nữ', 8126, 26033, 0.3121],
    ]);
    expect(line).toMatchObject({ printed: '31,21', match: 'both' });
  });

  it.each([
    [['Nội dung', 'Số lượng (người)', 'Trên tổng số', 'Tỷ lệ (%)']],
    [['Nội dung', 'SỐ LƯỢNG', 'TỔNG SỐ', 'Tỉ lệ %']],
    [['Nội dung', 'Số\nlượng', 'Trên\ntổng số', '(%)']],
  ])('are found under the headers %j', (header) => {
    const [line] = reportOf([header, ['Nữ', 8126, 26033, '31,21 %']]);
    expect(line).toMatchObject({ denominator: 26033, match: 'both' });
  });

  it('are none in a sheet that is no such table, whatever it holds', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant('Tỷ lệ'),
      fc.constant('Số lượng'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (values) => {
        expect(Array.isArray(reportOf(values))).toBe(true);
      }),
    );
    expect(reportOf([['Họ và tên', 'Ngày sinh']])).toEqual([]);
  });
});
