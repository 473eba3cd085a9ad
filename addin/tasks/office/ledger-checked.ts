/** What checking the sheet of a ledger gives, and what saving makes of it. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import type { SheetRow } from '#domain/ledgers/difference.ts';
import type { LedgerSheet } from '#domain/ledgers/sheet.ts';
import type { LedgerSaveRequest } from '#wire/ledgers.ts';
import type { PlacedFinding } from './ledger-found.ts';
import type { RowDigest } from './ledger-stamp.ts';

/** A row that was added, changed or ended, for a person to read. */
export interface RowEdit {
  readonly id: string;
  readonly name: string;
  readonly cell: string | null;
  readonly columns: readonly {
    readonly id: string;
    readonly header: Bilingual;
    readonly before: string;
    readonly after: string;
  }[];
}

export interface LedgerChecked {
  readonly ledger: LedgerDefinition;
  readonly unit: string;
  readonly from: string;
  readonly sheetId: string;
  readonly sheet: string;
  readonly commit: number;
  readonly added: readonly RowEdit[];
  /** Those that end among them. */
  readonly changed: readonly RowEdit[];
  /** Rows of the sheet with a last day that they did not have, and missing ones that were said to have ended. */
  readonly ended: number;
  readonly unchanged: number;
  readonly missing: readonly { readonly id: string; readonly name: string }[];
  /** What follows from the changes, in sentences. */
  readonly follows: readonly Bilingual[];
  readonly findings: readonly PlacedFinding[];
  /** No row of the sheet bears an id: it is an office's own list. */
  readonly isOwnList: boolean;
  /** The column of the sheet where something about a column of the ledger stands. */
  readonly cells: (column: string | null) => number;
  readonly rows: readonly Pick<SheetRow, 'sheetRow' | 'id' | 'isNew' | 'found'>[];
  readonly read: LedgerSheet['read'] & { readonly guessed: readonly Bilingual[] };
  /** Rows that were changed elsewhere since they were fetched, of which saving sends only the columns that were edited here. */
  readonly apart: ReadonlySet<string>;
  /** What saving sends; the same sheet, day and answers give the same id. */
  readonly save: { readonly id: string; readonly body: LedgerSaveRequest } | null;
  /** Where ids and stamps of rows stand, and what the stamps will say. */
  readonly own: {
    readonly idColumn: number | undefined;
    readonly stampColumn: number | undefined;
    readonly digests: ReadonlyMap<string, RowDigest>;
  };
}

export interface RowTakenBy {
  readonly cell: string | null;
  readonly row: string;
  readonly name: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  /** Headers of the columns that were changed, in brackets; empty where the service does not say. */
  readonly what: Bilingual;
}

export type LedgerSaved =
  | {
      readonly outcome: 'saved';
      readonly commit: number;
      readonly checked: LedgerChecked;
      /** Codes for rows that are nobody's yet, by the ids of the rows; they are told once. */
      readonly invitations: readonly { readonly row: string; readonly code: string }[];
    }
  /** Nothing was to be saved. */
  | { readonly outcome: 'nothing'; readonly checked: LedgerChecked }
  /** Nothing was saved: the findings say why. */
  | { readonly outcome: 'wrong'; readonly checked: LedgerChecked }
  | { readonly outcome: 'taken'; readonly checked: LedgerChecked; readonly taken: readonly RowTakenBy[] }
  /** The sheet is another one than what was looked at: what it holds now is to be looked at first. */
  | { readonly outcome: 'changed'; readonly checked: LedgerChecked };
