import { excelJs } from '../../../../addin/excel/xlsx/library.ts';
import { openXlsx } from '../../../../addin/excel/xlsx/open.ts';
import { saveXlsx } from '../../../../addin/excel/xlsx/save.ts';
import { displayText } from '../../../../addin/excel/workbook/number-format.ts';
import { changed } from './files.ts';

type FileWorkbook = InstanceType<Awaited<ReturnType<typeof excelJs>>['Workbook']>;

async function fileOf(make: (file: FileWorkbook) => void): Promise<Uint8Array> {
  const library = await excelJs();
  const file = new library.Workbook();
  make(file);
  return new Uint8Array(await file.xlsx.writeBuffer());
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('the looks of cells in a file', () => {
  it('are the font of the cell, of its text in pieces, and no font where the pieces differ', async () => {
    const bytes = await fileOf((file) => {
      const sheet = file.addWorksheet('A');
      sheet.getCell('A1').value = 'Hä vµ tªn';
      sheet.getCell('A1').font = { name: '.VnTimeH' };
      sheet.getCell('A2').value = {
        richText: [
          { text: 'NguyÔn ', font: { name: '.VnTime' } },
          { text: 'B', font: { name: '.VnTime', bold: true } },
        ],
      };
      sheet.getCell('A3').value = {
        richText: [
          { text: 'a', font: { name: '.VnTime' } },
          { text: 'b', font: { name: 'Arial' } },
        ],
      };
    });
    const sheet = (await openXlsx(bytes)).activeSheet;
    const cells = [0, 1, 2].map((row) => sheet.cell(row, 0));
    expect(cells.map(({ value }) => value)).toEqual(['Hä vµ tªn', 'NguyÔn B', 'ab']);
    expect(cells.map(({ style }) => style.fontName)).toEqual(['.VnTimeH', '.VnTime', null]);
  });

  it('are the first font of the file where a cell has none of its own', async () => {
    const bytes = await fileOf((file) => {
      file.addWorksheet('A').getCell('A1').value = 'NguyÔn';
    });
    const old = changed(bytes, 'xl/styles.xml', (xml) => xml.replace('val="Calibri"', 'val=".VnTime"'));
    const sheet = (await openXlsx(old)).activeSheet;
    expect([sheet.cell(0, 0).style.fontName, sheet.cell(9, 9).style.fontName]).toEqual([
      '.VnTime',
      '.VnTime',
    ]);
  });

  it('tell which rows and columns are hidden', async () => {
    const bytes = await fileOf((file) => {
      const sheet = file.addWorksheet('A');
      sheet.addRows([
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ]);
      sheet.getRow(2).hidden = true;
      sheet.getColumn(2).hidden = true;
    });
    const sheet = (await openXlsx(bytes)).activeSheet;
    expect([0, 1, 2].map((row) => sheet.isRowHidden(row))).toEqual([false, true, false]);
    expect([0, 1].map((column) => sheet.column(column).hidden)).toEqual([false, true]);
  });
});

describe('the days of a file', () => {
  const dated = (date1904: boolean) =>
    fileOf((file) => {
      file.properties.date1904 = date1904;
      const sheet = file.addWorksheet('A');
      for (const [row, serial] of [1, 59, 60, 61, 1905, 31_108, 44_335.75].entries()) {
        sheet.getCell(row + 1, 1).value = serial;
        sheet.getCell(row + 1, 1).numFmt = 'dd/mm/yyyy';
      }
    });

  it.each([false, true])('are the numbers that stand in it (from 1904: %s)', async (date1904) => {
    const workbook = await openXlsx(await dated(date1904));
    expect(workbook.date1904).toBe(date1904);
    const { activeSheet } = workbook;
    const serials = [0, 1, 2, 3, 4, 5, 6].map((row) => activeSheet.cell(row, 0).value);
    expect(serials).toEqual([1, 59, 60, 61, 1905, 31_108, 44_335.75]);
    expect(displayText(activeSheet.cell(5, 0), date1904)).toBe(date1904 ? '03/03/1989' : '02/03/1985');
    const again = await openXlsx(await saveXlsx(workbook));
    expect([again.date1904, again.activeSheet.cell(5, 0).value]).toEqual([date1904, 31_108]);
  });

  it('are known to count from 1904 in the words of LibreOffice too', async () => {
    const words = (xml: string) => xml.replace('date1904="1"', 'date1904="true"');
    const workbook = await openXlsx(changed(await dated(true), 'xl/workbook.xml', words));
    expect([workbook.date1904, workbook.activeSheet.cell(5, 0).value]).toEqual([true, 31_108]);
  });

  it('leave an id number alone that is shown as a date', async () => {
    const bytes = await fileOf((file) => {
      const sheet = file.addWorksheet('A');
      sheet.getCell('B2').value = 10_185_012_345;
      sheet.getCell('B2').numFmt = 'dd/mm/yyyy';
    });
    expect((await openXlsx(bytes)).activeSheet.cell(1, 1).value).toBe(10_185_012_345);
  });
});

describe('the letters of a file', () => {
  const letters = [
    'Xã A\nBản B',
    ' a  b ',
    'soft\u00adhyphen',
    'a\u0007b',
    'tab\tb',
    '_x0041_ as typed',
    'e\u0301',
  ];

  it('come back as they were, those too that a file cannot hold', async () => {
    const bytes = await fileOf((file) => {
      file.addWorksheet('A').addRow(['x']);
    });
    const workbook = await openXlsx(bytes);
    const { activeSheet } = workbook;
    letters.forEach((value, row) => activeSheet.setCell(row, 0, { ...activeSheet.cell(row, 0), value }));
    const again = (await openXlsx(await saveXlsx(workbook))).activeSheet;
    expect(letters.map((_, row) => again.cell(row, 0).value)).toEqual(letters);
  });

  it('are read from escapes, texts beside the cell and results of formulas', async () => {
    const bytes = await fileOf((file) => {
      file.addWorksheet('A').addRow(['x']);
    });
    const cells =
      '<c r="A1" t="inlineStr"><is><t>a b</t></is></c>' +
      '<c r="B1" t="str"><f>B9&amp;"c"</f><v>Nữ_x000D_ c</v></c><c r="C1" t="e"><f>NA()</f><v>#N/A</v></c>' +
      '<c r="D1"><f>1+1</f><v>2</v></c><c r="E1" t="b"><v>1</v></c>';
    const file = changed(bytes, SHEET, (xml) => xml.replace(/<c r="A1".*?<\/c>/, cells));
    const sheet = (await openXlsx(file)).activeSheet;
    expect([0, 1, 2, 3, 4].map((column) => sheet.cell(0, column).value)).toEqual([
      'a b',
      'Nữ\r c',
      { error: '#N/A' },
      2,
      true,
    ]);
    expect(sheet.cell(0, 3).formula).toBe('=1+1');
  });
});

describe('a file whose sheets are numbered apart from their parts', () => {
  it('finds the filter of each sheet', async () => {
    const bytes = await fileOf((file) => {
      const sheet = file.addWorksheet('A');
      sheet.addRows([['Giới'], ['Nam'], ['Nữ']]);
      sheet.autoFilter = 'A1:A3';
      sheet.getRow(2).hidden = true;
    });
    const filtered = changed(bytes, SHEET, (xml) =>
      xml.replace(
        '<autoFilter ref="A1:A3"/>',
        '<autoFilter ref="A1:A3"><filterColumn colId="0"><filters><filter val="Nữ"/></filters></filterColumn></autoFilter>',
      ),
    );
    const file = changed(filtered, 'xl/workbook.xml', (xml) => xml.replace('sheetId="1"', 'sheetId="7"'));
    const sheet = (await openXlsx(file)).activeSheet;
    expect([sheet.filter?.isFiltered, sheet.row(1).hidden, sheet.isRowHidden(1)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
