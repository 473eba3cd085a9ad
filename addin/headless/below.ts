/** What the commands share that write a sheet about the units below one: their arguments, and the file, which is begun or brought up to date. */
import { access } from 'node:fs/promises';
import { emptyBook, openBook, saveBook } from './book.ts';
import { argumentsOf, expectDays, usageError } from './usage.ts';

export interface BelowCommand {
  readonly unit: string;
  readonly person: string;
  readonly asOf: string | undefined;
  readonly out: string;
  readonly json: boolean;
}

const OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  asof: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export const belowForm = (name: string, takesDay = true): string =>
  `${name} --unit UNIT --as PERSON ${takesDay ? '[--asof yyyy-mm-dd] ' : ''}--out FILE.xlsx [--json]`;

export function parseBelow(name: string, argv: readonly string[], takesDay = true): BelowCommand {
  const form = belowForm(name, takesDay);
  const { values } = argumentsOf(argv, { form, options: OPTIONS });
  const { unit, as: person, asof: asOf, out, json } = values;
  if (!unit || !person || !out || (asOf !== undefined && !takesDay)) throw usageError(form);
  expectDays(asOf);
  return { unit, person, asOf, out, json };
}

/** A file that is there is brought up to date in place, with what was added to it; else one is begun. */
export async function inFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  const host = isThere ? await openBook(file) : emptyBook();
  const blank = isThere ? undefined : host.workbook.activeSheet;
  const done = await work();
  if (blank !== undefined) host.workbook.removeSheet(blank);
  await saveBook(host, file);
  return done;
}
