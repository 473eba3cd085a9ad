/** Every percentage of a workbook's sheet or of a text, with what it was held against. */
import { basename } from 'node:path';
import { formatCount } from '#domain/language/number.ts';
import { readText } from '#domain/percentages/prose/read-text.ts';
import { createTasks } from '../tasks/create.ts';
import type { ReportChecked, ReportLine } from '../tasks/leader/report-checked.ts';
import type { Tasks } from '../tasks/tasks.ts';
import { percentageText } from '../words/percentage-text.ts';
import type { FiguresArguments } from './arguments.ts';
import { openBook } from './book.ts';
import type { Edge } from './edge.ts';
import { say, sayBoth } from './say.ts';
import { heldCommand } from './held-figures.ts';
import { HeadlessError } from './sentences.ts';
import { isTextFile, readLines } from './text-file.ts';

type Line = Omit<ReportLine, 'place'>;

interface Placed extends Line {
  /** "Ô D2", "Dòng 16". */
  readonly said: string;
  readonly json: { readonly cell: string } | { readonly line: number };
}

interface Found {
  readonly name: string;
  readonly json: { readonly sheet: string } | { readonly file: string };
  readonly lines: readonly Placed[];
}

/**
 * 1 where a percentage is neither rounded nor truncated from its numbers, or a number is not what stands in the figures of a unit.
 * Without a name the active sheet, or the first other one that prints any.
 */
export async function figuresCommand(command: FiguresArguments, edge: Edge): Promise<0 | 1> {
  const { against } = command;
  if (against !== undefined) return heldCommand({ ...command, against }, edge);
  const found = isTextFile(command.file) ? await inText(command.file) : await inBook(command);
  if (command.json) edge.out(JSON.stringify({ ...found.json, lines: found.lines.map(asJson) }));
  else for (const line of linesOf(found)) edge.out(line);
  return found.lines.some(({ match }) => match === 'neither') ? 1 : 0;
}

/** HeadlessError of status 2 where the text has no percentage. */
async function inText(file: string): Promise<Found> {
  const lines = readText(await readLines(file)).map(({ paragraph, relation: _relation, ...read }) => {
    const line = paragraph + 1;
    return { ...read, said: say('figures.textLine', { line: String(line) }), json: { line } };
  });
  if (lines.length === 0) throw new HeadlessError(2, sayBoth('text.noShares', { file }));
  return { name: basename(file), json: { file: basename(file) }, lines };
}

async function inBook({ file, sheet }: FiguresArguments): Promise<Found> {
  await openBook(file);
  const report = await reportIn(createTasks({ api: 'http://127.0.0.1' }), sheet);
  const lines = report.lines.map(({ place: { cell }, ...line }) => ({
    ...line,
    said: say('figures.cell', { cell }),
    json: { cell },
  }));
  return { name: report.sheet, json: { sheet: report.sheet }, lines };
}

/** HeadlessError of status 2 where no sheet prints a percentage. */
async function reportIn(tasks: Tasks, sheet: string | undefined): Promise<ReportChecked> {
  const first = await tasks.checkReport(sheet === undefined ? {} : { sheet });
  if (first.lines.length > 0) return first;
  if (sheet === undefined) {
    for (const { id, active } of await tasks.sheets()) {
      const other = active ? first : await tasks.checkReport({ sheet: id });
      if (other.lines.length > 0) return other;
    }
  }
  throw new HeadlessError(2, sayBoth('sheet.noShares', { sheet: first.sheet }));
}

function asJson(line: Placed) {
  const { json, label, count, denominator, printed, match, reason, fits, isAssumed } = line;
  return {
    ...json,
    label,
    count: count ?? null,
    denominator: denominator ?? null,
    /** The denominator is not printed beside it; it is the only number around that fits. */
    assumed: isAssumed ?? false,
    printed,
    match,
    reason: reason ?? null,
    /** What the denominator can be. */
    from: fits?.from ?? null,
    to: fits?.to ?? null,
    message: percentageText(line).vi,
  };
}

const SIGNS: Readonly<Record<ReportLine['match'], string>> = {
  both: '✓',
  rounded: '●',
  truncated: '●',
  neither: '✕',
  open: '?',
};

function saidOf({ count, denominator, printed: text }: Line): string {
  const printed = text.replace(/\s*%$/, '');
  if (count === undefined) return say('figures.percent', { printed });
  const of = denominator === undefined ? '' : ` / ${formatCount(denominator)}`;
  return say('figures.printed', { count, of, printed });
}

function* linesOf({ name, lines }: Found): Generator<string> {
  yield say('figures.shares', { sheet: name, count: lines.length });
  for (const line of lines) {
    const { said: place, label, match } = line;
    const message = percentageText(line).vi;
    yield say('figures.line', { sign: SIGNS[match], place, label, said: saidOf(line), message });
  }
}
