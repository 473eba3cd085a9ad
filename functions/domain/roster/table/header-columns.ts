/** The columns of a header of one to three rows: what stands above each, and what that means. */
import type { Cell, CellRow } from '../../sheet/block.ts';
import type { ColumnMatch } from '../shape/column.ts';
import { hasField, type RosterKind } from '../shape/kind.ts';
import { clean } from '../../language/clean.ts';
import { fold } from '../../language/fold.ts';
import { areFacts, stackedFieldsIn, type Lines } from './compound-header.ts';
import { fieldNamed, meaningOfLevels, type Level } from './header-meaning.ts';
import { withDates, withNames } from './parted-columns.ts';
import { withPlaces } from './place-columns.ts';

/** Longer texts are titles and notes, never headers. */
const HEADER_LENGTH = 80;

export function headerText(cell: Cell | undefined): string {
  if (typeof cell !== 'string') return '';
  const text = clean(cell);
  return text.length <= HEADER_LENGTH ? text : '';
}

/** Headers that stand there twice get their number, so that a key is one column's. */
export function numbered(columns: readonly ColumnMatch[]): ColumnMatch[] {
  const taken = new Set<string>();
  return columns.map((match) => {
    let { key } = match;
    for (let times = 2; taken.has(key); times += 1) key = `${match.key}#${String(times)}`;
    taken.add(key);
    return key === match.key ? match : { ...match, key };
  });
}

/** The same for every list with the same headers in the same order. */
export const headersOf = (columns: readonly ColumnMatch[]): string => columns.map(({ key }) => key).join('|');

/** What some lists say of people and this kind has no field for is a column that nobody knows. */
export const ownColumns = (kind: RosterKind, columns: readonly ColumnMatch[]): ColumnMatch[] =>
  columns.map((match) => {
    const { column, key, header, field, sets } = match;
    const isOwn = (field === null || hasField(kind, field)) && (!sets || hasField(kind, sets.field));
    return isOwn ? match : { column, key, header, field: null };
  });

interface Own extends Level {
  /** As typed, with its line breaks. */
  readonly typed: string;
}

/** What stands above one column: of every row its own text, or that of the group it belongs to. */
function levelsAt(rows: readonly CellRow[], index: number, carried: string[]): Own[] {
  const own = rows.map((row) => headerText(row[index]));
  const deepest = own.findLastIndex((text) => text !== '');
  const levels: Own[] = [];
  for (const [level, text] of own.entries()) {
    if (text !== '') {
      carried[level] = text;
      // A new group ends those of the rows below.
      for (let below = level + 1; below < rows.length; below += 1) carried[below] = '';
    }
    const above = text === '' && level < deepest ? (carried[level] ?? '') : text;
    if (above !== '')
      levels.push({ text: above, own: text !== '', typed: String(rows[level]?.[index] ?? '') });
  }
  return levels;
}

/** Does the text of a row stand over more than this column? */
function isGroup(rows: readonly CellRow[], level: number, index: number): boolean {
  const next = rows.map((row) => headerText(row[index + 1]));
  return (
    next.slice(0, level + 1).every((text) => text === '') && next.slice(level + 1).some((text) => text !== '')
  );
}

/** "Ngày vào Đảng" and right below it "Ngày chính thức": a header of the book, one fact a row. */
function factsBelow(
  kind: RosterKind,
  rows: readonly CellRow[],
  index: number,
  levels: readonly Own[],
): Lines | undefined {
  if (levels.length < 2 || levels.some(({ own }) => !own)) return undefined;
  if (rows.some((_, level) => isGroup(rows, level, index))) return undefined;
  if (fieldNamed(kind, levels.map(({ text }) => text).join(' '))) return undefined;
  return stackedFieldsIn(kind, levels.map(({ typed }) => typed).join('\n'));
}

function meaningAt(
  kind: RosterKind,
  rows: readonly CellRow[],
  index: number,
  levels: readonly Own[],
): Partial<ColumnMatch> | undefined {
  const below = factsBelow(kind, rows, index, levels);
  const last = levels.at(-1);
  const group = levels.length > 1 ? (levels.at(-2)?.text ?? '') : '';
  const known = below || (last && areFacts(kind, last.typed)) ? undefined : meaningOfLevels(kind, levels);
  // A parent that speaks for an unknown child knows less than a child that names several facts.
  const lines =
    below ??
    (known && !isOnlyParent(kind, levels) ? undefined : last && stackedFieldsIn(kind, last.typed, group));
  if (!lines) return known;
  const stacked = lines.filter((field) => field !== null);
  return { field: stacked[0] ?? null, stacked, lines };
}

const isOnlyParent = (kind: RosterKind, levels: readonly Own[]): boolean =>
  levels.length > 1 && meaningOfLevels(kind, levels.slice(-1)) === undefined;

/** Every column of a header of one to three rows; a group's text is carried to the right over what it spans. */
export function readColumns(kind: RosterKind, left: number, rows: readonly CellRow[]): ColumnMatch[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const carried = rows.map(() => '');
  const columns: ColumnMatch[] = [];
  for (let index = 0; index < width; index += 1) {
    const levels = levelsAt(rows, index, carried);
    if (levels.length === 0) continue;
    const header = levels.map(({ text }) => text).join(' / ');
    const meaning = meaningAt(kind, rows, index, levels);
    columns.push({ column: left + index, key: fold(header), header, field: null, ...meaning });
  }
  return numbered(ownColumns(kind, withPlaces(withDates(kind, withNames(columns)))));
}
