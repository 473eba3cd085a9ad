/** How units stand on a day: which version counts, and who has sent. Cost follows the number of units, never of members. */
import { odata } from '@azure/data-tables';
import { decodeVector } from '../domain/statistics/vector.ts';
import type { StatisticsVector } from '../domain/statistics/vector.ts';
import type { Period } from '../domain/units/unit.ts';
import { headKey, versionsRange } from './keys.ts';
import type { KeyRange } from './keys.ts';
import { PEOPLE_PROPERTIES, peopleOf } from './people.ts';
import type { UnitPeople } from './people.ts';
import type { Table } from './table.ts';
import { COUNTED, counted, REACH, reachOf } from './versions.ts';
import type { Counted, Reach, UnitPlace } from './versions.ts';

/** What of a version counts, its statistics ready to be summed. */
export type CountedVersion = Omit<Counted, 'statistics'> & { readonly statistics: StatisticsVector };

export interface Standing {
  /**
   * The accepted version with the latest roster date up to the day, of those the one accepted last; null where there is
   * none. A late correction of an older roster therefore does not push the newer one aside.
   */
  readonly counted: CountedVersion | null;
  /** A version of the period, with a roster date up to the day, was accepted. */
  readonly sent: boolean;
  /** It was, and no version of the period came in time. */
  readonly late: boolean;
}

export const NOTHING_SENT: Standing = { counted: null, sent: false, late: false };

/**
 * Statistics of heads seen before, by unit. A version never changes, so a head with the same number has the same
 * statistics, and they need neither travel nor be decoded again: a large branch then costs what a small one does.
 */
export type SeenStatistics = Map<string, Pick<CountedVersion, 'version' | 'statistics'>>;

/**
 * How units stand on a day: one query of heads per partition, and one of versions for a partition only where a head is
 * newer than the day or the period. Cost follows the number of units, never of members.
 */
export async function readStandings(
  units: Table,
  places: readonly UnitPlace[],
  day: string,
  period: Period,
  seen: SeenStatistics = new Map(),
): Promise<Map<string, Standing>> {
  const standings = new Map<string, Standing>();
  const shards = grouped(places, ({ shard }) => shard);
  const perShard = [...shards].map(async ([shard, members]) => {
    const heads = await readHeads(
      units,
      shard,
      members.map(({ id }) => id),
      seen,
    );
    return shardStandings(units, shard, members, heads, day, period);
  });
  for (const found of await Promise.all(perShard)) {
    for (const [unit, standing] of found) standings.set(unit, standing);
  }
  return standings;
}

async function shardStandings(
  units: Table,
  shard: string,
  members: readonly UnitPlace[],
  heads: ReadonlyMap<string, CountedHead>,
  day: string,
  period: Period,
): Promise<Map<string, Standing>> {
  const wanted = members.map(({ id }) => id);
  const standings = new Map<string, Standing>(wanted.map((id) => [id, NOTHING_SENT]));
  const earlier: string[] = [];
  for (const id of wanted) {
    const head = heads.get(id);
    if (head === undefined) continue;
    if (isSettled(head, day, period)) standings.set(id, settled(head, period));
    else earlier.push(id);
  }
  if (earlier.length > 0) await addEarlier(units, shard, earlier, day, period, standings);
  return standings;
}

type CountedHead = CountedVersion & { readonly reach: Reach };
/** As it was read; without its statistics where they were not asked for. */
type ListedHead = Counted & { readonly reach: Reach };

/** The head alone says how its unit stands: nothing with a later date or period came before it, and it is not too new. */
function isSettled(
  { rosterDate, reach, period: sentFor }: CountedHead,
  day: string,
  period: Period,
): boolean {
  const newest = rosterDate <= day && rosterDate >= reach.lastRosterDate;
  return newest && (sentFor === period.id || reach.lastPeriodTo < period.to);
}

function settled(head: CountedHead, { id }: Period): Standing {
  const sent = head.period === id;
  const late = sent && head.missedDue !== null && !head.reach.inTime.split(' ').includes(id);
  return { counted: head, sent, late };
}

const LIGHT = COUNTED.filter((name) => name !== 'statistics');

async function listHeads(
  units: Table,
  shard: string,
  wanted: readonly string[],
  columns: readonly string[],
): Promise<ListedHead[]> {
  const keys = spanOf(wanted.map((id) => ({ from: headKey(id), to: headKey(id) })));
  const select = [...columns, ...REACH];
  const found = await units.list({ partition: shard, keys, select });
  return found.map((entity) => ({ ...counted(entity), reach: reachOf(entity) }));
}

/** One query where nothing or everything has been seen; one more for the heads that are new since. */
async function readHeads(
  units: Table,
  shard: string,
  wanted: readonly string[],
  seen: SeenStatistics,
): Promise<Map<string, CountedHead>> {
  const known = wanted.some((id) => seen.has(id));
  const listed = await listHeads(units, shard, wanted, known ? LIGHT : COUNTED);
  const heads = new Map<string, CountedHead>();
  const news = new Set(wanted);
  for (const head of listed) {
    const before = seen.get(head.unit);
    if (before?.version !== head.version) continue;
    heads.set(head.unit, { ...head, statistics: before.statistics });
    news.delete(head.unit);
  }
  const missing = listed.map(({ unit }) => unit).filter((unit) => news.has(unit));
  const fetched = known && missing.length > 0 ? await listHeads(units, shard, missing, COUNTED) : listed;
  for (const head of fetched) {
    if (!news.has(head.unit)) continue;
    const statistics = decodeVector(head.statistics);
    heads.set(head.unit, { ...head, statistics });
    seen.set(head.unit, { version: head.version, statistics });
  }
  return heads;
}

/** Who is in the newest versions of units: one query of heads per partition. Units without a head are not in it. */
export async function readPeople(units: Table, places: readonly UnitPlace[]): Promise<UnitPeople[]> {
  const shards = [...grouped(places, ({ shard }) => shard)];
  const perShard = shards.map(async ([shard, members]) => {
    const wanted = new Set(members.map(({ id }) => id));
    const keys = spanOf([...wanted].map((id) => ({ from: headKey(id), to: headKey(id) })));
    const found = await units.list({ partition: shard, keys, select: PEOPLE_PROPERTIES });
    return found.map(peopleOf).filter(({ unit }) => wanted.has(unit));
  });
  return (await Promise.all(perShard)).flat();
}

/** The smallest range that holds all of them. */
function spanOf(ranges: readonly KeyRange[]): KeyRange {
  const from = ranges.map((range) => range.from).sort()[0] ?? '';
  const to =
    ranges
      .map((range) => range.to)
      .sort()
      .at(-1) ?? '';
  return { from, to };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

const isLater = (next: Counted, best: Counted) =>
  next.rosterDate === best.rosterDate ? next.version > best.version : next.rosterDate > best.rosterDate;

async function addEarlier(
  units: Table,
  shard: string,
  wanted: readonly string[],
  day: string,
  period: Period,
  standings: Map<string, Standing>,
): Promise<void> {
  const keys = spanOf(wanted.map(versionsRange));
  const where = odata`rosterDate le ${day}`;
  const found = await units.list({ partition: shard, keys, where, select: COUNTED });
  const byUnit = grouped(found.map(counted), ({ unit }) => unit);
  for (const id of wanted) {
    const versions = byUnit.get(id) ?? [];
    const latest = versions.reduce<Counted | null>(
      (best, next) => (best === null || isLater(next, best) ? next : best),
      null,
    );
    const forPeriod = versions.filter((version) => version.period === period.id);
    const sent = forPeriod.length > 0;
    const late = sent && forPeriod.every(({ missedDue }) => missedDue !== null);
    const chosen = latest && { ...latest, statistics: decodeVector(latest.statistics) };
    standings.set(id, { counted: chosen, sent, late });
  }
}
