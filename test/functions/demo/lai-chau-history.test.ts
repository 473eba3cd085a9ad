/** The years of a province's term, at one tenth: every branch sent its list as the term began and at the end of each year. */
import { BLOCS } from '../../../functions/demo/demo-blocs.ts';
import { report, sumOf } from '../../../functions/demo/facts/fact.ts';
import { loaded } from './loaded.ts';
import type { Loaded } from './loaded.ts';

const BEGAN = '2015-01-01';
const DAY = '2017-06-30';
/** Each span and the list of its last day. */
const YEARS = [
  ['2015-01-01', '2015-12-31'],
  ['2016-01-01', '2016-12-31'],
  ['2017-01-01', DAY],
] as const;

let province: Loaded;
beforeAll(async () => {
  province = await loaded(BLOCS['lai-chau-1-10']());
});
afterAll(() => province?.close());

const admitted = (from: string, to: string) => report('admissions', to, from);
const values = (wheres: readonly Parameters<Loaded['answers']['value']>[0][]) =>
  Promise.all(wheres.map((where) => province.answers.value(where)));

it('has a tenth of the people of the province', async () => {
  const asked = ['members', 'members.women', 'members.minority', 'class.farmer', 'ethnicity.50'];
  expect(await values(asked.map((indicator) => report(indicator, DAY)))).toEqual([2_603, 813, 1_327, 729, 6]);
});

it('counts the admissions of each year from the list of that year: as many as the newest list says, and together a tenth of 6.209', async () => {
  const byYear = await values(YEARS.map(([from, to]) => admitted(from, to)));
  const later = YEARS.slice(1).map(([from]) => from);
  const byNewest = await values(
    YEARS.map(([from], at) =>
      sumOf([admitted(from, DAY)], later[at] === undefined ? [] : [admitted(later[at], DAY)]),
    ),
  );
  expect(byYear).toEqual(byNewest);
  expect(byYear.reduce((sum, year) => sum + year, 0)).toBe(621);
  // A tenth of "more than 1.000 every year".
  for (const year of byYear) expect(year).toBeGreaterThan(100);
});

it('tells the term’s admissions apart as its document does', async () => {
  const asked = ['base.residential', 'women', 'minority', 'farmers', 'workers'];
  const found = await values(asked.map((of) => report(`admissions.${of}`, DAY, BEGAN)));
  expect(found).toEqual([374, 242, 313, 147, 25]);
});

it('closes from list to list over the whole term: who was there, who came since, who is there', async () => {
  const line = (of: 'opening' | 'entries' | 'closing') =>
    province.answers.value({ sheet: 'movements', line: of, from: BEGAN, on: DAY });
  const [opening, entries, closing] = await Promise.all([line('opening'), line('entries'), line('closing')]);
  expect([opening + entries, closing, entries]).toEqual([closing, 2_603, 621]);
});

it('shows the small peoples growing from year to year, each year from its own list', async () => {
  const days = [BEGAN, ...YEARS.map(([, to]) => to)];
  for (const code of ['50', '46', '49', '39', '23']) {
    const years = await values(days.map((day) => report(`ethnicity.${code}`, day)));
    expect(years).toEqual(years.toSorted((one, other) => one - other));
    expect(years.at(-1)).toBeGreaterThan(0);
  }
});
