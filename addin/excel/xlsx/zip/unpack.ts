/** The bytes of an entry, piece by piece: what a part unpacks to is known only when it has been unpacked. */
import { Inflate } from 'fflate';
import { crc32 } from './crc.ts';
import { packedBytes, type Entry } from './directory.ts';
import { XlsxError } from './problem.ts';

/** How much may still come out of a file; shared by all its parts. */
export interface Budget {
  left: number;
}

/** More than this unpacked is taken for a trap rather than a roster. */
export const UNPACKED_LIMIT = 128 * 1024 * 1024;

const STORED = 0;
const DEFLATED = 8;
/** Packed bytes taken at once: they become a thousand times as many at most. */
const PIECE = 16 * 1024;

/** Throws 'damaged' or 'too-large'. */
export function* unpacked(bytes: Uint8Array, entry: Entry, budget: Budget): Generator<Uint8Array> {
  const packed = packedBytes(bytes, entry);
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new XlsxError('damaged');
  if (entry.size > budget.left) throw new XlsxError('too-large');
  let crc = 0;
  for (const piece of entry.method === STORED ? [packed] : inflated(packed)) {
    budget.left -= piece.length;
    if (budget.left < 0) throw new XlsxError('too-large');
    crc = crc32(piece, crc);
    yield piece;
  }
  // Some programs leave the checksum out.
  if (entry.crc !== 0 && entry.crc !== crc) throw new XlsxError('damaged');
}

function* inflated(packed: Uint8Array): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at === 0 || at < packed.length; at += PIECE) {
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    yield* pieces.splice(0);
  }
}
