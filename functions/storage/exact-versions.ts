/** Versions by their numbers, whatever counts today: one query of heads per partition, and one of versions where a head has moved on. */
import { readVector } from '../domain/statistics/stored-vector.ts';
import { versionName } from '../domain/reports/inputs.ts';
import { headKey, versionsRange } from './keys.ts';
import type { KeyRange } from './keys.ts';
import { grouped, keyOnly, spanOf } from './standing-reader.ts';
import type { CountedVersion, HeadSource } from './standings.ts';
import { COUNTABLE, counted, STATISTICS } from './versions.ts';
import type { UnitPlace } from './versions.ts';

export interface VersionAsked extends UnitPlace {
  readonly version: number;
}

/** By `versionName`; what is not there is not in it. */
export async function readExactVersions(
  { units, kind }: Pick<HeadSource, 'units' | 'kind'>,
  asked: readonly VersionAsked[],
): Promise<ReadonlyMap<string, CountedVersion>> {
  const found = new Map<string, CountedVersion>();
  const perShard = [...grouped(asked, ({ shard }) => shard)].map(async ([shard, wanted]) => {
    const names = new Set(wanted.map(({ id, version }) => versionName(id, version)));
    const list = async (keys: KeyRange) => {
      const select = [...COUNTABLE, ...STATISTICS];
      for (const entity of await units.list({ partition: shard, keys, select })) {
        const version = counted(entity);
        const name = versionName(version.unit, version.version);
        if (names.delete(name)) found.set(name, { ...version, statistics: readVector(version.statistics) });
      }
    };
    await list(spanOf(wanted.map(({ id }) => keyOnly(headKey(kind, id)))));
    const older = wanted.filter(({ id, version }) => names.has(versionName(id, version)));
    if (older.length > 0) await list(spanOf(older.map(({ id }) => versionsRange(kind, id))));
  });
  await Promise.all(perShard);
  return found;
}
