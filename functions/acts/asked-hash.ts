/** What somebody asked to be saved, as one short text: repeated under the id of a save, other content is told from the same. */
import { createHash } from 'node:crypto';
import type { RowChange } from '../domain/ledgers/log.ts';

/** From which unit, and which changes: what the service adds to new rows hangs on what it knew at the time, and is not in it. */
export function askedHash(unit: string, changes: readonly RowChange[]): string {
  const plain = changes.map(({ row, from, values }) => [row, from, Object.entries(values).sort(byColumn)]);
  return createHash('sha256')
    .update(JSON.stringify([unit, plain]))
    .digest('hex');
}

const byColumn = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;
