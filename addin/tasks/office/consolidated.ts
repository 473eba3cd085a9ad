/** What consolidating gives. */
import type { Counting } from '#domain/submissions/review.ts';
import type { ConsolidatedUnit } from '#wire/consolidated.ts';
import type { Coverage } from '#wire/shared.ts';

export interface Consolidated {
  readonly sheet: string;
  readonly coverage: Coverage;
  readonly asOf: string;
  /** Which versions it counted. */
  readonly counts?: Counting | undefined;
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
