/** A row below the header as its words, with what stands where a member has the number, the name and the birth date. */
import type { FieldKey } from '../shape/field.ts';
import type { Cell, CellRow } from '../../sheet/block.ts';
import type { ColumnMatch } from '../shape/column.ts';
import { clean } from '../../language/clean.ts';

/** Indexes in a row. */
export interface Places {
  readonly names: readonly number[];
  readonly number: number | undefined;
  readonly births: readonly number[];
  /** Columns of a field besides the number and the name. */
  readonly known: readonly number[];
}

export interface Line {
  readonly row: CellRow;
  /** Of the filled cells, from left to right. */
  readonly words: readonly string[];
  readonly number: string;
  readonly name: string;
  /** How many columns of a field are filled besides the number and the name. */
  readonly known: number;
}

export const text = (cell: Cell | undefined): string => (cell === undefined ? '' : clean(String(cell)));

/** One digit alone is of a header: "Ngày vào Đảng lần 2". */
const DATED = /\d\D*\d/;

const isDated = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' ? cell > 0 : typeof cell === 'string' && DATED.test(cell);

export const hasBirth = (row: CellRow, { births }: Places): boolean =>
  births.some((index) => isDated(row[index]));

function namesOf(columns: readonly ColumnMatch[], left: number): number[] {
  const named = columns.filter(({ field }) => field === 'ho_ten');
  const parts = named.filter(({ part }) => part !== undefined);
  return (parts.length > 0 ? parts : named.slice(0, 1)).map(({ column }) => column - left);
}

export function placesOf(columns: readonly ColumnMatch[], left: number): Places {
  const indexes = (test: (field: FieldKey) => boolean): number[] =>
    columns.filter(({ field }) => field !== null && test(field)).map(({ column }) => column - left);
  return {
    names: namesOf(columns, left),
    number: indexes((field) => field === 'stt')[0],
    births: indexes((field) => field === 'ngay_sinh'),
    known: indexes((field) => field !== 'stt' && field !== 'ho_ten'),
  };
}

const isFilled = (word: string): boolean => word !== '';

export function lineOf(row: CellRow, { names, number, known }: Places): Line {
  const at = (index: number): string => text(row[index]);
  return {
    row,
    words: row.map(text).filter(isFilled),
    number: number === undefined ? '' : at(number),
    name: names.map(at).filter(isFilled).join(' '),
    known: known.map(at).filter(isFilled).length,
  };
}
