/** One thing that the product says: its name, and what it said in full. */
import { createHash } from 'node:crypto';

export interface Item {
  /** Groups by '/', and names a file: 'corpus/7/12'. */
  readonly name: string;
  readonly said: unknown;
}

/** Hangs on the moment, on chance or on the rules' own version, and says nothing about what was computed. */
const PASSING = new Set(['receivedAt', 'today', 'ruleset', 'upload']);

/** Without what passes, keys in the order of the alphabet: a field that moves within its record is no difference. */
export function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !PASSING.has(key))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, entry]) => [key, settled(entry)]),
  );
}

export function hashOf(said: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(settled(said)) ?? 'null')
    .digest('hex');
}
