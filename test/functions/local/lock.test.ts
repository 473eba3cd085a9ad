import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderInUse, lockFolder } from '../../../functions/local/lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khopso-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const lock = () => join(folder, 'lock');

describe('the lock on a data folder', () => {
  it('is this process, until it lets go', () => {
    const held = lockFolder(folder);
    expect(readFileSync(lock(), 'utf8').trim()).toBe(String(process.pid));
    held.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a living process keeps others out and names it', () => {
    writeFileSync(lock(), `${String(process.ppid)}\n`);
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    expect(() => lockFolder(folder)).toThrow(String(process.ppid));
    expect(readFileSync(lock(), 'utf8')).toBe(`${String(process.ppid)}\n`);
  });

  it.each(['dead', 'empty', 'nonsense'])('that a process left behind is taken over (%s)', (kind) => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lock(), { dead: `${String(pid)}\n`, empty: '', nonsense: 'x' }[kind] ?? '');
    lockFolder(folder);
    expect(readFileSync(lock(), 'utf8').trim()).toBe(String(process.pid));
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('is not taken from whoever took it over', () => {
    const held = lockFolder(folder);
    writeFileSync(lock(), `${String(process.ppid)}\n`);
    held.release();
    expect(readdirSync(folder)).toEqual(['lock']);
  });
});
