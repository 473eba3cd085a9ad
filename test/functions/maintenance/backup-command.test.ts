/** npm run backup and restore without settings: the stores of this machine, each in a folder of its own; and what they say. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain, folderOf, runBackup, runRestore } from '../../../functions/maintenance/backup/command.ts';
import type { BackupCommand } from '../../../functions/maintenance/backup/command.ts';
import { BackupProblem } from '../../../functions/maintenance/backup/problem.ts';
import { namedStore, withStores } from '../../../functions/maintenance/stores.ts';
import { openTables, prepareTables } from '../../../functions/storage/tables.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'khopso-backup-command-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const signal = new AbortController().signal;
const said: string[] = [];
const progress: string[] = [];
const command = (data: string, other: Partial<BackupCommand> = {}): BackupCommand => ({
  settings: {},
  folder: join(root, data),
  at: join(root, 'kept'),
  signal,
  clock: () => new Date('2026-01-31T00:00:00.000Z'),
  say: (line) => said.push(line),
  progress: (line) => progress.push(line),
  ...other,
});

const GRANT = { partitionKey: 'p-1', rowKey: 'u-1', role: 'clerk' };
const IMAGE = {
  partitionKey: 'u-1',
  rowKey: 'report.a',
  pinned0: Uint8Array.from([0, 255, 10]),
  parts: 0,
  whole: true,
};

it('keeps each store of this machine, and writes it back into a data folder that lacks it', async () => {
  await withStores(command('before'), ['tables-small'], async ({ tables: configuration }) => {
    const tables = await openTables(configuration);
    await prepareTables(tables);
    await tables.grants.transact([{ kind: 'create', entity: GRANT }]);
    await tables.reports.transact([{ kind: 'create', entity: IMAGE }]);
  });
  await runBackup(command('before'));
  expect(readdirSync(join(root, 'kept'))).toEqual(['tables-small']);
  expect(said.join('\n')).toMatch(/Đã sao lưu 2 bản ghi[^]*A backup of 2 records/);
  await runRestore(command('after'));
  expect(existsSync(join(root, 'after', 'tables-small', 'tables.json'))).toBe(true);
  await withStores(command('after'), ['tables-small'], async ({ tables: configuration }) => {
    const tables = await openTables(configuration);
    expect((await tables.grants.get('p-1', 'u-1'))?.values).toEqual({ role: 'clerk' });
    const { partitionKey: _partition, rowKey: _row, ...values } = IMAGE;
    expect((await tables.reports.get('u-1', 'report.a'))?.values).toEqual(values);
  });
});

it('asks for the folder, and says where there is nothing to be kept or written back', async () => {
  expect(folderOf(['--to', 'there'], 'to')).toBe('there');
  expect(() => folderOf([], 'from')).toThrow(/--from[^]*FOLDER/);
  await expect(runBackup(command('nowhere'))).rejects.toThrow('no data here');
  await expect(runRestore(command('nowhere', { at: join(root, 'nowhere') }))).rejects.toThrow('no backup');
});

it('says why it ended, in both languages', () => {
  const stopped = new AbortController();
  stopped.abort();
  expect(explain(new Error('x'), 'backup', stopped.signal)).toMatch(/không dùng được[^]*cannot be used/);
  expect(explain(new Error('x'), 'restore', stopped.signal)).toMatch(/để tiếp tục[^]*to go on/);
  expect(explain(new BackupProblem('altered'), 'restore', signal)).toMatch(/sửa[^]*changed/);
  expect(explain(new Error('no answer'), 'restore', signal)).toBe('Không khôi phục được: no answer');
});

it('opens a store in Azure as whoever is signed in here, and inside Azure as the app', () => {
  const settings = {
    KHOPSO_TABLES_ENDPOINT: 'https://data.table.core.windows.net',
    KHOPSO_TABLES_PREFIX: 'a',
  };
  const endpoint = settings.KHOPSO_TABLES_ENDPOINT;
  expect(namedStore(settings)?.tables).toEqual({ kind: 'azure-cli', endpoint, prefix: 'a' });
  expect(namedStore({ ...settings, WEBSITE_SKU: 'FlexConsumption' })?.tables.kind).toBe('managed-identity');
  expect(namedStore({})).toBeUndefined();
});
