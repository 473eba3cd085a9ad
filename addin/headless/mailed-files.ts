/** The files of a folder into which mail was saved, and of the folders in it; what is no Excel file is named and left alone. */
import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailedFile } from '../tasks/office/collect/collected.ts';
import { notOpened } from './not-opened.ts';

export interface Mailed {
  /** By their path below the folder, in its order. */
  readonly files: readonly MailedFile[];
  readonly others: readonly string[];
}

const isWorkbook = (name: string): boolean => /\.xl\w*$/i.test(name);
/** Excel's own file of an open workbook, and what a system keeps for itself, is nobody's list. */
const isHidden = (name: string): boolean => /^[.~]/.test(name) || /^(thumbs\.db|desktop\.ini)$/i.test(name);

/** `out`: what goes back is not what came, wherever it is written. */
export async function mailedIn(folder: string, out: string): Promise<Mailed> {
  try {
    const names = (await namesIn(folder, '', await realpath(out).catch(() => out))).toSorted();
    const files = names
      .filter(isWorkbook)
      .map((name) => ({ name, bytes: async () => new Uint8Array(await readFile(join(folder, name))) }));
    return { files, others: names.filter((name) => !isWorkbook(name)) };
  } catch (cause) {
    throw notOpened(folder, cause);
  }
}

async function namesIn(folder: string, below: string, out: string): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const names = entries
    .filter(({ name }) => !isHidden(name))
    .map(async (entry): Promise<string[]> => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (!entry.isDirectory()) return [name];
      return (await realpath(join(folder, name))) === out ? [] : namesIn(folder, name, out);
    });
  return (await Promise.all(names)).flat();
}
