/** The people of all lists below a unit: page by page, each once, only for whoever may read them, and every page in the audit. */
import { MembersResponse } from '../../../functions/wire/members.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import { plantTree } from '../../support/own-tree.ts';
import type { OwnTree } from '../../support/own-tree.ts';
import { inlineUpload, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
  tree = await plantTree(service, [
    { person: 'clerk', unit: 'firm-1', role: 'clerk' },
    { person: 'outsider-office', unit: 'committee-1', role: 'office' },
  ]);
  await send('firm-1', 1, 1_400);
  await send('school-1', 2_001, 300);
});
afterAll(() => service.close());

async function send(unit: string, first: number, members: number): Promise<void> {
  const rows = Array.from({ length: members }, (_, n) => tree.memberRow(first + n));
  const path = `units/${tree.id(unit)}/uploads/${newUploadId()}`;
  const { status, body } = await tree.call('clerk', 'PUT', path, inlineUpload(rows));
  expect([status, body.code]).toEqual([200, undefined]);
}
const page = async (after = '', person = 'office', unit = 'bloc') =>
  tree.call(person, 'GET', `units/${tree.id(unit)}/members?after=${after}`);

it('comes in pages that part a list where they must, everybody once, with numbers masked', async () => {
  const first = MembersResponse.parse((await page()).body);
  expect(first.total).toEqual({ units: 2, members: 1_700 });
  expect([first.rows.length, first.next]).toEqual([1_500, `${tree.id('school-1')}.100`]);
  const second = MembersResponse.parse((await page(first.next)).body);
  expect([second.rows.length, second.next]).toEqual([200, undefined]);
  const everybody = [...first.rows, ...second.rows];
  expect(new Set(everybody.map(({ unit, person }) => `${unit} ${person}`)).size).toBe(1_700);
  expect(everybody[0]?.fields.so_cccd).toMatch(/^•+\d{4}$/);
  // The next time everybody is called as before.
  expect(MembersResponse.parse((await page()).body).rows.map(({ person }) => person)).toEqual(
    first.rows.map(({ person }) => person),
  );
});

it('each page is in the audit, with who and how many, before it is answered', async () => {
  const { units } = await openTables(service.tables);
  const read = async () =>
    (await units.list({ partition: tree.shard })).filter(({ values }) => values.verb === 'members.read');
  const before = (await read()).length;
  await page();
  const entries = await read();
  expect(entries).toHaveLength(before + 1);
  expect(entries.map(({ values }) => values)).toContainEqual(
    expect.objectContaining({ by: tree.id('office'), rows: 1_500, unit: tree.id('bloc') }),
  );
});

it('is for whoever may read the lists, of the units in reach alone', async () => {
  expect((await page('', 'leader')).status).toBe(403);
  expect((await page('', 'outsider-leader')).status).toBe(404);
  expect((await page('', 'outsider-office')).status).toBe(404);
  expect((await page('', 'outsider-office', 'committee-1')).body.rows).toEqual([]);
  const elsewhere = `${tree.id('school-1')}.0`;
  expect(await page(elsewhere, 'outsider-office', 'committee-1')).toMatchObject({
    status: 400,
    body: { code: 'invalid-request' },
  });
  expect((await page('x/y', 'office')).status).toBe(400);
});
