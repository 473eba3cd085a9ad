/**
 * The texts below the header as they were meant. Every column is judged whole: typed for a font of before Unicode, or in Unicode, or
 * both. What surely is of an old font is read as Unicode; what is not certain is left as it is, and said. Full-width digits are
 * digits, and look-alikes of another alphabet are letters, everywhere.
 */
import type { Field } from '../shape/field.ts';
import type { CellRow, SheetBlock } from '../../sheet/block.ts';
import type { ColumnEncoding } from '../shape/column.ts';
import type { ReadingProblem } from '../shape/problem.ts';
import { isBeyondAscii, isUnicodeOnly, judgeEncoding, looksDamaged } from '../../language/encoding.ts';
import { fontHint } from '../../language/font.ts';
import { hasFullWidth, plainDigits } from '../../language/full-width.ts';
import { hasOtherAlphabet, withoutLookAlikes } from '../../language/look-alike.ts';
import { codeFor } from '../codes/codes.ts';
import {
  encodingBeside,
  hasOddSpaces,
  isApart,
  nothingSeen,
  readAs,
  survey,
  type Seen,
} from './column-encoding.ts';
import { judgeColumns, oldEncodingOf, UNICODE, type Judged } from './column-judgement.ts';
import { columnTexts } from './column-lines.ts';
import { fieldIn, type RosterKind } from '../shape/kind.ts';
import { hasKnownWords } from '../codes/known-words.ts';
import type { Header } from '../table/header.ts';
import type { Steps } from '../shape/steps.ts';

interface ReadColumn {
  /** In the block, where `column` is in the sheet; both from 0. */
  readonly index: number;
  readonly column: number;
  readonly field: Field['key'];
}

export interface BodyText {
  /** The row with its texts as they were meant; the row itself where nothing changes. */
  readonly plain: (cells: CellRow) => CellRow;
  /** Of such a row, what to tell members from other lines by: these are typed across columns with nothing else in the old font. */
  readonly line: (cells: CellRow) => CellRow;
  /** What is to be said about the columns, nearly all of it once, at the first member (one-based row) that has such a text. */
  readonly problemsAt: (row: number, cells: CellRow) => readonly ReadingProblem[];
  /** By column of the sheet. */
  readonly encodings: ReadonlyMap<number, ColumnEncoding>;
}

type Change = (text: string) => string;

/** Judging a text by itself takes its time, and texts repeat themselves. */
function remembered(change: Change): Change {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const read = change(text);
    known.set(text, read);
    return read;
  };
}

/** Of a field of text a letter that only looks right is said where the cell is read. */
function changeOf(judged: Judged, seen: Seen, field: Field | undefined): Change | undefined {
  const changes: Change[] = [];
  const { as } = judged;
  if (as?.encoding === 'mixed') changes.push(remembered((text) => readAs(text, as)));
  else if (as) changes.push((text) => readAs(text, as));
  if (seen.wide) changes.push(plainDigits);
  if (seen.otherAlphabet && field?.type !== 'text') changes.push(withoutLookAlikes);
  return changes.length === 0 ? undefined : (text) => changes.reduce((read, change) => change(read), text);
}

type Found = Pick<ReadingProblem, 'code' | 'encoding' | 'read'>;

interface Watch {
  readonly column: ReadColumn;
  readonly find: (text: string) => Found | undefined;
  /** Said of every such cell. */
  readonly each?: true;
}

const isOpen = (text: string): boolean => isBeyondAscii(text) && !isUnicodeOnly(text);

/** A word of the column's own list ("Không") is what it says. */
function isDoubtful(text: string, { type, codes }: Field): boolean {
  return isOpen(text) && (type !== 'code' || !codes || codeFor(codes, text) === undefined);
}

function watchEncoding({ as, doubt, beside }: Judged, field: Field): Watch['find'][] {
  const finds: Watch['find'][] = [];
  if (as) {
    const { encoding } = as;
    const code = encoding === 'mixed' ? 'mixed-encoding' : 'legacy-encoding';
    finds.push((text) => {
      const read = isBeyondAscii(text) ? readAs(text, as) : text;
      if (read === text) return undefined;
      return encoding === 'mixed' ? { code, read } : { code, read, encoding };
    });
  }
  if (doubt === 'none') return finds;
  const isLeft = (text: string): boolean =>
    !beside || (encodingBeside(text, as?.old) === undefined && judgeEncoding([text]).encoding !== 'ascii');
  finds.push((text) =>
    (isDoubtful(text, field) && isLeft(text)) || (beside && looksDamaged(text))
      ? { code: 'encoding-unsure' }
      : undefined,
  );
  return finds;
}

function watchLetters(column: ReadColumn, seen: Seen, { as }: Judged, field: Field): Watch[] {
  const once = (code: ReadingProblem['code'], test: (text: string) => boolean): Watch => ({
    column,
    find: (text) => (test(text) ? { code } : undefined),
  });
  const watches: Watch[] = [];
  if (seen.apart && as?.encoding !== 'cp1258') watches.push(once('not-composed', isApart));
  if (seen.spaces) watches.push(once('odd-spaces', hasOddSpaces));
  if (seen.wide) watches.push(once('full-width', hasFullWidth));
  if (seen.otherAlphabet && field.type !== 'text') {
    const find = (text: string): Found | undefined => {
      const read = hasOtherAlphabet(text) ? withoutLookAlikes(text) : text;
      return read === text ? undefined : { code: 'look-alike', read };
    };
    watches.push({ column, find, each: true });
  }
  return watches;
}

const NOTHING: readonly ReadingProblem[] = [];

function teller(watches: readonly Watch[]): BodyText['problemsAt'] {
  const unsaid = new Set(watches);
  return (row, cells) => {
    if (unsaid.size === 0) return NOTHING;
    const problems: ReadingProblem[] = [];
    for (const watch of unsaid) {
      const { column, field, index } = watch.column;
      const value = cells[index] ?? '';
      const found = typeof value === 'string' ? watch.find(value) : undefined;
      if (!found) continue;
      problems.push({ ...found, row, column, field, value });
      if (!watch.each) unsaid.delete(watch);
    }
    return problems;
  };
}

function changer(changes: ReadonlyMap<number, Change>): BodyText['plain'] {
  if (changes.size === 0) return (cells) => cells;
  return (cells) =>
    cells.map((cell, index) => {
      if (typeof cell !== 'string') return cell;
      return changes.get(index)?.(cell) ?? cell;
    });
}

/** Cells that no column's own change is for, each by itself; nothing to do in a sheet without an old font. */
function lineReader(judged: readonly Judged[]): BodyText['line'] {
  if (judged.every(({ as }) => as === undefined)) return (cells) => cells;
  const old = oldEncodingOf(judged);
  const as: ColumnEncoding = { encoding: 'mixed', capitals: false, ...(old && { old }) };
  const read = remembered((text) => readAs(text, as));
  return (cells) =>
    cells.map((cell, index) =>
      typeof cell === 'string' && judged[index]?.as === undefined && isOpen(cell) ? read(cell) : cell,
    );
}

function fieldsByIndex(kind: RosterKind, { columns }: Header, left: number): ReadonlyMap<number, Field> {
  const fields = new Map<number, Field>();
  for (const { column, field } of columns)
    if (field !== null) fields.set(column - left, fieldIn(kind, field));
  return fields;
}

/** `inHeader`: the header was in an old font, so that a doubtful column probably is too. */
export function* bodyText(
  block: SheetBlock,
  kind: RosterKind,
  header: Header,
  columns: readonly ReadColumn[],
  inHeader: boolean,
): Steps<BodyText> {
  const from = header.last + 1;
  const fields = fieldsByIndex(kind, header, block.left);
  const seen = yield* survey(block, from, fields);
  const textsAt = columnTexts(block, kind, header);
  const judged = yield* judgeColumns(
    seen.map((one, index) => ({
      seen: one,
      texts: () => textsAt(index),
      field: fields.get(index),
      isKnown: (text: string) => hasKnownWords(kind, text),
      font: fontHint(block.fonts?.[index]),
    })),
  );
  const anyLegacy = inHeader || judged.some(({ as }) => as !== undefined);
  const changes = new Map<number, Change>();
  const encodings = new Map<number, ColumnEncoding>();
  for (const [index, one] of judged.entries()) {
    const change = changeOf(one, seen[index] ?? nothingSeen(), fields.get(index));
    if (change) changes.set(index, change);
    if (one.as) encodings.set(block.left + index, one.as);
  }
  const watches = columns.flatMap((column): Watch[] => {
    const one = judged[column.index] ?? UNICODE;
    const said = one.doubt === 'beside-others' && !anyLegacy ? { ...one, doubt: 'none' as const } : one;
    const field = fieldIn(kind, column.field);
    return [
      ...watchEncoding(said, field).map((find): Watch => ({ column, find })),
      ...watchLetters(column, seen[column.index] ?? nothingSeen(), one, field),
    ];
  });
  return { plain: changer(changes), line: lineReader(judged), problemsAt: teller(watches), encodings };
}
