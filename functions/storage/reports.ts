/**
 * Reports at rest: what each was computed from and what it came to, packed, under its hash. The creation of its record makes it visible,
 * so that of two who ask for the same at once there is one. The hash is keyed: whoever is not told a small count cannot find it by
 * trying which one would give the hash that is printed.
 */
import { createHmac } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { reportKey, reportPartKey, reportParts } from './keys.ts';
import { putAll } from './put-all.ts';
import type { Entity, Value } from './limits.ts';
import { StorageError } from './table.ts';
import type { Stored, Table } from './table.ts';
import { textOf } from './values.ts';

/** What rests of one: `pinned` is JSON, whose shape is for whoever wrote it. */
export interface RestingReport {
  readonly hash: string;
  /** ISO instant: what was received from then on is not in it. */
  readonly known: string;
  /** When it was kept first (ISO), and for whom. */
  readonly at: string;
  readonly by: string;
  readonly pinned: string;
}

export type KeptUnder = Pick<RestingReport, 'hash' | 'known'>;

export interface Reports {
  /** 64 hexadecimal digits. */
  readonly hashOf: (content: string) => string;
  /** What rests under the hash now: this, or what was kept under it before. What rests never changes: it is looked for once. */
  readonly keep: (unit: string, report: RestingReport) => Promise<KeptUnder>;
  readonly read: (unit: string, hash: string) => Promise<RestingReport | undefined>;
}

/** Of the last reports that were kept. */
const MOST_KEPT = 1_000;

/** Of the key that id numbers are hashed with, for another use. */
const PURPOSE = 'khopso report';

export function reportsOf(table: Table, idKey: Uint8Array): Reports {
  const key = createHmac('sha256', idKey).update(PURPOSE).digest();
  const kept = new Map<string, KeptUnder>();
  const read = async (unit: string, hash: string) => {
    const found = await table.get(unit, reportKey(hash));
    return found && reportOf(table, unit, found);
  };
  return {
    hashOf: (content) => createHmac('sha256', key).update(content).digest('hex'),
    read,
    keep: async (unit, report) => {
      const name = `${unit} ${report.hash}`;
      const found = kept.get(name) ?? (await keep(unit, report));
      kept.delete(name);
      kept.set(name, { hash: found.hash, known: found.known });
      for (const [oldest] of kept) if (kept.size > MOST_KEPT) kept.delete(oldest);
      return found;
    },
  };

  async function keep(unit: string, report: RestingReport): Promise<KeptUnder> {
    const before = await read(unit, report.hash);
    if (before !== undefined) return before;
    const [first = {}, ...rest] = packed(report.pinned);
    const parts = rest.map((values, index): Entity => {
      return { partitionKey: unit, rowKey: reportPartKey(report.hash, index), ...values };
    });
    // Whoever was cut off before may have left some: the same hash has the same parts.
    await putAll(table, parts);
    const { hash, known, at, by } = report;
    const head = {
      partitionKey: unit,
      rowKey: reportKey(hash),
      known,
      at,
      by,
      parts: parts.length,
      ...first,
    };
    try {
      await table.transact([{ kind: 'create', entity: head }]);
      return report;
    } catch (error) {
      if (!(error instanceof StorageError) || error.kind !== 'exists') throw error;
      return (await read(unit, hash)) ?? report;
    }
  }
}

/** Bytes in a property of 64 KiB, with room. */
const PROPERTY_BYTES = 60_000;
/** In an entity of 1 MiB. */
const PROPERTIES = 15;
const NAME = 'pinned';

/** Of each entity, in order; at least one. */
function packed(text: string): Record<string, Value>[] {
  const bytes = deflateRawSync(text);
  const entities: Record<string, Value>[] = [{}];
  for (let from = 0, index = 0; from < bytes.length; from += PROPERTY_BYTES, index += 1) {
    if (index > 0 && index % PROPERTIES === 0) entities.push({});
    const last = entities.at(-1);
    if (last === undefined) continue;
    last[`${NAME}${String(index % PROPERTIES)}`] = Uint8Array.from(
      bytes.subarray(from, from + PROPERTY_BYTES),
    );
  }
  return entities;
}

function unpacked(entities: readonly Pick<Stored, 'values'>[]): string {
  const pieces = entities.flatMap(({ values }) =>
    Array.from({ length: PROPERTIES }, (_, index) => values[`${NAME}${String(index)}`]).filter(
      (piece) => piece instanceof Uint8Array,
    ),
  );
  return inflateRawSync(Buffer.concat(pieces)).toString('utf8');
}

async function reportOf(table: Table, unit: string, head: Stored): Promise<RestingReport> {
  const { values, rowKey } = head;
  const hash = rowKey.slice(reportKey('').length);
  const parts = Number(values.parts);
  const rest = parts === 0 ? [] : await table.list({ partition: unit, keys: reportParts(hash, parts) });
  return {
    hash,
    known: textOf(values, 'known'),
    at: textOf(values, 'at'),
    by: textOf(values, 'by'),
    pinned: unpacked([head, ...rest]),
  };
}
