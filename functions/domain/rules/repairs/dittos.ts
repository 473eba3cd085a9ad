/**
 * Writes out a ditto mark. What stands above may itself be misspelt, in an old font or a day that was turned: the mark then gets
 * what that cell will hold once it is put right, and nobody calls it certain.
 */
import { DITTO_READ } from '../record/known-ids.ts';
import type { FieldKey } from '../../roster/shape/field.ts';
import type { Cell, SheetBlock } from '../../sheet/block.ts';
import type { ReadingProblem } from '../../roster/shape/problem.ts';
import { codeFor, codeLabel } from '../../roster/codes/codes.ts';
import { isOpenSerial } from '../../roster/columns/date-evidence.ts';
import { isDitto } from '../../roster/cells/ditto.ts';
import { fieldIn, type RosterKind } from '../../roster/shape/kind.ts';
import { classInDate } from '../../roster/codes/school-class.ts';
import { nearestCodes } from '../../roster/codes/suggest.ts';
import { meaningsOf } from '../../roster/codes/two-meanings.ts';
import { clean } from '../../language/clean.ts';
import { DAYS_TO_1904, formatDate, isWholeDate, swapDayMonth } from '../../language/date.ts';
import { usualDate } from '../../language/date-text.ts';
import type { Repair } from './repair.ts';

type Proposal = Pick<Repair, 'kind' | 'certain' | 'rule' | 'after' | 'as'>;

interface Above {
  readonly cell: Cell;
  /** Nothing but such marks between. */
  readonly near: boolean;
}

function cellAbove({ row, column }: ReadingProblem, { values, top, left }: SheetBlock): Above {
  const at = (index: number): Cell => values[index]?.[column - left] ?? '';
  let index = row - 2 - top;
  while (index >= 0 && isDitto(at(index))) index -= 1;
  const near = at(index) !== '';
  while (index >= 0 && (at(index) === '' || isDitto(at(index)))) index -= 1;
  return { cell: at(index), near };
}

/** A word of the list: as typed above where that says it, otherwise as the list has it or as it will be repaired. */
function wordOf(kind: RosterKind, field: FieldKey, read: string, above: Cell, shift: number): string {
  const { codes } = fieldIn(kind, field);
  if (!codes) return read;
  const written = classInDate(above, shift) ?? clean(String(above));
  const [meaning] = meaningsOf(codes, written);
  if (meaning !== undefined) return meaning;
  if (codeFor(codes, written) === read) return written;
  const code = codeLabel(codes, read) ? read : nearestCodes(codes, read)[0];
  return (code !== undefined && codeLabel(codes, code)?.vi) || read;
}

/** `turned`: the columns whose days seem to stand month first. */
export function writtenOut(
  kind: RosterKind,
  problem: ReadingProblem,
  block: SheetBlock,
  turned: ReadonlySet<number>,
): readonly Proposal[] {
  const { field, column, read } = problem;
  if (read === undefined) return [];
  const shift = block.date1904 ? DAYS_TO_1904 : 0;
  const above = cellAbove(problem, block);
  const propose = (after: string, as: Repair['as'] = 'text'): readonly Proposal[] => [
    { kind: 'ditto', certain: above.near && above.cell === after, rule: DITTO_READ, after, as },
  ];
  if (typeof read !== 'string') return typeof above.cell === 'string' ? propose(above.cell) : [];
  if (fieldIn(kind, field).type !== 'date') return propose(wordOf(kind, field, read, above.cell, shift));
  if (!isWholeDate(read)) return propose(formatDate(read));
  if (typeof above.cell === 'string') {
    return propose(usualDate(above.cell) === read ? above.cell : formatDate(read));
  }
  if (!isOpenSerial(above.cell, shift)) return propose(read, 'date');
  return propose(formatDate(turned.has(column) ? (swapDayMonth(read) ?? read) : read));
}
