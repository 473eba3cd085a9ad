/** What consolidating gives. */
import type { ConsolidatedUnit } from '#wire/consolidated.ts';
import type { Coverage } from '#wire/shared.ts';

export interface Consolidated {
  readonly sheet: string;
  readonly coverage: Coverage;
  readonly asOf: string;
  readonly units: number;
  readonly members: number;
  readonly added: number;
  readonly updated: number;
  readonly gone: number;
  /** Headers of our columns that somebody deleted from the table; they were left out. */
  readonly missing?: readonly string[];
  /** The rows as they were written. */
  readonly rows?: readonly ConsolidatedUnit[];
}
