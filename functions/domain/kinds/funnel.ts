/**
 * From introduction to admission: sums of what rests beside the lists of candidates. Of a list that was counted before a block was there
 * the unit is named, and it is in no sum of that block.
 */
import { bucketsOf } from '../statistics/buckets.ts';
import type { DateRange } from '../statistics/admissions.ts';
import { readDetails } from '../statistics/details.ts';
import { addBlock, countedOf, type Lists } from './block-sum.ts';
import {
  CANDIDATE_BLOCKS,
  PLACES,
  RECOGNISED_SLOT,
  SEXES,
  SOURCE_SLOTS,
  WAYPOINTS,
  sexSlot,
  sourceSlot,
  stepSlot,
  waitSlot,
} from './candidate-blocks.ts';
import type { CandidateBlock, FunnelPlace, Waypoint } from './candidate-blocks.ts';

/** On the way, from its beginning; the others end it, or nobody knows. */
export const ON_THE_WAY: readonly FunnelPlace[] = [
  'gioi-thieu',
  'nguon',
  'dang-ky-lop',
  'da-hoc',
  'co-gcn',
  'ho-so',
  'co-qd',
  'ket-nap',
];

/** Of whom a branch has still something to do before the decision. */
const POOL: ReadonlySet<FunnelPlace> = new Set(
  ON_THE_WAY.filter((place) => !/^(?:co-qd|ket-nap)$/.test(place)),
);

/** Everybody in one of them: `ended` is whoever went elsewhere, stopped, could not attend, or of whom nobody knows. */
export interface Stages {
  readonly registered: number;
  readonly pool: number;
  readonly decided: number;
  readonly admitted: number;
  readonly ended: number;
}

export interface Wait {
  readonly step: Waypoint;
  /** Of whom both days are known. */
  readonly people: number;
  /** Added up. */
  readonly days: number;
}

export interface Funnel extends Stages {
  readonly places: Readonly<Record<FunnelPlace, number>>;
  readonly recognised: number;
  readonly sexes: readonly (Stages & { readonly sex: (typeof SEXES)[number] })[];
  /** A person with several sources stands under each. */
  readonly sources: readonly (Stages & { readonly source: string })[];
  /** From the step before. */
  readonly waits: readonly Wait[];
  /** How many people took each step within what could be counted of the span that was asked for; left out where nothing could. */
  readonly span?: { readonly counted: DateRange; readonly steps: Readonly<Record<Waypoint, number>> };
  /** Whose list is there and does not say where its people stand: in no sum. */
  readonly missing: readonly string[];
  /** Whose list was counted before sexes, sources, steps and waits were: only in the sum of places. */
  readonly older: readonly string[];
}

/** What became of those who were admitted is summed where it is asked: recognition.ts. */
type Summed = Exclude<CandidateBlock, 'probation'>;
type Sums = Readonly<Record<Summed, Int32Array>>;

/** Of one list; undefined where it does not say where its people stand. */
export function stagesIn(details: Uint8Array | undefined): Stages | undefined {
  const sum = new Int32Array(CANDIDATE_BLOCKS.places.size);
  const isKnown = addBlock(sum, readDetails(details), CANDIDATE_BLOCKS.places);
  return isKnown ? stagesOf((place) => sum[place] ?? 0) : undefined;
}

/** Of a part of the lists, where nothing else of them is asked. */
export function stagesFrom(units: Lists): Stages {
  const sum = new Int32Array(CANDIDATE_BLOCKS.places.size);
  for (const { details } of units) addBlock(sum, readDetails(details), CANDIDATE_BLOCKS.places);
  return stagesOf((place) => sum[place] ?? 0);
}

export function funnelFrom(units: Lists, span?: DateRange): Funnel {
  const sums: Sums = {
    places: new Int32Array(CANDIDATE_BLOCKS.places.size),
    sexes: new Int32Array(CANDIDATE_BLOCKS.sexes.size),
    sources: new Int32Array(CANDIDATE_BLOCKS.sources.size),
    steps: new Int32Array(CANDIDATE_BLOCKS.steps.size),
    waits: new Int32Array(CANDIDATE_BLOCKS.waits.size),
  };
  const missing: string[] = [];
  const older: string[] = [];
  for (const { unit, details } of units) {
    const read = readDetails(details);
    const known = BLOCKS.filter((block) => addBlock(sums[block], read, CANDIDATE_BLOCKS[block]));
    if (!known.includes('places')) missing.push(unit);
    else if (known.length < BLOCKS.length) older.push(unit);
  }
  const at = (block: Summed, slot: number): number => sums[block][slot] ?? 0;
  const places = Object.fromEntries(PLACES.map((place, slot) => [place, at('places', slot)]));
  return {
    ...stagesOf((place) => at('places', place)),
    places: places as Funnel['places'],
    recognised: at('places', RECOGNISED_SLOT),
    sexes: SEXES.map((sex, slot) => ({ sex, ...stagesOf((place) => at('sexes', sexSlot(place, slot))) })),
    sources: SOURCE_SLOTS.map((source, slot) => ({
      source,
      ...stagesOf((place) => at('sources', sourceSlot(place, slot))),
    })),
    waits: WAYPOINTS.slice(1).map(({ id }, index) => {
      const slot = waitSlot(index + 1);
      return { step: id, people: at('waits', slot), days: at('waits', slot + 1) };
    }),
    ...spanOf(sums.steps, span && countedOf(span)),
    missing,
    older,
  };
}

const BLOCKS: readonly Summed[] = ['places', 'sexes', 'sources', 'steps', 'waits'];

/** `people`: how many stand at the place of that number. */
function stagesOf(people: (place: number) => number): Stages {
  const of = (is: (place: FunnelPlace) => boolean): number =>
    PLACES.reduce((sum, place, slot) => sum + (is(place) ? people(slot) : 0), 0);
  return {
    registered: of(() => true),
    pool: of((place) => POOL.has(place)),
    decided: of((place) => place === 'co-qd'),
    admitted: of((place) => place === 'ket-nap'),
    ended: of((place) => !ON_THE_WAY.includes(place)),
  };
}

function spanOf(steps: Int32Array, counted: DateRange | undefined): Pick<Funnel, 'span'> {
  if (counted === undefined) return {};
  const { inside } = bucketsOf(counted);
  const counts = WAYPOINTS.map(({ id }, step) => [
    id,
    inside.reduce((sum, bucket) => sum + (steps[stepSlot(bucket, step)] ?? 0), 0),
  ]);
  return { span: { counted, steps: Object.fromEntries(counts) as Record<Waypoint, number> } };
}
