/** What the screen of ledgers knows, and what its parts are drawn with. */
import type { PersonCode } from '../../tasks/office/person-codes.ts';
import type { LedgerChecked, LedgerSaved } from '../../tasks/office/ledger-checked.ts';
import type { OfficeLedger } from '../../tasks/office/ledger-list.ts';
import type { LedgerPulled, LedgerPulling } from '../../tasks/office/ledger-pull.ts';
import type { sayingFrom, Words } from '../../words/messages.ts';
import type { LEDGER_WORDS } from '../../words/screens/ledgers.ts';
import type { Shown } from '../parts/more.ts';

export interface LedgerState {
  /** Nothing until the part with the ledgers has come. */
  readonly ledgers: readonly OfficeLedger[];
  readonly ledger: OfficeLedger | null;
  readonly pulled: LedgerPulled | null;
  readonly checked: LedgerChecked | null;
  readonly saved: (LedgerSaved & { readonly table?: string }) | null;
  readonly isNoLedger: boolean;
  /** There is a sheet of the ledger that something was done with here: what comes next is to check it, and never to fetch over it. */
  readonly isThere: boolean;
  /** Codes of people that were not put away yet. */
  readonly codes: readonly PersonCode[];
  /** Rows that were said to have ended, with their last days. */
  readonly ended: Readonly<Record<string, string>>;
  /** An answer was given since the last check. */
  readonly isAnswered: boolean;
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

export interface LedgerAround {
  readonly words: Words;
  readonly say: ReturnType<typeof sayingFrom<typeof LEDGER_WORDS>>;
  /** What the rows are: 'đơn vị'. */
  readonly what: string;
  /** The name of the office's own unit. */
  readonly unit: string;
  readonly state: LedgerState;
  readonly actions: {
    readonly pull: (discard?: LedgerPulling['discard']) => void;
    readonly goTo: (sheetId: string, cell: string) => void;
    readonly set: (change: Partial<LedgerState>) => void;
  };
}
