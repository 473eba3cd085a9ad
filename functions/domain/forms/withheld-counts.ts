/**
 * Which counts of a form are not told to whoever may not read rows. What a figure does not tell, the form does not: its counts are called
 * alike. Kinds of exits are told nobody but those who read rows. What only forms print is a new cut through the same people, so it is told of
 * the highest unit that the person reaches and of no unit below, in one span a day, and by composition: of a few people, and of what they
 * could be computed from, nothing.
 */
import { FEW } from '../statistics/disclosure/table.ts';
import type { Withheld } from '../statistics/figure.ts';
import { groupOf, isOfBlock } from './counts.ts';
import type { Counts } from './counts.ts';

export interface Telling {
  readonly counts: Counts;
  /** Of the figures of the unit, on the day. */
  readonly withheld: Withheld;
  /** No unit above it is told to the person. */
  readonly isHighest: boolean;
  /** The span is the one that the figures of the day tell of: from the first day of the year. */
  readonly isOfYear: boolean;
}

/** Traits among the admissions that figures print, of the year alone. */
const ADMITTED_TRAITS: ReadonlySet<string> = new Set([
  'admissions.minority',
  'admissions.student',
  'admissions.enterprise',
]);
const OF_EXITS = 'lines.exit.';
const PEOPLES = 'ethnicity';
const WOMEN = /^women\./;

export function isCountWithheld(telling: Telling): (count: string) => boolean {
  const { counts, withheld, isHighest, isOfYear } = telling;
  const isOpen = new Map<string, boolean>();
  const isGroupOpen = (group: string): boolean => {
    const known = isOpen.get(group) ?? isCompositionTold(telling, group);
    isOpen.set(group, known);
    return known;
  };
  return (count) => {
    if (count.startsWith(OF_EXITS)) return true;
    if (ADMITTED_TRAITS.has(count) && !isOfYear) return true;
    if (isOfBlock(count)) {
      const isOfSpan = count.startsWith('admissions.');
      return !isHighest || (isOfSpan && !isOfYear) || !isGroupOpen(groupOf(count));
    }
    if (withheld(count)) return true;
    // "Not told" must not mean "somebody": where one people is not told, nobody of another is not told either.
    return groupOf(count) === PEOPLES && counts.get(count) === 0 && !arePeoplesTold(telling);
  };
}

const inGroup = ({ counts }: Telling, group: string): readonly (readonly [string, number])[] =>
  [...counts].filter(([name]) => groupOf(name) === group && !name.endsWith('.average'));

const arePeoplesTold = (telling: Telling): boolean =>
  inGroup(telling, PEOPLES).every(([name]) => !telling.withheld(name));

const isFew = (value: number): boolean => value !== 0 && value < FEW;

/** What the rows of a composition are the parts of: whoever is in none of them is the rest. */
const WHOLES: readonly (readonly [RegExp, string])[] = [
  [/^admissions\./, 'admissions'],
  [/^religion\./, 'members.religion'],
  [/^admitted\./, 'members'],
];

/** Whole or not at all: nobody of a few is in a row, or in the rest. */
function isCompositionTold(telling: Telling, group: string): boolean {
  const rows = inGroup(telling, group);
  const parts = rows.map(([, value]) => value);
  if (WOMEN.test(group)) return areWomenTold(telling, rows);
  const whole = WHOLES.find(([pattern]) => pattern.test(group))?.[1] ?? '';
  const all = told(telling, whole);
  return all !== undefined && areTold(all, parts);
}

const sumOf = (parts: readonly number[]): number => parts.reduce((all, value) => all + value, 0);

const areTold = (all: number, parts: readonly number[]): boolean =>
  !isFew(all - sumOf(parts)) && !parts.some(isFew);

/** Beside who is in the row at all the women give away the men. */
function areWomenTold(telling: Telling, rows: readonly (readonly [string, number])[]): boolean {
  const [all, women] = [told(telling, 'members'), told(telling, 'members.women')];
  const wholes = rows.map(([name]) =>
    told(telling, name.replace(WOMEN, '').replace(/^religion\./, 'religion.name.')),
  );
  if (all === undefined || women === undefined) return false;
  const known = wholes.flatMap((whole) => whole ?? []);
  if (known.length < wholes.length) return false;
  const parts = rows.map(([, value]) => value);
  const men = known.map((whole, index) => whole - (parts[index] ?? 0));
  return areTold(women, parts) && areTold(all - women, men);
}

const told = ({ counts, withheld }: Telling, name: string): number | undefined =>
  withheld(name) ? undefined : counts.get(name);
