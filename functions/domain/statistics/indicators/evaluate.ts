/** The values of the registry for one unit, and what each is made of below it: the same entries over one roster or unit each. */
import { countsOf } from './counts.ts';
import type { Counts } from './counts.ts';
import type { Computed, Definition } from './definition.ts';
import type { IndicatorSource, IndicatorValue, UnitValue } from './indicator.ts';
import type { IndicatorInputs } from './inputs.ts';
import { rostersUnder, unitsUnder } from './places.ts';
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
  { id, about, source, decimals, compute }: Definition,
  { days, ...computed }: Computed,
  { asOf, span }: IndicatorInputs,
  before: Counts | undefined,
): IndicatorValue {
  const { from, to } = days ?? span;
  const isOfDay = about === 'day' && source === 'rosters';
  const then = isOfDay && before !== undefined ? compute(before) : undefined;
  // What was not printed then was a count of nobody; an average of nobody is none.
  const unprinted = decimals === 0 ? 0 : null;
  return {
    id,
    ...computed,
    ...(about === 'day' ? { to: asOf } : { from, to }),
    ...(isOfDay && before !== undefined
      ? { before: { on: before.inputs.asOf, value: then === undefined ? unprinted : then.value } }
      : {}),
  };
}

function beforeOf({ yearBefore, top }: IndicatorInputs): Counts | undefined {
  if (yearBefore === undefined || yearBefore.rosters.length === 0) return undefined;
  const { asOf } = yearBefore;
  return countsOf({ ...yearBefore, top, span: { from: asOf, to: asOf }, plans: [] });
}

/**
 * Unit by unit, of those that the indicator says something of: of the rosters, of every unit where units are counted, of the units
 * directly below where plans are, and of whoever moved. Throws RangeError for an id that is none.
 */
export function indicatorByUnit(inputs: IndicatorInputs, id: string): UnitValue[] {
  const { compute, source } = definitionOf(id);
  // The same list for all parts: it is looked up by id.
  const ancestors = [...inputs.units, ...(inputs.ancestors ?? [])];
  return PARTS[source]({ ...inputs, ancestors }).flatMap(([unit, part]): UnitValue[] => {
    const computed = compute(countsOf(part));
    if (computed === undefined) return [];
    const { value, numerator, denominator } = computed;
    return [
      {
        unit,
        value,
        ...(numerator === undefined ? {} : { numerator }),
        ...(denominator === undefined ? {} : { denominator }),
      },
    ];
  });
}

type Parts = (inputs: IndicatorInputs) => (readonly [unit: string, inputs: IndicatorInputs])[];

/** A part as if it were all that there is; what only the whole has, like its coverage, is left out. */
function partOf(
  { asOf, span, plans, ancestors = [] }: IndicatorInputs,
  part: Pick<IndicatorInputs, 'top' | 'units' | 'rosters'> & Partial<IndicatorInputs>,
): IndicatorInputs {
  return { asOf, span, plans, ancestors, ...part };
}

/** Of no unit: what a unit below it is, it is not itself. */
const NO_UNIT = '';

const PARTS: Readonly<Record<IndicatorSource, Parts>> = {
  rosters: (inputs) =>
    inputs.rosters.map((roster) => {
      const { unit, standsIn } = roster;
      // Who stands in for others counts where these are.
      const above = standsIn === true ? inputs.units.find(({ id }) => id === unit.parent) : undefined;
      const place = above === undefined ? { top: unit.id, units: [unit] } : { top: NO_UNIT, units: [above] };
      return [unit.id, partOf(inputs, { ...place, rosters: [roster] })];
    }),
  units: (inputs) =>
    inputs.units
      .filter(({ id, keepsRoster }) => id !== inputs.top || keepsRoster)
      .map((unit) => [unit.id, partOf(inputs, { top: NO_UNIT, units: [unit], rosters: [] })]),
  plans: (inputs) => {
    const rosters = rostersUnder(inputs);
    return [...unitsUnder(inputs)].map(([top, units]) => [
      top,
      partOf(inputs, { top, units, rosters: rosters.get(top) ?? [] }),
    ]);
  },
  movements: (inputs) =>
    [...(inputs.movementsByUnit ?? [])].map(([unit, movements]) => [
      unit,
      partOf(inputs, { top: unit, units: [], rosters: [], movements }),
    ]),
  // Who has sent is no count of people: the desk lists them.
  periods: () => [],
};
