/** What one cell is read as. */
import type { Cell } from '../../sheet/block.ts';
import type { FieldValue } from '../shape/field.ts';
import type { ProblemCode } from '../shape/problem.ts';

export interface Trouble {
  readonly problem: ProblemCode;
  /** What the cell was taken for all the same, where anything. */
  readonly value?: FieldValue;
}

/** The value itself, so that half a million cells cost no object each; undefined where the cell says nothing. */
export type Parsed = FieldValue | undefined | Trouble;

/** Takes a filled cell. */
export type CellParser = (cell: Cell) => Parsed;
