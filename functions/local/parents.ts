/**
 * Notices when npm is gone. `npm start` runs node under a shell under npm; SIGTERM or SIGKILL of npm reaches neither, so
 * the program looks who its parents are: a process whose parent died gets another one at once.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isAlive } from './lock.ts';

const LOOK_MILLISECONDS = 1_000;
/** Without /proc a look costs a process. */
const SLOW_LOOK_MILLISECONDS = 5_000;

/** Calls back once. Does nothing outside npm: a program started from a script may well outlive it. Returns how to stop looking. */
export function whenParentsGone(settings: NodeJS.ProcessEnv, gone: () => void): () => void {
  if (settings.npm_lifecycle_event === undefined) return () => undefined;
  const parent = process.ppid;
  const grandparent = isShellOf(parent) ? parentOf(parent) : undefined;
  const looking = setInterval(
    () => {
      const orphaned = process.ppid !== parent || !isAlive(parent);
      const shellOrphaned = grandparent !== undefined && parentOf(parent) !== grandparent;
      if (!orphaned && !shellOrphaned) return;
      clearInterval(looking);
      gone();
    },
    process.platform === 'linux' || grandparent === undefined ? LOOK_MILLISECONDS : SLOW_LOOK_MILLISECONDS,
  );
  looking.unref();
  return () => {
    clearInterval(looking);
  };
}

/** Whether the parent is the shell that npm started this program with, and not npm itself. */
function isShellOf(pid: number): boolean {
  return /(^|\/)\w*sh -c .*functions\/local\/start/.test(commandOf(pid).replaceAll('\0', ' '));
}

function commandOf(pid: number): string {
  if (process.platform === 'linux') return readOr(`/proc/${String(pid)}/cmdline`);
  return process.platform === 'win32' ? '' : ps('command=', pid);
}

function parentOf(pid: number): number | undefined {
  const text =
    process.platform === 'linux'
      ? (/^PPid:\s*(\d+)$/m.exec(readOr(`/proc/${String(pid)}/status`))?.[1] ?? '')
      : ps('ppid=', pid);
  const parent = Number.parseInt(text, 10);
  return Number.isInteger(parent) ? parent : undefined;
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function ps(what: string, pid: number): string {
  try {
    return execFileSync('ps', ['-o', what, '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
