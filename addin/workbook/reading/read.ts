/** Reads one sheet as a block of values, with what a check needs to know about it, in as few round trips as its size allows. */
import type { Cell, SheetBlock } from '#domain/sheet/block.ts';
import type { Area, Spot } from '#domain/sheet/area.ts';
import { coalesce } from '../areas.ts';
import { queueDays } from '../days.ts';
import { extentOf } from './extent.ts';
import { queueFormulas } from './formulas.ts';
import { WorkbookError } from '../errors.ts';
import { requestLooks } from './looks.ts';
import { queueWrittenByUs } from '../written-by-us.ts';
import { queueMarksFound, type MarksFound } from '../marks.ts';
import { inExcel, type WorkOptions } from '../run.ts';
import { queueState } from '../state.ts';
import { readValues } from './values.ts';

export interface SheetRead {
  /** Stays when the sheet is renamed or moved. */
  readonly sheetId: string;
  readonly block: SheetBlock;
  /** We wrote it: a list of findings, a table of figures. */
  readonly isOurs: boolean;
  /** How our marks stand on it. */
  readonly marks: MarksFound;
  /** What the workbook keeps under `keep`. */
  readonly kept: unknown;
  /** Where it computes; null: Excel does not tell (a protected sheet, too many places). */
  readonly formulas: readonly Area[] | null;
}

export interface ReadOptions extends WorkOptions {
  /** What else to read from what is kept with the workbook. */
  readonly keep?: string;
}

/** `sheet` is a name or an id; the active sheet where left out. WorkbookError 'sheet-missing' when there is none. */
export function readSheet(sheet?: string, options: ReadOptions = {}): Promise<SheetRead> {
  return inExcel(async (context) => {
    const { worksheet, used, date1904, ...found } = await findSheet(context, sheet, options.keep);
    const about = { sheetId: worksheet.id, ...found };
    if (used.isNullObject)
      return { ...about, formulas: [], block: { name: worksheet.name, top: 0, left: 0, values: [] } };
    const { area, beyond } = await extentOf(context, worksheet, {
      row: used.rowIndex,
      column: used.columnIndex,
      rows: used.rowCount,
      columns: used.columnCount,
    });
    const asked = requestLooks(worksheet, area);
    let formulas: ReturnType<typeof queueFormulas> = () => null;
    const values = await readValues(context, worksheet, area, {
      ...options,
      beside: () => {
        asked.queue();
        // Excel looks for them in no protected sheet.
        if (!found.marks.isProtected) formulas = queueFormulas(worksheet, area);
      },
    });
    const looks = await asked.looks(context, values);
    const errorCells = await findErrors(context, worksheet, area, values);
    return {
      ...about,
      formulas: formulas(),
      block: {
        name: worksheet.name,
        top: area.row,
        left: area.column,
        values,
        errorCells,
        date1904,
        ...looks,
        ...(beyond ? { beyond } : {}),
      },
    };
  });
}

/** The sheets of the workbook that a person can see, in their order, and which one is active. */
export function listSheets(): Promise<
  readonly { readonly id: string; readonly name: string; readonly active: boolean }[]
> {
  return inExcel(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    const { worksheets } = context.workbook;
    active.load('id');
    worksheets.load('items/id,items/name,items/visibility');
    await context.sync();
    return worksheets.items
      .filter((sheet) => sheet.visibility === 'Visible')
      .map(({ id, name }) => ({ id, name, active: id === active.id }));
  });
}

async function findSheet(context: Excel.RequestContext, sheet: string | undefined, keep?: string) {
  const { worksheets } = context.workbook;
  const worksheet =
    sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(sheet);
  if (sheet !== undefined) {
    worksheet.load('id');
    await context.sync();
    if (worksheet.isNullObject) throw new WorkbookError('sheet-missing', { sheet });
  }
  const used = worksheet.getUsedRangeOrNullObject(true).untrack();
  const marksFound = queueMarksFound(context, worksheet);
  const isOurs = queueWrittenByUs(worksheet);
  const days = queueDays(context);
  const state = keep === undefined ? undefined : queueState(context, keep);
  worksheet.load('name');
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return {
    worksheet,
    used,
    marks: marksFound(),
    isOurs: isOurs(),
    kept: state?.value(),
    date1904: days(),
  };
}

/**
 * Excel gives an error cell as its text, and a typed "#N/A" looks the same; only the value type tells them apart. Types of
 * all cells would double the answer, so they are asked for where a text starts like an error.
 */
export async function findErrors(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  area: Area,
  values: readonly (readonly Cell[])[],
): Promise<ReadonlySet<string>> {
  const suspects = coalesce(suspectCells(area, values));
  const asked = suspects.map((suspect) => {
    const range = worksheet.getRangeByIndexes(suspect.row, suspect.column, suspect.rows, suspect.columns);
    range.untrack();
    range.load('valueTypes');
    return { suspect, range };
  });
  if (asked.length > 0) await context.sync();
  const found = new Set<string>();
  for (const { suspect, range } of asked) {
    range.valueTypes.forEach((row, down) =>
      row.forEach((type, right) => {
        if (type === 'Error') found.add(`${suspect.row + down},${suspect.column + right}`);
      }),
    );
  }
  return found;
}

const ERROR_TEXT = /^#[A-Z0-9_/]+[!?]?$/;

function* suspectCells(area: Area, values: readonly (readonly Cell[])[]): Generator<Spot> {
  for (const [down, row] of values.entries()) {
    for (const [right, cell] of row.entries()) {
      if (typeof cell === 'string' && cell.startsWith('#') && ERROR_TEXT.test(cell)) {
        yield { row: area.row + down, column: area.column + right };
      }
    }
  }
}
