/** What cells may be filled with, as the list that Excel offers beside them: the only kind of validation that the product adds. */
import { lastColumn, lastRow, overlaps, type Area } from '#domain/sheet/area.ts';
import type { Sheet } from './sheet.ts';

export interface Validation {
  areas: readonly Area[];
  /** A formula with its '=', or the entries themselves with commas between. */
  source: string;
  hasDropDown: boolean;
  /** Whether Excel says something of anything else, and what; 'Stop' refuses it. */
  alert: {
    readonly showAlert: boolean;
    readonly style: AlertStyle;
    readonly title: string;
    readonly message: string;
  };
}

export const ALERT_STYLES = ['Stop', 'Warning', 'Information'] as const;
export type AlertStyle = (typeof ALERT_STYLES)[number];

export const USUAL_ALERT: Validation['alert'] = { showAlert: true, style: 'Stop', title: '', message: '' };

/** What is left of an area where another one is cut out of it: at most four rectangles. */
function without(one: Area, other: Area): Area[] {
  if (!overlaps(one, other)) return [one];
  const bottom = Math.min(lastRow(one), lastRow(other));
  const top = Math.max(one.row, other.row);
  const parts = [
    { ...one, rows: other.row - one.row },
    { ...one, row: lastRow(other) + 1, rows: lastRow(one) - lastRow(other) },
    { ...one, row: top, rows: bottom - top + 1, columns: other.column - one.column },
    {
      row: top,
      rows: bottom - top + 1,
      column: lastColumn(other) + 1,
      columns: lastColumn(one) - lastColumn(other),
    },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Of two over one cell the later one counts; null takes what is there away. */
export function setValidation(sheet: Sheet, target: Area, rule: Omit<Validation, 'areas'> | null): void {
  for (const known of sheet.validations) known.areas = known.areas.flatMap((each) => without(each, target));
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  if (rule) sheet.validations.push({ areas: [target], ...rule });
}

/** What holds for the whole area; undefined where nothing, or several things do. */
export function validationOf(sheet: Sheet, target: Area): Validation | undefined {
  return sheet.validations.find(({ areas }) =>
    areas.some(
      (each) =>
        each.row <= target.row &&
        each.column <= target.column &&
        lastRow(each) >= lastRow(target) &&
        lastColumn(each) >= lastColumn(target),
    ),
  );
}
