/**
 * Runs every rule over a reading. A rule that builds on a field already in error in that row waits: one wrong birth date is one
 * finding, not four. Totals are exact, whatever a screen shows of them. A rule that throws is our error and is not caught here.
 */
import type { FieldKey } from '../roster/field.ts';
import type { ColumnMatch, Member, RosterReading } from '../roster/reading.ts';
import type { Finding, Report, Rule, RuleContext, RuleHit, Severity } from './rule.ts';
import { finish, type Steps } from '../roster/steps.ts';
import { RULES } from './catalogue.ts';

export { messageOf } from './message.ts';

type Errors = Map<number, Set<FieldKey>>;

/** Of several columns for one field the one that this member's row has filled ("Nam" and "Nữ" over the birth year). */
function columnFinder({
  columns,
}: RosterReading): (field: FieldKey, fields?: Member['fields']) => number | null {
  const byField = new Map<FieldKey, ColumnMatch[]>();
  for (const match of columns) {
    if (match.field === null) continue;
    const matches = byField.get(match.field);
    if (matches) matches.push(match);
    else byField.set(match.field, [match]);
  }
  return (field, fields) => {
    const matches = byField.get(field);
    if (!matches) return null;
    const filled = matches.find(({ sets }) => sets && fields?.[sets.field] === sets.value);
    return (filled ?? matches[0])?.column ?? null;
  };
}

type MemberFinder = (row: number) => Member | undefined;

/** Most sheets are asked for few rows or none, so the index is made at the first question. */
function memberFinder({ members }: RosterReading): MemberFinder {
  let byRow: Map<number, Member> | undefined;
  return (row) => {
    byRow ??= new Map(members.map((member) => [member.row, member]));
    return byRow.get(row);
  };
}

function needed(rule: Rule, hit: RuleHit): readonly FieldKey[] {
  if (hit.reads) return hit.reads;
  if (rule.scope === 'cell' || rule.scope === 'header') return hit.field === null ? [] : [hit.field];
  return rule.reads;
}

/** Rows in which a field the rule reads is in error, and another is there that it would have been held against. */
function waitingRows(rule: Rule, errors: Errors, memberAt: MemberFinder): Set<number> {
  const rows = new Set<number>();
  if (rule.scope !== 'row' && rule.scope !== 'sheet') return rows;
  for (const [row, wrong] of errors) {
    if (!rule.reads.some((field) => wrong.has(field))) continue;
    const fields = memberAt(row)?.fields ?? {};
    if (rule.reads.some((field) => !wrong.has(field) && fields[field] !== undefined)) rows.add(row);
  }
  return rows;
}

function byPlace(a: Finding, b: Finding): number {
  return (
    (a.row ?? 0) - (b.row ?? 0) ||
    (a.column ?? -1) - (b.column ?? -1) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

function totalsOf(findings: readonly Finding[]): Record<Severity, number> {
  const totals = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) totals[severity] += 1;
  return totals;
}

/** `on` is the roster's date. Findings are in the order of the sheet: row, then column; what is about the sheet comes first. */
export function checkRoster(context: RuleContext): Report {
  return finish(checkRosterSteps(context));
}

/** The same, a rule at a step. */
export function* checkRosterSteps(context: RuleContext): Steps<Report> {
  const { reading } = context;
  const columnOf = columnFinder(reading);
  const memberAt = memberFinder(reading);
  const errors: Errors = new Map();
  const findings: Finding[] = [];
  let waiting = 0;
  for (const [index, rule] of RULES.entries()) {
    yield index / RULES.length;
    const waits = waitingRows(rule, errors, memberAt);
    const found: Finding[] = [];
    for (const hit of rule.check(context)) {
      const { row, field } = hit;
      const wrong = row === null ? undefined : errors.get(row);
      if (wrong && needed(rule, hit).some((key) => wrong.has(key))) {
        if (row !== null && rule.scope !== 'cell') waits.add(row);
        continue;
      }
      const fields = row === null ? undefined : memberAt(row)?.fields;
      const column =
        hit.column ?? (field === null || rule.scope === 'header' ? null : columnOf(field, fields));
      found.push({
        rule: rule.id,
        severity: rule.severity,
        sheet: reading.sheet,
        row,
        column,
        field,
        params: hit.params ?? {},
      });
    }
    if (rule.severity === 'error') markErrors(errors, found);
    for (const finding of found) findings.push(finding);
    waiting += waits.size;
  }
  return { totals: totalsOf(findings), findings: findings.sort(byPlace), waiting };
}

function markErrors(errors: Errors, found: readonly Finding[]): void {
  for (const { row, field } of found) {
    if (row === null || field === null) continue;
    const wrong = errors.get(row);
    if (wrong) wrong.add(field);
    else errors.set(row, new Set([field]));
  }
}
