/** Matching many lists: one after the other, stopped at any time, and whoever could not be matched is told with why. */
import { createTasks } from '../../../../addin/tasks/create.ts';
import type { TriedToMatch } from '../../../../addin/tasks/office/review.ts';
import { plantTree, type OwnTree } from '../../../support/own-tree.ts';
import { inlineUpload, newUploadId, startService, type TestService } from '../../../support/service.ts';

const UNITS = ['school-1', 'branch-1', 'firm-1'];
let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
});
beforeEach(async () => {
  tree = await plantTree(service, [
    { person: 'clerk', unit: 'branch-1', role: 'clerk' },
    { person: 'clerk', unit: 'firm-1', role: 'clerk' },
  ]);
  for (const unit of UNITS) {
    const path = `units/${tree.id(unit)}/uploads/${newUploadId()}`;
    const { status } = await tree.call('clerk', 'PUT', path, inlineUpload([tree.memberRow(1)]));
    expect(status).toBe(200);
  }
});
afterAll(() => service.close());

const versions = () => UNITS.map((unit) => ({ unit: tree.id(unit), version: 1 }));
const review = (person = 'office') =>
  createTasks({ api: service.api, person: tree.id(person), pauses: [] }).review();
const standing = async () => {
  const { body } = await tree.call('office', 'GET', `units/${tree.id('bloc')}/desk?asOf=2023-10-31`);
  return UNITS.map(
    (unit) => body.units.find((each: { readonly unit: string }) => each.unit === tree.id(unit)).state,
  );
};

it('names whoever cannot be matched, with the facts of why, and goes on', async () => {
  await tree.call('clerk', 'PUT', `units/${tree.id('branch-1')}/versions/1/withdrawals/back`);
  const tried: TriedToMatch[] = [];
  const [first, second, third] = versions();
  const unknown = { unit: tree.id('firm-1'), version: 9 };
  const { matched, others } = await (
    await review()
  ).matchMany(
    [first, second, unknown, third].flatMap((each) => each ?? []),
    {
      tried: (one) => tried.push(one),
    },
  );
  expect(matched).toEqual([first, third]);
  expect(others).toEqual([
    {
      ...second,
      code: 'review-withdrawn',
      params: expect.objectContaining({ version: 1, by: 'Lò Thị Mai' }),
    },
    { ...unknown, code: 'version-unknown', params: expect.objectContaining({ version: 9 }) },
  ]);
  expect(tried.map(({ code }) => code)).toEqual([
    undefined,
    'review-withdrawn',
    'version-unknown',
    undefined,
  ]);
  expect(await standing()).toEqual(['matched', 'withdrawn', 'matched']);
});

it('stopped, leaves done what was done and says how far it came', async () => {
  const stop = new AbortController();
  const tried: TriedToMatch[] = [];
  const many = (await review()).matchMany(versions(), {
    signal: stop.signal,
    tried: (one) => {
      tried.push(one);
      stop.abort();
    },
  });
  await expect(many).rejects.toMatchObject({ code: 'stopped' });
  expect(tried).toEqual(versions().slice(0, 1));
  expect(await standing()).toEqual(['matched', 'to-look', 'to-look']);
  // Begun again it finds the first one done by the same person, and does the others.
  expect((await (await review()).matchMany(versions())).others).toEqual([]);
  expect(await standing()).toEqual(['matched', 'matched', 'matched']);
});

it('by whoever may not, matches nothing and names every one of them', async () => {
  const { matched, others } = await (await review('leader')).matchMany(versions());
  expect([matched.length, others.map(({ code }) => code)]).toEqual([
    0,
    ['not-allowed', 'not-allowed', 'not-allowed'],
  ]);
});
