/**
 * Whoever looks at thousands of units sees the few that matter: of each reason to look at a unit by itself the strongest, in turn, so
 * that one reason that many share does not push the others out. No reason reads a personal trait.
 */
import type { DeskUnit } from '#wire/desk.ts';

export const REASONS = [
  'asked',
  'reopening',
  'changed',
  'withdrawn',
  'overdue',
  'findings',
  'never',
] as const;
export type Reason = (typeof REASONS)[number];

export interface Attention {
  readonly unit: DeskUnit;
  readonly why: Reason;
}

export const MOST_SHOWN = 8;

const FEWEST_CHANGED = 3;
const SHARE_CHANGED = 10;
const MANY_FINDINGS = 10;

interface At {
  /** Days until it is due; undefined where no day is set. */
  readonly daysLeft: number | undefined;
}

/** How strong a reason is; undefined: it is none. The same strength: in the order of the tree. */
const STRENGTH: Readonly<Record<Reason, (unit: DeskUnit, at: At) => number | undefined>> = {
  // Who was asked first has been silent longest.
  asked: ({ state, asked }) => (state === 'asked' ? -Date.parse(asked?.at ?? '') : undefined),
  reopening: ({ reopening }) => (reopening === undefined ? undefined : -Date.parse(reopening)),
  changed: ({ state, movement, members }) => {
    if (state !== 'to-look' || movement === undefined || members === null) return undefined;
    const change = Math.abs(members - movement.before);
    const isMuch = change >= FEWEST_CHANGED && change * SHARE_CHANGED >= movement.before;
    return isMuch ? change : undefined;
  },
  withdrawn: ({ state, members }) => (state === 'withdrawn' ? (members ?? 0) : undefined),
  // What is missing weighs as much as the members whose figures are old.
  overdue: ({ state, members, version }, { daysLeft = 0 }) =>
    state === 'not-sent' && version > 0 && daysLeft < 0 ? (members ?? 0) : undefined,
  findings: ({ state, warnings = 0 }) =>
    state === 'to-look' && warnings >= MANY_FINDINGS ? warnings : undefined,
  never: ({ state, version }, { daysLeft = 0 }) =>
    state === 'not-sent' && version === 0 && daysLeft < 0 ? 0 : undefined,
};

export function attentionOf(units: readonly DeskUnit[], at: At): readonly Attention[] {
  const queues = REASONS.map((why) =>
    units
      .flatMap((unit) => {
        const strength = STRENGTH[why](unit, at);
        return strength === undefined ? [] : [{ unit, why, strength }];
      })
      .sort((a, b) => b.strength - a.strength),
  );
  const chosen: Attention[] = [];
  const seen = new Set<string>();
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  for (let turn = 0; turn < longest && chosen.length < MOST_SHOWN; turn += 1) {
    for (const queue of queues) {
      const next = queue[turn];
      if (next === undefined || seen.has(next.unit.unit) || chosen.length >= MOST_SHOWN) continue;
      seen.add(next.unit.unit);
      chosen.push({ unit: next.unit, why: next.why });
    }
  }
  return chosen;
}
