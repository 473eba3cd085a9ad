/** Runs rules over a list. `on` is the roster's date: the domain knows no clock. */
import { finish, type Steps } from '../roster/shape/steps.ts';
import type { Report, Rule, RuleContext } from './record/rule.ts';
import { runRule, viewOf, type RuleRun } from './run.ts';
import { reportOf } from './report.ts';

export { messageOf } from './message.ts';
export { fromSheet } from './run.ts';

/** Findings are in the order of the sheet: row, then column; what is about the sheet comes first. */
export function checkRoster(context: RuleContext, rules: readonly Rule[]): Report {
  return finish(checkRosterSteps(context, rules));
}

/** The same, a rule at a step. */
export function* checkRosterSteps(context: RuleContext, rules: readonly Rule[]): Steps<Report> {
  const view = viewOf(context);
  const runs: RuleRun[] = [];
  for (const [index, rule] of rules.entries()) {
    yield index / rules.length;
    runs.push(runRule(rule, view));
  }
  return reportOf(context, runs);
}
