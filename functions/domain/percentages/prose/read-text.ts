/** Every percentage of a text, each with the numbers it is of and what is to be said of it. Never throws, and guesses nothing. */
import { judge, type Judgement, type Relation } from '../judgement.ts';
import type { PrintedPercent } from '../printed-share.ts';
import { countsOf, type Counted } from './count-of.ts';
import { isBound, isLevel, isOfTarget, labelOf, relationAt, wordsAround } from './around.ts';
import { REMAINDER } from './lexicon.ts';
import { linesOf, type Line } from './lines.ts';
import { quantitiesOf, type Quantity, type Sentence } from './quantities.ts';
import { sentencesOf } from './tokens.ts';
import { wholesOf, type Around, type Read } from './whole-of.ts';

export interface ReadPercentage extends Judgement {
  /** Index of the paragraph it stands in; of one that a page broke over several, the first. */
  readonly paragraph: number;
  /** "41,22". */
  readonly printed: string;
  /** The words it stands in, to know it by. */
  readonly label: string;
  readonly count?: number;
  readonly relation: Relation;
}

/** Sentences before, for a base that is stated earlier. */
const REACH = 4;

interface Text extends Read {
  readonly line: Line;
  readonly source: string;
}

function textsOf(line: Line): readonly Text[] {
  const source = line.text.normalize('NFC');
  return sentencesOf(source).map((sentence) => {
    const quantities = quantitiesOf(sentence);
    return { line, source, sentence, quantities, counts: countsOf(sentence, quantities) };
  });
}

/** What stands before a sentence: in its own line, else in the lines that it is listed under, else at the end of the line above. */
function earlierOf(texts: readonly Text[], index: number): Pick<Around, 'earlier' | 'isPart'> {
  const line = texts[index]?.line;
  const own = texts.slice(0, index).filter((text) => text.line === line);
  if (own.length > 0) return { earlier: own.slice(-REACH).reverse(), isPart: false };
  const above = line?.under ?? [];
  if (above.length > 0) {
    const earlier = above.flatMap((each) => texts.filter((text) => text.line === each).reverse());
    return { earlier, isPart: true };
  }
  return { earlier: texts.slice(Math.max(0, index - 1), index), isPart: false };
}

interface Place {
  readonly text: Text;
  readonly at: number;
  readonly printed: PrintedPercent;
  readonly around: Around;
}

const open = (reason: 'no-count' | 'bound'): Judgement => ({ match: 'open', reason });

function judgementAt({ text, at, printed, around }: Place, counted: Counted, relation: Relation): Judgement {
  const { sentence } = text;
  if (isBound(sentence, at)) return open('bound');
  if (!counted.count || isLevel(sentence, at)) return open('no-count');
  if (counted.count.isBound) return open('bound');
  const asked = { at, relation, isOfTarget: relation === 'exceeds' || isOfTarget(sentence, at), counted };
  return judge({
    count: counted.count.value,
    printed,
    relation,
    isChange: counted.count.change !== undefined && relation !== 'share',
    isSure: counted.isSure,
    ...wholesOf(text, asked, around),
  });
}

/** "còn lại là nam, chiếm 68,79%": what the parts before leave of their whole; it can only explain. */
function remainderAt(place: Place): { readonly count: number; readonly judgement: Judgement } | undefined {
  const { text, at, printed, around } = place;
  if (!wordsAround(text.sentence, at).join(' ').includes(REMAINDER)) return undefined;
  const parts = [...text.counts].filter(([percent]) => percent < at).flatMap(([, { count }]) => count ?? []);
  const first = parts[0];
  if (!first) return undefined;
  const counted: Counted = { count: first, whole: undefined, isSure: false };
  const { sure } = wholesOf(text, { at, relation: 'share', isOfTarget: false, counted }, around);
  const sum = parts.reduce((total, { value }) => total + value, 0);
  for (const whole of sure.filter((each) => each > sum)) {
    const count = whole - sum;
    const judgement = judge({
      count,
      printed,
      relation: 'share',
      isSure: false,
      sure: [whole],
      possible: [],
    });
    if (judgement.match !== 'open' && judgement.match !== 'neither') return { count, judgement };
  }
  return undefined;
}

function readAt(place: Place): ReadPercentage {
  const { text, at } = place;
  const { sentence } = text;
  const counted = text.counts.get(at) ?? { count: undefined, whole: undefined, isSure: false };
  const relation = relationAt(sentence, at, counted.count);
  const remainder = counted.count ? undefined : remainderAt(place);
  const judgement = remainder?.judgement ?? judgementAt(place, counted, relation);
  const count =
    remainder?.count ??
    (judgement.reason === 'no-count' || judgement.reason === 'bound' ? undefined : counted.count?.value);
  return {
    paragraph: text.line.paragraph,
    printed: (sentence[at]?.text ?? '').replace(/\s*(?:%|phần trăm)$/iu, ''),
    label: labelOf(text.source, sentence, at, counted.count?.at),
    ...(count !== undefined && { count }),
    relation,
    ...judgement,
  };
}

interface Known extends ReadPercentage {
  readonly words: ReadonlySet<string>;
}

/** Printed again without its count: "tỷ lệ nông dân còn thấp, chiếm 23,65%" is what was said of them before. */
function repeated(
  one: Known,
  earlier: readonly Known[],
  printed: PrintedPercent,
): ReadPercentage | undefined {
  if (one.count !== undefined || one.reason !== 'no-count' || printed.decimals === 0) return undefined;
  return earlier.findLast(
    (other) =>
      other.printed === one.printed &&
      other.denominator !== undefined &&
      [...one.words].some((word) => other.words.has(word)),
  );
}

const said = (sentence: Sentence, at: number): ReadonlySet<string> =>
  new Set(wordsAround(sentence, at, true));

/** Paragraphs as they stand in a file or in the cells of a column. */
export function readText(paragraphs: readonly string[]): readonly ReadPercentage[] {
  const texts = linesOf(paragraphs).flatMap(textsOf);
  const targets: readonly Quantity[] = texts.flatMap(({ quantities }) =>
    [...quantities.values()].filter(({ isTarget }) => isTarget),
  );
  const known: Known[] = [];
  for (const [index, text] of texts.entries()) {
    for (const [at, token] of text.sentence.entries()) {
      if (token.kind !== 'percent') continue;
      const around = { ...earlierOf(texts, index), targets };
      const read = readAt({ text, at, printed: token.printed, around });
      const one: Known = { ...read, words: said(text.sentence, at) };
      const before = repeated(one, known, token.printed);
      known.push(before ? { ...before, paragraph: one.paragraph, label: one.label, words: one.words } : one);
    }
  }
  return known.map(({ words: _words, ...read }) => read);
}
