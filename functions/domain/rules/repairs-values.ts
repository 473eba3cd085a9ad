/** Repairs of values: what Excel made of a number, a date or a class. */
import type { ReadingProblem } from '../roster/reading.ts';
import type { Steps } from '../roster/steps.ts';
import type { Repair, RepairSource } from './repair.ts';

function lostZeros({ row, column, field, value: before, read: after }: ReadingProblem): Repair | undefined {
  if (typeof after !== 'string') return undefined;
  return {
    kind: 'lost-zeros',
    certain: true,
    rule: 'L2-ID-005',
    row,
    column,
    field,
    before,
    after,
    as: 'text',
  };
}

export function* valueRepairs({ reading }: RepairSource): Steps<readonly Repair[]> {
  yield 0;
  return reading.problems.flatMap((problem) =>
    problem.code === 'id-lost-zeros' ? (lostZeros(problem) ?? []) : [],
  );
}
