import { openXlsx } from '../../../../addin/excel/xlsx/open.ts';
import { saveXlsx } from '../../../../addin/excel/xlsx/save.ts';
import { newWorkbook, onSheet, put } from '../excel.ts';
import { changed, partOf } from './files.ts';

/** A sheet of a name that must be quoted, with two charts, a print setup and names. */
async function printed() {
  const host = newWorkbook();
  await put('A1', [
    ['Tháng', 'Kết nạp', 'Kế hoạch'],
    ['Th 1', 12, 19],
    ['Th 2', 25, 38],
    ['Th 3', '', 58],
  ]);
  await onSheet(async (sheet, context) => {
    sheet.name = "Báo cáo 'một' trang";
    sheet.tables.add('F1:G3', true);
    const course = sheet.charts.add('Line', sheet.getRange('A1:C4'), 'Columns');
    course.title.text = 'Kết nạp & kế hoạch';
    course.setPosition('A6', 'E20');
    course.series.getItemAt(1).format.line.lineStyle = 'Dash';
    const bars = sheet.charts.add('BarClustered', sheet.getRange('A1:B4'), 'Columns');
    bars.series.getItemAt(0).format.fill.setSolidColor('#404040');
    const { pageLayout } = sheet;
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    pageLayout.setPrintMargins('Points', { left: 36, right: 36, top: 54, bottom: 54 });
    pageLayout.setPrintArea('A1:H40');
    pageLayout.setPrintTitleRows('1:2');
    pageLayout.headersFooters.defaultForAllPages.leftFooter = 'Mã đối chiếu 7F3A && hết';
    pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P/&N';
    sheet.getRange('A1:C1').format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.getRange('A1:C1').format.verticalAlignment = 'Center';
    sheet.getRange('A1').format.rowHeight = 24;
    context.workbook.names.add('KetNap', sheet.getRange('B2:B4'), 'cộng dồn');
    sheet.names.add('MucTieu', '=230');
    await context.sync();
  });
  return host;
}

describe('charts in a saved file', () => {
  it('stand in parts of their own, with the lines as they were asked for and the cells they follow', async () => {
    const { workbook } = await printed();
    const saved = await saveXlsx(workbook);
    const chart = partOf(saved, 'xl/charts/chart1.xml');
    expect(chart).toContain('<a:t>Kết nạp &amp; kế hoạch</a:t>');
    expect(chart).toContain("<c:f>'Báo cáo ''một'' trang'!$C$2:$C$4</c:f>");
    expect(chart.match(/<a:prstDash val="dash"\/>/g)).toHaveLength(1);
    expect(chart.match(/<c:pt idx="\d"><c:v>(12|25|19|38|58)<\/c:v>/g)).toHaveLength(5);
    expect(partOf(saved, 'xl/charts/chart2.xml')).toContain('<c:barDir val="bar"/>');
    const sheet = partOf(saved, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<\/headerFooter><drawing [^>]*r:id="khopso\d+"\/><tableParts/);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(partOf(saved, 'xl/drawings/drawing1.xml')).toMatch(
      /<xdr:row>5<\/xdr:row>.*<xdr:to><xdr:col>5<\/xdr:col><xdr:colOff>0<\/xdr:colOff><xdr:row>20<\/xdr:row>/s,
    );
    expect(partOf(saved, 'xl/workbook.xml')).toContain("' trang'!$A$1:$H$40</definedName>");
    expect(partOf(saved, '[Content_Types].xml')).toContain('/xl/charts/chart2.xml');
  });

  it('are there where such a file is opened, and saved as they were', async () => {
    const { workbook } = await printed();
    const saved = await saveXlsx(workbook);
    const again = await openXlsx(saved);
    expect(again.notKept).toEqual([]);
    const plainly = (charts: typeof again.charts) =>
      charts.map(({ name, type, title, legend, axes, series, top, left, width, height }) => ({
        ...{ name, type, title, legend, axes },
        corners: [top, left, width, height].map(Math.round),
        series: series.map(({ values, categories, ...looks }) => ({
          ...{ values: values?.area, categories: categories?.area, dash: looks.line.style },
        })),
      }));
    const [before, after] = [plainly(workbook.charts), plainly(again.charts)];
    expect(after.map(({ type, corners }) => [type, corners])).toEqual(
      before.map(({ type, corners }) => [type, corners]),
    );
    expect(after[0]?.series).toEqual([
      { ...before[0]?.series[0], dash: 'Continuous' },
      { ...before[0]?.series[1], dash: 'Dash' },
    ]);
    expect(after[0]?.title).toEqual({ text: 'Kết nạp & kế hoạch', isShown: true });
    const twice = await saveXlsx(again);
    for (const part of ['xl/charts/chart1.xml', 'xl/charts/chart2.xml', 'xl/drawings/drawing1.xml'])
      expect(partOf(twice, part)).toBe(partOf(saved, part));
    // It follows its cells, as before.
    const [chart] = again.charts;
    expect(chart?.series[0]?.values && again.anchors.has(chart.series[0].values)).toBe(true);
  });

  it('are said not to be kept where they hold what nobody here knows', async () => {
    const { workbook } = await printed();
    const saved = await saveXlsx(workbook);
    const other = (xml: string) => xml.replace('<c:gapWidth val="60"/>', '<c:gapWidth val="61"/>');
    const again = await openXlsx(changed(saved, 'xl/charts/chart2.xml', other));
    expect([again.notKept, again.charts.map(({ type }) => type)]).toEqual([['charts'], ['Line']]);
  });
});

describe('how a sheet is printed, names and lines around cells', () => {
  it('are kept over saving and opening', async () => {
    const { workbook } = await printed();
    const again = await openXlsx(await saveXlsx(workbook));
    const [before, after] = [workbook.activeSheet, again.activeSheet];
    const plainly = ({ print }: typeof before) => ({
      ...print,
      area: print?.area?.area,
      titleRows: print?.titleRows?.area,
    });
    expect(plainly(after)).toEqual(plainly(before));
    expect(after.print?.area?.sheet).toBe(after);
    expect(
      again.names.map(({ name, scope, refersTo, comment }) => [
        name,
        scope === null ? 'workbook' : scope === after,
        typeof refersTo === 'string' ? refersTo : refersTo.area,
        comment,
      ]),
    ).toEqual([
      ['KetNap', 'workbook', { row: 1, column: 1, rows: 3, columns: 1 }, 'cộng dồn'],
      ['MucTieu', true, '=230', ''],
    ]);
    const { edgeBottom, edgeTop, vertical } = after.cell(0, 1).style;
    expect([edgeBottom, edgeTop, vertical, after.row(0).height]).toEqual(['Thin', null, 'Center', 24]);
  });
});
