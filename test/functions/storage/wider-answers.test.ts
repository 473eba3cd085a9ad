import fc from 'fast-check';
import type { Condition, Query, Stored } from '../../../functions/storage/table.ts';
import { isAnsweredBy, takenFrom } from '../../../functions/storage/wider-answers.ts';

const KEYS = ['a', 'b', 'c', 'd'];
const DAYS = ['2022-12-31', '2023-06-30', '2023-12-31'];

const entity = fc.record({
  rowKey: fc.constantFrom(...KEYS),
  day: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
});
const condition: fc.Arbitrary<Condition> = fc.record({
  property: fc.constantFrom('day', 'other'),
  op: fc.constantFrom('eq', 'lt', 'le', 'gt', 'ge'),
  value: fc.constantFrom(...DAYS),
});
const query: fc.Arbitrary<Query> = fc
  .record({
    partition: fc.constantFrom('p', 'p', 'p', 'q'),
    keys: fc.option(fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...KEYS)), {
      nil: undefined,
      freq: 3,
    }),
    where: fc.option(fc.array(condition, { maxLength: 2 }), { nil: undefined, freq: 4 }),
    select: fc.option(fc.subarray(['day', 'other']), { nil: undefined, freq: 4 }),
  })
  .map(({ partition, keys, where, select }) => ({
    partition,
    ...(keys === undefined ? {} : { keys: { from: keys[0], to: keys[1] } }),
    ...(where === undefined ? {} : { where }),
    ...(select === undefined ? {} : { select }),
  }));

/** Every entity of all partitions meets or does not meet a question by itself: as storage would say it. */
const asStorage = (entities: readonly Stored[], asked: Query) =>
  takenFrom({ query: asked, found: entities }, asked);

describe('an answer that was given before', () => {
  it('answers a narrower question as storage would', () => {
    let answered = 0;
    fc.assert(
      fc.property(fc.array(entity, { maxLength: 12 }), query, query, (rows, narrow, wide) => {
        const entities = rows.map(({ rowKey, day }, index): Stored => {
          return { rowKey, etag: String(index), values: day === undefined ? {} : { day } };
        });
        const answer = { query: wide, found: asStorage(entities, wide) };
        if (!isAnsweredBy(narrow, answer)) return;
        answered += 1;
        expect(takenFrom(answer, narrow)).toEqual(asStorage(entities, narrow));
      }),
      { numRuns: 5_000 },
    );
    expect(answered).toBeGreaterThan(50);
  });

  const asked: Query = {
    partition: 'p',
    keys: { from: 'b', to: 'c' },
    select: ['day'],
    where: [{ property: 'day', op: 'le', value: '2023-06-30' }],
  };
  it.each<[string, Partial<Query>, boolean]>([
    ['of the same', {}, true],
    ['of another partition', { partition: 'q' }, false],
    ['of more keys', { keys: { from: 'a', to: 'd' } }, true],
    ['of fewer keys', { keys: { from: 'b', to: 'b' } }, false],
    ['of more properties', { select: ['other', 'day'] }, true],
    ['of other properties', { select: ['other'] }, false],
    ['of more days', { where: [{ property: 'day', op: 'le', value: '2023-12-31' }] }, true],
    ['of fewer days', { where: [{ property: 'day', op: 'le', value: '2022-12-31' }] }, false],
    ['of all days', { where: [] }, true],
  ])('is there where it is %s', (_, other, is) => {
    expect(isAnsweredBy(asked, { query: { ...asked, ...other }, found: [] })).toBe(is);
  });
});
