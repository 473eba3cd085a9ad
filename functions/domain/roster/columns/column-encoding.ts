/** What letters the columns below the header hold, in one look over them, and what a text of a column was read as. */
import type { Field } from '../shape/field.ts';
import type { Cell, SheetBlock } from '../../sheet/block.ts';
import type { ColumnEncoding } from '../shape/column.ts';
import type { RosterReading } from '../shape/reading.ts';
import { composed, tidySpaces, withoutUnseen } from '../../language/clean.ts';
import {
  decode,
  encodingOfOne,
  hasForeignSign,
  isBeyondAscii,
  isLegacy,
  isPossible,
  isUnicodeOnly,
  type LegacyEncoding,
} from '../../language/encoding.ts';
import { hasFullWidth, plainDigits } from '../../language/full-width.ts';
import { hasOtherAlphabet, inLatin } from '../../language/look-alike.ts';
import { UNSEEN } from '../../language/unseen.ts';
import type { Steps } from '../shape/steps.ts';

const ROWS_A_STEP = 4_000;
/** Different texts of a column that are kept for judging it. */
const MOST_TEXTS = 400;

/** Has anything that is not plain ASCII with single spaces; the cheap test before all others. */
const NOTABLE = /[^\n -~]| {2}|^ | $/;
const OF_NONE = new RegExp(`[\\u0370-\\u04ff\\uff01-\\uff5e]|${UNSEEN}`, 'u');
const ODD = /[^\n -~\u00a1-\u00ac\u00ae-\u024f\u1ea0-\u1ef9]| {2}|^ | $/;

/** Letters of Vietnamese in Unicode, of which none is a sign that these do not go with, and single spaces: nearly every other text. */
const USUAL =
  /^[\n!-~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]+(?: [\n!-~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]+)*$/;
/** A column with more different texts than that hardly repeats itself, and remembering them is dearer than looking. */
const MOST_REMEMBERED = 300;

/** What a column’s texts below the header have. */
export interface Seen {
  /** Texts that any encoding could have; the first so many. */
  readonly open: Set<string>;
  unicode: boolean;
  /** A text with letters of Unicode holds a sign that these do not go with. */
  foreign: boolean;
  apart: boolean;
  spaces: boolean;
  wide: boolean;
  otherAlphabet: boolean;
}

export const nothingSeen = (): Seen => ({
  open: new Set(),
  unicode: false,
  foreign: false,
  apart: false,
  spaces: false,
  wide: false,
  otherAlphabet: false,
});

export const isApart = (text: string): boolean => composed(text) !== text;
export const hasOddSpaces = (text: string): boolean => tidySpaces(text) !== text;

function lookAtLetters(seen: Seen, text: string): void {
  seen.apart ||= isApart(text);
  seen.spaces ||= hasOddSpaces(text);
  seen.wide ||= hasFullWidth(text);
  seen.otherAlphabet ||= hasOtherAlphabet(text);
}

/** What no old encoding has, out of the way before the text is judged or read. */
export const bare = (text: string): string =>
  OF_NONE.test(text) ? inLatin(plainDigits(withoutUnseen(text))) : text;

/** Of a text that is not plain ASCII, bare() of what other alphabets left in it. */
export function lookAtEncoding(seen: Seen, text: string): void {
  if (isUnicodeOnly(text)) {
    seen.unicode = true;
    seen.foreign ||= hasForeignSign(text);
  } else if (seen.open.size < MOST_TEXTS) seen.open.add(text);
}

function lookAt(seen: Seen, text: string, encoded: boolean): void {
  if (!NOTABLE.test(text)) return;
  if (USUAL.test(text)) {
    if (encoded) rememberLetters(seen, text);
    return;
  }
  if (ODD.test(text)) lookAtLetters(seen, text);
  if (encoded && isBeyondAscii(text)) lookAtEncoding(seen, bare(text));
}

function rememberLetters(seen: Seen, text: string): void {
  if (isUnicodeOnly(text)) seen.unicode = true;
  else if (seen.open.size < MOST_TEXTS) seen.open.add(text);
}

/** By index in the block. Numbers that identify somebody are in no encoding. */
export function* survey(
  block: SheetBlock,
  from: number,
  fields: ReadonlyMap<number, Field>,
): Steps<readonly Seen[]> {
  const width = block.values.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, nothingSeen);
  const known = columns.map((): Set<string> => new Set());
  const encoded = columns.map((_, index) => fields.get(index)?.type !== 'id');
  for (let at = from; at < block.values.length; at += 1) {
    if (at % ROWS_A_STEP === 0) yield at;
    const row = block.values[at] ?? [];
    for (let index = 0; index < row.length; index += 1) {
      const cell = row[index];
      const seen = columns[index];
      const texts = known[index];
      if (typeof cell !== 'string' || cell === '' || !seen || !texts) continue;
      if (texts.size < MOST_REMEMBERED) {
        if (texts.has(cell)) continue;
        texts.add(cell);
      }
      lookAt(seen, cell, encoded[index] === true);
    }
  }
  return columns;
}

/**
 * What a text is in that stands beside texts of the encoding `old` (undefined: of several, or nobody knows) and texts in Unicode;
 * undefined where it could be either. A sign that Vietnamese in Unicode never has leaves the one old encoding.
 */
export function encodingBeside(
  text: string,
  old: LegacyEncoding | undefined,
): 'unicode' | LegacyEncoding | undefined {
  const alone = encodingOfOne(text);
  if (old === undefined || alone === old || alone === 'unicode') return alone;
  return alone === undefined && hasForeignSign(text) && isPossible(text, old) ? old : undefined;
}

/** What a text of a column was read as. */
export function readAs(text: string, { encoding, capitals, old, except }: ColumnEncoding): string {
  const plain = bare(text);
  if (except && (isUnicodeOnly(plain) || except.has(plain))) return text;
  const own = encoding === 'mixed' ? (encodingBeside(plain, old) ?? 'unsure') : encoding;
  return isLegacy(own) ? decode(plain, own, capitals) : text;
}

/** A cell for people to read, in Unicode where its column was understood as typed in an old font. */
export function shownText(
  { encodings }: Pick<RosterReading, 'encodings'>,
  cell: Cell,
  column: number,
): string {
  const as = encodings?.get(column);
  return typeof cell === 'string' && as ? readAs(cell, as) : String(cell);
}
