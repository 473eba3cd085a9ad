/**
 * What has to be read to say how units stand on a day: one query of heads per partition, and one of versions for a partition only
 * where heads alone do not say it. Cost follows the number of units, never of members.
 */
import { LAYOUT_VERSION } from '../domain/statistics/layout.ts';
import { readVector } from '../domain/statistics/stored-vector.ts';
import type { StatisticsVector } from '../domain/statistics/vector.ts';
import type { ClosedSince } from '../domain/submissions/closing.ts';
import type { Reach } from '../domain/submissions/reach.ts';
import { reviewAt } from '../domain/submissions/review.ts';
import type { Counting, ReviewStep } from '../domain/submissions/review.ts';
import { NOTHING_SENT, standingOfHead, standingOfVersions } from '../domain/submissions/standing.ts';
import type { Countable, CountedBy, PeriodAsked, Standing } from '../domain/submissions/standing.ts';
import { headKey, versionsRange } from './keys.ts';
import type { KeyRange } from './keys.ts';
import { PEOPLE_PROPERTIES, peopleOf } from './people.ts';
import type { UnitPeople } from './people.ts';
import type { Table } from './table.ts';
import { REVIEWS_PROPERTY, reviewsOf } from './review-steps.ts';
import { COUNTABLE, counted, REACH, reachOf, STATISTICS } from './versions.ts';
import type { Counted, UnitPlace } from './versions.ts';

/** A version that may count, its statistics ready to be summed; undefined: what rests there cannot be read. */
export type CountedVersion = Countable & { readonly statistics: StatisticsVector | undefined };
export type UnitStanding = Standing<CountedVersion>;

/**
 * Statistics of heads seen before, by unit. A version never changes, so a head with the same number has the same
 * statistics, and they need neither travel nor be decoded again: a large branch then costs what a small one does.
 * Only of the layout they were decoded to, and never what could not be read: that may be counted again meanwhile.
 */
export type SeenStatistics = Map<
  string,
  { readonly version: number; readonly layout: number; readonly statistics: StatisticsVector }
>;

/** What is asked: the heads of one kind in one table, as far as they are not known. */
export interface HeadSource {
  readonly units: Table;
  readonly kind: string;
  readonly seen: SeenStatistics;
}

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

export async function readStandings(
  source: HeadSource,
  places: readonly UnitPlace[],
  day: string,
  period: PeriodAsked,
  closed: ClosedSince = NOTHING_CLOSED,
  counting: Counting = 'sent',
): Promise<Map<string, UnitStanding>> {
  const asked = places.map((place) => ({ key: place.id, place, day }));
  return readStandingsOn(source, asked, period, { closed, counting });
}

/** By the keys of what is asked. */
export async function readStandingsOn(
  source: HeadSource,
  asked: readonly StandingAsked[],
  period: PeriodAsked,
  how: HowCounted,
): Promise<Map<string, UnitStanding>> {
  const shards = grouped(asked, ({ place }) => place.shard);
  const perShard = [...shards].map(([shard, members]) =>
    shardStandings(source, shard, members, { period, ...how }),
  );
  return new Map((await Promise.all(perShard)).flatMap((found) => [...found]));
}

const NOTHING_CLOSED: ClosedSince = new Map();

interface Asked extends HowCounted {
  readonly period: PeriodAsked;
}

async function shardStandings(
  source: HeadSource,
  shard: string,
  asked: readonly StandingAsked[],
  { period, closed, counting }: Asked,
): Promise<Map<string, UnitStanding>> {
  const heads = await readHeads(source, shard, [...new Set(asked.map(({ place }) => place.id))]);
  // What was done about a version after a closing changes nothing of the days that were closed.
  const countedBy = (unit: string): CountedBy => ({
    counting,
    review: (version) => reviewAt(heads.get(unit)?.reviews ?? [], version, closed.get(unit)),
  });
  const standings = new Map<string, UnitStanding>(asked.map(({ key }) => [key, NOTHING_SENT]));
  const open: StandingAsked[] = [];
  for (const each of asked) {
    const head = heads.get(each.place.id);
    if (head === undefined) continue;
    const standing = isInTime(closed, head)
      ? standingOfHead(head, each.day, period, countedBy(each.place.id))
      : undefined;
    if (standing === undefined) open.push(each);
    else standings.set(each.key, standing);
  }
  if (open.length === 0) return standings;
  // What was sent only for later days says something too, where it must have come before a closing.
  const isWhole = open.some(({ place }) => closed.has(place.id));
  const versions = await readVersions(source, shard, open, isWhole);
  for (const { key, place, day } of open) {
    const known = (versions.get(place.id) ?? []).filter((version) => isInTime(closed, version));
    const before = known.filter(({ rosterDate }) => rosterDate <= day);
    if (before.length > 0)
      standings.set(key, decoded(standingOfVersions(before, period, countedBy(place.id))));
    // There is a head, and no version of it up to the day.
    else if (!isWhole || known.length > 0) standings.set(key, { ...NOTHING_SENT, onlyLater: true });
  }
  return standings;
}

const isInTime = (closed: ClosedSince, { unit, receivedAt }: Countable): boolean => {
  const since = closed.get(unit);
  return since === undefined || receivedAt < since;
};

function decoded({ counted: chosen, ...standing }: Standing<Counted>): UnitStanding {
  return { ...standing, counted: chosen && { ...chosen, statistics: readVector(chosen.statistics) } };
}

interface Around {
  readonly reach: Reach;
  readonly reviews: readonly ReviewStep[];
}
type CountedHead = CountedVersion & Around;
/** As it was read; without its statistics where they were not asked for. */
type ListedHead = Counted & Around;

async function listHeads(
  { units, kind }: HeadSource,
  shard: string,
  wanted: readonly string[],
  statistics: readonly string[],
): Promise<ListedHead[]> {
  const keys = spanOf(wanted.map((id) => keyOnly(headKey(kind, id))));
  const select = [...COUNTABLE, ...statistics, ...REACH, REVIEWS_PROPERTY];
  const found = await units.list({ partition: shard, keys, select });
  return found.map((entity) => ({
    ...counted(entity),
    reach: reachOf(entity),
    reviews: reviewsOf(entity),
  }));
}

/** One query where nothing or everything has been seen; one more for the heads that are new since. */
async function readHeads(
  source: HeadSource,
  shard: string,
  wanted: readonly string[],
): Promise<Map<string, CountedHead>> {
  const { seen } = source;
  const known = wanted.some((id) => seen.has(id));
  const listed = await listHeads(source, shard, wanted, known ? [] : STATISTICS);
  const heads = new Map<string, CountedHead>();
  const news = new Set(wanted);
  for (const head of listed) {
    const before = seen.get(head.unit);
    if (before?.version !== head.version || before.layout !== LAYOUT_VERSION) continue;
    heads.set(head.unit, { ...head, statistics: before.statistics });
    news.delete(head.unit);
  }
  const missing = listed.map(({ unit }) => unit).filter((unit) => news.has(unit));
  const fetched = known && missing.length > 0 ? await listHeads(source, shard, missing, STATISTICS) : listed;
  for (const head of fetched) {
    if (!news.has(head.unit)) continue;
    const statistics = readVector(head.statistics);
    heads.set(head.unit, { ...head, statistics });
    if (statistics !== undefined) {
      seen.set(head.unit, { version: head.version, layout: LAYOUT_VERSION, statistics });
    }
  }
  return heads;
}

/** Up to the latest day that is asked about, or all. */
async function readVersions(
  { units, kind }: HeadSource,
  shard: string,
  asked: readonly StandingAsked[],
  isWhole: boolean,
): Promise<Map<string, Counted[]>> {
  const days = asked.map(({ day }) => day).sort();
  const found = await units.list({
    partition: shard,
    keys: spanOf(asked.map(({ place }) => versionsRange(kind, place.id))),
    ...(isWhole ? {} : { where: [{ property: 'rosterDate', op: 'le', value: days.at(-1) ?? '' }] }),
    select: [...COUNTABLE, ...STATISTICS],
  });
  return grouped(found.map(counted), ({ unit }) => unit);
}

/** Who is in the newest versions of units: one query of heads per partition. Units without a head are not in it. */
export async function readPeople(
  units: Table,
  kind: string,
  places: readonly UnitPlace[],
): Promise<UnitPeople[]> {
  const shards = [...grouped(places, ({ shard }) => shard)];
  const perShard = shards.map(async ([shard, members]) => {
    const wanted = new Set(members.map(({ id }) => id));
    const keys = spanOf([...wanted].map((id) => keyOnly(headKey(kind, id))));
    const found = await units.list({ partition: shard, keys, select: PEOPLE_PROPERTIES });
    return found.map(peopleOf).filter(({ unit }) => wanted.has(unit));
  });
  return (await Promise.all(perShard)).flat();
}

const keyOnly = (key: string): KeyRange => ({ from: key, to: key });

/** The smallest range that holds all of them. */
export function spanOf(ranges: readonly KeyRange[]): KeyRange {
  const starts = ranges.map(({ from }) => from).sort();
  const ends = ranges.map(({ to }) => to).sort();
  return { from: starts[0] ?? '', to: ends.at(-1) ?? '' };
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
