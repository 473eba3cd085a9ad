/** Heads and versions: what was accepted, and which of it counts on a date. */
import type { Period, UnitAsOf } from '../domain/units/unit.ts';
import type { Person } from '../access/tokens.ts';
import { headKey, publishedKey, versionKey, versionsRange } from './keys.ts';
import type { KeyRange } from './keys.ts';
import type { Entity, Value } from './limits.ts';
import type { Stored, Table } from './table.ts';

/** Where a unit's figures rest: its home partition never changes. */
export type UnitPlace = Pick<UnitAsOf, 'id' | 'shard'>;

export interface Version {
  readonly unit: string;
  readonly unitName: string;
  readonly version: number;
  readonly upload: string;
  readonly rosterDate: string;
  readonly period: string;
  readonly rows: number;
  readonly contentHash: string;
  readonly warnings: number;
  readonly receivedAt: string;
  readonly receivedBy: Person;
  /** Encoded counts of the roster. */
  readonly statistics: Uint8Array;
}

export interface Reach {
  /** The end of the latest period ever sent for. */
  readonly lastPeriodTo: string;
  readonly lastRosterDate: string;
}

export interface Head extends Version {
  /** The latest of all versions: they tell "the newest in every way" from "a correction of something older". */
  readonly reach: Reach;
  readonly etag: string;
}

/** What of a version counts on a date. */
export type Counted = Pick<
  Version,
  'unit' | 'version' | 'rosterDate' | 'period' | 'receivedAt' | 'statistics'
>;

const COUNTED = ['unit', 'version', 'rosterDate', 'period', 'receivedAt', 'statistics'] as const;

export function versionValues(version: Version): Record<string, Value> {
  const { receivedBy, ...values } = version;
  return { ...values, byId: receivedBy.id, byName: receivedBy.name };
}

export function headEntity(shard: string, version: Version, reach: Reach): Entity {
  return { partitionKey: shard, rowKey: headKey(version.unit), ...versionValues(version), ...reach };
}

export function versionEntity(shard: string, version: Version): Entity {
  const key = versionKey(version.unit, version.version);
  return { partitionKey: shard, rowKey: key, ...versionValues(version) };
}

const text = (values: Stored['values'], name: string) => String(values[name] ?? '');

function counted({ values }: Stored): Counted {
  return {
    unit: text(values, 'unit'),
    version: Number(values.version),
    rosterDate: text(values, 'rosterDate'),
    period: text(values, 'period'),
    receivedAt: text(values, 'receivedAt'),
    statistics: values.statistics instanceof Uint8Array ? values.statistics : new Uint8Array(),
  };
}

function versionOf(entity: Stored): Version {
  const { values } = entity;
  return {
    ...counted(entity),
    unitName: text(values, 'unitName'),
    upload: text(values, 'upload'),
    rows: Number(values.rows),
    contentHash: text(values, 'contentHash'),
    warnings: Number(values.warnings),
    receivedBy: { id: text(values, 'byId'), name: text(values, 'byName') },
  };
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

function reachOf({ values }: Stored): Reach {
  return { lastPeriodTo: text(values, 'lastPeriodTo'), lastRosterDate: text(values, 'lastRosterDate') };
}

export async function readHead(units: Table, place: UnitPlace): Promise<Head | undefined> {
  const found = await units.get(place.shard, headKey(place.id));
  if (found === undefined) return undefined;
  return { ...versionOf(found), reach: reachOf(found), etag: found.etag };
}

/** The version that an upload became, however long ago. */
export async function readPublished(
  units: Table,
  place: UnitPlace,
  upload: string,
): Promise<Version | undefined> {
  const published = await units.get(place.shard, publishedKey(place.id, upload));
  if (published === undefined) return undefined;
  const found = await units.get(place.shard, versionKey(place.id, Number(published.values.version)));
  return found === undefined ? undefined : versionOf(found);
}

export interface Standing {
  /**
   * The accepted version with the latest roster date up to the day, of those the one accepted last; null where there is
   * none. A late correction of an older roster therefore does not push the newer one aside.
   */
  readonly counted: Counted | null;
  /** A version of the period, with a roster date up to the day, was accepted. */
  readonly sent: boolean;
}

/**
 * How units stand on a day: one query of heads per partition, and one of versions for a partition only where a head is
 * newer than the day or the period. Cost follows the number of units, never of members.
 */
export async function readStandings(
  units: Table,
  places: readonly UnitPlace[],
  day: string,
  period: Period,
): Promise<Map<string, Standing>> {
  const standings = new Map<string, Standing>();
  const shards = grouped(places, ({ shard }) => shard);
  const perShard = [...shards].map(([shard, members]) => shardStandings(units, shard, members, day, period));
  for (const found of await Promise.all(perShard)) {
    for (const [unit, standing] of found) standings.set(unit, standing);
  }
  return standings;
}

async function shardStandings(
  units: Table,
  shard: string,
  members: readonly UnitPlace[],
  day: string,
  period: Period,
): Promise<Map<string, Standing>> {
  const wanted = members.map(({ id }) => id);
  const heads = await readHeads(units, shard, wanted);
  const standings = new Map<string, Standing>(wanted.map((id) => [id, { counted: null, sent: false }]));
  const earlier: string[] = [];
  for (const id of wanted) {
    const head = heads.get(id);
    if (head === undefined) continue;
    if (isSettled(head, day, period)) standings.set(id, { counted: head, sent: head.period === period.id });
    else earlier.push(id);
  }
  if (earlier.length > 0) await addEarlier(units, shard, earlier, day, period, standings);
  return standings;
}

type CountedHead = Counted & { readonly reach: Reach };

/** The head alone says how its unit stands: nothing with a later date or period came before it, and it is not too new. */
function isSettled(
  { rosterDate, reach, period: sentFor }: CountedHead,
  day: string,
  period: Period,
): boolean {
  const newest = rosterDate <= day && rosterDate >= reach.lastRosterDate;
  return newest && (sentFor === period.id || reach.lastPeriodTo < period.to);
}

async function readHeads(
  units: Table,
  shard: string,
  wanted: readonly string[],
): Promise<Map<string, CountedHead>> {
  const keys = spanOf(wanted.map((id) => ({ from: headKey(id), to: headKey(id) })));
  const found = await units.list({
    partition: shard,
    keys,
    select: [...COUNTED, 'lastPeriodTo', 'lastRosterDate'],
  });
  return new Map(
    found.map((entity) => {
      const head = { ...counted(entity), reach: reachOf(entity) };
      return [head.unit, head];
    }),
  );
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
  const where = `rosterDate le '${day}'`;
  const found = await units.list({ partition: shard, keys, where, select: COUNTED });
  const byUnit = grouped(found.map(counted), ({ unit }) => unit);
  for (const id of wanted) {
    const versions = byUnit.get(id) ?? [];
    const latest = versions.reduce<Counted | null>(
      (best, next) => (best === null || isLater(next, best) ? next : best),
      null,
    );
    standings.set(id, { counted: latest, sent: versions.some((version) => version.period === period.id) });
  }
}
