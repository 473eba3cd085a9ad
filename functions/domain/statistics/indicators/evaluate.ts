/** The values of the registry for one unit, and what each is made of below it: the same entries over one roster or unit each. */
import { countsOf } from './counts.ts';
import type { Counts } from './counts.ts';
import type { Computed, Definition } from './definition.ts';
import type { IndicatorValue, UnitValue } from './indicator.ts';
import type { IndicatorInputs, IndicatorRoster } from './inputs.ts';
import { DEFINITIONS, definitionOf } from './registry.ts';

/** Every indicator that the inputs can answer, in the order of the registry. */
export function indicatorsOf(inputs: IndicatorInputs): IndicatorValue[] {
  const counts = countsOf(inputs);
  const before = beforeOf(inputs);
  return DEFINITIONS.flatMap((definition) => {
    const computed = definition.compute(counts);
    return computed === undefined ? [] : [valueOf(definition, computed, inputs, before)];
  });
}

function valueOf(
  { id, about, source, compute }: Definition,
  { days, ...computed }: Computed,
  { asOf, span }: IndicatorInputs,
  before: Counts | undefined,
): IndicatorValue {
  const { from, to } = days ?? span;
  const isOfDay = about === 'day' && source === 'rosters';
  // Who nobody is counted of then was nobody: what was not printed was 0.
  const then = isOfDay && before !== undefined ? compute(before) : undefined;
  return {
    id,
    ...computed,
    ...(about === 'day' ? { to: asOf } : { from, to }),
    ...(isOfDay && before !== undefined
      ? { before: { on: before.inputs.asOf, value: then === undefined ? 0 : then.value } }
      : {}),
  };
}

function beforeOf({ yearBefore, top }: IndicatorInputs): Counts | undefined {
  if (yearBefore === undefined || yearBefore.rosters.length === 0) return undefined;
  const { asOf } = yearBefore;
  return countsOf({ ...yearBefore, top, span: { from: asOf, to: asOf }, plans: [] });
}

/** Unit by unit, of those that the indicator says something of. Throws RangeError for an id that is none. */
export function indicatorByUnit(inputs: IndicatorInputs, id: string): UnitValue[] {
  const definition = definitionOf(id);
  return inputs.rosters.flatMap((roster): UnitValue[] => {
    const { unit } = roster;
    const computed = definition.compute(countsOf(ofOne(inputs, roster)));
    if (computed === undefined) return [];
    const { value, numerator, denominator } = computed;
    return [
      {
        unit: unit.id,
        value,
        ...(numerator === undefined ? {} : { numerator }),
        ...(denominator === undefined ? {} : { denominator }),
      },
    ];
  });
}

/** One roster as if it were all that there is; what only the whole has, like its coverage, is left out. */
function ofOne(
  { asOf, span, plans, movementsByUnit }: IndicatorInputs,
  roster: IndicatorRoster,
): IndicatorInputs {
  const { unit } = roster;
  const movements = movementsByUnit?.get(unit.id);
  return {
    asOf,
    span,
    plans,
    top: unit.id,
    units: [unit],
    rosters: [roster],
    ...(movements === undefined ? {} : { movements }),
  };
}
