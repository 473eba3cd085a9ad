/**
 * From what the rules found to the report. A rule that builds on a field already in error in that row waits: one wrong birth date
 * is one finding, not four. Totals are exact, whatever a screen shows of them.
 */
import type { FieldKey } from '../roster/shape/field.ts';
import type { Member } from '../roster/shape/member.ts';
import { placesOf, type FieldPlace, type Places } from './places.ts';
import type { Finding, Report, Rule, RuleContext, RuleHit, Severity, Wait } from './record/rule.ts';
import type { RuleRun } from './run.ts';

/** By the first row of a member. */
type Errors = Map<number, Set<FieldKey>>;

function needed(rule: Rule, hit: RuleHit): readonly FieldKey[] {
  if (hit.reads) return hit.reads;
  if (rule.scope === 'cell' || rule.scope === 'header') return hit.field === null ? [] : [hit.field];
  return rule.reads;
}

/** Rows in which a field the rule reads is in error, with that field, and another is there that it would have been held against. */
function waitingRows(rule: Rule, errors: Errors, { memberAt }: Places): Map<number, FieldKey> {
  const rows = new Map<number, FieldKey>();
  if (rule.scope !== 'row' && rule.scope !== 'sheet') return rows;
  for (const [row, wrong] of errors) {
    const cause = rule.reads.find((field) => wrong.has(field));
    if (cause === undefined) continue;
    const fields = memberAt(row)?.fields ?? {};
    if (rule.reads.some((field) => !wrong.has(field) && fields[field] !== undefined)) rows.set(row, cause);
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

const NO_PARAMS = {};
const NOWHERE = { column: null };

/** Where the rule itself does not say the column, it is the field's. */
function placeOf(
  rule: Rule,
  { row, field, column }: RuleHit,
  member: Member | undefined,
  places: Places,
): Partial<FieldPlace> {
  if (column !== undefined) return { column };
  if (field === null || rule.scope === 'header') return NOWHERE;
  if (row === null) return { column: places.of(field, 0, undefined).column };
  return places.of(field, row, member);
}

class ReportBuilder {
  readonly findings: Finding[] = [];
  private readonly errors: Errors = new Map();
  private readonly waits = new Map<string, { row: number; field: FieldKey; count: number }>();
  private readonly places: Places;

  constructor(private readonly context: RuleContext) {
    this.places = placesOf(context);
  }

  add({ rule, hits }: RuleRun): void {
    const waiting = waitingRows(rule, this.errors, this.places);
    const wrongHere: [number, FieldKey][] = [];
    for (const hit of hits) {
      const member = hit.row === null ? undefined : this.places.memberAt(hit.row);
      const own = member?.row ?? hit.row;
      const wrong = own === null ? undefined : this.errors.get(own);
      const cause = wrong && needed(rule, hit).find((field) => wrong.has(field));
      if (own !== null && cause !== undefined) {
        if (rule.scope !== 'cell') waiting.set(own, waiting.get(own) ?? cause);
        continue;
      }
      this.find(rule, hit, member);
      if (rule.severity === 'error' && own !== null && hit.field !== null) wrongHere.push([own, hit.field]);
    }
    for (const [row, field] of wrongHere) this.markWrong(row, field);
    for (const [row, field] of waiting) this.wait(row, field);
  }

  /** In the order of the cells. */
  waited(): Wait[] {
    return [...this.waits.values()]
      .map(({ row, field, count }) => ({
        ...this.places.of(field, row, this.places.memberAt(row)),
        field,
        count,
      }))
      .sort((a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1));
  }

  private find(rule: Rule, hit: RuleHit, member: Member | undefined): void {
    const { field, params = NO_PARAMS } = hit;
    const { row = hit.row, column = null } = placeOf(rule, hit, member, this.places);
    const { name: sheet } = this.context.list;
    this.findings.push({ rule: rule.id, severity: rule.severity, sheet, row, column, field, params });
  }

  private markWrong(row: number, field: FieldKey): void {
    const wrong = this.errors.get(row);
    if (wrong) wrong.add(field);
    else this.errors.set(row, new Set([field]));
  }

  private wait(row: number, field: FieldKey): void {
    const key = `${row} ${field}`;
    const known = this.waits.get(key);
    if (known) known.count += 1;
    else this.waits.set(key, { row, field, count: 1 });
  }
}

/** `runs` in the order of the catalogue. Findings are in the order of the sheet; what is about the sheet comes first. */
export function reportOf(context: RuleContext, runs: Iterable<RuleRun>): Report {
  const report = new ReportBuilder(context);
  const failed: string[] = [];
  const notRun: string[] = [];
  for (const run of runs) {
    report.add(run);
    if (run.state === 'failed') failed.push(run.rule.id);
    if (run.state === 'not-run') notRun.push(run.rule.id);
  }
  const { findings } = report;
  const waits = report.waited();
  return {
    totals: totalsOf(findings),
    findings: findings.sort(byPlace),
    waiting: waits.reduce((sum, { count }) => sum + count, 0),
    waits,
    failed,
    notRun,
  };
}
