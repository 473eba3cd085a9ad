/**
 * The lists of before that a unit's first list after a merger or a split takes over: those that count in its place on the day of the new
 * one. Nothing is read where nobody merged or split, and nothing of it is told: it is held against the new list and counted.
 */
import { lastTurnOf } from '../domain/units/predecessors.ts';
import { endingWith, periodOf, quarterOf } from '../domain/units/period.ts';
import { heirsOf, lowestAbove } from '../domain/units/stretches.ts';
import type { Tree, UnitAsOf } from '../domain/units/unit.ts';
import type { ListBefore } from '../domain/submissions/successor.ts';
import type { RosterRow } from '../domain/submissions/row.ts';
import type { RestingRow } from '../storage/resting.ts';
import type { UnitContext } from './context.ts';
import { countedRosters } from './counted-rosters.ts';
import { versionRows } from './version-rows.ts';

export interface TakenOver {
  /** The first of the lists is the version that the new one builds on. */
  readonly isOwnFirst: boolean;
  /** The unit's own first, where it goes on. */
  readonly lists: readonly ListBefore<RestingRow>[];
  /** What others sent that came of the same; null as long as one of them has not. */
  readonly beside: readonly (readonly RosterRow[])[] | null;
}

type Call = Pick<UnitContext, 'services' | 'unit'>;

/** undefined where it takes nothing over, and where that cannot be told from rows. */
export async function takenOver(
  call: Call,
  rosterDate: string,
  newest: { readonly rosterDate: string; readonly version: number } | undefined,
): Promise<TakenOver | undefined> {
  const { directory } = call.services.storage;
  const tree = await directory.tree(rosterDate);
  const { id } = call.unit;
  const since = lastTurnOf(tree, id);
  if (since === undefined || tree.unit(id) === undefined) return undefined;
  if (newest !== undefined && newest.rosterDate >= since) return undefined;
  const turn = tree.stretches(id).findLast(({ comesFrom }) => comesFrom !== undefined)?.comesFrom;
  const heirs = turn === undefined ? [] : heirsOf(tree, turn);
  // Of a unit that goes on after a split its clerk says who went where.
  if (!heirs.some((heir) => heir.id === id) || (heirs.length > 1 && newest !== undefined)) return undefined;
  const lists = await listsBefore(call, tree, heirs);
  if (lists === undefined || lists.length === 0) return undefined;
  const others = heirs.filter((heir) => heir.id !== id);
  const isOwnFirst = newest !== undefined && lists[0]?.unit === id && lists[0].version === newest.version;
  return { lists, isOwnFirst, beside: await besideOf(call, others, since) };
}

interface ListOfUnit extends ListBefore<RestingRow> {
  readonly unit: string;
  readonly version: number;
}

async function listsBefore(
  call: Call,
  tree: Tree,
  heirs: readonly UnitAsOf[],
): Promise<readonly ListOfUnit[] | undefined> {
  const { storage } = call.services;
  const { unit } = call;
  const place = lowestAbove(tree, heirs);
  if (place === undefined) return undefined;
  const day = tree.asOf;
  const periods = await storage.directory.periods(tree, unit.id, day);
  const period = periodOf(periods, day) ?? quarterOf(day);
  const asked = { ...period, alike: endingWith(periods, period) };
  const source = { ...storage.listed(), directory: storage.directory };
  const { summed, standings, standsFor } = await countedRosters(source, tree, place.id, asked, 'sent');
  const isIts = ({ id }: UnitAsOf): boolean =>
    id === unit.id || standsFor.get(id)?.some((heir) => heir.id === unit.id) === true;
  const counted = summed.filter(isIts).flatMap(({ id }) => standings.get(id)?.counted ?? []);
  if (counted.some(({ evidence }) => evidence !== 'rows')) return undefined;
  const ownFirst = counted.toSorted(
    (one, other) => Number(other.unit === unit.id) - Number(one.unit === unit.id),
  );
  return Promise.all(
    ownFirst.map(async (version) => ({
      unit: version.unit,
      version: version.version,
      rosterDate: version.rosterDate,
      rows: (await versionRows(call, version)).rows,
    })),
  );
}

async function besideOf(
  call: Call,
  others: readonly UnitAsOf[],
  since: string,
): Promise<TakenOver['beside']> {
  const heads = await Promise.all(others.map((other) => call.services.storage.head(other)));
  const sent = heads.filter((head) => head !== undefined).filter((head) => head.rosterDate >= since);
  if (sent.length < others.length) return null;
  return Promise.all(sent.map(async (head) => (await versionRows(call, head)).rows));
}
