/** Brings what was edited up to the service: all of it or nothing, and twice the same is once. */
import { cellAddress, parseArea } from '#domain/sheet/a1.ts';
import type { Bilingual } from '#domain/language/bilingual.ts';
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import type { LedgerSaveResponse } from '#wire/ledgers.ts';
import type { Service } from '../../service/client.ts';
import { officeService } from '../../service/office-client.ts';
import type { OfficeService } from '../../service/office-client.ts';
import { writeTexts } from '../../workbook/tables/table-place.ts';
import { formatMoment } from '../../words/format.ts';
import { sayingBoth } from '../../words/messages.ts';
import { LEDGER_FINDINGS } from '../../words/screens/ledger-findings.ts';
import type { TaskOptions } from '../common/outcome.ts';
import { checkLedger } from './ledger-check.ts';
import type { LedgerRequest } from './ledger-check.ts';
import type { LedgerChecked, LedgerSaved, RowTakenBy } from './ledger-checked.ts';
import type { PlacedFinding } from './ledger-found.ts';
import { stampText } from './ledger-stamp.ts';
import type { RowDigest } from './ledger-stamp.ts';

export interface LedgerSaving extends LedgerRequest {
  /** The save that was looked at; where the sheet holds another one by now, nothing is saved. */
  readonly seen?: string;
}

/** undefined where no sheet has a header of the ledger. */
export async function saveLedger(
  account: Service,
  request: LedgerSaving,
  options: TaskOptions = {},
): Promise<LedgerSaved | undefined> {
  const service: OfficeService = officeService(account);
  const checked = await checkLedger(service, request, options);
  if (!checked) return undefined;
  const { save, unit, ledger } = checked;
  if (!save) return { outcome: checked.findings.some(isError) ? 'wrong' : 'nothing', checked };
  if (request.seen !== undefined && request.seen !== save.id) return { outcome: 'changed', checked };
  const total = save.body.changes.length;
  options.progress?.({ what: 'sending', done: 0, total });
  const at = { unit, ledger: ledger.id };
  const first = await service.saveLedger(at, save.id, save.body, { signal: options.signal });
  const answer = (await isOwn(account, checked, first, options))
    ? await service.saveLedger(
        at,
        save.id,
        { ...save.body, base: checked.commit },
        { signal: options.signal },
      )
    : first;
  options.progress?.({ what: 'sending', done: total, total });
  if (answer.outcome === 'saved') {
    const { commit, invitations = [] } = answer;
    return {
      outcome: 'saved',
      commit,
      checked,
      invitations: invitations.map(({ row, code }) => ({ row, code })),
    };
  }
  const place = placesOf(checked);
  if (answer.outcome === 'taken') {
    const taken = answer.taken.map(takenBy(checked, place));
    return { outcome: 'taken', checked: { ...checked, findings: taken.map(takenFinding) }, taken };
  }
  const findings = answer.findings.map(({ code, severity, message, row, column }): PlacedFinding => {
    const cell = place(row, column);
    return { code, severity, message, cell, spot: spotOf(cell) };
  });
  return { outcome: 'wrong', checked: { ...checked, findings } };
}

const isError = ({ severity }: PlacedFinding): boolean => severity === 'error';

/**
 * A row that she herself saved since she fetched it is no other officer's, and nothing of what she saved goes back: only what she edited
 * here is sent. Where her sheet does not tell what that is, she is asked as anybody else.
 */
async function isOwn(
  service: Service,
  { apart }: LedgerChecked,
  { outcome, taken }: LedgerSaveResponse,
  { signal }: TaskOptions,
) {
  if (outcome !== 'taken' || !taken.every(({ row }) => apart.has(row))) return false;
  const { person } = await service.me({ signal });
  return taken.every(({ by }) => by.id === person.id);
}

type CellOf = (row: string | null, column: string | null) => string | null;

function placesOf({ rows, cells }: LedgerChecked): CellOf {
  const rowOf = new Map(rows.map(({ id, sheetRow }) => [id, sheetRow]));
  return (row, column) => {
    const at = rowOf.get(row ?? '');
    return at === undefined ? null : cellAddress(at, cells(column));
  };
}

function spotOf(cell: string | null): PlacedFinding['spot'] {
  const area = cell === null ? null : parseArea(cell);
  return area ? { row: area.row, column: area.column } : null;
}

const takenBy =
  ({ added, changed, ledger }: LedgerChecked, cellOf: CellOf) =>
  ({ row, by, at, columns = [] }: LedgerSaveResponse['taken'][number]): RowTakenBy => ({
    row,
    at,
    cell: cellOf(row, null),
    by: by.name,
    name: [...changed, ...added].find(({ id }) => id === row)?.name ?? row,
    what: headersOf(ledger, columns),
  });

/** The service's own columns are nobody's to read. */
function headersOf({ columns }: LedgerDefinition, ids: readonly string[]): Bilingual {
  const headers = columns.filter(({ id, hidden }) => hidden !== true && ids.includes(id));
  const listed = (language: keyof Bilingual) => {
    const names = headers.map(({ header }) => header[language]);
    return names.length === 0 ? '' : ` (${names.join(', ')})`;
  };
  return { vi: listed('vi'), en: listed('en') };
}

const takenFinding = ({ cell, by, at, what }: RowTakenBy): PlacedFinding => ({
  cell,
  spot: spotOf(cell),
  code: 'taken',
  severity: 'error',
  message: {
    vi: takenText({ name: by, what: what.vi, ...formatMoment(at) }).vi,
    en: takenText({ name: by, what: what.en, ...formatMoment(at) }).en,
  },
});

const takenText = (params: {
  readonly name: string;
  readonly what: string;
  readonly time: string;
  readonly date: string;
}) => sayingBoth(LEDGER_FINDINGS)('taken', params);

const NO_DIGEST: RowDigest = { whole: '0' };

/** Writes the ids of new rows and what saved rows are from now on; false where the sheet has no place for ids. */
export async function rememberSaved({
  checked,
  commit,
}: Extract<LedgerSaved, { outcome: 'saved' }>): Promise<boolean> {
  const { idColumn, stampColumn, digests } = checked.own;
  if (idColumn === undefined) return false;
  const fresh = checked.rows.filter(({ isNew }) => isNew);
  const saved = new Set(checked.save?.body.changes.map(({ row }) => row));
  const ids = new Map(fresh.map(({ sheetRow, id }) => [sheetRow, id]));
  const stamps = new Map(
    checked.rows
      .filter(({ id }) => saved.has(id))
      .map(({ sheetRow, id }) => [sheetRow, stampText({ commit, ...(digests.get(id) ?? NO_DIGEST) })]),
  );
  await writeTexts(checked.sheetId, [
    { column: idColumn, texts: ids },
    ...(stampColumn === undefined ? [] : [{ column: stampColumn, texts: stamps }]),
  ]);
  return true;
}
