/** What a sheet of a ledger is read with. */
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import type { Indents } from '#domain/ledgers/list-lines.ts';
import type { SheetBlock } from '#domain/sheet/block.ts';
import type { LedgerResponse } from '#wire/ledgers.ts';
import type { LedgerAnswers } from './ledger-answers.ts';
import type { NamedUnits } from './unit-names.ts';

export interface Editing {
  readonly ledger: LedgerDefinition;
  readonly block: SheetBlock;
  readonly answer: LedgerResponse;
  /** Where rows name units, and the ledger is not of units: these. */
  readonly units?: NamedUnits | undefined;
  /** The day from which what is dated counts; also that of a new row that says none. */
  readonly from: string;
  readonly newId: () => string;
  readonly answers?: LedgerAnswers;
  readonly indents?: Indents;
}
