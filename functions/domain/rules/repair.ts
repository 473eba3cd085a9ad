/**
 * What can be put right in a cell, as data: what it holds, what it should hold, and how sure that is. A repair comes from a
 * finding and changes nothing by itself; where the answer is not known there is none.
 */
import type { FieldKey } from '../roster/field.ts';
import type { Cell, ReadingProblem, RosterReading } from '../roster/reading.ts';
import { isWholeDate } from '../vietnamese/date.ts';
import { withoutLookAlikes } from '../vietnamese/look-alike.ts';
import type { Finding } from './rule.ts';

export interface Repair {
  readonly kind: 'lost-zeros' | 'official-date' | 'look-alike';
  /** Sure ones may be applied together; of the others a person decides one by one. */
  readonly certain: boolean;
  /** One-based row of the sheet, zero-based column, as a finding has them. */
  readonly row: number;
  readonly column: number;
  readonly field: FieldKey;
  /** What the cell holds; null where the reading does not say, and who knows the sheet has to look. */
  readonly before: Cell | null;
  /** A text, or the ISO date of a whole day. */
  readonly after: string;
  readonly as: 'text' | 'date';
}

type Place = Pick<Repair, 'row' | 'column' | 'field'>;
type ProblemAt = (code: ReadingProblem['code'], place: Place) => ReadingProblem | undefined;

function lostZeros(place: Place, problemAt: ProblemAt): Repair | undefined {
  const problem = problemAt('id-lost-zeros', place);
  if (typeof problem?.read !== 'string') return undefined;
  const { value: before, read: after } = problem;
  return { kind: 'lost-zeros', certain: true, ...place, before, after, as: 'text' };
}

/** Only the letters change: spaces and line breaks stay as the clerk has them. */
function lookAlike(place: Place, problemAt: ProblemAt): Repair | undefined {
  const before = problemAt('look-alike', place)?.value;
  if (typeof before !== 'string') return undefined;
  const after = withoutLookAlikes(before);
  if (after === before) return undefined;
  return { kind: 'look-alike', certain: true, ...place, before, after, as: 'text' };
}

/** The day of admission may be what is wrong, so this is never certain. */
function officialDate(place: Place, { params }: Finding): Repair | undefined {
  const { due } = params;
  if (typeof due !== 'string' || !isWholeDate(due)) return undefined;
  return { kind: 'official-date', certain: false, ...place, before: null, after: due, as: 'date' };
}

const BY_RULE: Readonly<
  Record<string, (place: Place, problemAt: ProblemAt, finding: Finding) => Repair | undefined>
> = {
  'L2-ID-005': lostZeros,
  'L2-TXT-002': lookAlike,
  'L3-PROB-001': (place, _problemAt, finding) => officialDate(place, finding),
};

/** Looks up the repair of every finding of one reading; its problems are indexed once. */
export function repairFinder({ problems }: RosterReading): (finding: Finding) => Repair | undefined {
  const keyOf = (code: string, row: number, column: number) => `${code} ${row} ${column}`;
  const byPlace = new Map(
    problems.map((problem) => [keyOf(problem.code, problem.row, problem.column), problem]),
  );
  const problemAt: ProblemAt = (code, { row, column }) => byPlace.get(keyOf(code, row, column));
  return (finding) => {
    const { rule, row, column, field } = finding;
    if (row === null || column === null || field === null) return undefined;
    return BY_RULE[rule]?.({ row, column, field }, problemAt, finding);
  };
}

/** undefined where nothing is proposed. */
export function repairFor(finding: Finding, reading: RosterReading): Repair | undefined {
  return repairFinder(reading)(finding);
}
