/** What a hazard is: a name, what it may stand on, what it does to the layout, and what it does to the cells afterwards. */
import type { FieldKey } from '../../functions/domain/roster/shape/field.ts';
import { freeCells, type Draft } from './layout.ts';
import type { Random } from './random.ts';
import { cellOf, type Column, type Defect, type Sheet } from './sheet.ts';

/** flat: one row a member, the clerk's own list. The others are forms of somebody else. */
export type Base = 'flat' | 'book-cells' | 'book-rows' | 'central' | 'template';

export interface Hazard {
  readonly name: string;
  readonly bases?: readonly Base[];
  /** Hazards with a word in common are never in one workbook. */
  readonly about?: readonly string[];
  /** A column that has to be there. */
  readonly needs?: readonly FieldKey[];
  readonly people?: readonly [least: number, most: number];
  readonly shape?: (draft: Draft) => void;
  /** Changes cells and says so; may find nothing to change. */
  readonly spoil?: (sheet: Sheet, random: Random, draft: Draft) => void;
  /** After all others: the whole text of a column or sheet. */
  readonly last?: true;
}

export type Free = ReturnType<typeof freeCells> extends Generator<infer T> ? T : never;

/** Some cells of a field, at least one where there is one; each is taken. */
export function takeCells(
  sheet: Sheet,
  random: Random,
  hazard: string,
  field: FieldKey,
  { share = 0.3, where = () => true }: { share?: number; where?: (free: Free) => boolean } = {},
): Free[] {
  const all = [...freeCells(sheet, field)].filter(where);
  const taken = random.shuffled(all).slice(0, Math.max(1, Math.round(all.length * share)));
  for (const { cell } of taken) cell.claimed = hazard;
  return taken;
}

/** A whole column that no other hazard has; undefined where it is stacked, taken or partly taken. */
export function takeColumn(
  sheet: Sheet,
  hazard: string,
  field: FieldKey,
): { cells: Free[]; column: Column } | undefined {
  const cells = [...freeCells(sheet, field)];
  const [first] = cells;
  const column = first && sheet.columns[first.spot.columnAt];
  if (!column) return undefined;
  const filled = sheet.members.filter(({ at }) => at.has(field)).length;
  if (cells.length < filled) return undefined;
  if (cells.some(({ spot }) => spot.columnAt !== first.spot.columnAt)) return undefined;
  column.claimed = hazard;
  for (const { cell } of cells) cell.claimed = hazard;
  return { cells, column };
}

export function note(
  sheet: Sheet,
  hazard: string,
  { spot }: Pick<Free, 'spot'>,
  field: FieldKey | null,
  expect: Defect['expect'],
  after?: readonly string[],
): void {
  sheet.defects.push({
    hazard,
    row: spot.row + 1,
    column: spot.column,
    field,
    expect,
    ...(after ? { after } : {}),
  });
}

/** Something about a column as a whole. */
export function noteColumn(
  sheet: Sheet,
  hazard: string,
  column: number,
  field: FieldKey | null,
  expect: Defect['expect'],
): void {
  sheet.defects.push({ hazard, row: null, column, field, expect });
}

export { cellOf };
