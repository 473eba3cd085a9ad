/** Ids of units: letters and digits that say nothing. The same seed gives the same ids, so a demo can be loaded again. */
import { randomOf } from './random.ts';

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 10;

export function unitIds(seed: number): () => string {
  const random = randomOf(seed);
  const given = new Set<string>();
  return () => {
    for (;;) {
      const id = `u-${Array.from({ length: LENGTH }, () => ALPHABET[random.between(0, ALPHABET.length - 1)]).join('')}`;
      if (given.has(id)) continue;
      given.add(id);
      return id;
    }
  };
}
