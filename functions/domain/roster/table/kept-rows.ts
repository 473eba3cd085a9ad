/**
 * What one reading of a sheet leaves for the next: the members of rows that say what they mean by themselves. After an edit most rows
 * are the very arrays that were read before, and where the columns are understood as before, so is what was read of them.
 */
import type { Cell } from '../../sheet/block.ts';
import type { Member } from '../shape/member.ts';
import type { RosterReading } from '../shape/reading.ts';

type Rows = readonly (readonly Cell[])[];

interface Kept {
  readonly values: Rows;
  readonly understood: string;
  /** By index in `values`. */
  readonly members: readonly (Member | undefined)[];
}

const KEPT = new WeakMap<RosterReading, Kept>();

export interface RowKeeper {
  /** The member of that row, where it was read before. */
  readonly known: (index: number) => Member | undefined;
  readonly keep: (index: number, member: Member) => void;
  readonly done: (reading: RosterReading) => void;
}

const NONE: RowKeeper = { known: () => undefined, keep: () => undefined, done: () => undefined };

/** `understood`: everything that the reading of a row hangs on besides its cells; undefined: on more than can be said. */
export function rowKeeper(
  values: Rows,
  understood: string | undefined,
  before: RosterReading | undefined,
): RowKeeper {
  if (understood === undefined) return NONE;
  const old = before && KEPT.get(before);
  const usable = old?.understood === understood ? old : undefined;
  const members: (Member | undefined)[] = [];
  return {
    known: (index) => (usable?.values[index] === values[index] ? usable?.members[index] : undefined),
    keep: (index, member) => {
      members[index] = member;
    },
    done: (reading) => KEPT.set(reading, { values, understood, members }),
  };
}
