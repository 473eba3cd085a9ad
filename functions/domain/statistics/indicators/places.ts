/** Where a unit hangs: under which unit directly below the top, and in which grassroots organisation. */
import type { UnitAsOf } from '../../units/unit.ts';
import type { IndicatorInputs, IndicatorRoster } from './inputs.ts';

type Above = Pick<IndicatorInputs, 'units' | 'ancestors'>;

const known = new WeakMap<readonly UnitAsOf[], ReadonlyMap<string, UnitAsOf>>();

function byId(units: readonly UnitAsOf[]): ReadonlyMap<string, UnitAsOf> {
  const found = known.get(units) ?? new Map(units.map((unit) => [unit.id, unit]));
  known.set(units, found);
  return found;
}

/** The nearest grassroots organisation above the unit, or it itself; where there is none, the unit. */
export function baseOf({ units, ancestors = [] }: Above, unit: UnitAsOf): UnitAsOf {
  const [inside, outside] = [byId(units), byId(ancestors)];
  let at: UnitAsOf | undefined = unit;
  while (at !== undefined && at.kind !== 'grassroots') {
    at = at.parent === null ? undefined : (inside.get(at.parent) ?? outside.get(at.parent));
  }
  return at ?? unit;
}

/** Every roster under the unit directly below that it hangs from; those of the top itself under none. */
export function rostersUnder({ top, units, rosters }: IndicatorInputs): Map<string, IndicatorRoster[]> {
  const places = byId(units);
  const under = new Map<string, IndicatorRoster[]>();
  for (const roster of rosters) {
    const child = childAbove(places, top, roster.unit);
    if (child === undefined) continue;
    const there = under.get(child);
    if (there === undefined) under.set(child, [roster]);
    else there.push(roster);
  }
  return under;
}

/** The units directly below the top, with everything under each. */
export function unitsUnder({ top, units }: Pick<IndicatorInputs, 'top' | 'units'>): Map<string, UnitAsOf[]> {
  const places = byId(units);
  const under = new Map<string, UnitAsOf[]>();
  for (const unit of units) {
    const child = childAbove(places, top, unit);
    if (child === undefined) continue;
    const there = under.get(child);
    if (there === undefined) under.set(child, [unit]);
    else there.push(unit);
  }
  return under;
}

function childAbove(places: ReadonlyMap<string, UnitAsOf>, top: string, unit: UnitAsOf): string | undefined {
  let at: UnitAsOf | undefined = unit;
  while (at !== undefined && at.parent !== top) at = at.parent === null ? undefined : places.get(at.parent);
  return at?.id;
}
