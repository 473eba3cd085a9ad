/** Addresses as Excel writes them. Rows and columns are zero-based here unless a name says otherwise. */

/** 0 → 'A', 26 → 'AA'. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** (13, 3) → 'D14'. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** 'D14' → (13, 3). */
export function cellSpot(cell: string): Spot {
  const [, letters = '', row = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The fewest obvious rectangles over single cells: runs down a column, then equal runs of neighbouring columns joined. */
export function coalesce(spots: Iterable<Spot>): Area[] {
  const runs = columnRuns(spots);
  const open = new Map<string, Area>();
  const areas: Area[] = [];
  for (const run of runs) {
    const key = `${run.row}:${run.rows}`;
    const left = open.get(key);
    if (left && left.column + left.columns === run.column) {
      open.set(key, { ...left, columns: left.columns + 1 });
      continue;
    }
    if (left) areas.push(left);
    open.set(key, run);
  }
  return [...areas, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Runs in column order, so that joining needs one look to the left. */
function columnRuns(spots: Iterable<Spot>): Area[] {
  const rowsOf = new Map<number, Set<number>>();
  for (const { row, column } of spots) {
    const rows = rowsOf.get(column) ?? new Set<number>();
    rowsOf.set(column, rows.add(row));
  }
  const runs: Area[] = [];
  for (const [column, rows] of [...rowsOf].sort(([a], [b]) => a - b)) {
    let first: number | undefined;
    for (const row of [...rows].sort((a, b) => a - b)) {
      first ??= row;
      if (rows.has(row + 1)) continue;
      runs.push({ row: first, column, rows: row - first + 1, columns: 1 });
      first = undefined;
    }
  }
  return runs;
}

/** Excel cuts an address off after 8,192 characters without a word; joined addresses stay below that. */
export function joinAddresses(areas: readonly Area[], limit = 8_000): string[] {
  const joined: string[] = [];
  let current = '';
  for (const area of areas) {
    const address = areaAddress(area);
    if (current !== '' && current.length + 1 + address.length > limit) {
      joined.push(current);
      current = '';
    }
    current = current === '' ? address : `${current},${address}`;
  }
  return current === '' ? joined : [...joined, current];
}
