/**
 * What the rules were when a list was judged: a version for people, and a hash that changes with everything that can change a
 * verdict: the source of the rules, and the fields and codes that they look at. It is stored with each accepted version; a newer
 * rule set never changes one that was accepted.
 */
import { CODES } from '../roster/codes/codes.ts';
import { MEMBERS } from '../roster/fields/members.ts';
import type { RosterKind } from '../roster/shape/kind.ts';
import { RULES_SOURCE } from './source-hash.ts';

/** Counts up when rules or numbers change; a rule's `since` is one of these. */
export const RULESET_VERSION = '8';

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

function textOf({ fields }: Pick<RosterKind, 'fields'>, source: string): string {
  const looked = fields.map(({ key, type, required = false, upload, codes = null }) => [
    key,
    type,
    required,
    upload,
    codes,
  ]);
  const codes = Object.entries(CODES).map(([name, list]) => [name, list.map(({ code }) => code)]);
  return JSON.stringify([source, looked, codes]);
}

/** The same for the same rules, wherever it runs. */
export function rulesetOf(
  kind: Pick<RosterKind, 'fields'> = MEMBERS,
  source: string = RULES_SOURCE,
): RuleSet {
  return { version: RULESET_VERSION, hash: hashOf(textOf(kind, source)) };
}
