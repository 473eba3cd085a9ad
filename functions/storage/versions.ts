/** Heads and versions as entities, and back. What a version means is said in the domain. */
import type { Movement } from '../domain/submissions/movement.ts';
import type { Reach } from '../domain/submissions/reach.ts';
import type { Countable } from '../domain/submissions/standing.ts';
import { REVIEWS } from '../domain/submissions/review-states.ts';
import { EVIDENCE, FIRST_KIND } from '../domain/submissions/version.ts';
import type { Head, Pinned, Ruleset, Version } from '../domain/submissions/version.ts';
import type { UnitAsOf } from '../domain/units/unit.ts';
import { headKey, publishedKey, versionKey, versionsRange } from './keys.ts';
import type { Entity, Value } from './limits.ts';
import { peopleValues } from './people.ts';
import { openOf, reviewsOf, reviewValues } from './review-steps.ts';
import type { Stored, Table } from './table.ts';
import { oneOf, textOf } from './values.ts';

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
/** The detail blocks. */
export const DETAILS = ['details'] as const;

/** All that versionOf() reads. */
export const TOLD = [
  ...COUNTABLE,
  'unitName',
  'kind',
  'evidence',
  'review',
  'upload',
  'rows',
  'contentHash',
  'contentForm',
  'pinned',
  'idKeyId',
  'baseVersion',
  'baseRosterDate',
  'warnings',
  'closedThrough',
  'onBehalf',
  'byId',
  'byName',
  'movement',
  'rulesetVersion',
  'rulesetHash',
] as const;

/** What rests beside a version. */
export interface Figures {
  /** Encoded counts of the roster. */
  readonly statistics: Uint8Array;
  /** The detail blocks, in a property of their own: whoever reads heads for the figures of layout 1 leaves them where they are. */
  readonly details?: Uint8Array;
}

function versionValues(version: Version, figures: Figures): Record<string, Value> {
  const { receivedBy, missedDue, closedThrough, movement, ruleset, base, idKeyId, pinned } = version;
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
    ...unlikeFirst(version),
    ...figures,
    byId: receivedBy.id,
    byName: receivedBy.name,
    ...(version.onBehalf ? { onBehalf: true } : {}),
    ...(missedDue === null ? {} : { missedDue }),
    ...(closedThrough === undefined ? {} : { closedThrough }),
    ...(idKeyId === null ? {} : { idKeyId }),
    ...(pinned === null ? {} : { pinned: pinnedText(pinned) }),
    ...(base === null ? {} : { baseVersion: base.version, baseRosterDate: base.rosterDate }),
    ...(movement === null ? {} : { movement: JSON.stringify(movement) }),
    ...(ruleset === null ? {} : { rulesetVersion: ruleset.version, rulesetHash: ruleset.hash }),
  };
}

/** As records from before these were kept, which decode to the same: every property more is read with every head. */
const FIRST = { kind: FIRST_KIND, evidence: 'rows', review: 'sent', contentForm: 1 } as const;

const unlikeFirst = (version: Version): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(FIRST).flatMap(([name, first]) => {
      const value = version[name as keyof typeof FIRST];
      return value === first ? [] : [[name, value]];
    }),
  );

/** In one property, parted by spaces. */
const pinnedText = ({ chunks, answers, hash }: Pinned) => [chunks, answers, hash].join(' ');

/** null of versions from before it was kept. */
export function pinnedOf(values: Stored['values']): Pinned | null {
  const [chunks, answers, hash = ''] = textOf(values, 'pinned').split(' ');
  return hash === '' ? null : { chunks: Number(chunks), answers: Number(answers), hash };
}

/** `people`: of packPeople(); they rest on the head alone, for the newest version. */
export function headEntity(
  shard: string,
  { reach, reviews, open, ...version }: Head,
  figures: Figures,
  people: Uint8Array | null = null,
): Entity {
  return {
    partitionKey: shard,
    rowKey: headKey(version.kind, version.unit),
    ...versionValues(version, figures),
    ...reachValues(reach),
    ...reviewValues({ reviews, open }),
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
    lastPeriodTo: textOf(values, 'lastPeriodTo'),
    lastRosterDate: textOf(values, 'lastRosterDate'),
    inTime: textOf(values, 'inTime')
      .split(' ')
      .filter((period) => period !== ''),
  };
}

/** What a query for COUNTABLE brought. */
export function countable({ values }: Stored): Countable {
  return {
    unit: textOf(values, 'unit'),
    version: Number(values.version),
    rosterDate: textOf(values, 'rosterDate'),
    period: textOf(values, 'period'),
    missedDue: textOf(values, 'missedDue') || null,
    receivedAt: textOf(values, 'receivedAt'),
  };
}

const NOTHING_BROUGHT = new Uint8Array();

/** The same with its statistics; without any where they were not asked for. */
export function counted(entity: Stored): Counted {
  const { statistics } = entity.values;
  return Object.assign(countable(entity), {
    statistics: statistics instanceof Uint8Array ? statistics : NOTHING_BROUGHT,
  });
}

export function versionOf(entity: Stored): Version {
  const { values } = entity;
  const closedThrough = textOf(values, 'closedThrough');
  return {
    ...countable(entity),
    ...(closedThrough === '' ? {} : { closedThrough }),
    ...(values.onBehalf === true ? { onBehalf: true as const } : {}),
    unitName: textOf(values, 'unitName'),
    kind: textOf(values, 'kind') || FIRST.kind,
    evidence: evidenceOf(values),
    review: oneOf(REVIEWS, values, 'review', FIRST.review),
    upload: textOf(values, 'upload'),
    rows: Number(values.rows),
    contentHash: textOf(values, 'contentHash'),
    contentForm: Number(values.contentForm ?? FIRST.contentForm),
    pinned: pinnedOf(values),
    idKeyId: textOf(values, 'idKeyId') || null,
    base: baseOf(values),
    warnings: Number(values.warnings),
    receivedBy: { id: textOf(values, 'byId'), name: textOf(values, 'byName') },
    movement: movementOf(values),
    ruleset: rulesetOf(values),
  };
}

export function baseOf(values: Stored['values']): Version['base'] {
  const version = Number(values.baseVersion ?? 0);
  return version === 0 ? null : { version, rosterDate: textOf(values, 'baseRosterDate') };
}

/** Written by versionValues above and by nobody else: the type is theirs. */
export function movementOf(values: Stored['values']): Movement | null {
  const stored = textOf(values, 'movement');
  return stored === '' ? null : (JSON.parse(stored) as Movement);
}

export const evidenceOf = (values: Stored['values']): Version['evidence'] =>
  oneOf(EVIDENCE, values, 'evidence', FIRST.evidence);

function rulesetOf(values: Stored['values']): Ruleset | null {
  const hash = textOf(values, 'rulesetHash');
  return hash === '' ? null : { version: textOf(values, 'rulesetVersion'), hash };
}

export async function readHead(
  units: Table,
  kind: string,
  place: UnitPlace,
): Promise<StoredHead | undefined> {
  const found = await units.get(place.shard, headKey(kind, place.id));
  if (found === undefined) return undefined;
  return headOf(found);
}

export const headOf = (found: Stored): StoredHead => ({
  ...versionOf(found),
  reach: reachOf(found),
  reviews: reviewsOf(found),
  open: openOf(found),
  etag: found.etag,
});

/** Whole but for their figures, the oldest first. */
export async function readVersionList(units: Table, kind: string, place: UnitPlace): Promise<Version[]> {
  const keys = versionsRange(kind, place.id);
  const found = await units.list({ partition: place.shard, keys, select: TOLD });
  return found.map(versionOf);
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
