/** Which figures a number may be of, by the words between the number before it and the one after. */
import { phrase, type Quantity, type Sentence } from '../../percentages/prose/quantities.ts';
import { phraseAt, type Context } from './context.ts';
import { ALL_OF, CATEGORIES, OF_OTHERS, peopleTopic, UNIT_TOPICS, type Topic } from './topics.ts';

const CLAUSE_ENDS: ReadonlySet<string> = new Set([';', '.', ':', '(', ')', '[', ']']);

/** Ids of figures; [] where the words name none. */
export function topicAt(sentence: Sentence, { at, unit }: Quantity, context: Context): readonly string[] {
  const before = segment(sentence, at, -1);
  const after = segment(sentence, at, 1);
  if (unit === 'organisation') return unitTopic(sentence, at);
  if (unit !== undefined && unit !== 'person') return [];
  if (hasAny(sentence, before, OF_OTHERS) || hasAny(sentence, after, OF_OTHERS)) return [];
  const people = context.arePeoples ? peopleBefore(sentence, at) : undefined;
  if (people !== undefined) return people.members;
  const found = longest(sentence, before) ?? longest(sentence, after);
  if (found !== undefined) return found[context.measure];
  if (sentence[before.from - 1]?.key === '(') return inBrackets(sentence, before.from - 1, context);
  // A bare number is no count of people.
  return unit === 'person' || hasWords(sentence, before, 'đảng viên') ? ALL_OF[context.measure] : [];
}

/** "tại các doanh nghiệp (với 1.254 đảng viên)": of what stands before the bracket, and never of all. */
function inBrackets(sentence: Sentence, bracket: number, { measure }: Context): readonly string[] {
  const ends = sentence.findLastIndex(({ key }, at) => at < bracket && (key === ')' || key === ';'));
  return longest(sentence, { from: ends + 1, to: bracket })?.[measure] ?? [];
}

interface Segment {
  /** Indices of tokens, [from, to). */
  readonly from: number;
  readonly to: number;
}

/** Up to the next number or the end of the clause; a comma ends it behind the number, and before it where a number stood there. */
function segment(sentence: Sentence, at: number, step: 1 | -1): Segment {
  let end = at + step;
  while (end >= 0 && end < sentence.length) {
    const token = sentence[end];
    if (token === undefined || CLAUSE_ENDS.has(token.key)) break;
    if (token.kind === 'number' || token.kind === 'percent' || token.kind === 'fraction') break;
    if (token.key === ',' && step > 0 && !isInPhrase(sentence, end)) break;
    end += step;
  }
  return step > 0 ? { from: at + 1, to: end } : { from: end + 1, to: at };
}

/** "học sinh, sinh viên": the comma parts nothing. */
const isInPhrase = (sentence: Sentence, comma: number): boolean =>
  ['học sinh , sinh viên', 'xã , phường , thị trấn', 'lãnh đạo , quản lý'].some((words) =>
    words.split(' ').some((word, index) => word === ',' && phraseAt(sentence, comma - index, words)),
  );

const spaced = (phrase: string): string => phrase.replaceAll(',', ' ,');

const hasWords = (sentence: Sentence, { from, to }: Segment, words: string): boolean =>
  ` ${phrase(sentence, from, to)} `.includes(` ${spaced(words)} `);

const hasAny = (sentence: Sentence, where: Segment, phrases: ReadonlySet<string>): boolean =>
  [...phrases].some((words) => hasWords(sentence, where, words));

function longest(sentence: Sentence, where: Segment): Topic | undefined {
  let best: { readonly topic: Topic; readonly words: number } | undefined;
  for (const topic of CATEGORIES) {
    for (const named of topic.words) {
      const words = named.split(' ').length;
      if (hasWords(sentence, where, named) && (best === undefined || words > best.words))
        best = { topic, words };
    }
  }
  return best?.topic;
}

const LONGEST_NAME = 3;

/** "Si La 59": the name stands right before the number. */
function peopleBefore(sentence: Sentence, at: number): Topic | undefined {
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    const name = sentence.slice(Math.max(at - length, 0), at);
    if (!/^\p{Lu}/u.test(name[0]?.text ?? '')) continue;
    const found = peopleTopic(name.map(({ text }) => text).join(' '));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of a percentage that stands alone: by the words before it, where they name a group. */
export function shareTopic(sentence: Sentence, at: number, { measure }: Context): readonly string[] {
  const before = segment(sentence, at, -1);
  if (hasAny(sentence, before, OF_OTHERS)) return [];
  return longest(sentence, before)?.[measure] ?? [];
}

const unitTopic = (sentence: Sentence, at: number): readonly string[] =>
  UNIT_TOPICS.find(({ words }) => words.some((named) => phraseAt(sentence, at + 1, named)))?.ids ?? [];
