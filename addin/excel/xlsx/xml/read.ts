/**
 * Reads the XML of a part. Which prefix a file gives a vocabulary is its own affair: names come without it, those of the vocabulary
 * that the part's root is written in. Everything else (extensions, other vocabularies) is passed over with all that is in it.
 */
import { Parser } from 'htmlparser2';
import { XlsxError } from '../zip/problem.ts';
import { textOf, withPlainLineEnds } from './decode.ts';

/** By name; those of relationships ('r:id') begin with 'r:', whatever the file calls them. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandler {
  /** false: what is in this element is passed over, and its end. */
  open(name: string, attributes: Attributes): void | false;
  close?(name: string): void;
  text?(text: string): void;
}

/** Deeper than any workbook goes. */
const MOST_DEPTH = 256;

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** What properties of a document are written in; elements of it begin with 'vt:'. */
const VALUE_TYPES = /\/docPropsVTypes$/;

/** A prefix as it is in force; one map a place where prefixes are declared. */
interface Scope {
  readonly depth: number;
  readonly prefixes: ReadonlyMap<string, string>;
  /** Of names with their prefix: the name alone, '' what is passed through, null what is passed over. */
  readonly known: Map<string, string | null>;
}

const EXTENSIONS = 'extLst';

class Reading {
  private depth = 0;
  /** How deep we are in something that is passed over. */
  private over = 0;
  private vocabulary: string | undefined;
  private scopes: Scope[] = [{ depth: 0, prefixes: new Map(), known: new Map() }];
  private declares = false;
  private isPrefixed = false;

  private parser: Parser | undefined;
  /** Where the last element's first tag ends. */
  private openEnd = -1;

  constructor(private readonly handler: XmlHandler) {}

  onparserinit(parser: Parser): void {
    this.parser = parser;
  }

  get hasRoot(): boolean {
    return this.vocabulary !== undefined;
  }

  get where(): Where {
    return { start: this.parser?.startIndex ?? 0, end: (this.parser?.endIndex ?? 0) + 1 };
  }

  onattribute(name: string): void {
    if (name.startsWith('xmlns')) this.declares = true;
    else if (name.includes(':') && !name.startsWith('xml:')) this.isPrefixed = true;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    const { declares, isPrefixed } = this;
    this.openEnd = this.parser?.endIndex ?? 0;
    this.declares = false;
    this.isPrefixed = false;
    this.depth += 1;
    if (this.depth > MOST_DEPTH) throw new XlsxError('damaged');
    if (this.over > 0) {
      this.over += 1;
      return;
    }
    if (declares) this.scopes.push(this.scopeWith(attributes));
    this.vocabulary ??= this.prefixed(prefixOf(name));
    const own = this.nameOf(name);
    if (own === '') return;
    if (own === null || own === EXTENSIONS) {
      this.over = 1;
      return;
    }
    const passed = this.handler.open(own, isPrefixed ? this.named(attributes) : attributes);
    if (passed === false) this.over = 1;
  }

  onclosetag(name: string, isImplied: boolean): void {
    // An element without content is closed where it is opened; any other that nothing closes ends too early.
    if (isImplied && this.parser?.endIndex !== this.openEnd) throw new XlsxError('damaged');
    if (this.over > 0) this.over -= 1;
    else {
      const own = this.nameOf(name);
      if (own !== null && own !== '') this.handler.close?.(own);
    }
    if ((this.scopes.at(-1)?.depth ?? 0) === this.depth) this.scopes.pop();
    this.depth -= 1;
  }

  ontext(text: string): void {
    if (this.over === 0) this.handler.text?.(text);
  }

  /** Excel takes no declarations of entities, and neither do we. */
  onprocessinginstruction(name: string, text: string): void {
    if (/^!(doctype|entity)$/i.test(name) && /\[|entity/i.test(text)) throw new XlsxError('damaged');
  }

  private scopeWith(attributes: Readonly<Record<string, string>>): Scope {
    const prefixes = new Map(this.scopes.at(-1)?.prefixes);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'xmlns') prefixes.set('', value);
      else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), value);
    }
    return { depth: this.depth, prefixes, known: new Map() };
  }

  private prefixed(prefix: string): string {
    return this.scopes.at(-1)?.prefixes.get(prefix) ?? '';
  }

  private nameOf(name: string): string | null {
    const known = this.scopes.at(-1)?.known;
    let own = known?.get(name);
    if (own === undefined) {
      own = this.resolved(name);
      known?.set(name, own);
    }
    return own;
  }

  private resolved(name: string): string | null {
    const prefix = prefixOf(name);
    const vocabulary = this.prefixed(prefix);
    const local = prefix === '' ? name : name.slice(prefix.length + 1);
    if (vocabulary === this.vocabulary) return local;
    if (VALUE_TYPES.test(vocabulary)) return `vt:${local}`;
    // Of several ways to say it, the one for readers that know no extensions.
    return vocabulary === COMPATIBILITY && /^(AlternateContent|Fallback)$/.test(local) ? '' : null;
  }

  private named(attributes: Readonly<Record<string, string>>): Attributes {
    return Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => {
        const prefix = prefixOf(name);
        const isRelation = prefix !== '' && /\/relationships$/.test(this.prefixed(prefix));
        return [isRelation ? `r:${name.slice(prefix.length + 1)}` : name, value];
      }),
    );
  }
}

const prefixOf = (name: string): string => name.slice(0, Math.max(name.indexOf(':'), 0));

/** Throws 'damaged' where it is no XML, or ends before its end. */
export function readXml(pieces: Iterable<Uint8Array>, handler: XmlHandler): void {
  const reading = new Reading(handler);
  const parser = new Parser(reading, { xmlMode: true });
  for (const text of withPlainLineEnds(textOf(pieces))) parser.write(text);
  parser.end();
  if (!reading.hasRoot) throw new XlsxError('damaged');
}

/** Where the tag that is being told stands in the text: from its first letter to behind its last. */
export interface Where {
  readonly start: number;
  readonly end: number;
}

/** The same of a text that is at hand whole, for who changes it: `where` answers inside `open` and `close`. */
export function readXmlText<Handler extends XmlHandler>(
  text: string,
  handlerWith: (where: () => Where) => Handler,
): Handler {
  const handler = handlerWith((): Where => reading.where);
  const reading: Reading = new Reading(handler);
  const parser = new Parser(reading, { xmlMode: true });
  parser.end(text);
  if (!reading.hasRoot) throw new XlsxError('damaged');
  return handler;
}

/** '1' and 'true', 'on' of some programs. */
export const isOn = (value: string | undefined, without = false): boolean =>
  value === undefined ? without : value === '1' || value === 'true' || value === 'on';

/** A whole number that is not negative; undefined: anything else. */
export function wholeIn(value: string | undefined): number | undefined {
  const number = value === undefined || value.trim() === '' ? NaN : Number(value);
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
