/**
 * How each column below the header was typed: for a font of before Unicode, in Unicode, or both. A column is judged whole; of a column
 * of both only the texts that by themselves surely are of an old font are read as such.
 */
import type { Field } from './field.ts';
import type { Cell, ColumnEncoding, RosterReading, SheetBlock } from './reading.ts';
import { composed, tidySpaces, withoutUnseen } from '../vietnamese/clean.ts';
import {
  decode,
  encodingOfOne,
  hasForeignSign,
  isBeyondAscii,
  isDamagedTcvn3,
  isLegacy,
  isUnicodeOnly,
  isVietnamese,
  judgeEncoding,
  looksDamaged,
  type Encoding,
  type EncodingJudgement,
  type LegacyEncoding,
} from '../vietnamese/encoding.ts';
import type { FontHint } from '../vietnamese/font.ts';
import { hasFullWidth, plainDigits } from '../vietnamese/full-width.ts';
import { hasLostHorns } from '../vietnamese/lost-horn.ts';
import { hasOtherAlphabet, inLatin } from '../vietnamese/look-alike.ts';
import { codeFor } from './codes.ts';
import { hasKnownWords } from './known-words.ts';
import type { Steps } from './steps.ts';

const ROWS_A_STEP = 4_000;
/** Different texts of a column that are kept for judging it. */
const MOST_TEXTS = 400;

/** Has anything that is not plain ASCII with single spaces; the cheap test before all others. */
const NOTABLE = /[^\n -~]| {2}|^ | $/;
const OF_NONE = /[\u0370-\u04ff\u200b-\u200f\u2060\ufeff\uff01-\uff5e]/;
const ODD = /[^\n -~\u00a1-\u00ac\u00ae-\u024f\u1ea0-\u1ef9]| {2}|^ | $/;

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
const bare = (text: string): string =>
  OF_NONE.test(text) ? inLatin(plainDigits(withoutUnseen(text))) : text;

function lookAtEncoding(seen: Seen, typed: string): void {
  const text = bare(typed);
  if (isUnicodeOnly(text)) {
    seen.unicode = true;
    seen.foreign ||= hasForeignSign(text);
  } else if (seen.open.size < MOST_TEXTS) seen.open.add(text);
}

/** By index in the block. Numbers that identify somebody are in no encoding. */
export function* survey(
  block: SheetBlock,
  from: number,
  fields: ReadonlyMap<number, Field>,
): Steps<readonly Seen[]> {
  const width = block.values.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, nothingSeen);
  const encoded = columns.map((_, index) => fields.get(index)?.type !== 'id');
  for (let at = from; at < block.values.length; at += 1) {
    if (at % ROWS_A_STEP === 0) yield at;
    const row = block.values[at] ?? [];
    for (let index = 0; index < row.length; index += 1) {
      const cell = row[index];
      const seen = columns[index];
      if (typeof cell !== 'string' || !seen || !NOTABLE.test(cell)) continue;
      if (ODD.test(cell)) lookAtLetters(seen, cell);
      if (encoded[index] === true && isBeyondAscii(cell)) lookAtEncoding(seen, cell);
    }
  }
  return columns;
}

export function textsOf(block: SheetBlock, from: number, index: number): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const row of block.values.slice(from)) {
    const cell = row[index];
    if (typeof cell === 'string' && isBeyondAscii(cell)) texts.add(bare(cell));
  }
  return texts;
}

const SHOWN_BY_LIST: readonly Encoding[] = ['unicode', 'tcvn3', 'vni'];

/** The words of a column's own list say more than syllables do: “Khoâng” is a religion in VNI and in nothing else. */
function judgeTexts(
  texts: ReadonlySet<string>,
  field: Field | undefined,
  font: FontHint | undefined,
): EncodingJudgement {
  const judgement = judgeEncoding(texts, font);
  const list = field?.type === 'code' ? field.codes : undefined;
  if (judgement.encoding !== 'unsure' || !list) return judgement;
  const all = [...texts];
  const [encoding, ...others] = SHOWN_BY_LIST.filter((one) =>
    all.every((text) => codeFor(list, isLegacy(one) ? decode(text, one) : text) !== undefined),
  );
  return encoding && others.length === 0
    ? { encoding, looksLegacy: isLegacy(encoding), ahead: judgement.ahead }
    : judgement;
}

export interface Judged {
  readonly as: ColumnEncoding | undefined;
  /** Not certain, and worth saying by itself, or only beside columns in an old font. */
  readonly doubt: 'none' | 'beside-others' | 'said';
  /** What is in doubt stands beside texts that are not. */
  readonly beside?: true;
}

export const UNICODE: Judged = { as: undefined, doubt: 'none' };
const DOUBTFUL: Judged = { as: undefined, doubt: 'said' };

/** An old font makes more sense of it than Unicode, though not surely. */
function looksOld(text: string): boolean {
  if (hasForeignSign(text)) return judgeEncoding([text]).looksLegacy;
  if (encodingOfOne(text) !== undefined || hasKnownWords(text)) return false;
  return hasKnownWords(decode(text, 'tcvn3')) || hasKnownWords(decode(text, 'vni'));
}

const HARDLY_BY_CHANCE = 3;

/** Among texts of an old font one that is in Unicode, surely or more likely than not. */
function isStranger(text: string, encoding: LegacyEncoding): boolean {
  if (hasForeignSign(text)) return false;
  const alone = encodingOfOne(text);
  if (alone !== undefined) return alone === 'unicode';
  return (
    isVietnamese(text, HARDLY_BY_CHANCE) || (hasKnownWords(text) && !hasKnownWords(decode(text, encoding)))
  );
}

export function judgeColumn(
  { open, unicode, foreign }: Seen,
  all: () => ReadonlySet<string>,
  field: Field | undefined,
  font: FontHint | undefined,
): Judged {
  const capitals = font?.capitals === true;
  const mixed: Judged = { as: { encoding: 'mixed', capitals }, doubt: 'said', beside: true };
  if (unicode) {
    if (foreign && isDamagedTcvn3(all())) return { as: { encoding: 'cp1258', capitals }, doubt: 'none' };
    if ([...open].some((text) => isLegacy(encodingOfOne(text) ?? 'unsure'))) return mixed;
    const doubtful = [...open].some(looksOld) || (foreign && [...all()].some(looksDamaged));
    return doubtful ? { ...DOUBTFUL, beside: true } : UNICODE;
  }
  if (open.size === 0) return UNICODE;
  const { encoding, looksLegacy } = judgeTexts(open, field, font);
  if (!isLegacy(encoding)) {
    if (encoding !== 'unsure') return UNICODE;
    return looksLegacy || [...open].some(looksOld) ? DOUBTFUL : { as: undefined, doubt: 'beside-others' };
  }
  const texts = all();
  if (encoding === 'tcvn3' && hasLostHorns(texts)) return DOUBTFUL;
  const stranger = [...texts].some((text) => isStranger(text, encoding));
  return stranger ? mixed : { as: { encoding, capitals }, doubt: 'none' };
}

/** What a text of a column was read as. */
export function readAs(text: string, { encoding, capitals }: ColumnEncoding): string {
  const plain = bare(text);
  const own = encoding === 'mixed' ? (encodingOfOne(plain) ?? 'unsure') : encoding;
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
