/**
 * Sheets typed for the fonts of before Unicode. The header is looked for among cells judged one by one, since a sheet may have
 * got its headers elsewhere; below it every column is judged whole. What is not certain is left as it is, and said.
 */
import type { Field } from './field.ts';
import type { Cell, ReadingProblem, SheetBlock } from './reading.ts';
import {
  decode,
  isBeyondAscii,
  isUnicodeOnly,
  judgeEncoding,
  type Encoding,
  type EncodingJudgement,
  type LegacyEncoding,
} from '../vietnamese/encoding.ts';
import { codeFor } from './codes.ts';
import { fieldOf } from './fields.ts';
import { meaningOf } from './header-words.ts';
import { SEARCHED_ROWS, type Header } from './header.ts';
import type { Steps } from './steps.ts';

type Row = readonly Cell[];

interface ReadColumn {
  /** In the block, where `column` is in the sheet; both from 0. */
  readonly index: number;
  readonly column: number;
  readonly field: Field['key'];
}

export interface BodyText {
  /** The row with its texts in Unicode; the row itself where nothing changes. */
  readonly plain: (cells: Row) => Row;
  /** What is to be said about the columns, each once, at the first member (one-based row) that has such a text. */
  readonly problemsAt: (row: number, cells: Row) => readonly ReadingProblem[];
}

const ROWS_A_STEP = 4_000;
/** Different texts of a column that are kept for judging it. */
const MOST_TEXTS = 400;

const isLegacy = (encoding: Encoding): encoding is LegacyEncoding =>
  encoding === 'tcvn3' || encoding === 'vni';
const isOpen = (cell: Cell): cell is string =>
  typeof cell === 'string' && isBeyondAscii(cell) && !isUnicodeOnly(cell);

/** A cell that could be either is what its row is, or else what the sheet is; a header that is known as it stands stays. */
function readableRow(row: Row, together: Encoding): Row {
  const texts = row.filter(isOpen);
  if (texts.length === 0) return row;
  const ofRow = judgeEncoding(texts).encoding;
  const around = ofRow === 'unsure' ? together : ofRow;
  return row.map((cell) => {
    if (!isOpen(cell)) return cell;
    const alone = judgeEncoding([cell]).encoding;
    const encoding = alone === 'unsure' && !meaningOf(cell, true, '') ? around : alone;
    return isLegacy(encoding) ? decode(cell, encoding) : cell;
  });
}

/** The rows in which a header is looked for, with their texts in Unicode; the block itself where nothing changes. */
export function readableTop(block: SheetBlock): SheetBlock {
  const rows = block.values.slice(0, SEARCHED_ROWS);
  const texts = new Set(rows.flatMap((row) => row.filter(isOpen)));
  const { encoding, looksLegacy } = judgeEncoding(texts);
  if (!isLegacy(encoding) && !looksLegacy && ![...texts].some((text) => judgeEncoding([text]).looksLegacy))
    return block;
  return { ...block, values: rows.map((row) => readableRow(row, encoding)) };
}

function fieldsByIndex({ columns }: Header, left: number): ReadonlyMap<number, Field> {
  const fields = new Map<number, Field>();
  for (const { column, field } of columns) if (field !== null) fields.set(column - left, fieldOf(field));
  return fields;
}

const SHOWN_BY_LIST: readonly Encoding[] = ['unicode', 'tcvn3', 'vni'];

/** The words of a column's own list say more than syllables do: “Khoâng” is a religion in VNI and in nothing else. */
function judgeTexts(texts: ReadonlySet<string>, field: Field | undefined): EncodingJudgement {
  const judgement = judgeEncoding(texts);
  const list = field?.type === 'code' ? field.codes : undefined;
  if (judgement.encoding !== 'unsure' || !list) return judgement;
  const all = [...texts];
  const [encoding, ...others] = SHOWN_BY_LIST.filter((one) =>
    all.every((text) => codeFor(list, isLegacy(one) ? decode(text, one) : text) !== undefined),
  );
  return encoding && others.length === 0 ? { encoding, looksLegacy: isLegacy(encoding) } : judgement;
}

const MIXED: EncodingJudgement = { encoding: 'unsure', looksLegacy: true };

const isSurelyOld = (text: string): boolean => isLegacy(judgeEncoding([text]).encoding);

/**
 * By index in the block; columns of ASCII have no judgement. One letter that only Unicode has makes a column Unicode: nothing
 * in it is decoded, and cells that are surely of an old font beside it make it doubtful.
 */
function* judgeColumns(block: SheetBlock, header: Header): Steps<ReadonlyMap<number, EncodingJudgement>> {
  const width = block.values.reduce((most, row) => Math.max(most, row.length), 0);
  const fields = fieldsByIndex(header, block.left);
  const texts = Array.from({ length: width }, () => new Set<string>());
  const unicode = new Set<number>();
  let open = [...texts.keys()].filter((index) => fields.get(index)?.type !== 'id');
  for (let at = header.last + 1; at < block.values.length; at += 1) {
    if (at % ROWS_A_STEP === 0) yield at;
    const row = block.values[at] ?? [];
    for (const index of open) {
      const cell = row[index];
      if (typeof cell !== 'string' || !isBeyondAscii(cell)) continue;
      const kept = texts[index];
      if (isUnicodeOnly(cell)) unicode.add(index);
      else if (kept && kept.size < MOST_TEXTS) kept.add(cell);
      if (unicode.has(index) && kept?.size === MOST_TEXTS) open = open.filter((other) => other !== index);
    }
    if (open.length === 0) break;
  }
  const judged = new Map<number, EncodingJudgement>();
  for (const [index, kept] of texts.entries()) {
    if (kept.size === 0) continue;
    if (!unicode.has(index)) judged.set(index, judgeTexts(kept, fields.get(index)));
    else if ([...kept].some(isSurelyOld)) judged.set(index, MIXED);
  }
  return judged;
}

function decoder(judged: ReadonlyMap<number, EncodingJudgement>): BodyText['plain'] {
  const legacy = new Map<number, LegacyEncoding>();
  for (const [index, { encoding }] of judged) if (isLegacy(encoding)) legacy.set(index, encoding);
  if (legacy.size === 0) return (cells) => cells;
  return (cells) =>
    cells.map((cell, index) => {
      const encoding = legacy.get(index);
      return encoding && typeof cell === 'string' ? decode(cell, encoding) : cell;
    });
}

/** A word of the column's own list ("Không") is what it says. */
function isDoubtful(cell: string, { type, codes }: Field): boolean {
  return type !== 'code' || !codes || codeFor(codes, cell) === undefined;
}

function problemIn(
  cell: Cell,
  field: Field,
  judgement: EncodingJudgement,
): Pick<ReadingProblem, 'code' | 'encoding' | 'read'> | undefined {
  if (!isOpen(cell) || (judgement === MIXED && !isSurelyOld(cell))) return undefined;
  const { encoding } = judgement;
  if (isLegacy(encoding)) return { code: 'legacy-encoding', encoding, read: decode(cell, encoding) };
  return isDoubtful(cell, field) ? { code: 'encoding-unsure' } : undefined;
}

/** `inHeader`: the header was in an old font, so that a doubtful column probably is too. */
export function* bodyText(
  block: SheetBlock,
  header: Header,
  columns: readonly ReadColumn[],
  inHeader: boolean,
): Steps<BodyText> {
  const judged = yield* judgeColumns(block, header);
  const anyLegacy = inHeader || [...judged.values()].some(({ encoding }) => isLegacy(encoding));
  const saysSomething = ({ encoding, looksLegacy }: EncodingJudgement): boolean =>
    isLegacy(encoding) || (encoding === 'unsure' && (anyLegacy || looksLegacy));
  const unsaid = new Map<ReadColumn, EncodingJudgement>();
  for (const column of columns) {
    const judgement = judged.get(column.index);
    if (judgement && saysSomething(judgement)) unsaid.set(column, judgement);
  }
  return {
    plain: decoder(judged),
    problemsAt: (row, cells) => {
      const problems: ReadingProblem[] = [];
      for (const [read, judgement] of unsaid) {
        const value = cells[read.index] ?? '';
        const problem = problemIn(value, fieldOf(read.field), judgement);
        if (!problem) continue;
        problems.push({ ...problem, row, column: read.column, field: read.field, value });
        unsaid.delete(read);
      }
      return problems;
    },
  };
}

/** The header rows of the sheet differ from what they were read as. */
export function isHeaderInOldFont(block: SheetBlock, top: SheetBlock, { first, last }: Header): boolean {
  const changed = (row: number): boolean =>
    block.values[row]?.some((cell, index) => cell !== top.values[row]?.[index]) === true;
  return top !== block && (changed(first) || changed(last));
}
