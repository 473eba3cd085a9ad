import { codeOf, newWorkbook, onSheet, put } from '../excel.ts';

const course = [
  ['Tháng', 'Kết nạp', 'Kế hoạch'],
  ['Th 1', 12, 19],
  ['Th 2', 25, 38],
  ['Th 3', 51, 58],
  ['Th 4', 51, 77],
];

/** A line chart 'Tiến độ' over the course, its plan dashed. */
async function withChart() {
  const host = newWorkbook();
  await put('A1', course);
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add('Line', sheet.getRange('A1:C5'), 'Columns');
    chart.name = 'Tiến độ';
    chart.title.text = 'Kết nạp cộng dồn';
    chart.setPosition('E2', 'J12');
    chart.axes.valueAxis.title.text = 'Người';
    chart.axes.valueAxis.minimum = 0;
    chart.legend.position = 'Top';
    const plan = chart.series.getItemAt(1);
    plan.format.line.lineStyle = 'Dash';
    plan.format.line.color = '#000000';
    plan.format.line.weight = 1.5;
    await context.sync();
  });
  return host;
}

describe('charts', () => {
  it('read names and categories from the edges of what they are made over', async () => {
    await withChart();
    await onSheet(async (sheet, context) => {
      const chart = sheet.charts.getItem('Tiến độ');
      chart.load('chartType,title/text,legend/position,axes/valueAxis/minimum');
      chart.axes.valueAxis.title.load('text,visible');
      chart.series.load('items/name,count');
      const lines = [0, 1].map((at) => chart.series.getItemAt(at).format.line);
      for (const line of lines) line.load('lineStyle,color,weight');
      await context.sync();
      expect([chart.chartType, chart.title.text, chart.legend.position]).toEqual([
        'Line',
        'Kết nạp cộng dồn',
        'Top',
      ]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(['Kết nạp', 'Kế hoạch']);
      expect([chart.axes.valueAxis.minimum, chart.axes.valueAxis.title.text]).toEqual([0, 'Người']);
      expect(lines.map(({ lineStyle, color, weight }) => [lineStyle, color, weight])).toEqual([
        ['Automatic', '', 2.25],
        ['Dash', '#000000', 1.5],
      ]);
    });
  });

  it('lie over the cells they are put on, and move with them', async () => {
    const host = await withChart();
    const place = () =>
      onSheet(async (sheet, context) => {
        const chart = sheet.charts.getItemAt(0);
        chart.load('top,left,width,height');
        await context.sync();
        return [chart.top, chart.left, chart.width, chart.height];
      });
    expect(await place()).toEqual([15, 4 * 48, 6 * 48, 11 * 15]);
    await onSheet(async (sheet, context) => {
      sheet.getRange('1:3').insert('Down');
      await context.sync();
    });
    expect(await place()).toEqual([60, 192, 288, 165]);
    const [chart] = host.workbook.charts;
    expect(chart?.series[0]?.values?.area).toEqual({ row: 4, column: 1, rows: 4, columns: 1 });
  });

  it('are found by name, counted, refused where they are not, and taken away', async () => {
    await withChart();
    await onSheet(async (sheet, context) => {
      const missing = sheet.charts.getItemOrNullObject('Khác');
      const count = sheet.charts.getCount();
      sheet.charts.load('items/name');
      await context.sync();
      expect([missing.isNullObject, count.value, sheet.charts.items[0]?.name]).toEqual([true, 1, 'Tiến độ']);
    });
    expect(await codeOf((sheet) => sheet.charts.getItem('Khác').load('name'))).toBe('ItemNotFound');
    await onSheet(async (sheet, context) => {
      sheet.charts.getItem('Tiến độ').delete();
      await context.sync();
      sheet.charts.load('count');
      await context.sync();
      expect(sheet.charts.count).toBe(0);
    });
  });

  it('take other cells as their data, and series of their own', async () => {
    const host = await withChart();
    await onSheet(async (sheet, context) => {
      const chart = sheet.charts.getItem('Tiến độ');
      chart.setData(sheet.getRange('A1:B5'), 'Columns');
      const added = chart.series.add('Kế hoạch');
      added.setValues(sheet.getRange('C2:C5'));
      added.setXAxisValues(sheet.getRange('A2:A5'));
      await context.sync();
    });
    expect(host.workbook.charts[0]?.series.map(({ values }) => values?.area?.column)).toEqual([1, 2]);
  });

  it('of a kind that the preview does not draw are refused by name', async () => {
    newWorkbook();
    await put('A1', course);
    expect(await codeOf((sheet) => sheet.charts.add('Pie', sheet.getRange('A1:B5')))).toBe('NotImplemented');
    expect(await codeOf((sheet) => sheet.charts.add('Line', sheet.getRange('A1:B2'), 'Auto'))).toBe(
      'NotImplemented',
    );
  });
});
