/** Heads and versions: what was accepted, and which of it counts on a date. */
import type { UnitAsOf } from '../domain/units/unit.ts';
import type { Person } from '../identity/tokens.ts';
import type { Movement } from '../domain/submissions/movement.ts';
import type { Ruleset } from '../wire/shared.ts';
import { headKey, publishedKey, versionKey } from './keys.ts';
import type { Entity, Value } from './limits.ts';
import { peopleValues } from './people.ts';
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
  /** The last day for sending, where it was accepted after that day. */
  readonly missedDue: string | null;
  readonly receivedAt: string;
  readonly receivedBy: Person;
  /** Encoded counts of the roster. */
  readonly statistics: Uint8Array;
  /** How it came from the version before; null for versions from before this was kept. */
  readonly movement: Movement | null;
  /** The rules it was judged by; null likewise. */
  readonly ruleset: Ruleset | null;
}

export interface Reach {
  /** The end of the latest period ever sent for. */
  readonly lastPeriodTo: string;
  readonly lastRosterDate: string;
  /** Periods that a version came in time for, parted by spaces: a correction after the due date makes no unit late. */
  readonly inTime: string;
}

export interface Head extends Version {
  /** The latest of all versions: they tell "the newest in every way" from "a correction of something older". */
  readonly reach: Reach;
  readonly etag: string;
}

/** What of a version counts on a date. */
export type Counted = Pick<
  Version,
  'unit' | 'version' | 'rosterDate' | 'period' | 'missedDue' | 'receivedAt' | 'statistics'
>;

export const COUNTED = [
  'unit',
  'version',
  'rosterDate',
  'period',
  'missedDue',
  'receivedAt',
  'statistics',
] as const;
/** What of a head says which older versions there are. */
export const REACH = ['lastPeriodTo', 'lastRosterDate', 'inTime'] as const;

export function versionValues(version: Version): Record<string, Value> {
  const { receivedBy, missedDue, movement, ruleset, ...values } = version;
  return {
    ...values,
    byId: receivedBy.id,
    byName: receivedBy.name,
    ...(missedDue === null ? {} : { missedDue }),
    ...(movement === null ? {} : { movement: JSON.stringify(movement) }),
    ...(ruleset === null ? {} : { rulesetVersion: ruleset.version, rulesetHash: ruleset.hash }),
  };
}

/** `people`: of packPeople(); they rest on the head alone, for the newest version. */
export function headEntity(
  shard: string,
  version: Version,
  reach: Reach,
  people: Uint8Array | null = null,
): Entity {
  const values = { ...versionValues(version), ...reach, ...peopleValues(people) };
  return { partitionKey: shard, rowKey: headKey(version.unit), ...values };
}

export function versionEntity(shard: string, version: Version): Entity {
  const key = versionKey(version.unit, version.version);
  return { partitionKey: shard, rowKey: key, ...versionValues(version) };
}

const text = (values: Stored['values'], name: string) => String(values[name] ?? '');

/** What a query for COUNTED brought. */
export function counted({ values }: Stored): Counted {
  return {
    unit: text(values, 'unit'),
    version: Number(values.version),
    rosterDate: text(values, 'rosterDate'),
    period: text(values, 'period'),
    missedDue: text(values, 'missedDue') || null,
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
    movement: movementOf(text(values, 'movement')),
    ruleset: rulesetOf(values),
  };
}

/** Written by versionValues above and by nobody else: the type is theirs. */
const movementOf = (stored: string) => (stored === '' ? null : (JSON.parse(stored) as Movement));

function rulesetOf(values: Stored['values']): Ruleset | null {
  const hash = text(values, 'rulesetHash');
  return hash === '' ? null : { version: text(values, 'rulesetVersion'), hash };
}

export function reachOf({ values }: Stored): Reach {
  return {
    lastPeriodTo: text(values, 'lastPeriodTo'),
    lastRosterDate: text(values, 'lastRosterDate'),
    inTime: text(values, 'inTime'),
  };
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
