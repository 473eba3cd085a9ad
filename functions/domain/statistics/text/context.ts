/**
 * What the words of a sentence before a number say of it: who is counted, over which days, as of which day. What stands in brackets is
 * said of what stands there; a sentence goes on from the one before.
 */
import { isoOf } from '../../language/date.ts';
import type { Sentence } from '../../percentages/prose/quantities.ts';
import type { DateRange } from '../admissions.ts';
import { thisYearUntil } from '../admissions.ts';
import { spansIn } from './spans.ts';
import { MEASURE_WORDS, PLACE_WORDS } from './topics.ts';

export interface Context {
  readonly measure: 'members' | 'admissions';
  readonly days: DateRange;
  /** Of another day than the report. */
  readonly isOtherDay: boolean;
  /** The peoples are listed by name. */
  readonly arePeoples: boolean;
  /** Another unit is named, and what follows is of it. */
  readonly isOtherUnit: boolean;
}

export interface About {
  /** The unit that is reported on, by name. */
  readonly unit: string;
  readonly asOf: string;
}

/** One for each token of the sentence; `source`: the text that it stands in. */
export function contextsOf(
  { sentence, source }: { readonly sentence: Sentence; readonly source: string },
  { unit, asOf }: About,
  before: Context | undefined,
): Context[] {
  const own = new Set(
    unit
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{M}\d]+/u),
  );
  const first = sentence[0]?.start ?? 0;
  const spans = spansIn(source.slice(first, sentence.at(-1)?.end), asOf).map((span) => ({
    ...span,
    start: span.start + first,
    end: span.end + first,
  }));
  const only = spans.length === 1 && before === undefined ? spans[0]?.days : undefined;
  let now: Context = {
    measure: before?.measure ?? 'members',
    days: only ?? before?.days ?? thisYearUntil(asOf),
    isOtherDay: before?.isOtherDay ?? false,
    arePeoples: false,
    isOtherUnit: false,
  };
  const outside: Context[] = [];
  return sentence.map(({ key, start, kind, text: written }, at) => {
    if (key === '(' || key === '[') outside.push(now);
    else if (key === ')' || key === ']') now = outside.pop() ?? now;
    const span = spans.find((each) => each.start === start);
    if (span !== undefined) now = { ...now, days: span.days };
    const measure = measureAt(sentence, at);
    if (measure !== undefined) now = { ...now, measure };
    if (key === ';') now = { ...now, arePeoples: false, isOtherUnit: false };
    if (namesAnother(sentence, at, own)) now = { ...now, isOtherUnit: true };
    if (phraseAt(sentence, at, 'dân tộc') && !phraseAt(sentence, at, 'dân tộc thiểu số'))
      now = { ...now, arePeoples: true };
    const day = kind === 'name' ? dayOf(written) : undefined;
    if (day !== undefined && isDated(sentence, at)) now = { ...now, isOtherDay: day !== asOf };
    return now;
  });
}

export const phraseAt = (sentence: Sentence, at: number, words: string): boolean =>
  words.split(' ').every((word, index) => sentence[at + index]?.key === word);

const measureAt = (sentence: Sentence, at: number): Context['measure'] | undefined =>
  MEASURE_WORDS.find(([words]) => phraseAt(sentence, at, words))?.[1];

/** "Đảng bộ Trường Cao đẳng": a name, and no word of it is of the unit's own. */
function namesAnother(sentence: Sentence, at: number, own: ReadonlySet<string>): boolean {
  const next = sentence[at + 1];
  if (next === undefined || !PLACE_WORDS.has(sentence[at]?.key ?? '')) return false;
  return /^\p{Lu}/u.test(next.text) && !own.has(next.key);
}

/** "Tính đến ngày 30/6/2017". */
const isDated = (sentence: Sentence, at: number): boolean => {
  const before = [sentence[at - 1]?.key, sentence[at - 2]?.key, sentence[at - 3]?.key];
  return (
    before.includes('đến') &&
    before.concat(sentence[at - 4]?.key).some((key) => key === 'tính' || key === 'đến')
  );
};

function dayOf(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year === undefined ? undefined : isoOf(Number(year), Number(month), Number(day));
}
