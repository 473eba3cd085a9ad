/** Microsoft's client over a workbook in memory, for the tests of the workbook code. */
import { loadExcelClient } from '../../../addin/excel/host/client.ts';
import { createWorkbookHost, type HostOptions, type WorkbookHost } from '../../../addin/excel/host/host.ts';
import { area } from '../../../functions/domain/sheet/area.ts';
import { writeValues } from '../../../addin/excel/workbook/write.ts';

export type Grid = readonly (readonly (string | number | boolean)[])[];

/** An empty workbook of one sheet, 'Sheet1'. */
export function openExcel(options: HostOptions = {}): WorkbookHost {
  const host = createWorkbookHost(options);
  loadExcelClient(host);
  return host;
}

/** Writes as a person would have: before the add-in, and not counted. */
export function fill(host: WorkbookHost, sheet: string, row: number, column: number, values: Grid): void {
  const on = host.workbook.findSheet(sheet) ?? host.workbook.addSheet(sheet);
  writeValues(host.workbook, on, area(row, column, values.length, values[0]?.length ?? 0), values);
}

/** The values of a rectangle, as they stand in the model. */
export function grid(
  host: WorkbookHost,
  sheet: string,
  row: number,
  column: number,
  rows: number,
  columns: number,
) {
  const on = host.workbook.sheet(sheet);
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => on.cell(row + down, column + right).value),
  );
}
