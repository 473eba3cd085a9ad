/**
 * Where the cells of a form stand in a file of the superior: columns by their heads, or by the row of their numbers; rows by their labels,
 * in the order of the form, so that what is called alike (Trung cấp) is told apart by what stands around it.
 */
import { contains, area } from '#domain/sheet/area.ts';
import type { GridCell, SheetGrid } from '#domain/sheet/grid.ts';
import type { FormResponse } from '#wire/form.ts';
import { keysOf, numberOf } from './label-keys.ts';

export interface FormPlaces {
  readonly sheet: string;
  /** By id of the row. */
  readonly rows: Readonly<Record<string, number>>;
  /** By id of the column. */
  readonly columns: Readonly<Record<string, number>>;
}

interface Label {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly keys: readonly string[];
}

/** Of all sheets in sight the one in which most of the form stands; null where none has a column and two rows of it. */
export function placeForm(grids: readonly SheetGrid[], form: FormResponse): FormPlaces | null {
  const found = grids.filter(({ isVisible }) => isVisible).flatMap((grid) => placeIn(grid, form) ?? []);
  const size = ({ rows, columns }: FormPlaces) => Object.keys(rows).length * Object.keys(columns).length;
  return found.reduce<FormPlaces | null>((best, one) => (best && size(best) >= size(one) ? best : one), null);
}

const FEWEST_ROWS = 2;

export function placeIn(grid: SheetGrid, form: FormResponse): FormPlaces | null {
  const labels = labelsIn(grid);
  const columnsOfLabels = new Set(labels.map(({ column }) => column));
  let best: { readonly rows: ReadonlyMap<string, number>; readonly column: number } | undefined;
  for (const column of columnsOfLabels) {
    const rows = placedRows(
      labels.filter((label) => label.column === column),
      numbersBeside(labels, column),
      form,
    );
    if (rows.size > (best?.rows.size ?? 0)) best = { rows, column };
  }
  if (best === undefined || best.rows.size < FEWEST_ROWS) return null;
  const first = Math.min(...best.rows.values());
  const columns = placedColumns(grid, labels, form, { first, stub: best.column });
  if (columns.size === 0) return null;
  return { sheet: grid.name, rows: Object.fromEntries(best.rows), columns: Object.fromEntries(columns) };
}

function labelsIn({ cells }: SheetGrid): readonly Label[] {
  return cells.flatMap(({ row, column, value }) => {
    if (typeof value !== 'string' || value.trim() === '') return [];
    const keys = keysOf(value);
    return keys.length === 0 ? [] : [{ row, column, text: value, keys }];
  });
}

/** A number may stand in a column of its own, left of the label. */
const numbersBeside = (labels: readonly Label[], stub: number): ReadonlyMap<number, string> =>
  new Map(
    labels.flatMap(({ row, column, text }) =>
      column < stub && text.trim().length <= 5 ? [[row, keysOf(text).at(-1) ?? ''] as const] : [],
    ),
  );

/** The longest run of rows that stand in both in the same order; of two that are as long the one whose numbers agree. */
function placedRows(
  labels: readonly Label[],
  numbers: ReadonlyMap<number, string>,
  { rows }: FormResponse,
): ReadonlyMap<string, number> {
  const sorted = labels.toSorted((a, b) => a.row - b.row);
  const keys = rows.map(
    ({ label, words }) => new Set([label.vi, ...words].flatMap((text) => [...keysOf(text)])),
  );
  const score = (at: number, label: Label): number => {
    const row = rows[at];
    if (row === undefined || !label.keys.some((key) => keys[at]?.has(key))) return 0;
    const number = numbers.get(label.row) ?? numberOf(label.text);
    return number !== '' && number === numberOf(`${row.number} `) ? 3 : 2;
  };
  const placed = new Map<string, number>();
  for (const [at, label] of longestRun(rows.length, sorted, score)) {
    const id = rows[at]?.id;
    if (id !== undefined) placed.set(id, label.row);
  }
  addAlone(placed, sorted, rows, score);
  return placed;
}

function longestRun(
  count: number,
  labels: readonly Label[],
  score: (at: number, label: Label) => number,
): readonly (readonly [at: number, label: Label])[] {
  const width = labels.length + 1;
  const best = new Int32Array((count + 1) * width);
  const at = (row: number, label: number) => best[row * width + label] ?? 0;
  const gains = labels.map((label) => Array.from({ length: count }, (_, row) => score(row, label)));
  for (let row = count - 1; row >= 0; row--) {
    for (let label = labels.length - 1; label >= 0; label--) {
      const gain = gains[label]?.[row] ?? 0;
      const taken = gain === 0 ? 0 : gain + at(row + 1, label + 1);
      best[row * width + label] = Math.max(taken, at(row + 1, label), at(row, label + 1));
    }
  }
  const run: (readonly [number, Label])[] = [];
  for (let row = 0, label = 0; row < count && label < labels.length;) {
    const gain = gains[label]?.[row] ?? 0;
    const here = labels[label];
    if (gain > 0 && here && at(row, label) === gain + at(row + 1, label + 1)) {
      run.push([row, here]);
      row += 1;
      label += 1;
    } else if (at(row, label) === at(row, label + 1)) label += 1;
    else row += 1;
  }
  return run;
}

/** Rows that stand elsewhere in the file, where there is no doubt which they are: no other row and no other label is called so. */
function addAlone(
  placed: Map<string, number>,
  labels: readonly Label[],
  rows: FormResponse['rows'],
  score: (at: number, label: Label) => number,
): void {
  const taken = new Set(placed.values());
  for (const [at, { id }] of rows.entries()) {
    if (placed.has(id)) continue;
    const free = labels.filter((label) => !taken.has(label.row) && score(at, label) > 0);
    const [only] = free;
    if (only === undefined || free.length > 1) continue;
    if (rows.some((_, other) => other !== at && score(other, only) > 0)) continue;
    placed.set(id, only.row);
    taken.add(only.row);
  }
}

interface Body {
  /** The first row of the form. */
  readonly first: number;
  /** The column of the labels. */
  readonly stub: number;
}

/** Above the rows, right of their labels; the lowest of several heads. A column without a head is found by its number. */
function placedColumns(
  grid: SheetGrid,
  labels: readonly Label[],
  { columns }: FormResponse,
  { first, stub }: Body,
): ReadonlyMap<string, number> {
  const heads = labels.filter(({ row, column }) => row < first && column > stub);
  const placed = new Map<string, number>();
  const taken = new Set<number>();
  const take = (id: string, column: number) => {
    placed.set(id, column);
    taken.add(column);
  };
  const lookFor = (wanted: readonly string[], id: string) => {
    const keys = new Set(wanted.flatMap((text) => [...keysOf(text)]));
    const found = heads
      .filter(({ column, keys: of }) => !taken.has(column) && of.some((key) => keys.has(key)))
      .toSorted((a, b) => b.row - a.row || a.column - b.column)[0];
    if (found) take(id, found.column);
  };
  for (const { id, head } of columns) lookFor([head.vi], id);
  for (const { id, words } of columns) if (!placed.has(id)) lookFor(words, id);
  const numbers = numberRow(grid, { first, stub });
  for (const { id, number } of columns) {
    const column = numbers.get(Number(/\d+/.exec(number)?.[0]));
    if (!placed.has(id) && column !== undefined && !taken.has(column)) take(id, column);
  }
  return placed;
}

/** By number the column: of the row "1 · 2 · 3 · 4 (=2*100/3)" above the form. */
function numberRow({ cells }: SheetGrid, { first }: Body): ReadonlyMap<number, number> {
  const rows = new Map<number, Map<number, number>>();
  for (const { row, column, value } of cells) {
    const number = /^\(?(\d{1,2})\)?(?:\s*\(?=.*)?$/.exec(String(value).trim())?.[1];
    if (row >= first || number === undefined) continue;
    const found = rows.get(row) ?? new Map<number, number>();
    rows.set(row, found.set(Number(number), column));
  }
  const [best = new Map<number, number>()] = [...rows.values()].toSorted((a, b) => b.size - a.size);
  return best.size > 2 ? best : new Map();
}

/** The cell that an area covers, or the cell itself; null where it lies under one that begins elsewhere. */
export function writable(
  { merges }: SheetGrid,
  cell: Pick<GridCell, 'row' | 'column'>,
): Pick<GridCell, 'row' | 'column'> | null {
  const over = merges.find((merged) => contains(merged, area(cell.row, cell.column)));
  return over === undefined || (over.row === cell.row && over.column === cell.column) ? cell : null;
}

/** Whether places that were found before hold: each row and each column is still called what it was. */
export function areStillThere(grid: SheetGrid, form: FormResponse, places: FormPlaces): boolean {
  const labels = labelsIn(grid);
  const first = Math.min(...Object.values(places.rows));
  const stands = (texts: readonly string[], isThere: (label: Label) => boolean): boolean => {
    const keys = new Set(texts.flatMap((text) => [...keysOf(text)]));
    return labels.some((label) => isThere(label) && label.keys.some((key) => keys.has(key)));
  };
  const rows = form.rows.filter(({ id }) => places.rows[id] !== undefined);
  const columns = form.columns.filter(({ id }) => places.columns[id] !== undefined);
  const left = Math.min(...Object.values(places.columns));
  const numbers = numberRow(grid, { first, stub: 0 });
  return (
    rows.length === Object.keys(places.rows).length &&
    columns.length === Object.keys(places.columns).length &&
    rows.every(({ id, label, words }) =>
      stands([label.vi, ...words], ({ row, column }) => row === places.rows[id] && column < left),
    ) &&
    columns.every(
      ({ id, head, words, number }) =>
        numbers.get(Number(/\d+/.exec(number)?.[0])) === places.columns[id] ||
        stands([head.vi, ...words], ({ row, column }) => column === places.columns[id] && row < first),
    )
  );
}
