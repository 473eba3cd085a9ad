/** A unit as it is on a day, and one that has ended as it was on its last. */
import { dayBefore } from './days.ts';
import type { Dated, Tree, Unit, UnitAsOf } from './unit.ts';

/** The value in force on an ISO date; of several, the one that began last. */
export function valueOn<T>(dated: readonly Dated<T>[], date: string): Dated<T> | undefined {
  let found: Dated<T> | undefined;
  for (const entry of dated) {
    const inForce = entry.from <= date && (entry.to === undefined || date < entry.to);
    if (inForce && (found === undefined || found.from <= entry.from)) found = entry;
  }
  return found;
}

/** What is in force on the day; where nothing is, what is nearest to it: a gap in a name is no reason to lose the unit. */
function nearest<T>(dated: readonly Dated<T>[], date: string): Dated<T> | undefined {
  const inForce = valueOn(dated, date);
  if (inForce !== undefined) return inForce;
  const before = dated.filter(({ from }) => from <= date);
  const sorted = (before.length > 0 ? before : dated).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return before.length > 0 ? sorted.at(-1) : sorted[0];
}

/** undefined where the unit does not exist on that date. */
export function unitAsOf(unit: Unit, date: string): UnitAsOf | undefined {
  const parent = valueOn(unit.parents, date);
  if (parent === undefined) return undefined;
  const form = unit.forms && valueOn(unit.forms, date)?.value;
  return {
    id: unit.id,
    shard: unit.shard,
    name: nearest(unit.names, date)?.value ?? unit.id,
    kind: nearest(unit.kinds, date)?.value ?? 'branch',
    sector: valueOn(unit.sectors, date)?.value ?? 'unknown',
    ...(form === undefined ? {} : { form }),
    parent: parent.value,
    keepsRoster: valueOn(unit.keepsRoster, date)?.value ?? false,
  };
}

export const isIncomplete = ({ names, kinds }: Unit, date: string): boolean =>
  valueOn(names, date) === undefined || valueOn(kinds, date) === undefined;

/** Ended units are asked for one by one and seldom: nothing is prepared for them before the first question. */
export function pastOf(units: readonly Unit[], date: string): Tree['past'] {
  let records: ReadonlyMap<string, Unit> | undefined;
  return (id) => {
    records ??= new Map(units.map((unit) => [unit.id, unit]));
    const unit = records.get(id);
    if (unit === undefined || valueOn(unit.parents, date) !== undefined) return undefined;
    const ends = unit.parents.flatMap(({ to }) => (to !== undefined && to <= date ? [to] : []));
    const last = ends.sort().at(-1);
    return last === undefined ? undefined : unitAsOf(unit, dayBefore(last));
  };
}
