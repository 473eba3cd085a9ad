/** Starts and ends Azurite: in its own process group, so that a Ctrl-C meant for the program does not reach it twice. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Azurite {
  readonly connectionString: string;
  readonly pid: number;
  /** Saves and ends; the promise holds when the process is gone, and is broken where it could not save. */
  readonly stop: () => Promise<void>;
  /** When it ended without having been told to. */
  readonly lost: Promise<void>;
}

/** What came last is lost with the process. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
  constructor(readonly folder: string) {
    super(`The store could not be saved in ${folder}`);
  }
}

/** How the store is reached: only who started it is told. */
interface Opened {
  readonly account: string;
  readonly key: string;
  readonly port: number;
}

const START_MILLISECONDS = 60_000;

/** `folder` is where the tables rest; without one they live in memory. One process per folder: see lock.ts. */
export async function startAzurite(folder?: string): Promise<Azurite> {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = fork(fileURLToPath(new URL('./azurite-process.ts', import.meta.url)), [folder ?? ''], {
    execArgv: ['--import', loader],
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const { account, key, port } = await openedBy(child, gone);
  let stopping = false;
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};TableEndpoint=http://127.0.0.1:${String(port)}/${account};`,
    pid: child.pid ?? 0,
    stop: async () => {
      if (!stopping && child.connected) child.send('end');
      stopping = true;
      await gone;
      if (child.exitCode !== null && child.exitCode !== 0) throw new NotSaved(folder ?? '');
    },
    lost: gone.then(() => (stopping ? new Promise<void>(() => undefined) : undefined)),
  };
}

function openedBy(child: ChildProcess, gone: Promise<void>): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('Azurite did not start within a minute'));
    }, START_MILLISECONDS);
    child.once('message', (message: Opened) => {
      clearTimeout(late);
      resolve(message);
    });
    gone.then(() => {
      clearTimeout(late);
      reject(new Error('Azurite ended before it was ready'));
    }, reject);
  });
}
