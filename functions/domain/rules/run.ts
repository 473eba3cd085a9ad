/** Runs one rule. A rule that breaks down is a fault of ours: what it had found so far is dropped, and its id is kept. */
import type { FieldKey } from '../roster/shape/field.ts';
import type { RosterReading } from '../roster/shape/reading.ts';
import type { Rule, RuleContext, RuleHit, RuleView } from './record/rule.ts';

export interface RuleRun {
  readonly rule: Rule;
  readonly hits: readonly RuleHit[];
  readonly state: 'ran' | 'failed' | 'not-run';
}

/** Whether anybody in the list has the field; looked up once a field. */
export function filledFinder({ columns, members }: RosterReading): (field: FieldKey) => boolean {
  const known = new Map<FieldKey, boolean>();
  const mayHold = (field: FieldKey): boolean =>
    columns.length === 0 ||
    columns.some(
      (column) =>
        column.field === field || column.sets?.field === field || column.stacked?.includes(field) === true,
    );
  return (field) => {
    let answer = known.get(field);
    if (answer === undefined) {
      answer = mayHold(field) && members.some(({ fields }) => fields[field] !== undefined);
      known.set(field, answer);
    }
    return answer;
  };
}

export function viewOf(context: RuleContext): RuleView {
  return { ...context, filled: filledFinder(context.reading) };
}

export function runRule(rule: Rule, view: RuleView): RuleRun {
  if (rule.needs !== undefined && view[rule.needs] === undefined) return { rule, hits: [], state: 'not-run' };
  const hits: RuleHit[] = [];
  try {
    for (const hit of rule.check(view)) hits.push(hit);
  } catch {
    return { rule, hits: [], state: 'failed' };
  }
  return { rule, hits, state: 'ran' };
}
