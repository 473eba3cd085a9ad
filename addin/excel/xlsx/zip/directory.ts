/** The directory of a ZIP container: which parts a file has, and where their packed bytes lie. Nothing is unpacked here. */
import { XlsxError } from './problem.ts';

export interface Entry {
  /** As the directory has it. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes as packed. */
  readonly packed: number;
  /** Bytes as the directory says it unpacks to: enough to refuse it by, not to rely on. */
  readonly size: number;
  /** Where its own header begins in the file. */
  readonly offset: number;
  /** Its line in the directory. */
  readonly line: { readonly start: number; readonly end: number };
}

export interface Directory {
  readonly entries: readonly Entry[];
  /** Where the entries end. */
  readonly start: number;
  /** What lies before the first offset counts from: a file may stand behind something else. */
  readonly shift: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LINE = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN = 0xffffffff;
/** A workbook has tens of parts, with pictures hundreds. */
const MOST_ENTRIES = 100_000;

const decoder = new TextDecoder();
const isCompound = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The names of streams in an OLE file are UTF-16; an encrypted workbook has one called EncryptedPackage. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Throws 'empty', 'encrypted', 'not-a-workbook' or 'damaged'. */
export function directoryOf(bytes: Uint8Array): Directory {
  if (bytes.length === 0) throw new XlsxError('empty');
  if (isCompound(bytes))
    throw new XlsxError(holdsName(bytes, 'EncryptedPackage') ? 'encrypted' : 'not-a-workbook');
  try {
    return read(bytes);
  } catch (error) {
    // A container may stand behind something else; what neither begins nor ends as one is none.
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new XlsxError('not-a-workbook', { cause: error });
    throw error instanceof XlsxError ? error : new XlsxError('damaged', { cause: error });
  }
}

function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new XlsxError('damaged');
}

const size64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Where the directory says it begins, and where it does. */
function placeOf(view: DataView): { readonly said: number; readonly start: number } {
  const end = endOf(view);
  const is64 = end >= 20 && view.getUint32(end - 20, true) === 0x07064b50;
  const at64 = is64 ? size64(view, end - 12) : -1;
  if (is64 && view.getUint32(at64, true) === END_64) {
    const said = size64(view, at64 + 48);
    return { said, start: said };
  }
  const said = view.getUint32(end + 16, true);
  const start = end - view.getUint32(end + 12, true);
  const isWhereItSays = said + 4 <= view.byteLength && view.getUint32(said, true) === LINE;
  return { said, start: isWhereItSays || start < 0 ? said : start };
}

function read(bytes: Uint8Array): Directory {
  const view = viewOf(bytes);
  const { said, start } = placeOf(view);
  const shift = start - said;
  const entries: Entry[] = [];
  for (let at = start; at + 46 <= bytes.length && view.getUint32(at, true) === LINE;) {
    if (entries.length === MOST_ENTRIES) throw new XlsxError('too-large');
    const entry = lineAt(bytes, view, at, shift);
    entries.push(entry);
    at = entry.line.end;
  }
  if (entries.length === 0) throw new XlsxError('damaged');
  return { entries, start, shift };
}

function lineAt(bytes: Uint8Array, view: DataView, at: number, shift: number): Entry {
  if ((view.getUint16(at + 8, true) & 1) !== 0) throw new XlsxError('encrypted');
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const wide = wideFields(view, at, nameEnd, extraEnd);
  return {
    name: decoder.decode(bytes.subarray(at + 46, nameEnd)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: wide.packed ?? view.getUint32(at + 20, true),
    size: wide.size ?? view.getUint32(at + 24, true),
    offset: (wide.offset ?? view.getUint32(at + 42, true)) + shift,
    line: { start: at, end: extraEnd + view.getUint16(at + 32, true) },
  };
}

/** Where a field of a directory's line is full, its value stands among the extra fields, in this order. */
function wideFields(
  view: DataView,
  at: number,
  from: number,
  to: number,
): {
  readonly size?: number;
  readonly packed?: number;
  readonly offset?: number;
  readonly offsetAt?: number;
} {
  let field = from;
  while (field + 4 <= to && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  if (field + 4 > to) return {};
  let next = field + 4;
  const take = (full: number): number | undefined => {
    if (full !== UNKNOWN) return undefined;
    next += 8;
    return next - 8;
  };
  const sizeAt = take(view.getUint32(at + 24, true));
  const packedAt = take(view.getUint32(at + 20, true));
  const offsetAt = take(view.getUint32(at + 42, true));
  return {
    ...(sizeAt === undefined ? {} : { size: size64(view, sizeAt) }),
    ...(packedAt === undefined ? {} : { packed: size64(view, packedAt) }),
    ...(offsetAt === undefined ? {} : { offset: size64(view, offsetAt), offsetAt }),
  };
}

/** Where the offset of an entry stands in its line of the directory, and how wide it is there. */
export function offsetField(
  view: DataView,
  { line }: Entry,
): { readonly at: number; readonly wide: boolean } {
  const nameEnd = line.start + 46 + view.getUint16(line.start + 28, true);
  const { offsetAt } = wideFields(view, line.start, nameEnd, nameEnd + view.getUint16(line.start + 30, true));
  return offsetAt === undefined ? { at: line.start + 42, wide: false } : { at: offsetAt, wide: true };
}

/** The packed bytes of an entry, where they lie. */
export function packedBytes(bytes: Uint8Array, { offset, packed }: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (offset < 0 || offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw new XlsxError('damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new XlsxError('damaged');
  return bytes.subarray(start, start + packed);
}
