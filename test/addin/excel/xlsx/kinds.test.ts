/** What other programs make of the format: each kind as small as it can be, and what stands in the cells then. */
import { openXlsx } from '../../../../addin/excel/xlsx/open.ts';
import type { CellValue } from '../../../../addin/excel/workbook/cell.ts';
import { displayText } from '../../../../addin/excel/workbook/number-format.ts';
import { changed, fileWith, partsWith, strings, zip } from './files.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

async function valuesOf(file: Uint8Array, columns = 3, rows = 1): Promise<CellValue[][]> {
  const { activeSheet } = await openXlsx(file);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => activeSheet.cell(row, column).value),
  );
}

const firstRow = async (rows: string, others?: Parameters<typeof fileWith>[1]): Promise<CellValue[]> =>
  (await valuesOf(fileWith(rows, others)))[0] ?? [];

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const ROW = `<row r="1"><c r="A1" t="inlineStr"><is><t>Lò Thị Mai</t></is></c><c r="B1"><v>31108</v></c></row>`;
const VALUES = ['Lò Thị Mai', 31_108, ''];

describe('the names of elements', () => {
  const prefixed = (xml: string, prefix: string) =>
    xml
      .replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}:`)
      .replace('xmlns="', `xmlns:${prefix}="`)
      .replaceAll('xmlns:r=', 'xmlns:rel=')
      .replaceAll(' r:id=', ' rel:id=');

  it.each(['x', 'ns0', 'đặc-tả'])('may all have the prefix %s, relations another than r', async (prefix) => {
    const parts = Object.entries(partsWith(ROW)).map(([name, xml]) => [name, prefixed(xml, prefix)]);
    expect(await valuesOf(zip(Object.fromEntries(parts) as Record<string, string>))).toEqual([VALUES]);
  });

  it('may be of the strict form, or declared where they stand', async () => {
    const strict = changed(fileWith(ROW), SHEET, (xml) =>
      xml
        .replace(
          /http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/,
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replace('<row', '<row xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"'),
    );
    expect(await valuesOf(strict)).toEqual([VALUES]);
  });

  it('of other vocabularies are passed over with all that is in them', async () => {
    const foreign =
      '<c r="A1"><v>1</v><y:v xmlns:y="urn:y">9</y:v><extLst><ext><v>8</v></ext></extLst></c>' +
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="y"><c r="B1"><v>7</v></c></mc:Choice><mc:Fallback><c r="B1"><v>2</v></c></mc:Fallback></mc:AlternateContent>';
    expect(await firstRow(`<row r="1">${foreign}</row>`)).toEqual([1, 2, '']);
  });
});

describe('places', () => {
  it('of rows and cells that do not say them follow one another', async () => {
    const file = fileWith(`<row>${cell('a')}${cell('b')}</row><row>${cell('c')}<c r="C2"><v>3</v></c></row>`);
    expect(await valuesOf(file, 3, 2)).toEqual([
      ['a', 'b', ''],
      ['c', '', 3],
    ]);
  });

  it('may be written small, with dollars, or one row in another', async () => {
    expect(await firstRow('<row r="1"><c r="a1"><v>1</v></c><c r="$B$1"><v>2</v></c></row>')).toEqual([
      1,
      2,
      '',
    ]);
    expect(await firstRow('<row r="7"><c r="C1"><v>3</v></c></row>')).toEqual(['', '', 3]);
  });

  it('that no sheet has make a damaged file', async () => {
    await expect(openXlsx(fileWith('<row r="1048577"><c><v>1</v></c></row>'))).rejects.toMatchObject({
      code: 'damaged',
    });
    await expect(openXlsx(fileWith('<row r="1"><c r="XFE1"><v>1</v></c></row>'))).rejects.toMatchObject({
      code: 'damaged',
    });
  });
});

describe('text', () => {
  it.each([
    ['in CDATA', '<is><t><![CDATA[Lò <Thị> Mai]]></t></is>', 'Lò <Thị> Mai'],
    ['beside a value that does not count', '<v>1.0</v><is><t>Lò</t></is>', 'Lò'],
    [
      'in pieces after a plain one',
      '<is><t>Lò </t><r><t>Thị </t></r><r><rPr><b/></rPr><t>Mai</t></r></is>',
      'Lò Thị Mai',
    ],
    ['without how it is pronounced', '<is><t>Lò</t><rPh sb="0" eb="1"><t>lo</t></rPh></is>', 'Lò'],
    ['with a return of old', '<is><t>a_x000D_\nb_x005F_x0041_</t></is>', 'a\r\nb_x0041_'],
    ['with entities, and line ends of Windows', '<is><t>a &amp; b&#10;c\r\nd</t></is>', 'a & b\nc\nd'],
    ['where the value is the text', '<v>Lò</v>', 'Lò'],
    ['of none', '<is/>', ''],
  ])('%s', async (_, inner, text) => {
    expect(await firstRow(`<row r="1"><c r="A1" t="inlineStr">${inner}</c></row>`)).toEqual([text, '', '']);
  });

  it('is shared in pieces after a plain one, and cut where Excel holds no more', async () => {
    const items = `<si><t>Lò</t><r><t> Mai</t></r></si><si><t>${'ả'.repeat(40_000)}</t></si><si/>`;
    const [a, b, c] = await firstRow(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
      { 'xl/sharedStrings.xml': strings(items) },
    );
    expect([a, b, c]).toEqual(['Lò Mai', 'ả'.repeat(32_767), '']);
  });

  it('that is not there makes a damaged file', async () => {
    for (const index of ['0', '-1', '9999999999', 'x', '__proto__'])
      await expect(
        openXlsx(fileWith(`<row r="1"><c r="A1" t="s"><v>${index}</v></c></row>`)),
      ).rejects.toMatchObject({ code: 'damaged' });
  });

  it.each([
    [
      'UTF-16',
      (xml: string) => Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le'),
    ],
    ['UTF-16 the other way round', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le').swap16()],
    ['UTF-16 without its mark', (xml: string) => Buffer.from(`<?xml version="1.0"?>${xml}`, 'utf16le')],
    ['UTF-8 with a mark', (xml: string) => Buffer.from(`\ufeff${xml}`)],
    [
      'what says UTF-16 and is none',
      (xml: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${xml}`),
    ],
  ])('is read from %s', async (_, encoded) => {
    const parts = partsWith(ROW);
    expect(await valuesOf(zip({ ...parts, [SHEET]: encoded(parts[SHEET]) }))).toEqual([VALUES]);
  });

  it('of one byte a letter is what its declaration says', async () => {
    const xml = partsWith('<row r="1"><c r="A1" t="str"><v>caf\u00e9</v></c></row>')[SHEET];
    const declared = Buffer.from(`<?xml version="1.0" encoding="windows-1252"?>${xml}`, 'latin1');
    expect(await firstRow('', { [SHEET]: declared })).toEqual(['café', '', '']);
  });
});

describe('days', () => {
  const days = (text: string, date1904 = false) =>
    firstRow(`<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>`, {
      'xl/workbook.xml': partsWith('')['xl/workbook.xml'].replace(
        '<sheets>',
        `<workbookPr date1904='${String(date1904)}'/><sheets>`,
      ),
    });

  it.each<[string, CellValue]>([
    ['1985-03-14', 31_120],
    ['1985-03-14T00:00:00', 31_120],
    ['1985-03-14T06:00:00.000Z', 31_120.25],
    ['1985-03-14T18:00', 31_120.75],
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['12:00:00', 0.5],
    ['1899-01-01', '1899-01-01'],
    ['1985-02-30', '1985-02-30'],
    ['hôm qua', 'hôm qua'],
  ])('written as %s are %s', async (text, value) => {
    expect((await days(text))[0]).toBe(value);
  });

  it('count from 1904 where the file says so, and are shown as days', async () => {
    expect((await days('1985-03-14', true))[0]).toBe(31_120 - 1462);
    const { activeSheet } = await openXlsx(
      fileWith('<row r="1"><c r="A1" t="d"><v>1985-03-14</v></c></row>'),
    );
    expect(displayText(activeSheet.cell(0, 0))).toBe('14/03/1985');
  });
});

describe('values', () => {
  it.each<[string, string, CellValue]>([
    ['a number in a text cell that is none', '<c r="A1"><v>abc</v></c>', 'abc'],
    ['a number of many digits', '<c r="A1"><v>1.2E3</v></c>', 1200],
    ['a value of no kind', '<c r="A1" t="zz"><v>7</v></c>', 7],
    ['TRUE in words', '<c r="A1" t="b"><v>true</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['a number that is none', '<c r="A1"><v>NaN</v></c>', { error: '#NUM!' }],
    ['nothing', '<c r="A1"><v/></c>', ''],
    [
      'the text of a formula in a cell of days',
      '<c r="A1" s="0" t="str"><f>TEXT(B1,"dd")</f><v>14/03/1985</v></c>',
      '14/03/1985',
    ],
    ['the empty text of a formula', '<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['a formula never computed', '<c r="A1"><f>1+1</f></c>', { error: '#GETTING_DATA' }],
    ['a formula never computed, of openpyxl', '<c r="A1"><f>1+1</f><v/></c>', { error: '#GETTING_DATA' }],
  ])('%s', async (_, xml, value) => {
    expect((await firstRow(`<row r="1">${xml}</row>`))[0]).toEqual(value);
  });

  it('of formulas that cells share have each their own formula', async () => {
    const first =
      '<c r="B1"><f t="shared" ref="B1:B3" si="0">A1+$A$1+\'x A1\'!C$1&amp;"A1"+SUM(A:A)+LOG10(A1)</f><v>1</v></c>';
    const other = (row: number) => `<row r="${row}"><c r="B${row}"><f t="shared" si="0"/><v>1</v></c></row>`;
    const { activeSheet } = await openXlsx(fileWith(`<row r="1">${first}</row>${other(2)}${other(3)}`));
    expect([0, 1, 2].map((row) => activeSheet.cell(row, 1).formula)).toEqual([
      '=A1+$A$1+\'x A1\'!C$1&"A1"+SUM(A:A)+LOG10(A1)',
      '=A2+$A$1+\'x A1\'!C$1&"A1"+SUM(A:A)+LOG10(A2)',
      '=A3+$A$1+\'x A1\'!C$1&"A1"+SUM(A:A)+LOG10(A3)',
    ]);
  });
});

describe('parts', () => {
  const renamed = (name: (part: string) => string): Uint8Array =>
    zip(Object.fromEntries(Object.entries(partsWith(ROW)).map(([part, xml]) => [name(part), xml])));

  it.each<[string, (part: string) => string]>([
    ['in capitals', (part) => part.replace('workbook.xml', 'Workbook.xml').replace('sheet1', 'SHEET1')],
    ['with backslashes', (part) => part.replaceAll('/', '\\')],
    ['named from the root', (part) => `/${part}`],
  ])('may be named %s', async (_, name) => {
    expect(await valuesOf(renamed(name))).toEqual([VALUES]);
  });

  it('may lie in another folder, or in none', async () => {
    const parts = Object.entries(partsWith(ROW)).map(([name, xml]) => [
      name.replace('xl/', ''),
      xml.replace('xl/', ''),
    ]);
    expect(await valuesOf(zip(Object.fromEntries(parts) as Record<string, string>))).toEqual([VALUES]);
  });

  it('that nothing here asks for may be anything', async () => {
    const app = '<ap:Properties xmlns:ap="urn:x"><ap:TitlesOfParts><vt:vector/></ap:TitlesOfParts>';
    expect(await valuesOf(fileWith(ROW, { 'docProps/app.xml': app, 'xl/styles2.xml': '<<' }))).toEqual([
      VALUES,
    ]);
  });

  it('of a sheet that is a chart or a module have no cells', async () => {
    const sheets = '<sheet name="B" sheetId="2" r:id=""/>';
    const xml = partsWith('')['xl/workbook.xml'].replace('</sheets>', `${sheets}</sheets>`);
    const workbook = await openXlsx(fileWith(ROW, { 'xl/workbook.xml': xml }));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['A', 'B']);
  });
});

describe('tables and filters', () => {
  const tableFile = (filter: string): Uint8Array => {
    const rows = ['Giới', 'Nam', 'Nữ'].map(
      (text, at) =>
        `<row r="${at + 1}"${at === 1 ? ' hidden="1"' : ''}><c r="A${at + 1}" t="str"><v>${text}</v></c></row>`,
    );
    const parts = partsWith(rows.join(''));
    return zip({
      ...parts,
      [SHEET]: parts[SHEET].replace(
        '</worksheet>',
        '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': parts['xl/_rels/workbook.xml.rels'].replace(
        'worksheets/sheet1.xml',
        '../tables/t.xml',
      ),
      'xl/tables/t.xml': `<table xmlns="urn:any" name="T" displayName="T" ref="A1:A3"><autoFilter ref="A1:A3">${filter}</autoFilter></table>`,
    });
  };

  it.each([
    ['a colour', '<filterColumn colId="0"><colorFilter dxfId="1"/></filterColumn>'],
    ['the top ten', '<filterColumn colId="0"><top10 val="10" filterVal="3"/></filterColumn>'],
    [
      'a column beyond the table',
      '<filterColumn colId="9"><filters><filter val="Nữ"/></filters></filterColumn>',
    ],
    ['an order inside', '<sortState ref="A2:A3"><sortCondition ref="A2:A3"/></sortState>'],
  ])('with %s are opened, and rows stay hidden as the file has them', async (_, filter) => {
    const workbook = await openXlsx(tableFile(filter));
    expect([workbook.tables[0]?.name, workbook.tables[0]?.filter.isFiltered]).toEqual(['T', false]);
    expect([1, 2].map((row) => workbook.activeSheet.isRowHidden(row))).toEqual([true, false]);
  });

  it('with a list of values filter by it', async () => {
    const workbook = await openXlsx(
      tableFile('<filterColumn colId="0"><filters><filter val="Nữ"/></filters></filterColumn>'),
    );
    expect([1, 2].map((row) => workbook.activeSheet.isRowHidden(row))).toEqual([true, false]);
    expect(workbook.activeSheet.row(1).hidden).toBe(false);
  });
});

describe('a line through a text', () => {
  it('is that of the cell, or of all its pieces', async () => {
    const run = (struck: string, text: string) => `<r><rPr>${struck}</rPr><t>${text}</t></r>`;
    const inline = (at: string, runs: string) => `<c r="${at}" t="inlineStr"><is>${runs}</is></c>`;
    const file = fileWith(
      `<row r="1">${inline('A1', run('<strike/>', 'a') + run('<strike val="1"/>', 'b'))}${inline('B1', run('<strike/>', 'a') + run('', 'b'))}${inline('C1', run('<strike val="0"/>', 'a'))}</row>`,
    );
    const { activeSheet } = await openXlsx(file);
    expect([0, 1, 2].map((column) => activeSheet.cell(0, column).style.struck)).toEqual([true, null, false]);
  });
});
