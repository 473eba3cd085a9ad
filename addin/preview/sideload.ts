/**
 * `npm run start:excel [-- office]`: the pane in Excel itself, on Windows and macOS. Makes development certificates, puts
 * HTTPS in front of the local host (Excel loads nothing else) and lets Microsoft's tool put the add-in into Excel.
 * Elsewhere it says what to use instead.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { headersOf, PANE_POLICY } from '../hosting/headers.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY = join(ROOT, '.khopso', 'ready.json');
const PAGE = join(ROOT, 'dist', 'pane', 'taskpane.html');
const CERTIFICATES = join(homedir(), '.office-addin-dev-certs');
/** The port that manifest.xml names. */
const PORT = 3000;
const PATIENCE_MS = 10 * 60_000;
const ROLES = ['clerk', 'office', 'leader'] as const;
type Role = (typeof ROLES)[number];

interface Ready {
  readonly api: string;
  readonly people: Readonly<Partial<Record<Role, { readonly person: string }>>>;
}

const INSTEAD =
  'use npm start and one of the addresses it prints, or serve dist/pane over HTTPS and upload a manifest.xml with that address in Excel on the web.';

/** What to do instead, in one sentence; undefined where Excel can be started. */
export function insteadOfExcel(platform: string, toolInstalled: boolean): string | undefined {
  if (platform !== 'win32' && platform !== 'darwin')
    return `There is no Excel to start on this system: ${INSTEAD}`;
  return toolInstalled
    ? undefined
    : `office-addin-debugging, which is optional, is not installed here: ${INSTEAD}`;
}

/** The manifest whose pane signs in as a demo person of the local host. */
export function manifestFor(manifest: string, person: string): string {
  const query = `/taskpane.html?person=${encodeURIComponent(person)}"`;
  return manifest.replaceAll('/taskpane.html"', query);
}

/** Where on the local host; nowhere else: '//name/' is a path there, and what is no path is none. */
export function onwardUrl(path: string, origin: string): URL | undefined {
  if (!path.startsWith('/')) return undefined;
  return URL.canParse(origin + path) ? new URL(origin + path) : undefined;
}

/** The command line of an installed package; undefined where the optional install left it out. */
function commandOf(name: string): string | undefined {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return join(folder, 'cli.js');
  } catch {
    return undefined;
  }
}

async function main(): Promise<void> {
  const debugging = commandOf('office-addin-debugging');
  const certificates = commandOf('office-addin-dev-certs');
  const instead = insteadOfExcel(process.platform, debugging !== undefined && certificates !== undefined);
  if (instead !== undefined || debugging === undefined || certificates === undefined) {
    console.log(instead);
    return;
  }
  const role = ROLES.find((each) => each === process.argv[2]) ?? 'clerk';
  await run([certificates, 'install']);
  const ready = await localHost();
  await serve(new URL(ready.api).origin);
  const manifest = join(ROOT, 'dist', 'manifest.xml');
  writeFileSync(
    manifest,
    manifestFor(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'), ready.people[role]?.person ?? role),
  );
  await run([debugging, 'start', manifest, 'desktop', '--app', 'excel', '--no-debug']);
  console.log(`Excel opens as the ${role}. Ctrl-C ends the service.`);
}

/** Waits for `npm start`, which it starts where none is running. */
async function localHost(): Promise<Ready> {
  const host = existsSync(READY)
    ? undefined
    : spawn(process.execPath, ['--import', 'tsx', 'functions/local/start.ts'], {
        cwd: ROOT,
        stdio: 'inherit',
      });
  for (const end = Date.now() + PATIENCE_MS; !existsSync(READY);) {
    if ((host && host.exitCode !== null) || Date.now() > end)
      throw new Error('The local service did not start.');
    await pause(500);
  }
  return JSON.parse(readFileSync(READY, 'utf8')) as Ready;
}

/** The page as it is built, with Microsoft's own script; everything else from the local host. */
async function serve(origin: string): Promise<void> {
  const options = {
    key: readFileSync(join(CERTIFICATES, 'localhost.key')),
    cert: readFileSync(join(CERTIFICATES, 'localhost.crt')),
  };
  const server = createServer(options, (incoming, outgoing) => {
    const url = onwardUrl(incoming.url ?? '/', origin);
    if (url === undefined) {
      outgoing.writeHead(400).end();
    } else if (url.pathname === '/taskpane.html') {
      const type = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
      outgoing.writeHead(200, { ...type, ...headersOf(PANE_POLICY) });
      outgoing.end(readFileSync(PAGE));
    } else {
      pass(incoming, outgoing, url);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(PORT, 'localhost', resolve);
  });
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse, url: URL): void {
  const headers = { ...incoming.headers, host: url.host };
  const onward = request(url, { method: incoming.method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.writeHead(502).end());
  incoming.pipe(onward);
}

function run(command: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command[0]} ended with ${code}`)),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : 'Excel could not be started.');
    process.exitCode = 1;
  });
}
