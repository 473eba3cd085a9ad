/** Repairs by what they are: one reason to change cells, with everything that is changed for it. */
import type { Repair, RepairKind } from '#domain/rules/repairs/repair.ts';

export interface RepairSet {
  readonly kind: RepairKind;
  readonly certain: boolean;
  /** One for each cell. */
  readonly repairs: readonly Repair[];
}

/** Of several answers for one cell the first, which is the best. */
export function onePerCell(repairs: readonly Repair[]): readonly Repair[] {
  const cells = new Map<string, Repair>();
  for (const repair of repairs) {
    const cell = `${String(repair.row)} ${String(repair.column)}`;
    if (!cells.has(cell)) cells.set(cell, repair);
  }
  return [...cells.values()];
}

/** The certain ones first, and of these the most cells first. */
export function repairSets(repairs: readonly Repair[]): readonly RepairSet[] {
  const sets = new Map<string, RepairSet & { readonly repairs: Repair[] }>();
  for (const repair of onePerCell(repairs)) {
    const { kind, certain } = repair;
    const key = `${kind} ${String(certain)}`;
    const set = sets.get(key);
    if (set) set.repairs.push(repair);
    else sets.set(key, { kind, certain, repairs: [repair] });
  }
  return [...sets.values()].sort(
    (a, b) => Number(b.certain) - Number(a.certain) || b.repairs.length - a.repairs.length,
  );
}

const MOST_SAMPLES = 3;

/** The first of each different change: the same word a hundred times is one sample. */
export function samplesOf({ repairs }: RepairSet): readonly Repair[] {
  const different = new Map<string, Repair>();
  for (const repair of repairs) {
    const change = `${typeof repair.before} ${String(repair.before)} ${repair.after}`;
    if (!different.has(change)) different.set(change, repair);
    if (different.size === MOST_SAMPLES) break;
  }
  return [...different.values()];
}
