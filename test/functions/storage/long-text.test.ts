/** A long text cut into properties and entities within their limits comes back as it was. */
import fc from 'fast-check';
import { checkEntity } from '../../../functions/storage/limits.ts';
import { longTextOf, longTextValues } from '../../../functions/storage/long-text.ts';

const entitiesOf = (text: string) => longTextValues('part', text);
const back = (text: string) =>
  longTextOf(
    'part',
    entitiesOf(text).map((values) => ({ values })),
  );

describe('a long text', () => {
  it.each([0, 1, 29_999, 30_000, 30_001, 359_999, 360_000, 360_001, 1_000_000])(
    'of %d characters comes back, in entities that the store takes',
    (length) => {
      const text = 'ế'.repeat(length);
      const entities = entitiesOf(text);
      expect(entities).toHaveLength(Math.ceil(length / 360_000));
      for (const values of entities)
        expect(() => checkEntity({ partitionKey: 'p', rowKey: 'r', ...values })).not.toThrow();
      expect(back(text)).toBe(text);
    },
  );

  it('is never cut inside a character', () => {
    fc.assert(
      fc.property(fc.integer({ min: 29_990, max: 30_000 }), (before) => {
        const text = `${'x'.repeat(before)}${'👍'.repeat(15_100)}`;
        for (const piece of entitiesOf(text).flatMap((values) => Object.values(values)))
          expect(Buffer.from(String(piece), 'utf8').toString('utf8')).toBe(piece);
        expect(back(text)).toBe(text);
      }),
      { numRuns: 11 },
    );
  });
});
