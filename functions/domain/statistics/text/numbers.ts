/**
 * The numbers of a text, each with the figures that it may be of. A number whose figure the words do not name has none: it is never
 * guessed, and never accused.
 */
import { linesOf } from '../../percentages/prose/lines.ts';
import {
  endsWith,
  phrase,
  quantitiesOf,
  startsWith,
  type Quantity,
  type Sentence,
} from '../../percentages/prose/quantities.ts';
import type { PrintedPercent } from '../../percentages/printed-share.ts';
import { sentencesOf, type Token } from '../../percentages/prose/tokens.ts';
import type { DateRange } from '../admissions.ts';
import { BOUND_AFTER, BOUND_BEFORE, LINK_MARKS, LINK_WORDS } from '../../percentages/prose/lexicon.ts';
import { contextsOf, type About, type Context } from './context.ts';
import { shareTopic, topicAt } from './topic-at.ts';
import { PEOPLE_WORDS } from './topics.ts';

/** count: so many. share: a percentage. part, whole: of "145/230". average: "35,64 tuổi". */
export type NumberKind = 'count' | 'share' | 'part' | 'whole' | 'average';

export interface NumberOfText {
  /** Index of the paragraph it stands in. */
  readonly paragraph: number;
  /** As written: "26.033", "63,04%". */
  readonly text: string;
  /** The words around it. */
  readonly around: string;
  readonly kind: NumberKind;
  readonly value: number;
  readonly printed?: PrintedPercent;
  /** Ids of the figures that it may be of; none: the words do not say it. */
  readonly ids: readonly string[];
  /** The days that are counted, of what is about a span. */
  readonly days: DateRange;
  /** It is of another day than the report, or only a bound ("trên 6,2 nghìn"). */
  readonly isOpen: boolean;
}

export function numbersOf(paragraphs: readonly string[], about: About): NumberOfText[] {
  return linesOf(paragraphs).flatMap(({ text, paragraph }) => {
    let before: Context | undefined;
    const source = text.normalize('NFC');
    return sentencesOf(source).flatMap((sentence) => {
      const contexts = contextsOf({ sentence, source }, about, before);
      before = contexts.at(-1);
      return inSentence(sentence, contexts).map((found) => ({ ...found, paragraph }));
    });
  });
}

type Found = Omit<NumberOfText, 'paragraph'>;

/** A number before, and what it is of. */
interface Last {
  readonly at: number;
  readonly ids: readonly string[];
}

function inSentence(sentence: Sentence, contexts: readonly Context[]): Found[] {
  const quantities = quantitiesOf(sentence);
  let last: Last | undefined;
  return sentence.flatMap((token, at): Found[] => {
    const context = contexts[at];
    if (context === undefined) return [];
    const isOpen = context.isOtherDay || context.isOtherUnit;
    const about = { text: token.text, around: aroundOf(sentence, at), days: context.days, isOpen };
    if (token.kind === 'percent') return [{ ...about, ...shareAt(sentence, at, token, context, last) }];
    const average = token.kind === 'number' ? averageAt(sentence, at, token, context) : undefined;
    if (average !== undefined) return [{ ...about, ...average }];
    const quantity = quantities.get(at);
    if (quantity === undefined || quantity.change !== undefined) return [];
    if (token.kind === 'fraction') {
      const ids = fractionIds(sentence, quantity, context, last);
      const [part = '', whole = ''] = token.text.split(/\s?\/\s?/);
      return [
        { ...about, text: part, kind: 'part', value: token.value, ids },
        { ...about, text: whole, kind: 'whole', value: token.of, ids },
      ];
    }
    const ids = quantity.isTarget ? TARGET : topicAt(sentence, quantity, context);
    last = { at, ids };
    const isCounted = !quantity.isBound && !quantity.isRounded;
    return [{ ...about, ...countOf(quantity), ids, isOpen: isOpen || !isCounted }];
  });
}

function shareAt(
  sentence: Sentence,
  at: number,
  { printed }: Token & { readonly kind: 'percent' },
  context: Context,
  last: Last | undefined,
): Pick<NumberOfText, 'kind' | 'value' | 'printed' | 'ids'> & { readonly isOpen?: true } {
  const ids = isOfPlan(sentence, at)
    ? TARGET
    : last !== undefined && isLinked(sentence, last.at, at)
      ? last.ids
      : shareTopic(sentence, at, context);
  const value = printed.digits / 10 ** printed.decimals;
  return { kind: 'share', value, printed, ids, ...(isBound(sentence, at) ? { isOpen: true } : {}) };
}

/** Nothing but words that belong to no group stands between. */
const isLinked = (sentence: Sentence, from: number, to: number): boolean =>
  sentence
    .slice(from + 1, to)
    .every(({ key }) => LINK_WORDS.has(key) || LINK_MARKS.has(key) || PEOPLE_WORDS.has(key));

function fractionIds(
  sentence: Sentence,
  quantity: Quantity,
  context: Context,
  last: Last | undefined,
): readonly string[] {
  const { at } = quantity;
  if (PLAN.test(phrase(sentence, at - PLAN_REACH, at + AFTER))) return TARGET;
  const ids = topicAt(sentence, quantity, context);
  return ids.length === 0 && last !== undefined && isLinked(sentence, last.at, at) ? last.ids : ids;
}

const TARGET = ['admissions.target'];

const countOf = ({ value, isTarget }: Quantity) => ({ kind: isTarget ? 'whole' : 'count', value }) as const;

const PLAN = /(?:kế hoạch|chỉ tiêu|mục tiêu)/u;
const PLAN_REACH = 8;
const AFTER = 4;
const BEFORE = 5;

/** "đạt 63,04% kế hoạch": of the plan, whatever was counted before. */
const isOfPlan = (sentence: Sentence, at: number): boolean =>
  PLAN.test(phrase(sentence, at + 1, at + 1 + AFTER)) &&
  /đạt|bằng|vượt/u.test(phrase(sentence, at - BEFORE, at));

const isBound = (sentence: Sentence, at: number): boolean =>
  endsWith(sentence, at, BOUND_BEFORE) !== undefined ||
  startsWith(sentence, at + 1, BOUND_AFTER) !== undefined;

const AVERAGE_REACH = 8;

/** "độ tuổi bình quân là 35,64 tuổi". */
function averageAt(
  sentence: Sentence,
  at: number,
  { value }: Token & { readonly kind: 'number' },
  { measure }: Context,
): Pick<NumberOfText, 'kind' | 'value' | 'ids'> | undefined {
  const before = phrase(sentence, at - AVERAGE_REACH, at);
  if (!/tuổi(?: đời)? bình quân|bình quân (?:tuổi|là \d)/u.test(before) || sentence[at + 1]?.key !== 'tuổi')
    return undefined;
  const ids = [measure === 'admissions' ? 'admissions.age.average' : 'age.average'];
  return { kind: 'average', value, ids };
}

const WORDS_AROUND = 5;

const aroundOf = (sentence: Sentence, at: number): string =>
  sentence
    .slice(Math.max(0, at - WORDS_AROUND), at + 1 + WORDS_AROUND)
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ([,.;:)])/g, '$1')
    .replace(/\( /g, '(');
