/** Starts and ends Azurite: in its own process group, so that a Ctrl-C meant for the program does not reach it twice. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Azurite {
  readonly connectionString: string;
  readonly pid: number;
  /** Saves and ends; the promise holds when the process is gone. */
  readonly stop: () => Promise<void>;
  /** When it ended without having been told to. */
  readonly lost: Promise<void>;
}

/** Azurite's published development account: no secret, and reachable from this machine only. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

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
  const port = await portOf(child, gone);
  let stopping = false;
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=http://127.0.0.1:${String(port)}/${ACCOUNT};`,
    pid: child.pid ?? 0,
    stop: async () => {
      if (!stopping && child.connected) child.send('end');
      stopping = true;
      await gone;
    },
    lost: gone.then(() => (stopping ? new Promise<void>(() => undefined) : undefined)),
  };
}

function portOf(child: ChildProcess, gone: Promise<void>): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('Azurite did not start within a minute'));
    }, START_MILLISECONDS);
    child.once('message', (message: { port: number }) => {
      clearTimeout(late);
      resolve(message.port);
    });
    gone.then(() => {
      clearTimeout(late);
      reject(new Error('Azurite ended before it was ready'));
    }, reject);
  });
}
