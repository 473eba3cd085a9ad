/**
 * The detail blocks of the rosters that are summed below a unit. What stands for another unit is asked for by the unit whose version
 * it is, and a unit of which two versions count, as it is and as it was before, is asked for twice.
 */
import type { UnitDetails } from '../domain/statistics/detail-sum.ts';
import type { Storage } from '../storage/storage.ts';
import type { CountedVersion } from '../storage/standings.ts';
import type { Counted } from './counted-rosters.ts';

interface Asked {
  /** As it is summed. */
  readonly id: string;
  readonly shard: string;
  readonly counted: CountedVersion;
}

/** By the ids under which they are summed; of those whose statistics can be read. */
export async function countedDetails(
  storage: Pick<Storage, 'details'>,
  { summed, standings }: Pick<Counted, 'summed' | 'standings'>,
): Promise<readonly UnitDetails[]> {
  const asked = summed.flatMap(({ id, shard }): Asked[] => {
    const counted = standings.get(id)?.counted;
    return counted?.statistics === undefined ? [] : [{ id, shard, counted }];
  });
  const rounds: Asked[][] = [];
  const times = new Map<string, number>();
  for (const one of asked) {
    const round = times.get(one.counted.unit) ?? 0;
    times.set(one.counted.unit, round + 1);
    (rounds[round] ??= []).push(one);
  }
  return (await Promise.all(rounds.map((round) => readRound(storage, round)))).flat();
}

async function readRound(
  storage: Pick<Storage, 'details'>,
  round: readonly Asked[],
): Promise<readonly UnitDetails[]> {
  const places = round.map(({ shard, counted }) => ({ id: counted.unit, shard }));
  const standings = new Map(round.map(({ counted }) => [counted.unit, { counted }]));
  const found = await storage.details(places, standings);
  const byUnit = new Map(found.map(({ unit, details }) => [unit, details]));
  return round.map(({ id, counted }) => ({ unit: id, details: byUnit.get(counted.unit) }));
}
