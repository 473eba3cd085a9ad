/**
 * What a row was when it was fetched, in a hidden cell beside it: the commit, and a digest of its cells and of each of them. Whoever edits
 * a row changes its digest and not its stamp; so what she did not touch is never taken for a change of hers, whatever others did meanwhile.
 */
import { serialToIso, DAYS_TO_1904 } from '#domain/language/date.ts';
import { parseDate } from '#domain/language/date-text.ts';
import { clean } from '#domain/language/clean.ts';
import type { LedgerColumn, LedgerDefinition } from '#domain/ledgers/definition.ts';
import type { Cell } from '#domain/sheet/block.ts';
import type { CellValue } from '../../workbook/tables/table-spec.ts';

export interface RowDigest {
  readonly whole: string;
  /** Of each column that is shown, in their order and of one length each; undefined in a stamp of earlier versions. */
  readonly cells?: string | undefined;
}

export interface Stamp extends RowDigest {
  readonly commit: number;
}

const CELL_LENGTH = 5;

export const shownIn = ({ columns }: LedgerDefinition): readonly LedgerColumn[] =>
  columns.filter(({ hidden }) => hidden !== true);

export const stampText = ({ commit, whole, cells }: Stamp): string =>
  [String(commit), whole, ...(cells === undefined ? [] : [cells])].join('.');

/** undefined: it says nothing, or that the row is gone. */
export function stampIn(text: string | undefined): Stamp | undefined {
  const found = /^(\d{1,9})\.([a-z0-9]{1,12})(?:\.([a-z0-9]+))?$/.exec(text ?? '');
  return found ? { commit: Number(found[1]), whole: found[2] ?? '', cells: found[3] } : undefined;
}

/** Ids of the columns that say something else than when the row was fetched; undefined where the stamp does not tell. */
export function columnsEdited(
  columns: readonly LedgerColumn[],
  { cells: before }: RowDigest,
  { cells: now }: RowDigest,
): ReadonlySet<string> | undefined {
  if (before === undefined || now?.length !== before.length) return undefined;
  const of = (cells: string, at: number) => cells.slice(at * CELL_LENGTH, (at + 1) * CELL_LENGTH);
  return new Set(columns.flatMap(({ id }, at) => (of(before, at) === of(now, at) ? [] : [id])));
}

/** The same for a cell as it was written and as Excel gives it back; an empty cell and an absent column are one. */
export function digestOf(
  columns: readonly LedgerColumn[],
  cellOf: (column: LedgerColumn) => Cell | CellValue | undefined,
  from1904 = false,
): RowDigest {
  const texts = columns.map((column) => {
    const text = textOf(column, cellOf(column) ?? '', from1904);
    return text === '' ? '' : `${column.id}=${text}`;
  });
  const said = texts.filter((text) => text !== '');
  return { whole: hash53(said.join('\u0001')).toString(36), cells: texts.map(cellDigest).join('') };
}

const cellDigest = (text: string): string =>
  hash53(text).toString(36).slice(-CELL_LENGTH).padStart(CELL_LENGTH, '0');

function textOf({ type }: LedgerColumn, cell: Cell, from1904: boolean): string {
  if (type.kind === 'day' && typeof cell === 'number')
    return serialToIso(from1904 ? cell + DAYS_TO_1904 : cell) ?? String(cell);
  const text = clean(String(cell));
  if (type.kind !== 'day' || /^\d{4}-/.test(text)) return text;
  return parseDate(text).iso ?? text;
}

/** Two rounds of a multiplying hash: enough to tell one row from another, and no secret. */
function hash53(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
