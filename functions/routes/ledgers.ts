/** The routes of a ledger: reading it as far down from a unit as there is anything, and changing it there. */
import { changeLedger, ledgerRows } from '../acts/ledgers.ts';
import type { OfficeLedger } from '../domain/administration/ledger.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Route, UnitCall } from '../http/route.ts';
import { LedgerResponse, LedgerSaveRequest, LedgerSaveResponse } from '../wire/ledgers.ts';

export function ledgerRoutes(ledger: OfficeLedger): readonly Route[] {
  const { id, title } = ledger.definition;
  const path = `units/{unit}/ledgers/${id}`;
  const called = id.charAt(0).toUpperCase() + id.slice(1);
  return [
    {
      name: `get${called}Ledger`,
      method: 'GET',
      path,
      summary: `The ledger “${title.en}” of a unit and everything below it`,
      access: { verb: ledger.read, unit: 'path' },
      asOf: true,
      isOfToday: true,
      response: LedgerResponse,
      handle: (call: UnitCall) => ledgerRows(call, ledger),
    },
    {
      name: `put${called}LedgerSave`,
      method: 'PUT',
      path: `${path}/saves/{save}`,
      summary: `Change rows of the ledger “${title.en}” below a unit, all or none`,
      access: { verb: ledger.write, unit: 'path' },
      isOfToday: true,
      body: LedgerSaveRequest,
      response: LedgerSaveResponse,
      problems: ['save-differs'],
      handle: async (call: UnitCall) =>
        changeLedger(call, {
          ledger,
          save: call.params.save ?? '',
          request: parsed(LedgerSaveRequest, await readJson(call.request)),
        }),
    },
  ];
}
