/** Ledgers of an organisation: reading the part of a subtree, and changing it. What is outside the subtree is neither seen nor moved. */
import { misshapen } from '../domain/ledgers/check-values.ts';
import type { LedgerDefinition, LedgerValue } from '../domain/ledgers/definition.ts';
import { outside } from '../domain/units/unit-findings.ts';
import type { LedgerFinding } from '../domain/ledgers/finding.ts';
import { ALWAYS, rowOn } from '../domain/ledgers/log.ts';
import type { LedgerState, RowChange } from '../domain/ledgers/log.ts';
import type { Tree } from '../domain/units/unit.ts';
import { checkUnits } from '../domain/units/unit-invariants.ts';
import { UNIT_LEDGER } from '../domain/units/unit-ledger.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { LedgerResponse, LedgerSaveRequest, LedgerSaveResponse } from '../wire/ledgers.ts';
import type { UnitContext } from './context.ts';
import { saveLedger } from './save-ledger.ts';

const LEDGERS: readonly LedgerDefinition[] = [UNIT_LEDGER];

function ledgerOf(id: string): LedgerDefinition {
  const found = LEDGERS.find((ledger) => ledger.id === id);
  if (!found) throw new ProblemError('not-found');
  return found;
}

const rootOf = (tree: Tree, unit: string): string => tree.ancestors(unit).at(-1)?.id ?? unit;

export async function ledgerRows(
  { services, tree, unit, day }: UnitContext,
  id: string,
): Promise<LedgerResponse> {
  const ledger = ledgerOf(id);
  const state = await services.storage.directory.unitLedger(rootOf(tree, unit.id));
  const hidden = new Set(
    ledger.columns.filter((column) => column.hidden === true).map((column) => column.id),
  );
  const rows = tree.subtree(unit.id).flatMap(({ id: row }) => {
    const history = state.rows.get(row);
    const found = history && rowOn(history, day);
    if (!found) return [];
    const shown = Object.entries(found.values).filter(([column]) => !hidden.has(column));
    return [{ id: row, values: Object.fromEntries(shown.map(([column, value]) => [column, sent(value)])) }];
  });
  return { ledger: id, unit: { id: unit.id, name: unit.name }, asOf: day, commit: state.commit, rows };
}

const sent = (value: LedgerValue) => (typeof value === 'object' ? [...value] : value);

export async function changeLedger(
  { services, tree, unit, person, day }: UnitContext,
  { id, save, request }: { readonly id: string; readonly save: string; readonly request: LedgerSaveRequest },
): Promise<LedgerSaveResponse> {
  const ledger = ledgerOf(id);
  const { base } = request;
  const changes: readonly RowChange[] = request.changes;
  const where = misshapen(ledger, changes);
  if (where !== undefined) throw new ProblemError('invalid-request', { where });
  const root = rootOf(tree, unit.id);
  const { directory } = services.storage;
  const state = await directory.unitLedger(root);
  const taken = await directory.unitIds();
  const outcome = await saveLedger(
    await directory.openUnitLog(root),
    state,
    {
      id: save,
      base,
      by: { id: person.id, name: person.name },
      at: services.clock().toISOString(),
      changes: withHomes(changes, state, root),
    },
    (after, before) => {
      const refused = outsideOf({ before, changes, tree, unit: unit.id, taken });
      return refused.length > 0 ? refused : checkUnits(after, earliest(changes, day));
    },
  );
  if (outcome.kind === 'saved') directory.forgetUnits();
  return {
    outcome: outcome.kind,
    commit: outcome.kind === 'saved' ? outcome.commit : 0,
    taken: outcome.kind === 'taken' ? outcome.rows.map(({ row, by }) => ({ row, by: by.by, at: by.at })) : [],
    findings:
      outcome.kind === 'wrong'
        ? outcome.findings.map(({ code, severity, row, column, message }) => ({
            code,
            severity,
            row,
            column,
            message,
          }))
        : [],
  };
}

/** A unit's figures rest with those of the unit below the root that it came under: moving it later moves no data. */
function withHomes(changes: readonly RowChange[], state: LedgerState, root: string): readonly RowChange[] {
  const fresh = new Map(
    changes.filter(({ row }) => !state.rows.has(row)).map((change) => [change.row, change]),
  );
  const homeOf = (row: string, depth = 0): string => {
    const known = state.rows.get(row);
    const kept = known && rowOn(known, ALWAYS)?.values['home'];
    if (typeof kept === 'string') return kept;
    const parent = fresh.get(row)?.values['parent'];
    return typeof parent !== 'string' || parent === root || depth > fresh.size
      ? row
      : homeOf(parent, depth + 1);
  };
  return changes.map((change) =>
    fresh.get(change.row) === change
      ? { ...change, values: { ...change.values, home: homeOf(change.row) } }
      : change,
  );
}

/** What is checked begins where the changes do. */
function earliest(changes: readonly RowChange[], day: string): string {
  const days = changes.flatMap(({ from, values }) => [from, values['from'], values['to']]);
  return days.filter((each): each is string => typeof each === 'string' && each !== ALWAYS).sort()[0] ?? day;
}

interface Reach {
  readonly before: LedgerState;
  readonly changes: readonly RowChange[];
  readonly tree: Tree;
  readonly unit: string;
  /** Ids of units of all organisations: none of another one's may be taken for a new row. */
  readonly taken: ReadonlySet<string>;
}

/** Below the unit, everything; the unit itself and what is beside or above it, nothing. New rows hang below it. */
function outsideOf({ before, changes, tree, unit, taken }: Reach): readonly LedgerFinding[] {
  const below = new Set(tree.subtree(unit).map(({ id }) => id));
  const fresh = new Set(
    changes.map(({ row }) => row).filter((row) => !before.rows.has(row) && !taken.has(row)),
  );
  const isInside = (id: string): boolean => below.has(id) || fresh.has(id);
  return changes.flatMap(({ row, values }): LedgerFinding[] => {
    if (!fresh.has(row) && (!below.has(row) || row === unit)) return [outside(row, null)];
    const isNew = fresh.has(row) && values['name'] !== undefined;
    const { parent, into, splitFrom } = values;
    if ((isNew || parent !== undefined) && !(typeof parent === 'string' && isInside(parent))) {
      return [outside(row, 'parent')];
    }
    const others = [into, splitFrom].flatMap((ids) => (typeof ids === 'object' && ids !== null ? ids : []));
    return others.every(isInside) ? [] : [outside(row, 'into')];
  });
}
