/** Where a table of ours stands, and writing single cells of one. */
import type { Cell } from '#domain/sheet/block.ts';
import { inExcel } from '../run.ts';
import { queueState } from '../state.ts';
import { FilterGuard } from './filter.ts';
import { knownTable } from './table-known.ts';
import { BlockWriter } from './writer.ts';

export interface TablePlace {
  readonly sheetId: string;
  readonly table: string;
}

/** undefined where there is none yet, or none any more. */
export function placeOfTable(id: string): Promise<TablePlace | undefined> {
  return inExcel(async (context) => {
    const state = queueState(context, `table.${id}`);
    await context.sync();
    const known = knownTable(state.value());
    if (!known) return undefined;
    const table = context.workbook.tables.getItemOrNullObject(known.tableName);
    table.load('name');
    table.worksheet.load('id');
    await context.sync();
    return table.isNullObject ? undefined : { sheetId: table.worksheet.id, table: table.name };
  });
}

/** A column of texts, by zero-based row of the sheet. */
export interface TextColumn {
  readonly column: number;
  readonly texts: ReadonlyMap<number, string>;
}

/** Writes texts into rows wherever filters hide some of them. */
export function writeTexts(sheetId: string, columns: readonly TextColumn[]): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.tables.load('items/name');
    await context.sync();
    const { items } = sheet.tables;
    for (const table of items) FilterGuard.load(table);
    await context.sync();
    const filter = await FilterGuard.open(context, items);
    const writer = new BlockWriter(context, sheet);
    try {
      for (const { column, texts } of columns) {
        for (const { row, cells } of runsOf(texts)) {
          const spec = { key: '', header: '', kind: 'text', width: 0 } as const;
          await writer.write({ row, column, columns: [spec], cells }, 'text');
        }
      }
      await writer.flush();
    } finally {
      filter.close();
      await context.sync();
    }
  });
}

function runsOf(texts: ReadonlyMap<number, string>): { row: number; cells: Cell[][] }[] {
  const runs: { row: number; cells: Cell[][] }[] = [];
  for (const [row, text] of [...texts].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.row + last.cells.length === row) last.cells.push([text]);
    else runs.push({ row, cells: [[text]] });
  }
  return runs;
}
