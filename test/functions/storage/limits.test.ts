import { LimitError, batchesOf, checkEntity, checkTransaction } from '../../../functions/storage/limits.ts';
import type { Entity, Value } from '../../../functions/storage/limits.ts';

const entity = (rowKey: string, values: Readonly<Record<string, Value>> = {}): Entity => ({
  partitionKey: 'p',
  rowKey,
  ...values,
});
const many = (count: number, values: Readonly<Record<string, Value>> = {}) =>
  Array.from({ length: count }, (_, index) => entity(`r${String(index)}`, values));

describe('the limits of the real service, which Azurite does not all enforce', () => {
  it.each([
    ['a key with a slash', entity('a/b')],
    ['a key with a bar', entity('a|b')],
    ['a key with a letter that travels badly', entity('chi-bộ')],
    ['an empty key', entity('')],
    ['a key of 513 characters', entity('k'.repeat(513))],
    ['a property name with a dash', entity('k', { 'so-the': 'x' })],
    ['more than 252 properties', entity('k', Object.fromEntries(many(253).map(({ rowKey }) => [rowKey, 1])))],
    ['a text over 64 KiB', entity('k', { text: 'x'.repeat(32 * 1024) })],
    ['bytes over 64 KiB', entity('k', { bytes: new Uint8Array(64 * 1024 + 1) })],
    [
      'an entity over 1 MiB',
      entity('k', Object.fromEntries(many(20).map(({ rowKey }) => [rowKey, 'x'.repeat(30_000)]))),
    ],
  ])('refuse %s', (_name, refused) => {
    expect(() => checkEntity(refused)).toThrow(LimitError);
  });

  it.each([
    ['nothing', []],
    ['101 entities', many(101)],
    ['two partitions', [entity('a'), { ...entity('b'), partitionKey: 'q' }]],
    ['one entity twice', [entity('a'), entity('a')]],
    ['more than 4 MiB', many(60, { text: 'x'.repeat(30_000) })],
  ])('refuse a transaction of %s', (_name, refused) => {
    expect(() => {
      checkTransaction(refused);
    }).toThrow(LimitError);
  });

  it('cut any number of entities into transactions that hold, in their order', () => {
    for (const entities of [
      many(0),
      many(1),
      many(100),
      many(101),
      many(250, { text: 'x'.repeat(20_000) }),
    ]) {
      const batches = batchesOf(entities);
      batches.forEach(checkTransaction);
      expect(batches.flat()).toEqual(entities);
    }
    expect(batchesOf(many(250)).map(({ length }) => length)).toEqual([100, 100, 50]);
  });
});
