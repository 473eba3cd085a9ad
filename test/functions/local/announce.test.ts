/** Which addresses are told of a demonstration: those of people who may do something in it. */
import { BLOCS } from '../../../functions/demo/demo-blocs.ts';
import {
  CLERK,
  LEADER,
  OFFICE,
  PARTY_CLERK,
  PARTY_OFFICE,
  POOL_CLERK,
} from '../../../functions/demo/people.ts';
import { readyOf } from '../../../functions/local/announce.ts';

const serving = { api: 'http://127.0.0.1:1/api', origin: 'http://127.0.0.1:1' };
const files = { sample: '', pool: 'pool.xlsx', besidePool: 'beside.xlsx' };
const three = [CLERK, OFFICE, LEADER].map(({ id }) => id);

it('tells the address of who keeps candidates where they came in with the demonstration, and not in a folder of before', () => {
  const told = (known: readonly string[]) =>
    readyOf({ bloc: BLOCS['trung-tam'](), ...files, known: new Set(known) }, serving).people;
  expect(Object.keys(told(three)).sort()).toEqual(['clerk', 'leader', 'office']);
  const { pool, clerk } = told([...three, POOL_CLERK.id]);
  expect(pool).toMatchObject({ person: POOL_CLERK.id, unit: clerk?.unit });
  expect(pool?.url).toBe('http://127.0.0.1:1/preview/?person=p-clerk-4&open=/preview/samples/pool.xlsx');
});

it('tells those of the Party beside the union, each with a unit of its own tree', () => {
  const bloc = BLOCS['tien-lang']();
  const { people } = readyOf({ bloc, ...files, known: new Set(three) }, serving);
  expect(people.partyClerk).toEqual({
    person: PARTY_CLERK.id,
    unit: bloc.beside?.clerkUnit,
    url: 'http://127.0.0.1:1/preview/?person=p-clerk-5&open=/preview/samples/beside.xlsx',
  });
  expect(people.partyOffice).toMatchObject({ person: PARTY_OFFICE.id, unit: bloc.beside?.root });
  expect(bloc.units.map(({ id }) => id)).not.toContain(bloc.beside?.root);
});
