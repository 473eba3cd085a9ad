/** A header below the header: this one again, as a page break repeats it, or that of another list with other columns. */
import type { RosterKind } from '../shape/kind.ts';
import type { Cell } from '../../sheet/block.ts';
import type { ColumnMatch } from '../shape/column.ts';
import { foldCase } from '../../language/fold.ts';
import { meaningOf } from './header-meaning.ts';
import { text } from './line.ts';

const REPEATED_HEADERS = 2;
const OTHER_FIELDS = 3;
const MOST = 0.6;

export type HeaderAgain = 'own' | 'other' | undefined;

function headerWords(
  columns: readonly ColumnMatch[],
  left: number,
): ReadonlyMap<number, ReadonlySet<string>> {
  return new Map(
    columns.map(({ column, header }) => [
      column - left,
      new Set([header, ...header.split(' / ')].map(foldCase)),
    ]),
  );
}

export function headerTest(
  kind: RosterKind,
  columns: readonly ColumnMatch[],
  left: number,
): (row: readonly Cell[]) => HeaderAgain {
  const words = headerWords(columns, left);
  const ofTop = new Set(columns.map(({ header }) => header.split(' / ')[0])).size;
  return (row) => {
    let filled = 0;
    let same = 0;
    for (const [index, cell] of row.entries()) {
      if (cell === '') continue;
      if (typeof cell !== 'string') return undefined;
      filled += 1;
      if (words.get(index)?.has(foldCase(text(cell)))) same += 1;
    }
    const again = same >= REPEATED_HEADERS ? 'own' : undefined;
    if (again && same >= filled * MOST && filled >= ofTop * MOST) return again;
    const fields = new Set(row.flatMap((cell) => meaningOf(kind, text(cell), true, '')?.field ?? []));
    return fields.has('ho_ten') && fields.size >= OTHER_FIELDS ? 'other' : again;
  };
}
