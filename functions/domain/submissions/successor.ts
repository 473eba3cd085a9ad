/**
 * The first list of a unit that others merged into, or that came of a split, held against the last lists of before: who came over with
 * them was there at the opening, whoever stands in none of them came, and whoever stands in no list of today has left.
 */
import type { RosterKind } from '../roster/shape/kind.ts';
import { compareRosters } from './compare.ts';
import type { Exit, ExitReason } from './exits.ts';
import { leaverGroups } from './leavers.ts';
import { entryOf, movementOfCounts } from './movement.ts';
import type { EntryKind, Movement } from './movement.ts';
import { peopleBefore } from './people-before.ts';
import type { RosterRow } from './row.ts';

export interface ListBefore<R extends RosterRow = RosterRow> {
  readonly rosterDate: string;
  readonly rows: readonly R[];
}

export interface FirstAfterTurn {
  readonly lists: readonly ListBefore[];
  /** What the others sent that came of the same; null as long as one of them has not: who is missing may be there. */
  readonly beside: readonly (readonly RosterRow[])[] | null;
  readonly members: readonly RosterRow[];
  /** Why people of the first of the lists are gone, where it is the unit's own and its clerk said so. */
  readonly exits: readonly Exit[];
  readonly rosterDate: string;
}

export function successorMovement(kind: RosterKind, asked: FirstAfterTurn): Movement {
  const { lists, beside, members, exits, rosterDate } = asked;
  const { people } = peopleBefore(lists);
  const said = new Map(exits.map((exit) => [exit.row, exit]));
  const exitOf = new Map(
    people.flatMap(({ row, list, own }) => {
      const exit = list === 0 ? said.get(own.row) : undefined;
      return exit === undefined ? [] : [[row, exit] as const];
    }),
  );
  const all = [members, ...(beside ?? [])].flat().map(({ fields }, row) => ({ fields, row }));
  const { added, removed } = compareRosters(kind, people, all, new Set(exitOf.keys()));
  const came = added.filter(({ row }) => row < members.length);
  const gone = beside === null ? [] : removed;
  const left = gone.map(({ row }): Exit => ({ ...(exitOf.get(row) ?? { reason: NOT_SAID }), row }));
  // Who was admitted between two of the lists came to the one that does not have her.
  const before = lists.map((list) => list.rosterDate).sort()[0] ?? '';
  const leavers = leaverGroups(left, gone, rosterDate);
  const movement = movementOfCounts({
    opening: members.length - came.length + gone.length,
    entries: came.map((row): EntryKind => entryOf(row, before)),
    exits: left.map(({ reason }) => reason),
    closing: members.length,
  });
  return leavers.length === 0 ? movement : { ...movement, leavers };
}

/** A first list builds on none of its own: its clerk was asked about nobody. */
const NOT_SAID: ExitReason = 'unknown';
