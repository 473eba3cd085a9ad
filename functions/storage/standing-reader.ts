/**
 * How units stand on a day, whatever is to be told of the version that counts: heads are asked first, and versions only in a partition
 * where heads alone do not say it.
 */
import type { ClosedSince } from '../domain/submissions/closing.ts';
import type { Reach } from '../domain/submissions/reach.ts';
import { reviewAt } from '../domain/submissions/review.ts';
import type { Counting, ReviewStep } from '../domain/submissions/review.ts';
import { NOTHING_SENT, standingOfHead, standingOfVersions } from '../domain/submissions/standing.ts';
import type { Countable, CountedBy, PeriodAsked, Standing } from '../domain/submissions/standing.ts';
import type { KeyRange } from './keys.ts';
import type { UnitPlace } from './versions.ts';

/** A unit and the day on which it is asked about, under a name of its own: one unit may be asked about on several days. */
export interface StandingAsked {
  readonly key: string;
  readonly place: UnitPlace;
  readonly day: string;
}

/** What of all that was sent counts. */
export interface HowCounted {
  readonly closed: ClosedSince;
  readonly counting: Counting;
}

/** Where it is asked how units stand: what counts of them is told as a `V`. */
export interface RosterSource<V extends Countable> {
  readonly standings: (
    places: readonly UnitPlace[],
    day: string,
    period: PeriodAsked,
    /** Left out: whatever came counts. */
    closed?: ClosedSince,
    counting?: Counting,
  ) => Promise<Map<string, Standing<V>>>;
  /** The same where units are asked about on days of their own. */
  readonly standingsOn: (
    asked: readonly StandingAsked[],
    period: PeriodAsked,
    how: HowCounted,
  ) => Promise<Map<string, Standing<V>>>;
}

/** What stands on a head beside its version. */
export interface Around {
  readonly reach: Reach;
  readonly reviews: readonly ReviewStep[];
}

/** `V`: a version as it is told; `L`: as it was listed, where telling it costs something. */
export interface ShardReader<V extends Countable, L extends Countable = V> {
  /** By unit; those without a head are not in it. */
  readonly heads: (shard: string, wanted: readonly string[]) => Promise<ReadonlyMap<string, V & Around>>;
  /** By unit: up to the latest day that is asked about, or all. */
  readonly versions: (
    shard: string,
    asked: readonly StandingAsked[],
    isWhole: boolean,
  ) => Promise<ReadonlyMap<string, readonly L[]>>;
  readonly decoded: (version: L) => V;
}

/** By the keys of what is asked. */
export async function standingsBy<V extends Countable, L extends Countable>(
  reader: ShardReader<V, L>,
  asked: readonly StandingAsked[],
  period: PeriodAsked,
  how: HowCounted,
): Promise<Map<string, Standing<V>>> {
  const shards = grouped(asked, ({ place }) => place.shard);
  const perShard = [...shards].map(([shard, members]) =>
    shardStandings(reader, shard, members, { period, ...how }),
  );
  return new Map((await Promise.all(perShard)).flatMap((found) => [...found]));
}

interface Asked extends HowCounted {
  readonly period: PeriodAsked;
}

async function shardStandings<V extends Countable, L extends Countable>(
  reader: ShardReader<V, L>,
  shard: string,
  asked: readonly StandingAsked[],
  { period, closed, counting }: Asked,
): Promise<Map<string, Standing<V>>> {
  const heads = await reader.heads(shard, [...new Set(asked.map(({ place }) => place.id))]);
  // What was done about a version after a closing changes nothing of the days that were closed.
  const countedBy = (unit: string): CountedBy => ({
    counting,
    review: (version) => reviewAt(heads.get(unit)?.reviews ?? [], version, closed.get(unit)),
  });
  const standings = new Map<string, Standing<V>>(asked.map(({ key }) => [key, NOTHING_SENT]));
  const open: StandingAsked[] = [];
  for (const each of asked) {
    const head = heads.get(each.place.id);
    if (head === undefined) continue;
    const standing = isInTime(closed, head)
      ? standingOfHead<V & Around>(head, each.day, period, countedBy(each.place.id))
      : undefined;
    if (standing === undefined) open.push(each);
    else standings.set(each.key, standing);
  }
  if (open.length === 0) return standings;
  // What was sent only for later days says something too, where it must have come before a closing.
  const isWhole = open.some(({ place }) => closed.has(place.id));
  const versions = await reader.versions(shard, open, isWhole);
  for (const { key, place, day } of open) {
    const known = (versions.get(place.id) ?? []).filter((version) => isInTime(closed, version));
    const before = known.filter(({ rosterDate }) => rosterDate <= day);
    if (before.length > 0) {
      const { counted, ...standing } = standingOfVersions(before, period, countedBy(place.id));
      standings.set(key, { ...standing, counted: counted && reader.decoded(counted) });
    }
    // There is a head, and no version of it up to the day.
    else if (!isWhole || known.length > 0) standings.set(key, { ...NOTHING_SENT, onlyLater: true });
  }
  return standings;
}

const isInTime = (closed: ClosedSince, { unit, receivedAt }: Countable): boolean => {
  const since = closed.get(unit);
  return since === undefined || receivedAt < since;
};

export const keyOnly = (key: string): KeyRange => ({ from: key, to: key });

/** The smallest range that holds all of them. */
export function spanOf(ranges: readonly KeyRange[]): KeyRange {
  let [first, last] = [ranges[0]?.from ?? '', ranges[0]?.to ?? ''];
  for (const { from, to } of ranges) {
    if (from < first) first = from;
    if (to > last) last = to;
  }
  return { from: first, to: last };
}

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
