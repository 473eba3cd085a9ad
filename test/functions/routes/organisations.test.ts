/** Several organisations in one service: a request reads the ledgers of the person's own, and goes on as if there were no other. */
import { plantTree } from '../../support/own-tree.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const asked: string[] = [];
let now = new Date('2023-11-15T03:00:00Z');
let service: TestService;

beforeAll(async () => {
  service = await startService({
    clock: () => now,
    through: (tables) => ({
      ...tables,
      tree: {
        ...tables.tree,
        list: (query) => {
          asked.push(query.partition);
          return tables.tree.list(query);
        },
      },
    }),
  });
});
afterAll(() => service.close());

/** What was remembered is asked for again. */
function later(): void {
  now = new Date(now.getTime() + 60_000);
  asked.length = 0;
}

const renamed = (name: string) => ({
  base: 0,
  changes: [{ row: name, from: '2023-11-01', values: { name: 'Chi bộ Đổi tên' } }],
});

it('reads no ledger of another organisation, and both of who is for both', async () => {
  const [one, other] = [await plantTree(service), await plantTree(service)];
  for (const { call, id } of [one, other]) {
    const saved = await call(
      'office',
      'PUT',
      `units/${id('bloc')}/ledgers/units/saves/one`,
      renamed(id('school-1')),
    );
    expect(saved.body).toMatchObject({ outcome: 'saved' });
  }
  const ledgerOf = ({ id }: typeof one) => `ledger.${id('bloc')}.units`;
  later();
  for (const path of [`units/${one.id('school-1')}/roster`, 'me'])
    expect([200, 404]).toContain((await one.call('clerk', 'GET', path)).status);
  expect(asked).toContain(ledgerOf(one));
  expect(asked).not.toContain(ledgerOf(other));
  await service.services.storage.directory.saveGrants([
    { person: one.id('clerk'), unit: other.id('school-1'), role: 'clerk' },
  ]);
  later();
  const { grants } = (await one.call('clerk', 'GET', 'me')).body;
  expect(grants.map(({ unit }: { unit: { name: string } }) => unit.name)).toEqual([
    'Chi bộ Đổi tên',
    'Chi bộ Đổi tên',
  ]);
  expect(asked).toEqual(expect.arrayContaining([ledgerOf(one), ledgerOf(other)]));
});

it('finds a unit of another organisation as little as one that never was', async () => {
  const [one, other] = [await plantTree(service), await plantTree(service)];
  for (const unit of [other.id('school-1'), 'never'])
    expect((await one.call('office', 'GET', `units/${unit}/statistics?asOf=2023-11-01`)).status).toBe(404);
});
