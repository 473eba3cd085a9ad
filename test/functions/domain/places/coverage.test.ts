/** How far the Party reaches, with the denominator that a report leaves out. */
import { coverageOfPlaces } from '../../../../functions/domain/places/coverage.ts';
import { placeRow } from '../../../../functions/domain/places/place-ledger.ts';

const places = (count: number, values: Record<string, string | number | boolean>) =>
  Array.from({ length: count }, (_, index) =>
    placeRow({
      id: String(index),
      values: { name: `Nơi ${String(count - index)}`, unit: 'bloc', ...values },
    }),
  );
const enterprise = { sort: 'enterprise' };
const village = { sort: 'village' };

it('says 6 of 103 enterprises, where a report says 6 of more than 100', () => {
  const rows = [
    ...places(5, { ...enterprise, party: 'own', union: true, workers: 200 }),
    ...places(1, { ...enterprise, party: 'joint', union: true }),
    ...places(28, { ...enterprise, party: 'none', union: true }),
    ...places(67, { ...enterprise, party: 'none' }),
    ...places(2, enterprise),
  ];
  expect(coverageOfPlaces(rows)).toMatchObject([
    {
      sort: 'enterprise',
      places: 103,
      party: { own: 5, joint: 1, none: 95, unknown: 2 },
      covered: { numerator: 6, denominator: 103, percent: 5.83 },
      own: { numerator: 5, denominator: 103 },
      union: { numerator: 34, denominator: 103, percent: 33.01 },
      workers: { people: 1000, places: 5 },
    },
  ]);
});

it('names the villages without a branch, in the order of their names, and apart those of which nobody knows', () => {
  const rows = [
    ...places(3, { ...village, party: 'own' }),
    ...['Bản Vàng', 'Bản Ẳng', 'Bản 10', 'Bản 2'].flatMap((name) =>
      places(1, { ...village, name, party: 'none' }),
    ),
    ...places(1, { ...village, name: 'Bản A' }),
  ];
  expect(coverageOfPlaces(rows)[0]?.without.map(({ name, party }) => [name, party])).toEqual([
    ['Bản 2', 'none'],
    ['Bản 10', 'none'],
    ['Bản Ẳng', 'none'],
    ['Bản Vàng', 'none'],
    ['Bản A', 'unknown'],
  ]);
});

it('says of how many it knows that more than half of the heads are members', () => {
  const rows = [
    ...places(521, { ...village, head: 'member' }),
    ...places(480, { ...village, head: 'not' }),
    ...places(160, village),
  ];
  expect(coverageOfPlaces(rows)[0]?.heads).toEqual({ numerator: 521, denominator: 1001, percent: 52.05 });
});

it('is 100 % of the schools that have a branch of their own, and of nothing no share', () => {
  expect(coverageOfPlaces(places(7, { sort: 'school', party: 'own' }))).toMatchObject([
    { own: { percent: 100 }, heads: { percent: null }, without: [] },
  ]);
  expect(coverageOfPlaces([])).toEqual([]);
});
