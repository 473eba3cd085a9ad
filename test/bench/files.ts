/**
 * Opening a file of 20,000 rows, as the command does, against unzipping the same bytes and going over their XML; and what the memory
 * grows by, against the size of that XML.
 */
import { zipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { openXlsx } from '../../addin/excel/xlsx/open.ts';
import { Package } from '../../addin/excel/xlsx/parts/package.ts';
import { textOf } from '../../addin/excel/xlsx/xml/decode.ts';
import { partsWith, strings } from '../addin/excel/xlsx/files.ts';
import { FIRST, HEADER, member } from '../addin/tasks/roster-sheet.ts';
import { compared, inTurns, MEGABYTE, type BenchFigure } from './figure.ts';

const ROWS = 20_000;
const ROUNDS = 5;
const SHEET = 'xl/worksheets/sheet1.xml';

const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** As Excel writes it: texts shared, numbers in the cells. */
function roster(): { readonly file: Uint8Array; readonly xml: number } {
  const shared = new Map<string, number>();
  const xml = [HEADER, ...Array.from({ length: ROWS }, (_, at) => member(at + 1))].map((cells, down) => {
    const row = FIRST + down;
    const written = cells.map((value, column) => {
      const head = `<c r="${String.fromCharCode(65 + column)}${String(row)}" s="1"`;
      if (typeof value === 'number') return `${head}><v>${String(value)}</v></c>`;
      const text = String(value).replace(/^'/, '');
      const known = shared.get(text) ?? shared.size;
      shared.set(text, known);
      return `${head} t="s"><v>${String(known)}</v></c>`;
    });
    return `<row r="${String(row)}" spans="1:${String(cells.length)}">${written.join('')}</row>`;
  });
  const items = [...shared.keys()].map((text) => `<si><t>${quoted(text)}</t></si>`);
  const parts = partsWith(xml.join(''), { 'xl/sharedStrings.xml': strings(items.join('')) });
  const encoder = new TextEncoder();
  const bytes = Object.entries(parts).map(([name, part]) => [name, encoder.encode(String(part))] as const);
  return { file: zipSync(Object.fromEntries(bytes)), xml: encoder.encode(parts[SHEET]).length };
}

/** Unzip, decode, and every element with its attributes. */
function goOver(file: Uint8Array): number {
  const parts = new Package(file);
  let elements = 0;
  for (const entry of parts.entries) {
    const parser = new Parser({ onopentag: () => (elements += 1) }, { xmlMode: true });
    for (const text of textOf(parts.pieces(entry))) parser.write(text);
    parser.end();
  }
  return elements;
}

/** Of the whole process at its largest so far; this suite runs first. */
const largest = (): number => process.resourceUsage().maxRSS * 1_024;

export async function benchFiles(): Promise<BenchFigure[]> {
  const { file, xml } = roster();
  const before = process.memoryUsage().rss;
  const workbook = await openXlsx(file);
  const grown = Math.max(0, largest() - before);
  const rows = workbook.activeSheet.cells.size;
  const [open = 0, floor = 1] = await inTurns(ROUNDS, [() => openXlsx(file), async () => goOver(file)]);
  return [
    compared(`open a file of ${String(rows)} rows`, open, floor, 2),
    {
      name: 'open a file of 20,000 rows, memory',
      measured: `${(grown / MEGABYTE).toFixed(1)} MB`,
      floor: `${(xml / MEGABYTE).toFixed(1)} MB of XML`,
      ratio: grown / xml,
      goal: 8,
    },
  ];
}
