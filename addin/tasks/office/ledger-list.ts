/** The ledgers that an office keeps, in the order in which they are offered. */
import { LEDGERS as ALL } from '#domain/administration/list.ts';
import { VERBS } from '#domain/access/grants.ts';
import type { Role, Verb } from '#domain/access/grants.ts';
import { checkClasses } from '#domain/classes/class-checks.ts';
import { checkIntroducers } from '#domain/introductions/introducer-ledger.ts';
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import type { LedgerFinding } from '#domain/ledgers/finding.ts';
import type { LedgerState } from '#domain/ledgers/log.ts';
import { checkPlaces } from '#domain/places/place-ledger.ts';
import { checkOpenings } from '#domain/submissions/opening-ledger.ts';
import { checkPeriods } from '#domain/units/period-ledger.ts';
import { checkUnits } from '#domain/units/unit-invariants.ts';

type WholeCheck = (state: LedgerState, since: string) => readonly LedgerFinding[];

export interface OfficeLedger {
  readonly definition: LedgerDefinition;
  /** What a role must be allowed to see it. */
  readonly read: Verb;
  /** What must hold of the whole from a day on, as far as a part of it tells; the service checks more. */
  readonly check: WholeCheck;
}

const WHOLE: Readonly<Record<string, WholeCheck>> = {
  units: checkUnits,
  periods: checkPeriods,
  classes: checkClasses,
  places: checkPlaces,
  openings: checkOpenings,
  introducers: checkIntroducers,
};

export const LEDGERS: readonly OfficeLedger[] = ALL.map(({ definition, read }) => ({
  definition,
  read,
  check: WHOLE[definition.id] ?? (() => []),
}));

export const ledgerOf = (id: string): OfficeLedger | undefined =>
  LEDGERS.find(({ definition }) => definition.id === id);

/** Those that a role may see. */
export const ledgersFor = (role: Role): readonly OfficeLedger[] =>
  LEDGERS.filter(({ read }) => VERBS[role].includes(read));
