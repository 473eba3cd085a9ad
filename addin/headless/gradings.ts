/** `gradings`: how many below a unit have which grade, whether the cap on outstanding members holds, and what a goal comes to. */
import { goalOf } from '#domain/rules/grading/goal.ts';
import { GradingsResponse } from '#wire/gradings.ts';
import { capLine, gradedIn, gradedYearLines } from '../tasks/leader/grading-lines.ts';
import type { GradedYear } from '../tasks/leader/grading-lines.ts';
import { formatCount, formatDecimal, formatPercent } from '../words/format.ts';
import { wordsIn } from '../words/messages.ts';
import type { Edge } from './edge.ts';
import { indented } from './figure-lines.ts';
import { DAY_OPTIONS, ofDay } from './of-a-day.ts';
import { say } from './say.ts';
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
      return { ...answer, years: answer.years.map((year) => ({ ...year, goal: goalIn(year, percent) })) };
    },
    lines: ({ years, ...answer }) =>
      years.flatMap((year) => [
        ...indented((words) => gradedYearLines(words, year, answer)),
        ...(year.goal === undefined ? [] : goalLines(year.goal)),
      ]),
  });
};

function percentIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const percent = Number(text);
  if (!Number.isInteger(percent) || percent < 1 || percent > 100) throw usageError(GRADINGS_FORM);
  return percent;
}

function goalIn({ year, grades }: GradedYear, percent: number | undefined) {
  const people = gradedIn({ grades });
  if (percent === undefined || people === undefined) return undefined;
  return { percent, people, ...goalOf(percent, people, `${String(year)}-12-31`) };
}

type GoalShown = NonNullable<ReturnType<typeof goalIn>>;

/** 2,4, with no more decimals than there are. */
const decimalsOf = (value: number): string => formatDecimal(value).replace(/,?0+$/, '');

function goalLines({ percent, people, exact, choices }: GoalShown): string[] {
  return [
    `        ${say('gradings.goal', { percent, people: formatCount(people), exact: decimalsOf(exact) })}`,
    ...choices.flatMap((choice) => {
      const count = formatCount(choice.people);
      const line = say(choice.meetsGoal ? 'gradings.meets' : 'gradings.misses', {
        count,
        percent: formatPercent(choice.percent),
      });
      return [
        `            ${line}`,
        ...choice.caps.map((cap) => `                ${capLine(wordsIn('vi'), count, cap)}`),
      ];
    }),
  ];
}
