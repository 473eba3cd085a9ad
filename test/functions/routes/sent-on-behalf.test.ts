/** What an office sends for a unit: its clerk is told as her pane opens, and sees it against what she sent last herself. */
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
