/** Where the list ends and another one with its own header begins: what a column gives away is asked of its own list's cells. */
import type { RosterKind } from '../shape/kind.ts';
import type { Cell } from '../../sheet/block.ts';
import type { Header } from './header.ts';
import { headerTest } from './header-again.ts';
import { fieldNamed } from './header-meaning.ts';

/** Nearly every name fails this first: "Họ và tên", "HỌ TÊN", "Tên". */
const LIKE_A_HEADER = /^\s*(?:h[oọ]|t[eê]n)/i;
/** Index in `values` of the first row that is not the list's any more; their number where the list goes to the end. */
export function endOfList(
  kind: RosterKind,
  values: readonly (readonly Cell[])[],
  header: Header,
  left: number,
): number {
  const name = header.columns.find(({ field }) => field === 'ho_ten');
  if (!name) return values.length;
  const headerAgain = headerTest(kind, header.columns, left);
  for (let index = header.last + 1; index < values.length; index += 1) {
    const row = values[index] ?? [];
    const text = String(row[name.column - left] ?? '');
    if (LIKE_A_HEADER.test(text) && fieldNamed(kind, text) === 'ho_ten' && headerAgain(row) !== 'own')
      return index;
  }
  return values.length;
}
