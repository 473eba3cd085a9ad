/**
 * Headers typed for the fonts of before Unicode. They are looked for among cells judged one by one, since a sheet may have got its
 * headers elsewhere than its members; below them column-text.ts judges every column whole.
 */
import type { RosterKind } from '../shape/kind.ts';
import type { Cell, CellRow, SheetBlock } from '../../sheet/block.ts';
import {
  decode,
  isBeyondAscii,
  isLegacy,
  isUnicodeOnly,
  judgeEncoding,
  type Encoding,
} from '../../language/encoding.ts';
import { meaningOf } from '../table/header-meaning.ts';
import { SEARCHED_ROWS, type Header } from '../table/header.ts';

const isOpen = (cell: Cell): cell is string =>
  typeof cell === 'string' && isBeyondAscii(cell) && !isUnicodeOnly(cell);

/** A cell that could be either is what its row is, or else what the sheet is; a header that is known as it stands stays. */
function readableRow(kind: RosterKind, row: CellRow, together: Encoding): CellRow {
  const texts = row.filter(isOpen);
  if (texts.length === 0) return row;
  const ofRow = judgeEncoding(texts).encoding;
  const around = ofRow === 'unsure' ? together : ofRow;
  return row.map((cell) => {
    if (!isOpen(cell)) return cell;
    const alone = judgeEncoding([cell]).encoding;
    const encoding = alone === 'unsure' && !meaningOf(kind, cell, true, '') ? around : alone;
    return isLegacy(encoding) ? decode(cell, encoding) : cell;
  });
}

/** The rows in which a header is looked for, with their texts in Unicode; the block itself where nothing changes. */
export function readableTop(block: SheetBlock, kind: RosterKind): SheetBlock {
  const rows = block.values.slice(0, SEARCHED_ROWS);
  const texts = new Set(rows.flatMap((row) => row.filter(isOpen)));
  const { encoding, looksLegacy } = judgeEncoding(texts);
  if (!isLegacy(encoding) && !looksLegacy && ![...texts].some((text) => judgeEncoding([text]).looksLegacy))
    return block;
  return { ...block, values: rows.map((row) => readableRow(kind, row, encoding)) };
}

/** The header rows of the sheet differ from what they were read as. */
export function isHeaderInOldFont(block: SheetBlock, top: SheetBlock, { first, last }: Header): boolean {
  const changed = (row: number): boolean =>
    block.values[row]?.some((cell, index) => cell !== top.values[row]?.[index]) === true;
  return top !== block && (changed(first) || changed(last));
}
