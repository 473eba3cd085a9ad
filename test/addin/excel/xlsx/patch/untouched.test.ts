/** Whatever cells are patched: every other entry of the archive stays byte for byte, and every other cell what it was. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { area, MAX_COLUMNS, MAX_ROWS } from '../../../../../functions/domain/sheet/area.ts';
import { parseCell } from '../../../../../functions/domain/sheet/a1.ts';
import { openXlsx } from '../../../../../addin/excel/xlsx/open.ts';
import { patchXlsx } from '../../../../../addin/excel/xlsx/patch/patch.ts';
import type { CellPatch } from '../../../../../addin/excel/xlsx/patch/cell-change.ts';
import { directoryOf, packedBytes } from '../../../../../addin/excel/xlsx/zip/directory.ts';
import type { WorkbookModel } from '../../../../../addin/excel/workbook/workbook.ts';
import { fixture } from '../files.ts';

const FILES = [
  'openpyxl-roster',
  'libreoffice-roster',
  'first-shape/workbook',
  ...readdirSync('test/fixtures/files').map((name) => `files/${name.replace('.xlsx', '')}`),
].map((name) => [name, fixture(name)] as const);

/** Packed bytes and header of each entry, as text, by name. */
function entriesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    directoryOf(bytes).entries.map((entry) => {
      const packed = packedBytes(bytes, entry);
      const head = bytes.subarray(entry.offset, packed.byteOffset - bytes.byteOffset);
      return [entry.name, Buffer.concat([head, packed]).toString('base64')];
    }),
  );
}

const cellsOf = (workbook: WorkbookModel) =>
  new Map(
    workbook.sheets.flatMap((sheet) =>
      [...sheet.stored(area(0, 0, MAX_ROWS, MAX_COLUMNS))].map(
        ({ row, column, cell }): [string, typeof cell] => [
          `${sheet.name} ${String(row)},${String(column)}`,
          cell,
        ],
      ),
    ),
  );

const cell = fc
  .tuple(
    fc.constantFrom('A', 'B', 'C', 'D', 'H', 'K', 'AA', 'XFD'),
    fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(1_048_576)),
  )
  .map(([column, row]) => `${column}${String(row)}`);
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
const look = fc.record(
  { fill: fc.constantFrom('#FFC7CE', '#FFEB9C'), fontColor: fc.constant('#9C0006'), bold: fc.boolean() },
  { requiredKeys: [] },
);
const change = fc.record({ cell, value, look }, { requiredKeys: ['cell'] });

/** What a cell holds of a value: XML has no lone surrogate even escaped, and a number of a sheet no negative zero. */
const held = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value === 0 ? 0 : value;

describe('a patch of any cells', () => {
  it('leaves every other entry byte for byte, and every other cell as it was', async () => {
    const run = fc.asyncProperty(
      fc.constantFrom(...FILES),
      fc.array(change, { maxLength: 8 }),
      async ([, file], changes) => {
        const before = await openXlsx(file);
        const sheet = before.activeSheet.name;
        const header = before.tablesOn(before.activeSheet).map((table) => table.header);
        const allowed = changes.filter(({ cell: at, value: to }) => {
          const spot = parseCell(at);
          return to === undefined || !header.some((row) => spot?.row === row.row);
        });
        const cells: CellPatch[] = allowed.map((each) => ({ sheet, ...each }));
        const patched = patchXlsx(file, { cells });
        const [was, is] = [entriesOf(file), entriesOf(patched)];
        const touched = [...is].filter(([name, bytes]) => was.get(name) !== bytes).map(([name]) => name);
        const may = /worksheets\/[^/]+\.xml$|(styles|calcChain|[Ww]orkbook)\.xml$/;
        const isNew =
          cells.some(({ look: mark }) => mark) &&
          ![...was.keys()].some((name) => name.endsWith('styles.xml'));
        expect(touched.filter((name) => !may.test(name) && !isNew)).toEqual([]);
        if (cells.length === 0) expect(touched).toEqual([]);
        if (!cells.some(({ look: mark }) => mark))
          expect(touched.filter((name) => name.endsWith('styles.xml'))).toEqual([]);
        expect([...was.keys()].filter((name) => !is.has(name) && !name.endsWith('calcChain.xml'))).toEqual(
          [],
        );
        const [old, now] = [cellsOf(before), cellsOf(await openXlsx(patched))];
        const wanted = new Map(
          cells.filter(({ value: to }) => to !== undefined).map(({ cell: at, value: to }) => [at, to]),
        );
        const places = new Map(
          cells.map(({ cell: at }) => [
            `${sheet} ${String(parseCell(at)?.row)},${String(parseCell(at)?.column)}`,
            at,
          ]),
        );
        for (const [place, was1] of old) if (!places.has(place)) expect(now.get(place)).toEqual(was1);
        const covered = (at: string) =>
          before.activeSheet.mergeAt(parseCell(at)?.row ?? 0, parseCell(at)?.column ?? 0);
        for (const [place, at] of places)
          if (wanted.has(at) && !covered(at))
            expect(now.get(place)?.value ?? '').toEqual(held(wanted.get(at)));
      },
    );
    await fc.assert(run);
  });
});
