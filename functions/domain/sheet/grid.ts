/** A sheet that is to be filled: what stands in its cells, and what of it may be written. */
import type { Area } from './area.ts';

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
  readonly isFormula: boolean;
  /** In a sheet that is protected it is not to be written. */
  readonly isLocked: boolean;
  /** Its number is shown in hundredths: 0.6304 as 63,04%. */
  readonly isPercent: boolean;
}

export interface SheetGrid {
  readonly name: string;
  readonly isVisible: boolean;
  readonly isProtected: boolean;
  /** Those that hold something or have a look, in any order. */
  readonly cells: readonly GridCell[];
  readonly merges: readonly Area[];
}
