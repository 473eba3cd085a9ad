/**
 * A kind of list, whole: what it is to whoever reads it, and with that its rules and what may be said of those who are in it no more.
 * It is passed to whatever checks, compares and sends; nothing there names one.
 */
import type { RosterKind } from '../roster/shape/kind.ts';
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

/** Rules for every kind, as those of this one. */
export const rulesFor = (kind: RosterKind, rules: readonly Rule[]): readonly Rule[] =>
  rules.map((rule) => (rule.readsIn ? { ...rule, reads: rule.readsIn(kind) } : rule));
