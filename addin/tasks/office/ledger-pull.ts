/**
 * Fetches a ledger into its table. What somebody is at work on stays as it is, unless another one changed the same row meanwhile; the
 * office's own columns, order, filters and formulas stay always.
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
  /** What is edited and not saved goes too. */
  readonly discard?: boolean;
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
  /** Names of rows that were edited here and saved by somebody else meanwhile: what the service has was written. */
  readonly replaced: readonly string[];
  /** Headers of our columns that were deleted from the table. */
  readonly missing: readonly string[];
}

export async function pullLedger(
  service: OfficeService,
  { ledger, unit, asOf, discard = false }: LedgerPulling,
  options: TaskOptions = {},
): Promise<LedgerPulled> {
  const { signal, progress } = options;
  const { definition } = ledger;
  progress?.({ what: 'fetching', done: 0, total: 0 });
  const answer = await service.ledger({ unit, ledger: definition.id }, { asOf, signal });
  const units = await unitsFor(service, definition, unit, answer.asOf);
  const edited = await editedRows(definition, answer, units);
  const spec = withStamps(ledgerTable(definition, answer, units), edited.stamps);
  const kept = new Set(discard ? [] : edited.kept);
  const refreshed = await refreshTable(
    { ...spec, kept },
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
    kept: kept.size,
    replaced: edited.replaced,
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

/** Of rows that were edited since they were fetched: those that nobody else changed, and the names of the others. */
async function editedRows(ledger: LedgerDefinition, answer: LedgerResponse, units: NamedUnits = answer) {
  const nothing = { kept: [], replaced: [], stamps: new Map<string, string>() };
  const place = await placeOfTable(tableId(ledger, answer.unit.id));
  if (!place) return nothing;
  const { block } = await readSheet(place.sheetId);
  const header = headerOf(ledger, block.values);
  if (!header) return nothing;
  const { at, idColumn = -1, stampColumn = -1, columns } = header;
  const digests = digestsIn(ledger, units);
  const now = new Map(answer.rows.map(({ id, values }) => [id, digests(values)]));
  const digestIn = digestsOfBlock({ ledger, block }, columns);
  const kept: string[] = [];
  const replaced: string[] = [];
  const stamps = new Map<string, string>();
  for (const [index, cells] of block.values.slice(at + 1).entries()) {
    const id = clean(String(cells[idColumn] ?? ''));
    const stamp = stampIn(clean(String(cells[stampColumn] ?? '')));
    const fresh = now.get(id);
    const digest = digestIn(block.top + at + 1 + index);
    if (stamp && fresh === stamp.digest) stamps.set(id, stampText(stamp));
    if (!stamp || fresh === undefined || digest === stamp.digest || digest === fresh) continue;
    if (fresh === stamp.digest) kept.push(id);
    else replaced.push(clean(String(cells[columns.get(ledger.name) ?? -1] ?? '')));
  }
  return { kept, replaced, stamps };
}
