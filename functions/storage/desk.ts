/**
 * How units stand, with as much of their versions as the question is about and nothing more, which is what the answer costs: one query of
 * heads per partition, and one of versions for a partition only where heads alone do not say it.
 */
import type { DeskHead } from '../domain/submissions/desk.ts';
import type { Countable } from '../domain/submissions/standing.ts';
import type { Version } from '../domain/submissions/version.ts';
import { grouped, keyOnly, spanOf, standingsBy } from './standing-reader.ts';
import type { Around, RosterSource, ShardReader, StandingAsked } from './standing-reader.ts';
import { headKey, versionsRange } from './keys.ts';
import { OPEN_PROPERTY, openOf, REVIEWS_PROPERTY, reviewsOf } from './review-steps.ts';
import type { Stored, Table } from './table.ts';
import { textOf } from './values.ts';
import {
  baseOf,
  COUNTABLE,
  countable,
  evidenceOf,
  movementOf,
  pinnedOf,
  REACH,
  reachOf,
} from './versions.ts';
import type { RowsOf } from './version-rows.ts';

/** What of a version is read, and what it is told as. */
export interface Telling<V> {
  readonly select: readonly string[];
  readonly of: (entity: Stored) => V;
}

/** What the desk tells of a version. */
export type DeskVersion = Countable & Pick<Version, 'rows' | 'warnings' | 'base' | 'movement'>;

export const AS_DESK: Telling<DeskVersion> = {
  select: [...COUNTABLE, 'rows', 'warnings', 'baseVersion', 'baseRosterDate', 'movement'],
  // Property by property: a spread in the middle of it was measured to cost five times as much.
  of: (entity) => {
    const { values } = entity;
    const { unit, version, rosterDate, period, missedDue, receivedAt } = countable(entity);
    const [rows, warnings] = [Number(values.rows), Number(values.warnings)];
    const [base, movement] = [baseOf(values), movementOf(values)];
    return { unit, version, rosterDate, period, missedDue, receivedAt, rows, warnings, base, movement };
  },
};

/** What finds the rows of a version. */
export type ListedVersion = Countable & RowsOf & Pick<Version, 'evidence'>;

export const AS_LISTED: Telling<ListedVersion> = {
  select: [...COUNTABLE, 'evidence', 'upload', 'rows', 'pinned'],
  of: (entity) => ({
    ...countable(entity),
    evidence: evidenceOf(entity.values),
    upload: textOf(entity.values, 'upload'),
    rows: Number(entity.values.rows),
    pinned: pinnedOf(entity.values),
  }),
};

export type HeadAsTold<V> = V & Around & Pick<DeskHead, 'open'>;

/** For one question: `heads` holds the newest version of every unit that was asked about and has one. */
export interface DeskReader<V extends Countable> extends RosterSource<V> {
  readonly heads: ReadonlyMap<string, HeadAsTold<V>>;
}

export function deskReader<V extends Countable>(
  units: Table,
  kind: string,
  { select, of }: Telling<V>,
): DeskReader<V> {
  const heads = new Map<string, HeadAsTold<V>>();
  const headOf = (entity: Stored): HeadAsTold<V> =>
    Object.assign(of(entity), {
      reach: reachOf(entity),
      reviews: reviewsOf(entity),
      open: openOf(entity),
    });
  const reader: ShardReader<V> = {
    heads: async (shard, wanted) => {
      const keys = spanOf(wanted.map((id) => keyOnly(headKey(kind, id))));
      const properties = [...select, ...REACH, REVIEWS_PROPERTY, OPEN_PROPERTY];
      const asked = new Set(wanted);
      const found = (await units.list({ partition: shard, keys, select: properties }))
        .map(headOf)
        .filter(({ unit }) => asked.has(unit));
      for (const head of found) heads.set(head.unit, head);
      return new Map(found.map((head) => [head.unit, head]));
    },
    versions: async (shard, asked, isWhole) => {
      const found = await units.list({
        partition: shard,
        keys: spanOf(asked.map(({ place }) => versionsRange(kind, place.id))),
        ...(isWhole ? {} : { where: [{ property: 'rosterDate', op: 'le', value: lastDay(asked) }] }),
        select,
      });
      return grouped(found.map(of), ({ unit }) => unit);
    },
    decoded: (version) => version,
  };
  return {
    heads,
    standings: (places, day, period, closed = new Map(), counting = 'sent') => {
      const asked = places.map((place) => ({ key: place.id, place, day }));
      return standingsBy(reader, asked, period, { closed, counting });
    },
    standingsOn: (asked, period, how) => standingsBy(reader, asked, period, how),
  };
}

const lastDay = (asked: readonly StandingAsked[]): string =>
  asked
    .map(({ day }) => day)
    .sort()
    .at(-1) ?? '';
