/** Starts and ends Azurite: in its own process group, so that a Ctrl-C meant for the program does not reach it twice. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { NotSaved } from './not-saved.ts';
import { END, NOT_SAVED, type Opened, type Saved } from './store-messages.ts';

export interface Azurite {
  readonly connectionString: string;
  readonly pid: number;
  /** Saves and ends; the promise holds when the process is gone, and is broken where it could not save. */
  readonly stop: () => Promise<void>;
  /** When it ended without having been told to. */
  readonly lost: Promise<void>;
}

const START_MILLISECONDS = 60_000;

/**
 * `folder` is where the tables rest; without one they live in memory. One process per folder: see lock.ts. `onSave` hears when they
 * cannot be written any more, and when they can again. Throws NotSaved where they cannot from the beginning.
 */
export async function startAzurite(
  folder?: string,
  onSave: (saved: boolean) => void = () => undefined,
): Promise<Azurite> {
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
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
  const { account, key, port } = await openedBy(child, gone, folder ?? '');
  child.on('message', ({ saved }: Saved) => {
    onSave(saved);
  });
  let stopping = false;
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};TableEndpoint=http://127.0.0.1:${String(port)}/${account};`,
    pid: child.pid ?? 0,
    stop: async () => {
      if (!stopping && child.connected) child.send(END);
      stopping = true;
      await gone;
      if (child.exitCode !== 0 && folder !== undefined) throw new NotSaved('end', folder);
    },
    lost: gone.then(() => (stopping ? new Promise<void>(() => undefined) : undefined)),
  };
}

function openedBy(child: ChildProcess, gone: Promise<void>, folder: string): Promise<Opened> {
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
      if (child.exitCode === NOT_SAVED) reject(new NotSaved('start', folder));
      else reject(new Error('Azurite ended before it was ready'));
    }, reject);
  });
}
