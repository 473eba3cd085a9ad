/** What is true of an organisation, beside what is told of it: its traits, under which names they are told, and how many there are. */
import { traitsOf } from '../../../../../functions/domain/statistics/disclosure/traits.ts';
import { monthEndOf } from '../../../../../functions/domain/statistics/months.ts';
import { thisYearUntil } from '../../../../../functions/domain/statistics/admissions.ts';
import { emptyTotal, totalOf } from '../../../../../functions/domain/statistics/vector.ts';
import type { Attacker, Sum } from './attacker.ts';
import { DAY, type Organisation } from './organisations.ts';

export const ON = { at: monthEndOf(DAY), admissions: thisYearUntil(DAY) };

const sumOver = ({ vectors }: Organisation, rosters: readonly string[]): Int32Array =>
  totalOf(...rosters.flatMap((roster) => vectors.get(roster) ?? []));

/** The traits of an organisation, the names under which their numbers are asked for, and what stands in a place. */
export function traitsIn(organisation: Organisation) {
  const traits = traitsOf(sumOver(organisation, [...organisation.vectors.keys()]));
  const sums = new Map(traits.flatMap((trait) => Object.entries(trait.sums ?? {})));
  return {
    traits,
    names: [...traits.flatMap(({ counts }) => counts), ...sums.keys()],
    sumIn: (name: string, rosters: readonly string[]): Sum =>
      new Map(
        rosters.flatMap((roster) =>
          (sums.get(name) ?? [name]).map((part) => [`${roster} ${part}`, 1] as const),
        ),
      ),
    valuesIn: (rosters: readonly string[]): ReadonlyMap<string, number> => {
      const total = sumOver(organisation, rosters);
      const values = new Map(
        traits.flatMap(({ counts, count }) =>
          count(total, ON).map((value, index) => [counts[index] ?? '', value] as const),
        ),
      );
      for (const [name, parts] of sums)
        values.set(
          name,
          parts.reduce((sum, part) => sum + (values.get(part) ?? 0), 0),
        );
      return values;
    },
    /** What is true of every roster: its members fall into each composition once, and two classes are occupations. */
    teach: (attacker: Attacker) => {
      for (const roster of organisation.vectors.keys()) {
        for (const { counts, within } of traits) {
          const sum = new Map(counts.map((name) => [`${roster} ${name}`, 1]));
          attacker.learn(within === undefined ? sum : sum.set(`${roster} ${within}`, -1));
        }
      }
    },
  };
}

/** Of these a few are no secret by themselves. */
export const NOT_PUBLISHED = new Set([
  'ethnicity.unnamed',
  'ethnicity.untold',
  ...traitsOf(emptyTotal()).flatMap(({ silent = [] }) => silent),
]);
