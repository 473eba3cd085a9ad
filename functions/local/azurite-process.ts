/**
 * Azurite's table service in a process of its own. It saves and ends, exactly once, when it is told to, on every signal
 * and when its parent is gone: Azurite alone ignores SIGTERM and outlives its parent. While it cannot save, it takes nothing more.
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
import { END, NOT_SAVED, type Opened, type Saved } from './store-messages.ts';
import { StoreSaving, type Database } from './store-saving.ts';

interface TableServer {
  start(): Promise<void>;
  getHttpServerAddress(): string;
  readonly httpServer: HttpServer;
  readonly metadataStore: { readonly db: Database };
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

const saving = new StoreSaving(server.metadataStore.db, (saved) => {
  process.send?.({ saved } satisfies Saved);
});

/** Requests under another name than the address they come to are answered by nobody, and what could not be kept is not taken. */
function guard({ httpServer }: TableServer): void {
  const listeners = httpServer.listeners('request');
  httpServer.removeAllListeners('request');
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const isOwnName = request.headers.host === `${HOST}:${String(request.socket.localPort ?? '')}`;
    if (!isOwnName || (!saving.isSafe && request.method !== 'GET')) {
      request.resume();
      refuse(response, isOwnName ? NOT_TAKEN : WRONG_NAME);
      return;
    }
    for (const listener of listeners) Reflect.apply(listener, httpServer, [request, response]);
  });
}

interface Refusal {
  readonly status: number;
  readonly code?: string;
}

const WRONG_NAME: Refusal = { status: 421 };
/** A status that the client library does not repeat by itself: whoever waits for it is told at once. */
const NOT_TAKEN: Refusal = { status: 403, code: 'StoreNotSaved' };

function refuse(response: ServerResponse, { status, code }: Refusal): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(code === undefined ? undefined : JSON.stringify({ 'odata.error': { code } }));
}
guard(server);

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

async function saveAndClose(): Promise<void> {
  server.metadataStore.db.autosaveDisable();
  await answerTheLast();
  if (folder !== '') await saving.end();
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
      process.exit(NOT_SAVED);
    },
  );
}

async function start(): Promise<void> {
  release = await haveFolder();
  await server.start();
  if (folder !== '') saving.begin();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
  process.on('disconnect', end);
  process.on('message', (message) => {
    if (message === END) end();
  });
  if (!process.connected) {
    end();
    return;
  }
  const port = Number(new URL(server.getHttpServerAddress()).port);
  process.send?.({ account: ACCOUNT, key, port } satisfies Opened);
}

/** LokiJS wraps what the file system says into an error without a code. */
const OF_THE_DISK = /\b(?:EACCES|EPERM|EROFS|ENOSPC|EDQUOT|EIO|EISDIR|ENOTDIR|ENOENT)\b/;

start().catch((error: unknown) => {
  const said = error instanceof Error ? error.message : 'Azurite did not start';
  console.error(said);
  process.exit(OF_THE_DISK.test(said) ? NOT_SAVED : 1);
});
