/**
 * A copy of a ZIP container with some parts replaced and some added. Every other entry is copied as it lies in the file, header,
 * packed bytes and all.
 */
import { deflateSync } from 'fflate';
import { crc32 } from './crc.ts';
import { directoryOf, offsetField, viewOf, type Directory, type Entry } from './directory.ts';
import { XlsxError } from './problem.ts';

const LOCAL = 0x04034b50;
const LINE = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 01/01/1980: what is written does not hang on when. */
const DAY = 0x0021;

const encoder = new TextEncoder();

/** How hard it is packed; 0: as it lies. */
type Level = 0 | 6;

type Field = readonly [at: number, bytes: 2 | 4, value: number];

function record(length: number, fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = viewOf(bytes);
  for (const [at, width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return bytes;
}

/** The bytes of a container that is being written, and its directory. */
class Writing {
  private readonly chunks: Uint8Array[] = [];
  private readonly lines: Uint8Array[] = [];
  private at = 0;

  private put(...chunks: readonly Uint8Array[]): void {
    for (const chunk of chunks) {
      this.chunks.push(chunk);
      this.at += chunk.length;
    }
  }

  fresh(name: string, content: Uint8Array, level: Level = 6): void {
    const written = encoder.encode(name);
    const data = deflateSync(content, { level });
    /** What a local header and a line of the directory share, from the version needed to the name's length. */
    const common = (from: number): Field[] => [
      [from, 2, 20],
      [from + 2, 2, FLAGS],
      [from + 4, 2, DEFLATED],
      [from + 8, 2, DAY],
      [from + 10, 4, crc32(content)],
      [from + 14, 4, data.length],
      [from + 18, 4, content.length],
      [from + 22, 2, written.length],
    ];
    const line = record(46 + written.length, [[0, 4, LINE], [4, 2, 20], ...common(6), [42, 4, this.at]]);
    line.set(written, 46);
    this.lines.push(line);
    this.put(record(30, [[0, 4, LOCAL], ...common(4)]), written, data);
  }

  copy(bytes: Uint8Array, entry: Entry, end: number): void {
    const line = bytes.slice(entry.line.start, entry.line.end);
    const { at, wide } = offsetField(viewOf(bytes), entry);
    const view = viewOf(line);
    if (wide) view.setBigUint64(at - entry.line.start, BigInt(this.at), true);
    else view.setUint32(at - entry.line.start, this.at, true);
    this.lines.push(line);
    this.put(bytes.subarray(entry.offset, end));
  }

  finish(): Uint8Array {
    const count = this.lines.length;
    const size = this.lines.reduce((sum, line) => sum + line.length, 0);
    const start = this.at;
    this.put(...this.lines);
    this.put(
      record(22, [
        [0, 4, END],
        [8, 2, count],
        [10, 2, count],
        [12, 4, size],
        [16, 4, start],
      ]),
    );
    const all = new Uint8Array(this.at);
    let at = 0;
    for (const chunk of this.chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }
}

/** A container made from nothing; `level` 0 where what lies in it is packed by itself, which is quick for thousands of workbooks. */
export function pack(contents: ReadonlyMap<string, Uint8Array>, level?: Level): Uint8Array {
  const writing = new Writing();
  for (const [name, content] of contents) writing.fresh(name, content, level);
  return writing.finish();
}

/** Where each entry ends: where the next one begins. Entries that lie over one another are no workbook's. */
function endsOf({ entries, start }: Directory): ReadonlyMap<Entry, number> {
  const ordered = [...entries].sort((a, b) => a.offset - b.offset);
  const ends = new Map<Entry, number>();
  ordered.forEach((entry, index) => {
    const end = ordered[index + 1]?.offset ?? start;
    if (end < entry.offset + 30 + entry.packed) throw new XlsxError('damaged');
    ends.set(entry, end);
  });
  return ends;
}

/** By the name of the entry; null takes it away. Names that the container has not are added behind the others. */
export function repack(bytes: Uint8Array, contents: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const directory = directoryOf(bytes);
  const ends = endsOf(directory);
  const writing = new Writing();
  const left = new Map(contents);
  for (const entry of directory.entries) {
    const content = left.get(entry.name);
    left.delete(entry.name);
    if (content) writing.fresh(entry.name, content);
    else if (content === undefined) writing.copy(bytes, entry, ends.get(entry) ?? directory.start);
  }
  for (const [name, content] of left) if (content) writing.fresh(name, content);
  return writing.finish();
}
