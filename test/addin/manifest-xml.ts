/** Reads the small XML of a manifest: elements, attributes, text. Throws where a tag is not closed by its own name. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const TOKEN = /<\?[^]*?\?>|<!--[^]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g;

/** The document's one element. */
export function readXml(source: string): Element {
  const document: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [document];
  let at = 0;
  for (const token of source.matchAll(TOKEN)) {
    at = token.index + token[0].length;
    const [, closing, name, attributes = '', empty, text] = token;
    const parent = open.at(-1);
    if (!parent) throw new Error(`text after the end, at ${token.index}`);
    if (text !== undefined) parent.text += text.trim();
    if (name === undefined) continue;
    if (closing === '/') {
      open.pop();
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}> at ${token.index}`);
      continue;
    }
    const element: Open = {
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]),
      ),
      children: [],
      text: '',
    };
    parent.children.push(element);
    if (empty !== '/') open.push(element);
  }
  if (at !== source.length) throw new Error(`not XML at ${at}: ${source.slice(at, at + 30)}`);
  const [root, ...more] = document.children;
  if (open.length !== 1 || !root || more.length > 0) throw new Error('not one element');
  return root;
}

/** The element and everything below it. */
export function everyElement(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** The child at the end of a path of names; throws where there is none. */
export function childAt(element: Element, ...path: readonly string[]): Element {
  return path.reduce((parent, name) => {
    const child = parent.children.find((each) => each.name === name);
    if (!child) throw new Error(`<${parent.name}> has no <${name}>`);
    return child;
  }, element);
}
