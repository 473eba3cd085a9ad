/**
 * Which partitions were written into: whatever moves a head gives the hint of its partition another value in the same transaction. The
 * hints of an organisation come with one question across its partitions, where the store answers it soon; who has none of a partition
 * looks at its heads, so that a hint spares requests and says nothing that heads do not.
 */
import { randomUUID } from 'node:crypto';
import { hintKey, hintKeyBeside } from './keys.ts';
import type { Entity } from './limits.ts';
import type { Table, Write } from './table.ts';

/**
 * A store that keeps its partitions in order walks through all that lies between the first and the last: what has not come by then will
 * not come sooner another time, and looking at each partition is quicker.
 */
const PATIENCE_MS = 2_000;

/** The same table: no head moves in it without a hint. */
export function withHints(units: Table): Table {
  return {
    ...units,
    transact: (writes) => units.transact([...writes, ...hintsOf(writes)]),
  };
}

function hintsOf(writes: readonly Write[]): Write[] {
  const keys = new Map<string, string>();
  for (const { entity } of writes) {
    const key = hintKeyBeside(entity.rowKey);
    if (key !== undefined) keys.set(key, entity.partitionKey);
  }
  return [...keys].map(([key, partition]) => ({ kind: 'put', entity: hintEntity(partition, key) }));
}

/** Not the etag: two writes of one millisecond may share it. */
const hintEntity = (partitionKey: string, rowKey: string) =>
  ({ partitionKey, rowKey, changed: randomUUID() }) satisfies Entity;

/** Of one partition; undefined where there is none to go by. Ask it before what it is to vouch for. */
export type HintOf = (partition: string) => Promise<string | undefined>;

export function hintsAcross(
  units: Table,
  kind: string,
  patience = PATIENCE_MS,
): (partitions: readonly string[]) => HintOf {
  const key = hintKey(kind);
  let isSlow = false;
  const ask = async (from: string, to: string): Promise<ReadonlyMap<string, string> | undefined> => {
    const signal = AbortSignal.timeout(patience);
    try {
      const found = await units.across({ partitions: { from, to }, key, select: ['changed'] }, signal);
      return new Map([...found].map(([partition, { values }]) => [partition, String(values['changed'])]));
    } catch {
      isSlow ||= signal.aborted;
      return undefined;
    }
  };
  /** Of a partition that was written into before there were hints. */
  const first = async (partition: string): Promise<string | undefined> => {
    const entity = hintEntity(partition, key);
    try {
      await units.transact([{ kind: 'create', entity }]);
      return entity.changed;
    } catch {
      // Somebody else was there first, or nothing can be written now.
      return undefined;
    }
  };
  return (partitions) => {
    const [from = '', ...others] = [...partitions].sort();
    const to = others.at(-1);
    // The heads of one partition are one question as well.
    if (to === undefined || isSlow) return () => Promise.resolve(undefined);
    const asking = ask(from, to);
    return async (partition) => {
      const hints = await asking;
      return hints && (hints.get(partition) ?? (await first(partition)));
    };
  };
}
