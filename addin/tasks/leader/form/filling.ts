/** What is written where into a file of the superior, and what is left as it stands, with the reason. */
import { cellAddress } from '#domain/sheet/a1.ts';
import type { GridCell, SheetGrid } from '#domain/sheet/grid.ts';
import type { FormResponse } from '#wire/form.ts';
import type { FormPlaces } from './place-form.ts';
import { writable } from './place-form.ts';

export type Left =
  /** Computes by itself. */
  | 'formula'
  | 'locked'
  /** Under a merged area that begins elsewhere. */
  | 'merged'
  /** Somebody's words. */
  | 'text'
  /** Nothing of ours is known for it: what somebody types stays. */
  | 'by-hand'
  | 'not-kept'
  | 'not-known'
  | 'withheld';

export interface FilledCell {
  readonly cell: string;
  readonly row: string;
  readonly column: string;
  readonly label: string;
  readonly columnLabel: string;
  /** '' empties it. */
  readonly value: number | '';
  /** What stands there now. */
  readonly before: string | number | boolean;
}

export interface LeftCell {
  readonly cell: string;
  readonly row: string;
  readonly column: string;
  readonly label: string;
  readonly why: Left;
}

export interface Filling {
  readonly sheet: string;
  readonly written: readonly FilledCell[];
  readonly left: readonly LeftCell[];
  /** Labels of the form that the file does not have. */
  readonly missingRows: readonly string[];
  readonly missingColumns: readonly string[];
}

export function fillingOf(grid: SheetGrid, form: FormResponse, places: FormPlaces): Filling {
  const cells = new Map(grid.cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell]));
  const written: FilledCell[] = [];
  const left: LeftCell[] = [];
  for (const row of form.rows) {
    const at = places.rows[row.id];
    if (at === undefined) continue;
    for (const [index, column] of form.columns.entries()) {
      const across = places.columns[column.id];
      const cell = row.cells[index] ?? {};
      // A head has nothing in any column.
      if (
        across === undefined ||
        row.cells.every(({ value, blank }) => value === undefined && blank === undefined)
      )
        continue;
      const there = cells.get(`${String(at)},${String(across)}`);
      const about = { cell: cellAddress(at, across), row: row.id, column: column.id, label: row.label.vi };
      const spot = { row: at, column: across };
      const why = cell.blank ?? refused(grid, spot, there);
      if (why !== undefined) left.push({ ...about, why });
      else {
        const before = there?.value ?? '';
        const value = valueFor(cell.value, column.isPercent && there?.isPercent === true);
        const columnLabel = column.head.vi;
        if (value !== '' || before !== '') written.push({ ...about, columnLabel, value, before });
      }
    }
  }
  return {
    sheet: grid.name,
    written,
    left,
    missingRows: form.rows.filter(({ id }) => places.rows[id] === undefined).map(({ label }) => label.vi),
    missingColumns: form.columns
      .filter(({ id }) => places.columns[id] === undefined)
      .map(({ head }) => head.vi),
  };
}

const HUNDREDTHS = 10_000;

/** Nothing to be a percentage of: blank, as the form asks. */
const valueFor = (value: number | undefined, inHundredths: boolean): number | '' =>
  value === undefined ? '' : inHundredths ? Math.round(value * 100) / HUNDREDTHS : value;

const LETTER = /\p{L}/u;

function refused(
  grid: SheetGrid,
  spot: Pick<GridCell, 'row' | 'column'>,
  there: GridCell | undefined,
): Left | undefined {
  if (there?.isFormula === true) return 'formula';
  if (writable(grid, spot) === null) return 'merged';
  // A cell that the file does not have is locked as all are.
  if (grid.isProtected && there?.isLocked !== false) return 'locked';
  return typeof there?.value === 'string' && LETTER.test(there.value) ? 'text' : undefined;
}
