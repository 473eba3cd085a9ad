/** `form`: an official form of a unit as a sheet of our own, or into the superior's file, of which nothing else is changed. */
import { readFile, writeFile } from 'node:fs/promises';
import { FORM_IDS } from '#domain/forms/form.ts';
import type { FormResponse } from '#wire/form.ts';
import { PatchError } from '../excel/xlsx/patch/patch-problem.ts';
import { createTasks } from '../tasks/create.ts';
import { fillFile } from '../tasks/leader/form/fill-file.ts';
import type { Filling } from '../tasks/leader/form/filling.ts';
import { notesBelow } from '../tasks/leader/form/form-notes.ts';
import type { FormTasks } from '../tasks/leader/form/form-tasks.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { FORM_WORDS } from '../words/screens/form.ts';
import type { Edge } from './edge.ts';
import { expectWritable, inNewFile } from './in-file.ts';
import { notOpened } from './not-opened.ts';
import { say, sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, expectDays, expectInOrder, usageError } from './usage.ts';

export const FORM_FORM =
  'form 1|2|3|4|5 --unit UNIT --as PERSON --asof yyyy-mm-dd [--from yyyy-mm-dd] [--into TEMPLATE.xlsx] --out FILE.xlsx [--json]';

const OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  asof: { type: 'string' },
  from: { type: 'string' },
  into: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** 1 where the superior's file has no place for the form. */
export async function formCommand(argv: readonly string[], edge: Edge): Promise<0 | 1> {
  const { id, unit, person, from, to, into, out, json } = parsed(argv);
  await expectWritable(out);
  const place = await servicePlace(person, edge.environment);
  const tasks = await (await createTasks({ ...place, pauses: PAUSES }).leader()).forms();
  const { form } = await tasks.read({ unit, form: id, from, to });
  const filling = into === undefined ? await writeOwn(tasks, form, out) : await writeInto(form, into, out);
  if (json) edge.out(JSON.stringify({ ...asJson(form), ...(filling === undefined ? {} : { filling }) }));
  else for (const line of linesOf(form, out, filling)) edge.out(line);
  return 0;
}

async function writeOwn(
  { writeSheet }: Pick<FormTasks, 'writeSheet'>,
  form: FormResponse,
  out: string,
): Promise<undefined> {
  await inNewFile(out, () => writeSheet(form));
}

async function writeInto(form: FormResponse, into: string, out: string): Promise<Filling> {
  const bytes = await readFile(into).catch((cause: unknown) => {
    throw notOpened(into, cause);
  });
  const filled = filledBy(bytes, form);
  if (filled === null) throw new HeadlessError(1, sayBoth('form.noPlace', { file: into, form: form.form }));
  await written(out, filled.bytes);
  return filled.filling;
}

function filledBy(bytes: Uint8Array, form: FormResponse): ReturnType<typeof fillFile> {
  try {
    return fillFile(bytes, form);
  } catch (cause) {
    if (!(cause instanceof PatchError)) throw cause;
    throw new HeadlessError(1, sayBoth('form.refused', { place: cause.place }), { cause });
  }
}

async function written(out: string, bytes: Uint8Array): Promise<void> {
  await writeFile(out, bytes).catch((cause: unknown) => {
    throw new HeadlessError(2, sayBoth('file.notWritten', { file: out }), { cause });
  });
}

function asJson({ columns, rows, checks, unit, form, from, to, before, coverage, inForce }: FormResponse) {
  return {
    ...{ form, unit: unit.id, from, to, before: before ?? null, inForce },
    coverage: { sent: coverage.sent, expected: coverage.expected },
    columns: columns.map(({ id, head }) => ({ id, label: head.vi })),
    rows: rows.map(({ id, number, label, cells }) => ({
      id,
      number,
      label: label.vi,
      cells: cells.map(({ value }) => value ?? null),
      ...(cells[0]?.blank === undefined ? {} : { blank: cells[0].blank }),
    })),
    checks: checks.map(({ id, isOfYearBefore, left, right, difference, unexplained, beside }) => ({
      ...{ id, isOfYearBefore, left, right, difference, unexplained },
      beside: beside.map(({ label, value }) => ({ label: label.vi, value })),
    })),
  };
}

function* linesOf(form: FormResponse, file: string, filling: Filling | undefined): Generator<string> {
  const { number, title, unit, from, to } = form;
  yield `${number}: ${title.vi}. ${unit.name}, ${formatDate(from)} – ${formatDate(to)}`;
  for (const note of notesBelow(form)) yield `    ${note.vi}`;
  if (filling !== undefined) yield* fillingLines(filling);
  yield say('form.written', { file });
}

function* fillingLines({
  sheet,
  written: cells,
  left,
  missingRows,
  missingColumns,
}: Filling): Generator<string> {
  yield say('form.filled', { sheet, cells: formatCount(cells.length) });
  for (const { cell, label, value } of cells)
    yield `    ${cell}  ${label}: ${value === '' ? '—' : String(value)}`;
  for (const { cell, label, why } of left)
    yield `    ${cell}  ${label}: ${FORM_WORDS[`form.left.${why}`].vi}`;
  if (missingRows.length > 0) yield say('form.missingRows', { rows: missingRows.join('; ') });
  if (missingColumns.length > 0) yield say('form.missingColumns', { columns: missingColumns.join('; ') });
}

function parsed(argv: readonly string[]) {
  const { values, positionals } = argumentsOf(argv, { form: FORM_FORM, options: OPTIONS, hasFiles: true });
  const { unit, as: person, asof: to, into, out, json } = values;
  const [asked, ...others] = positionals;
  const id = FORM_IDS.find((each) => each === asked);
  if (id === undefined || others.length > 0 || !unit || !person || !out || !to) throw usage();
  const from = values.from ?? `${to.slice(0, 4)}-01-01`;
  expectDays(from, to);
  expectInOrder(from, to);
  return { id, unit, person, from, to, into, out, json };
}

const usage = () => usageError(FORM_FORM);
