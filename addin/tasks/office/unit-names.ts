/** Units by name, for ledgers whose rows belong to units: whoever may read those need not read the ledger of units. */
import type { LedgerResponse } from '#wire/ledgers.ts';
import type { OfficeService } from '../../service/office-client.ts';

/** As the ledger of units has them. */
export type NamedUnits = Pick<LedgerResponse, 'rows'>;

export async function namedUnits(
  service: Pick<OfficeService, 'units'>,
  unit: string,
  asOf?: string,
): Promise<NamedUnits> {
  const { units } = await service.units(unit, { asOf });
  return {
    rows: units.map(({ id, name, parent }) => ({
      id,
      values: parent === null ? { name } : { name, parent },
    })),
  };
}
