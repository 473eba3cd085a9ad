/** The seam to Table Storage: conditions as data, and taking entities away. */
import { LimitError } from '../../../functions/storage/limits.ts';
import type { Condition } from '../../../functions/storage/table.ts';
import type { Tables } from '../../../functions/storage/tables.ts';
import { testTables } from '../../support/tables.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await testTables();
});

const NAMES = ["it's", 'b', 'c'];
async function filled(partition: string): Promise<void> {
  const entities = NAMES.map((name, index) => ({
    partitionKey: partition,
    rowKey: `k${String(index)}`,
    name,
    number: index,
    even: index % 2 === 0,
  }));
  await tables.units.transact(entities.map((entity) => ({ kind: 'create', entity })));
}
const keysOf = async (partition: string, where: readonly Condition[] = []) =>
  (await tables.units.list({ partition, where })).map(({ rowKey }) => rowKey);

describe('a query', () => {
  const CASES: readonly (readonly [string, readonly Condition[], readonly string[]])[] = [
    ['an equal text, whatever is in it', [{ property: 'name', op: 'eq', value: "it's" }], ['k0']],
    ['a number from', [{ property: 'number', op: 'ge', value: 1 }], ['k1', 'k2']],
    ['a number below', [{ property: 'number', op: 'lt', value: 1 }], ['k0']],
    ['a flag', [{ property: 'even', op: 'eq', value: true }], ['k0', 'k2']],
    [
      'all of its conditions',
      [
        { property: 'even', op: 'eq', value: true },
        { property: 'name', op: 'gt', value: 'b' },
      ],
      ['k0', 'k2'],
    ],
    ['nothing where the property is not there', [{ property: 'other', op: 'eq', value: 'b' }], []],
    ['a text that tries to be a condition', [{ property: 'name', op: 'eq', value: "x' or name ne 'x" }], []],
  ];
  it.each(CASES)('finds by %s', async (name, where, found) => {
    const partition = `q-${name.replace(/[^a-z]/g, '')}`;
    await filled(partition);
    expect(await keysOf(partition, where)).toEqual(found);
  });
});

describe('taking away', () => {
  it('happens in one request with what else is written, or not at all', async () => {
    await filled('d-1');
    const before = tables.requests.count;
    await tables.units.transact([
      { kind: 'delete', entity: { partitionKey: 'd-1', rowKey: 'k0' } },
      { kind: 'create', entity: { partitionKey: 'd-1', rowKey: 'k9' } },
    ]);
    expect(tables.requests.count - before).toBe(1);
    expect(await keysOf('d-1')).toEqual(['k1', 'k2', 'k9']);
    const again = tables.units.transact([
      { kind: 'delete', entity: { partitionKey: 'd-1', rowKey: 'k1' } },
      { kind: 'create', entity: { partitionKey: 'd-1', rowKey: 'k9' } },
    ]);
    await expect(again).rejects.toMatchObject({ kind: 'exists' });
    expect(await keysOf('d-1')).toEqual(['k1', 'k2', 'k9']);
  });

  it('with an etag spares what was changed meanwhile', async () => {
    await filled('d-2');
    const entity = { partitionKey: 'd-2', rowKey: 'k0' };
    const etag = (await tables.units.get('d-2', 'k0'))?.etag ?? '';
    await tables.units.transact([{ kind: 'put', entity: { ...entity, name: 'new' } }]);
    const stale = tables.units.transact([{ kind: 'delete', entity, etag }]);
    await expect(stale).rejects.toMatchObject({ kind: 'changed' });
    const fresh = (await tables.units.get('d-2', 'k0'))?.etag ?? '';
    await tables.units.transact([{ kind: 'delete', entity, etag: fresh }]);
    expect(await keysOf('d-2')).toEqual(['k1', 'k2']);
  });

  it('with an etag beside others is refused before anything is sent: it would pass for one without', async () => {
    await filled('d-3');
    const writes = [
      { kind: 'delete', entity: { partitionKey: 'd-3', rowKey: 'k0' }, etag: 'W/"x"' },
      { kind: 'create', entity: { partitionKey: 'd-3', rowKey: 'k9' } },
    ] as const;
    await expect(tables.units.transact(writes)).rejects.toThrow(LimitError);
    expect(await keysOf('d-3')).toEqual(['k0', 'k1', 'k2']);
  });

  it('of what is not there says so', async () => {
    const gone = tables.units.transact([
      { kind: 'delete', entity: { partitionKey: 'd-4', rowKey: 'k0' }, etag: '*' },
    ]);
    await expect(gone).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('a whole table', () => {
  it('comes page by page, by partition and key, and under some keys alone where that is asked', async () => {
    const own = await testTables();
    for (const [partitionKey, rowKey] of [
      ['b', 'k1'],
      ['a', 'k2'],
      ['a', 'k1'],
      ['a', 'other'],
    ] as const) {
      const bytes = Uint8Array.from([0, 255]);
      await own.rows.transact([{ kind: 'create', entity: { partitionKey, rowKey, bytes, yes: true, n: 3 } }]);
    }
    const pages: string[][] = [];
    for await (const page of own.rows.pages({ keys: { from: 'k', to: 'l' }, most: 2 })) {
      pages.push(page.map(({ partition, rowKey }) => `${partition} ${rowKey}`));
      for (const { values } of page)
        expect(values).toEqual({ bytes: Uint8Array.from([0, 255]), yes: true, n: 3 });
    }
    expect(pages).toEqual([['a k1', 'a k2'], ['b k1']]);
  });
});
