/**
 * What was read of partitions for large reports, kept as long as nothing was written into them. Publishing, and whatever is done about a
 * version, moves the head of its unit in the same transaction, and the hint of its partition with it: a report asks for the hints of all
 * partitions, looks at the heads of those whose hint is another one, and asks only those again of which a head has moved. What is lost
 * here is read again: that is slower, and never otherwise.
 */
import { grouped, spanOf } from './standing-reader.ts';
import { hintsAcross } from './hints.ts';
import type { HintOf } from './hints.ts';
import { headKey, versionsRange } from './keys.ts';
import type { KeyRange } from './keys.ts';
import { REVIEWS_PROPERTY } from './review-steps.ts';
import type { Query, Stored, Table } from './table.ts';
import { COUNTABLE, DETAILS, REACH, STATISTICS } from './versions.ts';
import type { UnitPlace } from './versions.ts';
import { isAnsweredBy, takenFrom } from './wider-answers.ts';
import type { Answer } from './wider-answers.ts';

/** A few organisations of a province's size. */
const MOST_ENTITIES = 60_000;
/** All that a report reads of a head; the first look brings it. */
const OF_HEADS = [...COUNTABLE, ...STATISTICS, ...DETAILS, ...REACH, REVIEWS_PROPERTY];

/** Of the units of one partition that a report is about. */
interface Part {
  readonly heads: KeyRange;
  readonly versions: KeyRange;
}

interface Known {
  /** Of the heads when it was looked: which there were, and as of which write. */
  readonly stamp: string;
  /** Of the partition, from before that; undefined: heads are looked at. */
  readonly hint: string | undefined;
  readonly answers: Answer[];
}

/** For one report of these units: it looks at each partition once at most. */
export type PartitionMemory = (places: readonly UnitPlace[]) => Table;

/** `patience`: milliseconds that hints are waited for. */
export function partitionMemory(units: Table, kind: string, patience?: number): PartitionMemory {
  const hintsOf = hintsAcross(units, kind, patience);
  const known = new Map<string, Known>();
  const keep = (name: string, found: Known) => {
    known.delete(name);
    known.set(name, found);
    let entities = 0;
    for (const [each, { answers }] of [...known].reverse()) {
      entities += answers.reduce((sum, answer) => sum + answer.found.length, 0);
      if (entities > MOST_ENTITIES) known.delete(each);
    }
  };
  const looked = async (partition: string, keys: KeyRange, hint: string | undefined, before?: Known) => {
    if (before !== undefined) {
      if (hint !== undefined && hint === before.hint) return before;
      const heads = await units.list({ partition, keys, select: ['version'] });
      if (stampOf(heads) === before.stamp) return { ...before, hint };
    }
    const query = { partition, keys, select: OF_HEADS };
    const found = await units.list(query);
    return { stamp: stampOf(found), hint, answers: [{ query, found }] };
  };
  const look = async (partition: string, { heads: keys }: Part, hintOf: HintOf): Promise<Known> => {
    const name = [partition, keys.from, keys.to].join(' ');
    const hint = await hintOf(partition);
    const now = await looked(partition, keys, hint, known.get(name));
    keep(name, now);
    return now;
  };
  return (places) => {
    const parts = partsOf(kind, places);
    // Begun now: what a report asks first is how its ledgers stand.
    const hintOf = hintsOf([...parts.keys()]);
    const looks = new Map<string, Promise<Known>>();
    const list = async (query: Query): Promise<Stored[]> => {
      const part = parts.get(query.partition);
      if (part === undefined || !isInside(part, query)) return units.list(query);
      const looking = looks.get(query.partition) ?? look(query.partition, part, hintOf);
      looks.set(query.partition, looking);
      const { answers } = await looking;
      const answer = answers.find((each) => isAnsweredBy(query, each));
      if (answer !== undefined) return takenFrom(answer, query);
      const found = await units.list(query);
      answers.push({ query, found });
      return found;
    };
    return { ...units, list };
  };
}

/** An etag is of one write. */
const stampOf = (heads: readonly Stored[]): string =>
  heads.map(({ rowKey, etag }) => `${rowKey} ${etag}`).join('\n');

function partsOf(kind: string, places: readonly UnitPlace[]): Map<string, Part> {
  const parts = [...grouped(places, ({ shard }) => shard)].map(([shard, members]): [string, Part] => {
    const heads = spanOf(members.map(({ id }) => ({ from: headKey(kind, id), to: headKey(kind, id) })));
    return [shard, { heads, versions: spanOf(members.map(({ id }) => versionsRange(kind, id))) }];
  });
  return new Map(parts);
}

/** Of units whose heads are looked at. */
const isInside = ({ heads, versions }: Part, { keys }: Query): boolean =>
  keys !== undefined && [heads, versions].some(({ from, to }) => from <= keys.from && keys.to <= to);
