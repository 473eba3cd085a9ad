/** `npm start` in a process and a data folder of its own, and who may ask it what. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const START = 'functions/local/start.ts';
const PATIENCE_MILLISECONDS = 900_000;

interface Ready {
  readonly api: string;
  readonly people: Readonly<
    Record<'clerk' | 'office' | 'leader', { readonly person: string; readonly unit: string }>
  >;
}

export interface Product extends Ready {
  readonly folder: string;
  readonly get: (person: string, path: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export async function startProduct(bloc: string): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'khopso-outputs-'));
  const child = spawn(process.execPath, ['--import', 'tsx', START, '--bloc', bloc, '--port', '0'], {
    env: { ...process.env, KHOPSO_DATA: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const file = join(folder, 'ready.json');
  const end = Date.now() + PATIENCE_MILLISECONDS;
  while (!existsSync(file) && child.exitCode === null && Date.now() < end) await pause(200);
  const close = async () => {
    child.kill('SIGTERM');
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  if (!existsSync(file)) {
    await close();
    throw new Error(`The product did not start with ${bloc}`);
  }
  const ready = JSON.parse(await readFile(file, 'utf8')) as Ready;
  return { ...ready, folder, get: (person, path) => ask(ready.api, person, path), close };
}

async function ask(api: string, person: string, path: string): Promise<unknown> {
  const issued = await fetch(new URL('/local/token', api), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  const { token } = (await issued.json()) as { token: string };
  const response = await fetch(`${api}/${path}`, { headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, body: (await response.json()) as unknown };
}
