/** What one cell of a column says of the member. */
import type { FieldKey } from '../shape/field.ts';
import type { Cell } from '../../sheet/block.ts';
import type { Parsed } from '../cells/parsed.ts';
import type { ReadColumn } from '../cells/columns-to-read.ts';
import { canRepeat, isDitto } from '../cells/ditto.ts';
import { report, setShared, type UnfinishedMember } from './unfinished-member.ts';

const HASH = 35;
const BREAK = '\n';
const ERROR_TEXT = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!|GETTING_DATA)$/;
const ERROR: Parsed = { problem: 'error-value' };

export const isErrorText = (cell: Cell): boolean =>
  typeof cell === 'string' && cell.charCodeAt(0) === HASH && ERROR_TEXT.test(cell);

/** A name over several lines holds more than a name. */
export const isBrokenName = ({ field }: ReadColumn, cell: Cell): boolean =>
  field === 'ho_ten' && typeof cell === 'string' && cell.includes(BREAK);

/** One fact a cell, and nothing is said of it elsewhere. */
export const isPlain = ({ facts, sets, part, shared, blank }: ReadColumn): boolean =>
  !facts && !sets && part === undefined && !shared && blank === undefined;

/** The parser's answer; an error of Excel's is none. */
export const parsedCell = (parse: ReadColumn['parse'], cell: Cell, failed = isErrorText(cell)): Parsed =>
  failed ? ERROR : parse(cell);

export function readDitto(
  unfinished: UnfinishedMember,
  { column, sets }: ReadColumn,
  field: FieldKey,
  cell: Cell,
  row: number,
): void {
  const repeated = canRepeat(field) ? unfinished.above.fields[field] : undefined;
  const isOther = sets !== undefined && sets.value !== repeated;
  const value = isOther ? undefined : repeated;
  if (value !== undefined) unfinished.fields[field] = value;
  report(unfinished, 'ditto', { row, column }, field, cell, value);
}

/** `isError`: Excel says that the cell holds an error. */
export function readCell(
  unfinished: UnfinishedMember,
  of: ReadColumn,
  cell: Cell,
  row: number,
  isError: boolean,
): void {
  const { fields } = unfinished;
  const { column, field, parse, sets, blank, part, shared } = of;
  const failed = isError || isErrorText(cell);
  if (cell === '' && !failed) {
    if (blank !== undefined) fields[field] = blank;
    return;
  }
  if (!failed && isDitto(cell) && field !== 'stt') {
    readDitto(unfinished, of, field, cell, row);
    return;
  }
  const place = { row, column };
  const parsed = parsedCell(parse, cell, failed);
  const value = typeof parsed === 'object' ? parsed.value : (parsed ?? blank);
  if (value !== undefined) {
    if (part && field === 'ho_ten' && fields[field] !== undefined)
      fields[field] = `${String(fields[field])} ${String(value)}`;
    else if (shared && part === undefined) setShared(unfinished, field, value, place, cell);
    else fields[field] = value;
  }
  if (sets && sets.field !== field && parsed !== undefined && !failed)
    setShared(unfinished, sets.field, sets.value, place, cell);
  if (typeof parsed === 'object') report(unfinished, parsed.problem, place, field, cell, value);
}

/** A filled cell of a plain column that holds what it is for; false where it has to be read closely. */
export function readPlain({ fields }: UnfinishedMember, of: ReadColumn, cell: Cell): boolean {
  if (typeof cell === 'string' && (isBrokenName(of, cell) || isErrorText(cell) || isDitto(cell)))
    return false;
  const parsed = of.parse(cell);
  if (typeof parsed === 'object') return false;
  if (parsed !== undefined) fields[of.field] = parsed;
  return true;
}
