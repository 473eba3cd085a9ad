import { area } from '../../../../functions/domain/sheet/area.ts';
import { displayText } from '../../../../addin/excel/workbook/number-format.ts';
import type { WorkbookModel } from '../../../../addin/excel/workbook/workbook.ts';
import { openXlsx } from '../../../../addin/excel/xlsx/open.ts';
import { saveXlsx } from '../../../../addin/excel/xlsx/save.ts';
import { newWorkbook, onSheet, put } from '../excel.ts';
import { fixture, partOf, withParts } from './files.ts';

const again = async (workbook: WorkbookModel): Promise<WorkbookModel> => openXlsx(await saveXlsx(workbook));
const rowOf = (workbook: WorkbookModel, row: number, count: number): string[] =>
  Array.from({ length: count }, (_, column) => displayText(workbook.activeSheet.cell(row, column)));

describe('files that other programs wrote', () => {
  it('opens one of openpyxl, with comments that the file library alone stumbles over', async () => {
    const workbook = await openXlsx(fixture('openpyxl-roster'));
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Danh sách', 'Ghi chép']);
    expect(workbook.notKept).toEqual(['comments']);
    expect(rowOf(workbook, 7, 8)).toEqual([
      '1',
      'Lò Thị Mai',
      '02/03/1985',
      'Nữ',
      'Thái',
      '012185000123',
      '19/05/2010',
      '19/05/2011',
    ]);
    const sheet = workbook.activeSheet;
    expect([sheet.cell(7, 2).value, sheet.cell(8, 1).style.fill, sheet.merges]).toEqual([
      31_108,
      '#FFFF00',
      [area(3, 0, 1, 9), area(4, 0, 1, 9)],
    ]);
    expect(sheet.cell(3, 1).value).toBe('');
  });

  it('opens one of LibreOffice', async () => {
    const workbook = await openXlsx(fixture('libreoffice-roster'));
    expect(rowOf(workbook, 3, 2)).toEqual(['1', 'Lò Thị Mai']);
    expect(workbook.activeSheet.cell(3, 2).value).toBe(31_108);
  });

  it('opens one with a chart and a filter, leaves the chart out and shows only the rows that the filter shows', async () => {
    const host = newWorkbook();
    await put('A1', [
      ['Tên', 'Giới'],
      ['a', 'Nam'],
      ['b', 'Nữ'],
      ['c', 'Nam'],
    ]);
    await onSheet(async (sheet, context) => {
      sheet.autoFilter.apply('A1:B4', 1);
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('4:4').rowHidden = true;
      await context.sync();
    });
    const saved = await saveXlsx(host.workbook);
    const sheetXml = partOf(saved, 'xl/worksheets/sheet1.xml');
    const criterion = '<filterColumn colId="1"><filters><filter val="Nữ"/></filters></filterColumn>';
    const filtered = sheetXml.replace(
      /<autoFilter ref="A1:B4"\/>/,
      `<autoFilter ref="A1:B4">${criterion}</autoFilter>`,
    );
    expect(filtered).not.toBe(sheetXml);
    const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
    const chart = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart';
    const workbook = await openXlsx(
      withParts(saved, {
        'xl/worksheets/sheet1.xml': filtered,
        'xl/drawings/drawing1.xml': `<wsDr xmlns="${drawing}"/>`,
        'xl/drawings/_rels/drawing1.xml.rels': `<Relationships><Relationship Id="rId1" Type="${chart}" Target="/xl/charts/chart1.xml"/></Relationships>`,
        'xl/charts/chart1.xml': '<chartSpace/>',
      }),
    );
    const sheet = workbook.activeSheet;
    expect([workbook.notKept, sheet.filter?.isFiltered]).toEqual([['charts'], true]);
    expect([1, 2, 3].map((row) => [sheet.isRowHidden(row), sheet.row(row).hidden])).toEqual([
      [true, false],
      [false, false],
      [true, false],
    ]);
  });

  it('opens a blank one', async () => {
    const workbook = await openXlsx(fixture('empty'));
    expect(workbook.sheets).toHaveLength(1);
    expect(workbook.activeSheet.usedArea(area(0, 0, 1_000, 1_000), true)).toBeNull();
  });
});

describe('saving and opening again', () => {
  it('keeps values with their types, formulas with their last value, formats and looks', async () => {
    const host = newWorkbook();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').numberFormat = [['@', 'dd/mm/yyyy']];
      sheet.getRange('A1:F1').values = [['012185000123', 45291, true, '#N/A', 1254.5, 'Lò Thị Mai']];
      sheet.getRange('A1').format.fill.color = '#FFC7CE';
      sheet.getRange('A1').format.font.name = 'Times New Roman';
      sheet.getRange('B:B').format.columnWidth = 100;
      await context.sync();
    });
    const { activeSheet } = host.workbook;
    activeSheet.setCell(1, 0, { ...activeSheet.cell(1, 0), value: 7, formula: '=SUM(E1:E1)' });
    activeSheet.setCell(1, 1, { ...activeSheet.cell(1, 2), value: '=HYPERLINK("x")' });
    const workbook = await again(host.workbook);
    const sheet = workbook.activeSheet;
    expect(Array.from({ length: 6 }, (_, column) => sheet.cell(0, column).value)).toEqual([
      '012185000123',
      45291,
      true,
      { error: '#N/A' },
      1254.5,
      'Lò Thị Mai',
    ]);
    expect(sheet.cell(0, 0).style).toMatchObject({
      numberFormat: '@',
      fill: '#FFC7CE',
      fontName: 'Times New Roman',
    });
    expect(displayText(sheet.cell(0, 1))).toBe('31/12/2023');
    expect(sheet.cell(1, 0)).toMatchObject({ value: 7, formula: '=SUM(E1:E1)' });
    expect(sheet.cell(1, 1)).toMatchObject({ value: '=HYPERLINK("x")', formula: null });
    expect(sheet.column(1).width).toBeCloseTo(18.33, 1);
  });

  it('keeps tables, merged and hidden cells, filters, frozen rows, protection and hidden sheets', async () => {
    const host = newWorkbook();
    await put('B2', [
      ['Đơn vị', 'Số\nđảng viên', ''],
      ['a', 1, 'x'],
      ['b', 2, 'y'],
    ]);
    await onSheet(async (sheet, context) => {
      const table = sheet.tables.add('B2:D4', true);
      table.name = 'Bảng_1';
      table.style = 'TableStyleLight9';
      table.showBandedRows = false;
      table.showTotals = true;
      sheet.getRange('F1:H2').merge();
      sheet.getRange('7:7').rowHidden = true;
      sheet.getRange('J:J').columnHidden = true;
      sheet.freezePanes.freezeRows(2);
      sheet.tabColor = '#217346';
      const other = context.workbook.worksheets.add('Ẩn');
      other.visibility = 'VeryHidden';
      other.getRange('A1:B3').values = [
        ['h', 'k'],
        ['1', 2],
        ['3', 4],
      ];
      other.autoFilter.apply('A1:B3', 1);
      sheet.protection.protect();
      await context.sync();
    });
    const workbook = await again(host.workbook);
    const [first, hidden] = workbook.sheets;
    const [table] = workbook.tables;
    expect([table?.name, table?.style, table?.showBandedRows, table?.showTotals, table?.area]).toEqual([
      'Bảng_1',
      'TableStyleLight9',
      false,
      true,
      area(1, 1, 4, 3),
    ]);
    expect(table?.columns.map((column) => column.name)).toEqual(['Đơn vị', 'Số\nđảng viên', 'Column3']);
    expect([first?.merges, first?.row(6).hidden, first?.column(9).hidden]).toEqual([
      [area(0, 5, 2, 3)],
      true,
      true,
    ]);
    expect([first?.frozenRows, first?.tabColor, first?.isProtected]).toEqual([2, '#217346', true]);
    expect([hidden?.visibility, hidden?.filter?.area()]).toEqual(['VeryHidden', area(0, 0, 3, 2)]);
  });

  it('keeps settings of any length, and the ids of sheets and marks that they speak of', async () => {
    const host = newWorkbook();
    host.workbook.settings.set('khopso.receipts', { long: 'ả'.repeat(70_000), list: [1, null] });
    host.workbook.settings.set('=cmd', 'a key that looks like a formula');
    await onSheet(async (sheet, context) => {
      const format = sheet.getRanges('A1,B5:B9').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      format.custom.format.fill.color = '#FFC7CE';
      format.custom.format.font.bold = true;
      await context.sync();
    });
    const workbook = await again(host.workbook);
    expect(Object.fromEntries(workbook.settings)).toEqual(Object.fromEntries(host.workbook.settings));
    expect(workbook.sheets.map(({ id, name }) => [id, name])).toEqual([
      [host.workbook.activeSheet.id, 'Sheet1'],
    ]);
    expect(workbook.activeSheet.conditionalFormats).toEqual(host.workbook.activeSheet.conditionalFormats);
  });

  it('turns a pivot table into cells with a note, and keeps the facts it was made of as a table', async () => {
    const host = newWorkbook();
    await put('A1', [
      ['Đơn vị', 'Số'],
      ['a', 1],
      ['b', 2],
    ]);
    await onSheet(async (sheet, context) => {
      const table = sheet.tables.add('A1:B3', true);
      const pivot = sheet.pivotTables.add('P', table, 'E1');
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Đơn vị'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Số'));
      await context.sync();
    });
    const workbook = await again(host.workbook);
    const sheet = workbook.activeSheet;
    expect([workbook.pivots, workbook.tables.length]).toEqual([[], 1]);
    expect([sheet.cell(3, 4).value, sheet.cell(3, 5).value]).toEqual(['Tổng Cuối', 3]);
    expect(sheet.cell(5, 4).value).toMatch(/không còn là PivotTable.*no longer a live PivotTable/);
  });
});
