/** The cell that the person has chosen, wherever it is: of several the active one. */
import { inExcel } from '../run.ts';

export interface ChosenCell {
  /** Name of its sheet. */
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

export function chosenCell(): Promise<ChosenCell> {
  return inExcel(async (context) => {
    // The selected range itself Excel refuses to tell where several are selected.
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,values');
    cell.worksheet.load('name');
    await context.sync();
    const [[value] = []] = cell.values as readonly (readonly unknown[])[];
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex, value };
  });
}
