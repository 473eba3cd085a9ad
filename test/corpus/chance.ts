/** Small numbers of one stream, so that whatever a seed made can be made again. */

export type Pick = <T>(from: readonly T[]) => T;

/** From 0 up to 1 (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pickFrom =
  (next: () => number): Pick =>
  (from) =>
    from[Math.floor(next() * from.length)] as (typeof from)[number];
