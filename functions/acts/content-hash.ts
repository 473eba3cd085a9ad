/** The hash both sides compare by: SHA-256 of the canonical rows, lower-case hexadecimal. */
import { createHash } from 'node:crypto';
import { canonicalRows } from '../wire/canonical.ts';
import type { RosterRow } from '../domain/submissions/row.ts';

export function contentHashOf(rows: readonly Pick<RosterRow, 'fields'>[]): string {
  return createHash('sha256').update(canonicalRows(rows)).digest('hex');
}
