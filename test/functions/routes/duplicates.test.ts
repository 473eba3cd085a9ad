/** One person in two units: what the office above learns, and what it does not. */
import { plantTree } from '../../support/own-tree.ts';
import type { OwnTree } from '../../support/own-tree.ts';
import { inlineUpload, newUploadId, startService } from '../../support/service.ts';
import type { Called, TestService } from '../../support/service.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import type { Row } from '../../../functions/wire/upload-request.ts';

const CLERKS = ['branch-1', 'firm-1'].map((unit) => ({ person: 'clerk', unit, role: 'clerk' as const }));
let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService();
});
beforeEach(async () => {
  tree = await plantTree(service, CLERKS);
});
afterAll(() => service.close());

const memberRow: OwnTree['memberRow'] = (n, fields) => tree.memberRow(n, fields);
const memberRows = (count: number): Row[] => Array.from({ length: count }, (_, n) => memberRow(n + 1));

const send = async (unit: string, rows: Row[], person = 'clerk', baseVersion = 0): Promise<void> => {
  const path = `units/${tree.id(unit)}/uploads/${newUploadId()}`;
  expect((await tree.call(person, 'PUT', path, inlineUpload(rows, { baseVersion }))).status).toBe(200);
};
const duplicates = (unit = 'bloc', person = 'office'): Promise<Called> =>
  tree.call(person, 'GET', `units/${tree.id(unit)}/duplicates`);

describe('the same number in two units', () => {
  it('is shown to the office above both, by unit, row and last digits', async () => {
    await send('school-1', memberRows(3));
    await send('branch-1', [memberRow(9), memberRow(2, { ho_ten: 'Tên Khác' })]);
    const { status, body } = await duplicates();
    expect(status).toBe(200);
    expect(body).toMatchObject({ outside: [], notCompared: [] });
    expect(body.pairs).toEqual([
      {
        units: [
          { id: tree.id('branch-1'), name: 'Chi bộ Văn phòng' },
          { id: tree.id('school-1'), name: 'Chi bộ Trường Số 1' },
        ],
        total: 1,
        people: [{ tail: '0002', rows: [7, 7] }],
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Nguyễn|Tên Khác|010180/);
  });

  it('is written down when somebody reads it, by how many people', async () => {
    await send('school-1', memberRows(3));
    await send('branch-1', memberRows(2));
    await duplicates();
    const tables = await openTables(service.tables);
    const entries = await tables.units.list({
      partition: tree.shard,
      keys: { from: 'audit.', to: 'audit/' },
      where: [{ property: 'verb', op: 'eq', value: 'duplicates.read' }],
    });
    expect(entries.map(({ values }) => values)).toMatchObject([
      { unit: tree.id('bloc'), by: tree.id('office'), rows: 2 },
    ]);
  });

  it('is no longer there once one of them sends without the person', async () => {
    await send('school-1', memberRows(3));
    await send('branch-1', [memberRow(2), memberRow(9)]);
    const path = `units/${tree.id('branch-1')}/uploads/${newUploadId()}`;
    const exits = [{ row: 7, reason: 'mistake' as const }];
    const sent = await tree.call(
      'clerk',
      'PUT',
      path,
      inlineUpload([memberRow(9)], { baseVersion: 1, exits }),
    );
    expect(sent.status).toBe(200);
    expect((await duplicates()).body.pairs).toEqual([]);
  });

  it('is a count without a name where one of them lies outside', async () => {
    await send('school-1', memberRows(6));
    await send('out-1', memberRows(5), 'outsider-clerk');
    const { body } = await duplicates();
    expect(body.pairs).toEqual([]);
    expect(body.outside).toEqual([
      { unit: { id: tree.id('school-1'), name: 'Chi bộ Trường Số 1' }, total: 5 },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/out-1|Trường Khác|000[12]/);
  });

  it.each([1, 2, 4])(
    'is told to be there, and not how often, where %s of them lie outside',
    async (people) => {
      await send('school-1', memberRows(6));
      await send('out-1', memberRows(people), 'outsider-clerk');
      expect((await duplicates()).body.outside).toEqual([
        { unit: { id: tree.id('school-1'), name: 'Chi bộ Trường Số 1' }, total: 1, some: true },
      ]);
    },
  );

  it('is not told how often by asking about a part, in which more of them lie outside', async () => {
    await send('school-1', memberRows(9));
    await send('branch-1', memberRows(7));
    await send('out-1', memberRows(2), 'outsider-clerk');
    expect((await duplicates()).body.pairs).toMatchObject([{ total: 7 }]);
    expect((await duplicates('school-1')).body.outside).toMatchObject([{ total: 1, some: true }]);
  });

  it('is outside for an office that asks about a part of its units', async () => {
    await send('school-1', memberRows(3));
    await send('branch-1', [memberRow(1)]);
    expect((await duplicates('committee-1')).body).toMatchObject({
      pairs: [],
      outside: [{ unit: { id: tree.id('branch-1') }, total: 1 }],
    });
  });

  it('in three units makes three pairs, and twice in one unit none', async () => {
    await send('school-1', [memberRow(1)]);
    await send('branch-1', [memberRow(1)]);
    await send('firm-1', [memberRow(1)]);
    const { body } = await duplicates();
    expect(body.pairs.map(({ total }: { total: number }) => total)).toEqual([1, 1, 1]);
  });

  it('is found by the card of who has no personal number, and never between the two kinds', async () => {
    const card = { so_cccd: undefined, so_the: '12345678' };
    await send('school-1', [memberRow(1, card), memberRow(3)]);
    await send('branch-1', [memberRow(5, card), memberRow(7)]);
    const { body } = await duplicates();
    expect(body.pairs).toMatchObject([{ total: 1, people: [{ tail: '5678', rows: [10, 6] }] }]);
  });

  it('is found in a roster that came in chunks', async () => {
    const rows = memberRows(3);
    const { inline: _rows, ...about } = inlineUpload(rows);
    const path = `units/${tree.id('branch-1')}/uploads/${newUploadId()}`;
    await tree.call('clerk', 'PUT', path, about);
    await tree.call('clerk', 'PUT', `${path}/chunks/0`, { rows, hash: about.contentHash });
    expect((await tree.call('clerk', 'POST', `${path}/commit`)).status).toBe(200);
    await send('school-1', [memberRow(3)]);
    expect((await duplicates()).body.pairs).toMatchObject([{ people: [{ tail: '0003', rows: [8, 8] }] }]);
  });
});
