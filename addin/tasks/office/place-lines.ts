/** How far the Party reaches, line by line: of each sort the shares with what they are shares of, and which places have no branch. */
import type { PlacesResponse } from '#wire/places.ts';
import { formatCount, formatPercent } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { LEDGER_FIGURES } from '../../words/screens/ledger-figures.ts';
import type { FigureLine } from '../common/figure-line.ts';

type Sort = PlacesResponse['sorts'][number];
type Say = ReturnType<typeof sayingFrom<typeof LEDGER_FIGURES>>;

const WITHOUT = { none: 'places.without', unknown: 'places.notKnown' } as const;

export function placeLines(words: Words, { sorts }: PlacesResponse): FigureLine[] {
  const say = sayingFrom(LEDGER_FIGURES, words);
  if (sorts.length === 0) return [{ depth: 0, text: say('places.none') }];
  return sorts.flatMap((sort) => [
    { depth: 0, text: `${words.pick(sort.label)}: ${formatCount(sort.places)}` },
    ...sharesOf(say, sort).map((text) => ({ depth: 1, text })),
    ...sort.without.map(({ name, unit, party }) => ({ depth: 2, text: say(WITHOUT[party], { name, unit }) })),
  ]);
}

/** Each with what it is a share of; of what is no share of anything nothing is said. */
function sharesOf(say: Say, { covered, own, heads, union, youthUnion, workers }: Sort): string[] {
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
