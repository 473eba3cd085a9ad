/** The percentages that a report prints, each held against its own line: what agrees, how, and what does not. */
import { checkReport } from '#domain/statistics/report-table.ts';
import { cellAddress } from '#domain/sheet/a1.ts';
import { readSheet } from '../../workbook/reading/read.ts';
import type { ReportChecked } from './report-checked.ts';
import type { TaskOptions } from '../common/outcome.ts';

/** `sheet`: a name or an id; the active one where left out. TaskError 'sheet-missing' where there is none. */
export async function checkReportSheet(
  { sheet }: { readonly sheet?: string },
  { signal, progress }: TaskOptions = {},
): Promise<ReportChecked> {
  progress?.({ what: 'reading', done: 0, total: 0 });
  const { sheetId, block } = await readSheet(sheet, {
    signal,
    onRows: (done, total) => progress?.({ what: 'reading', done, total }),
  });
  const lines = checkReport(block).map(({ row, column, denominator, ...line }) => ({
    ...line,
    place: { sheetId, cell: cellAddress(row - 1, column) },
    ...(denominator === undefined ? {} : { denominator }),
  }));
  return { sheet: block.name, lines };
}
