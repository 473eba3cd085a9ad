/** Where a finding stands in the sheet, whose row it is and what the cell shows. */
import { shownText } from '#domain/roster/columns/column-encoding.ts';
import { fieldIn } from '#domain/roster/shape/kind.ts';
import type { Cell } from '#domain/sheet/block.ts';
import type { RosterReading } from '#domain/roster/shape/reading.ts';
import { placesOf } from '#domain/rules/places.ts';
import { fromSheet } from '#domain/rules/run.ts';
import type { Finding } from '#domain/rules/record/rule.ts';
import { DAYS_TO_1904, formatDate, isBareYear, serialToIso } from '#domain/language/date.ts';
import { cellAddress } from '#domain/sheet/a1.ts';
import type { Spot } from '#domain/sheet/area.ts';
import type { SheetRead } from '../../../workbook/reading/read.ts';

export interface Sight {
  readonly spot: Spot | null;
  readonly cell: string | null;
  readonly who: string;
  readonly shown: string;
}

/** Looks up every finding of one reading; rows are indexed once. */
export function sightOf(
  { block }: Pick<SheetRead, 'block'>,
  reading: RosterReading,
): (finding: Finding) => Sight {
  const { memberAt } = placesOf(fromSheet(reading));
  const header = Math.max(...reading.headerRows) - 1;
  const nameColumn =
    reading.columns.find(({ field }) => field === 'ho_ten')?.column ?? reading.columns[0]?.column;
  return ({ row, column, field }) => {
    const member = row === null ? undefined : memberAt(row);
    const named = member?.at?.ho_ten?.column ?? nameColumn;
    const spot = spotOf(row === null ? header : row - 1, row, column, named);
    const name = member?.fields.ho_ten;
    const value = (spot && block.values[spot.row - block.top]?.[spot.column - block.left]) ?? '';
    const isDate = field !== null && fieldIn(reading.of, field).type === 'date';
    // Below the header the column's encoding is known; the header may have come from elsewhere.
    const isTyped = row !== null && spot !== null && typeof value === 'string';
    return {
      spot,
      cell: spot ? cellAddress(spot.row, spot.column) : null,
      who: typeof name === 'string' ? name : '',
      shown: isTyped ? shownText(reading, value, spot.column) : shownAs(value, isDate, block.date1904),
    };
  };
}

/** A finding about a column stands at its header; one about a row without a column, at the name; one about the sheet, nowhere. */
function spotOf(
  at: number,
  row: number | null,
  column: number | null,
  nameColumn: number | undefined,
): Spot | null {
  if (column !== null) return { row: at, column };
  return row === null || nameColumn === undefined ? null : { row: at, column: nameColumn };
}

/** A date as a person sees it, everything else as it stands. `date1904`: the workbook counts its days from 1904. */
export function shownAs(value: Cell, isDate: boolean, date1904 = false): string {
  if (isDate && typeof value === 'number') {
    const day = Math.floor(value);
    const iso = serialToIso(date1904 && !isBareYear(day) ? day + DAYS_TO_1904 : day);
    return iso ? formatDate(iso) : String(value);
  }
  return String(value);
}
