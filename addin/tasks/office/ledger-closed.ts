/** Changes of units that would reach into closed days, told before they are saved, as the service would refuse them. */
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import type { LedgerFinding } from '#domain/ledgers/finding.ts';
import type { RowChange } from '#domain/ledgers/log.ts';
import { changesOfClosedDays } from '#domain/submissions/closed-days.ts';
import { CLOSING_LEDGER, closingsOf } from '#domain/submissions/closing-ledger.ts';
import { UNIT_LEDGER, unitsOf } from '#domain/units/unit-ledger.ts';
import type { OfficeService } from '../../service/office-client.ts';
import type { TaskOptions } from '../common/outcome.ts';
import { stateOf } from './ledger-edits.ts';
import type { LedgerStates } from './ledger-whole.ts';

/** By the closings that the office sees; one request where units change, and none else. */
export async function closedFindings(
  service: Pick<OfficeService, 'ledger'>,
  { definition, unit }: { readonly definition: LedgerDefinition; readonly unit: string },
  { before, after }: LedgerStates,
  changes: readonly RowChange[],
  { signal }: TaskOptions,
): Promise<readonly LedgerFinding[]> {
  if (definition.id !== UNIT_LEDGER.id || before === after) return [];
  const closings = closingsOf(stateOf(await service.ledger({ unit, ledger: CLOSING_LEDGER.id }, { signal })));
  return changesOfClosedDays(closings, changes, unitsOf(before), unitsOf(after));
}
