/** What is wrong with a ledger, as data: where, what stands there, and why it cannot be so. */
import type { Bilingual } from '../language/bilingual.ts';

/** Where a finding is: a row of the sheet, or a row of the ledger that the sheet does not show. */
export interface LedgerPlace {
  /** Zero-based row of the sheet; null where the row is not in it. */
  readonly sheetRow: number | null;
  readonly row: string | null;
  readonly column: string | null;
}

export interface LedgerFinding extends LedgerPlace {
  /** Stable: 'parent-unknown'. */
  readonly code: string;
  /** 'error' keeps the save from happening. */
  readonly severity: 'error' | 'warning';
  readonly message: Bilingual;
}

export const both = (vi: string, en: string): Bilingual => ({ vi, en });
