/** What must be written to bring a table up to date, from what stands in it; no Excel here. */
import type { Cell } from '#domain/sheet/block.ts';
import { toCell } from './cells.ts';
import { keyOf } from './table-spec.ts';
import type { ColumnSpec, TableSpec } from './table-spec.ts';

/** A cell to write; null leaves it, with whatever formula or note the office has put there. */
export type Change = Cell | null;

/** Cells of neighbouring columns of ours, `row` and `column` counted from the first body cell. */
export interface Patch {
  readonly row: number;
  readonly column: number;
  readonly columns: readonly ColumnSpec[];
  readonly cells: readonly (readonly Change[])[];
}

export interface TablePlan {
  readonly patches: readonly Patch[];
  /** Cells of our columns for rows that are not there yet, in spec order of the columns. */
  readonly added: readonly (readonly Cell[])[];
  /** Of the rows that are added, those that sum up none. */
  readonly news: number;
  readonly updated: number;
  readonly gone: number;
  readonly told: readonly { readonly key: string; readonly text: string }[];
}

/** `columnAt`: where each of our columns stands in the table, undefined where it was deleted. */
export interface TableBody {
  readonly values: readonly (readonly Cell[])[];
  readonly columnAt: ReadonlyMap<string, number>;
}

export function planTable(spec: TableSpec, body: TableBody): TablePlan {
  const keyOfSpec = keyReader(spec.key.map((key) => spec.columns.findIndex((column) => column.key === key)));
  const keyOfBody = keyReader(spec.key.map((key) => body.columnAt.get(key) ?? -1));
  const rowsOf = new Map<string, number[]>();
  body.values.forEach((row, index) => {
    const key = keyOfBody(row);
    if (key === '') return;
    const rows = rowsOf.get(key);
    if (rows) rows.push(index);
    else rowsOf.set(key, [index]);
  });
  const wanted: (readonly Change[] | undefined)[] = [];
  const added: Cell[][] = [];
  const told: TablePlan['told'][number][] = [];
  let news = 0;
  for (const row of spec.rows) {
    const cells = spec.columns.map((column, index) => toCell(row[index], column.kind));
    const key = keyOfSpec(cells);
    const foundBy = [key, ...(spec.formerly?.get(key) ?? [])].find((each) => rowsOf.has(each)) ?? key;
    const at = rowsOf.get(foundBy);
    rowsOf.delete(foundBy);
    if (at && spec.kept?.has(key) === true) continue;
    const text = tell(spec, body, cells, at?.[0]);
    if (text !== '') told.push({ key, text });
    if (at) at.forEach((index) => (wanted[index] = cells));
    else {
      added.push(cells);
      if (!isSubtotal(spec, key)) news += 1;
    }
  }
  let gone = 0;
  for (const rows of rowsOf.values()) {
    for (const index of rows) {
      const farewell = goneCells(spec, body, body.values[index] ?? []);
      if (!farewell) continue;
      wanted[index] = farewell;
      if (!isSubtotal(spec, keyOfBody(body.values[index] ?? []))) gone += 1;
    }
  }
  const changes = body.values.map((row, index) => changesOf(spec, body, row, wanted[index]));
  const counted = changes.filter(
    (change, index) => change && !isSubtotal(spec, keyOfBody(body.values[index] ?? [])),
  );
  return {
    patches: patchesOf(spec, body, changes),
    added,
    news,
    updated: counted.length - gone,
    gone,
    told,
  };
}

const isSubtotal = ({ subtotals }: TableSpec, key: string): boolean => subtotals?.isSubtotal(key) === true;

/** Puts what is said of the row into its cells; `at`: where it stands. */
function tell(spec: TableSpec, body: TableBody, cells: Cell[], at: number | undefined): string {
  if (spec.told === undefined) return '';
  const index = spec.columns.findIndex(({ key }) => key === spec.told?.column);
  const row = at === undefined ? undefined : body.values[at];
  const before =
    row && Object.fromEntries([...body.columnAt].map(([key, column]) => [key, row[column]] as const));
  const now = Object.fromEntries(spec.columns.map(({ key }, column) => [key, cells[column]]));
  const text = spec.told.tell(before, now);
  cells[index] = text;
  return text;
}

/** Keys as text, so that an id that somebody turned into a number is still found. '' where any part is empty. */
function keyReader(columns: readonly number[]): (row: readonly Change[]) => string {
  return (row) => {
    const parts = columns.map((column) => String(row[column] ?? ''));
    return parts.includes('') ? '' : keyOf(parts);
  };
}

/** undefined: the row said so already. */
function goneCells(spec: TableSpec, body: TableBody, row: readonly Cell[]): Change[] | undefined {
  const cells = spec.columns.map(({ key, kind }) => (key in spec.gone ? toCell(spec.gone[key], kind) : null));
  const news = spec.columns.some(({ key }, index) => {
    const at = body.columnAt.get(key);
    return at !== undefined && cells[index] !== null && row[at] !== cells[index];
  });
  return news ? cells : undefined;
}

/** By column of the table; undefined where the row is right already. */
function changesOf(
  spec: TableSpec,
  body: TableBody,
  row: readonly Cell[],
  cells: readonly Change[] | undefined,
): ReadonlyMap<number, Cell> | undefined {
  if (!cells) return undefined;
  const changes = new Map<number, Cell>();
  spec.columns.forEach(({ key }, index) => {
    const at = body.columnAt.get(key);
    const cell = cells[index];
    if (at === undefined || cell === null || cell === undefined || row[at] === cell) return;
    changes.set(at, cell);
  });
  return changes.size > 0 ? changes : undefined;
}

/** Neighbouring columns of ours, in the order in which they stand now; one block of cells each. */
export function columnGroups(
  spec: TableSpec,
  columnAt: ReadonlyMap<string, number>,
): readonly { readonly column: number; readonly columns: readonly ColumnSpec[] }[] {
  const placed = spec.columns
    .flatMap((column) => {
      const at = columnAt.get(column.key);
      return at === undefined ? [] : [{ column, at }];
    })
    .sort((a, b) => a.at - b.at);
  const groups: { column: number; columns: ColumnSpec[] }[] = [];
  for (const { column, at } of placed) {
    const last = groups.at(-1);
    if (last && last.column + last.columns.length === at) last.columns.push(column);
    else groups.push({ column: at, columns: [column] });
  }
  return groups;
}

/** Rows between two changed ones that are cheaper to leave by null than to start a block of their own. */
const GAP = 4;

function patchesOf(
  spec: TableSpec,
  body: TableBody,
  changes: readonly (ReadonlyMap<number, Cell> | undefined)[],
): Patch[] {
  return columnGroups(spec, body.columnAt).flatMap(({ column, columns }) => {
    const patches: { row: number; cells: Change[][] }[] = [];
    changes.forEach((change, row) => {
      const cells = columns.map((_, offset) => change?.get(column + offset) ?? null);
      if (cells.every((cell) => cell === null)) return;
      const last = patches.at(-1);
      const gap = last ? row - last.row - last.cells.length : Infinity;
      if (!last || gap > GAP) return void patches.push({ row, cells: [cells] });
      for (let skipped = 0; skipped < gap; skipped += 1) last.cells.push(columns.map(() => null));
      last.cells.push(cells);
    });
    return patches.map((patch) => trimmed({ ...patch, column, columns }));
  });
}

/** Without the columns at either side in which nothing changes. */
function trimmed({ row, column, columns, cells }: Patch): Patch {
  const touched = columns.map((_, index) => cells.some((line) => line[index] !== null));
  const first = touched.indexOf(true);
  const end = touched.lastIndexOf(true) + 1;
  return {
    row,
    column: column + first,
    columns: columns.slice(first, end),
    cells: cells.map((line) => line.slice(first, end)),
  };
}
