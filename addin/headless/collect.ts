/** `collect`: a folder of files that came by e-mail; what is ready is received for its unit, what is not goes back into another folder. */
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { asTask } from '../tasks/common/failure.ts';
import { serviceAt } from '../tasks/create.ts';
import { collect } from '../tasks/office/collect/collect.ts';
import type { CollectedFile, FileState, MailedKind } from '../tasks/office/collect/collected.ts';
import { MAILED_KINDS } from '../tasks/office/mailed-kinds.ts';
import { fill } from '../words/fill.ts';
import { formatDate } from '../words/format.ts';
import { COLLECT_WORDS } from '../words/screens/collect.ts';
import { LIST_WORDS } from '../words/screens/lists.ts';
import type { Edge } from './edge.ts';
import { expectFolder, notWritten } from './in-file.ts';
import { mailedIn } from './mailed-files.ts';
import { say, sayBoth } from './say.ts';
import { HeadlessError, sayRefusal } from './sentences.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, expectDays, usageError } from './usage.ts';

export const COLLECT_FORM =
  'collect FOLDER --unit UNIT --as PERSON --out FOLDER [--date yyyy-mm-dd] [--units FILE.json] [--kinds FILE.json] [--json]';

const OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  out: { type: 'string' },
  date: { type: 'string' },
  units: { type: 'string' },
  kinds: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const DONE: ReadonlySet<FileState> = new Set(['received', 'already']);

/** 1 where something was not received. What was done before a run ends in the middle is said all the same. */
export async function collectCommand(argv: readonly string[], edge: Edge): Promise<0 | 1> {
  const { folder, unit, person, out, date, units, kinds: ofKinds, json } = parse(argv);
  // The files of others stay as they came.
  if ((await placeOf(folder)) === (await placeOf(out))) throw usage();
  const service = serviceAt({ ...(await servicePlace(person, edge.environment)), pauses: PAUSES });
  const { files, others } = await mailedIn(folder, out);
  const said = await saidIn(z.string(), units, 'collect.units');
  const kinds = await saidIn(z.enum(MAILED_KINDS.map(({ id }) => id)), ofKinds, 'collect.kinds');
  // Nothing is received whose neighbours could not be given back.
  await expectFolder(out);
  const request = { unit, files, today: edge.today, rosterDate: date, said, kinds };
  const done: CollectedFile[] = [];
  const took = async (file: CollectedFile): Promise<void> => {
    done.push(file);
    if (!json) edge.out([lineOf(file), ...besidesOf(file)].join(' '));
    await writeBack(out, file);
  };
  try {
    await asTask(undefined, async () =>
      collect(MAILED_KINDS, service, await service.me(), request, {}, took),
    );
  } finally {
    if (json) edge.out(JSON.stringify({ files: done.map(asJson), others }));
  }
  if (!json) for (const line of closingLines(folder, files.length, others)) edge.out(line);
  return done.every(({ state }) => DONE.has(state)) ? 0 : 1;
}

function* closingLines(folder: string, files: number, others: readonly string[]): Generator<string> {
  if (files === 0) yield say('collect.none', { folder });
  if (others.length > 0) yield say('collect.others', { files: others.join(', ') });
}

/** By whatever name it goes; one that is not there yet is nobody else. */
const placeOf = (folder: string): Promise<string> => realpath(folder).catch(() => resolve(folder));

const asJson = ({
  file,
  state,
  unit,
  version,
  closedThrough,
  errors,
  questions,
  unreadable,
  failed,
  kinds,
  besides,
}: CollectedFile) => ({
  file,
  state,
  unit: unit?.id ?? null,
  version,
  ...(closedThrough === undefined ? {} : { closedThrough }),
  errors,
  ...(questions > 0 ? { questions } : {}),
  ...(kinds === undefined ? {} : { kinds }),
  ...(besides === undefined ? {} : { besides }),
  ...(unreadable === undefined ? {} : { reason: unreadable }),
  ...(failed === undefined ? {} : { reason: failed.code }),
});

function lineOf(line: CollectedFile): string {
  const { file, state, unit, version, errors, questions, rows, rival, failed, unreadable, kinds, stays } =
    line;
  const [kind, another] = kinds ?? [];
  const about = { file, unit: unitText(unit?.name ?? '', kind), version: version ?? 0, errors, questions };
  if (another) return say('collect.which-kind', { ...about, kinds: kinds?.join(', ') ?? '' });
  if (stays !== undefined)
    return say('collect.another-list', { ...about, why: COLLECT_WORDS[`another.${stays}`].vi });
  if (rival !== undefined) return say('collect.rival', { ...about, other: rival });
  if (failed !== undefined) return say('collect.refused', { ...about, why: sayRefusal(failed) });
  if (state === 'errors' && errors === 0 && rows === 0) return say('collect.nobody', about);
  if (unreadable !== undefined)
    return say('collect.unreadable', { ...about, why: COLLECT_WORDS[`unread.${unreadable}`].vi });
  const told = say(`collect.${state}`, { ...about, why: '' });
  const { closedThrough } = line;
  return closedThrough === undefined
    ? told
    : `${told} ${say('upload.closed', { date: formatDate(closedThrough) })}`;
}

/** Sheets of the file that are not received with it. */
const besidesOf = ({ besides = [] }: CollectedFile): readonly string[] =>
  besides.map(({ sheet, kind, stays }) =>
    fill(COLLECT_WORDS[stays ? 'besidesStays' : 'besides'].vi, {
      sheet,
      list: LIST_WORDS[`kind.${kind}`].vi,
    }),
  );

/** Of which list it is said where it is another than that of members. */
const unitText = (unit: string, kind: MailedKind | undefined): string =>
  kind === undefined || kind === 'members'
    ? unit
    : fill(COLLECT_WORDS.ofList.vi, { unit, list: LIST_WORDS[`kind.${kind}`].vi });

async function writeBack(out: string, { file, back }: CollectedFile): Promise<void> {
  if (!back) return;
  try {
    await mkdir(dirname(join(out, file)), { recursive: true });
    if (back.workbook) await writeFile(join(out, file), back.workbook);
    await writeFile(join(out, `${file}.txt`), back.text);
  } catch (cause) {
    throw notWritten(join(out, file), cause);
  }
}

/** By the name of a file, what somebody wrote down of it. */
async function saidIn(
  saying: z.ZodMiniType<string>,
  file: string | undefined,
  wrong: 'collect.units' | 'collect.kinds',
): Promise<Readonly<Record<string, string>>> {
  if (file === undefined) return {};
  try {
    return z.record(z.string(), saying).parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new HeadlessError(2, sayBoth(wrong, { file }), { cause });
  }
}

function parse(argv: readonly string[]) {
  const { values, positionals } = argumentsOf(argv, { form: COLLECT_FORM, options: OPTIONS, hasFiles: true });
  const [folder, ...more] = positionals;
  const { unit, as: person, out, date, units, kinds, json } = values;
  if (!folder || more.length > 0 || !unit || !person || !out) throw usage();
  expectDays(date);
  return { folder, unit, person, out, date, units, kinds, json };
}

const usage = () => usageError(COLLECT_FORM);
