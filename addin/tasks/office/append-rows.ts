/** Rows that an office would write one by one, put below those of a ledger's sheet. Nothing is saved by that, and no row is touched. */
import type { LedgerDefinition, LedgerValues } from '#domain/ledgers/definition.ts';
import type { LedgerResponse } from '#wire/ledgers.ts';
import { listSheets, readSheet } from '../../workbook/reading/read.ts';
import { readState } from '../../workbook/state.ts';
import { refreshTable } from '../../workbook/tables/table.ts';
import { ledgerEdits } from './ledger-edits.ts';
import { ledgerTable } from './ledger-table.ts';
import type { NamedUnits } from './unit-names.ts';

export interface KeptLedger {
  readonly ledger: LedgerDefinition;
  readonly answer: LedgerResponse;
  /** Where rows name units. */
  readonly units?: NamedUnits | undefined;
}

/** What stands in the sheet, saved or not; where there is none yet, what the ledger has. */
export async function rowsInSheet({ ledger, answer, units }: KeptLedger): Promise<readonly LedgerValues[]> {
  const kept = answer.rows.map(({ values }) => values);
  const sheet = (await listSheets()).find(({ name }) => name === ledger.title.vi);
  if (!sheet) return kept;
  const { block } = await readSheet(sheet.id);
  let fresh = 0;
  const newId = () => `new-${String((fresh += 1))}`;
  const edits = ledgerEdits({ ledger, block, answer, units, from: answer.asOf, newId });
  return edits?.rows.map(({ values }) => values) ?? kept;
}

/** Without an id in its cell a row is a new one, as if it had been pasted. */
export async function appendRows(
  { ledger, answer, units }: KeptLedger,
  rows: readonly LedgerValues[],
): Promise<{ readonly sheet: string; readonly added: number }> {
  const whole = ledgerTable(ledger, answer, units);
  const fresh = ledgerTable(
    ledger,
    { ...answer, rows: rows.map((values) => ({ id: '', values: plain(values) })) },
    units,
  );
  const isThere = (await readState(`table.${whole.id}`)) !== undefined;
  const { sheet } = await refreshTable(
    isThere ? { ...fresh, gone: {} } : { ...whole, rows: [...whole.rows, ...fresh.rows] },
  );
  return { sheet, added: rows.length };
}

const plain = (values: LedgerValues): LedgerResponse['rows'][number]['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([column, value]) => [column, typeof value === 'object' ? [...value] : value]),
  );
