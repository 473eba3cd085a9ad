/** Every percentage of a sheet: those of its tables, and those of the sentences that somebody typed into cells. */
import type { Cell, SheetBlock } from '../../sheet/block.ts';
import type { Judgement } from '../judgement.ts';
import { readText } from '../prose/read-text.ts';
import { checkReport, type FormatOf } from './report-table.ts';

export interface CheckedPlace extends Judgement {
  /** One-based row and zero-based column of the sheet. */
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly count?: number;
  readonly printed: string;
}

const SAYS_PERCENT = /\d\s*(?:%|phần trăm)/iu;
const WORD = /\p{L}+/gu;
const LEAST_WORDS = 4;
/** More cells than this beside it: a remark in a table, and no sentence of a report. */
const MOST_BESIDE = 3;

const isProse = (cell: Cell | undefined): cell is string =>
  typeof cell === 'string' && (cell.match(WORD)?.length ?? 0) >= LEAST_WORDS;
const isFilled = (cell: Cell): boolean => cell !== '';

interface Written {
  readonly row: number;
  readonly text: string;
}

/** The sentences of a column, a line of a cell as a paragraph of its own; [] where none speaks of a percentage. */
function writtenIn(values: SheetBlock['values'], column: number): readonly Written[] {
  return values.flatMap((cells, row) => {
    const cell = cells[column];
    if (!isProse(cell) || cells.filter(isFilled).length > MOST_BESIDE) return [];
    return cell.split(/\r\n?|\n/).map((text) => ({ row, text }));
  });
}

/** A line of a sentence that somebody typed into a cell; one-based row and zero-based column of the sheet. */
export interface LineOfSheet {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The sentences of a sheet that hold a number, column by column. */
export function sentencesIn({ values, top, left }: SheetBlock): readonly LineOfSheet[] {
  const columns = new Set<number>();
  for (const cells of values)
    for (const [column, cell] of cells.entries()) if (isProse(cell) && /\d/.test(cell)) columns.add(column);
  return [...columns].flatMap((column) =>
    writtenIn(values, column).map(({ row, text }) => ({ row: top + row + 1, column: left + column, text })),
  );
}

/** Cells of one column are read on from each other, as paragraphs are. */
export function checkSentences({ values, top, left }: SheetBlock): readonly CheckedPlace[] {
  const columns = new Set<number>();
  for (const cells of values) {
    for (const [column, cell] of cells.entries())
      if (typeof cell === 'string' && SAYS_PERCENT.test(cell) && isProse(cell)) columns.add(column);
  }
  return [...columns].flatMap((column) => {
    const written = writtenIn(values, column);
    return readText(written.map(({ text }) => text)).map(({ paragraph, relation: _relation, ...read }) => ({
      ...read,
      row: top + (written[paragraph]?.row ?? 0) + 1,
      column: left + column,
    }));
  });
}

export function checkSheet(block: SheetBlock, formatOf?: FormatOf): readonly CheckedPlace[] {
  return [...checkReport(block, formatOf), ...checkSentences(block)].toSorted(
    (a, b) => a.row - b.row || a.column - b.column,
  );
}
