/**
 * The detail blocks of one roster as they rest: one property beside the vector of layout 1, read only by figures that ask for it.
 *
 *   format (1 byte) · CRC-32 of what follows (4 bytes, little end first) · blocks, by number: number, length in bytes, slots and counts
 *
 * A block of a later program is passed over by its length, one that is not there is not known; bytes that were cut or damaged are
 * found by the checksum and are never read in part. Nothing here throws: what cannot be read is a fact about one unit.
 */
import { BLOCKS } from './blocks.ts';
import type { Block, BlockId } from './blocks.ts';
import type { DetailCounts } from './count-details.ts';
import { crc32 } from './crc32.ts';
import { readPairs, VectorError, writeNumber, writePairs } from './vector.ts';

const FORMAT = 1;
const HEAD = 5;
/** Table Storage keeps 64 KiB in a property. A branch of 2.400 has about a tenth of it. */
export const MOST_DETAIL_BYTES = 63 * 1024;

/** The blocks that are there, as bytes; unreadable: damaged, or of a format of a later program. */
export type StoredDetails =
  | { readonly kind: 'details'; readonly blocks: ReadonlyMap<number, Uint8Array> }
  | { readonly kind: 'unreadable' };

export const NO_DETAILS: StoredDetails = { kind: 'details', blocks: new Map() };

export function encodedBlocks(counts: DetailCounts): Map<number, Uint8Array> {
  return new Map(
    BLOCKS.flatMap(({ id, number }) => {
      const pairs = counts.get(id);
      if (pairs === undefined) return [];
      const bytes: number[] = [];
      writePairs(bytes, pairs);
      return [[number, Uint8Array.from(bytes)] as const];
    }),
  );
}

/**
 * A block that no longer fits into the property is left out whole, the last ones first: it then is not known, as one of a later
 * program would be. No roster that anybody keeps comes near it.
 */
export function packDetails(blocks: ReadonlyMap<number, Uint8Array>): Uint8Array {
  const body: number[] = [];
  for (const [number, bytes] of [...blocks].sort(([a], [b]) => a - b)) {
    const framed: number[] = [];
    writeNumber(framed, number);
    writeNumber(framed, bytes.length);
    if (HEAD + body.length + framed.length + bytes.length > MOST_DETAIL_BYTES) continue;
    for (const byte of framed) body.push(byte);
    for (const byte of bytes) body.push(byte);
  }
  const packed = new Uint8Array(HEAD + body.length);
  packed.set(body, HEAD);
  packed[0] = FORMAT;
  new DataView(packed.buffer).setUint32(1, crc32(packed.subarray(HEAD)), true);
  return packed;
}

export const encodeDetails = (counts: DetailCounts): Uint8Array => packDetails(encodedBlocks(counts));

/** undefined: of a version from before details were kept. */
export function readDetails(bytes: Uint8Array | undefined): StoredDetails {
  if (bytes === undefined) return NO_DETAILS;
  if (bytes.length < HEAD || bytes[0] !== FORMAT) return { kind: 'unreadable' };
  const body = bytes.subarray(HEAD);
  const sum = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(1, true);
  if (crc32(body) !== sum) return { kind: 'unreadable' };
  const blocks = new Map<number, Uint8Array>();
  for (let at = 0; at < body.length;) {
    const number = readNumber(body, at);
    const length = number && readNumber(body, number.next);
    if (!number || !length || length.next + length.value > body.length) return { kind: 'unreadable' };
    at = length.next + length.value;
    blocks.set(number.value, body.subarray(length.next, at));
  }
  return { kind: 'details', blocks };
}

function readNumber(bytes: Uint8Array, from: number): { value: number; next: number } | undefined {
  let value = 0;
  for (let at = from, shift = 0; at < bytes.length && shift <= 28; at++, shift += 7) {
    const byte = bytes[at] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte <= 0x7f) return value < 0 ? undefined : { value, next: at + 1 };
  }
  return undefined;
}

/** Slots and counts in turn; undefined: not known. */
export function pairsOf(
  details: StoredDetails,
  { number, size }: Pick<Block, 'number' | 'size'>,
): Int32Array | undefined {
  const bytes = details.kind === 'details' ? details.blocks.get(number) : undefined;
  if (bytes === undefined) return undefined;
  try {
    return readPairs(bytes, 0, size);
  } catch (error) {
    if (error instanceof VectorError) return undefined;
    throw error;
  }
}

/** What was read of some bytes: held against their checksum, and decoded, once for all that ask. */
interface BlocksRead {
  readonly stored: StoredDetails;
  readonly pairs: Map<BlockId, Int32Array | undefined>;
}

const blocksRead = new WeakMap<Uint8Array, BlocksRead>();

/** The same of bytes as they rest; undefined: not known. */
export function pairsIn(bytes: Uint8Array | undefined, block: Block): Int32Array | undefined {
  if (bytes === undefined) return undefined;
  let read = blocksRead.get(bytes);
  if (read === undefined) {
    read = { stored: readDetails(bytes), pairs: new Map() };
    blocksRead.set(bytes, read);
  }
  const { stored, pairs } = read;
  if (!pairs.has(block.id)) pairs.set(block.id, pairsOf(stored, block));
  return pairs.get(block.id);
}

/** What recount has to add, of the blocks of a kind of lists. */
export function missingBlocks(
  details: StoredDetails,
  blocks: readonly (Pick<Block, 'number' | 'size'> & { readonly id: string })[],
): string[] {
  return blocks.filter((block) => pairsOf(details, block) === undefined).map(({ id }) => id);
}
