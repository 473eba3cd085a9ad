/** Starts and ends Azurite: in its own process group, so that a Ctrl-C meant for the program does not reach it twice. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { NotSaved } from './not-saved.ts';
import { NotStarted } from './not-started.ts';
import { END, NOT_SAVED, type Opened, type Saved } from './store-messages.ts';

export interface Azurite {
  readonly connectionString: string;
  readonly pid: number;
  /** Saves and ends; the promise holds when the process is gone, and is broken where it could not save. */
  readonly stop: () => Promise<void>;
  /** When it ended without having been told to. */
  readonly lost: Promise<void>;
}

export interface Patience {
  /** Milliseconds for which a process that lives is waited for. */
  readonly most?: number;
  /** After how many it is said that it is slow. */
  readonly slow?: number;
  readonly onSlow?: () => void;
}

/** On a busy machine it has taken more than a minute. */
const MOST_MILLISECONDS = 600_000;
const SLOW_MILLISECONDS = 30_000;

/**
 * `folder` is where the tables rest; without one they live in memory. One process per folder: see lock.ts. `onSave` hears when they
 * cannot be written any more, and when they can again. Throws NotSaved where they cannot from the beginning, NotStarted.
 */
export async function startAzurite(
  folder?: string,
  onSave: (saved: boolean) => void = () => undefined,
  patience: Patience = {},
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
  const { account, key, port } = await openedBy(child, gone, folder ?? '', patience);
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

function openedBy(
  child: ChildProcess,
  gone: Promise<void>,
  folder: string,
  { most = MOST_MILLISECONDS, slow = SLOW_MILLISECONDS, onSlow = () => undefined }: Patience,
): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const slowly = setTimeout(onSlow, slow);
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new NotStarted('late'));
    }, most);
    const stopWaiting = () => {
      clearTimeout(slowly);
      clearTimeout(late);
    };
    child.once('message', (message: Opened) => {
      stopWaiting();
      resolve(message);
    });
    gone.then(() => {
      stopWaiting();
      if (child.exitCode === NOT_SAVED) reject(new NotSaved('start', folder));
      else reject(new NotStarted('ended'));
    }, reject);
  });
}
