/**
 * The counts of one roster as a sparse vector, and their sum. A head carries these bytes, and a bloc's figures are the
 * sum of its heads: the cost follows the number of branches, never of members. Most slots of a branch are empty, so
 * the bytes hold only the filled ones, as the distance from the last one and the count, seven bits to a byte.
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

export function encodeVector(vector: StatisticsVector): Uint8Array {
  const bytes: number[] = [];
  const write = (value: number) => {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
  };
  write(LAYOUT_VERSION);
  let last = 0;
  for (let at = 0; at < vector.pairs.length; at += 2) {
    const slot = vector.pairs[at] ?? 0;
    write(slot - last);
    write(vector.pairs[at + 1] ?? 0);
    last = slot;
  }
  return Uint8Array.from(bytes);
}

/** Throws VectorError where the layout is another one or the bytes are damaged. */
export function decodeVector(bytes: Uint8Array): StatisticsVector {
  const pairs = new Int32Array(bytes.length);
  let position = 0;
  const read = (): number => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = bytes[position++];
      if (byte === undefined) break;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new VectorError(null);
  };
  const layout = read();
  if (layout !== LAYOUT_VERSION) throw new VectorError(layout);
  let filled = 0;
  for (let slot = 0; position < bytes.length;) {
    slot += read();
    const count = read();
    if (slot < 0 || slot >= SLOTS || count <= 0) throw new VectorError(null);
    pairs[filled++] = slot;
    pairs[filled++] = count;
  }
  return { pairs: pairs.subarray(0, filled) };
}
