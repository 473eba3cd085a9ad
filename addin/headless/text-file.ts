/** A text from a file, as people save it: UTF-8 with or without a mark, or UTF-16 as Notepad writes it. */
import { readFile } from 'node:fs/promises';
import { notOpened } from './not-opened.ts';
import { sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';

export const isTextFile = (file: string): boolean => /\.(?:txt|md)$/i.test(file);

const MARKS: readonly (readonly [first: number, second: number, encoding: string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];

/** The lines of the file; HeadlessError of status 2 where it cannot be read. */
export async function readLines(file: string): Promise<readonly string[]> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw notOpened(file, cause);
  });
  const [, , encoding = 'utf-8'] =
    MARKS.find(([first, second]) => bytes[0] === first && bytes[1] === second) ?? [];
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).split(/\r\n?|\n/);
  } catch (cause) {
    throw new HeadlessError(2, sayBoth('text.notText', { file }), { cause });
  }
}
