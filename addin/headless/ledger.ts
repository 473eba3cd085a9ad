/** A ledger without a screen: fetched into a workbook, and what was edited in it checked and saved, all or nothing. */
import { createHash } from 'node:crypto';
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import { cellAddress } from '#domain/sheet/a1.ts';
import type { SheetBlock } from '#domain/sheet/block.ts';
import { LEDGERS } from '#domain/administration/list.ts';
import type { LedgerSaveResponse } from '#wire/ledgers.ts';
import { officeService } from '../service/office-client.ts';
import type { OfficeService } from '../service/office-client.ts';
import { serviceAt } from '../tasks/create.ts';
import { ledgerEdits } from '../tasks/office/ledger-edits.ts';
import type { LedgerEdits } from '../tasks/office/ledger-edits.ts';
import { ledgerTable } from '../tasks/office/ledger-table.ts';
import { namedUnits } from '../tasks/office/unit-names.ts';
import type { NamedUnits } from '../tasks/office/unit-names.ts';
import { listSheets, readSheet } from '../workbook/reading/read.ts';
import { refreshTable } from '../workbook/tables/table.ts';
import { emptyBook, openBook, saveBook } from './book.ts';
import type { Edge } from './edge.ts';
import { parseLedger } from './ledger-arguments.ts';
import type { LedgerCommand } from './ledger-arguments.ts';
import { say, sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';
import { PAUSES, servicePlace } from './service-place.ts';

type Saving = Extract<LedgerCommand, { readonly file: string }>;

interface Found {
  readonly cell: string | null;
  readonly severity: string;
  readonly code: string;
  readonly message: { readonly vi: string; readonly en: string };
}

/** 1 where something keeps the ledger from being saved. */
export async function ledgerCommand(argv: readonly string[], edge: Edge): Promise<0 | 1> {
  const command = parseLedger(argv);
  const ledger = LEDGERS.map(({ definition }) => definition).find(({ id }) => id === command.ledger);
  if (!ledger) throw new HeadlessError(2, sayBoth('ledger.unknown', { ledger: command.ledger }));
  const place = await servicePlace(command.person, edge.environment);
  const service = officeService(serviceAt({ ...place, pauses: PAUSES }));
  const at = { unit: command.unit, ledger: ledger.id };
  if (command.act === 'pull') {
    const answer = await service.ledger(at, { asOf: command.asOf });
    const units = await unitsFor(service, ledger, command.unit, answer.asOf);
    const host = emptyBook();
    const blank = host.workbook.activeSheet;
    await refreshTable(ledgerTable(ledger, answer, units));
    host.workbook.removeSheet(blank);
    await saveBook(host, command.out);
    edge.out(
      command.json
        ? JSON.stringify({ ledger: ledger.id, commit: answer.commit, rows: answer.rows.length })
        : say('ledger.written', { rows: answer.rows.length, file: command.out }),
    );
    return 0;
  }
  const from = command.from ?? edge.today;
  const block = await blockOf(command.file, ledger);
  const save = saveId(command, from, block);
  let fresh = 0;
  const edits = ledgerEdits({
    ledger,
    block,
    answer: await service.ledger(at, { asOf: from }),
    units: await unitsFor(service, ledger, command.unit, from),
    from,
    newId: () => idOf(`${save}.${String((fresh += 1))}`),
  });
  if (!edits) throw new HeadlessError(2, sayBoth('ledger.no-header', { file: command.file }));
  const isWrong = edits.findings.some(({ severity }) => severity === 'error');
  const saved =
    command.act === 'check' || isWrong || edits.changes.length === 0
      ? undefined
      : await service.saveLedger(at, save, {
          base: edits.commit,
          changes: edits.changes.map((change) => ({ ...change, values: plain(change.values) })),
        });
  return tell(command, block, edits, saved, edge);
}

/** Names for the units that rows belong to; undefined where the rows are the units, or the sheet names none. */
async function unitsFor(
  service: Pick<OfficeService, 'units'>,
  { unit, columns }: LedgerDefinition,
  below: string,
  asOf: string,
): Promise<NamedUnits | undefined> {
  const isNamed = columns.some(({ id, hidden }) => id === unit && hidden !== true);
  return isNamed ? namedUnits(service, below, asOf) : undefined;
}

/** The first sheet with a header of the ledger. */
async function blockOf(file: string, ledger: LedgerDefinition): Promise<SheetBlock> {
  await openBook(file);
  const sheets = await listSheets();
  const named = sheets.find(({ name }) => name === ledger.title.vi) ?? sheets[0];
  return (await readSheet(named?.id)).block;
}

const idOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The same file saved twice is one save. */
const saveId = ({ unit, ledger }: Saving, from: string, { values }: SheetBlock): string =>
  idOf(JSON.stringify([unit, ledger, from, values]));

type Values = LedgerEdits['changes'][number]['values'];

const plain = (values: Values) =>
  Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      column,
      typeof value === 'object' && value !== null ? [...value] : value,
    ]),
  );

function tell(
  command: Saving,
  block: SheetBlock,
  edits: LedgerEdits,
  saved: LedgerSaveResponse | undefined,
  edge: Edge,
): 0 | 1 {
  const found = [...findingsOf(block, edits), ...refusals(block, edits, saved)];
  const { added, changed, unchanged, missing } = edits.difference;
  const isRefused = found.some(({ severity }) => severity === 'error');
  if (command.json) {
    edge.out(
      JSON.stringify({
        ledger: command.ledger,
        commit: saved?.commit ?? edits.commit,
        added: added.length,
        changed: changed.length,
        ended: changed.filter(({ columns }) => columns.some(({ column }) => column === 'to')).length,
        unchanged,
        missing: missing.length,
        findings: found.map(({ cell, severity, message }) => ({ cell, severity, message: message.vi })),
        rows: edits.rows.map(({ sheetRow, id }) => ({ row: sheetRow + 1, id })),
        invitations: [],
      }),
    );
  } else {
    const counts = { added: added.length, changed: changed.length, unchanged, missing: missing.length };
    edge.out(say(saved?.outcome === 'saved' ? 'ledger.saved' : 'ledger.checked', counts));
    for (const { cell, message } of found) edge.out(`  ${cell === null ? '' : `${cell}: `}${message.vi}`);
  }
  return isRefused ? 1 : 0;
}

/** Findings of the sheet and of the service, at the cells of the sheet. */
function findingsOf(block: SheetBlock, { findings, columns }: LedgerEdits): Found[] {
  return findings.map(({ code, severity, sheetRow, column, message }) => ({
    cell: addressOf(block, columns, sheetRow, column),
    severity,
    code,
    message,
  }));
}

function refusals(block: SheetBlock, edits: LedgerEdits, saved: LedgerSaveResponse | undefined): Found[] {
  const rowOf = new Map(edits.rows.map(({ id, sheetRow }) => [id, sheetRow]));
  const cellOf = (row: string | null, column: string | null) =>
    addressOf(block, edits.columns, rowOf.get(row ?? '') ?? null, column);
  const wrong = (saved?.findings ?? []).map(({ code, severity, row, column, message }) => ({
    cell: cellOf(row, column),
    severity,
    code,
    message,
  }));
  const taken = (saved?.taken ?? []).map(({ row, by, at }) => ({
    cell: cellOf(row, null),
    severity: 'error',
    code: 'taken',
    message: sayBoth('ledger.taken', { name: by.name, at }),
  }));
  return [...wrong, ...taken];
}

function addressOf(
  { left }: SheetBlock,
  columns: ReadonlyMap<string, number>,
  sheetRow: number | null,
  column: string | null,
): string | null {
  if (sheetRow === null) return null;
  const position = column === null ? 0 : (columns.get(column) ?? 0);
  return cellAddress(sheetRow, left + position);
}
