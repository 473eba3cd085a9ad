/** One fact over several columns: the words of its list side by side as headers ("Đã học", "Có GCN", "Kết nạp"), and an x under one. */
import type { Cell } from '../../sheet/block.ts';
import { codeFor } from '../codes/codes.ts';
import { marked } from '../fields/header-marks.ts';
import type { ColumnMatch } from '../shape/column.ts';
import type { Field } from '../shape/field.ts';
import type { RosterKind } from '../shape/kind.ts';
import { isTick, mostly } from './column-evidence.ts';

type CellsOf = (match: ColumnMatch) => readonly Cell[];

/** A word under a header of another field ("Lớp đảng viên mới" over "Đã học") is not of this one. */
function wordOf({ key, codes }: Field, { field, header, chosen, lines }: ColumnMatch): string | undefined {
  const texts = header.split(' / ');
  if (!codes || chosen || lines || (texts.length > 1 && field !== key)) return undefined;
  return codeFor(codes, texts.at(-1) ?? '');
}

const isEmpty = (cell: Cell): boolean => cell === '';

/**
 * "Kết nạp" is also where a date stands: only an x below makes a word of it, beside one that is nothing else. Nothing changes where
 * another column says the field; the words beside it tell how it came to that.
 */
function marksOf(field: Field, columns: readonly ColumnMatch[], cellsOf: CellsOf): readonly ColumnMatch[] {
  const isFree = (match: ColumnMatch): boolean => match.field === null || match.field === field.key;
  let ticked = 0;
  const marks = columns.map((match): ColumnMatch => {
    const word = wordOf(field, match);
    if (word === undefined) return match;
    const cells = cellsOf(match);
    const isTicked = mostly(cells, isTick);
    if (!isTicked && !(isFree(match) && cells.every(isEmpty))) return match;
    if (isTicked) ticked += 1;
    const { column, key, header } = match;
    return { column, key, header, ...marked(field.key, word) };
  });
  const changed = columns.filter((match, at) => marks[at] !== match);
  const isSaid = marks.some((match) => match.field === field.key && !match.sets);
  return ticked > 0 && changed.length > 1 && changed.some(isFree) && !isSaid ? marks : columns;
}

export const withMarkedWords = (
  { fields }: RosterKind,
  columns: readonly ColumnMatch[],
  cellsOf: CellsOf,
): readonly ColumnMatch[] =>
  fields.reduce(
    (so, field) => (typeof field.codes === 'object' && field.codes.marked ? marksOf(field, so, cellsOf) : so),
    columns,
  );
