/** A row about one person: of a sheet, as it travels, or as it rests. Fields by their keys; what is absent was not said. */
import type { FieldValue } from '../roster/shape/field.ts';

export interface RosterRow {
  /** In the sheet it came from. */
  readonly row: number;
  readonly fields: Readonly<Record<string, FieldValue | undefined>>;
}
