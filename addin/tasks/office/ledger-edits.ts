/** What an office changed in the sheet of a ledger, ready to be saved: the sheet read, beside the ledger as it is now. */
import type { LedgerDefinition, LedgerValue, LedgerValues } from '#domain/ledgers/definition.ts';
import { changesOf, differenceOf } from '#domain/ledgers/difference.ts';
import type { LedgerDifference, SheetRow } from '#domain/ledgers/difference.ts';
import type { LedgerFinding } from '#domain/ledgers/finding.ts';
import { withGuesses } from '#domain/ledgers/guesses.ts';
import { ALWAYS } from '#domain/ledgers/log.ts';
import type { LedgerState, RowChange } from '#domain/ledgers/log.ts';
import { readLedgerSheet } from '#domain/ledgers/sheet.ts';
import type { LedgerSheet } from '#domain/ledgers/sheet.ts';
import type { LedgerResponse } from '#wire/ledgers.ts';
import { withEndings } from './ledger-answers.ts';
import type { Editing } from './ledger-editing.ts';
import { rowsNamed } from './ledger-names.ts';
import { sortRows } from './ledger-rows.ts';
import { namedIn } from './ledger-units.ts';
import type { NamedUnits } from './unit-names.ts';

export interface LedgerEdits {
  /** Of the ledger that it was compared with. */
  readonly commit: number;
  /** The commit that whoever edits has seen of what she changes. */
  readonly base: number;
  /** Rows that she edited and that were changed elsewhere meanwhile, of which only the columns that she edited are sent. */
  readonly apart: ReadonlySet<string>;
  readonly difference: LedgerDifference;
  /** Missing rows that were said to have ended, with their last days. */
  readonly ended: readonly { readonly id: string; readonly day: string }[];
  readonly changes: readonly RowChange[];
  readonly findings: readonly LedgerFinding[];
  readonly rows: readonly SheetRow[];
  /** Positions of the ledger's columns in the block. */
  readonly columns: ReadonlyMap<string, number>;
  readonly own: LedgerSheet['own'];
  readonly read: LedgerSheet['read'];
  /** Columns whose values were guessed, because the sheet does not have them. */
  readonly guessed: readonly string[];
}

/** undefined where the sheet has no header of the ledger. */
export function ledgerEdits(editing: Editing): LedgerEdits | undefined {
  const { ledger, block, answer, units = answer, from, newId, answers = {}, indents } = editing;
  const top = answer.rows.find(({ id }) => id === answer.unit.id);
  const sheet = readLedgerSheet(ledger, block, {
    known: rowsNamed(namedIn(ledger), units),
    newId,
    ...(indents ? { indents } : {}),
    ...(top ? { top } : {}),
    standing: standingOn(ledger, answer.rows, from),
  });
  if (!sheet) return undefined;
  const { columns } = sheet;
  const sorted = sortRows(editing, sheet);
  const completed = completer(ledger, answer, units);
  const { rows, columns: guessed } = withGuesses(
    ledger,
    columns,
    sorted.rows.map((row) =>
      row.isNew ? { ...row, values: { ...begun(ledger, from), ...row.values } } : completed(row),
    ),
    (id) => answer.rows.find((row) => row.id === id)?.values,
  );
  const difference = differenceOf({
    ledger,
    state: stateOf(answer),
    day: from,
    columns: [...columns.keys()],
    rows,
    fetched: answer.rows.map(({ id }) => id),
  });
  const endings = withEndings(ledger, difference.missing, answers);
  const changed = new Set(difference.changed.map(({ sheetRow }) => sheetRow.id));
  const conflicts = sorted.conflicts.filter(({ id }) => changed.has(id));
  return {
    commit: answer.commit,
    base: Math.min(answer.commit, ...conflicts.map(({ commit }) => commit)),
    apart: new Set(conflicts.flatMap(({ id, isByColumn }) => (isByColumn ? [id] : []))),
    difference,
    ended: endings.ended,
    changes: [...changesOf(ledger, difference, from), ...endings.changes],
    findings: [...sorted.findings, ...endings.findings],
    rows,
    columns,
    own: sheet.own,
    read: sheet.read,
    guessed,
  };
}

/** Whoever has ended is not meant by a list of today: who comes again is a new row. */
const standingOn = ({ ends }: LedgerDefinition, rows: LedgerResponse['rows'], day: string) =>
  rows.filter(({ values }) => {
    const last = ends === undefined ? undefined : values[ends];
    return typeof last !== 'string' || last >= day;
  });

/** Who says no day on which it begins begins on the one from which the changes count. */
const begun = ({ columns }: LedgerDefinition, from: string): Readonly<Record<string, string>> =>
  columns.some(({ id, required }) => id === 'from' && required !== true) ? { from } : {};

/**
 * What is outside of what was fetched has no name in the sheet: an empty cell says nothing of it. In an office's own list no empty cell
 * does: what it has no cell for was filled in elsewhere.
 */
function completer(
  ledger: LedgerDefinition,
  { rows }: LedgerResponse,
  units: NamedUnits,
): (row: SheetRow) => SheetRow {
  const inside = new Set(units.rows.map(({ id }) => id));
  const byId = new Map(rows.map(({ id, values }) => [id, values]));
  return (row) => {
    const before = byId.get(row.id) ?? {};
    // It was found by its name, so capitals and spaces of hers are no new name.
    if (row.found !== undefined)
      return { ...row, values: { ...before, ...row.values, ...only(before, ledger.name) } };
    const unnamed = ledger.columns.flatMap(({ id, type }): [string, LedgerValue][] => {
      const value = before[id];
      if (type.kind !== 'rows' || value === undefined || row.values[id] !== undefined) return [];
      const isOutside = (typeof value === 'object' ? value : [String(value)]).every(
        (each) => !inside.has(each),
      );
      return isOutside ? [[id, value]] : [];
    });
    return { ...row, values: { ...Object.fromEntries(unnamed), ...row.values } };
  };
}

const only = (values: LedgerValues, column: string): LedgerValues => {
  const value = values[column];
  return value === undefined ? {} : { [column]: value };
};

export function stateOf({ commit, rows }: Pick<LedgerResponse, 'commit' | 'rows'>): LedgerState {
  const histories = rows.map(({ id, values }) => ({ id, entries: [{ from: ALWAYS, values }], commit }));
  return { commit, rows: new Map(histories.map((history) => [history.id, history])) };
}
