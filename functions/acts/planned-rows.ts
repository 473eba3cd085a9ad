/** What is planned in the organisation of a unit: the rows of its ledger, and what was written down before there was one. */
import type { Plan } from '../domain/plans/plan.ts';
import type { PlannedRow } from '../domain/plans/plan-ledger.ts';
import type { Tree } from '../domain/units/unit.ts';
import type { KnownStorage } from '../storage/as-known.ts';

export interface Planned {
  readonly written: readonly Plan[];
  readonly rows: readonly PlannedRow[];
}

export async function planned(
  { directory }: Pick<KnownStorage, 'directory'>,
  tree: Tree,
  unit: string,
): Promise<Planned> {
  const [written, rows] = await Promise.all([directory.plans(tree, unit), directory.plannedRows(tree, unit)]);
  return { written, rows: [...rows, ...writtenRows(written, rows)] };
}

/** Plans that were written down before there was a ledger, as its rows. */
function writtenRows(plans: readonly Plan[], rows: readonly PlannedRow[]): PlannedRow[] {
  const key = ({ unit, from, to }: Pick<PlannedRow, 'unit' | 'from' | 'to'>) => [unit, from, to].join(' ');
  const kept = new Set(
    rows.filter(({ category, kind }) => category === 'all' && kind !== 'registration').map(key),
  );
  return plans
    .filter((plan) => !kept.has(key(plan)))
    .map(({ unit, from, to, value, assumption, changes = [] }) => ({
      id: `written ${key({ unit, from, to })}`,
      unit,
      kind: 'target',
      measure: 'admissions',
      category: 'all',
      comparison: 'equal',
      from,
      to,
      quantity: value,
      isAssumed: assumption !== undefined,
      until: '',
      source: assumption?.vi.replace(/\.$/, '') ?? '',
      changes,
    }));
}
