/** A cell of an edited ledger as its value: what people type for a day, a number, a code or another row. Pure text in, value out. */
import type { Bilingual } from '../language/bilingual.ts';
import { clean } from '../language/clean.ts';
import { DAYS_TO_1904, isWholeDate, serialToIso } from '../language/date.ts';
import { parseDate } from '../language/date-text.ts';
import { fold, foldCase } from '../language/fold.ts';
import { formatCount, parseAmount } from '../language/number.ts';
import type { Cell } from '../sheet/block.ts';
import type { ColumnType, LedgerCode, LedgerColumn, LedgerValue } from './definition.ts';
import { both } from './finding.ts';

/** undefined: the cell is empty. */
export type CellReading =
  | { readonly value: LedgerValue | undefined; readonly problem?: undefined }
  | { readonly problem: { readonly code: string; readonly message: Bilingual } };

/** The rows that a name may mean: none, one, or several of the same name. */
export type RowsNamed = (ledger: string, name: string) => readonly string[];

const EMPTY: CellReading = { value: undefined };
const SEVERAL = /\s*;\s*/;
const YES = new Set(['x', 'co', 'dung', 'yes', 'true', '1']);
const NO = new Set(['khong', 'no', 'false', '0']);

const wrong = (code: string, vi: string, en: string): CellReading => ({
  problem: { code, message: both(vi, en) },
});

type Reader<K extends ColumnType['kind']> = (
  text: string,
  type: Extract<ColumnType, { kind: K }>,
  cell: Cell,
  rowsNamed: RowsNamed,
) => CellReading;

const READERS: { readonly [K in ColumnType['kind']]: Reader<K> } = {
  text: (text, { longest }) =>
    text.length <= longest
      ? { value: text }
      : wrong(
          'too-long',
          `Dài ${formatCount(text.length)} chữ; nhiều nhất ${formatCount(longest)}.`,
          `It is ${String(text.length)} characters long; the most is ${String(longest)}.`,
        ),
  day: (text, _type, cell) => {
    const iso = typeof cell === 'number' ? serialToIso(cell) : parseDate(text).iso;
    return iso !== undefined && isWholeDate(iso)
      ? { value: iso }
      : wrong(
          'day-unreadable',
          `“${text}” không phải là một ngày. Ghi đủ ngày, tháng, năm: 30/09/2025.`,
          `“${text}” is no day. Write day, month and year: 30/09/2025.`,
        );
  },
  number: (text, { least, most }, cell) => {
    const number = typeof cell === 'number' ? cell : parseAmount(text);
    return number !== undefined && Number.isInteger(number) && number >= least && number <= most
      ? { value: number }
      : wrong(
          'number-unreadable',
          `“${text}” phải là số nguyên từ ${formatCount(least)} đến ${formatCount(most)}.`,
          `“${text}” must be a whole number from ${String(least)} to ${String(most)}.`,
        );
  },
  'yes-no': (text) => {
    const word = fold(text);
    if (YES.has(word)) return { value: true };
    if (NO.has(word)) return { value: false };
    return wrong(
      'yes-no-unreadable',
      `“${text}”: ghi “x” hoặc để trống.`,
      `“${text}”: write “x” or nothing.`,
    );
  },
  code: (text, { codes }) => {
    const found = codeOf(codes, text);
    if (found !== undefined) return { value: found };
    const labels = codes.map(({ label }) => label.vi).join('; ');
    return wrong(
      'code-unknown',
      `“${text}” không có trong danh sách. Chọn một trong: ${labels}.`,
      `“${text}” is not in the list. Choose one of: ${codes.map(({ label }) => label.en).join('; ')}.`,
    );
  },
  rows: (text, { ledger, many }, _cell, rowsNamed) => {
    const ids: string[] = [];
    for (const name of many ? text.split(SEVERAL).filter((each) => each !== '') : [text]) {
      const [id, other] = rowsNamed(ledger, name);
      if (id === undefined) {
        return wrong(
          'row-unknown',
          `Không có “${name}” trong danh mục.`,
          `There is no “${name}” in the ledger.`,
        );
      }
      if (other !== undefined) {
        return wrong(
          'row-ambiguous',
          `Có nhiều đơn vị tên “${name}”. Ghi thêm cấp trên sau dấu /: “${name} / …”.`,
          `Several are called “${name}”. Add the one above behind a slash: “${name} / …”.`,
        );
      }
      ids.push(id);
    }
    return { value: many ? ids : ids[0] };
  },
};

/** Never throws. `from1904`: the workbook counts its days from there. */
export function readCell(
  { type }: LedgerColumn,
  cell: Cell,
  rowsNamed: RowsNamed,
  from1904 = false,
): CellReading {
  const text = typeof cell === 'string' ? clean(cell) : String(cell);
  if (text === '') return EMPTY;
  const isSerial = from1904 && type.kind === 'day' && typeof cell === 'number';
  return readAs(type, text, isSerial ? cell + DAYS_TO_1904 : cell, rowsNamed);
}

function readAs<K extends ColumnType['kind']>(
  type: Extract<ColumnType, { kind: K }>,
  text: string,
  cell: Cell,
  rowsNamed: RowsNamed,
): CellReading {
  const reader: Reader<K> = READERS[type.kind];
  return reader(text, type, cell, rowsNamed);
}

interface CodeWords {
  readonly signs: ReadonlyMap<string, string>;
  readonly exact: ReadonlyMap<string, string>;
  /** null where several codes have the word. */
  readonly folded: ReadonlyMap<string, string | null>;
}

/** A column has its codes for thousands of cells: their words are folded once. */
const wordsOfCodes = new WeakMap<readonly LedgerCode[], CodeWords>();

function wordsFor(codes: readonly LedgerCode[]): CodeWords {
  const known = wordsOfCodes.get(codes);
  if (known) return known;
  const signs = new Map<string, string>();
  const exact = new Map<string, string>();
  const folded = new Map<string, string | null>();
  for (const { code, label, words = [] } of codes) {
    for (const word of [label.vi, label.en, ...words]) {
      if (fold(word) === '') {
        signs.set(word, code);
        continue;
      }
      if (!exact.has(foldCase(word))) exact.set(foldCase(word), code);
      const other = folded.get(fold(word));
      folded.set(fold(word), other === undefined || other === code ? code : null);
    }
  }
  const found = { signs, exact, folded };
  wordsOfCodes.set(codes, found);
  return found;
}

/** By its label or a word for it, in either language; tones decide where several would fit without them. */
function codeOf(codes: readonly LedgerCode[], text: string): string | undefined {
  const { exact, folded, signs } = wordsFor(codes);
  // A sign holds no letter: it is itself alone.
  if (fold(text) === '') return signs.get(text);
  return exact.get(foldCase(text)) ?? folded.get(fold(text)) ?? undefined;
}
