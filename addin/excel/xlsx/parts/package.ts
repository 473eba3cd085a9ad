/**
 * The parts of a workbook file by name, and the way from one to the next. Programs differ in what they make of names (capitals,
 * backslashes, folders): a part is looked for as it is named, then in any case, then where a name leads from the root.
 */
import { directoryOf, type Entry } from '../zip/directory.ts';
import { asXlsxError, XlsxError } from '../zip/problem.ts';
import { unpacked, UNPACKED_LIMIT, type Budget } from '../zip/unpack.ts';
import { readXml, type XmlHandler } from '../xml/read.ts';

export interface Relation {
  readonly id: string;
  /** The end of its type: 'worksheet', 'table'. */
  readonly type: string;
  readonly target: string;
}

/** 'xl/worksheets/sheet1.xml' */
export function plainName(name: string): string {
  const steps: string[] = [];
  for (const step of name.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
const fileOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

export class Package {
  readonly entries: readonly Entry[];
  private readonly exact = new Map<string, Entry>();
  private readonly anyCase = new Map<string, Entry>();
  private readonly budget: Budget;

  /** `limit`: bytes that may come out of it. Throws XlsxError. */
  constructor(
    readonly bytes: Uint8Array,
    limit = UNPACKED_LIMIT,
  ) {
    this.entries = directoryOf(bytes).entries;
    this.budget = { left: limit };
    for (const entry of this.entries) {
      const name = plainName(entry.name);
      if (!this.exact.has(name)) this.exact.set(name, entry);
      if (!this.anyCase.has(name.toLowerCase())) this.anyCase.set(name.toLowerCase(), entry);
    }
  }

  part(name: string): Entry | undefined {
    const plain = plainName(name);
    return this.exact.get(plain) ?? this.anyCase.get(plain.toLowerCase());
  }

  /** The bytes of a part as they are unpacked. */
  pieces(entry: Entry): Iterable<Uint8Array> {
    return unpacked(this.bytes, entry, this.budget);
  }

  /** A part whole. */
  bytesOf(entry: Entry): Uint8Array {
    const pieces = [...this.pieces(entry)];
    const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }

  /** Throws 'damaged' or 'too-large'. */
  read(entry: Entry, handler: XmlHandler): void {
    try {
      readXml(this.pieces(entry), handler);
    } catch (error) {
      throw asXlsxError(error);
    }
  }

  /** Where a part leads; '' is the file itself. What lies outside it is left out. */
  relations(of: string): Relation[] {
    const entry = this.part(relationsName(of));
    if (!entry) return [];
    const found: Relation[] = [];
    this.read(entry, {
      open: (name, { Id: id, Type: type = '', Target: target, TargetMode: mode }) => {
        if (name !== 'Relationship' || id === undefined || target === undefined || mode === 'External')
          return;
        found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: this.resolve(of, target) });
      },
    });
    return found;
  }

  private resolve(of: string, target: string): string {
    const forms = [target, decoded(target)];
    const ways = forms.flatMap((form) => [
      form.startsWith('/') || form.startsWith('\\') ? form : `${folderOf(plainName(of))}${form}`,
      form,
    ]);
    const way = ways.find((name) => this.part(name)) ?? ways[0] ?? target;
    return plainName(this.part(way)?.name ?? way);
  }
}

export const relationsName = (of: string): string => {
  const plain = plainName(of);
  return `${folderOf(plain)}_rels/${fileOf(plain)}.rels`;
};

const MAIN = /(spreadsheetml|ms-excel)\.[\w.]*(sheet|template|addin)[\w.]*main\+xml$/i;

/** The part that everything else hangs on. Throws 'not-a-workbook'. */
export function workbookPart(file: Package): string {
  const named = file.relations('').find(({ type }) => type === 'officeDocument')?.target;
  const found =
    (named === undefined ? undefined : file.part(named)) ??
    file.part(byContentType(file) ?? '') ??
    file.entries.find(({ name }) => /(^|\/)workbook\.xml$/i.test(plainName(name)));
  if (!found || !/\.xml$/i.test(found.name)) throw new XlsxError('not-a-workbook');
  return plainName(found.name);
}

function byContentType(file: Package): string | undefined {
  const entry = file.part('[Content_Types].xml');
  let found: string | undefined;
  if (entry)
    file.read(entry, {
      open: (name, { ContentType: type = '', PartName: part }) => {
        if (name === 'Override' && MAIN.test(type)) found ??= part;
      },
    });
  return found;
}
