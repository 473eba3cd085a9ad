/** Ledgers of an organisation: reading the part of a subtree, and changing it. What is outside the subtree is neither seen nor moved. */
import { checkSave } from '../domain/administration/check-save.ts';
import type { OfficeLedger, SavedBy } from '../domain/administration/ledger.ts';
import { inCharge } from '../domain/administration/in-charge.ts';
import { rowsOfUnits } from '../domain/administration/row-unit.ts';
import { INTRODUCER_LEDGER, sendersIn } from '../domain/introductions/introducer-ledger.ts';
import { PEOPLE_LEDGER } from '../domain/access/people-ledger.ts';
import { misshapen } from '../domain/ledgers/check-values.ts';
import type { LedgerDefinition, LedgerRow, LedgerValue } from '../domain/ledgers/definition.ts';
import { rowOn } from '../domain/ledgers/log.ts';
import type { LedgerState, RowChange } from '../domain/ledgers/log.ts';
import { planHistory } from '../domain/plans/plan-history.ts';
import { closingsOf } from '../domain/submissions/closing-ledger.ts';
import { dayInVietNam } from '../domain/units/days.ts';
import { rootOf, soundTreeAsOf } from '../domain/units/tree.ts';
import { unitsOf } from '../domain/units/unit-ledger.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { LedgerResponse, LedgerSaveRequest, LedgerSaveResponse } from '../wire/ledgers.ts';
import type { UnitContext } from './context.ts';
import { askedHash } from './asked-hash.ts';
import { inviteAdded } from './people.ts';
import { saveLedger } from './save-ledger.ts';
import type { SaveOutcome } from './save-ledger.ts';

export async function ledgerRows(
  { services, tree, unit, day }: UnitContext,
  { definition }: OfficeLedger,
): Promise<LedgerResponse> {
  const state = await services.storage.directory.ledger(rootOf(tree, unit.id), definition.id);
  const subtree = tree.subtree(unit.id).map(({ id }) => id);
  return {
    ledger: definition.id,
    unit: { id: unit.id, name: unit.name },
    asOf: day,
    commit: state.commit,
    rows: rowsBelow(definition, state, subtree, day).map(shownOf(definition, state)),
  };
}

/** Units with those above before those below; of other ledgers the rows of these units, in the order in which they came. */
function rowsBelow(
  definition: LedgerDefinition,
  state: LedgerState,
  subtree: readonly string[],
  day: string,
): readonly LedgerRow[] {
  if (definition.unit !== null) {
    const inside = new Set(subtree);
    return rowsOfUnits(definition, state, day, (id) => inside.has(id));
  }
  return subtree.flatMap((id) => {
    const history = state.rows.get(id);
    return (history && rowOn(history, day)) ?? [];
  });
}

const shownOf = ({ columns, told }: LedgerDefinition, { rows }: LedgerState) => {
  const hidden = new Set(columns.filter((column) => column.hidden === true).map((column) => column.id));
  return ({ id, values }: LedgerRow) => {
    const shown = Object.entries(values).filter(([column]) => !hidden.has(column));
    const history = told === undefined ? undefined : rows.get(id);
    const changes = history ? planHistory(history) : [];
    return {
      id,
      values: Object.fromEntries(shown.map(([column, value]) => [column, sent(value)])),
      ...(changes.length === 0 ? {} : { changes }),
    };
  };
};

const sent = (value: LedgerValue) => (typeof value === 'object' ? [...value] : value);

export interface LedgerChange {
  readonly ledger: OfficeLedger;
  /** Given by whoever saves: repeated with the same id it is one save. */
  readonly save: string;
  readonly request: LedgerSaveRequest;
}

export async function changeLedger(
  context: UnitContext,
  { ledger, save, request }: LedgerChange,
): Promise<LedgerSaveResponse> {
  const { services, person } = context;
  const { definition } = ledger;
  const changes: readonly RowChange[] = request.changes;
  const where = misshapen(definition, changes);
  if (where !== undefined) throw new ProblemError('invalid-request', { where });
  const { directory } = services.storage;
  const by = await savedBy(context);
  const state = await directory.ledger(by.root, definition.id);
  if (definition.id === INTRODUCER_LEDGER.id)
    await services.storage.introductions.openTo(sendersIn(changes), by.root);
  const log = await directory.openLedger(by.root, definition.id);
  const outcome = await saveLedger(
    log,
    state,
    {
      id: save,
      base: request.base,
      by: { id: person.id, name: person.name },
      at: services.clock().toISOString(),
      changes: ledger.complete?.(changes, state, by) ?? changes,
      asked: askedHash(by.unit, changes),
    },
    (after, before) => checkSave(ledger, { ...by, before, after, changes }),
  );
  if (outcome.kind === 'differs') throw new ProblemError('save-differs');
  if (outcome.kind !== 'saved') return viewOf(outcome);
  directory.forgetLedgers();
  if (definition.id !== PEOPLE_LEDGER.id) return viewOf(outcome);
  // What was saved under the id, which whoever repeats it may not be sending: codes are told for that alone.
  const saved = (await log.commits(outcome.commit - 1)).find(({ number }) => number === outcome.commit);
  const own = saved?.by.id === person.id ? saved.changes : [];
  const invited = {
    root: by.root,
    act: save,
    isInside: inCharge({ ...by, tree: soundTreeAsOf(by.units, by.day).tree }),
  };
  return { ...viewOf(outcome), invitations: await inviteAdded(context, own, invited) };
}

export async function savedBy({ services, tree, unit, person, day }: UnitContext): Promise<SavedBy> {
  const { directory } = services.storage;
  const root = rootOf(tree, unit.id);
  const [granted, unitIds, units, closings] = await Promise.all([
    directory.grantsOf(person.id),
    directory.unitIds(),
    directory.ledger(root, 'units'),
    directory.ledger(root, 'closings'),
  ]);
  const today = dayInVietNam(services.clock());
  return {
    unit: unit.id,
    root,
    day,
    today,
    granted,
    unitIds,
    units: unitsOf(units),
    closings: closingsOf(closings),
  };
}

export const viewOf = (outcome: Exclude<SaveOutcome, { kind: 'differs' }>): LedgerSaveResponse => ({
  outcome: outcome.kind,
  commit: outcome.kind === 'saved' ? outcome.commit : 0,
  taken:
    outcome.kind === 'taken'
      ? outcome.rows.map(({ row, by, columns }) => ({ row, by: by.by, at: by.at, columns: [...columns] }))
      : [],
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
});
