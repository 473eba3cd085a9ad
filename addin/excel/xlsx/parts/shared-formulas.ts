/** Formulas that several cells share: the file holds one, the others are the same with their references moved. */
import { columnIndex, columnLetters } from '#domain/sheet/a1.ts';
import { MAX_COLUMNS, MAX_ROWS } from '#domain/sheet/area.ts';

/** What is copied as it stands (texts, names of sheets), and references, of which only those that stand alone are moved. */
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.$])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!]))/gu;

const LOST = '#REF!';

function movedColumn(fixed: string, letters: string, by: number): string | null {
  const column = columnIndex(letters) + (fixed === '$' ? 0 : by);
  return column < 0 || column >= MAX_COLUMNS ? null : `${fixed}${columnLetters(column)}`;
}

function movedRow(fixed: string, digits: string, by: number): string | null {
  const row = Number(digits) + (fixed === '$' ? 0 : by);
  return row < 1 || row > MAX_ROWS ? null : `${fixed}${String(row)}`;
}

/** `text` without its '='. */
export function movedFormula(text: string, rows: number, columns: number): string {
  return text.replace(PARTS, (whole, ...found: (string | undefined)[]) => {
    const [c$, c, r$, r, from$, from, to$, to, top$, top, bottom$, bottom] = found;
    if (c !== undefined && r !== undefined) {
      const [column, row] = [movedColumn(c$ ?? '', c, columns), movedRow(r$ ?? '', r, rows)];
      return column === null || row === null ? LOST : `${column}${row}`;
    }
    if (from !== undefined && to !== undefined) {
      const [left, right] = [movedColumn(from$ ?? '', from, columns), movedColumn(to$ ?? '', to, columns)];
      return left === null || right === null ? LOST : `${left}:${right}`;
    }
    if (top !== undefined && bottom !== undefined) {
      const [first, last] = [movedRow(top$ ?? '', top, rows), movedRow(bottom$ ?? '', bottom, rows)];
      return first === null || last === null ? LOST : `${first}:${last}`;
    }
    return whole;
  });
}
