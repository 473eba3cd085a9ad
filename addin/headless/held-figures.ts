/** `figures … --unit`: a text somebody wrote, or the sentences of a sheet, held against the figures of a unit, number by number. */
import { basename } from 'node:path';
import type { HeldNumber } from '#domain/statistics/text/held-against.ts';
import { createTasks } from '../tasks/create.ts';
import type { LeaderTasks } from '../tasks/leader/leader-tasks.ts';
import { formatDate } from '../words/format.ts';
import { heldText } from '../words/held-text.ts';
import type { FiguresArguments } from './arguments.ts';
import { openBook } from './book.ts';
import type { Edge } from './edge.ts';
import { say, sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { isTextFile, readLines } from './text-file.ts';

type Against = FiguresArguments & { readonly against: NonNullable<FiguresArguments['against']> };

interface Written {
  readonly name: string;
  readonly json: { readonly sheet: string } | { readonly file: string };
  readonly paragraphs: readonly string[];
  /** Where a paragraph stands, in words and as data. */
  readonly placeOf: (paragraph: number) => { readonly said: string; readonly json: object };
}

export async function heldCommand(command: Against, edge: Edge): Promise<0 | 1> {
  const { unit, person, asOf } = command.against;
  const place = await servicePlace(person, edge.environment);
  const leader = await createTasks({ ...place, pauses: PAUSES }).leader();
  const written = isTextFile(command.file) ? await inText(command.file) : await inBook(command, leader);
  const asked = { unit, ...(asOf === undefined ? {} : { asOf }), paragraphs: written.paragraphs };
  const held = await leader.holdText(asked);
  const { numbers } = held;
  if (numbers.length === 0) throw new HeadlessError(2, sayBoth('figures.noNumbers', { file: command.file }));
  if (command.json) {
    const about = { unit: held.unit, asOf: held.asOf };
    edge.out(
      JSON.stringify({ ...written.json, ...about, numbers: numbers.map((one) => asJson(one, written)) }),
    );
  } else {
    const date = formatDate(held.asOf);
    edge.out(say('figures.held', { name: written.name, unit: held.unit, date, count: numbers.length }));
    for (const one of numbers) edge.out(lineOf(one, written));
  }
  return numbers.some(({ held: how }) => how === 'differs') ? 1 : 0;
}

async function inText(file: string): Promise<Written> {
  return {
    name: basename(file),
    json: { file: basename(file) },
    paragraphs: await readLines(file),
    placeOf: (paragraph) => ({
      said: say('figures.textLine', { line: String(paragraph + 1) }),
      json: { line: paragraph + 1 },
    }),
  };
}

async function inBook({ file, sheet }: Against, leader: LeaderTasks): Promise<Written> {
  await openBook(file);
  const { lines, sheet: name } = await leader.sheetSentences({ sheet });
  return {
    name,
    json: { sheet: name },
    paragraphs: lines.map(({ text }) => text),
    placeOf: (paragraph) => {
      const cell = lines[paragraph]?.cell ?? '';
      return { said: say('figures.cell', { cell }), json: { cell } };
    },
  };
}

const asJson = (
  { paragraph, text, around, kind, held, figure, today }: HeldNumber,
  { placeOf }: Written,
) => ({
  ...placeOf(paragraph).json,
  text,
  around,
  kind,
  held,
  id: figure?.id ?? null,
  label: figure?.label.vi ?? null,
  today: today ?? null,
  from: figure?.days?.from ?? null,
  to: figure?.days?.to ?? null,
});

const SIGNS: Readonly<Record<HeldNumber['held'], string>> = {
  same: '✓',
  differs: '✕',
  open: '?',
  unnamed: '·',
};

function lineOf(one: HeldNumber, { placeOf }: Written): string {
  const { said: place } = placeOf(one.paragraph);
  const { held, text, around } = one;
  return say('figures.heldLine', { sign: SIGNS[held], place, text, around, message: heldText(one).vi });
}
