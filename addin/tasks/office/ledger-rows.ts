/**
 * Which cells of a sheet whoever edits it has touched: what she left as it was fetched says nothing, even where it was changed elsewhere
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
import { columnsEdited, digestOf, shownIn, stampIn } from './ledger-stamp.ts';
import type { RowDigest } from './ledger-stamp.ts';
import { digestsIn } from './ledger-table.ts';

const say = sayingBoth(LEDGER_FINDINGS);

export interface SortedRows {
  readonly rows: readonly SheetRow[];
  readonly findings: readonly LedgerFinding[];
  /** Rows that she touched and that others changed since she fetched them, with the commit she has seen. */
  readonly conflicts: readonly Conflict[];
}

export interface Conflict {
  readonly id: string;
  readonly commit: number;
  /** Only what she edited is a change of the row. */
  readonly isByColumn: boolean;
}

export function sortRows(editing: Editing, { rows, columns, findings }: LedgerSheet): SortedRows {
  const { ledger, answer, units = answer, from } = editing;
  const digests = digestsIn(ledger, units);
  const now = new Map(answer.rows.map(({ id, values }) => [id, { values, digest: digests(values) }]));
  const digestIn = digestsOfBlock(editing, columns);
  const untouched = new Set<number>();
  const found: LedgerFinding[] = [];
  const conflicts: Conflict[] = [];
  const kept = rows.flatMap((row): SheetRow[] => {
    if (row.isNew) return [row];
    const { id, sheetRow, stamp: text } = row;
    const stamp = stampIn(text);
    const digest = digestIn(sheetRow);
    const isTouched = digest.whole !== stamp?.whole;
    const edited = stamp && columnsEdited(shownIn(ledger), stamp, digest);
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
    if (stamp && stamp.whole !== known.digest.whole)
      conflicts.push({ id, commit: stamp.commit, isByColumn: edited !== undefined });
    if (isTouched && !isTitle) return [edited ? withEdited(row, known.values, edited) : row];
    untouched.add(sheetRow);
    return [{ ...row, values: known.values }];
  });
  const isHers = ({ sheetRow, code }: LedgerFinding) =>
    sheetRow === null || code === 'row-twice' || !untouched.has(sheetRow);
  return { rows: kept, findings: [...findings.filter(isHers), ...found], conflicts };
}

/** What she left in a row is what the service has of it by now. */
function withEdited(row: SheetRow, known: SheetRow['values'], edited: ReadonlySet<string>): SheetRow {
  const left = Object.entries(known).filter(([column]) => !edited.has(column));
  const hers = Object.entries(row.values).filter(([column]) => edited.has(column));
  return { ...row, values: Object.fromEntries([...left, ...hers]) };
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
): (sheetRow: number) => RowDigest {
  const shown = shownIn(ledger);
  return (sheetRow) => {
    const cells = block.values[sheetRow - block.top] ?? [];
    return digestOf(shown, ({ id }) => cells[columns.get(id) ?? -1], block.date1904 === true);
  };
}
