/** The shape of a mistake to plant. */
import type { FieldKey } from '../../functions/domain/roster/shape/field.ts';
import type { Cell } from '../../functions/domain/sheet/block.ts';
import type { GeneratedFields } from '../../functions/demo/generator/draft.ts';

/** The cells of one member's row, by field, as they stand before. */
export type RowCells = Readonly<Partial<Record<FieldKey, Cell>>>;

export interface Victim {
  readonly fields: GeneratedFields;
  readonly cells: RowCells;
  /** Another member of the same sheet. */
  readonly other: { readonly fields: GeneratedFields; readonly cells: RowCells };
}

export interface DefectKind {
  readonly name: string;
  readonly rule: string;
  /** Where the finding has to stand. */
  readonly field: FieldKey;
  readonly able?: (victim: Victim) => boolean;
  readonly change: (victim: Victim) => Partial<Record<FieldKey, Cell>>;
  readonly explained?: readonly string[];
}
