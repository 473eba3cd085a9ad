/** Finds every repair that is known for a sheet: what text, what values, and what findings themselves say is due. */
import { OFFICIAL_DATE, RECEIVED_ELSEWHERE } from '../record/known-ids.ts';
import type { FieldKey } from '../../roster/shape/field.ts';
import type { ReadingProblem } from '../../roster/shape/problem.ts';
import { finish, type Steps } from '../../roster/shape/steps.ts';
import { isWholeDate } from '../../language/date.ts';
import type { Finding } from '../record/rule.ts';
import { cellAt, type Repair, type RepairSource } from './repair.ts';
import { holdsAlone, repairsAsBefore } from './as-before.ts';
import { textRepairs } from './text.ts';
import { valueRepairs } from './values.ts';

const SWAPPED = new Set<ReadingProblem['code']>(['day-month-swapped', 'month-first-texts']);
const DUE_FROM = new Set<FieldKey>(['ngay_vao_dang', 'ngay_chinh_thuc']);

/**
 * What a finding says should stand there. The day of admission, or what others say, may be what is wrong, so this is never certain;
 * where day and month of the columns of probation may have changed places a day would be reckoned from a wrong one, and waits.
 */
function* saidByFindings(source: RepairSource): Steps<readonly Repair[]> {
  const repairs: Repair[] = [];
  const { reading, findings } = source;
  const waits = reading.problems.some(({ code, field }) => SWAPPED.has(code) && DUE_FROM.has(field));
  for (const { rule, row, column, field, params } of findings) {
    const { due: after, as: said } = params;
    const isOfficial = rule === OFFICIAL_DATE;
    if (row === null || column === null || field === null || typeof after !== 'string') continue;
    if (isOfficial ? waits || !isWholeDate(after) : said === undefined || !isAlone(reading, column)) continue;
    repairs.push({
      kind: isOfficial ? 'official-date' : rule === RECEIVED_ELSEWHERE ? 'handed-over' : 'class-list',
      certain: false,
      rule,
      row,
      column,
      field,
      before: cellAt(source, row, column),
      after,
      as: said === 'text' ? 'text' : 'date',
    });
  }
  yield repairs.length;
  return repairs;
}

/** The cell holds one field, so that it may be written. */
const isAlone = ({ columns }: RepairSource['reading'], at: number): boolean =>
  columns.some((match) => match.column === at && holdsAlone(match));

const FAMILIES: readonly ((source: RepairSource) => Steps<readonly Repair[]>)[] = [
  repairsAsBefore,
  textRepairs,
  valueRepairs,
  saidByFindings,
];

/** Every repair that is known for a sheet, in steps of rows. Several for one cell where there are several answers, best first. */
export function* repairSteps(source: RepairSource): Steps<readonly Repair[]> {
  const all: Repair[] = [];
  for (const family of FAMILIES) for (const repair of yield* family(source)) all.push(repair);
  // They go down the columns of the first header: where these stand in another order, cells are put right by hand.
  return all.filter(({ row }) => source.reading.reordered?.has(row) !== true);
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
