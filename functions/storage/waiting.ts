/** What waits for the clerk of a unit: read with what a pane asks as it opens, one light query and nothing of the figures. */
import { headKey } from './keys.ts';
import { OPEN_PROPERTY } from './review-steps.ts';
import type { Table } from './table.ts';
import { textOf } from './values.ts';
import type { UnitPlace } from './versions.ts';

export interface Waiting {
  /** Something was asked to be corrected, and nothing was sent for it yet. */
  readonly isAsked: boolean;
  /** What was received last was sent by the office, for the unit. */
  readonly isOnBehalf: boolean;
}

export async function readWaiting(units: Table, kind: string, { id, shard }: UnitPlace): Promise<Waiting> {
  const key = headKey(kind, id);
  const select = [OPEN_PROPERTY, 'onBehalf'];
  const [head] = await units.list({ partition: shard, keys: { from: key, to: key }, select });
  return {
    isAsked: head !== undefined && textOf(head.values, OPEN_PROPERTY) !== '',
    isOnBehalf: head?.values.onBehalf === true,
  };
}
