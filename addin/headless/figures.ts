import { createTasks } from '../tasks/create.ts';
import type { ReportChecked, ReportLine } from '../tasks/leader/report-checked.ts';
import type { Tasks } from '../tasks/tasks.ts';
import { formatCount } from '#domain/language/number.ts';
import type { FiguresArguments } from './arguments.ts';
import { openBook } from './book.ts';
import type { Edge } from './edge.ts';
import { say, sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';

/** 1 where a percentage is neither rounded nor truncated from its line. Without a name the active sheet, or the first other one with such a table. */
export async function figuresCommand(command: FiguresArguments, edge: Edge): Promise<0 | 1> {
  await openBook(command.file);
  const report = await reportIn(createTasks({ api: 'http://127.0.0.1' }), command.sheet);
  if (command.json) edge.out(JSON.stringify(asJson(report)));
  else for (const line of linesOf(report)) edge.out(line);
  return report.lines.some(({ match }) => match === 'neither') ? 1 : 0;
}

/** HeadlessError of status 2 where no sheet has a table of counts and percentages. */
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

function asJson({ sheet, lines }: ReportChecked) {
  return {
    sheet,
    lines: lines.map(({ place, label, count, denominator, printed, match, message }) => ({
      cell: place.cell,
      label,
      count,
      denominator: denominator ?? null,
      printed,
      match,
      message: message.vi,
    })),
  };
}

const SIGNS: Readonly<Record<ReportLine['match'], string>> = {
  both: '✓',
  rounded: '●',
  truncated: '●',
  neither: '✕',
  open: '?',
};

function* linesOf({ sheet, lines }: ReportChecked): Generator<string> {
  yield say('figures.shares', { sheet, count: lines.length });
  for (const { place, label, count, denominator, printed, match, message } of lines) {
    const of = denominator === undefined ? '' : ` / ${formatCount(denominator)}`;
    const said = say('figures.printed', { count, of, printed: printed.replace(/\s*%$/, '') });
    yield say('figures.line', { sign: SIGNS[match], cell: place.cell, label, said, message: message.vi });
  }
}
