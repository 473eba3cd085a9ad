/**
 * What a new roster would change against the one before. Stored rows show only the last four digits of id numbers ('••••••••1234'),
 * so people are told by those together with their name or birth date, then by their name and birth date alone. Surest first, over all
 * of both rosters: who is found by a number is not taken by a namesake. Two who share everything are taken in their order.
 */
import type { FieldKey } from '../roster/shape/field.ts';
import { fold } from '../language/fold.ts';
import type { RosterKind } from '../roster/shape/kind.ts';
import { shownTail } from './known-numbers.ts';
import type { RosterRow } from './row.ts';
import { sentFields } from './sent-fields.ts';

/** number: of the person, with name or birth date. card: of the member card, likewise. name: by name and birth date alone. */
export type MatchedBy = 'number' | 'card' | 'name';

export interface ChangedRow<P, N> {
  readonly previous: P;
  readonly next: N;
  readonly fields: readonly FieldKey[];
  readonly by: MatchedBy;
  /** Perhaps somebody else: the clerk has to say. */
  readonly doubtful: boolean;
}

export interface Comparison<P, N> {
  readonly added: readonly N[];
  readonly removed: readonly P[];
  readonly changed: readonly ChangedRow<P, N>[];
  readonly same: number;
}

/** What a row is found by; '' where it does not say. */
interface Marks {
  /** As it is written. */
  readonly written: string;
  /** Folded, when somebody asks: most people are found as they are written. */
  readonly name: string;
  readonly birth: string;
  readonly number: string;
  readonly card: string;
}

function text(row: RosterRow, key: FieldKey): string {
  const value = row.fields[key];
  return value === undefined ? '' : String(value);
}

function marksOf(row: RosterRow): Marks {
  const written = text(row, 'ho_ten');
  let folded: string | undefined;
  return {
    written,
    get name() {
      return (folded ??= fold(written));
    },
    birth: text(row, 'ngay_sinh'),
    number: shownTail(row.fields, 'so_cccd'),
    card: shownTail(row.fields, 'so_the'),
  };
}

const WHOLE_DATE = 10;

/** One way of finding people. `keyOf`: '' where the row has nothing to be found by in this way. */
interface Way {
  readonly by: MatchedBy;
  readonly keyOf: (marks: Marks) => string;
  readonly isDoubtful: (before: Marks, after: Marks) => boolean;
  /** What else must be so; everything where left out. */
  readonly fits?: (before: Marks, after: Marks) => boolean;
  /** Only where one row alone on either side is found so. */
  readonly onlyOne?: true;
}

const joined = (...parts: readonly string[]) => (parts.includes('') ? '' : parts.join('\n'));
const never = () => false;
const differ = (one: string, other: string) => one !== '' && other !== '' && one !== other;
const otherNumber = (before: Marks, after: Marks) => differ(before.number, after.number);
const otherPapers = (before: Marks, after: Marks) =>
  otherNumber(before, after) || differ(before.card, after.card);

const WAYS: readonly Way[] = [
  {
    by: 'number',
    keyOf: ({ number, written, birth }) => joined(number, written, birth),
    isDoubtful: never,
  },
  { by: 'number', keyOf: ({ number, name, birth }) => joined(number, name, birth), isDoubtful: never },
  { by: 'card', keyOf: ({ card, name, birth }) => joined(card, name, birth), isDoubtful: never },
  { by: 'number', keyOf: ({ number, name }) => joined(number, name), isDoubtful: never },
  {
    by: 'number',
    keyOf: ({ number, birth }) => joined(number, birth),
    // Four digits and a year are shared by strangers.
    isDoubtful: ({ birth }) => birth.length < WHOLE_DATE,
  },
  { by: 'card', keyOf: ({ card, name }) => joined(card, name), isDoubtful: otherNumber },
  {
    by: 'card',
    keyOf: ({ card, birth }) => joined(card, birth),
    isDoubtful: (before, after) => before.birth.length < WHOLE_DATE || otherNumber(before, after),
  },
  { by: 'name', keyOf: ({ name, birth }) => joined(name, birth), isDoubtful: otherPapers },
  // Somebody of whom only the year was known, and who is written with the whole date now.
  {
    by: 'name',
    keyOf: ({ name, birth }) => joined(name, birth.slice(0, 4)),
    isDoubtful: (before, after) =>
      otherPapers(before, after) ||
      !(before.birth.startsWith(after.birth) || after.birth.startsWith(before.birth)),
  },
];

/**
 * Somebody whose birth date is missing on one side, or stands in a cell that cannot be read: nobody is gone because of that, as long
 * as nobody else has the name.
 */
const BY_NAME_ALONE: Way = {
  by: 'name',
  keyOf: ({ name }) => name,
  isDoubtful: otherPapers,
  fits: (before, after) => before.birth === '' || after.birth === '',
  onlyOne: true,
};

/** Where a row has neither name nor birth date, what it has of them. */
const LAST_WAY: Way = {
  by: 'name',
  keyOf: ({ name, birth }) => `${name}\n${birth}`,
  isDoubtful: otherPapers,
};

interface Marked<T> {
  readonly row: T;
  readonly marks: Marks;
  readonly position: number;
}

const marked = <T extends RosterRow>(rows: readonly T[]): Marked<T>[] =>
  rows.map((row, position) => ({ row, marks: marksOf(row), position }));

/** Of numbers only what people may see of them is there on both sides. */
const TAIL_OF: Readonly<Partial<Record<FieldKey, (marks: Marks) => string>>> = {
  so_cccd: ({ number }) => number,
  so_the: ({ card }) => card,
};

function differences<P extends RosterRow, N extends RosterRow>(
  sent: readonly FieldKey[],
  previous: Marked<P>,
  next: Marked<N>,
): FieldKey[] {
  return sent.filter((key) => {
    const [before, after] = [previous.row.fields[key], next.row.fields[key]];
    const tailOf = TAIL_OF[key];
    if (tailOf === undefined) return before !== after;
    const [was, is] = [tailOf(previous.marks), tailOf(next.marks)];
    return was !== is || (before === undefined) !== (after === undefined && is === '');
  });
}

type Found<P, N> = (before: Marked<P>, after: Marked<N>, doubtful: boolean) => void;

/** Pairs whom it can; gives who is left on both sides, in their order. */
function pair<P extends RosterRow, N>(
  { keyOf, isDoubtful, fits, onlyOne }: Way,
  previous: readonly Marked<P>[],
  next: readonly Marked<N>[],
  left: ReadonlySet<number>,
  found: Found<P, N>,
): [Marked<P>[], Marked<N>[]] {
  const waiting = new Map<string, Marked<P>[]>();
  for (const before of previous) {
    const key = keyOf(before.marks);
    if (key === '') continue;
    const same = waiting.get(key);
    if (same) same.push(before);
    else waiting.set(key, [before]);
  }
  const many = onlyOne ? keysOfMany(next, keyOf) : NO_KEYS;
  const taken = new Set<Marked<P>>();
  const alone = next.filter((after) => {
    const key = keyOf(after.marks);
    const same = key === '' || many.has(key) ? undefined : waiting.get(key);
    if (onlyOne && same !== undefined && same.length > 1) return true;
    const at = same?.findIndex(
      ({ row, marks }) =>
        (fits?.(marks, after.marks) ?? true) && !(left.has(row.row) && isDoubtful(marks, after.marks)),
    );
    if (same === undefined || at === undefined || at < 0) return true;
    for (const before of same.splice(at, 1)) {
      taken.add(before);
      found(before, after, isDoubtful(before.marks, after.marks));
    }
    return false;
  });
  return [previous.filter((before) => !taken.has(before)), alone];
}

const NO_KEYS: ReadonlySet<string> = new Set();

function keysOfMany<N>(rows: readonly Marked<N>[], keyOf: Way['keyOf']): ReadonlySet<string> {
  const [seen, many] = [new Set<string>(), new Set<string>()];
  for (const { marks } of rows) {
    const key = keyOf(marks);
    (seen.has(key) ? many : seen).add(key);
  }
  return many;
}

const NOBODY: ReadonlySet<number> = new Set();

/** Everybody who stands in both, surest first; gives who stands in one alone. */
function pairUp<P extends RosterRow, N extends RosterRow>(
  previous: readonly P[],
  next: readonly N[],
  left: ReadonlySet<number>,
  found: (before: Marked<P>, after: Marked<N>, doubtful: boolean, by: MatchedBy) => void,
): [Marked<P>[], Marked<N>[]] {
  let [gone, come] = [marked(previous), marked(next)];
  for (const way of [...WAYS, BY_NAME_ALONE, LAST_WAY]) {
    if (gone.length === 0 || come.length === 0) break;
    [gone, come] = pair(way, gone, come, left, (before, after, doubtful) => {
      found(before, after, doubtful, way.by);
    });
  }
  return [gone, come];
}

/** Who of the one list surely stands in the other. */
export function samePeople<P extends RosterRow, N extends RosterRow>(
  previous: readonly P[],
  next: readonly N[],
): readonly { readonly previous: P; readonly next: N }[] {
  const same: { previous: P; next: N }[] = [];
  pairUp(previous, next, NOBODY, (before, after, doubtful) => {
    if (!doubtful) same.push({ previous: before.row, next: after.row });
  });
  return same;
}

/**
 * Only fields that are sent are compared: the others are not stored. Everything in the order of the rows. `left`: previous rows of
 * people who are known to have left; whoever looks like them only by doubt is somebody else.
 */
export function compareRosters<P extends RosterRow, N extends RosterRow>(
  kind: RosterKind,
  previous: readonly P[],
  next: readonly N[],
  left: ReadonlySet<number> = NOBODY,
): Comparison<P, N> {
  const changed: (ChangedRow<P, N> & { readonly position: number })[] = [];
  const sent = sentFields(kind);
  let same = 0;
  const [gone, come] = pairUp(previous, next, left, (before, after, doubtful, by) => {
    const fields = differences(sent, before, after);
    if (fields.length === 0 && !doubtful) same += 1;
    else {
      const { position } = after;
      changed.push({ previous: before.row, next: after.row, fields, by, doubtful, position });
    }
  });
  return {
    added: come.map(({ row }) => row),
    removed: gone.map(({ row }) => row),
    changed: changed.sort((one, other) => one.position - other.position).map(withoutPosition),
    same,
  };
}

function withoutPosition<P, N>({ previous, next, fields, by, doubtful }: ChangedRow<P, N>): ChangedRow<P, N> {
  return { previous, next, fields, by, doubtful };
}
