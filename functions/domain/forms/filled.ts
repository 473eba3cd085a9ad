/** A form with its cells filled, and what must hold between them, each failure named. */
import { share } from '../language/number.ts';
import { namesOf } from './form.ts';
import type { Beside, Blank, Form, FormColumn, FormRow, Identity, Sum, When } from './form.ts';
import type { Counts } from './counts.ts';

/** The counts of one of the two times, and which of them are not told. */
export interface Told {
  readonly counts: Counts;
  readonly isWithheld: (count: string) => boolean;
}

/** Left out where nothing is known of a year before. */
export type Times = Readonly<Record<'now', Told>> & Readonly<Partial<Record<'year-before', Told>>>;

/** Why a cell of a row that is counted is blank. */
export type CellBlank = Blank | 'not-known' | 'withheld';
export type Cell = { readonly value: number } | { readonly blank: CellBlank } | null;

export interface FilledRow {
  readonly row: FormRow;
  /** One a column; null where nothing is to stand there: in a head, or where a percentage has nothing to be one of. */
  readonly cells: readonly Cell[];
}

/** `sum`: known of all its parts, and all of them told. */
function cellOf({ counts, isWithheld }: Told, sum: Sum): Exclude<Cell, null> {
  const names = namesOf(sum);
  if (names.some(isWithheld)) return { blank: 'withheld' };
  const values = names.map((name) => counts.get(name));
  if (values.some((value) => value === undefined)) return { blank: 'not-known' };
  return { value: values.reduce<number>((all, value) => all + (value ?? 0), 0) };
}

export function filledRows({ rows, columns }: Form, times: Times): readonly FilledRow[] {
  return rows.map((row) => {
    const cells = new Map<string, Cell>();
    for (const column of columns) cells.set(column.id, cellIn(row, column, times, cells));
    return { row, cells: [...cells.values()] };
  });
}

function cellIn(row: FormRow, { value }: FormColumn, times: Times, before: ReadonlyMap<string, Cell>): Cell {
  if (value.kind === 'count') {
    if (row.blank !== undefined) return { blank: row.blank };
    const sum = row.counts?.[value.of];
    if (sum === undefined) return null;
    const told = times[value.when];
    return told === undefined ? { blank: 'not-known' } : cellOf(told, sum);
  }
  const of = before.get(value.of) ?? null;
  const to =
    value.kind === 'percent' ? (before.get(value.to) ?? null) : row.counts && cellOf(times.now, value.to);
  return percentOf(of, to ?? null);
}

/** Empty where there is nothing to be a part of. Averages have two decimals, so both are taken in hundredths. */
function percentOf(of: Cell, to: Cell): Cell {
  if (of === null || to === null || !('value' in of) || !('value' in to)) return null;
  const { percent } = share(Math.round(of.value * 100), Math.round(to.value * 100));
  return percent === null ? null : { value: percent };
}

export interface Checked {
  readonly identity: Identity;
  readonly when: When;
  readonly left: number;
  readonly right: number;
  /** left − right: 0 where it holds. */
  readonly difference: number;
  /** Of the difference, what is known of it; nobody is left out. */
  readonly beside: readonly { readonly beside: Beside; readonly value: number }[];
  /** What remains of the difference. */
  readonly unexplained: number;
}

/** Only what is known and told can be held against each other. */
export function checkedIdentities({ identities }: Form, times: Times): readonly Checked[] {
  return (['now', 'year-before'] as const).flatMap((when) => {
    const told = times[when];
    if (told === undefined) return [];
    return identities.flatMap((identity) => checked(identity, when, told) ?? []);
  });
}

function checked(identity: Identity, when: When, told: Told): Checked | undefined {
  const { left, right, less = [], beside = [] } = identity;
  const sides = [left, right, less].map((sum) => cellOf(told, sum));
  const known = sides.flatMap((cell) => ('value' in cell ? [cell.value] : []));
  if (known.length < sides.length) return undefined;
  const [of = 0, more = 0, fewer = 0] = known;
  const difference = of - (more - fewer);
  const found = beside.flatMap((each) => {
    const cell = cellOf(told, each.count);
    return 'value' in cell && cell.value !== 0 ? [{ beside: each, value: cell.value }] : [];
  });
  const explained = found.reduce((all, { beside: { isLess }, value }) => all + (isLess ? -value : value), 0);
  return {
    identity,
    when,
    left: of,
    right: more - fewer,
    difference,
    beside: found,
    unexplained: difference - explained,
  };
}
