/** How versions came from each other, for increase and decrease: one query per partition, without statistics. */
import type { Step } from '../domain/submissions/movements.ts';
import { versionsRange } from './keys.ts';
import { grouped, spanOf } from './standing-reader.ts';
import type { Stored, Table } from './table.ts';
import { textOf } from './values.ts';
import { baseOf, movementOf } from './versions.ts';
import type { UnitPlace } from './versions.ts';

const SELECT = [
  'unit',
  'version',
  'rosterDate',
  'rows',
  'baseVersion',
  'baseRosterDate',
  'movement',
  'receivedAt',
];

export interface StepsAsked {
  readonly place: UnitPlace;
  /** ISO: no version of an earlier date is asked for. */
  readonly since: string;
}

/** By unit, of dates up to the day; `before`: ISO instant, what was received from then on is not there. */
export async function readSteps(
  units: Table,
  kind: string,
  asked: readonly StepsAsked[],
  until: string,
  before?: string,
): Promise<ReadonlyMap<string, readonly Step[]>> {
  const shards = [...grouped(asked, ({ place }) => place.shard)];
  const perShard = shards.map(async ([shard, members]) => {
    const wanted = new Map(members.map(({ place, since }) => [place.id, since]));
    const earliest = [...wanted.values()].sort()[0] ?? '';
    const found = await units.list({
      partition: shard,
      keys: spanOf(members.map(({ place }) => versionsRange(kind, place.id))),
      where: [
        { property: 'rosterDate', op: 'ge', value: earliest },
        { property: 'rosterDate', op: 'le', value: until },
      ],
      select: SELECT,
    });
    return found
      .filter(({ values }) => textOf(values, 'rosterDate') >= (wanted.get(textOf(values, 'unit')) ?? '~'))
      .filter(({ values }) => before === undefined || textOf(values, 'receivedAt') < before)
      .map(stepOf);
  });
  return grouped((await Promise.all(perShard)).flat(), ({ unit }) => unit);
}

const stepOf = ({ values }: Stored): Step => ({
  unit: textOf(values, 'unit'),
  version: Number(values.version),
  rosterDate: textOf(values, 'rosterDate'),
  rows: Number(values.rows),
  base: baseOf(values),
  movement: movementOf(values),
});
