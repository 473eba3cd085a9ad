/** What another program or a page of this machine may try on the embedded store, and what became of its files since the last start. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAzurite } from '../../../functions/local/azurite.ts';
import { dataFolder } from '../../../functions/local/data-folder.ts';
import { beginStore, checkStore, storeSaved } from '../../../functions/local/store-file.ts';
import { SIGN_IN_PEOPLE, LOADER } from '../../../functions/demo/people.ts';
import { openTables, prepareTables } from '../../../functions/storage/tables.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khopso-guard-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const PUBLISHED_KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const tablesAt = (connectionString: string) =>
  openTables({ kind: 'connection-string', connectionString, prefix: '' });

const statusFor = (port: number, host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/Tables', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('the embedded store', () => {
  it('opens to nobody by the published key, nor under a name that only leads here, and its files are its owner’s', async () => {
    const azurite = await startAzurite(folder);
    try {
      const { connectionString } = azurite;
      const tables = await tablesAt(connectionString);
      await prepareTables(tables);
      await tables.rows.transact([{ kind: 'create', entity: { partitionKey: 'p', rowKey: 'r', n: 1 } }]);
      expect(connectionString).not.toContain(PUBLISHED_KEY);
      const guessed = connectionString.replace(/AccountKey=[^;]+/, `AccountKey=${PUBLISHED_KEY}`);
      await expect((await tablesAt(guessed)).rows.get('p', 'r')).rejects.toThrow('unavailable');
      const port = Number(/127\.0\.0\.1:(\d+)/.exec(connectionString)?.[1]);
      for (const name of ['devstoreaccount1.rebound.example', 'rebound.example', 'localhost']) {
        expect(await statusFor(port, `${name}:${String(port)}`)).toBe(421);
      }
      expect(await statusFor(port, `127.0.0.1:${String(port)}`)).not.toBe(421);
    } finally {
      await azurite.stop();
    }
    if (process.platform !== 'win32') expect(statSync(join(folder, 'tables.json')).mode & 0o777).toBe(0o600);

    const again = await startAzurite(folder);
    const found = await (await tablesAt(again.connectionString)).rows.get('p', 'r');
    await again.stop();
    expect(found?.values).toEqual({ n: 1 });
  });

  it('says at its end that it could not be saved', async () => {
    const azurite = await startAzurite(folder);
    await prepareTables(await tablesAt(azurite.connectionString));
    rmSync(join(folder, 'tables.json~'), { force: true });
    mkdirSync(join(folder, 'tables.json~'));
    await expect(azurite.stop()).rejects.toThrow('could not be saved');
  });
});

describe('a store that was saved', () => {
  const store = () => join(folder, 'tables.json');
  it.each([
    ['is empty', '', 'empty'],
    ['was cut', '{"collections":[{"name":', 'damaged'],
    ['is another file', '{}', 'damaged'],
    ['holds nothing', '{"collections":[]}', 'damaged'],
  ])('and %s is named with its file and what to do', (_name, text, kind) => {
    writeFileSync(store(), text);
    expect(() => checkStore(folder)).toThrow(expect.objectContaining({ kind, file: store() }));
    expect(() => checkStore(folder)).toThrow('--fresh');
    expect(statSync(store()).size).toBe(text.length);
  });

  it('and is gone is named too; one that was never saved is new', () => {
    expect(() => checkStore(folder)).toThrow(expect.objectContaining({ kind: 'missing' }));
    beginStore(folder);
    expect(() => checkStore(folder)).not.toThrow();
    storeSaved(folder);
    expect(() => checkStore(folder)).toThrow(expect.objectContaining({ kind: 'missing' }));
    expect(() => checkStore(join(folder, 'not-yet'))).not.toThrow();
  });
});

describe('the key of the id numbers', () => {
  const key = () => join(folder, 'id-key');

  it('is made once, for its owner alone', () => {
    const made = dataFolder(folder).idKey();
    expect(dataFolder(folder).idKey()).toBe(made);
    expect(Buffer.from(made, 'base64')).toHaveLength(32);
    if (process.platform !== 'win32') expect(statSync(key()).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['empty', '', 'empty'],
    ['short', 'c2hvcnQ=', 'damaged'],
    ['no base64', 'x'.repeat(44), 'damaged'],
  ])('is never used where it is %s', (_name, text, kind) => {
    writeFileSync(key(), text);
    expect(() => dataFolder(folder).idKey()).toThrow(expect.objectContaining({ kind, file: key() }));
  });

  it('is not made again beside a store that was saved with another', () => {
    mkdirSync(join(folder, 'tables-lao-cai'));
    writeFileSync(join(folder, 'tables-lao-cai', 'tables.json'), '{"collections":[{}]}');
    expect(() => dataFolder(folder).idKey()).toThrow(expect.objectContaining({ kind: 'missing' }));
  });
});

it('nobody signs in as the loader', () => {
  expect(SIGN_IN_PEOPLE).not.toContain(LOADER);
});
