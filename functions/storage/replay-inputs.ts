/** Answers what a report asked as it was answered then, from the versions that counted and the commits that were there. */
import { packDetails, readDetails } from '../domain/statistics/details.ts';
import { FLAGS, questionKey, versionName } from '../domain/reports/inputs.ts';
import type { ReportInputs, StandingInput } from '../domain/reports/inputs.ts';
import { NOTHING_SENT } from '../domain/submissions/standing.ts';
import type { PeriodAsked } from '../domain/submissions/standing.ts';
import { withLedgers } from './as-known.ts';
import type { KnownStorage } from './as-known.ts';
import type { HowCounted, StandingAsked } from './standing-reader.ts';
import type { UnitStanding } from './standings.ts';
import type { Storage } from './storage.ts';

/** It asks for something else than it did: this program computes the report in another way. */
export class InputMissing extends Error {
  override readonly name = 'InputMissing';
}

export function replaying(storage: Storage, inputs: ReportInputs): KnownStorage {
  const answers = new Map(
    Object.entries(inputs.standings).map(([key, each]) => [
      key,
      new Map(each.map((answer) => [answer[0], answer] as const)),
    ]),
  );
  const standingsOn = async (
    asked: readonly StandingAsked[],
    period: PeriodAsked,
    { closed }: Pick<HowCounted, 'closed'>,
  ): Promise<Map<string, UnitStanding>> => {
    const answered = asked.map(({ key, place, day }) => {
      const question = questionKey({ day, period, closed: closed.get(place.id) });
      const answer = answers.get(question)?.get(place.id);
      if (answer === undefined) throw new InputMissing('A question was not asked before');
      return { key, place, answer };
    });
    const wanted = answered.filter(({ answer: [, version] }) => version > 0);
    const versions = await storage.exactly(
      wanted.map(({ place: { id, shard }, answer: [, version] }) => ({ id, shard, version })),
    );
    return new Map(answered.map(({ key, answer }) => [key, standingOf(answer, versions)]));
  };
  return {
    ...withLedgers(storage, { kind: 'through', commits: inputs.commits }),
    standingsOn,
    standings: (places, day, period, closed = new Map()) =>
      standingsOn(
        places.map((place) => ({ key: place.id, place, day })),
        period,
        { closed },
      ),
    steps: async (asked, until) => {
      const known = inputs.steps[until];
      if (known === undefined) throw new InputMissing('No versions were asked for before');
      const found = await storage.steps(asked, until);
      const kept = [...found].map(([unit, versions]) => {
        const numbers = new Set(known[unit]);
        return [unit, versions.filter(({ version }) => numbers.has(version))] as const;
      });
      return new Map(kept.filter(([, versions]) => versions.length > 0));
    },
    details: async (places, of) =>
      (await storage.details(places, of)).map(({ unit, details }) => {
        const version = of.get(unit)?.counted?.version ?? 0;
        return { unit, details: onlyBlocks(details, inputs.blocks[versionName(unit, version)] ?? '') };
      }),
  };
}

type Versions = Awaited<ReturnType<Storage['exactly']>>;

function standingOf([unit, version, flags]: StandingInput, versions: Versions): UnitStanding {
  const has = (flag: number) => (flags & flag) !== 0;
  const found = versions.get(versionName(unit, version));
  if (version > 0 && found === undefined) throw new InputMissing('A version is not there any more');
  const counted = found === undefined || !has(FLAGS.lost) ? found : { ...found, statistics: undefined };
  return {
    ...NOTHING_SENT,
    counted: counted ?? null,
    sent: has(FLAGS.sent),
    late: has(FLAGS.late),
    ...(has(FLAGS.onlyLater) ? { onlyLater: true as const } : {}),
  };
}

/** What a recount added since was not there. */
function onlyBlocks(details: Uint8Array | undefined, numbers: string): Uint8Array | undefined {
  const stored = readDetails(details);
  if (numbers === '' || stored.kind === 'unreadable') return undefined;
  const wanted = new Set(numbers.split(' ').map(Number));
  const kept = [...stored.blocks].filter(([number]) => wanted.has(number));
  return packDetails(new Map(kept));
}
