/**
 * Columns whose header says too little ("Ngày", "Số"): what stands in them may settle it, and what the other columns leave over.
 * Where more than one field stays possible and figures or persons hang on it, it is a question; a column is never guessed.
 */
import { hasField, type RosterKind } from '../shape/kind.ts';
import type { FieldKey } from '../shape/field.ts';
import type { Cell } from '../../sheet/block.ts';
import type { ColumnMatch } from '../shape/column.ts';
import type { Question, ReadingChoices } from '../shape/choices.ts';
import { clean } from '../../language/clean.ts';
import { formatDate } from '../../language/date.ts';
import { foldCase } from '../../language/fold.ts';
import { dateIn, isDated, mostly, type ColumnSamples } from './column-evidence.ts';
import { DATES_ASKED, VAGUE_HEADERS } from '../fields/vague-headers.ts';
import { saysOf } from '../cells/columns-to-read.ts';
import type { Header } from '../table/header.ts';

const REQUIRED: readonly FieldKey[] = ['ngay_sinh', 'ngay_vao_dang'];
const SAMPLES = 3;
const SEPARATORS = /[\s.'’-]+/g;
const MOST_OPEN = 4;
/** How many of the rows must bear an order of dates out. */
const BORNE_OUT = 0.9;
const ADULT_MONTHS = 16 * 12;
const STAYS = 'stays';

export const fieldQuestion = (key: string): string => `field:${key}`;

interface Open {
  readonly match: ColumnMatch;
  readonly cells: readonly Cell[];
  readonly fields: readonly FieldKey[];
}

export interface Settled {
  readonly header: Header;
  readonly questions: readonly Question[];
}

const SHAPES: Readonly<Partial<Record<FieldKey, RegExp>>> = {
  so_cccd: /^(?:\d{9}|\d{11,12}|[1-8]\d{9})$/,
  so_the: /^\d{7,8}$/,
  so_ly_lich: /^\d{4,6}$/,
};

function looksLike(field: FieldKey, cells: readonly Cell[]): boolean {
  const shape = SHAPES[field];
  if (!shape) return mostly(cells, isDated);
  return mostly(cells, (cell) => shape.test(clean(String(cell)).replace(SEPARATORS, '')));
}

/** Months since the year 0, where the month is known. */
function monthOf(cell: Cell | undefined): number | undefined {
  const iso = cell === undefined || cell === '' ? undefined : dateIn(cell);
  if (iso === undefined) return undefined;
  return Number(iso.slice(0, 4)) * 12 + (iso.length > 4 ? Number(iso.slice(5, 7)) - 1 : 0);
}

type Order = (from: number, to: number) => boolean;

/** What must lie between two dates of one person, in months; a year alone may be eleven months off. */
const ORDERS: readonly (readonly [FieldKey, FieldKey, Order])[] = [
  ['ngay_sinh', 'ngay_vao_dang', (birth, day) => day - birth >= ADULT_MONTHS],
  ['ngay_sinh', 'ngay_chinh_thuc', (birth, day) => day - birth >= ADULT_MONTHS],
  ['ngay_sinh', 'ngay_qd_kn', (birth, day) => day - birth >= ADULT_MONTHS],
  ['ngay_qd_kn', 'ngay_vao_dang', (decision, day) => day >= decision && day - decision <= 3],
  ['ngay_vao_dang', 'ngay_chinh_thuc', (day, official) => day < official && official - day <= 36],
  ['ngay_qd_kn', 'ngay_chinh_thuc', (decision, official) => official > decision && official - decision <= 39],
];

/** Full membership begins a year after the ceremony, to the day, and not after the decision. */
const ANNIVERSARIES = 0.6;

function isYearLater(cell: Cell | undefined, later: Cell | undefined): boolean | undefined {
  const [from, to] = [cell ?? '', later ?? ''].map((one) => (one === '' ? undefined : dateIn(one)));
  if (from?.length !== 10 || to?.length !== 10) return undefined;
  return Number(to.slice(0, 4)) === Number(from.slice(0, 4)) + 1 && to.slice(4) === from.slice(4);
}

function isCeremony(days: readonly Cell[] | undefined, officials: readonly Cell[] | undefined): boolean {
  if (!days || !officials) return false;
  const said = days.map((cell, row) => isYearLater(cell, officials[row])).filter((one) => one !== undefined);
  return said.length > 0 && said.filter((one) => one).length >= said.length * ANNIVERSARIES;
}

function isBorneOut(at: ReadonlyMap<FieldKey, readonly Cell[]>): boolean {
  if (isCeremony(at.get('ngay_qd_kn'), at.get('ngay_chinh_thuc'))) return false;
  return ORDERS.every(([first, second, order]) => {
    const [from, to] = [at.get(first), at.get(second)];
    if (!from || !to) return true;
    let pairs = 0;
    let kept = 0;
    for (const [row, cell] of from.entries()) {
      const [one, other] = [monthOf(cell), monthOf(to[row])];
      if (one === undefined || other === undefined) continue;
      pairs += 1;
      if (order(one, other)) kept += 1;
    }
    return pairs === 0 || kept >= pairs * BORNE_OUT;
  });
}

/** Every way to give the open columns different fields that the content bears out; null: the column stays behind. */
function solutions(
  open: readonly Open[],
  known: ReadonlyMap<FieldKey, readonly Cell[]>,
): (FieldKey | null)[][] {
  const found: (FieldKey | null)[][] = [];
  const walk = (
    at: number,
    taken: readonly (FieldKey | null)[],
    dates: ReadonlyMap<FieldKey, readonly Cell[]>,
  ): void => {
    const next = open[at];
    if (!next) {
      found.push([...taken]);
      return;
    }
    for (const field of next.fields) {
      if (taken.includes(field)) continue;
      const with_ = new Map(dates).set(field, next.cells);
      if (!DATES_ASKED.includes(field) || isBorneOut(with_)) walk(at + 1, [...taken, field], with_);
    }
  };
  walk(0, [], known);
  return found;
}

function questionOf({ match, cells }: Open, fields: readonly FieldKey[]): Question {
  const shown = cells.filter((cell) => cell !== '' && !String(cell).startsWith('#')).slice(0, SAMPLES);
  const samples = shown.map((cell) => {
    const iso = DATES_ASKED.includes(fields[0] ?? 'ghi_chu') ? dateIn(cell) : undefined;
    const read = iso === undefined ? clean(String(cell)) : formatDate(iso);
    return { shown: typeof cell === 'number' ? read : clean(String(cell)), read };
  });
  return {
    id: fieldQuestion(match.key),
    kind: 'field',
    column: match.column,
    choices: [
      ...fields.map((field) => ({ id: field, field, samples })),
      { id: STAYS, field: null, samples: [] },
    ],
    assumed: null,
  };
}

function answered(match: ColumnMatch, { answers = {} }: ReadingChoices): ColumnMatch | undefined {
  const { column, key, header } = match;
  const answer = answers[fieldQuestion(key)];
  const field = answer === STAYS ? null : possibleOf(match)?.find((one) => one === answer);
  return field === undefined ? undefined : { column, key, header, field, chosen: true };
}

/** The fields that its header can mean; undefined where it says enough, or nothing at all. */
const possibleOf = ({ header }: ColumnMatch): readonly FieldKey[] | undefined =>
  VAGUE_HEADERS.get(foldCase(header.replaceAll(' / ', ' ')));
const isOpen = (match: ColumnMatch): boolean =>
  match.field === null && !match.chosen && possibleOf(match) !== undefined;

/** Those that need an answer first: a wrong birth date or day of admission is a wrong figure. */
const weight = ({ choices }: Question): number =>
  choices.filter(({ field }) => field && REQUIRED.includes(field)).length;

export function settleOpen(
  kind: RosterKind,
  header: Header,
  samples: ColumnSamples,
  left: number,
  choices: ReadingChoices,
): Settled {
  const told = header.columns.map((match) => (isOpen(match) ? (answered(match, choices) ?? match) : match));
  const taken = new Set(told.flatMap((match) => saysOf(match)));
  const open = told
    .filter(isOpen)
    .map((match): Open => {
      const cells = samples.of(match.column - left);
      const possible = possibleOf(match) ?? [];
      const fields = possible.filter(
        (field) => hasField(kind, field) && !taken.has(field) && looksLike(field, cells),
      );
      return { match, cells, fields };
    })
    .filter(({ fields }) => fields.length > 0)
    .slice(0, MOST_OPEN);
  if (open.length === 0) return { header: { ...header, columns: told }, questions: [] };
  const known = new Map<FieldKey, readonly Cell[]>();
  for (const { field, column, sets } of told)
    if (field !== null && DATES_ASKED.includes(field) && !sets) known.set(field, samples.of(column - left));
  const all = solutions(open, known);
  const questions: Question[] = [];
  const settled = new Map<number, FieldKey>();
  for (const [at, one] of open.entries()) {
    // Where nothing fits together, nothing is ruled out.
    const possible = all.length === 0 ? one.fields : all.map((solution) => solution[at] ?? null);
    const fields = [...new Set(possible)].filter((field) => field !== null);
    const [only, other] = fields;
    if (only && !other && all.length > 0) settled.set(one.match.column, only);
    else if (fields.length > 0) questions.push(questionOf(one, fields));
  }
  const columns = told.map((match): ColumnMatch => {
    const field = settled.get(match.column);
    return field && isOpen(match) ? { ...match, field } : match;
  });
  return { header: { ...header, columns }, questions: questions.toSorted((a, b) => weight(b) - weight(a)) };
}

/** What a header that says too little is called in a finding. */
export const firstChoice = ({ choices }: Question): FieldKey =>
  choices.find(({ field }) => field)?.field ?? 'ghi_chu';
