/**
 * The texts of a column below the header: those of members, and those of the lines between and under them (a header once more, a
 * section, a total, who signed), which are typed as they like. Looked for only where a column is in doubt.
 */
import type { RosterKind } from '../shape/kind.ts';
import { tidySpaces } from '../../language/clean.ts';
import { isBeyondAscii } from '../../language/encoding.ts';
import { bare } from './column-encoding.ts';
import type { Header } from '../table/header.ts';
import { readableTop } from './old-fonts.ts';
import type { Cell, CellRow, SheetBlock } from '../../sheet/block.ts';

export interface ColumnTexts {
  readonly ofMembers: ReadonlySet<string>;
  readonly ofLines: ReadonlySet<string>;
}

const isBlank = (cell: Cell): boolean => typeof cell === 'string' && tidySpaces(cell) === '';
const filledIn = (row: CellRow): number =>
  row.reduce<number>((sum, cell) => sum + (isBlank(cell) ? 0 : 1), 0);

/** Rows with no more than half of what the row in the middle has. */
function linesOf(rows: readonly CellRow[]): readonly boolean[] {
  const filled = rows.map(filledIn);
  const sorted = filled.filter((count) => count > 0).sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return filled.map((count) => count * 2 <= usual);
}

/** By index in a row: the header as it stands, where it was not read as an old font itself. */
function headerTexts(
  block: SheetBlock,
  kind: RosterKind,
  { first, last }: Header,
): (index: number) => ReadonlySet<Cell> {
  const top = readableTop(block, kind);
  const rows = Array.from({ length: last - first + 1 }, (_, more) => first + more);
  return (index) =>
    new Set(
      rows.flatMap((row) => {
        const cell = block.values[row]?.[index];
        return cell !== undefined && cell === top.values[row]?.[index] ? [cell] : [];
      }),
    );
}

/** By index in a row; each column is gone through once. */
export function columnTexts(
  block: SheetBlock,
  kind: RosterKind,
  header: Header,
): (index: number) => ColumnTexts {
  const rows = block.values.slice(header.last + 1);
  let lines: readonly boolean[] | undefined;
  let headers: ReturnType<typeof headerTexts> | undefined;
  const known = new Map<number, ColumnTexts>();
  return (index) => {
    const before = known.get(index);
    if (before) return before;
    lines ??= linesOf(rows);
    headers ??= headerTexts(block, kind, header);
    const again = headers(index);
    const ofMembers = new Set<string>();
    const ofLines = new Set<string>();
    for (const [at, row] of rows.entries()) {
      const cell = row[index];
      if (typeof cell !== 'string' || !isBeyondAscii(cell)) continue;
      (lines[at] || again.has(cell) ? ofLines : ofMembers).add(bare(cell));
    }
    const texts = { ofMembers, ofLines };
    known.set(index, texts);
    return texts;
  };
}
