/** One percentage of a sentence: the count it is of, what that can be a share of, and what is to be said of it. */
import { judge, type Judgement, type Relation, type Statement } from '../judgement.ts';
import type { PrintedPercent } from '../printed-share.ts';
import { isBound, isLevel, isOfTarget, labelOf, relationAt, wordsAround } from './around.ts';
import type { Counted } from './count-of.ts';
import { REMAINDER } from './lexicon.ts';
import type { Sentence } from './quantities.ts';
import type { Read } from './whole-behind.ts';
import { wholesOf, type Around } from './whole-of.ts';

export interface ReadPercentage extends Judgement {
  /** "41,22". */
  readonly printed: string;
  /** The words it stands in, to know it by. */
  readonly label: string;
  readonly count?: number;
  readonly relation: Relation;
}

/** With what the other percentages around it need to know. */
export interface Found extends ReadPercentage {
  readonly percent: PrintedPercent;
  /** The words of weight around it. */
  readonly words: ReadonlySet<string>;
  /** What was judged, where it is a share of a whole and of no plan. */
  readonly statement?: Statement;
}

export interface Place {
  readonly read: Read;
  /** The text that the places of its tokens are of. */
  readonly source: string;
  readonly at: number;
  readonly printed: PrintedPercent;
  readonly around: Around;
}

interface Said {
  readonly count?: number;
  readonly judgement: Judgement;
  readonly statement?: Statement;
}

const open = (reason: 'no-count' | 'bound'): Said => ({ judgement: { match: 'open', reason } });

function saidOf({ read, at, printed, around }: Place, counted: Counted, relation: Relation): Said {
  const { sentence } = read;
  const { count } = counted;
  if (count?.isBound || (isBound(sentence, at) && !count)) return open('bound');
  if (!count || isLevel(sentence, at)) return open('no-count');
  const isTargeted = relation === 'exceeds' || isOfTarget(sentence, at);
  const statement: Statement = {
    count: count.value,
    printed,
    relation,
    isChange: count.change !== undefined && relation !== 'share',
    isSure: counted.isSure && !count.isRounded && counted.whole?.isRounded !== true,
    isNamed: count.unit !== undefined,
    ...wholesOf(read, { at, relation, isOfTarget: isTargeted, counted }, around),
  };
  const judgement = judge(statement);
  const isRight = judgement.match !== 'open' && judgement.match !== 'neither';
  // "hơn 58%" of 187/318 is what was cut off; a bound that its numbers do not give to the digit is only a bound.
  if (isBound(sentence, at) && (!isRight || judgement.isAssumed)) return open('bound');
  if (count.isRounded && !isRight) return { judgement: { match: 'open', reason: 'no-whole' } };
  const isPlain = relation === 'share' && !isTargeted && count.of === undefined;
  return { count: count.value, judgement, ...(isPlain && { statement }) };
}

/** "còn lại là nam, chiếm 68,79%": what the parts before leave of their whole; it can only explain. */
function remainderAt({ read, at, printed, around }: Place): Said | undefined {
  if (!wordsAround(read.sentence, at).join(' ').includes(REMAINDER)) return undefined;
  const parts = [...read.counts].filter(([percent]) => percent < at).flatMap(([, { count }]) => count ?? []);
  const [first] = parts;
  if (!first) return undefined;
  const counted: Counted = { count: first, whole: undefined, isSure: false };
  const { sure } = wholesOf(read, { at, relation: 'share', isOfTarget: false, counted }, around);
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

/** "41,22", or both ends of "3 - 4%". */
function printedOf(sentence: Sentence, at: number): string {
  const last = (sentence[at]?.text ?? '').replace(/\s*(?:%|phần trăm)$/iu, '');
  const [first, dash] = [sentence[at - 2], sentence[at - 1]];
  const isRange = first?.kind === 'number' && /^[-–—]$/.test(dash?.key ?? '');
  return isRange ? `${first.text} - ${last}` : last;
}

export function readPercentage(place: Place): Found {
  const { read, source, at, printed } = place;
  const { sentence } = read;
  const counted = read.counts.get(at) ?? { count: undefined, whole: undefined, isSure: false };
  const relation = relationAt(sentence, at, counted.count);
  const remainder = counted.count ? undefined : remainderAt(place);
  const { judgement, count, statement } = remainder ?? saidOf(place, counted, relation);
  return {
    printed: printedOf(sentence, at),
    label: labelOf(source, sentence, at, counted.count?.at),
    ...(count !== undefined && { count }),
    relation,
    ...judgement,
    percent: printed,
    words: new Set(wordsAround(sentence, at, true)),
    ...(statement && { statement }),
  };
}
