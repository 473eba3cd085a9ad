/**
 * What the rules were when a list was judged: a version for people, and a hash that changes with everything that can change a
 * verdict. It is stored with each accepted version; a newer rule set never changes one that was accepted.
 */
import { RULES } from './catalogue.ts';
import type { Rule } from './record/rule.ts';
import { THRESHOLDS, type Threshold } from './law/thresholds.ts';

/** Counts up when rules or numbers change; a rule's `since` is one of these. */
export const RULESET_VERSION = '2';

export interface RuleSet {
  readonly version: string;
  /** Fourteen hexadecimal digits. Tells sets apart; it protects nothing. */
  readonly hash: string;
}

const OFFSET_HIGH = 0xcbf2;
const OFFSET_LOW = 0x9ce4_8422;
const PRIME = 0x0100_0193;
const SPREAD = 0x85eb_ca6b;
const KEPT = 0x1f_ffff;

/** Two FNV-1a sums of 32 bits over the same text, joined to 53 bits. */
function hashOf(text: string): string {
  let [low, high] = [OFFSET_LOW, OFFSET_HIGH];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, PRIME);
    high = Math.imul(high ^ unit, SPREAD);
  }
  return ((high & KEPT) >>> 0).toString(16).padStart(6, '0') + (low >>> 0).toString(16).padStart(8, '0');
}

function textOf(rules: readonly Rule[], thresholds: readonly Threshold[]): string {
  const judged = rules.map(({ id, severity, gate, scope, reads }) => [id, severity, gate, scope, reads]);
  const numbers = thresholds.map(({ name, value, citation: { document, from, to } }) => [
    name,
    value,
    document,
    from,
    to ?? null,
  ]);
  return JSON.stringify([judged, numbers]);
}

/** The same for the same rules, wherever it runs. */
export function rulesetOf(
  rules: readonly Rule[] = RULES,
  thresholds: readonly Threshold[] = THRESHOLDS,
): RuleSet {
  return { version: RULESET_VERSION, hash: hashOf(textOf(rules, thresholds)) };
}
