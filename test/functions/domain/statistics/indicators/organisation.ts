/** A small organisation in memory: units, rosters of people, and what indicators read of them. */
import type { Member } from '../../../../../functions/domain/roster/shape/member.ts';
import { countDetails } from '../../../../../functions/domain/statistics/count-details.ts';
import { countMembers } from '../../../../../functions/domain/statistics/count.ts';
import { encodeDetails } from '../../../../../functions/domain/statistics/details.ts';
import { indicatorsOf } from '../../../../../functions/domain/statistics/indicators/evaluate.ts';
import type { IndicatorValue } from '../../../../../functions/domain/statistics/indicators/indicator.ts';
import type {
  IndicatorInputs,
  IndicatorRoster,
} from '../../../../../functions/domain/statistics/indicators/inputs.ts';
import type { UnitAsOf } from '../../../../../functions/domain/units/unit.ts';

export type People = readonly Pick<Member, 'fields'>[];
type Plan = IndicatorInputs['plans'][number];

export const TOP: UnitAsOf = {
  id: 'top',
  shard: 'top',
  name: 'Đảng bộ',
  kind: 'bloc',
  sector: 'agency',
  parent: null,
  keepsRoster: false,
};

export const unit = (id: string, more: Partial<UnitAsOf> = {}): UnitAsOf => ({
  ...TOP,
  id,
  name: id,
  kind: 'grassroots',
  parent: 'top',
  keepsRoster: true,
  ...more,
});

export const rosterOf = (of: UnitAsOf, people: People, on: string): IndicatorRoster => ({
  unit: of,
  vector: countMembers(people, on),
  details: encodeDetails(countDetails(people, on)),
});

export const plan = (of: string, quantity: number, more: Partial<Plan> = {}): Plan => ({
  id: `plan-${of}`,
  unit: of,
  kind: 'target',
  measure: 'admissions',
  category: 'all',
  comparison: 'equal',
  from: '2023-01-01',
  to: '2023-12-31',
  quantity,
  isAssumed: false,
  until: '',
  ...more,
});

/** Of a day, with the year up to it, unless it is said otherwise. */
export function inputsOf(
  rosters: readonly (readonly [UnitAsOf, People])[],
  more: Partial<IndicatorInputs> = {},
): IndicatorInputs {
  const asOf = more.asOf ?? '2023-08-31';
  return {
    asOf,
    span: { from: `${asOf.slice(0, 4)}-01-01`, to: asOf },
    top: TOP.id,
    units: [TOP, ...rosters.map(([of]) => of)],
    rosters: rosters.map(([of, people]) => rosterOf(of, people, asOf)),
    plans: [],
    ...more,
  };
}

export function valueIn(inputs: IndicatorInputs, id: string): IndicatorValue | undefined {
  return indicatorsOf(inputs).find((value) => value.id === id);
}

/** `times` people who differ in nothing. */
export const people = (times: number, fields: Member['fields']): People =>
  Array.from({ length: times }, () => ({ fields }));
