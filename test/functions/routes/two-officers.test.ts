/** Two officers, one above the other: each sees what lies below their own unit, the same figures of it, and nothing beside it. */
import { inlineUpload, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { plantTree } from '../../support/own-tree.ts';
import type { OwnTree } from '../../support/own-tree.ts';

const AS_OF = 'asOf=2023-10-31';
let service: TestService;
let tree: OwnTree;

/** outsider-clerk keeps branch-1 here; `outsider-office` is the officer of the committee alone. */
const MORE = [
  { person: 'outsider-clerk', unit: 'branch-1', role: 'clerk' },
  { person: 'outsider-office', unit: 'committee-1', role: 'office' },
] as const;

beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
  tree = await plantTree(service, MORE);
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => tree.memberRow(from + n));
  // One person stands in both lists.
  await send('clerk', 'school-1', rows(1, 12));
  await send('outsider-clerk', 'branch-1', rows(12, 7));
});
afterAll(() => service.close());

async function send(person: string, unit: string, rows: ReturnType<OwnTree['memberRow']>[]): Promise<void> {
  const path = `units/${tree.id(unit)}/uploads/${newUploadId()}`;
  expect((await tree.call(person, 'PUT', path, inlineUpload(rows))).status).toBe(200);
}

const get = (person: string, unit: string, what: string) =>
  tree.call(person, 'GET', `units/${tree.id(unit)}${what}`);

describe('two officers of different scopes', () => {
  it('are told the same of what both may see', async () => {
    for (const what of [
      '',
      `/consolidated?${AS_OF}`,
      `/statistics?${AS_OF}`,
      '/ledgers/units',
      '/ledgers/periods',
    ]) {
      const [above, below] = await Promise.all([
        get('office', 'committee-1', what),
        get('outsider-office', 'committee-1', what),
      ]);
      expect([what, above.status, below.status]).toEqual([what, 200, 200]);
      expect(below.body).toEqual(above.body);
    }
  });

  it.each(['', '/consolidated', '/statistics', '/duplicates', '/roster', '/ledgers/units', '/ledgers/plans'])(
    'the lower one finds nothing at “%s” of a unit beside or above',
    async (what) => {
      for (const unit of ['bloc', 'school-1', 'firm-1']) {
        expect([unit, (await get('outsider-office', unit, what)).status]).toEqual([unit, 404]);
        expect([unit, (await get('office', unit, what)).status]).toEqual([unit, 200]);
      }
    },
  );

  it('the lower one may read the people below and no others', async () => {
    expect((await get('outsider-office', 'branch-1', '/roster')).body.rows).toHaveLength(7);
    expect((await get('outsider-office', 'school-1', '/roster')).status).toBe(404);
  });

  it('who stands in two lists is named to whoever sees both, and to the lower one without where or how many', async () => {
    const above = (await get('office', 'bloc', '/duplicates')).body;
    const below = (await get('outsider-office', 'committee-1', '/duplicates')).body;
    expect(JSON.stringify(above)).toContain(tree.id('school-1'));
    expect(JSON.stringify(below)).not.toContain(tree.id('school-1'));
    expect(JSON.stringify(below)).not.toContain('Trường Số 1');
  });
});
