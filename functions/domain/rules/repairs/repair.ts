/**
 * What can be put right in a cell, as data: what it holds, what it should hold, and how sure that is. A repair changes nothing by
 * itself and can always be taken back; where the answer is not known there is none.
 */
import type { FieldKey } from '../../roster/shape/field.ts';
import type { Cell, SheetBlock } from '../../sheet/block.ts';
import type { RosterReading } from '../../roster/shape/reading.ts';
import type { Finding, Previous } from '../record/rule.ts';

/** One kind is one reason to change a cell, and can be applied together. */
export type RepairKind =
  | 'lost-zeros'
  | 'official-date'
  | 'look-alike'
  /** A text of TCVN3 or VNI in Unicode. */
  | 'old-font'
  /** A text that went through another code page (cp1258). */
  | 'damaged-text'
  /** Letters with their marks apart (NFD), invisible characters, odd or double spaces. */
  | 'composed'
  | 'spaces'
  /** Full-width or other digits. */
  | 'digits'
  | 'name-case'
  | 'ditto'
  /** Day and month of a whole column changed places. */
  | 'day-month'
  /** "9/12" that Excel took for a date. */
  | 'class-date'
  /** A year alone that Excel shows as a day of 1905. */
  | 'year'
  /** A word of the list near what was typed. */
  | 'code'
  | 'number'
  /** As it was sent last time. */
  | 'as-before'
  /** As the list of a class has it. */
  | 'class-list'
  /** As another unit received it. */
  | 'handed-over'
  /** What a person typed beside the finding, because Excel makes something else of it in the cell. */
  | 'typed';

export interface Repair {
  readonly kind: RepairKind;
  /** Sure ones may be applied together; of the others a person decides one by one, or by kind after seeing samples. */
  readonly certain: boolean;
  /** The rule whose finding it would put right. */
  readonly rule: string;
  /** One-based row of the sheet, zero-based column, as a finding has them. */
  readonly row: number;
  readonly column: number;
  readonly field: FieldKey;
  /** What the cell holds. */
  readonly before: Cell;
  /** A text, or the ISO date of a whole day, or a number written with a point. */
  readonly after: string;
  readonly as: 'text' | 'date' | 'number';
}

export interface RepairSource {
  readonly block: SheetBlock;
  readonly reading: RosterReading;
  readonly findings: readonly Finding[];
  /** The last version, where the list was compared with it. */
  readonly previous?: Previous | undefined;
}

/** What a cell holds; '' outside of the block. */
export function cellAt({ block }: RepairSource, row: number, column: number): Cell {
  return block.values[row - 1 - block.top]?.[column - block.left] ?? '';
}
