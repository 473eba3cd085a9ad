/** The ledgers of an organisation, as far down from a unit as there is anything. */
import { changeLedger, ledgerRows } from '../acts/ledgers.ts';
import { parsed, readJson } from '../http/body.ts';
import type { UnitCall } from '../http/route.ts';
import { LedgerSaveRequest } from '../wire/ledgers.ts';
import type { LedgerResponse, LedgerSaveResponse } from '../wire/ledgers.ts';

export async function getLedger(call: UnitCall): Promise<LedgerResponse> {
  return ledgerRows(call, call.params.ledger ?? '');
}

export async function putLedgerSave(call: UnitCall): Promise<LedgerSaveResponse> {
  const { ledger: id = '', save = '' } = call.params;
  return changeLedger(call, { id, save, request: parsed(LedgerSaveRequest, await readJson(call.request)) });
}
