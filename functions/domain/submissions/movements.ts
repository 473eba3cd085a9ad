/**
 * Increase and decrease of one unit between two days: each version against the one before it in the order of dates, so that
 * D = A + B − C closes exactly. What merging, splitting and moving did stands on a line of its own; so does what a correction changed,
 * and a list that came late and was compared with a later one.
 */
import type { ExitReason } from './exits.ts';
import { EXIT_REASONS } from './exits.ts';
import { addedLeavers } from './leavers.ts';
import type { LeaverGroup } from './leavers.ts';
import type { EntryKind, Movement } from './movement.ts';
import type { Version } from './version.ts';

/** What of a version says how it came from another one. */
export type Step = Pick<Version, 'unit' | 'version' | 'rosterDate' | 'rows' | 'base' | 'movement'>;

/** Counts of people: opening + entries − exits + reorganised + firstLists + corrected = closing. */
export interface Lines {
  readonly opening: number;
  readonly entries: Readonly<Record<EntryKind, number>>;
  readonly exits: Readonly<Record<ExitReason, number>>;
  /** More or fewer by merging, splitting, moving and ending. */
  readonly reorganised: number;
  /** Of units that nobody had counted before. */
  readonly firstLists: number;
  /** More or fewer by corrections, and by lists that came out of order. */
  readonly corrected: number;
  readonly closing: number;
  /** The exits, told apart further; fewer people than exits where a version is from before this was kept. */
  readonly leavers: readonly LeaverGroup[];
}

export const ENTRY_KINDS = ['admitted', 'arrived', 'unknown'] as const satisfies readonly EntryKind[];

const NO_ENTRIES: Lines['entries'] = { admitted: 0, arrived: 0, unknown: 0 };
const NO_EXITS = Object.fromEntries(EXIT_REASONS.map(({ code }) => [code, 0])) as Lines['exits'];
export const NO_LINES: Lines = {
  opening: 0,
  entries: NO_ENTRIES,
  exits: NO_EXITS,
  reorganised: 0,
  firstLists: 0,
  corrected: 0,
  closing: 0,
  leavers: [],
};

type Changing<T> = { -readonly [K in keyof T]: T[K] };

function add<K extends string>(sum: Record<K, number>, other: Readonly<Record<K, number>>): void {
  for (const key in other) sum[key] += other[key];
}

/** Of thousands of units: they are added up in one place. */
export function sumOfAll(all: Iterable<Lines>): Lines {
  const [entries, exits] = [{ ...NO_ENTRIES }, { ...NO_EXITS }];
  const sum: Changing<Lines> = { ...NO_LINES, entries, exits };
  for (const lines of all) {
    if (lines === NO_LINES) continue;
    sum.opening += lines.opening;
    sum.reorganised += lines.reorganised;
    sum.firstLists += lines.firstLists;
    sum.corrected += lines.corrected;
    sum.closing += lines.closing;
    add(entries, lines.entries);
    add(exits, lines.exits);
    sum.leavers = addedLeavers(sum.leavers, lines.leavers);
  }
  return sum;
}

export const sumOfLines = (one: Lines, other: Lines): Lines => sumOfAll([one, other]);

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

export const entriesOf = ({ entries }: Pick<Lines, 'entries'>): number => sumOf(entries);
export const exitsOf = ({ exits }: Pick<Lines, 'exits'>): number => sumOf(exits);

/** 0 where the lines close. */
export const differenceOf = (lines: Lines): number =>
  lines.closing -
  (lines.opening +
    entriesOf(lines) -
    exitsOf(lines) +
    lines.reorganised +
    lines.firstLists +
    lines.corrected);

const isBefore = (one: Step, other: Step): boolean =>
  one.rosterDate === other.rosterDate ? one.version < other.version : one.rosterDate < other.rosterDate;

/** A unit's part in what is asked: which of its versions counts on the first day, and which on the last. */
export interface UnitSpan {
  /** Those that count or counted, whatever counts now; in any order. */
  readonly versions: readonly Step[];
  /** Whether the unit merged, split or took others in between the two dates. */
  readonly hasTurn: (after: string, until: string) => boolean;
}

/** The versions between the two, in the order of dates, of those of one date the last; then `last` itself. */
function chainOf({ versions }: UnitSpan, first: Step | undefined, last: Step): Step[] {
  const between = versions.filter(
    (step) => (first === undefined || isBefore(first, step)) && isBefore(step, last),
  );
  const byDate = new Map<string, Step>();
  for (const step of between) {
    const same = byDate.get(step.rosterDate);
    const isOfEnds = step.rosterDate === last.rosterDate;
    if (!isOfEnds && (same === undefined || same.version < step.version)) byDate.set(step.rosterDate, step);
  }
  const inOrder = [...byDate.values()].sort((one, other) => (isBefore(one, other) ? -1 : 1));
  return [...inOrder, last];
}

/** From one version that counts to another: without opening and closing. */
export function linesBetween(span: UnitSpan, first: Step, last: Step): Lines {
  if (first.version === last.version) return NO_LINES;
  if (isBefore(last, first)) return { ...NO_LINES, corrected: last.rows - first.rows };
  let lines = NO_LINES;
  let before = first;
  for (const step of chainOf(span, first, last)) {
    lines = sumOfLines(lines, linesOfStep(span, before, step));
    before = step;
  }
  return lines;
}

/** From nothing: `as` says what those are who stood in the first list. */
export function linesFromNothing(span: UnitSpan, last: Step, as: 'reorganised' | 'firstLists'): Lines {
  const [first = last] = chainOf(span, undefined, last);
  const { root, order } = rootOfDate(span, first);
  const movement = order === 'late' ? null : root.movement;
  const there = movement === null ? first.rows : movement.opening;
  const own = { ...NO_LINES, ...byKind(movement), [as]: there };
  const corrected = first.rows - there - entriesOf(own) + exitsOf(own);
  return sumOfLines({ ...own, corrected }, linesBetween(span, first, last));
}

const byKind = (movement: Movement | null): Pick<Lines, 'entries' | 'exits' | 'leavers'> => ({
  entries: { ...NO_ENTRIES, ...movement?.entries },
  exits: { ...NO_EXITS, ...movement?.exits },
  leavers: movement?.leavers ?? [],
});

function linesOfStep(span: UnitSpan, before: Step, step: Step): Lines {
  const { root, order } = rootOfDate(span, step);
  // The first of all versions was held against none of its unit, whatever those had that merged into it.
  const isAfter = order === 'first' && root.version > 1 && root.movement?.opening === before.rows;
  const isKnown = order === 'in-order' || isAfter;
  const movement = isKnown ? root.movement : null;
  if (movement === null) return { ...NO_LINES, corrected: step.rows - before.rows };
  const own = { ...NO_LINES, ...byKind(movement) };
  const base = movement.opening - before.rows;
  const corrected = step.rows - movement.opening - entriesOf(own) + exitsOf(own);
  return span.hasTurn(before.rosterDate, step.rosterDate)
    ? { ...own, reorganised: base, corrected }
    : { ...own, corrected: base + corrected };
}

interface Root {
  readonly root: Step;
  /** Whether it was compared with a list of an earlier date, of a later one, or with none that is known. */
  readonly order: 'in-order' | 'late' | 'first';
}

/** Where versions of one date correct each other, the one that the others correct. */
function rootOfDate({ versions }: UnitSpan, step: Step): Root {
  const known = new Map(versions.map((each) => [each.version, each]));
  let root = step;
  for (;;) {
    // Of records from before the base was kept: it was the version before.
    const base = root.base ?? known.get(root.version - 1);
    if (base === undefined) return { root, order: 'first' };
    if (base.rosterDate < step.rosterDate) return { root, order: 'in-order' };
    if (base.rosterDate > step.rosterDate) return { root, order: 'late' };
    const corrected = known.get(base.version);
    // Numbers only go down: no circle.
    if (corrected === undefined || corrected.version >= root.version) return { root, order: 'first' };
    root = corrected;
  }
}
