/**
 * One process per data folder: two Azurites on one folder lose rows that were acknowledged. The lock is a file with the
 * process's id; one that a dead process left behind is taken over.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, FILE);
  const mine = `${String(process.pid)}\n`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
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

/**
 * Renamed first: of two processes that find the same stale lock one gets it away, and the other may get hold of the new
 * one instead. It looks at what it holds, gives that back and finds the folder in use.
 */
function setAside(path: string): void {
  const aside = `${path}.${String(process.pid)}`;
  try {
    renameSync(path, aside);
    const owner = ownerOf(aside);
    const taken = owner !== undefined && owner !== process.pid && isAlive(owner);
    if (taken) linkSync(aside, path);
    rmSync(aside, { force: true });
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'EEXIST')) throw error;
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

/** By its code alone: under a test runner Node's own errors come from another realm and are no Error here. */
export function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
