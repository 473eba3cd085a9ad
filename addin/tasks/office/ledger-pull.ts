/**
 * Fetches a ledger into its table. What somebody is at work on stays as it is, unless she gives it up; the office's own columns, order,
 * filters and formulas stay always.
 */
import { headerOf } from '#domain/ledgers/header.ts';
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import { clean } from '#domain/language/clean.ts';
import type { LedgerResponse } from '#wire/ledgers.ts';
import type { OfficeService } from '../../service/office-client.ts';
import { readSheet } from '../../workbook/reading/read.ts';
import { showSheet } from '../../workbook/select.ts';
import { offerChoices } from '../../workbook/tables/choices.ts';
import { placeOfTable } from '../../workbook/tables/table-place.ts';
import { refreshTable } from '../../workbook/tables/table.ts';
import type { TableSpec } from '../../workbook/tables/table-spec.ts';
import type { TaskOptions } from '../common/outcome.ts';
import type { OfficeLedger } from './ledger-list.ts';
import { digestsOfBlock } from './ledger-rows.ts';
import { stampIn, stampText } from './ledger-stamp.ts';
import { unitsFor } from './ledger-units.ts';
import type { NamedUnits } from './unit-names.ts';
import { STAMP, digestsIn, ledgerTable, tableId } from './ledger-table.ts';

export interface LedgerPulling {
  readonly ledger: OfficeLedger;
  readonly unit: string;
  /** ISO date; the service's today where left out. */
  readonly asOf?: string | undefined;
  /** What is edited and not saved goes too: where the service has something else by now (`differing`), or everywhere. New rows stay. */
  readonly discard?: 'differing' | 'all' | undefined;
}

export interface LedgerPulled {
  readonly sheet: string;
  readonly rows: number;
  readonly commit: number;
  readonly added: number;
  readonly updated: number;
  /** Rows of the table that are in the ledger no more; they stay, and are left out when it is checked. */
  readonly gone: number;
  /** Rows that were edited and not saved, and stay so. */
  readonly kept: number;
  /** Names of those among them of which the service has something else than what was fetched. */
  readonly differing: readonly string[];
  /** New rows that nobody has saved yet; they stay. */
  readonly unsaved: number;
  /** Headers of our columns that were deleted from the table. */
  readonly missing: readonly string[];
}

export async function pullLedger(
  service: OfficeService,
  { ledger, unit, asOf, discard }: LedgerPulling,
  options: TaskOptions = {},
): Promise<LedgerPulled> {
  const { signal, progress } = options;
  const { definition } = ledger;
  progress?.({ what: 'fetching', done: 0, total: 0 });
  const answer = await service.ledger({ unit, ledger: definition.id }, { asOf, signal });
  const units = await unitsFor(service, definition, unit, answer.asOf);
  const edited = await editedRows(definition, answer, units);
  const spec = withStamps(ledgerTable(definition, answer, units), edited.stamps);
  const kept = edited.kept.filter(
    ({ differs }) => discard === undefined || (discard === 'differing' && !differs),
  );
  const refreshed = await refreshTable(
    { ...spec, kept: new Set(kept.map(({ id }) => id)) },
    { signal, onRows: (done, total) => progress?.({ what: 'writing', done, total }) },
  );
  await offerChoices(refreshed.table, spec);
  await showSheet(refreshed.sheet);
  const own = new Set(spec.columns.filter(({ hidden }) => hidden).map(({ header }) => header));
  return {
    sheet: refreshed.sheet,
    rows: answer.rows.length,
    commit: answer.commit,
    added: refreshed.added,
    updated: refreshed.updated,
    gone: refreshed.gone,
    kept: kept.length,
    differing: kept.flatMap(({ name, differs }) => (differs ? [name] : [])),
    unsaved: edited.unsaved,
    missing: refreshed.missing.filter((header) => !own.has(header)),
  };
}

/** A row that is as it was fetched keeps its stamp: what nobody changed is not written again. */
function withStamps(spec: TableSpec, stamps: ReadonlyMap<string, string>): TableSpec {
  const at = spec.columns.findIndex(({ key }) => key === STAMP);
  const rows = spec.rows.map((row) => {
    const known = stamps.get(String(row.at(-1)));
    return known === undefined ? row : row.map((cell, index) => (index === at ? known : cell));
  });
  return { ...spec, rows };
}

/** Rows that were edited since they were fetched, and new ones that were not saved. */
async function editedRows(ledger: LedgerDefinition, answer: LedgerResponse, units: NamedUnits = answer) {
  const nothing = { kept: [], unsaved: 0, stamps: new Map<string, string>() };
  const place = await placeOfTable(tableId(ledger, answer.unit.id));
  if (!place) return nothing;
  const { block } = await readSheet(place.sheetId);
  const header = headerOf(ledger, block.values);
  if (!header) return nothing;
  const { at, idColumn = -1, stampColumn = -1, columns } = header;
  const digests = digestsIn(ledger, units);
  const now = new Map(answer.rows.map(({ id, values }) => [id, digests(values)]));
  const digestIn = digestsOfBlock({ ledger, block }, columns);
  const kept: { id: string; name: string; differs: boolean }[] = [];
  let unsaved = 0;
  const stamps = new Map<string, string>();
  for (const [index, cells] of block.values.slice(at + 1).entries()) {
    const id = clean(String(cells[idColumn] ?? ''));
    const name = clean(String(cells[columns.get(ledger.name) ?? -1] ?? ''));
    if (id === '' && name !== '') unsaved += 1;
    const stamp = stampIn(clean(String(cells[stampColumn] ?? '')));
    const fresh = now.get(id);
    const digest = digestIn(block.top + at + 1 + index);
    const differs = fresh?.whole !== stamp?.whole;
    if (stamp?.cells !== undefined && !differs) stamps.set(id, stampText(stamp));
    if (!stamp || !fresh || digest.whole === stamp.whole || digest.whole === fresh.whole) continue;
    kept.push({ id, name, differs });
  }
  return { kept, unsaved, stamps };
}
