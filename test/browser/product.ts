/** The whole product for a browser test: what `npm start` runs, in a data folder of its own, until it is told to end. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Told {
  readonly api: string;
  readonly people: Readonly<
    Record<
      'clerk' | 'office' | 'leader',
      { readonly person: string; readonly unit: string; readonly url: string }
    >
  >;
}

/** Of a service that began without an organisation. */
interface ToldEmpty {
  readonly api: string;
  readonly setup: { readonly code: string; readonly url: string };
}

interface Running {
  /** Where it keeps its data; ready.json is in it. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

const PATIENCE_MILLISECONDS = 120_000;

export type Product = Told & Running;
export type EmptyProduct = ToldEmpty & Running;

export const startProduct = (): Promise<Product> => start<Told>([]);
export const startEmptyProduct = (): Promise<EmptyProduct> => start<ToldEmpty>(['--empty']);

/** `T`: what ready.json holds, which another test holds it to. */
async function start<T>(options: readonly string[]): Promise<T & Running> {
  const folder = mkdtempSync(join(tmpdir(), 'khopso-'));
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'functions/local/start.ts', '--port', '0', ...options],
    {
      env: { ...process.env, KHOPSO_DATA: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = join(folder, 'ready.json');
  const end = Date.now() + PATIENCE_MILLISECONDS;
  while (!existsSync(ready)) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`The product did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    ...(JSON.parse(readFileSync(ready, 'utf8')) as T),
    folder,
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
