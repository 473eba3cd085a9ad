/** An office closes its figures through a day: what is received afterwards counts on no day up to it, until it is reopened. */
import { inlineUpload, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
let now = Date.parse('2023-10-05T02:00:00.000Z');
beforeAll(async () => {
  // Every look at the clock is a moment later.
  service = await startService({ clock: () => new Date((now += 1_000)) });
});
afterAll(() => service.close());

const close = (unit: string, id: string, changes: object, base: number, person = 'office') =>
  service.call(person, 'PUT', `units/${unit}/ledgers/closings/saves/${id}`, { base, changes });
const row = (id: string, values: object) => ({ row: id, from: '', values });
const send = async (rows: number, rosterDate: string, baseVersion: number) =>
  (
    await service.call(
      'clerk',
      'PUT',
      `units/school-1/uploads/${newUploadId()}`,
      inlineUpload(memberRows(rows), {
        rosterDate,
        baseVersion,
        period: rosterDate < '2023-10-01' ? '2023-Q3' : '2023-Q4',
        exits: [],
      }),
    )
  ).body;

const DAYS = ['2023-08-31', '2023-09-30', '2023-10-04'];
const reports = () =>
  Promise.all(
    DAYS.map(async (day) => {
      const [figures, sheet] = await Promise.all([
        service.call('leader', 'GET', `units/bloc/statistics?asOf=${day}`),
        service.call('office', 'GET', `units/bloc/consolidated?asOf=${day}`),
      ]);
      return { figures: figures.body, sheet: sheet.body };
    }),
  );
const counted = (reported: Awaited<ReturnType<typeof reports>>) =>
  reported.map(({ sheet }) => sheet.total?.members ?? sheet.code);

it('keeps figures, sheets and coverage of closed days as they were, and counts behind them', async () => {
  expect((await send(10, '2023-08-31', 0)).receipt).not.toHaveProperty('closedThrough');
  const before = await reports();
  expect(counted(before)).toEqual([10, 10, 10]);
  const closed = await close('bloc', 'close-1', [row('c-1', { through: '2023-09-30' })], 0);
  expect(closed.body).toMatchObject({ outcome: 'saved', commit: 1 });
  expect(await reports()).toEqual(before);

  const { receipt } = await send(12, '2023-09-15', 1);
  expect(receipt).toMatchObject({ version: 2, closedThrough: '2023-09-30' });
  const after = await reports();
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  expect(counted(after)).toEqual([10, 10, 12]);
});

it('tells nobody of a closing who sends for a day that is open', async () => {
  expect((await send(13, '2023-10-01', 2)).receipt).not.toHaveProperty('closedThrough');
});

it('is reopened by whoever has closed it, and by nobody below', async () => {
  const reopening = [row('c-1', { reopened: true })];
  const below = await close('committee-1', 'below', reopening, 1);
  expect(below.body).toMatchObject({ outcome: 'wrong', findings: [{ code: 'outside', row: 'c-1' }] });
  expect((await close('bloc', 'open-1', reopening, 1)).body).toMatchObject({ outcome: 'saved', commit: 2 });
  expect(counted(await reports())).toEqual([10, 12, 13]);
});

it('closes one unit alone, and names the cell of what is closed already', async () => {
  const own = await close('bloc', 'close-2', [row('c-2', { through: '2023-08-31', unit: 'committee-1' })], 2);
  expect(own.body).toMatchObject({ outcome: 'saved' });
  expect((await send(14, '2023-08-31', 3)).receipt).not.toHaveProperty('closedThrough');
  const again = await close('committee-1', 'close-3', [row('c-3', { through: '2023-08-30' })], 3);
  expect(again.body).toMatchObject({
    outcome: 'wrong',
    findings: [{ code: 'closed-already', row: 'c-3', column: 'through' }],
  });
  const outside = await close(
    'committee-1',
    'close-4',
    [row('c-4', { through: '2023-09-30', unit: 'bloc' })],
    3,
  );
  expect(outside.body).toMatchObject({ findings: [{ code: 'outside', column: 'unit' }] });
  const { body } = await service.call('office', 'GET', 'units/committee-1/ledgers/closings');
  expect(body.rows).toEqual([{ id: 'c-2', values: { unit: 'committee-1', through: '2023-08-31' } }]);
});
