/** Where the figures of every unit rest: those of the ledger too, or what is counted again would leave them out. */
import { readPlaces } from '../../../functions/storage/directory.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import { startService } from '../../support/service.ts';
import { UNITS } from '../../support/small-tree.ts';

it('knows units that were written down before there was a ledger, changed since or not, and those that were added to it', async () => {
  const service = await startService();
  const added = {
    name: 'Chi bộ Mới',
    parent: 'committee-1',
    kind: 'branch',
    sector: 'agency',
    keepsRoster: true,
  };
  const { body } = await service.call('office', 'PUT', 'units/bloc/ledgers/units/saves/one', {
    base: 0,
    changes: [
      { row: 'branch-1', from: '2023-11-01', values: { name: 'Chi bộ Đổi tên' } },
      { row: 'branch-new', from: '', values: added },
    ],
  });
  expect(body).toMatchObject({ outcome: 'saved' });
  const places = await readPlaces(await openTables(service.tables));
  await service.close();
  const written = UNITS.map(({ id, shard }) => ({ id, shard })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(places).toEqual([...written, { id: 'branch-new', shard: expect.any(String) }]);
  expect(places.at(-1)?.shard).toBe(written.find(({ id }) => id === 'committee-1')?.shard);
});
