/** A ledger as an office keeps it: its definition, who may see and change it, and what must hold of the whole before a change is saved. */
import type { Verb } from '../access/grants.ts';
import type { Grant } from '../access/grants.ts';
import type { LedgerDefinition } from '../ledgers/definition.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import type { LedgerState, RowChange } from '../ledgers/log.ts';
import type { Closing } from '../submissions/closing.ts';
import type { Tree, Unit } from '../units/unit.ts';

/** Who saves, from which unit: what is outside of its subtree is neither seen nor moved. */
export interface SavedBy {
  /** The unit that the request names; `root`: the one that it hangs under, at last. */
  readonly unit: string;
  readonly root: string;
  /** ISO: the day whose tree says what is in whose charge. */
  readonly day: string;
  /** ISO: the day of the calendar, in Viet Nam. */
  readonly today: string;
  /** What the person holds. */
  readonly granted: readonly Grant[];
  /** Of all organisations, whenever they were: none of another one's may be taken for a new row. */
  readonly unitIds: ReadonlySet<string>;
  /** Of the organisation, whenever they were. */
  readonly units: readonly Unit[];
  /** Those that stand. */
  readonly closings: readonly Closing[];
}

export interface Saving extends SavedBy {
  /** Of the day, as it is before the save. */
  readonly tree: Tree;
  readonly before: LedgerState;
  readonly after: LedgerState;
  readonly changes: readonly RowChange[];
}

export interface OfficeLedger {
  readonly definition: LedgerDefinition;
  readonly read: Verb;
  readonly write: Verb;
  /** What the service itself writes into rows that are new: hidden columns. */
  readonly complete?: (
    changes: readonly RowChange[],
    before: LedgerState,
    by: SavedBy,
  ) => readonly RowChange[];
  /** An error keeps the whole save from happening. */
  readonly check: (saving: Saving) => readonly LedgerFinding[];
}
