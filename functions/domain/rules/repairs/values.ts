/** Repairs of values: what Excel made of a number, a date or a class, and words that a list does not know or knows twice. */
import {
  ASKED_CODE,
  CLASS_AS_DATE,
  DECISIVE_CODE,
  LETTER_DIGITS,
  LOST_ZEROS,
  PERHAPS_SWAPPED,
  READ_MONTH_FIRST,
  TWO_DIGIT_YEAR,
  TWO_MEANINGS,
  YEAR_AS_DAY,
} from '../record/known-ids.ts';
import type { Cell, SheetBlock } from '../../sheet/block.ts';
import { codesIn } from '../../roster/shape/code-list.ts';
import type { Codes } from '../../roster/shape/field.ts';
import type { ReadingProblem } from '../../roster/shape/problem.ts';
import type { Steps } from '../../roster/shape/steps.ts';
import { codeLabel, isCode, namedIn } from '../../roster/codes/codes.ts';
import { isOpenSerial } from '../../roster/columns/date-evidence.ts';
import { fieldIn, type RosterKind } from '../../roster/shape/kind.ts';
import { digitsMeant } from '../../roster/cells/id-number.ts';
import { classInDate } from '../../roster/codes/school-class.ts';
import { nearestCodes } from '../../roster/codes/suggest.ts';
import { meaningsOf } from '../../roster/codes/two-meanings.ts';
import { DAYS_TO_1904, formatDate, serialToIso, swapDayMonth } from '../../language/date.ts';
import { parseDate } from '../../language/date-text.ts';
import { membersByRow } from '../record/justification.ts';
import { contradictsRow } from './doubtful-number.ts';
import { writtenOut } from './dittos.ts';
import type { Repair, RepairKind, RepairSource } from './repair.ts';

export type Proposal = Pick<Repair, 'kind' | 'certain' | 'rule' | 'after' | 'as'>;
type Proposer = (problem: ReadingProblem, block: SheetBlock, kind: RosterKind) => readonly Proposal[];

/** Zero-based row of the block. */
const cellIn = ({ values, left }: SheetBlock, row: number, column: number): Cell =>
  values[row]?.[column - left] ?? '';

const NONE: readonly Proposal[] = [];

function asText(kind: RepairKind, rule: string, after: unknown, certain: boolean): readonly Proposal[] {
  return typeof after === 'string' ? [{ kind, certain, rule, after, as: 'text' }] : NONE;
}

const shiftOf = ({ date1904 }: SheetBlock): number => (date1904 ? DAYS_TO_1904 : 0);

/** Digits of another alphabet are those digits; O and l may have been meant as letters after all. */
function digits({ value, read }: ReadingProblem): readonly Proposal[] {
  const isOtherAlphabet = /^\d+$/.test(String(value).normalize('NFKC').replace(/\W/g, ''));
  return asText('digits', LETTER_DIGITS, read ?? digitsMeant(String(value)), isOtherAlphabet);
}

/** The words near to an unknown one, written as the list has them. */
function near({ field, value, read }: ReadingProblem, _: SheetBlock, kind: RosterKind): readonly Proposal[] {
  const { codes } = fieldIn(kind, field);
  if (!codes || typeof value !== 'string') return NONE;
  if (typeof read === 'string' && isCode(codes, read)) return nearInCell(codes, value, read);
  if (read !== undefined && read !== value && read !== value.trim()) return NONE;
  const rule =
    field === 'gioi_tinh' || field === 'loai_dv' || field === 'ket_qua' ? DECISIVE_CODE : ASKED_CODE;
  return nearestCodes(codes, value).flatMap((code) =>
    asText('code', rule, codeLabel(codes, code)?.vi, false),
  );
}

/**
 * Of several things in one cell the list knows all but one word: that word as the list has it, the others as they stand. Only what reads
 * back as the others and one more is offered.
 */
function nearInCell(codes: Codes, value: string, read: string): readonly Proposal[] {
  const { unknown } = namedIn(codes, value);
  const known = codesIn(read);
  const near = nearestCodes(codes, unknown);
  // Most likely what stands there already.
  if (known.includes(near[0] ?? '')) return NONE;
  return near.flatMap((code) => {
    const label = codeLabel(codes, code)?.vi;
    if (label === undefined) return NONE;
    const after = value.replace(unknown, () => label);
    const again = namedIn(codes, after);
    const isAsMeant =
      again.unknown === '' && codesIn(again.code).length === known.length + 1 && after !== value;
    return isAsMeant ? asText('code', ASKED_CODE, after, false) : NONE;
  });
}

function meanings({ field, value }: ReadingProblem, _: SheetBlock, kind: RosterKind): readonly Proposal[] {
  const { codes } = fieldIn(kind, field);
  if (!codes) return NONE;
  return meaningsOf(codes, String(value)).flatMap((text) => asText('code', TWO_MEANINGS, text, false));
}

const SHORT_YEAR = /\d{2}(\D*)$/;

/** The century follows from the sheet, and is a conclusion all the same. What is a text stays one, with its own separators. */
function fullYear({ value, read }: ReadingProblem): readonly Proposal[] {
  if (typeof read !== 'string') return NONE;
  const longer = String(value)
    .trim()
    .replace(SHORT_YEAR, `${read.slice(0, 4)}$1`);
  const after = parseDate(longer).iso === read ? longer : formatDate(read);
  return asText('year', TWO_DIGIT_YEAR, after, false);
}

const PROPOSERS: Readonly<Partial<Record<ReadingProblem['code'], Proposer>>> = {
  'id-lost-zeros': ({ read }) => asText('lost-zeros', LOST_ZEROS, read, true),
  'id-digits': digits,
  'class-as-date': ({ value }, block) =>
    asText('class-date', CLASS_AS_DATE, classInDate(value, shiftOf(block)), true),
  'year-as-serial': ({ read }) => asText('year', YEAR_AS_DAY, read, true),
  'date-two-digit-year': fullYear,
  'code-unknown': near,
  'code-two-meanings': meanings,
};

const SWAPPED: Readonly<Partial<Record<ReadingProblem['code'], string>>> = {
  'day-month-swapped': PERHAPS_SWAPPED,
  'day-month-chosen': READ_MONTH_FIRST,
};

/**
 * Every day of a column that may stand month first. They become texts, as the later days of such a column are: written as days
 * they would look just as doubtful as before, and be offered to be turned again.
 */
function* swaps(
  { column, field }: ReadingProblem,
  rule: string,
  { block, reading }: RepairSource,
): Iterable<Repair> {
  const shift = shiftOf(block);
  for (const { row, lastRow = row } of reading.members) {
    for (let at = row; at <= lastRow; at += 1) {
      const before = cellIn(block, at - 1 - block.top, column);
      const iso = isOpenSerial(before, shift) ? serialToIso(before + shift) : undefined;
      const swapped = iso && swapDayMonth(iso);
      if (swapped === undefined || swapped === '') continue;
      const after = formatDate(swapped);
      yield { kind: 'day-month', certain: false, rule, row: at, column, field, before, after, as: 'text' };
    }
  }
}

/** What identifies somebody also says something of him. */
const OF_NUMBERS = new Set<ReadingProblem['code']>(['id-lost-zeros', 'id-digits']);
const PROBLEMS_A_STEP = 2_000;

export function* valueRepairs(source: RepairSource): Steps<readonly Repair[]> {
  const { block, reading } = source;
  const repairs: Repair[] = [];
  const turned = new Set<number>();
  let memberAt: ReturnType<typeof membersByRow> | undefined;
  for (const { code, column } of reading.problems) if (code === 'day-month-swapped') turned.add(column);
  for (const [index, problem] of reading.problems.entries()) {
    if (index % PROBLEMS_A_STEP === 0) yield index;
    const { code, row, column, field, value } = problem;
    const rule = SWAPPED[code];
    if (rule !== undefined) for (const repair of swaps(problem, rule, source)) repairs.push(repair);
    const proposals =
      code === 'ditto'
        ? writtenOut(reading.of, problem, block, turned)
        : (PROPOSERS[code]?.(problem, block, reading.of) ?? NONE);
    const before = cellIn(block, row - 1 - block.top, column);
    // One line of a cell with several: the rest of the cell would be lost.
    if (before !== value && String(before).includes('\n')) continue;
    const isDoubtful =
      field === 'so_cccd' &&
      OF_NUMBERS.has(code) &&
      contradictsRow(problem.read, (memberAt ??= membersByRow(reading.members))(row));
    for (const proposal of proposals)
      repairs.push({ ...proposal, certain: proposal.certain && !isDoubtful, row, column, field, before });
  }
  return repairs;
}
