/** What indicators read of a demonstration's organisation, without a service: its rosters as they were sent. */
import type { Bloc } from '../../../../functions/demo/generator/bloc.ts';
import { countDetails } from '../../../../functions/domain/statistics/count-details.ts';
import { countMembers } from '../../../../functions/domain/statistics/count.ts';
import { encodeDetails } from '../../../../functions/domain/statistics/details.ts';
import type { IndicatorInputs } from '../../../../functions/domain/statistics/indicators/inputs.ts';
import { treeAsOf } from '../../../../functions/domain/units/tree.ts';

/** `from`: the first day of the span; the year's where it is left out. */
export function inputsOfBloc(
  bloc: Bloc & { readonly root: string },
  asOf: string,
  from = `${asOf.slice(0, 4)}-01-01`,
): IndicatorInputs {
  const units = treeAsOf(bloc.units, asOf).subtree(bloc.root);
  return {
    asOf,
    span: { from, to: asOf },
    top: bloc.root,
    units,
    rosters: units
      .filter(({ keepsRoster }) => keepsRoster)
      .map((unit) => ({
        unit,
        vector: countMembers(bloc.rosters(unit.id), asOf),
        details: encodeDetails(countDetails(bloc.rosters(unit.id), asOf)),
      })),
    plans: bloc.plans.map(({ unit, from: begins, to, value, kind, assumption, until = '' }, index) => ({
      id: `plan-${index}`,
      unit,
      kind: kind ?? 'target',
      measure: 'admissions',
      category: 'all',
      comparison: 'equal',
      from: begins,
      to,
      quantity: value,
      isAssumed: assumption !== undefined,
      source: assumption?.vi ?? '',
      until,
    })),
  };
}
