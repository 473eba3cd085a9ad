/** How Excel shows the numbers of some cells: the value 0.4122 is 41% or 41,22% by its format alone. */
import type { Area } from '#domain/sheet/area.ts';
import { inExcel, type WorkOptions } from '../run.ts';

/** At some 10 bytes a cell well below what Excel carries in one answer. */
const ROWS_AN_ANSWER = 50_000;

/** By "row,column", zero-based in the sheet; without those that Excel does not tell. */
export function readNumberFormats(
  sheetId: string,
  areas: readonly Area[],
  { signal }: WorkOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const formats = new Map<string, string>();
  if (areas.length === 0) return Promise.resolve(formats);
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const part of areas.flatMap(inParts)) {
      signal?.throwIfAborted();
      const range = sheet.getRangeByIndexes(part.row, part.column, part.rows, part.columns).untrack();
      range.load('numberFormat');
      await context.sync();
      const found = range.numberFormat as string[][] | null;
      for (const [down, row] of (found ?? []).entries())
        for (const [right, format] of row.entries())
          formats.set(`${String(part.row + down)},${String(part.column + right)}`, format);
    }
    return formats;
  });
}

function inParts({ row, column, rows, columns }: Area): readonly Area[] {
  const parts: Area[] = [];
  for (let done = 0; done < rows; done += ROWS_AN_ANSWER) {
    parts.push({ row: row + done, column, rows: Math.min(ROWS_AN_ANSWER, rows - done), columns });
  }
  return parts;
}
