/** Tables that hold hashes made with one key open with no other: it would match nobody, and nobody would notice. */
import { USUAL_CLAIMS } from '../../../functions/identity/providers.ts';
import { openServices } from '../../../functions/http/services.ts';
import { ConfigurationError } from '../../../functions/identity/configuration.ts';
import { keepIdKeys, OtherIdKey } from '../../../functions/storage/id-keys.ts';
import { ID_KEY_ROW, KEYS_PARTITION } from '../../../functions/storage/keys.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import type { Tables } from '../../../functions/storage/tables.ts';
import { inlineUpload, memberRows, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { testTables } from '../../support/tables.ts';

const opened = (tables: Tables, id: string) =>
  keepIdKeys(
    tables.tree,
    { idKeys: [{ id, secret: new Uint8Array(32) }] },
    { named: () => Promise.resolve(undefined), without: () => Promise.resolve(0) },
  );

describe('the key of the id numbers', () => {
  it('is kept by its name with the first opening, and found by every later one', async () => {
    const tables = await testTables();
    await opened(tables, 'one');
    await opened(tables, 'one');
    expect((await tables.tree.get(KEYS_PARTITION, ID_KEY_ROW))?.values).toEqual({ idKeyId: 'one' });
  });

  it('that is another one is refused, and the name of the first stays', async () => {
    const tables = await testTables();
    await opened(tables, 'one');
    await expect(opened(tables, 'other')).rejects.toThrow(OtherIdKey);
    await opened(tables, 'one');
  });

  it('of two openings at the same moment is one', async () => {
    const tables = await testTables();
    const both = await Promise.allSettled([opened(tables, 'one'), opened(tables, 'other')]);
    const [kept] = ['one', 'other'].filter((_, index) => both[index]?.status === 'fulfilled');
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await tables.tree.get(KEYS_PARTITION, ID_KEY_ROW))?.values).toEqual({ idKeyId: kept });
  });
});

describe('a service over tables of another key', () => {
  let service: TestService;
  let tables: Tables;
  beforeAll(async () => {
    service = await startService();
    tables = await openTables(service.tables);
    await service.call('clerk', 'PUT', 'units/school-1/uploads/a', inlineUpload(memberRows(3)));
  });
  afterAll(() => service.close());

  const openWith = (idKeyId: string) =>
    openServices(
      {
        tables: service.tables,
        tokens: {
          way: 'local',
          claims: USUAL_CLAIMS.local,
          issuer: 'i',
          audience: 'a',
          keys: { kind: 'set', set: { keys: [] } },
        },
        firstRun: {},
        idKeys: [{ id: idKeyId, secret: new Uint8Array(32) }],
      },
      () => new Date(),
    );
  const refused = expect.objectContaining({ name: 'ConfigurationError', setting: 'KHOPSO_ID_KEY' });

  it('does not open, and names the setting', async () => {
    await expect(openWith('other')).rejects.toThrow(ConfigurationError);
    await expect(openWith('other')).rejects.toEqual(refused);
    await expect(openWith('test-key')).resolves.toBeDefined();
  });

  it('does not open either where only the newest versions name it, as before the tables did', async () => {
    await tables.tree.transact([
      { kind: 'delete', entity: { partitionKey: KEYS_PARTITION, rowKey: ID_KEY_ROW } },
    ]);
    await expect(openWith('other')).rejects.toEqual(refused);
    expect(await tables.tree.get(KEYS_PARTITION, ID_KEY_ROW)).toBeUndefined();
    await expect(openWith('test-key')).resolves.toBeDefined();
    await expect(openWith('other')).rejects.toEqual(refused);
  });
});
