/** Ledgers on the wire: a table of a subtree as it stands, and changes of it. */
import * as z from 'zod/mini';
import { Invited } from './joining.ts';
import { Count, Id, IsoDate, PersonRef, UnitRef } from './shared.ts';

const LONGEST_TEXT = 500;
export const MOST_CHANGES = 10_000;

const LedgerValue = z.union([
  z.string().check(z.maxLength(LONGEST_TEXT)),
  z.number(),
  z.literal([true, false]),
  z.array(Id),
]);
const ColumnId = z.string().check(z.regex(/^[A-Za-z]{1,40}$/));

export const LedgerRow = z.object({
  id: Id,
  values: z.record(ColumnId, LedgerValue),
  /** Of a number that was changed after it was first written: told wherever it is printed. Left out where it never was. */
  changes: z.optional(z.array(z.object({ before: Count, after: Count, on: IsoDate }))),
});

/** GET units/{unit}/ledgers/{ledger}: the rows of the unit and of everything below it, as they stand on the day. */
export const LedgerResponse = z.object({
  ledger: z.string(),
  unit: UnitRef,
  asOf: IsoDate,
  /** The last commit that is in it. */
  commit: Count,
  /** Parents before children. */
  rows: z.array(LedgerRow),
});
export type LedgerResponse = z.infer<typeof LedgerResponse>;

/** From a day on, or always (''), a row has these values; null empties the cell. */
export const LedgerChange = z.object({
  row: Id,
  from: z.union([IsoDate, z.literal('')]),
  values: z.record(ColumnId, z.nullable(LedgerValue)),
});

/** PUT units/{unit}/ledgers/{ledger}/saves/{save}: all or nothing; repeated with the same id it is one save. */
export const LedgerSaveRequest = z.object({
  base: Count,
  changes: z.array(LedgerChange).check(z.minLength(1), z.maxLength(MOST_CHANGES)),
});
export type LedgerSaveRequest = z.infer<typeof LedgerSaveRequest>;

export const LedgerFindingView = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  row: z.nullable(Id),
  column: z.nullable(z.string()),
  message: z.object({ vi: z.string(), en: z.string() }),
});

/** saved; or taken, wrong: nothing was saved, and why. */
export const LedgerSaveResponse = z.object({
  outcome: z.enum(['saved', 'taken', 'wrong']),
  /** The commit that it became; 0 where it became none. */
  commit: Count,
  /** Rows that somebody else changed meanwhile. */
  /** `columns`: what of the row; left out by an older service. */
  taken: z.array(
    z.object({ row: Id, by: PersonRef, at: z.string(), columns: z.optional(z.array(ColumnId)) }),
  ),
  findings: z.array(LedgerFindingView),
  /** Of people: a code for each row that is new. They are told once. */
  invitations: z.optional(z.array(Invited)),
});
export type LedgerSaveResponse = z.infer<typeof LedgerSaveResponse>;
