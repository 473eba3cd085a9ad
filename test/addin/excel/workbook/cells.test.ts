import fc from 'fast-check';
import { area } from '../../../../functions/domain/sheet/area.ts';
import { plain, restyle } from '../../../../addin/excel/workbook/cell.ts';
import { dateToSerial, displayText, serialToDate } from '../../../../addin/excel/workbook/number-format.ts';
import { moveArea } from '../../../../addin/excel/workbook/structure.ts';
import { dateIn, typeInto } from '../../../../addin/excel/workbook/typing.ts';
import { WorkbookModel } from '../../../../addin/excel/workbook/workbook.ts';

const shown = (value: number, numberFormat: string): string =>
  displayText({ value, formula: null, style: restyle(plain, { numberFormat }) });

describe('addresses', () => {
  const anArea = fc
    .tuple(fc.nat(9_999), fc.nat(900), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }))
    .map(([row, column, rows, columns]) => area(row, column, rows, columns));

  it('stay on the same cells when rows are inserted and deleted again', () => {
    fc.assert(
      fc.property(anArea, fc.nat(9_999), fc.integer({ min: 1, max: 30 }), (within, at, count) => {
        const band = { start: 0, count: 16_384 };
        const moved = moveArea(within, { axis: 'row', at, count, band });
        expect(moved && moveArea(moved, { axis: 'row', at, count: -count, band })).toEqual(within);
      }),
    );
  });
});

describe('dates', () => {
  it('are days since 1900 with the day that never was', () => {
    expect([1, 59, 61, 45_291].map((serial) => serialToDate(serial).toISOString().slice(0, 10))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2023-12-31',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 100_000 }), (serial) =>
        expect(dateToSerial(serialToDate(serial))).toBe(serial),
      ),
    );
  });

  it.each([
    ['19/05/2021', 44_335],
    ['1-2-85', 31_079],
    ['31/04/2021', null],
    ['19/05/21 x', null],
  ])('are read from %s as a person types them', (text, serial) => {
    expect(dateIn(text)).toBe(serial);
  });

  it('typed over a date keep its format, and in text cells stay text', () => {
    const workbook = new WorkbookModel();
    const sheet = workbook.activeSheet;
    sheet.restyle(area(0, 0), { numberFormat: 'd-m-yy' });
    sheet.restyle(area(1, 0), { numberFormat: '@' });
    for (const row of [0, 1, 2]) typeInto(workbook, sheet, row, 0, '19/05/2021');
    expect([0, 1, 2].map((row) => displayText(sheet.cell(row, 0)))).toEqual([
      '19-5-21',
      '19/05/2021',
      '19/05/2021',
    ]);
    expect([0, 1, 2].map((row) => sheet.cell(row, 0).value)).toEqual([44_335, '19/05/2021', 44_335]);
  });
});

describe('what a cell shows', () => {
  it.each([
    [0.4123, '0.00%', '41,23%'],
    [1_254_000, '#,##0', '1.254.000'],
    [7, '000', '007'],
    [-3.5, '0.0', '-3,5'],
    [45_291.5, 'dd/mm/yyyy hh:mm', '31/12/2023 12:00'],
    [45_291, 'm/d/yyyy', '31/12/2023'],
    [45_291, '[$-42A]dd "tháng" mm', '31 tháng 12'],
    [123_456_789_012, 'General', '1,23457E+11'],
    [0.1 + 0.2, 'General', '0,3'],
    [5418, '#,##0 "đảng viên"', '5.418 đảng viên'],
    [230, '#,##0"*"', '230*'],
    [233, '+#,##0;-#,##0;0', '+233'],
    [-8.3, '+#,##0.0;-#,##0.0;0', '-8,3'],
    [0, '+#,##0;-#,##0;0', '0'],
    [-5, '0;(0);"—"', '(5)'],
    [0, '0;(0);"—"', '—'],
    // As in Excel, where nothing is left behind it.
    [233, '0.#', '233,'],
  ])('%d as %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });
});
