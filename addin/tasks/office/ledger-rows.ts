/**
 * Which rows of a sheet whoever edits it has touched: what she left as it was fetched says nothing, even where others changed it
 * meanwhile; rows that are in the ledger no more are set aside, and named.
 */
import { clean } from '#domain/language/clean.ts';
import { formatDate } from '#domain/language/date.ts';
import { sameValue } from '#domain/ledgers/definition.ts';
import type { SheetRow } from '#domain/ledgers/difference.ts';
import type { LedgerFinding } from '#domain/ledgers/finding.ts';
import type { LedgerSheet } from '#domain/ledgers/sheet.ts';
import { LEDGER_FINDINGS } from '../../words/screens/ledger-findings.ts';
import { sayingBoth } from '../../words/messages.ts';
import type { Editing } from './ledger-editing.ts';
import { digestOf, shownIn, stampIn } from './ledger-stamp.ts';
import { digestsIn } from './ledger-table.ts';

const say = sayingBoth(LEDGER_FINDINGS);

export interface SortedRows {
  readonly rows: readonly SheetRow[];
  readonly findings: readonly LedgerFinding[];
  /** Rows that she touched and that others changed since she fetched them, with the commit she has seen. */
  readonly conflicts: readonly { readonly id: string; readonly commit: number }[];
}

export function sortRows(editing: Editing, { rows, columns, findings }: LedgerSheet): SortedRows {
  const { ledger, answer, units = answer, from } = editing;
  const digests = digestsIn(ledger, units);
  const now = new Map(answer.rows.map(({ id, values }) => [id, { values, digest: digests(values) }]));
  const digestIn = digestsOfBlock(editing, columns);
  const untouched = new Set<number>();
  const found: LedgerFinding[] = [];
  const conflicts: { id: string; commit: number }[] = [];
  const kept = rows.flatMap((row): SheetRow[] => {
    if (row.isNew) return [row];
    const { id, sheetRow, stamp: text } = row;
    const stamp = stampIn(text);
    const isTouched = stamp === undefined || digestIn(sheetRow) !== stamp.digest;
    const known = now.get(id);
    if (!known) {
      const code = text === undefined ? 'id-unknown' : isTouched && stamp ? 'gone-touched' : 'gone';
      const severity = code === 'gone' ? 'warning' : 'error';
      const message = say(code, { day: formatDate(from) });
      found.push({ code, severity, sheetRow, row: id, column: null, message });
      untouched.add(sheetRow);
      return [];
    }
    // In an office's own list its first line only says whose list it is.
    const isTitle = row.found === 'top';
    if (isTitle) found.push(...titleFindings(editing, row, { columns, values: known.values }));
    if (stamp && stamp.digest !== known.digest) conflicts.push({ id, commit: stamp.commit });
    if (isTouched && !isTitle) return [row];
    untouched.add(sheetRow);
    return [{ ...row, values: known.values }];
  });
  const isHers = ({ sheetRow, code }: LedgerFinding) =>
    sheetRow === null || code === 'row-twice' || !untouched.has(sheetRow);
  return { rows: kept, findings: [...findings.filter(isHers), ...found], conflicts };
}

/** What the line of the unit itself says otherwise than the service: it is not taken over, and said so. */
function titleFindings(
  { ledger, block }: Editing,
  { id, sheetRow, values }: SheetRow,
  known: { readonly columns: ReadonlyMap<string, number>; readonly values: SheetRow['values'] },
): LedgerFinding[] {
  return [...known.columns].flatMap(([column, position]): LedgerFinding[] => {
    const said = clean(String(block.values[sheetRow - block.top]?.[position] ?? ''));
    const isSame = values[column] !== undefined && sameValue(values[column], known.values[column]);
    if (said === '' || isSame || column === ledger.name) return [];
    const message = say('title-row', { said });
    return [{ code: 'title-row', severity: 'warning', sheetRow, row: id, column, message }];
  });
}

/** By zero-based row of the sheet. */
export function digestsOfBlock(
  { ledger, block }: Pick<Editing, 'ledger' | 'block'>,
  columns: ReadonlyMap<string, number>,
): (sheetRow: number) => string {
  const shown = shownIn(ledger);
  return (sheetRow) => {
    const cells = block.values[sheetRow - block.top] ?? [];
    return digestOf(shown, ({ id }) => cells[columns.get(id) ?? -1], block.date1904 === true);
  };
}
