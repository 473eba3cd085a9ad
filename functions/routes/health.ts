/** Says that the service answers and as what; nothing about what it holds. Where its store is silent it does not say that it is well. */
import { rulesetOf } from '../domain/rules/ruleset.ts';
import { LAYOUT_VERSION } from '../domain/statistics/layout.ts';
import type { OpenCall } from '../http/route.ts';
import { VERSION } from '../wire/health.ts';
import type { Health } from '../wire/health.ts';

const RULES = rulesetOf();

export async function getHealth({ services }: OpenCall): Promise<Health> {
  await services.storage.reached();
  return { status: 'ok', version: VERSION, rules: RULES, layout: LAYOUT_VERSION, store: 'ok' };
}
