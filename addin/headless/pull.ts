import { WITHHELD } from '#domain/statistics/labels.ts';
import { createTasks } from '../tasks/create.ts';
import type { Consolidated } from '../tasks/office/consolidated.ts';
import type { Summarised } from '../tasks/leader/summarised.ts';
import { formatCount, formatDate, formatFigure, formatPercent } from '../words/format.ts';
import type { PullArguments } from './arguments.ts';
import type { Edge } from './edge.ts';
import { inNewFile } from './in-file.ts';
import { say } from './say.ts';
import { PAUSES, servicePlace } from './service-place.ts';

/** Writes a workbook with the consolidated sheet, the summary, the facts and what the pivot shows. */
export async function pullCommand(command: PullArguments, edge: Edge): Promise<0> {
  const place = await servicePlace(command.person, edge.environment);
  const tasks = createTasks({ ...place, pauses: PAUSES });
  const { counts } = command;
  const request = {
    unit: command.unit,
    counts,
    ...(command.asOf === undefined ? {} : { asOf: command.asOf }),
  };
  const { consolidated, summary } = await inNewFile(command.out, async () => {
    const sheet = await tasks.consolidate(request);
    return { consolidated: sheet, summary: await tasks.summarise({ ...request, asOf: sheet.asOf }) };
  });
  if (command.json) edge.out(JSON.stringify({ ...asJson(consolidated, summary), counts }));
  else for (const line of linesOf(consolidated, summary, command.out)) edge.out(line);
  return 0;
}

export function asJson(
  { asOf, coverage, rows = [] }: Consolidated,
  { figures }: Pick<Summarised, 'figures'>,
) {
  return {
    asOf,
    coverage: { sent: coverage.sent, expected: coverage.expected },
    figures: figures.map(({ id, label, value, share }) => ({
      id,
      label: label.vi,
      value: value ?? null,
      numerator: share?.numerator ?? null,
      denominator: share?.denominator ?? null,
      percent: share?.percent ?? null,
    })),
    units: rows,
  };
}

export function* linesOf(
  { asOf, counts, coverage, units }: Consolidated,
  { figures }: Pick<Summarised, 'figures'>,
  file: string,
): Generator<string> {
  const { sent, expected, period } = coverage;
  yield say('pull.coverage', { date: formatDate(asOf), units, sent, expected, period: period.label.vi });
  yield say(counts === 'matched' ? 'pull.matched' : 'pull.sent');
  for (const { label, value, share } of figures) {
    // Of nobody nothing is a part.
    const part =
      share && share.denominator > 0
        ? ` (${formatCount(share.numerator)} / ${formatCount(share.denominator)} = ${formatPercent(share.percent)})`
        : '';
    yield `    ${label.vi}: ${value === undefined ? WITHHELD.shown.vi : formatFigure(value)}${part}`;
  }
  yield say('pull.written', { file });
}
