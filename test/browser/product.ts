/** The whole product for a browser test: what `npm start` runs, in a data folder of its own, until it is told to end. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Product {
  readonly api: string;
  readonly people: Readonly<
    Record<
      'clerk' | 'office' | 'leader',
      { readonly person: string; readonly unit: string; readonly url: string }
    >
  >;
  /** Where it keeps its data; ready.json is in it. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

const PATIENCE_MILLISECONDS = 120_000;

export async function startProduct(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'khopso-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'functions/local/start.ts', '--port', '0'], {
    env: { ...process.env, KHOPSO_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
    ...(JSON.parse(readFileSync(ready, 'utf8')) as Pick<Product, 'api' | 'people'>),
    folder,
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
