/**
 * The first list of a unit that others merged into, that came of a split or went on after one, held against the last lists of before: who
 * came over with them was there at the opening, whoever stands in none of them came, and whoever stands in no list of today has left.
 */
import type { RosterKind } from '../roster/shape/kind.ts';
import { compareRosters } from './compare.ts';
import { hasSurelyLeft } from './exits.ts';
import type { Exit, ExitReason } from './exits.ts';
import { leaverGroups } from './leavers.ts';
import { entryOf, movementOfCounts } from './movement.ts';
import type { EntryKind, Movement } from './movement.ts';
import { peopleBefore } from './people-before.ts';
import type { PeopleBefore } from './people-before.ts';
import type { RosterRow } from './row.ts';

export interface ListBefore<R extends RosterRow = RosterRow> {
  readonly rosterDate: string;
  readonly rows: readonly R[];
}

/** Why somebody of one of the lists of before is gone, as its own clerk said it. */
export interface ExitBefore {
  readonly list: number;
  readonly exit: Exit;
}

/** What one of the others has sent since. */
export interface SentBeside {
  readonly rows: readonly RosterRow[];
  readonly exits: readonly ExitBefore[];
}

export interface FirstAfterTurn {
  readonly lists: readonly ListBefore[];
  /** What the others sent that came of the same; null as long as one of them has not: who is missing may be there. */
  readonly beside: readonly SentBeside[] | null;
  readonly members: readonly RosterRow[];
  /** Why people of the first of the lists are gone, where it is the unit's own and its clerk said so. */
  readonly exits: readonly Exit[];
  readonly rosterDate: string;
}

export function successorMovement(kind: RosterKind, asked: FirstAfterTurn): Movement {
  const { lists, beside, members, rosterDate } = asked;
  const { people } = peopleBefore(lists);
  const own = exitsOf(
    people,
    asked.exits.map((exit) => ({ list: 0, exit })),
  );
  const told = exitsOf(
    people,
    (beside ?? []).flatMap(({ exits }) => exits),
  );
  const exitOf = new Map([...told, ...own]);
  const all = [members, ...(beside ?? []).map(({ rows }) => rows)]
    .flat()
    .map(({ fields }, row) => ({ fields, row }));
  const { added, removed } = compareRosters(kind, people, all, new Set(exitOf.keys()));
  const came = added.filter(({ row }) => row < members.length);
  // Whoever sends last counts those that are in no list; who surely left was counted by the one whose clerk said so.
  const gone = removed.filter(({ row }) =>
    beside === null ? hasSurelyLeft(own.get(row)) : !hasSurelyLeft(told.get(row)),
  );
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

/** By the numbers of the people. */
function exitsOf(
  people: PeopleBefore<RosterRow>['people'],
  exits: readonly ExitBefore[],
): ReadonlyMap<number, Exit> {
  const said = new Map(exits.map(({ list, exit }) => [`${String(list)} ${String(exit.row)}`, exit]));
  return new Map(
    people.flatMap(({ row, list, own }) => {
      const exit = said.get(`${String(list)} ${String(own.row)}`);
      return exit === undefined ? [] : [[row, exit] as const];
    }),
  );
}

/** A first list builds on none of its own: its clerk was asked about nobody. */
const NOT_SAID: ExitReason = 'unknown';
