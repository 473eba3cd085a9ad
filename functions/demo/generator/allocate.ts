/** Exact totals: what is shared out sums to what there was, and a group has exactly as many as it was told. */
import type { Random } from './random.ts';

/**
 * Shares a whole number out by weight (largest remainder), everybody getting at least `least`.
 * Throws RangeError where there is too little for that.
 */
export function shareOut(total: number, weights: readonly number[], least = 0): number[] {
  const free = total - least * weights.length;
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (free < 0 || sum <= 0) throw new RangeError(`${total} cannot be shared among ${weights.length}`);
  const exact = weights.map((weight) => (free * weight) / sum);
  const shares = exact.map((share) => least + Math.floor(share));
  const missing = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/**
 * Exactly `count` of the candidates, none twice, each as likely as its weight; weight 0 is never chosen.
 * Throws RangeError where there are too few.
 */
export function chooseExactly<T>(
  random: Random,
  candidates: readonly T[],
  count: number,
  weight: (candidate: T) => number,
): T[] {
  const drawn = candidates
    .map((candidate) => ({ candidate, weight: weight(candidate), chance: random.next() }))
    .filter((entry) => entry.weight > 0)
    .map((entry) => ({ candidate: entry.candidate, key: -Math.log(1 - entry.chance) / entry.weight }))
    .sort((a, b) => a.key - b.key);
  if (drawn.length < count) throw new RangeError(`${count} are wanted and only ${drawn.length} are possible`);
  return drawn.slice(0, count).map(({ candidate }) => candidate);
}
