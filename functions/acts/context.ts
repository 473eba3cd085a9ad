/** What an act works with: who does it, on which unit, in the tree of which day. Whoever calls has asked whether they may. */
import type { Person } from '../domain/access/person.ts';
import type { RememberedContents } from '../domain/reports/remembered.ts';
import type { Counting } from '../domain/submissions/review.ts';
import type { Disclosure, DisclosureRequest } from '../domain/statistics/disclosure/disclosure.ts';
import type { Tree, UnitAsOf } from '../domain/units/unit.ts';
import type { Storage } from '../storage/storage.ts';

export interface UnitContext {
  readonly services: {
    readonly storage: Storage;
    readonly clock: () => Date;
    readonly disclosures: (request: DisclosureRequest) => Disclosure;
    /** Left out: every report is computed anew. */
    readonly contents?: RememberedContents;
  };
  readonly person: Person;
  readonly unit: UnitAsOf;
  /** Whoever does it does it for the unit, from the office above. */
  readonly onBehalf?: true;
  readonly tree: Tree;
  /** ISO: the day that is asked about. */
  readonly day: string;
  /** Which versions its report counts; left out: all that were sent. */
  readonly counting?: Counting | undefined;
}
