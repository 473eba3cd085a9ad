/** Which rules judge now. Stored with every version: a newer set changes nothing that was accepted, it is a reason to look again. */
import { createHash } from 'node:crypto';
import { RULES } from '../domain/rules/catalogue.ts';
import type { Ruleset } from '../wire/shared.ts';

const VERSION = '1';

let known: Ruleset | undefined;

export function currentRuleset(): Ruleset {
  known ??= { version: VERSION, hash: hashOfRules() };
  return known;
}

function hashOfRules(): string {
  const rules = RULES.map(({ id, severity, gate, scope, reads, message, citations }) => [
    ...[id, severity, gate, scope, reads, message, citations],
  ]);
  return createHash('sha256').update(JSON.stringify(rules)).digest('hex');
}
