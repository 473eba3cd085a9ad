/**
 * The end falls into a running save. The store writes itself whole, into a file beside and then over the old one; what it
 * began to write counts as saved for it. So the store is made so large that writing takes a while, and is told to end
 * while the file beside grows.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startAzurite } from '../../../functions/local/azurite.ts';
import type { Azurite } from '../../../functions/local/azurite.ts';
import { openTables, prepareTables } from '../../../functions/storage/tables.ts';
import type { Tables } from '../../../functions/storage/tables.ts';

/** Three bytes each in the file and two in storage's count: one entity of 992 KiB makes 1.5 MB to write. */
const FILLING = Object.fromEntries(
  Array.from({ length: 31 }, (_, n) => [`p${String(n)}`, 'ế'.repeat(16 * 1024 - 8)]),
);
const ENTITIES = 30;

let folder: string;
let azurite: Azurite | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khopso-saving-'));
});
afterEach(async () => {
  await azurite?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<Tables> {
  azurite = await startAzurite(folder);
  const { connectionString } = azurite;
  return openTables({ kind: 'connection-string', connectionString, prefix: '' });
}

async function until(what: () => boolean, everyMilliseconds: number): Promise<void> {
  for (const end = Date.now() + 120_000; !what();) {
    if (Date.now() > end) throw new Error('It did not happen within two minutes');
    await pause(everyMilliseconds);
  }
}

const store = () => join(folder, 'tables.json');
const beside = () => `${store()}~`;
const stored = () => (existsSync(store()) ? statSync(store()).size : 0);

describe('the embedded store', () => {
  it('keeps what was acknowledged just before a save that is under way when it is told to end', async () => {
    const { rows, ...others } = await open();
    await prepareTables({ rows, ...others });
    for (let n = 0; n < ENTITIES; n += 1) {
      await rows.transact([
        { kind: 'create', entity: { partitionKey: 'large', rowKey: String(n), ...FILLING } },
      ]);
    }
    await until(() => stored() > ENTITIES * 1e6 && !existsSync(beside()), 20);

    await rows.transact([{ kind: 'create', entity: { partitionKey: 'last', rowKey: 'acknowledged' } }]);
    await until(() => existsSync(beside()), 1);
    const pid = azurite?.pid ?? 0;
    process.kill(pid, 'SIGTERM');
    expect(existsSync(beside())).toBe(true);
    await azurite?.stop();

    const again = await open();
    expect(await again.rows.get('last', 'acknowledged')).toBeDefined();
    expect(await again.rows.list({ partition: 'large', select: [] })).toHaveLength(ENTITIES);
  });
});
