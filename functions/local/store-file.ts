/** Whether a folder's store can be opened: an empty or a cut file would be taken for a new store, and saved over. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataProblem } from './data-problem.ts';

export const STORE_FILE = 'tables.json';

/** Stands beside a store until it was saved for the first time. */
const BEGUN = 'begun';

export function beginStore(folder: string): void {
  writeFileSync(join(folder, BEGUN), '', { mode: 0o600 });
}

export function storeSaved(folder: string): void {
  rmSync(join(folder, BEGUN), { force: true });
}

/** Throws DataProblem. */
export function checkStore(folder: string): void {
  const file = join(folder, STORE_FILE);
  if (!existsSync(file)) {
    if (existsSync(folder) && !existsSync(join(folder, BEGUN))) throw new DataProblem('missing', file);
    return;
  }
  const found = statSync(file);
  if (found.isFile() && found.size === 0) throw new DataProblem('empty', file);
  if (!found.isFile() || !isStore(file)) throw new DataProblem('damaged', file);
}

function isStore(file: string): boolean {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof found !== 'object' || found === null || !('collections' in found)) return false;
    return Array.isArray(found.collections) && found.collections.length > 0;
  } catch {
    return false;
  }
}
