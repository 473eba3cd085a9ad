/**
 * Writes down what a report asks of the storage and what it is answered, so that it can be answered the same again: see
 * domain/reports/inputs.ts. What was asked before is not asked again.
 */
import { pairsIn } from '../domain/statistics/details.ts';
import { BLOCKS } from '../domain/statistics/blocks.ts';
import { FLAGS, questionKey, versionName } from '../domain/reports/inputs.ts';
import type { ReportInputs, StandingInput } from '../domain/reports/inputs.ts';
import { NOTHING_SENT } from '../domain/submissions/standing.ts';
import type { PeriodAsked } from '../domain/submissions/standing.ts';
import type { HowCounted, StandingAsked } from './standing-reader.ts';
import type { UnitStanding } from './standings.ts';
import type { Storage } from './storage.ts';

export interface Recording<S extends Storage> {
  readonly storage: S;
  /** What was asked until now. */
  readonly inputs: () => Omit<ReportInputs, 'commits'>;
  /** The instant at which the last of the versions that were answered was received; '' where there was none. */
  readonly lastReceived: () => string;
}

export function recording<S extends Storage>(storage: S): Recording<S> {
  const standings = new Map<string, Map<string, UnitStanding>>();
  const steps = new Map<string, Map<string, readonly number[]>>();
  const blocks = new Map<string, string>();
  let last = '';
  /** What inputs() says, until more is asked: a province has thousands of units in it. */
  let said: ReturnType<Recording<S>['inputs']> | undefined;
  const answersTo = (key: string) => {
    const known = standings.get(key) ?? new Map<string, UnitStanding>();
    standings.set(key, known);
    return known;
  };
  const standingsOn = async (
    asked: readonly StandingAsked[],
    period: PeriodAsked,
    how: HowCounted,
  ): Promise<Map<string, UnitStanding>> => {
    // Units of a day have one question in common, but for those that are closed: it is written once.
    const found = new Map<string, Map<string, UnitStanding>>();
    const answers = ({ place, day }: StandingAsked) => {
      const closed = how.closed.get(place.id);
      const name = `${day} ${closed ?? ''}`;
      const known = found.get(name) ?? answersTo(questionKey({ day, period, closed }));
      found.set(name, known);
      return known;
    };
    const questions = asked.map((each) => ({ each, known: answers(each) }));
    const news = questions.filter(({ each, known }) => !known.has(each.place.id));
    if (news.length > 0) {
      const wanted = news.map(({ each }) => each);
      const told = await storage.standingsOn(wanted, period, how);
      for (const { each, known } of news) {
        const standing = told.get(each.key) ?? NOTHING_SENT;
        known.set(each.place.id, standing);
        const received = standing.counted?.receivedAt ?? '';
        if (received > last) last = received;
      }
      said = undefined;
    }
    return new Map(
      questions.map(({ each, known }) => [each.key, known.get(each.place.id) ?? NOTHING_SENT] as const),
    );
  };
  return {
    storage: {
      ...storage,
      standingsOn,
      standings: (places, day, period, closed = new Map(), counting = 'sent') =>
        standingsOn(
          places.map((place) => ({ key: place.id, place, day })),
          period,
          { closed, counting },
        ),
      steps: async (asked, until, before) => {
        const found = await storage.steps(asked, until, before);
        said = undefined;
        const known = steps.get(until) ?? new Map<string, readonly number[]>();
        steps.set(until, known);
        for (const [unit, versions] of found)
          known.set(unit, versions.map(({ version }) => version).sort(byNumber));
        return found;
      },
      details: async (places, of) => {
        const found = await storage.details(places, of);
        said = undefined;
        for (const { unit, details } of found) {
          const version = of.get(unit)?.counted?.version;
          const there = blocksIn(details);
          if (version !== undefined && there !== '') blocks.set(versionName(unit, version), there);
        }
        return found;
      },
    },
    inputs: () =>
      (said ??= {
        standings: sorted(standings, (answers) => [...answers].map(inputOf).sort(byUnit)),
        steps: sorted(steps, (units) => sorted(units, (versions) => versions)),
        blocks: sorted(blocks, (numbers) => numbers),
      }),
    lastReceived: () => last,
  };
}

const byNumber = (a: number, b: number) => a - b;
const byUnit = ([a]: StandingInput, [b]: StandingInput) => (a < b ? -1 : 1);

const sorted = <V, W>(map: ReadonlyMap<string, V>, written: (value: V) => W): Record<string, W> =>
  Object.fromEntries(
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, written(value)]),
  );

function inputOf([unit, { counted, sent, late, onlyLater }]: readonly [string, UnitStanding]): StandingInput {
  const flags =
    (sent ? FLAGS.sent : 0) |
    (late ? FLAGS.late : 0) |
    (onlyLater ? FLAGS.onlyLater : 0) |
    (counted !== null && counted.statistics === undefined ? FLAGS.lost : 0);
  return [unit, counted?.version ?? 0, flags];
}

/** Numbers of the blocks that can be read. */
function blocksIn(details: Uint8Array | undefined): string {
  return BLOCKS.filter((block) => pairsIn(details, block) !== undefined)
    .map(({ number }) => number)
    .join(' ');
}
