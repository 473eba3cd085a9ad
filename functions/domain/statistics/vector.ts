/**
 * The counts of one roster as a sparse vector, and their sum. A head carries these bytes, and a bloc's figures are the
 * sum of its heads: the cost follows the number of branches, never of members. Most slots of a branch are empty, so
 * the bytes hold only the filled ones: the distance from the last one with the count in its three low bits, or 0 there
 * and the count behind it. Numbers have seven bits to a byte, so most people's months take one byte each.
 */
import { LAYOUT_VERSION, SLOTS } from './layout.ts';

/** Slot and count in turn, slots ascending, no zero counts. */
export interface StatisticsVector {
  readonly pairs: Int32Array;
}

/** The bytes were written with another arrangement of slots, or are not a vector at all. */
export class VectorError extends Error {
  readonly layout: number | null;

  constructor(layout: number | null) {
    super(
      layout === null
        ? 'These bytes are not a statistics vector'
        : `This statistics vector has layout ${String(layout)}, this program counts with layout ${String(LAYOUT_VERSION)}: count the roster again`,
    );
    this.name = 'VectorError';
    this.layout = layout;
  }
}

/** One zero for every slot. */
export function emptyTotal(): Int32Array {
  return new Int32Array(SLOTS);
}

export function addVector(total: Int32Array, vector: StatisticsVector): void {
  const { pairs } = vector;
  for (let at = 0; at < pairs.length; at += 2) {
    const slot = pairs[at] ?? 0;
    total[slot] = (total[slot] ?? 0) + (pairs[at + 1] ?? 0);
  }
}

/** The sum of some vectors, or the dense form of one. */
export function totalOf(...vectors: readonly StatisticsVector[]): Int32Array {
  const total = emptyTotal();
  for (const vector of vectors) addVector(total, vector);
  return total;
}

const SMALL_BITS = 3;
const SMALL_COUNT = 7;

/** Appends a number, seven bits to a byte. */
export function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
}

/** Appends slots and counts, slots ascending. */
export function writePairs(bytes: number[], pairs: ArrayLike<number>): void {
  let last = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    const slot = pairs[at] ?? 0;
    const count = pairs[at + 1] ?? 0;
    writeNumber(bytes, ((slot - last) << SMALL_BITS) | (count <= SMALL_COUNT ? count : 0));
    if (count > SMALL_COUNT) writeNumber(bytes, count);
    last = slot;
  }
}

export function encodeVector(vector: StatisticsVector): Uint8Array {
  const bytes: number[] = [LAYOUT_VERSION];
  writePairs(bytes, vector.pairs);
  return Uint8Array.from(bytes);
}

/** Throws VectorError where the layout is another one or the bytes are damaged. */
export function decodeVector(bytes: Uint8Array): StatisticsVector {
  const layout = bytes[0] ?? null;
  if (layout !== LAYOUT_VERSION) throw new VectorError(layout);
  return { pairs: readPairs(bytes, 1, SLOTS) };
}

/**
 * The pairs behind a place in the bytes, of slots below `end`. Throws VectorError where the bytes are damaged. One plain loop over
 * the bytes, since this runs over every branch of a province for every figure that is shown.
 */
export function readPairs(bytes: Uint8Array, from: number, end: number): Int32Array {
  const pairs = new Int32Array((bytes.length - from) * 2);
  let filled = 0;
  let slot = 0;
  let value = 0;
  let shift = 0;
  let countFollows = false;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte > 0x7f) {
      shift += 7;
      if (shift > 28) throw new VectorError(null);
      continue;
    }
    if (countFollows) {
      if (value <= 0) throw new VectorError(null);
      pairs[filled++] = slot;
      pairs[filled++] = value;
      countFollows = false;
    } else {
      slot += value >> SMALL_BITS;
      if (slot < 0 || slot >= end) throw new VectorError(null);
      const small = value & SMALL_COUNT;
      countFollows = small === 0;
      if (small > 0) {
        pairs[filled++] = slot;
        pairs[filled++] = small;
      }
    }
    value = 0;
    shift = 0;
  }
  if (shift > 0 || countFollows) throw new VectorError(null);
  return pairs.subarray(0, filled);
}
