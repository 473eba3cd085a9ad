/** The office's consolidated sheet: written once, from then on brought up to date in place. */
import type { Counting } from '#domain/submissions/review.ts';
import type { ConsolidatedResponse } from '#wire/consolidated.ts';
import type { Service } from '../../service/client.ts';
import { officeService } from '../../service/office-client.ts';
import { showSheet } from '../../workbook/select.ts';
import { refreshTable } from '../../workbook/tables/table.ts';
import { consolidatedTable } from './consolidated-table.ts';
import type { Consolidated } from './consolidated.ts';
import type { TaskOptions } from '../common/outcome.ts';

export interface BelowRequest {
  readonly unit: string;
  /** ISO date; the service's today where left out. */
  readonly asOf?: string;
  /** Which versions it counts; all that were sent where left out. */
  readonly counts?: Counting;
}

export async function consolidate(
  service: Service,
  { unit, asOf, counts }: BelowRequest,
  options: TaskOptions = {},
): Promise<Consolidated> {
  options.progress?.({ what: 'fetching', done: 0, total: 0 });
  const { signal } = options;
  return writeConsolidated(
    await officeService(service).consolidated(unit, { asOf, counts, signal }),
    options,
  );
}

/** Rows that were asked for already. `kept`: of a report that is kept, what stands on each of its sheets. */
export async function writeConsolidated(
  answer: ConsolidatedResponse,
  { signal, progress }: TaskOptions = {},
  kept?: string,
): Promise<Consolidated> {
  progress?.({ what: 'writing', done: 0, total: answer.units.length });
  const refreshed = await refreshTable(consolidatedTable(answer, kept), {
    signal,
    onRows: (done, total) => progress?.({ what: 'writing', done, total }),
  });
  // A new sheet is shown; a refreshed one is not pulled in front of what the person is doing.
  if (refreshed.created) await showSheet(refreshed.sheet);
  return {
    sheet: refreshed.sheet,
    coverage: answer.coverage,
    asOf: answer.asOf,
    counts: answer.counts,
    // An old list that stands for others is no unit of the day.
    units: answer.units.filter(({ standsFor }) => standsFor === undefined).length,
    members: answer.total.members,
    added: refreshed.added,
    updated: refreshed.updated,
    gone: refreshed.gone,
    rows: answer.units,
    ...(refreshed.missing.length > 0 ? { missing: refreshed.missing } : {}),
  };
}
