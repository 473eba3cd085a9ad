/** Where the list ends and another one with its own header begins: what a column gives away is asked of its own list's cells. */
import type { RosterKind } from '../shape/kind.ts';
import type { Cell } from '../../sheet/block.ts';
import type { Header } from './header.ts';
import { fold } from '../../language/fold.ts';
import { fieldNamed } from './header-meaning.ts';

/** Nearly every name fails this first: "Họ và tên", "HỌ TÊN", "Tên". */
const LIKE_A_HEADER = /^\s*(?:h[oọ]|t[eê]n)/i;
const LONGEST_HEADER = 40;
/** A page repeats so much of the header above its columns. */
const REPEATED = 0.6;

function isOwn(row: readonly Cell[], { columns }: Header, left: number): boolean {
  const repeated = columns.filter(({ column, header }) => {
    const text = fold(String(row[column - left] ?? ''));
    return text !== '' && header.split(' / ').some((part) => fold(part) === text);
  });
  return repeated.length >= columns.length * REPEATED;
}

/** Index in `values` of the first row that is not the list's any more; their number where the list goes to the end. */
export function endOfList(
  kind: RosterKind,
  values: readonly (readonly Cell[])[],
  header: Header,
  left: number,
): number {
  const name = header.columns.find(({ field }) => field === 'ho_ten');
  if (!name) return values.length;
  for (let index = header.last + 1; index < values.length; index += 1) {
    const cell = values[index]?.[name.column - left];
    if (typeof cell !== 'string' || cell.length > LONGEST_HEADER || !LIKE_A_HEADER.test(cell)) continue;
    if (fieldNamed(kind, cell) === 'ho_ten' && !isOwn(values[index] ?? [], header, left)) return index;
  }
  return values.length;
}
