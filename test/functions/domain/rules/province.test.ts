import { RULES } from '../../../../functions/domain/rules/catalogue.ts';
import { DEFECTS } from '../../../province/defects.ts';
import { judgeSheets, plant } from '../../../province/plant.ts';
import { provinceSheets } from '../../../province/sheets.ts';

const SEED = 20_170_630;
const PLANTED = 1_000;
const sheets = provinceSheets();

describe('the rules over a whole province', () => {
  it('raise no error where nothing is wrong, and at most one warning for a hundred members', () => {
    const judged = judgeSheets(plant(sheets, 0, SEED));
    expect(judged.members).toBe(26_033);
    expect(judged.errors).toBe(0);
    expect(judged.warnings).toBeLessThanOrEqual(judged.members * 0.01);
  });

  it('find each of a thousand planted mistakes at its cell, and say little besides', () => {
    const judged = judgeSheets(plant(sheets, PLANTED, SEED));
    expect(judged.missed.map(({ planted, said }) => [planted.kind.name, said])).toEqual([]);
    expect(judged.found).toHaveLength(PLANTED);
    expect(judged.extra.length).toBeLessThanOrEqual(PLANTED * 0.02);
  });

  it('are all there that the mistakes are for', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    expect(DEFECTS.filter(({ rule }) => !ids.has(rule))).toEqual([]);
  });
});
