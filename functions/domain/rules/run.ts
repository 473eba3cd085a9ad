/** Runs one rule. A rule that breaks down is a fault of ours: what it had found so far is dropped, and its id is kept. */
import type { FieldKey } from '../roster/shape/field.ts';
import type { RosterReading } from '../roster/shape/reading.ts';
import type { Rule, RuleContext, RuleHit, RuleView } from './record/rule.ts';

export interface RuleRun {
  readonly rule: Rule;
  readonly hits: readonly RuleHit[];
  readonly state: 'ran' | 'failed' | 'not-run';
}

type Asked = (field: FieldKey) => boolean;

/** The parts of a context that come from reading a sheet. */
export function fromSheet(reading: RosterReading): Required<Pick<RuleContext, 'kind' | 'list' | 'sheet'>> {
  return { kind: reading.of, list: { name: reading.sheet, members: reading.members }, sheet: reading };
}

/** Looked up once a field. */
function once(look: Asked): Asked {
  const known = new Map<FieldKey, boolean>();
  return (field) => {
    let answer = known.get(field);
    if (answer === undefined) {
      answer = look(field);
      known.set(field, answer);
    }
    return answer;
  };
}

export function viewOf(context: RuleContext): RuleView {
  const { kind, list, sheet } = context;
  const isColumn: Asked = (field) =>
    sheet?.columns.some(
      (column) =>
        column.field === field || column.sets?.field === field || column.stacked?.includes(field) === true,
    ) === true;
  const hasSomebody: Asked = (field) => list.members.some(({ fields }) => fields[field] !== undefined);
  // A section may say what no column does ("A. Đảng viên dự bị"); whoever receives the rows sees that they have it.
  const isSent: Asked = (field) => kind.fields.some(({ key, upload }) => key === field && upload !== 'stays');
  const mayBeSaid: Asked = (field) => sheet === undefined || isColumn(field) || isSent(field);
  const filled = once((field) => mayBeSaid(field) && hasSomebody(field));
  return { ...context, list: { ...list, filled, has: sheet ? once(isColumn) : filled } };
}

const looksAtSheet = ({ needs, mayRead }: Rule): boolean =>
  mayRead === 'sheet' || needs?.includes('sheet') === true;

export function runRule(rule: Rule, view: RuleView): RuleRun {
  if (rule.needs?.some((part) => view[part] === undefined)) return { rule, hits: [], state: 'not-run' };
  const shown = looksAtSheet(rule) ? view : { ...view, sheet: undefined };
  const hits: RuleHit[] = [];
  try {
    for (const hit of rule.check(shown)) hits.push(hit);
  } catch {
    return { rule, hits: [], state: 'failed' };
  }
  return { rule, hits, state: 'ran' };
}
