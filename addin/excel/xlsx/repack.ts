/** A copy of a ZIP container with some parts replaced. The others are copied as they are packed. */
import type { Entry } from './container.ts';

const encoder = new TextEncoder();

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

interface Part {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
}

function record(
  length: number,
  fields: readonly (readonly [at: number, bytes: 2 | 4, value: number])[],
): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (const [at, width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return bytes;
}

/** The fields that a local header and a directory entry share, from the version needed to the name's length. */
const common = (part: Part, from: number): (readonly [number, 2 | 4, number])[] => [
  [from, 2, 20],
  [from + 2, 2, 0x0800],
  [from + 4, 2, part.method],
  [from + 10, 4, part.crc],
  [from + 14, 4, part.data.length],
  [from + 18, 4, part.size],
  [from + 22, 2, part.name.length],
];

function partOf(bytes: Uint8Array, entry: Entry, text: string | undefined): Part {
  const name = encoder.encode(entry.name);
  if (text !== undefined) {
    const data = encoder.encode(text);
    return { name, data, method: 0, crc: crc32(data), size: data.length };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const data = bytes.subarray(start, start + entry.packed);
  return { name, data, method: entry.method, crc: entry.crc, size: entry.size };
}

export function repack(
  bytes: Uint8Array,
  entries: readonly Entry[],
  replaced: ReadonlyMap<string, string>,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const listing: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const part = partOf(bytes, entry, replaced.get(entry.name));
    const local = record(30, [[0, 4, 0x04034b50], ...common(part, 4)]);
    listing.push(record(46, [[0, 4, 0x02014b50], [4, 2, 20], ...common(part, 6), [42, 4, at]]), part.name);
    chunks.push(local, part.name, part.data);
    at += local.length + part.name.length + part.data.length;
  }
  const size = listing.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = record(22, [
    [0, 4, 0x06054b50],
    [8, 2, entries.length],
    [10, 2, entries.length],
    [12, 4, size],
    [16, 4, at],
  ]);
  return joined([...chunks, ...listing, end]);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
