/**
 * The lists of before that a unit's first list after a merger or a split takes over, or shares with others: those that count in its place
 * on the day of the new one. Nothing is read where nobody merged or split, and nothing of it is told: it is held against the new list and counted.
 */
import { lastTurnOf } from '../domain/units/predecessors.ts';
import { endingWith, periodOf, quarterOf } from '../domain/units/period.ts';
import { heirsOf, lowestAbove } from '../domain/units/stretches.ts';
import type { Tree, UnitAsOf } from '../domain/units/unit.ts';
import { reviewAt } from '../domain/submissions/review.ts';
import type { ListBefore, SentBeside } from '../domain/submissions/successor.ts';
import type { Version } from '../domain/submissions/version.ts';
import type { RestingRow } from '../storage/resting.ts';
import type { UnitContext } from './context.ts';
import { countedRosters } from './counted-rosters.ts';
import { versionRows } from './version-rows.ts';

export interface TakenOver {
  /** The first of the lists is the version that the new one builds on. */
  readonly isOwnFirst: boolean;
  /** It was there before, and gave people away: its clerk said who went where, and takes over nobody's numbers. */
  readonly goesOn: boolean;
  /** The unit's own first, where it goes on. */
  readonly lists: readonly ListBefore<RestingRow>[];
  /** What others sent that came of the same; null as long as one of them has not. */
  readonly beside: readonly SentBeside[] | null;
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
  if (!heirs.some((heir) => heir.id === id)) return undefined;
  const lists = await listsBefore(call, tree, heirs);
  if (lists === undefined || lists.length === 0) return undefined;
  const others = heirs.filter((heir) => heir.id !== id);
  const isOwnFirst = newest !== undefined && lists[0]?.unit === id && lists[0].version === newest.version;
  const goesOn = others.length > 0 && newest !== undefined;
  // What its clerk said is about another list than the one that counts.
  if (goesOn && !isOwnFirst) return undefined;
  return { lists, isOwnFirst, goesOn, beside: await besideOf(call, others, { lists, since }) };
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
  { lists, since }: { readonly lists: readonly ListOfUnit[]; readonly since: string },
): Promise<TakenOver['beside']> {
  const { storage } = call.services;
  const sent = await Promise.all(
    others.map(async (other) => {
      const [head, versions] = await Promise.all([storage.head(other), storage.versions(other)]);
      const reviews = head?.reviews ?? [];
      return versions.filter(
        ({ rosterDate, version }) => rosterDate >= since && reviewAt(reviews, version) !== 'withdrawn',
      );
    }),
  );
  if (sent.some((versions) => versions.length === 0)) return null;
  return Promise.all(
    sent.flat().map(async (version) => {
      const { rows, answers } = await versionRows(call, version);
      const list = lists.findIndex((each) => isBase(each, version));
      return { rows, exits: list < 0 ? [] : answers.exits.map((exit) => ({ list, exit })) };
    }),
  );
}

const isBase = ({ unit, version }: ListOfUnit, { unit: of, base }: Version): boolean =>
  unit === of && version === base?.version;
