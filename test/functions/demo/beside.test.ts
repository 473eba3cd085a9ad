/** The union's demonstration has the Party beside it, as two trees in one service that read nothing of each other. */
import { tienLang } from '../../../functions/demo/tien-lang.ts';
import { CLERK, LEADER, OFFICE, PARTY_CLERK, PARTY_OFFICE } from '../../../functions/demo/people.ts';
import { loaded } from './loaded.ts';
import type { Loaded } from './loaded.ts';

const union = tienLang();
const party = union.beside ?? union;
const UNION_PEOPLE = [CLERK, OFFICE, LEADER];
const PARTY_PEOPLE = [PARTY_CLERK, PARTY_OFFICE];

let both: Loaded;
beforeAll(async () => {
  both = await loaded(union);
});
afterAll(() => both?.close());

const asked = ['roster', 'versions', 'statistics', 'consolidated', 'candidates/roster', 'candidates/funnel'];

it.each([
  ['the union', UNION_PEOPLE, party],
  ['the Party', PARTY_PEOPLE, union],
] as const)(
  'answers nobody of %s about a unit of the other, which is as if it were not there',
  async (_, people, other) => {
    for (const { id } of people)
      for (const unit of other.units)
        for (const what of asked) {
          const { status, body } = await both.service.call(id, 'GET', `units/${unit.id}/${what}`);
          expect([id, what, status, body.code]).toEqual([id, what, 404, 'not-found']);
        }
  },
);

it('tells a clerk of the union alone that her unit is one, for what is next about its people is another thing there', async () => {
  const dutiesOf = async (id: string) =>
    (await both.service.call(id, 'GET', 'me')).body.grants.flatMap(
      ({ duties = [] }: { duties?: string[] }) => duties,
    );
  expect(await dutiesOf(CLERK.id)).toEqual(['candidates', 'union']);
  expect(await dutiesOf(PARTY_CLERK.id)).toEqual(['candidates']);
  expect(await dutiesOf(OFFICE.id)).toEqual([]);
});

it('lets a clerk of the union introduce to the one branch that opened its door, and hear back that they were received', async () => {
  const { call } = both.service;
  const from = `units/${union.clerkUnit}/candidates`;
  const { receivers } = (await call(CLERK.id, 'GET', `${from}/introductions`)).body;
  expect(receivers.map(({ unit }: never) => unit['id'])).toEqual([party.clerkUnit]);
  const { version, people } = (await call(CLERK.id, 'GET', `${from}/introducing`)).body;
  const rows = people.map(({ row }: { row: number }) => row);
  const introduced = { to: party.clerkUnit, version, rows };
  expect((await call(CLERK.id, 'PUT', `${from}/introductions/first`, introduced)).status).toBe(200);
  const state = `units/${party.clerkUnit}/candidates/introductions/first/state`;
  expect((await call(PARTY_CLERK.id, 'PUT', state, { state: 'received' })).status).toBe(200);
  const { sent } = (await call(CLERK.id, 'GET', `${from}/introductions`)).body;
  expect(sent).toMatchObject([{ id: 'first', state: 'received', people: 33 }]);
  const told = (await call(OFFICE.id, 'GET', `units/${union.root}/candidates/feedback`)).body;
  expect(told.years).toEqual([
    { year: 2026, people: 33, results: ['decided', 'admitted', 'stopped'].map((result) => ({ result })) },
  ]);
});
