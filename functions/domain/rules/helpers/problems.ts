/** What reading met in the cells of a sheet, for the rules that make findings of it. */
import type { ProblemCode, ReadingProblem } from '../../roster/shape/problem.ts';
import type { RuleHit, SheetFacts } from '../record/rule.ts';
import { shownValue } from './shown.ts';

const NONE: readonly ReadingProblem[] = [];

/** None where the rows are not of a sheet. */
export const problemsOf = (sheet: SheetFacts | undefined): readonly ReadingProblem[] =>
  sheet?.problems ?? NONE;

/** A hit at each problem of that code, with what the cell holds. */
export function* problemHits(
  sheet: SheetFacts | undefined,
  code: ProblemCode,
  test: (problem: ReadingProblem) => boolean = () => true,
): Iterable<RuleHit> {
  for (const problem of problemsOf(sheet)) {
    if (problem.code !== code || !test(problem)) continue;
    const { row, column, field, value } = problem;
    yield { row, field, column, params: { value: shownValue(value) } };
  }
}

/** A value that Excel has yet to work out: of a formula that a program wrote and no Excel opened, for ever. */
export const isNotComputed = ({ value }: ReadingProblem): boolean =>
  value === '#GETTING_DATA' || value === '#BUSY!';
