/** A formula that cells share stands in one of them. Where that one is written over, the others get formulas of their own. */
import { columnOf, rowOf } from '../parts/cell-reference.ts';
import { movedFormula } from '../parts/shared-formulas.ts';
import { quoted, type Edit } from '../xml/edit.ts';
import type { CellAt, SheetMap } from './sheet-map.ts';

/** `changed`: the places whose formula goes. `prefix`: of the part's elements. */
export function unsharedFormulas({ rows }: SheetMap, changed: ReadonlySet<number>, prefix: string): Edit[] {
  const sharing = rows.flatMap(({ cells }) => cells.filter(({ formula }) => formula?.shared !== undefined));
  const lost = new Map<string, CellAt>();
  for (const cell of sharing) {
    const { formula } = cell;
    if (formula?.shared !== undefined && formula.text !== '' && changed.has(cell.place))
      lost.set(formula.shared, cell);
  }
  if (lost.size === 0) return [];
  return sharing.flatMap(({ place, formula }): Edit[] => {
    const first = lost.get(formula?.shared ?? '');
    if (!first?.formula || !formula || formula.text !== '' || changed.has(place)) return [];
    const rowsDown = rowOf(place) - rowOf(first.place);
    const text = movedFormula(first.formula.text, rowsDown, columnOf(place) - columnOf(first.place));
    return [{ start: formula.tag.start, end: formula.end, text: `<${prefix}f>${quoted(text)}</${prefix}f>` }];
  });
}
