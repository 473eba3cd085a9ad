/**
 * What a number rests as: a keyed hash, or one under each of several keys where the key is being replaced, each behind the name of its
 * key ("b2c4.HASH a1d3.HASH"). The hash under the first key of all stands without a name, as every one did when there was one key.
 */
const NAME = /^[^.]*\./;

/** Whichever key made them: of two numbers that are the same one is in both, of others none. */
export const hashesIn = (number: string): string[] => number.split(' ').map((one) => one.replace(NAME, ''));

/** By the names of the keys that it can be found under; `first`: of the one that is not named. */
export const keysIn = (number: string, first: string): string[] =>
  number.split(' ').map((one) => (one.includes('.') ? one.slice(0, one.indexOf('.')) : first));

/** Whether there is a key under which both were made: else nothing can be said of the two. */
export const sharesKey = (one: string, other: string): boolean => {
  const keys = new Set(keysIn(one, ''));
  return keysIn(other, '').some((key) => keys.has(key));
};

/** They are hashed under a key that both have, and are not the same. Of two without one nothing can be said. */
export function areOthers(one: string, other: string): boolean {
  const hashes = new Set(hashesIn(one));
  return sharesKey(one, other) && !hashesIn(other).some((hash) => hashes.has(hash));
}
