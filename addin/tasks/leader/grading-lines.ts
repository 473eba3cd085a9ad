/** How members were graded, line by line: year by year the grades, why some have none, and the cap in both readings with its source. */
import type { GradingsResponse } from '#wire/gradings.ts';
import { formatCount, formatDate, formatDecimal, formatPercent } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { GRADING_WORDS } from '../../words/screens/gradings.ts';
import type { FigureLine } from '../common/figure-line.ts';

export type GradedYear = GradingsResponse['years'][number];
type Goal = NonNullable<GradedYear['goal']>;
type Cap = GradedYear['organisations'][number]['caps'][number];

/** The first of those that are counted are grades; behind them stands who has none. */
export const GRADES = 4;

/** undefined where it is not told of every grade. */
export function gradedIn({ grades }: Pick<GradedYear, 'grades'>): number | undefined {
  const known = grades.slice(0, GRADES).flatMap(({ people }) => people ?? []);
  return known.length < GRADES ? undefined : known.reduce((sum, people) => sum + people, 0);
}

/** `name`: of the organisation, or of the number that is thought of. */
function capLine(words: Words, name: string, cap: Cap): string {
  const { wording, most, numerator, denominator, percent, isOver, allowed, over } = cap;
  return sayingFrom(GRADING_WORDS, words)(isOver ? 'gradings.over' : 'gradings.within', {
    name,
    wording: words.pick(wording),
    count: formatCount(numerator),
    of: formatCount(denominator),
    percent: formatPercent(percent),
    most,
    allowed: formatCount(allowed),
    over: formatCount(over),
  });
}

type Answer = Pick<GradingsResponse, 'asOf' | 'members'>;

export function gradedYearLines(words: Words, year: GradedYear, { asOf, members }: Answer): FigureLine[] {
  const say = sayingFrom(GRADING_WORDS, words);
  const line = (depth: number, text: string): FigureLine => ({ depth, text });
  const graded = gradedIn(year);
  const people = formatCount(year.people);
  return [
    line(0, say('gradings.year', { year: String(year.year), people })),
    ...(graded === undefined || members === undefined
      ? []
      : [
          line(
            1,
            say('gradings.graded', {
              graded: formatCount(graded),
              members: formatCount(members),
              date: formatDate(asOf),
            }),
          ),
        ]),
    ...year.grades.map((grade) =>
      line(
        1,
        `${words.pick(grade.label)}: ${grade.people === undefined ? say('gradings.notTold') : formatCount(grade.people)}`,
      ),
    ),
    ...(year.reasons ?? [])
      .filter((reason) => reason.people > 0)
      .map((reason) => line(2, `${words.pick(reason.label)}: ${formatCount(reason.people)}`)),
    ...year.organisations.flatMap(({ name, caps }) => caps.map((cap) => line(1, capLine(words, name, cap)))),
    ...year.sources.map(({ most, wording, document, clause, verified }) =>
      line(
        2,
        say('gradings.source', {
          most,
          wording: words.pick(wording),
          source: `${document}, ${clause}`,
          verified: say(`seen.${verified}`),
        }),
      ),
    ),
    ...(year.goal ? goalLines(words, year.goal) : []),
  ];
}

/** 2,4, with no more decimals than there are. */
const decimalsOf = (value: number): string => formatDecimal(value).replace(/,?0+$/, '');

function goalLines(words: Words, { percent, people, exact, choices, isAssumed }: Goal): FigureLine[] {
  const say = sayingFrom(GRADING_WORDS, words);
  const goal = { percent, people: formatCount(people), exact: decimalsOf(exact) };
  return [
    { depth: 1, text: say(isAssumed ? 'gradings.goalAssumed' : 'gradings.goal', goal) },
    ...choices.flatMap(({ people: chosen, percent: share, meetsGoal, caps }): FigureLine[] => {
      const count = formatCount(chosen);
      const said = { count, percent: formatPercent(share) };
      return [
        { depth: 2, text: say(meetsGoal ? 'gradings.meets' : 'gradings.misses', said) },
        ...caps.map((cap) => ({ depth: 3, text: capLine(words, count, cap) })),
      ];
    }),
  ];
}

/** Organisations over the cap in one of its readings. */
export const overIn = ({ organisations }: GradedYear): GradedYear['organisations'] =>
  organisations.filter(({ caps }) => caps.some(({ isOver }) => isOver));
