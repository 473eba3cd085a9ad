/**
 * How units stand, with all that is told of their versions but their figures: one query of heads per partition, and one of versions for
 * a partition only where heads alone do not say it.
 */
import type { Version } from '../domain/submissions/version.ts';
import type { RosterSource } from './standing-reader.ts';
import { grouped, keyOnly, spanOf, standingsBy } from './standing-reader.ts';
import type { ShardReader, StandingAsked } from './standing-reader.ts';
import { headKey, versionsRange } from './keys.ts';
import { OPEN_PROPERTY, REVIEWS_PROPERTY } from './review-steps.ts';
import type { Table } from './table.ts';
import { headOf, REACH, TOLD, versionOf } from './versions.ts';
import type { StoredHead } from './versions.ts';

/** For one question: `heads` holds the newest version of every unit that was asked about and has one. */
export interface DeskReader extends RosterSource<Version> {
  readonly heads: ReadonlyMap<string, StoredHead>;
}

export function deskReader(units: Table, kind: string): DeskReader {
  const heads = new Map<string, StoredHead>();
  const reader: ShardReader<Version> = {
    heads: async (shard, wanted) => {
      const keys = spanOf(wanted.map((id) => keyOnly(headKey(kind, id))));
      const select = [...TOLD, ...REACH, REVIEWS_PROPERTY, OPEN_PROPERTY];
      const asked = new Set(wanted);
      const found = (await units.list({ partition: shard, keys, select }))
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
        select: TOLD,
      });
      return grouped(found.map(versionOf), ({ unit }) => unit);
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
