/**
 * How long a value may be that leaves the workbook, by what it is. A cell of a thousand characters could hold a number, an address
 * and an illness beside the post; rules, and the service once more, go by these.
 */
import type { Field, FieldType } from '../shape/field.ts';

const LONGEST: Readonly<Record<FieldType, number>> = {
  /** The longest names of the peoples of the country have some sixty. */
  text: 100,
  date: 10,
  /** A code, or the words that stand for none. */
  code: 200,
  /** As it may be typed; what it must be made of is said by rules. */
  id: 40,
  flag: 10,
  number: 20,
};

/** In characters. */
export const longestOf = ({ type }: Pick<Field, 'type'>): number => LONGEST[type];
