/** Introductions to the units of an office and from them, in lines: what waits for an answer first, the longest first. */
import type { IntroductionsResponse, IntroductionView } from '#wire/introductions.ts';
import { formatCount, formatDate } from '../../words/format.ts';
import { stateText } from '../../words/introduction-text.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { INTRODUCTIONS_BELOW_WORDS } from '../../words/screens/introductions-below.ts';
import { daysBetween } from './desk-days.ts';

/** In the order in which they are told. */
const STANDINGS = ['overdue', 'waiting', 'received', 'refused', 'withdrawn'] as const;
type Standing = (typeof STANDINGS)[number];
const WAITING: readonly Standing[] = ['overdue', 'waiting'];

export interface IntroductionLine {
  readonly id: string;
  readonly isOverdue: boolean;
  readonly text: string;
}

export interface IntroductionsTold {
  /** How many people stand where. */
  readonly said: string;
  /** Of those without an answer; '' where there are none. */
  readonly waiting: string;
  readonly lines: readonly IntroductionLine[];
}

/** `sent`: but those that go to a unit of the same office, which are among the incoming. */
export function introductionsTold(
  words: Words,
  { asOf, incoming, sent }: Pick<IntroductionsResponse, 'asOf' | 'incoming' | 'sent'>,
): Readonly<Record<'incoming' | 'sent', IntroductionsTold>> {
  const known = new Set(incoming.map(({ id }) => id));
  const elsewhere = sent.filter(({ id }) => !known.has(id));
  return {
    incoming: told(words, 'incoming', incoming, asOf),
    sent: told(words, 'sent', elsewhere, asOf),
  };
}

const NONE = { incoming: 'incoming.none', sent: 'sent.none' } as const;

function told(
  words: Words,
  which: 'incoming' | 'sent',
  all: readonly IntroductionView[],
  today: string,
): IntroductionsTold {
  const say = sayingFrom(INTRODUCTIONS_BELOW_WORDS, words);
  const partsOf = (standings: readonly Standing[]): string =>
    standings
      .flatMap((standing) => {
        const there = all.filter((one) => standingOf(one) === standing);
        const count = there.reduce((sum, { people }) => sum + people, 0);
        return count === 0 ? [] : [say('part', { count, state: say(standing) })];
      })
      .join(', ');
  const parts = partsOf(STANDINGS);
  return {
    said: parts === '' ? say(NONE[which]) : say(which, { parts }),
    waiting: partsOf(WAITING),
    lines: all.toSorted(byUrgency).map((one) => ({
      id: one.id,
      isOverdue: one.overdue > 0,
      text: lineOf(words, one, today),
    })),
  };
}

function standingOf({ state, overdue }: IntroductionView): Standing {
  if (state !== 'sent') return state;
  return overdue > 0 ? 'overdue' : 'waiting';
}

/** Of those that wait the first one first, of the others the last one. */
function byUrgency(one: IntroductionView, other: IntroductionView): number {
  const waits = [one, other].map(({ state }) => state === 'sent');
  if (waits[0] !== waits[1]) return waits[0] ? -1 : 1;
  const [first, second] = waits[0] ? [one.sentOn, other.sentOn] : [other.stateOn, one.stateOn];
  return first < second ? -1 : first > second ? 1 : 0;
}

function lineOf(words: Words, one: IntroductionView, today: string): string {
  const say = sayingFrom(INTRODUCTIONS_BELOW_WORDS, words);
  const { from, to, people, sentOn, dueOn, overdue, state } = one;
  const days = daysBetween(sentOn, today);
  const waits =
    overdue > 0 ? say('late', { days, over: overdue }) : say('waits', { days, due: formatDate(dueOn) });
  return say('line', {
    from: from.name,
    to: to.name,
    count: formatCount(people),
    day: formatDate(sentOn),
    state: state === 'sent' ? waits : stateText(words, one),
  });
}
