/** Heads and versions as entities, and back. What a version means is said in the domain. */
import type { Movement } from '../domain/submissions/movement.ts';
import type { Reach } from '../domain/submissions/reach.ts';
import { MEMBERS } from '../domain/roster/fields/members.ts';
import type { Countable } from '../domain/submissions/standing.ts';
import { EVIDENCE, REVIEWS } from '../domain/submissions/version.ts';
import type { Head, Ruleset, Version } from '../domain/submissions/version.ts';
import type { UnitAsOf } from '../domain/units/unit.ts';
import { headKey, publishedKey, versionKey } from './keys.ts';
import type { Entity, Value } from './limits.ts';
import { peopleValues } from './people.ts';
import type { Stored, Table } from './table.ts';

/** Where a unit's figures rest: its home partition never changes. */
export type UnitPlace = Pick<UnitAsOf, 'id' | 'shard'>;

/** As it was read; `etag` is what moving it must match. */
export type StoredHead = Head & { readonly etag: string };

/** What of a version counts on a date, with its encoded statistics. */
export type Counted = Countable & { readonly statistics: Uint8Array };

/** What a query for countable versions has to bring. */
export const COUNTABLE = ['unit', 'version', 'rosterDate', 'period', 'missedDue', 'receivedAt'] as const;
/** What of a head says which older versions there are. */
export const REACH = ['lastPeriodTo', 'lastRosterDate', 'inTime'] as const;
export const STATISTICS = ['statistics'] as const;

/** What rests beside a version. */
export interface Figures {
  /** Encoded counts of the roster. */
  readonly statistics: Uint8Array;
  /** The detail blocks, in a property of their own: whoever reads heads for the figures of layout 1 leaves them where they are. */
  readonly details?: Uint8Array;
}

function versionValues(version: Version, figures: Figures): Record<string, Value> {
  const { receivedBy, missedDue, movement, ruleset } = version;
  const { unit, unitName, upload, rosterDate, period, rows, contentHash, warnings, receivedAt } = version;
  return {
    unit,
    unitName,
    version: version.version,
    upload,
    rosterDate,
    period,
    rows,
    contentHash,
    warnings,
    receivedAt,
    ...figures,
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
  { reach, ...version }: Head,
  figures: Figures,
  people: Uint8Array | null = null,
): Entity {
  return {
    partitionKey: shard,
    rowKey: headKey(version.kind, version.unit),
    ...versionValues(version, figures),
    ...reachValues(reach),
    ...peopleValues(people),
  };
}

export function versionEntity(shard: string, version: Version, figures: Figures): Entity {
  const key = versionKey(version.kind, version.unit, version.version);
  return { partitionKey: shard, rowKey: key, ...versionValues(version, figures) };
}

/** A list in one property, parted by spaces, which no id of a period holds. */
function reachValues({ lastPeriodTo, lastRosterDate, inTime }: Reach): Record<string, Value> {
  return { lastPeriodTo, lastRosterDate, inTime: inTime.join(' ') };
}

export function reachOf({ values }: Stored): Reach {
  return {
    lastPeriodTo: text(values, 'lastPeriodTo'),
    lastRosterDate: text(values, 'lastRosterDate'),
    inTime: text(values, 'inTime')
      .split(' ')
      .filter((period) => period !== ''),
  };
}

const text = (values: Stored['values'], name: string) => String(values[name] ?? '');

/** What a query for COUNTABLE brought. */
function countable({ values }: Stored): Countable {
  return {
    unit: text(values, 'unit'),
    version: Number(values.version),
    rosterDate: text(values, 'rosterDate'),
    period: text(values, 'period'),
    missedDue: text(values, 'missedDue') || null,
    receivedAt: text(values, 'receivedAt'),
  };
}

/** The same with its statistics; without any where they were not asked for. */
export function counted(entity: Stored): Counted {
  const { statistics } = entity.values;
  return {
    ...countable(entity),
    statistics: statistics instanceof Uint8Array ? statistics : new Uint8Array(),
  };
}

/** Records from before kinds, evidence, review, form, key and base were kept are of members, of rows, sent, and of form 1. */
export function versionOf(entity: Stored): Version {
  const { values } = entity;
  return {
    ...countable(entity),
    unitName: text(values, 'unitName'),
    kind: text(values, 'kind') || MEMBERS.id,
    evidence: oneOf(EVIDENCE, values, 'evidence', 'rows'),
    review: oneOf(REVIEWS, values, 'review', 'sent'),
    upload: text(values, 'upload'),
    rows: Number(values.rows),
    contentHash: text(values, 'contentHash'),
    contentForm: Number(values.contentForm ?? 1),
    idKeyId: text(values, 'idKeyId') || null,
    base: baseOf(values),
    warnings: Number(values.warnings),
    receivedBy: { id: text(values, 'byId'), name: text(values, 'byName') },
    movement: movementOf(text(values, 'movement')),
    ruleset: rulesetOf(values),
  };
}

/** What a later service wrote and this one does not know is never taken for something else. */
function oneOf<T extends string>(known: readonly T[], values: Stored['values'], name: string, absent: T): T {
  const value = text(values, name);
  const found = value === '' ? absent : known.find((one) => one === value);
  if (found === undefined) throw new Error(`A stored version has a ${name} that this service does not know`);
  return found;
}

function baseOf(values: Stored['values']): Version['base'] {
  const version = Number(values.baseVersion ?? 0);
  return version === 0 ? null : { version, rosterDate: text(values, 'baseRosterDate') };
}

/** Written by versionValues above and by nobody else: the type is theirs. */
const movementOf = (stored: string) => (stored === '' ? null : (JSON.parse(stored) as Movement));

function rulesetOf(values: Stored['values']): Ruleset | null {
  const hash = text(values, 'rulesetHash');
  return hash === '' ? null : { version: text(values, 'rulesetVersion'), hash };
}

export async function readHead(
  units: Table,
  kind: string,
  place: UnitPlace,
): Promise<StoredHead | undefined> {
  const found = await units.get(place.shard, headKey(kind, place.id));
  if (found === undefined) return undefined;
  return { ...versionOf(found), reach: reachOf(found), etag: found.etag };
}

/** The version that an upload became, however long ago. */
export async function readPublished(
  units: Table,
  kind: string,
  place: UnitPlace,
  upload: string,
): Promise<Version | undefined> {
  const published = await units.get(place.shard, publishedKey(kind, place.id, upload));
  if (published === undefined) return undefined;
  const found = await units.get(place.shard, versionKey(kind, place.id, Number(published.values.version)));
  return found === undefined ? undefined : versionOf(found);
}
