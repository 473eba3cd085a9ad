/** Changing the text of an XML part where it stands, and leaving every other letter as it is. */
import { XlsxError } from '../zip/problem.ts';
import { encodingOf } from './decode.ts';
import { escaped } from './text-escapes.ts';

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Of edits at one place those that came first stand first. */
export function edited(text: string, edits: readonly Edit[]): string {
  const ordered = edits.map((edit, index) => ({ ...edit, index }));
  ordered.sort((a, b) => a.start - b.start || a.index - b.index);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) throw new XlsxError('damaged');
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text between tags or in quotes. */
export const quoted = (text: string): string =>
  text.replace(/[&<>"\r]/g, (letter) => ENTITIES[letter] ?? letter);

/** The same of what a cell holds. */
export const cellText = (text: string): string => quoted(escaped(text));

/** The first tag of an element with an attribute set, or taken away. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const found = new RegExp(`\\s+${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
  const set = value === null ? '' : ` ${name}="${quoted(value)}"`;
  if (found) return tag.slice(0, found.index) + set + tag.slice(found.index + found[0].length);
  const [head = ''] = /^<[^\s/>]+/.exec(tag) ?? [];
  return head + set + tag.slice(head.length);
}

/** 'x:' where the part's elements have that prefix, else ''. */
export const prefixIn = (tag: string): string => /^<([^\s/>:]+:)/.exec(tag)?.[1] ?? '';

/** The text of a part, letter by letter; and as bytes again, in UTF-8. Throws 'damaged' where it is no text. */
export function partText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes.subarray(0, 200)), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new XlsxError('damaged', { cause });
  }
}

export function partBytes(text: string): Uint8Array {
  const declared = text.replace(/^(\s*<\?xml[^>]*\bencoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
  return new TextEncoder().encode(declared);
}
