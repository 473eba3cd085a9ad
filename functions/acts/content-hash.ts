/** The hash both sides compare by: SHA-256 of the canonical rows, lower-case hexadecimal. */
import { createHash } from 'node:crypto';
import { canonicalRows } from '../wire/canonical.ts';
import type { Content } from '../wire/canonical.ts';

export function contentHashOf(rows: readonly Content[]): string {
  return createHash('sha256').update(canonicalRows(rows)).digest('hex');
}
