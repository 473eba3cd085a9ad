import { createTasks } from '../../../../addin/tasks/create.ts';
import { fill, openExcel } from '../../workbook/excel.ts';
import { writeRoster } from '../roster-sheet.ts';

const tasks = createTasks({ api: 'http://127.0.0.1:9/api' });

function open() {
  const host = openExcel();
  writeRoster(host, 3);
  fill(host, 'Báo cáo', 1, 1, [
    ['BÁO CÁO QUÝ III', '', '', ''],
    ['Nội dung', 'Số lượng', 'Trên tổng số', 'Tỷ lệ (%)'],
    ['Kết nạp trong doanh nghiệp', 242, 587, "'41,22"],
    ['Dân tộc thiểu số', 13271, 26033, "'51,98 %"],
    ['Nữ', 8126, 26033, 0.3121],
    ['So với kế hoạch', 145, '', "'63%"],
  ]);
  return host;
}

describe('the percentages of a report in the workbook', () => {
  it('are held against their lines, each with the cell it stands in', async () => {
    open();
    const { sheet, lines } = await tasks.checkReport({ sheet: 'Báo cáo' });
    expect(sheet).toBe('Báo cáo');
    expect(lines.map(({ place, match, denominator }) => [place.cell, match, denominator])).toEqual([
      ['E4', 'truncated', 587],
      ['E5', 'neither', 26033],
      ['E6', 'both', 26033],
      ['E7', 'open', undefined],
    ]);
    expect(lines[1]).toMatchObject({ label: 'Dân tộc thiểu số', count: 13271, printed: '51,98 %' });
    await tasks.goTo(lines[1]?.place ?? { sheetId: '', cell: '' });
  });

  it('are read as Excel shows them, over 100% and under 1%', async () => {
    const host = openExcel();
    fill(host, 'Báo cáo', 1, 1, [
      ['Nội dung', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ đạt (%)'],
      ['Vượt', 200, 223, '=D3/C3'],
      ['Ít', 500, 4, '=D4/C4'],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Báo cáo').getRange('E3:E4').numberFormat = [['0.0%'], ['0.0%']];
      context.workbook.worksheets.getItem('Báo cáo').getRange('E3:E4').values = [[1.115], [0.008]];
      await context.sync();
    });
    const { lines } = await tasks.checkReport({ sheet: 'Báo cáo' });
    expect(lines.map(({ place, printed, match }) => [place.cell, printed, match])).toEqual([
      ['E3', '111,5', 'both'],
      ['E4', '0,8', 'both'],
    ]);
  });

  it('are read in sentences typed into cells, down a column and line by line', async () => {
    const host = openExcel();
    fill(host, 'Báo cáo', 0, 0, [
      ['BÁO CÁO CÔNG TÁC XÂY DỰNG ĐẢNG', ''],
      ['Đảng bộ hiện có 5.418 đảng viên, trong đó:\n- Nữ: 2.100 đồng chí, chiếm 38,76%', ''],
      ["'- Dân tộc thiểu số: 1.254 đồng chí (24,15%)", ''],
      ['Kết nạp 145 đảng viên mới, đạt 63% kế hoạch năm.', ''],
    ]);
    const { lines } = await tasks.checkReport({ sheet: 'Báo cáo' });
    expect(
      lines.map(({ place, match, count, denominator }) => [place.cell, match, count, denominator]),
    ).toEqual([
      ['A2', 'rounded', 2100, 5418],
      ['A3', 'neither', 1254, 5418],
      ['A4', 'open', 145, undefined],
    ]);
  });

  it('are looked for on the sheet in front where none is named, and a roster has none', async () => {
    open();
    expect(await tasks.checkReport()).toEqual({ sheet: 'Sheet1', lines: [] });
  });

  it('are none on an empty sheet, and a sheet that is not there is said to be missing', async () => {
    openExcel();
    expect(await tasks.checkReport()).toEqual({ sheet: 'Sheet1', lines: [] });
    await expect(tasks.checkReport({ sheet: 'Không có' })).rejects.toMatchObject({ code: 'sheet-missing' });
  });
});
