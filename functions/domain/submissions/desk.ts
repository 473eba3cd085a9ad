/** Where each unit stands for a period, as whoever waits for its list asks: what is to be done about it now. */
import type { DeskState } from './desk-states.ts';
import { reopeningAsked, reviewAt } from './review.ts';
import type { OpenRequest, ReviewStep } from './review.ts';
import type { Countable, Standing } from './standing.ts';
import type { Version } from './version.ts';

/** The newest version of a unit, with what was done about all of them. */
export type DeskHead = Pick<Version, 'version' | 'period'> & {
  readonly reviews: readonly ReviewStep[];
  readonly open: readonly OpenRequest[];
};

export interface DeskStanding {
  readonly state: DeskState;
  /** Of what it was asked to correct: how many places, and when (ISO instant). */
  readonly asked?: { readonly places: number; readonly at: string };
  /** Of a late correction that does not count because its day is closed: since when its unit asks for a reopening (ISO instant). */
  readonly reopening?: string;
  /** What counts of it is of before the period, or of before a merger or split. */
  readonly onOld: boolean;
}

/** `alike`: the period, with all that end on its day. */
export function deskStanding(
  standing: Standing<Countable>,
  head: DeskHead | undefined,
  alike: readonly string[],
): DeskStanding {
  const asked = head === undefined ? '' : reopeningAsked(head.reviews, head.version);
  // Reopened it counts, and nothing waits any more.
  const waits = asked !== '' && (standing.counted?.version ?? 0) < (head?.version ?? 0);
  return { ...stateOf(standing, head, alike), ...(waits ? { reopening: asked } : {}) };
}

function stateOf(
  { counted, sent }: Standing<Countable>,
  head: DeskHead | undefined,
  alike: readonly string[],
): DeskStanding {
  const onOld = counted !== null && !alike.includes(counted.period);
  const [waiting] = head?.open ?? [];
  if (head !== undefined && waiting !== undefined) {
    const at = head.reviews.findLast(({ version }) => version === waiting.version)?.at ?? '';
    return { state: 'asked', asked: { places: waiting.places, at }, onOld };
  }
  if (!sent || counted === null) {
    const isBack = head !== undefined && alike.includes(head.period) && reviewOfHead(head) === 'withdrawn';
    return { state: isBack ? 'withdrawn' : 'not-sent', onOld };
  }
  const isMatched = reviewAt(head?.reviews ?? [], counted.version) === 'matched';
  return { state: isMatched ? 'matched' : 'to-look', onOld };
}

const reviewOfHead = ({ version, reviews }: DeskHead) => reviewAt(reviews, version);
