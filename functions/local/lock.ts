/**
 * One process per data folder: two Azurites on one folder lose rows that were acknowledged. The lock is a file with the
 * process's id; one that a dead process left behind is taken over.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Lock {
  readonly release: () => void;
}

export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  constructor(readonly pid: number) {
    super(`Another process works in this folder: ${String(pid)}`);
  }
}

export const FILE = 'lock';

/** Throws FolderInUse. */
export function lockFolder(folder: string): Lock {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  const mine = `${String(process.pid)}\n`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(path, mine, { flag: 'wx' });
      return {
        release: () => {
          release(path, mine);
        },
      };
    } catch (error) {
      if (!isCode(error, 'EEXIST') || attempt > 2) throw error;
      const owner = ownerOf(path);
      if (owner !== undefined && owner !== process.pid && isAlive(owner)) throw new FolderInUse(owner);
      setAside(path);
    }
  }
}

/** Renamed first: of two processes that find the same stale lock, one gets it away. */
function setAside(path: string): void {
  const aside = `${path}.${String(process.pid)}`;
  try {
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
}

function release(path: string, mine: string): void {
  if (ownerText(path) === mine) rmSync(path, { force: true });
}

function ownerText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** undefined where the file says nothing: its writer died between creating and writing it. */
function ownerOf(path: string): number | undefined {
  const pid = Number.parseInt(ownerText(path) ?? '', 10);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** A signal 0 asks only whether there is somebody to signal. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
