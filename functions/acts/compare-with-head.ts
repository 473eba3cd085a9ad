/** The version that a roster builds on, and what changes against it: what rules of the level 'previous' look at. */
import { compareRosters } from '../domain/submissions/compare.ts';
import type { Exit } from '../domain/submissions/exits.ts';
import { leaverGroups } from '../domain/submissions/leavers.ts';
import { firstMovement, movementOf, type Movement } from '../domain/submissions/movement.ts';
import { successorMovement } from '../domain/submissions/successor.ts';
import type { Member } from '../domain/roster/shape/member.ts';
import type { Justification } from '../domain/rules/record/justification.ts';
import type { Previous } from '../domain/rules/record/rule.ts';
import type { Period } from '../domain/units/period.ts';
import type { StoredHead } from '../storage/versions.ts';
import type { Announced } from './announce.ts';
import { dayInVietNam } from '../domain/units/days.ts';
import type { About } from './judge.ts';
import type { UnitContext } from './context.ts';
import { takenOver } from './taken-over.ts';
import type { TakenOver } from './taken-over.ts';
import { versionRows } from './version-rows.ts';

export interface ComparedWithHead {
  readonly head: StoredHead | undefined;
  readonly previous: Previous | undefined;
  readonly movement: Movement;
  /** Of the first list after others merged into the unit, or after a split. */
  readonly takenOver?: TakenOver | undefined;
}

/**
 * Reads the head, and the rows of its version where they differ from the new ones: a first roster and an unchanged one cost no
 * request for rows, unless others merged into the unit or it came of a split. Where the head is not what the sender compared with,
 * nothing is compared: publishing finds a conflict, or that this upload was published before.
 */
export async function compareWithHead(
  call: UnitContext,
  upload: string,
  announced: Announced,
  members: readonly Member[],
  exits: readonly Exit[],
): Promise<ComparedWithHead> {
  const { services, unit } = call;
  const head = await services.storage.head(unit);
  const first = { head, previous: undefined, movement: firstMovement(members.length) };
  if (head !== undefined && (head.upload === upload || head.version !== announced.baseVersion)) return first;
  const over = await takenOver(call, announced.rosterDate, head);
  const movedOver = over && movementFrom(over);
  function movementFrom({ isOwnFirst, ...taken }: TakenOver): Movement {
    const said = isOwnFirst ? exits : [];
    const { rosterDate } = announced;
    return successorMovement(services.storage.kind, { ...taken, members, exits: said, rosterDate });
  }
  if (head === undefined) return { ...first, movement: movedOver ?? first.movement, takenOver: over };
  const { version, rosterDate, rows } = head;
  const left = new Set(exits.map(({ row }) => row));
  const comparison =
    head.contentHash === announced.contentHash
      ? { added: [], removed: [], changed: [], same: rows }
      : compareRosters(services.storage.kind, (await versionRows(call, head)).rows, members, left);
  const previous: Previous = { version, rosterDate, rows, comparison, exits };
  const leavers = leaverGroups(exits, comparison.removed, announced.rosterDate);
  const lines = movementOf(previous, members.length);
  const movement = leavers.length === 0 ? lines : { ...lines, leavers };
  return { head, previous, movement: movedOver ?? movement, takenOver: over };
}

/**
 * Everything the rules may look at besides the rows. Not the unit: which branches a list holds stands in a column that stays in the
 * workbook, so only the pane can judge a branch as a whole.
 */
export function aboutOf(
  { services }: UnitContext,
  announced: Announced,
  period: Period,
  { head, previous, takenOver: over }: ComparedWithHead,
  justifications: readonly Justification[],
): About {
  const { id, from, to, due } = period;
  return {
    on: announced.rosterDate,
    ...(previous === undefined ? {} : { previous }),
    submission: {
      today: dayInVietNam(services.clock()),
      period: { id, from, to, ...(due === undefined ? {} : { due }) },
      newestVersion: head?.version ?? 0,
      baseVersion: announced.baseVersion,
      takesOver: over !== undefined && !over.goesOn,
    },
    justifications,
  };
}
