/** How far the Party reaches, line by line: of each sort the shares with what they are shares of, and which places have no branch. */
import type { PlacesResponse } from '#wire/places.ts';
import { formatCount, formatDate, formatPercent } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { LEDGER_FIGURES } from '../../words/screens/ledger-figures.ts';
import type { FigureLine } from '../common/figure-line.ts';

type Sort = PlacesResponse['sorts'][number];
type Say = ReturnType<typeof sayingFrom<typeof LEDGER_FIGURES>>;

const WITHOUT = { none: 'places.without', unknown: 'places.notKnown' } as const;
const PARTIES = ['none', 'unknown'] as const;

export function placeLines(words: Words, { unit, sorts, goals }: PlacesResponse): FigureLine[] {
  const say = sayingFrom(LEDGER_FIGURES, words);
  const planned = goalLines(words, goals);
  if (sorts.length === 0) return [{ depth: 0, text: say('places.none') }, ...planned];
  const figures = sorts.flatMap((sort): FigureLine[] => [
    { depth: 0, text: `${words.pick(sort.label)}: ${formatCount(sort.places)}` },
    ...sharesOf(say, sort).map((text) => ({ depth: 1, text })),
    ...PARTIES.flatMap((party) => withoutOf(say, sort, party, unit.name)),
  ]);
  return [...figures, ...planned];
}

/** Whose it is, what it is and how much is missing of it. */
function goalLines(words: Words, goals: PlacesResponse['goals']): FigureLine[] {
  if (goals.length === 0) return [];
  const say = sayingFrom(LEDGER_FIGURES, words);
  return [
    { depth: 0, text: say('places.goals') },
    ...goals.map(({ unit, label, category, to, goal, reached, left, isAssumed }) => {
      const line = say(left === 0 ? 'places.goal.reached' : 'places.goal.left', {
        unit: unit.name,
        what: words.pick(label),
        category: words.pick(category),
        goal: formatCount(goal),
        to: formatDate(to),
        count: formatCount(reached.numerator),
        of: formatCount(reached.denominator),
        percent: formatPercent(reached.percent),
        left: formatCount(left),
      });
      return { depth: 1, text: isAssumed ? `${line} ${say('places.goal.assumed')}` : line };
    }),
  ];
}

/** How many, and each by its name: with the unit that it belongs to, where that is another than the one that asks. */
function withoutOf(say: Say, { without }: Sort, of: keyof typeof WITHOUT, asking: string): FigureLine[] {
  const places = without.filter(({ party }) => party === of);
  if (places.length === 0) return [];
  return [
    { depth: 1, text: say(WITHOUT[of], { count: formatCount(places.length) }) },
    ...places.map(({ name, unit }) => ({
      depth: 2,
      text: unit === asking ? name : say('places.below', { name, unit }),
    })),
  ];
}

/**
 * Each with what it is a share of; of what is no share of anything nothing is said, nor of unions that no place has: the column may be one
 * that nobody fills in.
 */
function sharesOf(
  say: Say,
  { covered, own, heads, withMembers, union, youthUnion, workers }: Sort,
): string[] {
  const shares = [
    ['places.covered', covered],
    ['places.own', own],
    ['places.heads', heads],
    ['places.withMembers', withMembers],
    ['places.union', somebody(union)],
    ['places.youthUnion', somebody(youthUnion)],
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

const somebody = (share: Sort['union']) => (share.numerator === 0 ? undefined : share);
