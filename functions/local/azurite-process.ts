/**
 * Azurite's table service in a process of its own. It saves and ends, exactly once, when it is told to, on every signal
 * and when its parent is gone: Azurite alone saves every five seconds, ignores SIGTERM and outlives its parent.
 * Started by azurite.ts: arguments are the data folder ('' for memory only); port and key go back over the channel. The key is
 * another one every time, and the store answers to its own address alone: a page that has a name of its own lead here (DNS
 * rebinding) knows neither.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { FolderInUse, lockFolder } from './lock.ts';

interface TableServer {
  start(): Promise<void>;
  getHttpServerAddress(): string;
  readonly httpServer: HttpServer;
  readonly metadataStore: { readonly db: Database };
}

/** The part of LokiJS that is needed to end without losing anything. */
interface Database {
  autosaveDisable(): void;
  saveDatabase(done: (error?: unknown) => void): void;
}

const load = createRequire(import.meta.url);
const Configuration = (
  load('azurite/dist/src/table/TableConfiguration.js') as { default: new (...options: unknown[]) => object }
).default;
const Server = (
  load('azurite/dist/src/table/TableServer.js') as { default: new (configuration: object) => TableServer }
).default;

/** The name that Azurite's stores have had from the beginning; the published key that goes with it opens nothing here. */
const ACCOUNT = 'devstoreaccount1';
const KEY_BYTES = 64;
const key = randomBytes(KEY_BYTES).toString('base64');
process.env.AZURITE_ACCOUNTS = `${ACCOUNT}:${key}`;

/** What it writes is its owner's alone. */
process.umask(0o077);

const folder = process.argv[2] ?? '';
const HOST = '127.0.0.1';
const ANY_PORT = 0;
const KEEP_ALIVE_SECONDS = 60;
const LAST_ANSWERS_MILLISECONDS = 2_000;

const configuration = new Configuration(
  HOST,
  ANY_PORT,
  KEEP_ALIVE_SECONDS,
  join(folder, 'tables.json'),
  false,
  false,
  undefined,
  undefined,
  false,
  true,
  '',
  '',
  '',
  undefined,
  true,
  folder === '',
);
const server = new Server(configuration);

/** Requests under another name than the address they come to are answered by nobody. */
function answerOwnNameOnly({ httpServer }: TableServer): void {
  const listeners = httpServer.listeners('request');
  httpServer.removeAllListeners('request');
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.headers.host === `${HOST}:${String(request.socket.localPort ?? '')}`) {
      for (const listener of listeners) Reflect.apply(listener, httpServer, [request, response]);
      return;
    }
    request.resume();
    response.writeHead(421).end();
  });
}
answerOwnNameOnly(server);

/** The one before this may still be saving: its parent was killed, and the next start came at once. */
const PATIENCE_MILLISECONDS = 30_000;

async function haveFolder(): Promise<() => void> {
  if (folder === '') return () => undefined;
  for (const end = Date.now() + PATIENCE_MILLISECONDS; ;) {
    try {
      return lockFolder(folder).release;
    } catch (error) {
      if (!(error instanceof FolderInUse) || Date.now() > end) throw error;
      await pause(100);
    }
  }
}

/** The requests under way are answered first, so that nothing is acknowledged after the last save began. */
async function answerTheLast(): Promise<void> {
  const { httpServer } = server;
  let closed = false;
  httpServer.close(() => {
    closed = true;
  });
  for (const end = Date.now() + LAST_ANSWERS_MILLISECONDS; !closed && Date.now() < end;) {
    httpServer.closeIdleConnections();
    await pause(20);
  }
  httpServer.closeAllConnections();
}

/**
 * Always one more save, also where nothing seems to have changed: Azurite's own close does not wait for a save under way,
 * whose rows count as saved from its beginning, and knows nothing of one that failed.
 */
async function saveAndClose(): Promise<void> {
  const { db } = server.metadataStore;
  db.autosaveDisable();
  await answerTheLast();
  if (folder === '') return;
  await new Promise<void>((resolve, reject) => {
    db.saveDatabase((error) => {
      if (error instanceof Error) reject(error);
      else resolve();
    });
  });
}

let release: () => void = () => undefined;
let ending = false;
function end(): void {
  if (ending) return;
  ending = true;
  saveAndClose().then(
    () => {
      release();
      process.exit(0);
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : 'Azurite did not save');
      process.exit(1);
    },
  );
}

async function start(): Promise<void> {
  release = await haveFolder();
  await server.start();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
  process.on('disconnect', end);
  process.on('message', (message) => {
    if (message === 'end') end();
  });
  if (!process.connected) {
    end();
    return;
  }
  process.send?.({ account: ACCOUNT, key, port: Number(new URL(server.getHttpServerAddress()).port) });
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Azurite did not start');
  process.exit(1);
});
