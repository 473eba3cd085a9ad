import { patchXlsx } from '../../../../../addin/excel/xlsx/patch/patch.ts';
import { openXlsx } from '../../../../../addin/excel/xlsx/open.ts';
import { changed, fileWith, fixture, partOf, partsWith, withParts, zip } from '../files.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS =
  '<row r="2" spans="1:2"><c r="A2" t="str"><v>Lò</v></c><c r="C2"><v>3</v></c></row><row r="5"><c r="B5"><v>5</v></c></row>';

const dataOf = (file: Uint8Array): string =>
  /<(?:\w+:)?sheetData>(.*)<\/(?:\w+:)?sheetData>/s.exec(partOf(file, SHEET))?.[1] ?? '';

describe('a patch', () => {
  it('writes over cells, between cells, and into rows that are not there', () => {
    const patched = patchXlsx(fileWith(ROWS), {
      cells: [
        { sheet: 'A', cell: 'C2', value: 'Mai & <Bó>' },
        { sheet: 'A', cell: 'B2', value: true },
        { sheet: 'A', cell: 'D5', value: 1.5 },
        { sheet: 'A', cell: 'A3', value: '=1+1' },
        { sheet: 'A', cell: 'A9', value: 'x\u0007_x0041_' },
        { sheet: 'A', cell: 'A2', value: '' },
      ],
    });
    expect(dataOf(patched)).toBe(
      '<row r="2"><c r="A2"/><c r="B2" t="b"><v>1</v></c><c r="C2" t="inlineStr"><is><t xml:space="preserve">Mai &amp; &lt;Bó&gt;</t></is></c></row>' +
        '<row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c></row>' +
        '<row r="5"><c r="B5"><v>5</v></c><c r="D5"><v>1.5</v></c></row>' +
        '<row r="9"><c r="A9" t="inlineStr"><is><t xml:space="preserve">x_x0007__x005F_x0041_</t></is></c></row>',
    );
  });

  it('fills a sheet without rows, and rows without cells', async () => {
    const parts = partsWith('');
    const blank = zip({
      ...parts,
      [SHEET]: parts[SHEET].replace('<sheetData></sheetData>', '<sheetData />'),
    });
    const cells = [
      { sheet: 'A', cell: 'B3', value: 1 },
      { sheet: 'A', cell: 'A1', value: 'a' },
      { sheet: 'A', cell: 'C3', value: 2 },
    ];
    for (const file of [blank, fileWith('<row r="3" spans="1:1"/>')]) {
      const { activeSheet } = await openXlsx(patchXlsx(file, { cells }));
      expect([
        activeSheet.cell(0, 0).value,
        activeSheet.cell(2, 1).value,
        activeSheet.cell(2, 2).value,
      ]).toEqual(['a', 1, 2]);
    }
  });

  it('keeps the prefix of the file, and the letters that it does not change', () => {
    const file = changed(fileWith(ROWS), SHEET, (xml) =>
      xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x='),
    );
    const patched = patchXlsx(file, { cells: [{ sheet: 'A', cell: 'C2', value: 'y' }] });
    expect(dataOf(patched)).toBe(
      dataOf(file).replace(
        '<x:c r="C2"><x:v>3</x:v></x:c>',
        '<x:c r="C2" t="inlineStr"><x:is><x:t xml:space="preserve">y</x:t></x:is></x:c>',
      ),
    );
  });

  it('changes a part in UTF-16, and says that it is UTF-8 from then on', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?>${partOf(fileWith(ROWS), SHEET)}`;
    const file = withParts(fileWith(ROWS), { [SHEET]: Buffer.from(`\ufeff${xml}`, 'utf16le') });
    const patched = patchXlsx(file, { cells: [{ sheet: 'A', cell: 'B2', value: 'Bó' }] });
    const { activeSheet } = await openXlsx(patched);
    expect([0, 1, 2].map((column) => activeSheet.cell(1, column).value)).toEqual(['Lò', 'Bó', 3]);
  });

  it('marks a cell and leaves the look of every other, and what is in it', async () => {
    const file = fixture('openpyxl-roster');
    const before = await openXlsx(file);
    const look = { fill: '#FFC7CE', fontColor: '#9C0006', bold: true };
    const patched = patchXlsx(file, {
      cells: [
        { sheet: 'Danh sách', cell: 'C8', look },
        { sheet: 'Danh sách', cell: 'Z99', look: { fill: '#FFEB9C' } },
        { sheet: 'Danh sách', cell: 'B8', look },
      ],
    });
    const after = await openXlsx(patched);
    const [was, is] = [before.activeSheet.cell(7, 2), after.activeSheet.cell(7, 2)];
    expect(is).toEqual({ ...was, style: { ...was.style, ...look } });
    expect(after.activeSheet.cell(98, 25).style).toMatchObject({ fill: '#FFEB9C', bold: false });
    expect(after.activeSheet.cell(8, 1)).toEqual(before.activeSheet.cell(8, 1));
  });

  it('marks a cell of a file without styles, and gives a new cell the look of its column', async () => {
    const patched = patchXlsx(fileWith(ROWS), {
      cells: [{ sheet: 'A', cell: 'A2', look: { fill: '#FFC7CE' } }],
    });
    expect((await openXlsx(patched)).activeSheet.cell(1, 0)).toMatchObject({
      value: 'Lò',
      style: { fill: '#FFC7CE' },
    });
    const columns = changed(patched, SHEET, (xml) =>
      xml.replace('<sheetData>', '<cols><col min="4" max="6" style="1"/></cols><sheetData>'),
    );
    const again = patchXlsx(columns, { cells: [{ sheet: 'A', cell: 'E2', value: 'x' }] });
    expect((await openXlsx(again)).activeSheet.cell(1, 4)).toMatchObject({
      value: 'x',
      style: { fill: '#FFC7CE' },
    });
  });

  it('adds a sheet that is opened like any other', async () => {
    const patched = patchXlsx(fixture('libreoffice-roster'), {
      cells: [],
      sheet: {
        name: 'Kết quả',
        rows: [
          ['Ô', 'Nội dung'],
          ['B4', '=HYPERLINK("x")'],
          [1, true],
        ],
      },
    });
    const workbook = await openXlsx(patched);
    const added = workbook.sheets.at(-1);
    expect(added?.name).toBe('Kết quả');
    expect([added?.cell(1, 1), added?.cell(2, 0).value, added?.cell(2, 1).value]).toMatchObject([
      { value: '=HYPERLINK("x")', formula: null },
      1,
      true,
    ]);
    expect(partOf(patched, '[Content_Types].xml')).toContain('worksheet+xml');
  });
});

describe('formulas under a patch', () => {
  const CHAIN = '<calcChain xmlns="urn:x"><c r="B1" i="1"/><c r="B2"/><c r="B3"/></calcChain>';
  const shared =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"></f><v>2</v></c></row>';
  const file = fileWith(shared, {
    'xl/calcChain.xml': CHAIN,
    '[Content_Types].xml':
      '<Types xmlns="urn:t"><Override PartName="/xl/calcChain.xml" ContentType="chain"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/_rels/workbook.xml.rels': partsWith('')['xl/_rels/workbook.xml.rels'].replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="urn:x/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
  });

  it('that others share stay theirs where the first is written over, and are computed again', async () => {
    const patched = patchXlsx(file, { cells: [{ sheet: 'A', cell: 'B1', value: 7 }] });
    const { activeSheet } = await openXlsx(patched);
    expect([0, 1, 2].map((row) => activeSheet.cell(row, 1).formula)).toEqual([null, '=A2*2', '=A3*2']);
    expect(partOf(patched, 'xl/calcChain.xml')).toBe(
      '<calcChain xmlns="urn:x"><c i="1" r="B2"/><c r="B3"/></calcChain>',
    );
    expect(partOf(patched, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  it('go with the order of computing where none is left', () => {
    const cells = ['B1', 'B2', 'B3'].map((cell) => ({ sheet: 'A', cell, value: 1 }));
    const patched = patchXlsx(file, { cells });
    expect(partOf(patched, 'xl/calcChain.xml')).toBe('');
    expect(partOf(patched, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partOf(patched, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('of an array are not changed in a part', () => {
    const array =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A3">ROW(1:3)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    const part = () => patchXlsx(fileWith(array), { cells: [{ sheet: 'A', cell: 'A2', value: 1 }] });
    expect(part).toThrow(expect.objectContaining({ code: 'array-formula', place: 'A!A2' }));
  });
});

describe('a patch that cannot be', () => {
  it.each([
    ['a sheet that is not there', { cells: [{ sheet: 'B', cell: 'A1', value: 1 }] }, 'sheet-missing'],
    ['a cell that is none', { cells: [{ sheet: 'A', cell: 'A1:B2', value: 1 }] }, 'cell-missing'],
    ['a number that is none', { cells: [{ sheet: 'A', cell: 'A1', value: NaN }] }, 'value-invalid'],
    ['a text too long', { cells: [{ sheet: 'A', cell: 'A1', value: 'x'.repeat(32_768) }] }, 'value-invalid'],
    ['a sheet of a name that is there', { cells: [], sheet: { name: 'a', rows: [] } }, 'sheet-exists'],
    [
      'a sheet of a name that Excel does not take',
      { cells: [], sheet: { name: 'a/b', rows: [] } },
      'sheet-name',
    ],
  ])('for %s is refused with its place', (_, patch, code) => {
    expect(() => patchXlsx(fileWith(ROWS), patch)).toThrow(expect.objectContaining({ code }));
  });

  it('for the header of a table is refused: it stands in the table too', () => {
    const parts = partsWith(ROWS);
    const file = zip({
      ...parts,
      [SHEET]: parts[SHEET].replace(
        '</worksheet>',
        '<tableParts><tablePart r:id="rId1"/></tableParts></worksheet>',
      ),
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="urn:x/table" Target="../t.xml"/></Relationships>',
      'xl/t.xml': '<table name="T" ref="A2:C5"/>',
    });
    expect(() => patchXlsx(file, { cells: [{ sheet: 'A', cell: 'B2', value: 'x' }] })).toThrow(
      expect.objectContaining({ code: 'table-header' }),
    );
    expect(() => patchXlsx(file, { cells: [{ sheet: 'A', cell: 'B3', value: 'x' }] })).not.toThrow();
  });
});
