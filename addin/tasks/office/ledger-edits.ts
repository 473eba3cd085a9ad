/** What an office changed in the sheet of a ledger, ready to be saved: the sheet read, beside the ledger as it is now. */
import { fold } from '#domain/language/fold.ts';
import type { LedgerDefinition, LedgerValue } from '#domain/ledgers/definition.ts';
import { changesOf, differenceOf } from '#domain/ledgers/difference.ts';
import type { LedgerDifference, SheetRow } from '#domain/ledgers/difference.ts';
import type { LedgerFinding } from '#domain/ledgers/finding.ts';
import { ALWAYS } from '#domain/ledgers/log.ts';
import type { LedgerState, RowChange } from '#domain/ledgers/log.ts';
import { readLedgerSheet } from '#domain/ledgers/sheet.ts';
import type { SheetBlock } from '#domain/sheet/block.ts';
import { UNIT_LEDGER } from '#domain/units/unit-ledger.ts';
import type { LedgerResponse } from '#wire/ledgers.ts';
import type { NamedUnits } from './unit-names.ts';

export interface LedgerEdits {
  /** Of the ledger that it was compared with. */
  readonly commit: number;
  readonly difference: LedgerDifference;
  readonly changes: readonly RowChange[];
  readonly findings: readonly LedgerFinding[];
  readonly rows: readonly SheetRow[];
  /** Positions of the ledger's columns in the block. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface Editing {
  readonly ledger: LedgerDefinition;
  readonly block: SheetBlock;
  readonly answer: LedgerResponse;
  /** Where rows name units, and the ledger is not of units: these. */
  readonly units?: NamedUnits | undefined;
  /** The day from which what is dated counts; also that of a new row that says none. */
  readonly from: string;
  readonly newId: () => string;
}

/** undefined where the sheet has no header of the ledger. */
export function ledgerEdits(editing: Editing): LedgerEdits | undefined {
  const { ledger, block, answer, from, newId } = editing;
  const named = rowsIn(editing);
  const sheet = readLedgerSheet(ledger, block, { known: rowsNamed(ledger, named), newId });
  if (!sheet) return undefined;
  const { columns, findings } = sheet;
  const rows = sheet.rows.map((row) =>
    row.isNew ? begun(ledger, row, from) : withUnnamed(editing, named, row),
  );
  const difference = differenceOf({
    ledger,
    state: stateOf(answer),
    day: from,
    columns: [...columns.keys()],
    rows,
    fetched: answer.rows.map(({ id }) => id),
  });
  return {
    commit: answer.commit,
    difference,
    changes: changesOf(ledger, difference, from),
    findings,
    rows,
    columns,
  };
}

/** Who says no day on which it begins begins on the one from which the changes count. */
const begun = ({ columns }: LedgerDefinition, row: SheetRow, from: string): SheetRow =>
  columns.some(({ id, required }) => id === 'from' && required !== true)
    ? { ...row, values: { from, ...row.values } }
    : row;

/** The rows by which cells are understood. */
const rowsIn = ({ answer, units = answer }: Editing): LedgerResponse['rows'] => units.rows;

/** What is outside of what was fetched has no name in the sheet: an empty cell says nothing of it. */
function withUnnamed({ ledger, answer }: Editing, rows: LedgerResponse['rows'], row: SheetRow): SheetRow {
  const before = answer.rows.find(({ id }) => id === row.id)?.values ?? {};
  const inside = new Set(rows.map(({ id }) => id));
  const unnamed = ledger.columns.flatMap(({ id, type }): [string, LedgerValue][] => {
    const value = before[id];
    if (type.kind !== 'rows' || value === undefined || row.values[id] !== undefined) return [];
    const isOutside = (typeof value === 'object' ? value : [String(value)]).every(
      (each) => !inside.has(each),
    );
    return isOutside ? [[id, value]] : [];
  });
  return { ...row, values: { ...Object.fromEntries(unnamed), ...row.values } };
}

function stateOf({ commit, rows }: LedgerResponse): LedgerState {
  const histories = rows.map(({ id, values }) => ({ id, entries: [{ from: ALWAYS, values }], commit }));
  return { commit, rows: new Map(histories.map((history) => [history.id, history])) };
}

const ABOVE = /\s+\/\s+/;

/** Units by name, or by name and the name of the one above behind a slash. */
function rowsNamed(ledger: LedgerDefinition, rows: LedgerResponse['rows']) {
  const named = ledger.unit === null ? ledger : UNIT_LEDGER;
  const byId = new Map(rows.map(({ id, values }) => [id, values]));
  const byName = new Map<string, string[]>();
  for (const { id, values } of rows) {
    const name = fold(String(values[named.name] ?? ''));
    byName.set(name, [...(byName.get(name) ?? []), id]);
  }
  const under = (id: string, above: string) => {
    const parent = byId.get(id)?.['parent'];
    return typeof parent === 'string' && fold(String(byId.get(parent)?.[named.name] ?? '')) === fold(above);
  };
  return (of: string, text: string): readonly string[] => {
    if (of !== named.id) return [];
    const whole = byName.get(fold(text));
    const [name = '', above] = text.split(ABOVE);
    if (whole !== undefined || above === undefined) return whole ?? [];
    return (byName.get(fold(name)) ?? []).filter((id) => under(id, above));
  };
}
