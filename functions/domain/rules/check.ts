/** Runs every rule over a reading. `on` is the roster's date: the domain knows no clock. */
import { finish, type Steps } from '../roster/shape/steps.ts';
import { RULES } from './catalogue.ts';
import type { Report, Rule, RuleContext } from './record/rule.ts';
import { runRule, viewOf, type RuleRun } from './run.ts';
import { settle } from './settle.ts';

export { messageOf } from './message.ts';

/** Findings are in the order of the sheet: row, then column; what is about the sheet comes first. */
export function checkRoster(context: RuleContext, rules: readonly Rule[] = RULES): Report {
  return finish(checkRosterSteps(context, rules));
}

/** The same, a rule at a step. */
export function* checkRosterSteps(context: RuleContext, rules: readonly Rule[] = RULES): Steps<Report> {
  const view = viewOf(context);
  const runs: RuleRun[] = [];
  for (const [index, rule] of rules.entries()) {
    yield index / rules.length;
    runs.push(runRule(rule, view));
  }
  return settle(context.reading, runs);
}
