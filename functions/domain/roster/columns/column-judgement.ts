/**
 * How a column below the header was typed: for a font of before Unicode, in Unicode, or both. A column is judged whole; of a column of
 * both only the texts that surely are of an old font are read as such. What its font says, and what the columns around it are in,
 * counts where its own words leave the answer open, and never against words that are Vietnamese as they stand.
 */
import {
  decode,
  encodingOfOne,
  hasForeignSign,
  isDamagedTcvn3,
  isLegacy,
  isVietnamese,
  judgeEncoding,
  looksDamaged,
  type Encoding,
  type EncodingJudgement,
  type LegacyEncoding,
} from '../../language/encoding.ts';
import type { FontHint } from '../../language/font.ts';
import { foldCase } from '../../language/fold.ts';
import { hasLostHorns } from '../../language/lost-horn.ts';
import { codeFor } from '../codes/codes.ts';
import { lookAtEncoding, nothingSeen, type Seen } from './column-encoding.ts';
import type { Field } from '../shape/field.ts';
import type { ColumnTexts } from './column-lines.ts';
import type { ColumnEncoding } from '../shape/column.ts';
import type { Steps } from '../shape/steps.ts';

export interface Column {
  readonly seen: Seen;
  readonly texts: () => ColumnTexts;
  readonly field: Field | undefined;
  /** Are its words those that lists of this kind are full of? */
  readonly isKnown: (text: string) => boolean;
  /** What its own font says. */
  readonly font: FontHint | undefined;
}

/** What the columns beside one are in. */
interface Around extends FontHint {
  /** No column of the sheet is in Unicode. */
  readonly isThroughout: boolean;
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

const SHOWN_BY_LIST: readonly Encoding[] = ['unicode', 'tcvn3', 'vni'];

/** Is a text one of those that the field has, where these are known? */
function ownTexts(field: Field | undefined): ((text: string) => boolean) | undefined {
  const { type, codes, begins } = field ?? {};
  if (type === 'code' && codes) return (text) => codeFor(codes, text) !== undefined;
  return begins === undefined ? undefined : (text) => foldCase(text).startsWith(begins);
}

/** The words of a column's own list say more than syllables do: “Khoâng” is a religion in VNI and in nothing else. */
function judgeTexts(
  texts: ReadonlySet<string>,
  field: Field | undefined,
  hint: FontHint | undefined,
): EncodingJudgement {
  const judgement = judgeEncoding(texts, hint);
  const isOwn = ownTexts(field);
  if (judgement.encoding !== 'unsure' || !isOwn) return judgement;
  const all = [...texts];
  const isListed = (one: Encoding) => (text: string) => isOwn(isLegacy(one) ? decode(text, one) : text);
  const as = (encoding: Encoding): EncodingJudgement => ({
    encoding,
    looksLegacy: isLegacy(encoding),
    ahead: judgement.ahead,
  });
  const [encoding, ...others] = SHOWN_BY_LIST.filter((one) => all.every(isListed(one)));
  if (encoding && others.length === 0) return as(encoding);
  const agrees = hint && all.some(isListed(hint.encoding)) && !all.some(isListed('unicode'));
  return agrees ? as(hint.encoding) : judgement;
}

/** An old font makes more sense of it than Unicode, though not surely. */
function looksOld(text: string, isKnown: Column['isKnown']): boolean {
  if (hasForeignSign(text)) return judgeEncoding([text]).looksLegacy;
  if (encodingOfOne(text) !== undefined || isKnown(text)) return false;
  return isKnown(decode(text, 'tcvn3')) || isKnown(decode(text, 'vni'));
}

const HARDLY_BY_CHANCE = 3;
/** Among so many different texts of one encoding, and none in Unicode beyond doubt, some make sense in both ways by chance. */
const MANY = 20;

/** How much beside the text itself speaks for the old encoding: its font or all of the sheet; only the texts around; nothing. */
type Support = 'said' | 'many' | 'none';

/** Among texts of an old font one that surely is none of them, or is in Unicode more likely than not. */
function isStranger(
  text: string,
  encoding: LegacyEncoding,
  support: Support,
  isKnown: Column['isKnown'],
): boolean {
  const alone = encodingOfOne(text);
  if (alone === 'unicode' || alone === encoding) return alone === 'unicode';
  if (alone !== undefined && support === 'none') return true;
  if (hasForeignSign(text)) return false;
  if (support === 'said') return false;
  if (isKnown(text) && !isKnown(decode(text, encoding))) return true;
  return support === 'none' && isVietnamese(text, HARDLY_BY_CHANCE);
}

const mixedWith = (old: Encoding | undefined, capitals: boolean): Judged => ({
  as: { encoding: 'mixed', capitals, ...(old && isLegacy(old) && { old }) },
  doubt: 'said',
  beside: true,
});

/** A column with letters that only Unicode has. */
function judgeUnicode(
  { open, foreign }: Seen,
  all: () => ReadonlySet<string>,
  { font, isKnown }: Column,
): Judged {
  const capitals = font?.capitals === true;
  if (foreign && isDamagedTcvn3(all())) return { as: { encoding: 'cp1258', capitals }, doubt: 'none' };
  const olds = new Set([...open].map(encodingOfOne).filter((one) => one !== undefined && one !== 'unicode'));
  const [old, ...others] = olds;
  if (old !== undefined) return mixedWith(others.length === 0 ? old : undefined, capitals);
  const doubtful =
    [...open].some((text) => looksOld(text, isKnown)) || (foreign && [...all()].some(looksDamaged));
  return doubtful ? { ...DOUBTFUL, beside: true } : UNICODE;
}

function judgeOpen(
  open: ReadonlySet<string>,
  all: () => ReadonlySet<string>,
  { field, font, isKnown }: Column,
  around: Around | undefined,
): Judged {
  const capitals = font?.capitals === true;
  const { encoding, looksLegacy } = judgeTexts(open, field, font ?? around);
  if (!isLegacy(encoding)) {
    if (encoding !== 'unsure') return UNICODE;
    return looksLegacy || [...open].some((text) => looksOld(text, isKnown))
      ? DOUBTFUL
      : { as: undefined, doubt: 'beside-others' };
  }
  const texts = all();
  if (encoding === 'tcvn3' && hasLostHorns(texts)) return DOUBTFUL;
  const isSaid = font?.encoding === encoding || (around?.isThroughout && around.encoding === encoding);
  const support = isSaid ? 'said' : texts.size >= MANY ? 'many' : 'none';
  const isMixed = [...texts].some((text) => isStranger(text, encoding, support, isKnown));
  if (isMixed) return mixedWith(encoding, capitals);
  return { as: { encoding, capitals }, doubt: 'none' };
}

function judgeSeen(
  seen: Seen,
  all: () => ReadonlySet<string>,
  column: Column,
  around: Around | undefined,
): Judged {
  if (seen.unicode) return judgeUnicode(seen, all, column);
  return seen.open.size === 0 ? UNICODE : judgeOpen(seen.open, all, column, around);
}

function seenIn(texts: ReadonlySet<string>): Seen {
  const seen = nothingSeen();
  for (const text of texts) lookAtEncoding(seen, text);
  return seen;
}

/** Where the whole column gives no plain answer, its members alone may: a header or a total between them is typed as it likes. */
function judgeColumn(column: Column, around?: Around): Judged {
  const all = () => new Set([...column.texts().ofMembers, ...column.texts().ofLines]);
  const judged = judgeSeen(column.seen, all, column, around);
  if (judged.doubt !== 'said') return judged;
  const { ofMembers, ofLines } = column.texts();
  if (ofLines.size === 0) return judged;
  const alone = judgeSeen(seenIn(ofMembers), () => ofMembers, column, around);
  const { as } = alone;
  if (!as || as.encoding === 'mixed') return judged;
  const { encoding } = as;
  const except = new Set([...ofLines].filter((text) => isStranger(text, encoding, 'none', column.isKnown)));
  return { ...alone, as: { ...as, except } };
}

const FEWEST = 2;

/** What the columns of a sheet that show an old encoding agree on. */
function whatAgrees(columns: readonly Column[], judged: readonly Judged[]): Around | undefined {
  const shown = judged.flatMap(({ as }) => (as ? [as.encoding === 'mixed' ? as.old : as.encoding] : []));
  const [encoding, ...others] = new Set(shown);
  if (shown.length < FEWEST || others.length > 0) return undefined;
  if (encoding !== 'tcvn3' && encoding !== 'vni') return undefined;
  const isThroughout = columns.every(({ seen }, index) => {
    const { as, doubt } = judged[index] ?? UNICODE;
    if (as) return as.encoding !== 'mixed' || !seen.unicode;
    return !seen.unicode && (doubt !== 'none' || judgeEncoding(seen.open).encoding !== 'unicode');
  });
  return { encoding, capitals: false, isThroughout };
}

/** Every column by itself, and what that leaves open by what the others are in. */
export function* judgeColumns(columns: readonly Column[]): Steps<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const [index, column] of columns.entries()) {
    judged.push(judgeColumn(column));
    if (judged.at(-1)?.as) yield index;
  }
  const around = whatAgrees(columns, judged);
  if (!around) return judged;
  return judged.map((own, index) => {
    const column = columns[index];
    const isOpen = own.as ? own.as.encoding === 'mixed' && around.isThroughout : own.doubt !== 'none';
    if (!column || !isOpen) return own;
    const beside = judgeColumn(column, around);
    return beside.doubt === 'none' && beside.as ? beside : own;
  });
}

/** The one old encoding of a sheet, where its columns show one. */
export function oldEncodingOf(judged: readonly Judged[]): LegacyEncoding | undefined {
  const [encoding, ...others] = new Set(
    judged.flatMap(({ as }) => (as ? [as.encoding === 'mixed' ? as.old : as.encoding] : [])),
  );
  return others.length === 0 ? encoding : undefined;
}
