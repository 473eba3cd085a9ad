/**
 * A kind of list, whole: what it is to whoever reads it, and with that its rules and what may be said of those who are in it no more.
 * It is passed to whatever checks, compares and sends; nothing there names one.
 */
import { hasField, type RosterKind } from '../roster/shape/kind.ts';
import type { EXIT_REASONS } from '../submissions/exits.ts';
import type { Rule } from './record/rule.ts';

export interface ListKind extends RosterKind {
  /** In the order in which they run. */
  readonly rules: readonly Rule[];
  /** Also one that runs no more; undefined for an id that no rule has. */
  readonly ruleOf: (id: string) => Rule | undefined;
  /** Why somebody may be in it no more, in the order in which they are offered. */
  readonly exits: typeof EXIT_REASONS;
}

/** Of the catalogue, what says of any list of people what it says of members: how it is laid out, typed, repeated and sent. */
export const FOR_EVERY_KIND =
  /^(?:L0-(?!TABLE-002)|L1-COL-00[1-6]|L2-(?!REQ-002|ID-011)|L3-CER-001|L3-PROB-00[14]|L4-(?:DUP|SUM|STT)|L7-EXIT-001|L9)/;

/** Rules for every kind, as those of this one: without those that look at fields of which it has none. */
export const rulesFor = (kind: RosterKind, rules: readonly Rule[]): readonly Rule[] =>
  rules
    .filter(
      ({ readsIn, reads }) => readsIn ?? (reads.length === 0 || reads.some((key) => hasField(kind, key))),
    )
    .map((rule) => (rule.readsIn ? { ...rule, reads: rule.readsIn(kind) } : rule));
