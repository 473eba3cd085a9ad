/** The percentages that a sheet prints, in tables and in sentences, each held against its own numbers: what agrees, how, and what does not. */
import { cellAddress } from '#domain/sheet/a1.ts';
import type { SheetBlock } from '#domain/sheet/block.ts';
import { readNumberFormats } from '../../workbook/reading/number-formats.ts';
import { readSheet } from '../../workbook/reading/read.ts';
import type { ReportChecked } from './report-checked.ts';
import type { TaskOptions } from '../common/outcome.ts';

/** Loaded when it is asked for: a clerk never needs it. */
const loadChecks = async () => {
  const [tables, sheets] = await Promise.all([
    import('#domain/percentages/sheet/report-table.ts'),
    import('#domain/percentages/sheet/report-sheet.ts'),
  ]);
  return { ...tables, ...sheets };
};

/** `sheet`: a name or an id; the active one where left out. TaskError 'sheet-missing' where there is none. */
export async function checkReportSheet(
  { sheet }: { readonly sheet?: string },
  { signal, progress }: TaskOptions = {},
): Promise<ReportChecked> {
  progress?.({ what: 'reading', done: 0, total: 0 });
  const { sheetId, block, isOurs } = await readSheet(sheet, {
    signal,
    onRows: (done, total) => progress?.({ what: 'reading', done, total }),
  });
  const { checkReport, checkSheet, percentColumns } = await loadChecks();
  const formats = await readNumberFormats(sheetId, areasOf(block, percentColumns(block)), { signal });
  const formatOf = (row: number, column: number) => formats.get(`${String(row)},${String(column)}`);
  // What our own sheets say in words is how a figure is counted.
  const checked = isOurs ? checkReport(block, formatOf) : checkSheet(block, formatOf);
  const lines = checked.map(({ row, column, ...line }) => ({
    ...line,
    place: { sheetId, cell: cellAddress(row - 1, column) },
  }));
  return { sheet: block.name, lines };
}

interface Rows {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

const areasOf = ({ top, left }: SheetBlock, columns: readonly Rows[]) =>
  columns.map(({ column, from, to }) => ({
    row: top + from,
    column: left + column,
    rows: to - from,
    columns: 1,
  }));
