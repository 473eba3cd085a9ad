/** One person of a list, as read. */
import type { FieldKey, FieldValue } from './field.ts';

export interface Member {
  /** One-based row in the sheet, as Excel shows it; of several rows the first. */
  readonly row: number;
  /** The last row, where somebody takes more than one (the official book). */
  readonly lastRow?: number;
  /** Where a field stands elsewhere than in `row` and its own column: facts stacked in one cell or in the rows below. */
  readonly at?: Readonly<Partial<Record<FieldKey, { readonly row: number; readonly column: number }>>>;
  /** What is not known is left out or undefined. */
  readonly fields: Readonly<Partial<Record<FieldKey, FieldValue | undefined>>>;
}

/** Somebody of whom the list says that he is in it no more. */
export interface Leaver extends Member {
  /** A code of the list 'activity'. */
  readonly activity: string;
}
