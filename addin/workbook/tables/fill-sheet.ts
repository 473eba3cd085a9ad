/** Fills an empty sheet of hers with a table to write in: lines above, headers, what is known, and lists of what can be chosen. */
import { inExcel } from '../run.ts';
import { plainText } from './cells.ts';
import { queueChoices } from './choice-lists.ts';
import type { ColumnSpec } from './table-spec.ts';
import { BlockWriter, setEverywhere } from './writer.ts';

export interface FilledSheet {
  /** Its name. */
  readonly sheet: string;
  readonly head: readonly string[];
  /** So many of the lines above are titles, the others notes. */
  readonly titles: number;
  readonly columns: readonly ColumnSpec[];
  readonly body: readonly (readonly (string | number)[])[];
  /** What the file remembers, by name. */
  readonly remembers: Readonly<Record<string, string>>;
}

/** So far down cells are ready to be written in. */
const READY_ROWS = 500;
const HEADER_FILL = '#DDEBF7';

/** false: something stands on it by now, and nothing was written. */
export function fillSheet(page: FilledSheet): Promise<boolean> {
  const { head, titles, columns, body } = page;
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(page.sheet);
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load('address');
    await context.sync();
    if (!used.isNullObject) return false;
    const range = (row: number, column: number, rows: number, width: number): Excel.Range =>
      sheet.getRangeByIndexes(row, column, rows, width).untrack();
    range(0, 0, head.length, 1).values = head.map((line) => [plainText(line)]);
    range(0, 0, titles, 1).format.font.bold = true;
    if (head.length > titles) range(titles, 0, head.length - titles, 1).format.font.italic = true;
    const top = head.length;
    const headers = range(top, 0, 1, columns.length);
    headers.values = [columns.map(({ header }) => plainText(header))];
    headers.format.font.bold = true;
    headers.format.wrapText = true;
    headers.format.horizontalAlignment = 'Center';
    headers.format.fill.color = HEADER_FILL;
    columns.forEach(({ width, kind }, at) => {
      range(0, at, 1, 1).format.columnWidth = width;
      // Before anything is typed: a text stays as it is typed, with its zeros.
      if (kind === 'text') setEverywhere(range(top + 1, at, body.length + READY_ROWS, 1), '@');
    });
    const writer = new BlockWriter(context, sheet);
    if (body.length > 0) await writer.write({ row: top + 1, column: 0, columns, cells: body }, 'all');
    await writer.flush();
    const lists = columns.flatMap(({ header, choices = [] }, at) =>
      choices.length > 0
        ? [{ key: `Mau.${header}`, choices, range: () => range(top + 1, at, body.length + READY_ROWS, 1) }]
        : [],
    );
    await queueChoices(context, lists);
    const { custom } = context.workbook.properties;
    for (const [name, value] of Object.entries(page.remembers)) custom.add(name, value);
    sheet.freezePanes.freezeRows(top + 1);
    await context.sync();
    return true;
  });
}
