/** The leader's summary: figures, facts and the pivot over them, brought up to date in place, with what changed since last time. */
import type { FigureView } from '#wire/statistics.ts';
import type { Service } from '../../service/client.ts';
import { officeService } from '../../service/office-client.ts';
import { refreshPivot } from '../../workbook/tables/pivot.ts';
import { showSheet } from '../../workbook/select.ts';
import { readState, writeState } from '../../workbook/state.ts';
import { refreshTable } from '../../workbook/tables/table.ts';
import type { BelowRequest } from '../office/consolidate.ts';
import type { Summarised } from './summarised.ts';
import type { TaskOptions } from '../common/outcome.ts';
import { isCountedUntilAnotherDay } from './counted-until.ts';
import { shownFigures } from './shown-figures.ts';
import { factsTable, figuresTable, summaryPivot } from './summary-tables.ts';

export async function summarise(
  service: Service,
  { unit, asOf, counts }: BelowRequest,
  { signal, progress }: TaskOptions = {},
): Promise<Summarised> {
  progress?.({ what: 'fetching', done: 0, total: 0 });
  const answer = await officeService(service).statistics(unit, { asOf, counts, signal });
  const total = answer.figures.length + answer.facts.length;
  progress?.({ what: 'writing', done: 0, total });
  const report = await refreshTable(figuresTable(answer), { signal });
  const facts = await refreshTable(factsTable(answer), {
    signal,
    onRows: (done) =>
      progress?.({ what: 'writing', done: Math.min(total, answer.figures.length + done), total }),
  });
  progress?.({ what: 'refreshing', done: 0, total: 1 });
  const pivot = answer.facts.length > 0 ? await refreshPivot(summaryPivot(answer, facts.table)) : null;
  progress?.({ what: 'refreshing', done: 1, total: 1 });
  const key = `figures.${answer.unit.id}`;
  const changes = changesBetween(await readState(key), answer.figures);
  await writeState(key, Object.fromEntries(answer.figures.map(({ id, value }) => [id, value])));
  const missing = [...report.missing, ...facts.missing];
  if (report.created) await showSheet(report.sheet);
  return {
    sheet: report.sheet,
    asOf: answer.asOf,
    counts: answer.counts,
    coverage: answer.coverage,
    figures: shownFigures(answer),
    ...(isCountedUntilAnotherDay(answer) ? { counted: answer.counted } : {}),
    changes,
    pivot,
    ...(missing.length > 0 ? { missing } : {}),
  };
}

/** None the first time: there is nothing to compare with. */
function changesBetween(before: unknown, figures: readonly FigureView[]): Summarised['changes'] {
  if (typeof before !== 'object' || before === null) return [];
  const values = new Map<string, unknown>(Object.entries(before));
  return figures.flatMap(({ id, value }) => {
    const last = values.get(id);
    return typeof last === 'number' && last !== value ? [{ id, before: last, after: value }] : [];
  });
}
