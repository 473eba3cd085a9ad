/** Over random organisations: a count is the sum of those of its units, and what is not known of one is not known of the whole. */
import { countDetails } from '../../../../../functions/domain/statistics/count-details.ts';
import { countMembers } from '../../../../../functions/domain/statistics/count.ts';
import { encodeDetails } from '../../../../../functions/domain/statistics/details.ts';
import {
  indicatorByUnit,
  indicatorsOf,
} from '../../../../../functions/domain/statistics/indicators/evaluate.ts';
import type { IndicatorInputs } from '../../../../../functions/domain/statistics/indicators/inputs.ts';
import { INDICATORS } from '../../../../../functions/domain/statistics/indicators/registry.ts';
import { randomCase } from '../../../../support/random-organisation.ts';

const CASES = Number(process.env['INDICATOR_CASES'] ?? 8);

function inputsFrom(seed: number): IndicatorInputs {
  const { rosters, yearBefore: _yearBefore, ...given } = randomCase(seed);
  return {
    ...given,
    rosters: rosters.map(({ unit, rows, on, details, standsIn }) => {
      const members = rows.map((fields) => ({ fields }));
      return {
        unit,
        vector: countMembers(members, on),
        ...(details ? { details: encodeDetails(countDetails(members, on)) } : {}),
        ...(standsIn ? { standsIn } : {}),
      };
    }),
  };
}

const COUNTS = INDICATORS.filter(({ source, decimals }) => source === 'rosters' && decimals === 0);

describe('the whole and its parts', () => {
  it.each(Array.from({ length: CASES }, (_, index) => index + 1))('add up in organisation %i', (seed) => {
    const inputs = inputsFrom(seed);
    const whole = new Map(indicatorsOf(inputs).map((value) => [value.id, value]));
    for (const { id } of COUNTS) {
      const parts = indicatorByUnit(inputs, id);
      const known = parts.filter(({ value }) => value !== null);
      const sum = known.reduce((all, { value }) => all + (value ?? 0), 0);
      const value = whole.get(id);
      if (value === undefined) expect([id, sum]).toEqual([id, 0]);
      else if (value.value === null) expect([id, known]).toEqual([id, []]);
      else expect([id, value.value]).toEqual([id, sum]);
      const missing = parts.filter((part) => part.value === null).map(({ unit }) => unit);
      for (const unit of missing) expect(value?.notComputed).toContain(unit);
    }
  });
});
