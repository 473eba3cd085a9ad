/** Files for the tests of opening: made here, byte by byte where a library would not make them. */
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { Package } from '../../../../addin/excel/xlsx/parts/package.ts';
import { textOf } from '../../../../addin/excel/xlsx/xml/decode.ts';
import { repack } from '../../../../addin/excel/xlsx/zip/repack.ts';

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`test/fixtures/${name}.xlsx`));

interface Part {
  readonly name: string;
  readonly packed: Buffer;
  readonly size: number;
}

/** A ZIP container of these parts. Sizes that the directory declares can be made to lie. */
export function zip(parts: Readonly<Record<string, string | Buffer>>, declaredSize?: number): Uint8Array {
  return packedZip(parts, {}, declaredSize);
}

/** The same, with parts that are packed already put in, or in the place of those of their name. */
export function packedZip(
  parts: Readonly<Record<string, string | Buffer>>,
  packed: Readonly<Record<string, Buffer>>,
  declaredSize?: number,
): Uint8Array {
  const plain = Object.entries(parts).filter(([name]) => !(name in packed));
  return container([
    ...plain.map(([name, data]): Part => {
      const bytes = Buffer.from(data);
      return { name, packed: deflateRawSync(bytes), size: declaredSize ?? bytes.length };
    }),
    ...Object.entries(packed).map(([name, data]): Part => ({ name, packed: data, size: declaredSize ?? 0 })),
  ]);
}

function container(all: readonly Part[]): Uint8Array {
  const chunks: Buffer[] = [];
  const listing: Buffer[] = [];
  let at = 0;
  for (const part of all) {
    const name = Buffer.from(part.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    fields(local, 4, part, name);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    fields(entry, 6, part, name);
    entry.writeUInt32LE(at, 42);
    chunks.push(local, name, part.packed);
    listing.push(entry, name);
    at += 30 + name.length + part.packed.length;
  }
  const directory = Buffer.concat(listing);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(all.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...chunks, directory, end]));
}

function fields(header: Buffer, from: number, part: Part, name: Buffer): void {
  header.writeUInt16LE(20, from);
  header.writeUInt16LE(8, from + 4);
  header.writeUInt32LE(part.packed.length, from + 14);
  header.writeUInt32LE(part.size, from + 18);
  header.writeUInt16LE(name.length, from + 22);
}

/** The beginning of an OLE file, with the name of one of its streams somewhere in it. */
export function compoundFile(stream: string): Uint8Array {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return new Uint8Array(
    Buffer.concat([head, Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(600)]),
  );
}

const encoder = new TextEncoder();

/** The same file with parts put in, or put in the place of what it had. */
export function withParts(
  file: Uint8Array,
  parts: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array {
  const contents = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === 'string' ? encoder.encode(part) : part] as const,
  );
  return repack(file, new Map(contents));
}

/** The text of a part; '' where the file has none of that name. */
export function partOf(file: Uint8Array, name: string): string {
  const parts = new Package(file);
  const entry = parts.part(name);
  return entry ? [...textOf(parts.pieces(entry))].join('') : '';
}

/** The same file with a part changed. */
export function changed(file: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const xml = partOf(file, part);
  expect(change(xml)).not.toBe(xml);
  return withParts(file, { [part]: change(xml) });
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of the smallest workbook, its one sheet holding `rows`; what stands in `others` is put in, or in place. */
export function partsWith(rows: string, others: Readonly<Record<string, string | Buffer>> = {}) {
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData></worksheet>`,
    ...others,
  };
}

export const fileWith = (rows: string, others: Readonly<Record<string, string | Buffer>> = {}): Uint8Array =>
  zip(partsWith(rows, others));

/** Shared strings of these items. */
export const strings = (items: string): string => `<sst xmlns="${MAIN}">${items}</sst>`;
