/** Repairs of letters: what only looks like another letter. */
import type { ReadingProblem } from '../roster/reading.ts';
import type { Steps } from '../roster/steps.ts';
import { withoutLookAlikes } from '../vietnamese/look-alike.ts';
import type { Repair, RepairSource } from './repair.ts';

/** Only the letters change: spaces and line breaks stay as the clerk has them. */
function lookAlike({ row, column, field, value: before }: ReadingProblem): Repair | undefined {
  if (typeof before !== 'string') return undefined;
  const after = withoutLookAlikes(before);
  if (after === before) return undefined;
  return {
    kind: 'look-alike',
    certain: true,
    rule: 'L2-TXT-002',
    row,
    column,
    field,
    before,
    after,
    as: 'text',
  };
}

export function* textRepairs({ reading }: RepairSource): Steps<readonly Repair[]> {
  const decoded = new Set(
    reading.problems.filter(({ code }) => code === 'legacy-encoding').map(({ column }) => column),
  );
  yield 0;
  return reading.problems.flatMap((problem) =>
    problem.code === 'look-alike' && !decoded.has(problem.column) ? (lookAlike(problem) ?? []) : [],
  );
}
