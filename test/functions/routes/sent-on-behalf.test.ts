/** What an office sends for a unit: its clerk is told as her pane opens, and sees it against what she sent last herself. */
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../../functions/domain/kinds/candidates.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import { openCandidates } from '../../support/openings.ts';
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

const at = (path: string) => `units/${tree.id('school-1')}/${path}`;
const members = (...numbers: readonly number[]) => numbers.map((number) => tree.memberRow(number));
async function send(
  person: 'clerk' | 'office',
  rows: ReturnType<typeof members>,
  more: object,
): Promise<void> {
  const about = { rosterDate: '2023-09-30', period: '2023-Q3', ...more };
  const folder = person === 'office' ? 'received' : 'uploads';
  const path = at(`${folder}/${newUploadId()}`);
  expect((await tree.call(person, 'PUT', path, inlineUpload(rows, about))).status).toBe(200);
}
const duties = async (person: string) => (await tree.call(person, 'GET', 'me')).body.grants[0].duties;
const differences = (query = '', person = 'clerk') =>
  tree.call(person, 'GET', at(`versions/3/differences${query}`));

it('says who, when and how many, until the clerk sends again', async () => {
  await send('clerk', members(1, 2), {});
  expect(await duties('clerk')).toBeUndefined();
  await send('office', members(1, 2, 3), { baseVersion: 1 });
  expect([await duties('clerk'), await duties('office')]).toEqual([['received'], undefined]);
  const { versions } = (await tree.call('clerk', 'GET', at('versions'))).body;
  expect(versions.map(({ onBehalf }: { readonly onBehalf?: true }) => onBehalf)).toEqual([undefined, true]);
  expect(versions[1]).toMatchObject({ receivedBy: { name: 'Văn phòng Khối' }, rows: 3 });
  await send('clerk', members(1, 2, 3), { baseVersion: 2 });
  expect(await duties('clerk')).toBeUndefined();
});

it('says so of another list by the name of the list, once its office has opened it, and writes down who did it', async () => {
  await openCandidates(tree.call, tree.id('bloc'));
  const rows = [{ row: 5, fields: { ho_ten: 'Lò Thị Mai', ngay_sinh: '1999-03-02' } }];
  const contentHash = contentHashOf(rows, KEPT_CANDIDATES);
  const body = inlineUpload(rows, { contentHash, rosterDate: '2023-09-30', period: '2023-Q3' });
  const path = at(`candidates/received/${newUploadId()}`);
  const sent = await tree.call('office', 'PUT', path, body);
  expect(sent.body).toMatchObject({ state: 'published', receipt: { version: 1, onBehalf: true } });
  // The same file again is the same upload.
  expect((await tree.call('office', 'PUT', path, body)).body.receipt.version).toBe(1);
  expect(await duties('clerk')).toEqual(['candidates', 'candidates-received']);
  const { units } = await openTables(service.tables);
  const audit = await units.list({ partition: tree.shard, keys: { from: 'audit.', to: 'audit/' } });
  expect(audit.map(({ values: { verb, unit, by, rows: count } }) => [verb, unit, by, count])).toEqual([
    ['rosters.receive', tree.id('school-1'), tree.id('office'), 1],
  ]);
});

it('is compared with any earlier version of the unit, and with none that is not there', async () => {
  await send('clerk', members(1, 2), {});
  await send('office', members(1, 2, 3), { baseVersion: 1 });
  await send('office', members(1, 3, 4), { baseVersion: 2, exits: [{ row: 7, reason: 'moved' as const }] });
  expect((await differences()).body).toMatchObject({
    base: 2,
    added: [{ who: 'Nguyễn Văn Thử 4' }],
    same: 2,
  });
  expect((await differences('?against=1')).body).toMatchObject({
    base: 1,
    added: [{ who: 'Nguyễn Văn Thử 3' }, { who: 'Nguyễn Văn Thử 4' }],
    removed: [{ who: 'Nguyễn Văn Thử 2' }],
  });
  expect(await differences('?against=9')).toMatchObject({ status: 404, body: { code: 'version-unknown' } });
  for (const wrong of ['0', '-1', '1.5', 'one', '']) {
    expect(await differences(`?against=${wrong}`)).toMatchObject({
      status: 400,
      body: { params: { where: 'against' } },
    });
  }
  expect((await differences('?against=1', 'leader')).status).toBe(403);
  expect((await differences('?against=1', 'outsider-clerk')).status).toBe(404);
});
