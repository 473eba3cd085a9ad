/** The container of an .xlsx file, looked at before a library reads it: what it is, what is in it, how large it unpacks. */
import { XlsxError } from './problem.ts';

/** More than this unpacked is taken for a trap rather than a roster. */
const UNPACKED_LIMIT = 500 * 1024 * 1024;

export interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

const decoder = new TextDecoder();
const isCompound = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

/** The names of streams in an OLE file are UTF-16; an encrypted workbook has one called EncryptedPackage. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new XlsxError('damaged');
}

/** The parts of a ZIP container. Throws 'empty', 'encrypted', 'not-a-workbook' or 'damaged'. */
export function entriesOf(bytes: Uint8Array): Entry[] {
  if (bytes.length === 0) throw new XlsxError('empty');
  if (isCompound(bytes))
    throw new XlsxError(holdsName(bytes, 'EncryptedPackage') ? 'encrypted' : 'not-a-workbook');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new XlsxError('not-a-workbook');
  try {
    return directory(bytes);
  } catch (error) {
    throw error instanceof XlsxError ? error : new XlsxError('damaged', { cause: error });
  }
}

function directory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = view.getUint16(end + 10, true); index > 0; index -= 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new XlsxError('damaged');
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new XlsxError('encrypted');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The bytes of one part, unpacked piece by piece; `budget` ends it when more comes out than was allowed. */
export async function unpack(
  bytes: Uint8Array,
  entry: Entry,
  budget: { left: number },
  keep: boolean,
): Promise<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.offset, true) !== LOCAL) throw new XlsxError('damaged');
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.slice(start, start + entry.packed);
  const source = new Blob([packed]).stream();
  const stream = entry.method === 0 ? source : source.pipeThrough(new DecompressionStream('deflate-raw'));
  const text = new TextDecoder();
  let kept = '';
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return kept + text.decode();
    budget.left -= value.length;
    if (budget.left < 0) {
      await reader.cancel();
      throw new XlsxError('too-large');
    }
    if (keep) kept += text.decode(value, { stream: true });
  }
}

export interface Container {
  readonly entries: readonly Entry[];
  /** The XML of the parts that were asked for. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Checks the whole container by unpacking it without keeping it: declared sizes cannot be trusted.
 * `wanted` chooses the parts whose text is kept.
 */
export async function inspect(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limit = UNPACKED_LIMIT,
): Promise<Container> {
  const entries = entriesOf(bytes);
  const texts = new Map<string, string>();
  const budget = { left: limit };
  try {
    for (const entry of entries) {
      const keep = wanted(entry.name);
      const text = await unpack(bytes, entry, budget, keep);
      if (keep) texts.set(entry.name, text);
    }
  } catch (error) {
    throw error instanceof XlsxError ? error : new XlsxError('damaged', { cause: error });
  }
  if (!entries.some((entry) => entry.name === 'xl/workbook.xml')) throw new XlsxError('not-a-workbook');
  return { entries, texts };
}
