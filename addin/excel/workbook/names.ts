/** Names for cells or constants, of the workbook or of one sheet. */
import { columnLetters, quoteSheet } from '#domain/sheet/a1.ts';
import { isEntireRows, lastColumn, lastRow, type Area } from '#domain/sheet/area.ts';
import { ExcelError } from './errors.ts';
import type { Sheet } from './sheet.ts';
import type { Anchor, WorkbookModel } from './workbook.ts';

export interface NamedPlace {
  readonly name: string;
  /** null: of the workbook. */
  readonly scope: Sheet | null;
  /** Cells, which are followed as they move; or a formula with its '='. */
  refersTo: Anchor | string;
  isVisible: boolean;
  comment: string;
}

/** "'Báo cáo'!$A$1:$B$2" */
export function absoluteAddress(sheet: Sheet, within: Area): string {
  if (isEntireRows(within))
    return `${quoteSheet(sheet.name)}!$${String(within.row + 1)}:$${String(lastRow(within) + 1)}`;
  const cell = (row: number, column: number) => `$${columnLetters(column)}$${String(row + 1)}`;
  const first = cell(within.row, within.column);
  const last = cell(lastRow(within), lastColumn(within));
  return `${quoteSheet(sheet.name)}!${first === last ? first : `${first}:${last}`}`;
}

export function formulaOf({ refersTo }: NamedPlace): string {
  if (typeof refersTo === 'string') return refersTo;
  return refersTo.area ? `=${absoluteAddress(refersTo.sheet, refersTo.area)}` : '=#REF!';
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const namesOf = (workbook: WorkbookModel, scope: Sheet | null): NamedPlace[] =>
  workbook.names.filter((place) => place.scope === scope);

export function addName(
  workbook: WorkbookModel,
  scope: Sheet | null,
  place: Pick<NamedPlace, 'name' | 'refersTo' | 'comment'>,
): NamedPlace {
  workbook.checkObjectName(place.name);
  if (namesOf(workbook, scope).some(({ name }) => same(name, place.name)))
    throw new ExcelError('ItemAlreadyExists');
  const added: NamedPlace = { ...place, scope, isVisible: true };
  workbook.names.push(added);
  return added;
}
