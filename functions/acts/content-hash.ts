/** The hash both sides compare by: SHA-256 of the canonical rows, lower-case hexadecimal. */
import { createHash } from 'node:crypto';
import { MEMBERS } from '../domain/roster/fields/members.ts';
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import { canonicalRows } from '../wire/canonical.ts';
import type { RosterRow } from '../domain/submissions/row.ts';

export function contentHashOf(
  rows: readonly Pick<RosterRow, 'fields'>[],
  { fields }: Pick<RosterKind, 'fields'> = MEMBERS,
): string {
  return createHash('sha256').update(canonicalRows(rows, fields)).digest('hex');
}
