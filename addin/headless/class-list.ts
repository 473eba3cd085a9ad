/** `class-list`: the participants of one class: checked as a file, kept by the service, and who of them stands in no list of candidates. */
import { CLASS_LIST } from '#domain/rules/class-lists.ts';
import { asTask } from '../tasks/common/failure.ts';
import { createTasks, serviceAt } from '../tasks/create.ts';
import { classesCalled, sendClassList } from '../tasks/office/class-list.ts';
import { classListLines } from '../tasks/office/class-list-lines.ts';
import { classListService } from '../service/class-list-client.ts';
import type { ClassAt } from '../service/class-list-client.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { openBook } from './book.ts';
import { checkCommand, checkSheets, linesOf } from './check.ts';
import type { Edge } from './edge.ts';
import { indented } from './figure-lines.ts';
import { say, sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, usageError } from './usage.ts';

export const CLASS_LIST_FORMS = [
  'class-list check FILE.xlsx [--sheet NAME] [--json]',
  'class-list upload FILE.xlsx --class CLASS --unit UNIT --as PERSON [--sheet NAME] [--json]',
  'class-list show --class CLASS --unit UNIT --as PERSON [--json]',
] as const;

const OPTIONS = {
  class: { type: 'string' },
  unit: { type: 'string' },
  as: { type: 'string' },
  sheet: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** 1 where something keeps the list from being kept. CLASS: its id in the ledger, or its name. */
export async function classListCommand(argv: readonly string[], edge: Edge): Promise<0 | 1> {
  const [act, ...rest] = argv;
  const form = CLASS_LIST_FORMS.join('  |  ');
  const { values, positionals } = argumentsOf(rest, { form, options: OPTIONS, hasFiles: true });
  const { class: called, unit, as: person, sheet, json } = values;
  const [file, ...more] = positionals;
  if (more.length > 0 || (act === 'show') !== (file === undefined)) throw usageError(form);
  if (act === 'check' && file !== undefined) {
    return checkCommand(
      { name: 'check', file, sheet, date: undefined, json, rows: false, kind: CLASS_LIST },
      edge,
    );
  }
  if ((act !== 'upload' && act !== 'show') || !called || !unit || !person) throw usageError(form);
  const place = await servicePlace(person, edge.environment);
  const service = serviceAt({ ...place, pauses: PAUSES });
  const at = await asTask(undefined, () => classAt(service, unit, called));
  if (file !== undefined && !(await upload(service, at, { file, sheet, json }, edge))) return 1;
  const met = await asTask(undefined, () => classListService(service).met(at));
  if (json) edge.out(JSON.stringify(met));
  else for (const line of indented((words) => classListLines(words, met))) edge.out(line);
  return 0;
}

type Asking = ReturnType<typeof serviceAt>;

/** HeadlessError of status 2 where there is none, or more than one. */
async function classAt(service: Asking, unit: string, called: string): Promise<ClassAt> {
  const found = await classesCalled(service, unit, called);
  const [one, other] = found;
  if (one === undefined) throw new HeadlessError(2, sayBoth('classList.noClass', { name: called }));
  if (other !== undefined) {
    const ids = found.map(({ id, from }) => `${id} (${formatDate(from)})`).join(', ');
    throw new HeadlessError(2, sayBoth('classList.classes', { name: called, ids }));
  }
  return { unit, class: one.id };
}

interface Sent {
  readonly file: string;
  readonly sheet: string | undefined;
  readonly json: boolean;
}

/** Whether it was kept; else why not is said. */
async function upload(
  service: Asking,
  at: ClassAt,
  { file, sheet, json }: Sent,
  edge: Edge,
): Promise<boolean> {
  await openBook(file);
  const tasks = createTasks({ api: 'http://127.0.0.1', of: CLASS_LIST });
  const { checked } = await checkSheets(tasks, edge.today, sheet, true);
  if (checked.totals.error > 0) {
    for (const line of linesOf(checked, CLASS_LIST)) edge.error(line);
    throw new HeadlessError(1, sayBoth('upload.errors', { count: checked.totals.error }));
  }
  const members = checked.read ?? [];
  if (members.length === 0) throw new HeadlessError(1, sayBoth('classList.nobody', { sheet: checked.sheet }));
  if (!json && checked.totals.warning > 0)
    edge.out(say('classList.warnings', { count: formatCount(checked.totals.warning) }));
  const kept = await asTask(undefined, () =>
    sendClassList(service, at, { list: crypto.randomUUID(), members }),
  );
  if (kept.outcome === 'kept') {
    const { class: of, people, replaced } = kept;
    if (!json) edge.out(say('classList.kept', { name: of.name, count: formatCount(people) }));
    if (!json && replaced !== undefined)
      edge.out(say('classList.replaced', { count: formatCount(replaced) }));
    return true;
  }
  for (const { message } of kept.findings) edge.error(`${message.vi} / ${message.en}`);
  if (kept.findings.length === 0) edge.error(say('classList.meanwhile'));
  return false;
}
