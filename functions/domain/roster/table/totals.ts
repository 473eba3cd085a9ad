/**
 * Lines that say how many there are: "Tổng số: 16 đồng chí, trong đó nữ 5", "Cộng: 16" after a section. They are check digits for
 * what was counted above them. Only a number whose meaning is plain is held against the count.
 */
import type { Cell } from '../../sheet/block.ts';
import type { ColumnMatch } from '../shape/column.ts';
import type { Member } from '../shape/member.ts';
import type { ReadingProblem } from '../shape/problem.ts';
import type { TitleLine } from '../shape/reading.ts';
import { clean } from '../../language/clean.ts';
import { foldCase } from '../../language/fold.ts';
import {
  COUNT_BEFORE_WOMEN,
  COUNT_BESIDE,
  COUNT_IN_TITLE,
  GRAND_TOTAL,
  TOTAL_LABEL,
  TOTAL_OF_ALL,
  TOTAL_OF_WOMEN,
  WOMEN_LABEL,
} from './line-words.ts';

interface Said {
  readonly of: 'all' | 'women';
  readonly said: number;
  readonly index: number;
}

/** 5.418 is a count; folding would make two numbers of it. */
const GROUPED = /(\d)[.,](?=\d{3}(?:\D|$))/g;

const wordsOf = (cell: Cell): string => foldCase(clean(String(cell)).replace(GROUPED, '$1'));

function saidIn(words: string, index: number): Said[] {
  const found: Said[] = [];
  const all = TOTAL_OF_ALL.exec(words);
  if (all) found.push({ of: 'all', said: Number(all[1]), index });
  const women = TOTAL_OF_WOMEN.exec(words) ?? COUNT_BEFORE_WOMEN.exec(words);
  if (women) found.push({ of: 'women', said: Number(women[1]), index });
  return found;
}

/** The label in one cell ("Cộng") and its number in the next filled one. */
function saidBeside(row: readonly { words: string; index: number }[], at: number): Said[] {
  const [label, next] = [row[at], row[at + 1]];
  const number = next && COUNT_BESIDE.exec(next.words);
  if (!label || !next || !number) return [];
  const said = Number(number[1]);
  if (WOMEN_LABEL.test(label.words)) return [{ of: 'women', said, index: next.index }];
  if (!TOTAL_LABEL.test(label.words)) return [];
  return [
    { of: 'all', said, index: next.index },
    ...saidIn(next.words, next.index).filter(({ of }) => of === 'women'),
  ];
}

/** Columns of which a line "Cộng" may hold the sum of its own, and not the number of rows. */
const isSummed = (match: ColumnMatch | undefined): boolean =>
  match !== undefined && match.field !== null && match.field !== 'ho_ten' && match.field !== 'stt';

function saidOf(cells: readonly Cell[], byIndex: ReadonlyMap<number, ColumnMatch>): Said[] {
  const row = cells.flatMap((cell, index) => {
    const words = cell === '' ? '' : wordsOf(cell);
    return words === '' ? [] : [{ words, index }];
  });
  const numbers = row.filter(({ words }) => /^\d+$/.test(words)).length;
  return row.flatMap(({ words, index }, at) => {
    const own = saidIn(words, index);
    if (own.length > 0) return own;
    return saidBeside(row, at).filter((said) => numbers <= 1 || !isSummed(byIndex.get(said.index)));
  });
}

export interface Tally {
  readonly member: (member: Member) => void;
  readonly section: () => void;
  /** A line with totals, its one-based row: what it says and is not so. */
  readonly total: (row: number, cells: readonly Cell[]) => readonly ReadingProblem[];
}

interface Counts {
  all: number;
  women: number;
}

function count(counts: Counts, woman: number): void {
  counts.all += 1;
  counts.women += woman;
}

/** Counts members as they are read. A total may be of its section, of what stands since the last total, or of everybody above it. */
export function tallyOf(columns: readonly ColumnMatch[], left: number): Tally {
  const byIndex = new Map(columns.map((match) => [match.column - left, match]));
  const everybody: Counts = { all: 0, women: 0 };
  let section: Counts = { all: 0, women: 0 };
  let sinceTotal: Counts = { all: 0, women: 0 };
  let sections = 0;
  /** "Trong đó nữ: 5" in a row of its own is of the total above it. */
  let before: readonly Counts[] | undefined;
  return {
    member: ({ fields }) => {
      const woman = fields.gioi_tinh === 'nu' ? 1 : 0;
      count(everybody, woman);
      count(section, woman);
      count(sinceTotal, woman);
      before = undefined;
    },
    section: () => {
      sections += 1;
      section = { all: 0, women: 0 };
      sinceTotal = { all: 0, women: 0 };
    },
    total: (row, cells) => {
      const scopes = before ?? [section, sinceTotal, everybody].map((counts) => ({ ...counts }));
      before = scopes;
      sinceTotal = { all: 0, women: 0 };
      const [ofSection, , ofAll] = scopes;
      const isGrand = cells.some((cell) => cell !== '' && GRAND_TOTAL.test(wordsOf(cell)));
      const nearest = !isGrand && sections > 1 && ofSection && ofSection.all > 0 ? ofSection : ofAll;
      return saidOf(cells, byIndex).flatMap(({ of, said, index }): ReadingProblem[] => {
        if (scopes.some((counts) => counts[of] === said)) return [];
        return [
          {
            code: 'total-mismatch',
            row,
            column: left + index,
            field: of === 'women' ? 'gioi_tinh' : 'ho_ten',
            value: cells[index] ?? '',
            said,
            counted: nearest?.[of] ?? 0,
          },
        ];
      });
    },
  };
}

/** What the title says of how many there are, where that is not so: once, and not where a total of the list says the same. */
export function titleMismatch(
  titles: readonly TitleLine[],
  counted: number,
  left: number,
  met: readonly ReadingProblem[],
): readonly ReadingProblem[] {
  const found = titles.flatMap((title) => {
    // The words of a bracket are words of their own.
    const parts = title.text.split(/[()]/).map(wordsOf);
    const said = parts.map((words) => (COUNT_IN_TITLE.exec(words) ?? TOTAL_OF_ALL.exec(words))?.[1]);
    return said.flatMap((number) => (number === undefined ? [] : { ...title, said: Number(number) }));
  });
  const [first, other] = found;
  if (!first || other || [counted, counted + left].includes(first.said)) return [];
  const { row, column, text: value, said } = first;
  if (met.some((problem) => problem.code === 'total-mismatch' && problem.said === said)) return [];
  return [{ code: 'total-mismatch', row, column, field: 'ho_ten', value, said, counted }];
}
