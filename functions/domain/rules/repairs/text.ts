/**
 * Repairs of letters, of every cell of the columns that have a field. A cell gets one repair that puts all of it right, in the order
 * in which it is read: old font, marks, look-alikes, wide digits, spaces; it is called after the first of them. Capitals of a name
 * are a matter of taste and offered only where the letters themselves are right. Line breaks part facts and stay.
 */
import {
  DAMAGED_TEXT,
  FULL_WIDTH,
  LOOK_ALIKE,
  MIXED_FONTS,
  NAME_CASE,
  NOT_COMPOSED,
  ODD_SPACES,
  OLD_FONT,
} from '../record/known-ids.ts';
import type { FieldKey } from '../../roster/shape/field.ts';
import type { ColumnEncoding } from '../../roster/shape/column.ts';
import type { RosterReading } from '../../roster/shape/reading.ts';
import { readAs } from '../../roster/columns/column-encoding.ts';
import { fieldIn } from '../../roster/shape/kind.ts';
import { readableTop } from '../../roster/columns/old-fonts.ts';
import type { Steps } from '../../roster/shape/steps.ts';
import { composed, tidySpaces } from '../../language/clean.ts';
import { isLegacy, judgeEncoding } from '../../language/encoding.ts';
import { plainDigits } from '../../language/full-width.ts';
import { withoutLookAlikes } from '../../language/look-alike.ts';
import { withCapitals } from '../../language/name-case.ts';
import type { Repair, RepairKind, RepairSource } from './repair.ts';

type Fix = Pick<Repair, 'kind' | 'rule' | 'certain' | 'after'>;

interface Column {
  readonly column: number;
  readonly index: number;
  readonly field: FieldKey;
  readonly as: ColumnEncoding | undefined;
  /** What the texts of a list's column need; they repeat themselves. */
  readonly known: Map<string, Fix | undefined> | undefined;
}

const ROWS_A_STEP = 500;
const OF_FONTS = new Set<RepairKind>(['old-font', 'damaged-text']);
const NAMES = new Set<FieldKey>(['ho_ten', 'ho_ten_ks']);
/** Plain ASCII with single spaces and the letters of Vietnamese need none of the letters' repairs. */
const ODD =
  /[^\n -~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u024f\u1ea0-\u1ef9]| {2}|^ | $| \n|\n /;

interface Stage {
  readonly kind: RepairKind;
  readonly rule: string;
  readonly change: (text: string) => string;
}

const LETTERS: readonly Stage[] = [
  { kind: 'composed', rule: NOT_COMPOSED, change: composed },
  { kind: 'look-alike', rule: LOOK_ALIKE, change: withoutLookAlikes },
  { kind: 'digits', rule: FULL_WIDTH, change: plainDigits },
  { kind: 'spaces', rule: ODD_SPACES, change: tidySpaces },
];

/** A letter that is another one has a finding of its own cell; of the rest the one that fewer people see. */
const HEAVIEST: readonly RepairKind[] = ['look-alike', 'digits', 'composed', 'spaces'];

/** Runs all of them until nothing changes: a letter that becomes plain may make another one certain. */
function fixLetters(text: string): { readonly met: ReadonlySet<Stage>; readonly after: string } {
  const met = new Set<Stage>();
  let after = text;
  for (let before: string | undefined; before !== after;) {
    before = after;
    for (const stage of LETTERS) {
      const next = stage.change(after);
      if (next !== after) met.add(stage);
      after = next;
    }
  }
  return { met, after };
}

const lettersOf = (text: string): string => (ODD.test(text) ? fixLetters(text).after : text);

function fontFix(text: string, as: ColumnEncoding): Fix | undefined {
  const read = readAs(text, as);
  if (read === text) return undefined;
  const after = lettersOf(read);
  const certain = as.encoding !== 'mixed';
  if (as.encoding === 'cp1258') return { kind: 'damaged-text', rule: DAMAGED_TEXT, certain, after };
  return { kind: 'old-font', rule: certain ? OLD_FONT : MIXED_FONTS, certain, after };
}

function letterFix(text: string): Fix | undefined {
  if (!ODD.test(text)) return undefined;
  const { met, after } = fixLetters(text);
  const [named] = [...met].toSorted((a, b) => HEAVIEST.indexOf(a.kind) - HEAVIEST.indexOf(b.kind));
  return named && after !== text ? { kind: named.kind, rule: named.rule, certain: true, after } : undefined;
}

function caseFix(text: string): Fix | undefined {
  const after = withCapitals(text);
  return after === text ? undefined : { kind: 'name-case', rule: NAME_CASE, certain: false, after };
}

function fixOf(text: string, { as, field }: Column): Fix | undefined {
  return (as && fontFix(text, as)) ?? letterFix(text) ?? (NAMES.has(field) ? caseFix(text) : undefined);
}

function knownFix(text: string, column: Column): Fix | undefined {
  const { known } = column;
  if (!known) return fixOf(text, column);
  if (!known.has(text)) known.set(text, fixOf(text, column));
  return known.get(text);
}

function columnsOf({ columns, encodings, of }: RosterReading, left: number): Column[] {
  return columns.flatMap(({ column, field }): Column[] => {
    if (field === null) return [];
    const known = fieldIn(of, field).type === 'code' ? new Map<string, Fix | undefined>() : undefined;
    return [{ column, index: column - left, field, as: encodings?.get(column), known }];
  });
}

/** Dates, numbers and codes that something else is wrong with: what is put right there, its own repair knows. */
function otherwiseWrong({ findings, reading }: RepairSource): ReadonlySet<string> {
  const wrong = findings.filter(
    ({ rule, field }) =>
      field !== null && fieldIn(reading.of, field).type !== 'text' && !rule.startsWith('L2-TXT'),
  );
  return new Set(wrong.map(({ row, column }) => `${String(row)} ${String(column)}`));
}

/** Below the list stand signatures, set in their place with spaces: only what members hold is tidied. */
function memberRows({ members }: RosterReading): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { row, lastRow = row } of members) for (let at = row; at <= lastRow; at += 1) rows.add(at);
  return rows;
}

/** What the header was read as; certain where the whole row, or the column below, is of that font. */
function headerRepairs({ block, reading }: RepairSource, columns: readonly Column[]): Repair[] {
  const top = readableTop(block, reading.of);
  if (top === block) return [];
  return reading.headerRows.flatMap((row) => {
    const typed = block.values[row - 1 - block.top] ?? [];
    const read = top.values[row - 1 - block.top] ?? [];
    const { encoding } = judgeEncoding(typed.filter((cell) => typeof cell === 'string'));
    const ofRow = isLegacy(encoding) ? { encoding, capitals: false } : undefined;
    return columns.flatMap(({ column, index, field, as }): Repair[] => {
      const before = typed[index];
      const after = read[index];
      if (typeof before !== 'string' || typeof after !== 'string' || before === after) return [];
      const certain = [as, ofRow].some(
        (way) => way && way.encoding !== 'mixed' && readAs(before, way) === after,
      );
      return [{ kind: 'old-font', rule: OLD_FONT, certain, row, column, field, before, after, as: 'text' }];
    });
  });
}

/** `before` is what stands in the sheet. A cell never has more than one of these. */
export function* textRepairs(source: RepairSource): Steps<readonly Repair[]> {
  const { block, reading } = source;
  const columns = columnsOf(reading, block.left);
  const members = memberRows(reading);
  const wrong = otherwiseWrong(source);
  const repairs = headerRepairs(source, columns);
  /** Letters are put right in members' cells. */
  const isOurs = (row: number, column: number): boolean =>
    members.has(row) && (wrong.size === 0 || !wrong.has(`${String(row)} ${String(column)}`));
  const from = Math.max(...reading.headerRows) - block.top;
  for (let at = from; at < block.values.length; at += 1) {
    if ((at - from) % ROWS_A_STEP === 0) yield at;
    const cells = block.values[at] ?? [];
    const row = block.top + at + 1;
    for (const place of columns) {
      const before = cells[place.index];
      if (typeof before !== 'string' || before === '') continue;
      const fix = knownFix(before, place);
      if (!fix || (!OF_FONTS.has(fix.kind) && !isOurs(row, place.column))) continue;
      repairs.push({ ...fix, row, column: place.column, field: place.field, before, as: 'text' });
    }
  }
  return repairs;
}
