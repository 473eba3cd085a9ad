/**
 * A sheet while it is being made, and what is true of it. Cells are laid out first (layout.ts), then spoiled by hazards, which note
 * what they did; the writer turns the cells into a file.
 */
import type { FieldKey, FieldValue } from '../../functions/domain/roster/shape/field.ts';
import type { Person } from './people.ts';

export interface CellSpec {
  value:
    | string
    | number
    | boolean
    | { readonly error: string }
    | { readonly formula: string; readonly result: unknown };
  format?: string;
  font?: string;
  bold?: boolean;
  /** The hazard that has this cell; a cell has one. */
  claimed?: string;
}

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** What a person sees in a column, from its top header down. */
export interface Column {
  /** Header texts from top to bottom. */
  path: readonly string[];
  /** Facts from top to bottom: one, or several stacked in a cell or in the rows of a member. */
  readonly facts: readonly Fact[];
  readonly width?: number;
  /** A hazard that concerns the whole column; a column has one. */
  claimed?: string;
  hidden?: boolean;
}

export interface Fact {
  readonly field: FieldKey | null;
  readonly write: (person: Person, position: number) => CellSpec;
  /** The truth that this fact tells; its own field's value where left out. */
  readonly tells?: (person: Person) => Partial<Record<FieldKey, FieldValue>>;
  /** What a reader may say besides without being wrong. */
  readonly allows?: (person: Person) => Partial<Record<FieldKey, readonly FieldValue[]>>;
}

/** What a reader of a spoiled place is expected to do. `silent-ok`: nothing need be said. */
export type Expectation = 'finding' | 'repair' | 'both' | 'silent-ok';

export interface Defect {
  readonly hazard: string;
  readonly row: number | null;
  readonly column: number;
  readonly field: FieldKey | null;
  readonly expect: Expectation;
  /** What a repair may write: texts, or ISO dates. */
  readonly after?: readonly string[];
  /** Whether letters are small or large cannot be known from the cell. */
  readonly anyCase?: true;
}

/** A member of the truth; rows are one-based. Every value of `fields` must be read; a list holds values that are right alike. */
export interface TrueMember {
  readonly row: number;
  readonly lastRow: number;
  readonly fields: Partial<Record<FieldKey, FieldValue | readonly FieldValue[]>>;
  /** May be read, with one of these values, or not. */
  readonly may: Partial<Record<FieldKey, readonly FieldValue[]>>;
  /** Fields of which the case of letters cannot be known: an old font had no large letters but its plain ones. */
  readonly anyCase: FieldKey[];
}

export interface Placed {
  readonly person: Person;
  readonly truth: TrueMember;
  /** Where each field stands; columns and rows zero-based. */
  readonly at: Map<FieldKey, Spot & { readonly stacked: boolean; readonly columnAt: number }>;
}

export interface Sheet {
  name: string;
  rows: CellSpec[][];
  merges: [top: number, left: number, bottom: number, right: number][];
  columns: Column[];
  left: number;
  headerRows: number[];
  members: Placed[];
  defects: Defect[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  filter?: { top: number; left: number; bottom: number; right: number };
  /** Questions a reader may ask about it. */
  questionsAllowed: number;
}

/** What a cell holds as text; nothing of an error or a formula. */
export const textOf = ({ value }: CellSpec): string => (typeof value === 'object' ? '' : String(value));

export function cellOf(sheet: Sheet, row: number, column: number): CellSpec {
  const cells = (sheet.rows[row] ??= []);
  return (cells[column] ??= { value: '' });
}

export function put(sheet: Sheet, row: number, column: number, cell: CellSpec | string): void {
  const cells = (sheet.rows[row] ??= []);
  cells[column] = typeof cell === 'string' ? { value: cell } : { ...cell };
}
