/** A correction that comes after its day was closed: for the next period, or its clerk asks for a reopening and the office decides. */
import { inlineUpload, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { plantTree } from '../../support/own-tree.ts';
import type { OwnTree } from '../../support/own-tree.ts';

let service: TestService;
let now = Date.parse('2023-10-05T02:00:00.000Z');
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date((now += 1_000)) });
});
beforeEach(async () => {
  tree = await plantTree(service);
});
afterAll(() => service.close());

const at = (path: string, unit = 'school-1') => `units/${tree.id(unit)}/${path}`;
async function send(rows: number, baseVersion: number, rosterDate = '2023-09-30') {
  const members = Array.from({ length: rows }, (_, index) => tree.memberRow(index + 1));
  const about = { rosterDate, period: '2023-Q3', exits: [], baseVersion };
  const { body } = await tree.call(
    'clerk',
    'PUT',
    at(`uploads/${newUploadId()}`),
    inlineUpload(members, about),
  );
  return body.receipt;
}
const closing = (values: object, base: number) =>
  tree.call('office', 'PUT', at(`ledgers/closings/saves/${newUploadId()}`, 'bloc'), {
    base,
    changes: [{ row: tree.id('c-1'), from: '', values }],
  });
const askReopening = (version: number, id: string = newUploadId(), person = 'clerk') =>
  tree.call(person, 'PUT', at(`versions/${String(version)}/reopenings/${id}`));
const newest = async (person = 'clerk') =>
  (await tree.call(person, 'GET', at('versions'))).body.versions.at(-1);
const counted = async () => {
  const { body } = await tree.call('office', 'GET', at('consolidated?asOf=2023-09-30', 'bloc'));
  return body.units.find(({ unit }: { readonly unit: string }) => unit === tree.id('school-1')).version;
};
const desk = async () => {
  const { body } = await tree.call('office', 'GET', at('desk?asOf=2023-09-30', 'bloc'));
  return body.units.find(({ unit }: { readonly unit: string }) => unit === tree.id('school-1'));
};

/** Version 1 came in time, the quarter was closed, version 2 corrects it. */
async function late(): Promise<void> {
  await send(10, 0);
  await closing({ through: '2023-09-30' }, 0);
  expect(await send(11, 1)).toMatchObject({ version: 2, closedThrough: '2023-09-30' });
}

it('is asked for by the clerk and told to the office, and counts once the office has reopened', async () => {
  await late();
  expect([await counted(), (await desk()).reopening]).toEqual([1, undefined]);
  const { status, body } = await askReopening(2);
  expect([status, body]).toEqual([
    200,
    { version: 2, by: { id: tree.id('clerk'), name: 'Lò Thị Mai' }, at: body.at },
  ]);
  expect(await newest('office')).toMatchObject({
    review: 'sent',
    closedThrough: '2023-09-30',
    reopening: body,
  });
  expect(await newest('clerk')).toEqual(await newest('office'));
  // It is asked for, and nothing more.
  expect(await counted()).toBe(1);
  expect(await desk()).toMatchObject({ version: 2, reopening: body.at });

  await closing({ reopened: true }, 1);
  expect([await counted(), (await desk()).reopening]).toEqual([2, undefined]);
  const { closedThrough, reopening } = await newest('clerk');
  expect([closedThrough, reopening]).toEqual([undefined, undefined]);
  // It is closed again, with the correction in it.
  await tree.call('office', 'PUT', at(`ledgers/closings/saves/${newUploadId()}`, 'bloc'), {
    base: 2,
    changes: [{ row: tree.id('c-2'), from: '', values: { through: '2023-09-30' } }],
  });
  expect([await counted(), (await newest()).closedThrough]).toEqual([2, undefined]);
});

it('is asked for once, whoever presses and however often, and then still matched, asked back or withdrawn', async () => {
  await late();
  const first = await askReopening(2, 'again');
  expect((await askReopening(2, 'again')).body).toEqual(first.body);
  expect(await askReopening(2, newUploadId(), 'clerk-2')).toMatchObject({
    status: 409,
    body: { code: 'reopening-asked' },
  });
  const { events } = (await tree.call('office', 'GET', at('versions'))).body;
  expect(events).toEqual([]);
  expect((await tree.call('office', 'PUT', at('versions/2/matches/m'))).body.review).toBe('matched');
  expect((await desk()).reopening).toBeUndefined();
  expect(await askReopening(2)).toMatchObject({ status: 409, body: { code: 'review-matched' } });
});

it('is nothing to ask for where the day is open, was reopened, or the version is replaced or not there', async () => {
  await send(10, 0);
  expect(await askReopening(1)).toMatchObject({ status: 409, body: { code: 'not-closed' } });
  expect(await askReopening(7)).toMatchObject({ status: 404, body: { code: 'version-unknown' } });
  await closing({ through: '2023-09-30' }, 0);
  // It came before the closing, and counts.
  expect(await askReopening(1)).toMatchObject({ status: 409, body: { code: 'not-closed' } });
  await send(11, 1);
  await send(12, 2);
  expect(await askReopening(2)).toMatchObject({ status: 409, body: { code: 'version-replaced' } });
  await closing({ reopened: true }, 1);
  expect(await askReopening(3)).toMatchObject({ status: 409, body: { code: 'not-closed' } });
});

it('does not stand in the way of the next sending, and what is withdrawn asks for nothing', async () => {
  await late();
  await askReopening(2);
  const withdrawn = await tree.call('clerk', 'PUT', at('versions/2/withdrawals/w'));
  expect(withdrawn.body).toMatchObject({ act: 'withdraw', review: 'withdrawn' });
  expect((await desk()).reopening).toBeUndefined();
  expect(await send(12, 2)).toMatchObject({ version: 3, review: 'sent' });
  expect((await desk()).reopening).toBeUndefined();
});
