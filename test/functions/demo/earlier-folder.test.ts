/** A data folder that an earlier version wrote: what is demonstrated since is left out of it, or comes beside it, and what is there stays. */
import { loadDemo } from '../../../functions/demo/demo.ts';
import { BLOCS } from '../../../functions/demo/demo-blocs.ts';
import type { DemoOrganisation } from '../../../functions/demo/organisation.ts';
import { DEMO_PEOPLE, OFFICE, PARTY_OFFICE, POOL_CLERK } from '../../../functions/demo/people.ts';
import { NO_LIMITS } from '../../../functions/http/rate.ts';
import { startService, type TestService } from '../../support/service.ts';

let service: TestService;
let now = new Date();
beforeEach(async () => {
  const clock = () => now;
  const nobody = { units: [], grants: [], periods: [] };
  service = await startService({ ...nobody, people: DEMO_PEOPLE, clock, limits: NO_LIMITS });
});
afterEach(() => service.close());

const load = (bloc: DemoOrganisation): Promise<number> => {
  const { api, tokenFor, services } = service;
  const setDay = (day: string) => void (now = new Date(`${day}T09:00:00+07:00`));
  return loadDemo({ bloc, storage: services.storage, api, tokenFor, setDay });
};

/** As it was before its candidates were demonstrated, and who keeps them. */
function withoutCandidates({ poolUnit: _, ...bloc }: DemoOrganisation): DemoOrganisation {
  const { openings = [] } = bloc.ledgers ?? {};
  return {
    ...bloc,
    ledgers: { openings: openings.filter(({ list }) => list !== 'candidates') },
    sendings: bloc.sendings.filter(({ kind }) => kind !== 'candidates'),
  };
}

it('of the branch of sixteen opens again as often as one likes, without candidates and with every list that it had', async () => {
  const bloc = BLOCS['trung-tam']();
  const before = withoutCandidates(bloc);
  expect(await load(before)).toBe(before.sendings.length);
  const lists = async (kind: string) =>
    (await service.call(OFFICE.id, 'GET', `units/${bloc.clerkUnit}/${kind}versions`)).body.versions;
  const had = [await lists(''), await lists('gradings/')];
  for (const _ of [1, 2]) await load(bloc);
  expect([await lists(''), await lists('gradings/')]).toEqual(had);
  expect(await lists('candidates/')).toEqual([]);
  expect(await service.services.storage.directory.grantsOf(POOL_CLERK.id)).toEqual([]);
});

it('of the union is given the Party beside it, once, and what its own lists say stays', async () => {
  const { beside, ...union } = BLOCS['tien-lang']();
  await load(union);
  const funnel = `units/${union.root}/candidates/funnel?asOf=2022-03-31`;
  const had = (await service.call(OFFICE.id, 'GET', funnel)).body;
  expect(await load(BLOCS['tien-lang']())).toBe(beside?.sendings.length);
  expect(await load(BLOCS['tien-lang']())).toBe(0);
  expect((await service.call(OFFICE.id, 'GET', funnel)).body).toEqual(had);
  const members = await service.call(
    PARTY_OFFICE.id,
    'GET',
    `units/${beside?.root ?? ''}/statistics?asOf=2022-03-31`,
  );
  expect(members.body.coverage).toMatchObject({ sent: 2, expected: 2 });
});
