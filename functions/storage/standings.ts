/**
 * What has to be read to say how units stand on a day: one query of heads per partition, and one of versions for a partition only
 * where heads alone do not say it. Cost follows the number of units, never of members.
 */
import { LAYOUT_VERSION } from '../domain/statistics/layout.ts';
import { readVector } from '../domain/statistics/stored-vector.ts';
import type { StatisticsVector } from '../domain/statistics/vector.ts';
import type { ClosedSince } from '../domain/submissions/closing.ts';
import type { Counting } from '../domain/submissions/review.ts';
import type { Countable, PeriodAsked, Standing } from '../domain/submissions/standing.ts';
import { headKey, versionsRange } from './keys.ts';
import { PEOPLE_PROPERTIES, peopleOf } from './people.ts';
import type { UnitPeople } from './people.ts';
import type { Table } from './table.ts';
import { REVIEWS_PROPERTY, reviewsOf } from './review-steps.ts';
import { grouped, keyOnly, spanOf, standingsBy } from './standing-reader.ts';
import type { Around, HowCounted, ShardReader, StandingAsked } from './standing-reader.ts';
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
  /** Brought with versions for what is asked of them next. */
  readonly beside?: readonly string[];
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
  return standingsBy(readerOf(source), asked, period, how);
}

const NOTHING_CLOSED: ClosedSince = new Map();

const readerOf = (source: HeadSource): ShardReader<CountedVersion, Counted> => ({
  heads: (shard, wanted) => readHeads(source, shard, wanted),
  versions: (shard, asked, isWhole) => readVersions(source, shard, asked, isWhole),
  decoded: (version) => ({ ...version, statistics: readVector(version.statistics) }),
});

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
  return found.map((entity) =>
    Object.assign(counted(entity), { reach: reachOf(entity), reviews: reviewsOf(entity) }),
  );
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
    heads.set(head.unit, Object.assign(head, { statistics: before.statistics }));
    news.delete(head.unit);
  }
  const missing = listed.map(({ unit }) => unit).filter((unit) => news.has(unit));
  const fetched = known && missing.length > 0 ? await listHeads(source, shard, missing, STATISTICS) : listed;
  for (const head of fetched) {
    if (!news.has(head.unit)) continue;
    const statistics = readVector(head.statistics);
    heads.set(head.unit, Object.assign(head, { statistics }));
    if (statistics !== undefined) {
      seen.set(head.unit, { version: head.version, layout: LAYOUT_VERSION, statistics });
    }
  }
  return heads;
}

/** Up to the latest day that is asked about, or all. */
async function readVersions(
  { units, kind, beside = [] }: HeadSource,
  shard: string,
  asked: readonly StandingAsked[],
  isWhole: boolean,
): Promise<Map<string, Counted[]>> {
  const days = asked.map(({ day }) => day).sort();
  const found = await units.list({
    partition: shard,
    keys: spanOf(asked.map(({ place }) => versionsRange(kind, place.id))),
    ...(isWhole ? {} : { where: [{ property: 'rosterDate', op: 'le', value: days.at(-1) ?? '' }] }),
    select: [...COUNTABLE, ...STATISTICS, ...beside],
  });
  return grouped(found.map(counted), ({ unit }) => unit);
}

const PARTITIONS_AT_ONCE = 10;

/** Whether any of them has a head. */
export async function anySent({ units, kind }: HeadSource, places: readonly UnitPlace[]): Promise<boolean> {
  const shards = [...grouped(places, ({ shard }) => shard)];
  for (let at = 0; at < shards.length; at += PARTITIONS_AT_ONCE) {
    const some = shards.slice(at, at + PARTITIONS_AT_ONCE).map(async ([partition, members]) => {
      const keys = spanOf(members.map(({ id }) => keyOnly(headKey(kind, id))));
      return (await units.list({ partition, keys, select: ['unit'] })).length > 0;
    });
    if ((await Promise.all(some)).includes(true)) return true;
  }
  return false;
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
