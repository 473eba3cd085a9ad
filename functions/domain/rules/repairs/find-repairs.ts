/** Finds every repair that is known for a sheet: what text, what values and what the dates of probation say. */
import { OFFICIAL_DATE } from '../record/known-ids.ts';
import type { FieldKey } from '../../roster/shape/field.ts';
import type { ReadingProblem } from '../../roster/shape/problem.ts';
import { finish, type Steps } from '../../roster/shape/steps.ts';
import { isWholeDate } from '../../language/date.ts';
import type { Finding } from '../record/rule.ts';
import { cellAt, type Repair, type RepairSource } from './repair.ts';
import { repairsAsBefore } from './as-before.ts';
import { textRepairs } from './text.ts';
import { valueRepairs } from './values.ts';

const SWAPPED = new Set<ReadingProblem['code']>(['day-month-swapped', 'month-first-texts']);
const DUE_FROM = new Set<FieldKey>(['ngay_vao_dang', 'ngay_chinh_thuc']);

/**
 * The day of admission may be what is wrong, so this is never certain; where day and month of either column may have changed
 * places it would be reckoned from a wrong day, and waits.
 */
function* officialDates(source: RepairSource): Steps<readonly Repair[]> {
  const repairs: Repair[] = [];
  if (source.reading.problems.some(({ code, field }) => SWAPPED.has(code) && DUE_FROM.has(field)))
    return repairs;
  for (const { rule, row, column, field, params } of source.findings) {
    const { due } = params;
    if (rule !== OFFICIAL_DATE || row === null || column === null || field === null) continue;
    if (typeof due !== 'string' || !isWholeDate(due)) continue;
    const before = cellAt(source, row, column);
    repairs.push({
      kind: 'official-date',
      certain: false,
      rule,
      row,
      column,
      field,
      before,
      after: due,
      as: 'date',
    });
  }
  yield repairs.length;
  return repairs;
}

const FAMILIES: readonly ((source: RepairSource) => Steps<readonly Repair[]>)[] = [
  repairsAsBefore,
  textRepairs,
  valueRepairs,
  officialDates,
];

/** Every repair that is known for a sheet, in steps of rows. Several for one cell where there are several answers, best first. */
export function* repairSteps(source: RepairSource): Steps<readonly Repair[]> {
  const all: Repair[] = [];
  for (const family of FAMILIES) for (const repair of yield* family(source)) all.push(repair);
  // They go down the columns of the first header: where these stand in another order, cells are put right by hand.
  return all.filter(({ row }) => !source.reading.isReordered?.(row));
}

/** The same at once. Never throws, and changes nothing. */
export function repairsOf(source: RepairSource): readonly Repair[] {
  return finish(repairSteps(source));
}

/** The repairs of a finding's own cell; built once for a sheet. */
export function repairFinder(repairs: readonly Repair[]): (finding: Finding) => readonly Repair[] {
  const keyOf = (rule: string, row: number | null, column: number | null) => `${rule} ${row} ${column}`;
  const byPlace = new Map<string, Repair[]>();
  for (const repair of repairs) {
    const key = keyOf(repair.rule, repair.row, repair.column);
    const known = byPlace.get(key);
    if (known) known.push(repair);
    else byPlace.set(key, [repair]);
  }
  return ({ rule, row, column }) => byPlace.get(keyOf(rule, row, column)) ?? [];
}
