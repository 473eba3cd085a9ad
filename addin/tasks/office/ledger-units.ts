/** The units by whose names a ledger is written: where its rows are the units, those themselves. */
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import { UNIT_LEDGER } from '#domain/units/unit-ledger.ts';
import type { OfficeService } from '../../service/office-client.ts';
import { namedUnits } from './unit-names.ts';
import type { NamedUnits } from './unit-names.ts';

/** undefined where the rows are the units, or the sheet names none. */
export async function unitsFor(
  service: Pick<OfficeService, 'units'>,
  { unit, columns }: LedgerDefinition,
  below: string,
  asOf: string,
): Promise<NamedUnits | undefined> {
  const isNamed = columns.some(({ id, hidden }) => id === unit && hidden !== true);
  return isNamed ? namedUnits(service, below, asOf) : undefined;
}

/** The ledger whose rows are named in cells of this one. */
export const namedIn = (ledger: LedgerDefinition): LedgerDefinition =>
  ledger.unit === null ? ledger : UNIT_LEDGER;
