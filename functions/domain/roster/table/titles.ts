/** What stands above the header: the unit that a list says it is of. Nothing of it is a member or leaves the workbook. */
import type { SheetBlock } from '../../sheet/block.ts';
import type { TitleLine } from '../shape/reading.ts';

const MOST_LINES = 40;
const MOST_CHARACTERS = 200;

/** Texts above the row of that index, line by line where a cell has several; `top` as it can be read. */
export function titleLines(top: SheetBlock, before: number): readonly TitleLine[] {
  const lines: TitleLine[] = [];
  for (let index = 0; index < before; index += 1) {
    for (const [at, cell] of (top.values[index] ?? []).entries()) {
      if (typeof cell !== 'string' || cell.length > MOST_CHARACTERS) continue;
      for (const line of cell.split('\n')) {
        const text = line.trim();
        if (text === '') continue;
        lines.push({ row: top.top + index + 1, column: top.left + at, text });
        if (lines.length === MOST_LINES) return lines;
      }
    }
  }
  return lines;
}
