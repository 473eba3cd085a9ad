import { readFileSync } from 'node:fs';
import { INDICATORS } from '../../../../../functions/domain/statistics/indicators/registry.ts';

const PERMANENT = JSON.parse(readFileSync(new URL('ids.json', import.meta.url), 'utf8')) as string[];
const ids = INDICATORS.map(({ id }) => id);

describe('the registry', () => {
  it('has every id once', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('gives no id away: what was ever printed under it can be printed again', () => {
    expect(PERMANENT.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !PERMANENT.includes(id))).toEqual([]);
  });

  it('has words in both languages for each, and says what a share is of', () => {
    for (const { label, numerator, denominator } of INDICATORS) {
      for (const words of [label, numerator, ...(denominator === undefined ? [] : [denominator])]) {
        expect(words.vi.trim()).not.toBe('');
        expect(words.en.trim()).not.toBe('');
      }
    }
  });
});
