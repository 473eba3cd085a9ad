/** How a roster came from the one before: the lines of Biểu 1 (A, B, C, D) for one unit. */
import type { Comparison } from './compare.ts';
import type { RosterRow } from './row.ts';
import type { Exit, ExitReason } from './exits.ts';
import { EXIT_REASONS } from './exits.ts';
import type { LeaverGroup } from './leavers.ts';

export type EntryKind =
  /** Admitted after the date of the roster before. */
  | 'admitted'
  /** Admitted before that date, and not in that roster: came from elsewhere, or was forgotten there. */
  | 'arrived'
  /** The date of admission is not known. */
  | 'unknown';

/** Counts of people. opening + entries − exits = closing. */
export interface Movement {
  readonly opening: number;
  readonly entries: Readonly<Record<EntryKind, number>>;
  readonly exits: Readonly<Record<ExitReason, number>>;
  readonly closing: number;
  /** Those who left, told apart further; left out where nobody did, and by versions from before this was kept. */
  readonly leavers?: readonly LeaverGroup[];
}

/** Only the order of dates is judged: a partial date counts from its first day. */
export function entryOf({ fields }: RosterRow, previousDate: string): EntryKind {
  const admitted = fields.ngay_vao_dang;
  if (typeof admitted !== 'string') return 'unknown';
  return admitted > previousDate.slice(0, admitted.length) ? 'admitted' : 'arrived';
}

const NO_ENTRIES: Movement['entries'] = { admitted: 0, arrived: 0, unknown: 0 };
const NO_EXITS: Movement['exits'] = {
  moved: 0,
  'with-organisation': 0,
  died: 0,
  'struck-off': 0,
  expelled: 0,
  resigned: 0,
  mistake: 0,
  unknown: 0,
};

/** Of a first roster everybody is there at the opening: nobody came, the unit was only never counted before. */
export function firstMovement(rows: number): Movement {
  return { opening: rows, entries: NO_ENTRIES, exits: NO_EXITS, closing: rows };
}

export function movementOf(
  {
    rosterDate,
    rows,
    comparison,
    exits,
  }: {
    readonly rosterDate: string;
    readonly rows: number;
    readonly comparison: Comparison<RosterRow, RosterRow>;
    readonly exits: readonly Exit[];
  },
  closing: number,
): Movement {
  return movementOfCounts({
    opening: rows,
    entries: comparison.added.map((row) => entryOf(row, rosterDate)),
    exits: exits.map(({ reason }) => reason),
    closing,
  });
}

/** One person each. */
export function movementOfCounts({
  opening,
  entries: came,
  exits: left,
  closing,
}: Pick<Movement, 'opening' | 'closing'> & {
  readonly entries: readonly EntryKind[];
  readonly exits: readonly ExitReason[];
}): Movement {
  const [entries, exits] = [{ ...NO_ENTRIES }, { ...NO_EXITS }];
  for (const kind of came) entries[kind] += 1;
  for (const reason of left) exits[reason] += 1;
  return { opening, entries, exits, closing };
}

/** What the identity of Biểu 1 misses: 0 where D = A + B − C. */
export function imbalanceOf({ opening, entries, exits, closing }: Movement): number {
  const came = Object.values(entries).reduce((sum, count) => sum + count, 0);
  const left = EXIT_REASONS.reduce((sum, { code }) => sum + exits[code], 0);
  return closing - (opening + came - left);
}
