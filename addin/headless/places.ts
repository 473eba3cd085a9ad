/** `places`: of the villages, schools, health posts and enterprises below a unit, how many have a branch and which have none. */
import { PlacesResponse } from '#wire/places.ts';
import { formatCount, formatPercent } from '../words/format.ts';
import type { Edge } from './edge.ts';
import { DAY_OPTIONS, ofDay } from './of-a-day.ts';
import { say } from './say.ts';
import { argumentsOf } from './usage.ts';

export const PLACES_FORM = 'places --unit UNIT --as PERSON [--asof yyyy-mm-dd] [--json]';

export const placesCommand = (argv: readonly string[], edge: Edge): Promise<0> =>
  ofDay(argumentsOf(argv, { form: PLACES_FORM, options: DAY_OPTIONS }).values, edge, {
    form: PLACES_FORM,
    path: 'places',
    ask: (service, path) => service.ask(PlacesResponse, { method: 'GET', path }),
    lines: ({ sorts }) =>
      sorts.length === 0
        ? [`    ${say('places.none')}`]
        : sorts.flatMap((sort) => [
            `    ${sort.label.vi}: ${formatCount(sort.places)}`,
            ...sharesOf(sort).map((line) => `        ${line}`),
            ...sort.without.map(
              ({ name, unit, party }) => `            ${say(WITHOUT[party], { name, unit })}`,
            ),
          ]),
  });

type Sort = PlacesResponse['sorts'][number];

const WITHOUT = { none: 'places.without', unknown: 'places.notKnown' } as const;

/** Each with what it is a share of; of what is no share of anything nothing is said. */
function sharesOf({ covered, own, heads, union, youthUnion, workers }: Sort): string[] {
  const shares = [
    ['places.covered', covered],
    ['places.own', own],
    ['places.heads', heads],
    ['places.union', union],
    ['places.youthUnion', youthUnion],
  ] as const;
  return [
    ...shares.flatMap(([key, share]) =>
      share === undefined || share.denominator === 0
        ? []
        : [
            say(key, {
              count: formatCount(share.numerator),
              of: formatCount(share.denominator),
              percent: formatPercent(share.percent),
            }),
          ],
    ),
    ...(workers.places === 0
      ? []
      : [
          say('places.workers', { people: formatCount(workers.people), places: formatCount(workers.places) }),
        ]),
  ];
}
