/**
 * The file that a command leaves behind. Whether it can be written is found out before anything is asked: what the service tells may
 * stand in its audit or be kept, and nobody is to be named there for what they never got.
 */
import { constants } from 'node:fs';
import { access, mkdir, open, rm } from 'node:fs/promises';
import { emptyBook, openBook, saveBook } from './book.ts';
import { sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';

export const notWritten = (file: string, cause: unknown): HeadlessError =>
  new HeadlessError(2, sayBoth('file.notWritten', { file }), { cause });

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** By opening it to write, which nothing else says for every folder, right and disk; nothing is left of the trial. */
export async function expectWritable(file: string): Promise<void> {
  const wasThere = await isThere(file);
  try {
    await (await open(file, 'a')).close();
  } catch (cause) {
    throw notWritten(file, cause);
  }
  if (!wasThere) await rm(file);
}

/** The same of a folder, which is made where there is none. */
export async function expectFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw notWritten(folder, cause);
  }
}

/** A new one, or in place of one that is there. */
export async function inNewFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  await expectWritable(file);
  const host = emptyBook();
  const blank = host.workbook.activeSheet;
  const done = await work();
  host.workbook.removeSheet(blank);
  await saveBook(host, file);
  return done;
}

/** A file that is there is brought up to date in place, with what was added to it; else one is begun. */
export async function inFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  if (!(await isThere(file))) return inNewFile(file, work);
  const host = await openBook(file);
  await expectWritable(file);
  const done = await work();
  await saveBook(host, file);
  return done;
}
