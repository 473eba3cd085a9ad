/**
 * Checks a list again after an edit. What changed is found by comparing what was read, not by trusting who says what was edited:
 * one cell can change how a whole column is read. Rules about one row run over the changed rows alone, all others over the list.
 * The report is always the one that a check from the beginning would give.
 */
import type { FieldKey } from '../roster/shape/field.ts';
import type { ColumnMatch } from '../roster/shape/column.ts';
import type { Member } from '../roster/shape/member.ts';
import type { ReadingProblem } from '../roster/shape/problem.ts';
import type { RosterReading } from '../roster/shape/reading.ts';
import { finish, type Steps } from '../roster/shape/steps.ts';
import type { Report, Rule, RuleContext, RuleView, SheetFacts } from './record/rule.ts';
import { fromSheet, runRule, viewOf, type RuleRun } from './run.ts';
import { reportOf } from './report.ts';

export interface Checker {
  readonly report: Report;
  /** Takes the list as it is read now, with what is known besides where that changed with it, and gives the checker to go on with. */
  readonly changed: (reading: RosterReading, about?: Partial<RuleContext>) => Checker;
}

/** Its findings about a row hang on that row alone, on the columns, and on which fields anybody has. */
const isLocal = ({ scope, whole }: Rule): boolean => (scope === 'cell' || scope === 'row') && !whole;

const sameColumn = (a: ColumnMatch, b: ColumnMatch | undefined): boolean =>
  b !== undefined &&
  a.column === b.column &&
  a.field === b.field &&
  a.header === b.header &&
  a.sets?.field === b.sets?.field &&
  a.sets?.value === b.sets?.value &&
  a.stacked?.join() === b.stacked?.join();

function sameColumns(a: SheetFacts | undefined, b: SheetFacts): boolean {
  return (
    a !== undefined &&
    a.columns.length === b.columns.length &&
    a.columns.every((one, at) => sameColumn(one, b.columns[at]))
  );
}

function sameMember(a: Member, b: Member): boolean {
  if (a === b) return true;
  if (a.lastRow !== b.lastRow) return false;
  let fields = 0;
  for (const key in a.fields) {
    fields += 1;
    if (a.fields[key as FieldKey] !== b.fields[key as FieldKey]) return false;
  }
  for (const _ in b.fields) fields -= 1;
  return fields === 0 && (a.at === b.at || JSON.stringify(a.at) === JSON.stringify(b.at));
}

function problemTexts({ sheet }: RuleContext): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const text = ({ code, column, field, value, read, encoding }: ReadingProblem): string =>
    JSON.stringify([code, column, field, value, read, encoding]);
  for (const problem of sheet?.problems ?? []) {
    texts.set(problem.row, `${texts.get(problem.row) ?? ''}${text(problem)}`);
  }
  return texts;
}

function addSpan(rows: Set<number>, { row, lastRow = row }: Member): void {
  for (let at = row; at <= lastRow; at += 1) rows.add(at);
}

/** The sheet rows of members that are new, gone or read differently. */
function changedRows(before: RuleContext, after: RuleContext): ReadonlySet<number> {
  const rows = new Set<number>();
  // As far as the members stand in the rows they stood in; most edits move nobody.
  const [{ members: earlier }, { members }] = [before.list, after.list];
  let same = 0;
  while (same < members.length && earlier[same]?.row === members[same]?.row) same += 1;
  const old = new Map(earlier.slice(same).map((member) => [member.row, member]));
  const [said, says] = [problemTexts(before), problemTexts(after)];
  for (const row of new Set([...said.keys(), ...says.keys()])) {
    if (said.get(row) !== says.get(row)) rows.add(row);
  }
  const spanHas = ({ row, lastRow = row }: Member): boolean => {
    for (let at = row; at <= lastRow; at += 1) if (rows.has(at)) return true;
    return false;
  };
  for (const [at, member] of members.entries()) {
    const known = at < same ? earlier[at] : old.get(member.row);
    if (at >= same) old.delete(member.row);
    if (known && sameMember(known, member) && !spanHas(member)) continue;
    addSpan(rows, member);
    if (known) addSpan(rows, known);
  }
  for (const gone of old.values()) addSpan(rows, gone);
  return rows;
}

/** The list with only some rows, for the rules about one row. */
function onlyRows(view: RuleView, rows: ReadonlySet<number>): RuleView {
  const { list, sheet } = view;
  return {
    ...view,
    list: { ...list, members: list.members.filter(({ row }) => rows.has(row)) },
    sheet: sheet && { ...sheet, problems: sheet.problems.filter(({ row }) => rows.has(row)) },
  };
}

/** Notes which fields the rules asked about, so that it is known when an answer changes. */
function noting(view: RuleView, asked: Set<FieldKey>): RuleView {
  const { list } = view;
  return {
    ...view,
    list: {
      ...list,
      filled: (field) => {
        asked.add(field);
        return list.filled(field);
      },
    },
  };
}

function again(run: RuleRun, view: RuleView, part: RuleView, rows: ReadonlySet<number>): RuleRun {
  if (!isLocal(run.rule) || run.state !== 'ran') return runRule(run.rule, view);
  const next = runRule(run.rule, part);
  if (next.state !== 'ran') return next;
  const kept = run.hits.filter(({ row }) => row !== null && !rows.has(row));
  return { ...next, hits: kept.concat(next.hits) };
}

interface State {
  readonly context: RuleContext;
  readonly view: RuleView;
  readonly runs: readonly RuleRun[];
  readonly asked: Set<FieldKey>;
}

function checkerOf(state: State): Checker {
  const { context, view: before, runs, asked } = state;
  return {
    report: reportOf(context, runs),
    changed: (reading, about) => {
      const next = { ...context, ...about, ...fromSheet(reading) };
      const plain = viewOf(next);
      const sameView =
        sameColumns(context.sheet, reading) &&
        [...asked].every((field) => before.list.filled(field) === plain.list.filled(field));
      if (!sameView)
        return finish(
          checkerSteps(
            next,
            runs.map(({ rule }) => rule),
          ),
        );
      const rows = changedRows(context, next);
      const view = noting(plain, asked);
      const part = onlyRows(view, rows);
      return checkerOf({ context: next, view, runs: runs.map((run) => again(run, view, part, rows)), asked });
    },
  };
}

/** A rule at a step. */
export function* checkerSteps(context: RuleContext, rules: readonly Rule[]): Steps<Checker> {
  const asked = new Set<FieldKey>();
  const view = noting(viewOf(context), asked);
  const runs: RuleRun[] = [];
  for (const [index, rule] of rules.entries()) {
    yield index / rules.length;
    runs.push(runRule(rule, view));
  }
  return checkerOf({ context, view, runs, asked });
}

/** For a list that was read from a sheet; rows that came over the wire are checked once. */
export function checker(context: RuleContext, rules: readonly Rule[]): Checker {
  return finish(checkerSteps(context, rules));
}
