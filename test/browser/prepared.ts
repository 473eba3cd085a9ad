/**
 * The demonstration, loaded once for all browser tests that start the product: each takes a copy of the data folder and starts in it, as
 * `npm start` does the second time.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Names the folder to the workers of jest. */
const SETTING = 'KHOPSO_TEST_PREPARED';
const PATIENCE_MILLISECONDS = 240_000;
const PAUSE_MILLISECONDS = 100;

const dataOf = (prepared: string): string => join(prepared, 'data');
const doneOf = (prepared: string): string => join(prepared, 'done');
const failedOf = (prepared: string): string => join(prepared, 'failed');

/** The process of the product in a data folder; `said` is what it wrote so far. */
export function runProduct(folder: string, options: readonly string[]) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'functions/local/start.ts', '--port', '0', ...options],
    { env: { ...process.env, KHOPSO_DATA: folder }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = join(folder, 'ready.json');
  return {
    /** Rejects with what the product wrote where it ends, or takes too long and is ended. */
    started: async (patience = PATIENCE_MILLISECONDS): Promise<string> => {
      const end = Date.now() + patience;
      while (!existsSync(ready)) {
        if (child.exitCode !== null || Date.now() > end) {
          child.kill('SIGTERM');
          throw new Error(`The product did not start:\n${said}`);
        }
        await setTimeout(PAUSE_MILLISECONDS);
      }
      return ready;
    },
    ended: async (): Promise<void> => {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** Before the tests. */
export function makeFolder(): void {
  process.env[SETTING] = mkdtempSync(join(tmpdir(), 'khopso-prepared-'));
}

/** After the tests. */
export function removeFolder(): void {
  const prepared = process.env[SETTING];
  if (prepared !== undefined) rmSync(prepared, { recursive: true, force: true });
}

async function prepare(prepared: string): Promise<void> {
  const running = runProduct(dataOf(prepared), []);
  try {
    await running.started();
    await running.ended();
    writeFileSync(doneOf(prepared), '');
  } catch (error) {
    writeFileSync(failedOf(prepared), String(error));
    throw error;
  }
}

/** Into an empty folder. Whoever asks first loads it, the others wait; where that failed they start with nothing and say why. */
export async function copyPrepared(folder: string): Promise<void> {
  const prepared = process.env[SETTING];
  if (prepared === undefined) return;
  if (isFirst(prepared)) await prepare(prepared);
  while (!existsSync(doneOf(prepared))) {
    if (existsSync(failedOf(prepared))) return;
    await setTimeout(PAUSE_MILLISECONDS);
  }
  cpSync(dataOf(prepared), folder, { recursive: true });
}

/** Of several that make a folder one succeeds. */
function isFirst(prepared: string): boolean {
  try {
    mkdirSync(dataOf(prepared));
    return true;
  } catch {
    return false;
  }
}
