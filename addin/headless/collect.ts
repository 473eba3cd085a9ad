/** `collect`: a folder of files that came by e-mail; what is ready is received for its unit, what is not goes back into another folder. */
import { MEMBER_LIST } from '#domain/rules/members.ts';
import { mkdir, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { asTask } from '../tasks/common/failure.ts';
import { serviceAt } from '../tasks/create.ts';
import { collect } from '../tasks/office/collect/collect.ts';
import type { CollectedFile, FileState, MailedFile } from '../tasks/office/collect/collected.ts';
import type { Edge } from './edge.ts';
import { notOpened } from './not-opened.ts';
import { say, sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, expectDays, usageError } from './usage.ts';

export const COLLECT_FORM =
  'collect FOLDER --unit UNIT --as PERSON --out FOLDER [--date yyyy-mm-dd] [--units FILE.json] [--json]';

const OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  out: { type: 'string' },
  date: { type: 'string' },
  units: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Excel's own file of an open workbook is nobody's list. */
const isMailed = (name: string): boolean => /\.xl\w*$/i.test(name) && !/^[.~]/.test(name);
const DONE: ReadonlySet<FileState> = new Set(['received', 'already']);

/** 1 where something was not received. */
export async function collectCommand(argv: readonly string[], edge: Edge): Promise<0 | 1> {
  const { folder, unit, person, out, date, units, json } = parse(argv);
  // The files of others stay as they came.
  if ((await placeOf(folder)) === (await placeOf(out))) throw usage();
  const service = serviceAt({ ...(await servicePlace(person, edge.environment)), pauses: PAUSES });
  const files = await mailedIn(folder);
  const said = units === undefined ? {} : await saidUnits(units);
  const request = { unit, files, today: edge.today, rosterDate: date, said };
  const done = await asTask(undefined, async () =>
    collect(MEMBER_LIST, service, await service.me(), request, {}, (file) => writeBack(out, file)),
  );
  if (json) edge.out(JSON.stringify({ files: done.map(asJson) }));
  else for (const file of done) edge.out(lineOf(file));
  return done.every(({ state }) => DONE.has(state)) ? 0 : 1;
}

/** By whatever name it goes; one that is not there yet is nobody else. */
const placeOf = (folder: string): Promise<string> => realpath(folder).catch(() => resolve(folder));

const asJson = ({ file, state, unit, version, errors, questions, unreadable, failed }: CollectedFile) => ({
  file,
  state,
  unit: unit?.id ?? null,
  version,
  errors,
  ...(questions > 0 ? { questions } : {}),
  ...(unreadable === undefined ? {} : { reason: unreadable }),
  ...(failed === undefined ? {} : { reason: failed }),
});

const lineOf = ({ file, state, unit, version, errors, questions }: CollectedFile): string =>
  say(`collect.${state}`, { file, unit: unit?.name ?? '', version: version ?? 0, errors, questions });

async function mailedIn(folder: string): Promise<readonly MailedFile[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.flatMap((entry) => (entry.isFile() && isMailed(entry.name) ? [entry.name] : []));
    return names.toSorted().map((name) => ({ name, bytes: () => readFile(join(folder, name)) }));
  } catch (cause) {
    throw notOpened(folder, cause);
  }
}

async function writeBack(out: string, { file, back }: CollectedFile): Promise<void> {
  if (!back) return;
  try {
    await mkdir(out, { recursive: true });
    if (back.workbook) await writeFile(join(out, file), back.workbook);
    await writeFile(join(out, `${file}.txt`), back.text);
  } catch (cause) {
    throw new HeadlessError(2, sayBoth('file.notWritten', { file: join(out, file) }), { cause });
  }
}

const SaidUnits = z.record(z.string(), z.string());

async function saidUnits(file: string): Promise<Readonly<Record<string, string>>> {
  try {
    return SaidUnits.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new HeadlessError(2, sayBoth('collect.units', { file }), { cause });
  }
}

function parse(argv: readonly string[]) {
  const { values, positionals } = argumentsOf(argv, { form: COLLECT_FORM, options: OPTIONS, hasFiles: true });
  const [folder, ...more] = positionals;
  const { unit, as: person, out, date, units, json } = values;
  if (!folder || more.length > 0 || !unit || !person || !out) throw usage();
  expectDays(date);
  return { folder, unit, person, out, date, units, json };
}

const usage = () => usageError(COLLECT_FORM);
