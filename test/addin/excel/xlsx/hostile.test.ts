import { createWorkbookHost } from '../../../../addin/excel/host/host.ts';
import { loadExcelClient } from '../../../../addin/excel/host/client.ts';
import { openXlsx } from '../../../../addin/excel/xlsx/open.ts';
import { Package } from '../../../../addin/excel/xlsx/parts/package.ts';
import { readSheet as readPart, type CellBudget } from '../../../../addin/excel/xlsx/parts/sheet.ts';
import { readBlocks } from '../../../../addin/excel/xlsx/read-blocks.ts';
import { XlsxError } from '../../../../addin/excel/xlsx/zip/problem.ts';
import { readSheet } from '../../../../addin/workbook/reading/read.ts';
import { readRoster } from '../../../../functions/domain/roster/read.ts';
import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import type { SheetBlock } from '../../../../functions/domain/sheet/block.ts';
import { fileWith, zip } from './files.ts';
import { hostile, LIST } from './hostile.ts';

/** Seconds of processor that nothing here may take. */
const MOST = 10;

async function within<T>(work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(MOST);
  return result;
}

function membersIn(block: SheetBlock | undefined): number {
  const reading = block && readRoster(block, MEMBERS);
  return reading?.kind === 'roster' ? reading.members.length : -1;
}

/** As the pane reads a file beside the open one. */
async function besideTheOpenOne(bytes: Uint8Array): Promise<SheetBlock | undefined> {
  return (await readBlocks(bytes))[0]?.block;
}

/** As the pane reads the open one, through Microsoft's client. */
async function throughTheClient(bytes: Uint8Array): Promise<SheetBlock> {
  loadExcelClient(createWorkbookHost({ workbook: await openXlsx(bytes) }));
  return (await readSheet()).block;
}

const codeOf = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
    return 'opened';
  } catch (error) {
    return error instanceof XlsxError ? error.code : String(error);
  }
};

const cell = (reference: string): string => `<c r="${reference}"><v>1</v></c>`;
const far = (...references: readonly string[]): Uint8Array =>
  fileWith(LIST + references.map((at) => `<row r="${at.replace(/\D/g, '')}">${cell(at)}</row>`).join(''));

describe('a file made to take long', () => {
  it.each<[string, () => Uint8Array]>([
    ['twenty thousand runs over all columns', () => hostile.columnRuns(20_000)],
    ['fifty thousand merged areas, each over all others', () => hostile.merges(50_000)],
    ['a thousand merged rows, each over all columns', () => hostile.mergedRows(1_000)],
    ['a value in the last cell', () => far('XFD1048576')],
    ['a value in the last row', () => far('A1048576')],
    [
      'a value in the last column of many rows',
      () => far(...Array.from({ length: 5_000 }, (_, i) => `XFD${i + 9}`)),
    ],
    ['values in two corners of an area that is too large', () => far('IV59999')],
  ])('with %s is read rightly, in either way', async (_, bytes) => {
    const file = bytes();
    expect(membersIn(await within(() => besideTheOpenOne(file)))).toBe(1);
    expect(membersIn(await within(() => throughTheClient(file)))).toBe(1);
  });

  it.each(['XFD1048576', 'A1048576', 'IV59999', 'XFD3'])(
    'with a value in %s is read without it, and says so',
    async (reference) => {
      const block = await besideTheOpenOne(far(reference));
      expect(block?.values).toHaveLength(2);
      expect(block?.beyond).toEqual((await throughTheClient(far(reference))).beyond);
      expect(block?.beyond).toBeDefined();
    },
  );

  it('with values strewn over all rows and 256 columns is read as far as a sheet is', async () => {
    const strewn = Array.from({ length: 250 }, (_, index) => index * 4_190 + 3);
    const rows = strewn.map((row) => `<row r="${row}">${cell(`A${row}`)}${cell(`IV${row}`)}</row>`);
    const block = await within(() => besideTheOpenOne(fileWith(LIST + rows.join(''))));
    expect((block?.values.length ?? 0) * (block?.values[0]?.length ?? 0)).toBeLessThanOrEqual(3_000_000);
    expect(block?.beyond).toBeDefined();
  });

  it('with a long formula in very many cells is read by their values; worked out for each it is too large', async () => {
    const file = hostile.sharedFormula(5_000, 8_000);
    expect(membersIn(await within(() => besideTheOpenOne(file)))).toBe(1);
    expect(await within(() => codeOf(() => openXlsx(file)))).toBe('too-large');
  });

  it('with one text of millions of letters in very many cells is too large', async () => {
    const file = hostile.longText(5_000_000, 100_000);
    expect(await within(() => codeOf(() => openXlsx(file)))).toBe('too-large');
    expect(await within(() => codeOf(() => readBlocks(file)))).toBe('too-large');
  });

  it('whose directory says that it unpacks to half a gigabyte is refused before it is unpacked', async () => {
    const file = zip({ 'xl/workbook.xml': '<workbook/>', '_rels/.rels': '<a/>' }, 530_000_000);
    const before = process.cpuUsage();
    expect(await codeOf(() => openXlsx(file))).toBe('too-large');
    expect(process.cpuUsage(before).user).toBeLessThan(500_000);
  });
});

describe('what all sheets of a file may hold', () => {
  const read = (file: Uint8Array, budget: CellBudget) => () => {
    const parts = new Package(file);
    const entry = parts.part('xl/worksheets/sheet1.xml');
    if (!entry) throw new Error('no sheet');
    const taker = { takesFormulas: true, columns: () => {}, row: () => {}, cell: () => {} };
    readPart(parts, entry, { strings: [], date1904: false }, budget, taker);
  };
  const tooLarge = expect.objectContaining({ code: 'too-large' });

  const most: CellBudget = { cells: 1_000, letters: 80_000, written: 80_000, formulas: 80_000 };

  it('is so many cells', () => {
    expect(read(hostile.cells(1_000), { ...most, cells: 900 })).toThrow(tooLarge);
    expect(read(hostile.cells(1_000), { ...most, cells: 1_100 })).not.toThrow();
  });

  it('is so many letters of formulas, and as many of texts beside them', () => {
    const [formulas, texts] = [hostile.sharedFormula(100, 500), hostile.texts(100, 500)];
    expect(read(formulas, { ...most, formulas: 20_000 })).toThrow(tooLarge);
    expect(read(formulas, { ...most, letters: 0, written: 1_000 })).not.toThrow();
    expect(read(texts, { ...most, written: 20_000 })).toThrow(tooLarge);
    expect(read(texts, { ...most, letters: 0, formulas: 0 })).not.toThrow();
  });
});
