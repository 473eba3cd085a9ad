/** Columns that are a part of something: a name in two or three of them, a date in its day, month and year. */
import type { ColumnMatch } from '../shape/column.ts';
import { fold } from '../../language/fold.ts';
import { fieldIn, type RosterKind } from '../shape/kind.ts';
import { DATE_PARTS, DATE_PART_WORDS, MIDDLE_NAMES } from '../fields/header-parts.ts';
import { fieldNamed, isGiven } from './header-meaning.ts';

const lastText = ({ header }: Pick<ColumnMatch, 'header'>): string => header.split(' / ').at(-1) ?? '';

const isGivenColumn = (match: Pick<ColumnMatch, 'field' | 'header'>): boolean =>
  match.field === 'ho_ten' && isGiven(lastText(match));

/** Surnames are half a name where the other half stands beside them, and otherwise nobody knows what they are. */
export function withNames(columns: readonly ColumnMatch[]): ColumnMatch[] {
  const named = columns.map((match): ColumnMatch => ({ ...match }));
  for (const [index, match] of columns.entries()) {
    if (match.part !== 'surname') continue;
    const middle = MIDDLE_NAMES.has(fold(lastText(columns[index + 1] ?? { header: '' }))) ? 1 : 0;
    const given = columns[index + 1 + middle];
    const isBeside = given?.column === match.column + 1 + middle;
    if (given && isGivenColumn(given)) {
      if (!isBeside) continue;
      for (let at = index + 1; at <= index + 1 + middle; at += 1) {
        const { column, key, header } = columns[at] ?? match;
        named[at] = { column, key, header, field: 'ho_ten', part: 'given' };
      }
      continue;
    }
    // "Tên" may stand before, or further off.
    const at = columns.findIndex(isGivenColumn);
    if (columns[at]) {
      named[at] = { ...columns[at], part: 'given' };
      if (middle && given)
        named[index + 1] = { ...(columns[index + 1] ?? match), field: 'ho_ten', part: 'surname' };
    } else {
      const { part: _, ...unnamed } = match;
      named[index] = { ...unnamed, field: null };
    }
  }
  return named;
}

/** What stands above "Ngày", or behind it: "Ngày sinh", "Tháng sinh", "Năm sinh". */
function partIn(match: ColumnMatch | undefined, at: number): string | undefined {
  if (!match || match.sets || match.lines) return undefined;
  const texts = match.header.split(' / ');
  const [word = '', ...rest] = fold(texts.at(-1) ?? '').split(' ');
  if (!DATE_PART_WORDS[at]?.test(word)) return undefined;
  const above = texts.slice(0, -1).join(' ');
  return rest.length > 0 ? `Ngày ${rest.join(' ')}` : above;
}

/** "Ngày", "Tháng", "Năm" side by side under one date. */
export function withDates(kind: RosterKind, columns: readonly ColumnMatch[]): ColumnMatch[] {
  const dated = [...columns];
  for (const [index, first] of columns.entries()) {
    const three = columns.slice(index, index + DATE_PARTS.length);
    const of = partIn(first, 0);
    const field = of ? fieldNamed(kind, of) : undefined;
    if (!of || !field || fieldIn(kind, field).type !== 'date') continue;
    if (!DATE_PARTS.every((_, at) => partIn(three[at], at) === of)) continue;
    if (three.some(({ column }, at) => column !== first.column + at)) continue;
    for (const [at, { column, key, header }] of three.entries()) {
      const part = DATE_PARTS[at];
      if (part) dated[index + at] = { column, key, header, field, part };
    }
  }
  return dated;
}
