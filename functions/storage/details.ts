/**
 * The detail blocks of the versions that count, for figures that ask for them: one query of heads per partition, and one of versions
 * for a partition only where an older version counts. Nothing of them travels for anybody else.
 */
import type { UnitDetails } from '../domain/statistics/detail-sum.ts';
import type { Countable } from '../domain/submissions/standing.ts';
import { headKey, versionsRange } from './keys.ts';
import type { KeyRange } from './keys.ts';
import { grouped, spanOf } from './standing-reader.ts';
import type { Condition, Table } from './table.ts';
import { DETAILS } from './versions.ts';
import type { UnitPlace } from './versions.ts';

/** Of each unit, which of its versions is read. */
export type VersionsToRead = ReadonlyMap<
  string,
  { readonly counted: Pick<Countable, 'version' | 'rosterDate'> | null }
>;

const SELECT = ['unit', 'version', ...DETAILS];

/** Of the places whose version counts; in their order. */
export async function readDetailsOf(
  { units, kind }: { readonly units: Table; readonly kind: string },
  places: readonly UnitPlace[],
  standings: VersionsToRead,
): Promise<UnitDetails[]> {
  const wanted = places.flatMap(({ id, shard }) => {
    const counted = standings.get(id)?.counted;
    if (counted === null || counted === undefined) return [];
    return [{ id, shard, version: counted.version, rosterDate: counted.rosterDate }];
  });
  const found = new Map<string, Uint8Array | undefined>();
  const list = async (shard: string, keys: KeyRange, where: readonly Condition[] = []) => {
    for (const { values } of await units.list({ partition: shard, keys, where, select: SELECT })) {
      const details = values.details instanceof Uint8Array ? values.details : undefined;
      found.set(nameOf(String(values.unit), Number(values.version)), details);
    }
  };
  const perShard = [...grouped(wanted, ({ shard }) => shard)].map(async ([shard, inShard]) => {
    const heads = inShard.map(({ id }) => headKey(kind, id)).map((key) => ({ from: key, to: key }));
    await list(shard, spanOf(heads));
    const older = inShard.filter(({ id, version }) => !found.has(nameOf(id, version)));
    const [latest] = older
      .map(({ rosterDate }) => rosterDate)
      .toSorted()
      .reverse();
    if (latest === undefined) return;
    const keys = spanOf(older.map(({ id }) => versionsRange(kind, id)));
    await list(shard, keys, [{ property: 'rosterDate', op: 'le', value: latest }]);
  });
  await Promise.all(perShard);
  return wanted.map(({ id, version }) => ({ unit: id, details: found.get(nameOf(id, version)) }));
}

const nameOf = (unit: string, version: number) => `${unit} ${String(version)}`;
