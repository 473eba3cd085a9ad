/**
 * `gradings`: how many below a unit have which grade, whether the cap on outstanding members holds, and what the goal comes to that the
 * office has planned, or the one that is asked about instead.
 */
import { goalOf } from '#domain/rules/grading/goal.ts';
import { GradingsResponse } from '#wire/gradings.ts';
import { gradedIn, gradedYearLines } from '../tasks/leader/grading-lines.ts';
import type { GradedYear } from '../tasks/leader/grading-lines.ts';
import type { Edge } from './edge.ts';
import { indented } from './figure-lines.ts';
import { DAY_OPTIONS, ofDay } from './of-a-day.ts';
import { argumentsOf, usageError } from './usage.ts';

export const GRADINGS_FORM = 'gradings --unit UNIT --as PERSON [--asof yyyy-mm-dd] [--goal PERCENT] [--json]';

const OPTIONS = { ...DAY_OPTIONS, goal: { type: 'string' } } as const;

export const gradingsCommand = (argv: readonly string[], edge: Edge): Promise<0> => {
  const { goal, ...values } = argumentsOf(argv, { form: GRADINGS_FORM, options: OPTIONS }).values;
  const percent = percentIn(goal);
  return ofDay(values, edge, {
    form: GRADINGS_FORM,
    path: 'gradings/figures',
    ask: async (service, path) => {
      const answer = await service.ask(GradingsResponse, { method: 'GET', path });
      if (percent === undefined) return answer;
      return { ...answer, years: answer.years.map((year) => ({ ...year, goal: goalIn(year, percent) })) };
    },
    lines: ({ years, ...answer }) =>
      years.flatMap((year) => indented((words) => gradedYearLines(words, year, answer))),
  });
};

function percentIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const percent = Number(text);
  if (!Number.isInteger(percent) || percent < 1 || percent > 100) throw usageError(GRADINGS_FORM);
  return percent;
}

/** undefined where the counts are not told. */
function goalIn({ year, grades }: GradedYear, percent: number): GradedYear['goal'] {
  const people = gradedIn({ grades });
  if (people === undefined) return undefined;
  return { percent, people, ...goalOf(percent, people, `${String(year)}-12-31`), isAssumed: false };
}
