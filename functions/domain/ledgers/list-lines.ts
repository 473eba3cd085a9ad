/**
 * The lines below a header: rows of the ledger, and what an office's own list has beside them (numbers of columns, heads of groups,
 * totals, who signed). What is left out is named.
 */
import { clean } from '../language/clean.ts';
import { fold, foldCase } from '../language/fold.ts';
import type { Cell, CellRow, SheetBlock } from '../sheet/block.ts';
import type { LedgerDefinition } from './definition.ts';
import type { LedgerHeader } from './header.ts';
import { isNumber } from './numbering.ts';
import { outlineOf, parentsOf } from './outline.ts';
import type { Outline } from './outline.ts';

export interface Line {
  readonly cells: CellRow;
  readonly sheetRow: number;
  /** '' for a new row. */
  readonly id: string;
  readonly stamp: string;
  /** Without the number that stood before it. */
  readonly name: string;
  /** Index of the line that it hangs under by numbering or indentation. */
  readonly above: number | undefined;
  readonly isLeaf: boolean;
}

export interface SkippedLine {
  readonly sheetRow: number;
  readonly text: string;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** No line bears an id. */
  readonly isOwnList: boolean;
  readonly by: Outline['by'] | 'column';
  readonly skipped: readonly SkippedLine[];
}

/** How far a cell is indented by Excel, by zero-based row of the sheet. */
export type Indents = ReadonlyMap<number, number>;

/** By its tones: a company ("Công ty", "Tổng công ty") is none. Where a sheet has no tones, by the whole of it. */
const TOTAL = /^(?:tổng (?:cộng|số)|cộng|tong so|tong cong(?! ty\b))(?!\p{L})|^(?:tổng|tong|cong)$/u;
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-ZĐ])\)?$/;

const textOf = (cell: Cell | undefined): string => clean(String(cell ?? ''));

export function linesOf(
  ledger: LedgerDefinition,
  header: LedgerHeader,
  block: SheetBlock,
  indents: Indents,
): Lines {
  const { at, columns, idColumn, stampColumn } = header;
  const namePosition = columns.get(ledger.name) ?? 0;
  const positions = [...columns.values()];
  const all = block.values.slice(at + 1).flatMap((cells, index) => {
    if (positions.every((position) => textOf(cells[position]) === '')) return [];
    return [{ cells, sheetRow: block.top + at + 1 + index }];
  });
  const isOwnList = all.every(({ cells }) => idColumn === undefined || textOf(cells[idColumn]) === '');
  const line = ({ cells, sheetRow }: (typeof all)[number]) => ({
    cells,
    sheetRow,
    id: idColumn === undefined ? '' : textOf(cells[idColumn]),
    stamp: stampColumn === undefined ? '' : textOf(cells[stampColumn]),
    name: textOf(cells[namePosition]),
  });
  if (!isOwnList) {
    const lines = all.map((each) => ({ ...line(each), above: undefined, isLeaf: true }));
    return { lines, isOwnList, by: 'column', skipped: [] };
  }
  const { kept, skipped } = rowsOfList(all, header, namePosition);
  const hasAbove = ledger.above === undefined || columns.has(ledger.above);
  const { by, levels, names } = outlineOf(
    kept.map(({ cells, sheetRow }) => ({
      number: header.numberColumn === undefined ? '' : textOf(cells[header.numberColumn]),
      name: String(cells[namePosition] ?? ''),
      indent: indents.get(sheetRow) ?? 0,
    })),
  );
  const above = hasAbove ? kept.map(() => undefined) : parentsOf(levels);
  const hasBelow = new Set(above);
  const lines = kept.map((each, index) => ({
    ...line(each),
    name: names[index] ?? '',
    above: above[index],
    isLeaf: !hasBelow.has(index),
  }));
  const { rest, heads } = withoutHeads(ledger, lines);
  return { lines: rest, isOwnList, by: hasAbove ? 'column' : by, skipped: [...skipped, ...heads] };
}

type Raw = Pick<Line, 'cells' | 'sheetRow'>;

/** Without the row of column numbers, totals, and what stands below the list. */
function rowsOfList(all: readonly Raw[], { numberColumn }: LedgerHeader, namePosition: number) {
  const nameOf = ({ cells }: Raw) => textOf(cells[namePosition]);
  const numberOf = ({ cells }: Raw) => (numberColumn === undefined ? '' : textOf(cells[numberColumn]));
  const isNumbered = all.filter((row) => isNumber(numberOf(row))).length > all.length / 2;
  const isRow = (row: Raw, index: number): boolean => {
    const texts = index === 0 ? row.cells.map(textOf).filter(Boolean) : [];
    if (
      index === 0 &&
      nameOf(row) !== '' &&
      texts.length > 1 &&
      texts.every((text) => COLUMN_NUMBER.test(text))
    )
      return false;
    return !TOTAL.test(foldCase(nameOf(row)));
  };
  const end = endOf(all, (row) => numberOf(row) === '' && (isNumbered || nameOf(row) === ''));
  const kept = all.filter((row, index) => index < end && isRow(row, index));
  const isKept = new Set(kept);
  const skipped = all
    .filter((row) => !isKept.has(row))
    .map(({ cells, sheetRow }) => ({ sheetRow, text: cells.map(textOf).filter(Boolean).join(' · ') }));
  return { kept, skipped };
}

/** Where the list ends: of what stands below an empty row, nothing is a row of it where `isBelow` says so of all. */
function endOf(all: readonly Raw[], isBelow: (row: Raw) => boolean): number {
  let end = all.length;
  for (let start = end - 1; start > 0; start -= 1) {
    const row = all[start];
    const before = all[start - 1];
    if (!row || !before || !isBelow(row)) break;
    if (row.sheetRow - before.sheetRow > 1) end = start;
  }
  return end;
}

/** What only heads a group is no row; what hangs under it hangs under what the head hangs under. */
function withoutHeads({ heads: pattern }: LedgerDefinition, lines: readonly Line[]) {
  const isHead = lines.map(
    ({ name, isLeaf }) => !isLeaf && pattern !== undefined && pattern.test(fold(name)),
  );
  const places = new Map<number, number>();
  for (const index of lines.keys()) if (isHead[index] !== true) places.set(index, places.size);
  const above = (index: number | undefined): number | undefined => {
    let at = index;
    while (at !== undefined && isHead[at] === true) at = lines[at]?.above;
    return at === undefined ? undefined : places.get(at);
  };
  return {
    rest: lines.flatMap((line, index) =>
      isHead[index] === true ? [] : [{ ...line, above: above(line.above) }],
    ),
    heads: lines
      .filter((_, index) => isHead[index] === true)
      .map(({ sheetRow, name }): SkippedLine => ({ sheetRow, text: name })),
  };
}
