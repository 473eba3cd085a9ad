/** What waits for the clerks of units: read with what a pane asks as it opens, one light query per partition and nothing of the figures. */
import type { OpenRequest } from '../domain/submissions/review.ts';
import { headKey } from './keys.ts';
import { OPEN_PROPERTY, openOf } from './review-steps.ts';
import { grouped, spanOf } from './standing-reader.ts';
import type { Table } from './table.ts';
import type { UnitPlace } from './versions.ts';

export interface UnitWaiting {
  readonly unit: string;
  readonly open: readonly OpenRequest[];
}

/** Only units of which something waits. */
export async function readWaiting(
  units: Table,
  kind: string,
  places: readonly UnitPlace[],
): Promise<UnitWaiting[]> {
  const perShard = [...grouped(places, ({ shard }) => shard)].map(async ([partition, members]) => {
    const wanted = new Set(members.map(({ id }) => id));
    const keys = spanOf([...wanted].map((id) => ({ from: headKey(kind, id), to: headKey(kind, id) })));
    // Where a head lacks the property, the condition does not hold: most units bring nothing at all.
    const where = [{ property: OPEN_PROPERTY, op: 'gt', value: '' }] as const;
    const found = await units.list({ partition, keys, where, select: ['unit', OPEN_PROPERTY] });
    return found
      .map((entity) => ({ unit: String(entity.values.unit), open: openOf(entity) }))
      .filter(({ unit }) => wanted.has(unit));
  });
  return (await Promise.all(perShard)).flat();
}
