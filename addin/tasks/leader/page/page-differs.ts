/** Of a page that is printed again: a mark at each number that would be otherwise by what is there now, and below what it would be. */
import type { PageCell, PageRow } from '../../../workbook/page/page-spec.ts';
import { formatCount, formatDecimal } from '../../../words/format.ts';
import { PAGE_SHEET } from '../../../words/sheets/page.ts';
import { sayingInSheets } from '../../../words/sheets/say.ts';
import { note } from './page-blocks.ts';
import type { Differing, Page } from './page.ts';

const say = sayingInSheets(PAGE_SHEET);

/** Behind the number, which stays one. */
const MARK = '"†"';

export function markedIn({ differs = [] }: Page, row: PageRow): PageRow {
  const isMarked = ({ figure, value }: PageCell): boolean =>
    differs.some(({ id, pinned }) => id === figure && pinned === value);
  if (!row.cells.some(isMarked)) return row;
  const marked = (cell: PageCell): PageCell =>
    isMarked(cell) ? { ...cell, format: `${cell.format ?? '#,##0'}${MARK}` } : cell;
  return { ...row, cells: row.cells.map(marked) };
}

/** `rows`: those of the page. What it does not print is told by how many they are. */
export function differsNote({ differs }: Page, rows: readonly PageRow[]): PageRow[] {
  if (differs === undefined) return [];
  if (differs.length === 0) return [note(say('differs.none'))];
  const printed = new Set(rows.flatMap(({ cells }) => cells.map(({ figure }) => figure)));
  const here = differs.filter(({ id }) => printed.has(id));
  const others = differs.length - here.length;
  const changes = [
    ...here.map(changeText),
    ...(others === 0 ? [] : [say('differs.others', { count: others })]),
  ];
  return [note(say('differs.some', { count: differs.length, changes: changes.join('; ') }))];
}

const changeText = ({ label, decimals, pinned, today }: Differing): string =>
  say('differs.change', { label, pinned: numberText(pinned, decimals), today: numberText(today, decimals) });

const numberText = (value: number | null, decimals: number): string =>
  value === null ? say('unknown') : decimals === 0 ? formatCount(value) : formatDecimal(value, decimals);
