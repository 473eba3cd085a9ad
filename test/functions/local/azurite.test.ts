/** Real processes, killed as people and systems kill them: what was acknowledged is there after, and nobody is left over. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { startAzurite } from '../../../functions/local/azurite.ts';
import { NotStarted } from '../../../functions/local/not-started.ts';
import { isAlive } from '../../../functions/local/lock.ts';
import { openTables, prepareTables } from '../../../functions/storage/tables.ts';

const ROWS = 50;
const load = createRequire(__filename);
let folder: string;
let parent: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khopso-azurite-'));
});
afterEach(() => {
  parent?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const tablesAt = (connectionString: string) =>
  openTables({ kind: 'connection-string', connectionString, prefix: '' });

async function write(connectionString: string): Promise<void> {
  const { rows, ...tables } = await tablesAt(connectionString);
  await prepareTables({ rows, ...tables });
  for (let n = 0; n < ROWS; n += 1) {
    await rows.transact([{ kind: 'create', entity: { partitionKey: 'p', rowKey: `r-${String(n)}`, n } }]);
  }
}

async function rowsAfterRestart(): Promise<number> {
  const azurite = await startAzurite(join(folder, 'tables'));
  const { rows } = await tablesAt(azurite.connectionString);
  const found = await rows.list({ partition: 'p' });
  await azurite.stop();
  return found.length;
}

async function untilGone(pid: number): Promise<boolean> {
  for (let look = 0; look < 600 && isAlive(pid); look += 1) await pause(100);
  return !isAlive(pid);
}

/** A program that starts Azurite, as npm start does, and does nothing else. */
async function startInParent(): Promise<{ readonly pid: number; readonly connectionString: string }> {
  const program = join(folder, 'parent.ts');
  const module = JSON.stringify(load.resolve('../../../functions/local/azurite.ts'));
  writeFileSync(
    program,
    `import { startAzurite } from ${module};
     void startAzurite(${JSON.stringify(join(folder, 'tables'))}).then(({ pid, connectionString }) => {
       process.send?.({ pid, connectionString });
     });`,
  );
  parent = fork(program, [], { execArgv: ['--import', pathToFileURL(load.resolve('tsx')).href] });
  const child = parent;
  return new Promise((resolve, reject) => {
    child.once('exit', () => {
      reject(new Error('The parent ended early'));
    });
    child.once('message', (message: { pid: number; connectionString: string }) => {
      resolve(message);
    });
  });
}

describe('the embedded store', () => {
  it('keeps everything when its parent is killed, and does not outlive it', async () => {
    const { pid, connectionString } = await startInParent();
    await write(connectionString);
    parent?.kill('SIGKILL');
    expect(await untilGone(pid)).toBe(true);
    expect(await rowsAfterRestart()).toBe(ROWS);
  });

  it('waits for the one before it, which is still saving', async () => {
    const { connectionString } = await startInParent();
    await write(connectionString);
    parent?.kill('SIGKILL');
    expect(await rowsAfterRestart()).toBe(ROWS);
  });

  it.each([
    ['SIGTERM', ['SIGTERM']],
    ['SIGINT', ['SIGINT']],
    ['SIGHUP', ['SIGHUP']],
    ['SIGINT, SIGTERM and the message to end at once', ['SIGINT', 'SIGTERM', 'end']],
  ] as const)('keeps everything on %s', async (_name, ways) => {
    const azurite = await startAzurite(join(folder, 'tables'));
    await write(azurite.connectionString);
    for (const way of ways) {
      if (way === 'end') void azurite.stop();
      else process.kill(azurite.pid, way);
    }
    expect(await untilGone(azurite.pid)).toBe(true);
    await azurite.stop();
    expect(await rowsAfterRestart()).toBe(ROWS);
  });

  it('says when it ended without having been told to', async () => {
    const azurite = await startAzurite();
    process.kill(azurite.pid, 'SIGKILL');
    await expect(azurite.lost).resolves.toBeUndefined();
  });
});

it('says that it is slow, waits as long as it was told to, and then what can be done, in Vietnamese too', async () => {
  const slow = jest.fn();
  const late = startAzurite(undefined, undefined, { slow: 1, most: 20, onSlow: slow });
  await expect(late).rejects.toThrow(NotStarted);
  await expect(late).rejects.toThrow('Đóng bớt chương trình nặng rồi chạy lại npm start');
  expect(slow).toHaveBeenCalledTimes(1);
});
