/** `gradings`: how many below a unit have which grade, whether the cap on outstanding members holds, and what a goal comes to. */
import { goalOf } from '#domain/rules/grading/goal.ts';
import { GradingsResponse } from '#wire/gradings.ts';
import { formatCount, formatDecimal, formatPercent } from '../words/format.ts';
import type { Edge } from './edge.ts';
import { DAY_OPTIONS, ofDay } from './of-a-day.ts';
import { say } from './say.ts';
import { argumentsOf, usageError } from './usage.ts';

export const GRADINGS_FORM = 'gradings --unit UNIT --as PERSON [--asof yyyy-mm-dd] [--goal PERCENT] [--json]';

type Year = GradingsResponse['years'][number];
type Cap = Year['organisations'][number]['caps'][number];

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
    lines: ({ years }) => years.flatMap((year) => linesOf(year, year.goal)),
  });
};

function percentIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const percent = Number(text);
  if (!Number.isInteger(percent) || percent < 1 || percent > 100) throw usageError(GRADINGS_FORM);
  return percent;
}

/** The first of those that are counted are grades; behind them stands who has none. */
const GRADES = 4;

function goalIn({ year, grades }: Year, percent: number | undefined) {
  const known = grades.slice(0, GRADES).flatMap(({ people }) => people ?? []);
  if (percent === undefined || known.length < GRADES) return undefined;
  const people = known.reduce((sum, each) => sum + each, 0);
  return { percent, people, ...goalOf(percent, people, `${String(year)}-12-31`) };
}

type GoalShown = NonNullable<ReturnType<typeof goalIn>>;

/** 2,4, with no more decimals than there are. */
const decimalsOf = (value: number): string => formatDecimal(value).replace(/,?0+$/, '');

const capLine = (name: string, { wording, most, numerator, denominator, percent, isOver }: Cap): string =>
  say(isOver ? 'gradings.over' : 'gradings.within', {
    name,
    wording: wording.vi,
    count: formatCount(numerator),
    of: formatCount(denominator),
    percent: formatPercent(percent),
    most,
  });

function linesOf({ year, people, grades, organisations }: Year, goal: GoalShown | undefined): string[] {
  return [
    `    ${say('gradings.year', { year: String(year), people: formatCount(people) })}`,
    ...grades.map(
      (grade) =>
        `        ${grade.label.vi}: ${grade.people === undefined ? say('gradings.notTold') : formatCount(grade.people)}`,
    ),
    ...organisations.flatMap(({ name, caps }) => caps.map((cap) => `        ${capLine(name, cap)}`)),
    ...(goal === undefined ? [] : goalLines(goal)),
  ];
}

function goalLines({ percent, people, exact, choices }: GoalShown): string[] {
  return [
    `        ${say('gradings.goal', { percent, people: formatCount(people), exact: decimalsOf(exact) })}`,
    ...choices.flatMap((choice) => {
      const count = formatCount(choice.people);
      const line = say(choice.meetsGoal ? 'gradings.meets' : 'gradings.misses', {
        count,
        percent: formatPercent(choice.percent),
      });
      return [`            ${line}`, ...choice.caps.map((cap) => `                ${capLine(count, cap)}`)];
    }),
  ];
}
