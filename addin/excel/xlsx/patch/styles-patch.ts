/** Looks that are added to the styles of a file: each is the look a cell had, with a fill or a font changed. */
import { readXmlText, wholeIn, type Attributes, type Where, type XmlHandler } from '../xml/read.ts';
import { edited, prefixIn, withAttribute, type Edit } from '../xml/edit.ts';
import { XlsxError } from '../zip/problem.ts';
import { argb } from '../parts/colors.ts';
import type { PatchLook } from './cell-change.ts';

/** What a file without styles begins with. */
export const PLAIN_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="MAIN">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

interface List {
  readonly tag: Where;
  last: Where;
  /** From the first letter of each to behind its last. */
  readonly items: { start: number; end: number; readonly attributes: Attributes }[];
}

const ITEMS: Readonly<Record<string, string>> = { fonts: 'font', fills: 'fill', cellXfs: 'xf' };

class Lists implements XmlHandler {
  readonly found: Partial<Record<string, List>> = {};
  root: Where | undefined;
  private list = '';

  constructor(private readonly where: () => Where) {}

  open(name: string, attributes: Attributes): void | false {
    this.root ??= this.where();
    const { list } = this;
    if (list === '' && ITEMS[name] !== undefined) {
      this.list = name;
      this.found[name] = { tag: this.where(), last: { start: 0, end: 0 }, items: [] };
    } else if (list === '' && name !== 'styleSheet') return false;
    else if (name === ITEMS[list]) this.found[list]?.items.push({ ...this.where(), attributes });
  }

  close(name: string): void {
    const list = this.found[this.list];
    if (!list) return;
    const item = list.items.at(-1);
    if (name === ITEMS[this.list] && item) item.end = this.where().end;
    else if (name === this.list) {
      list.last = this.where();
      this.list = '';
    }
  }
}

export class StylesPatch {
  private readonly lists: Record<'fonts' | 'fills' | 'cellXfs', List>;
  private readonly added = {
    fonts: [] as string[],
    fills: [] as string[],
    cellXfs: [] as string[],
  };
  private readonly known = new Map<string, number>();
  private readonly prefix: string;

  /** Throws 'damaged' where looks cannot be added. */
  constructor(private readonly text: string) {
    const { found, root } = readXmlText(text, (where) => new Lists(where));
    const { fonts, fills, cellXfs } = found;
    if (!root || !fonts || !fills || !cellXfs || cellXfs.items.length === 0) throw new XlsxError('damaged');
    if ([fonts, fills].some(({ tag, last }) => tag.start === last.start)) throw new XlsxError('damaged');
    this.lists = { fonts, fills, cellXfs };
    this.prefix = prefixIn(text.slice(root.start, root.end));
  }

  get isChanged(): boolean {
    return this.added.cellXfs.length > 0;
  }

  /** The number of the look; the same for the same wish. */
  styleWith(base: number | undefined, look: PatchLook): number {
    const number = base !== undefined && this.lists.cellXfs.items[base] ? base : 0;
    const key = JSON.stringify([number, look.fill, look.fontColor, look.bold]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const style = this.add('cellXfs', this.lookXml(number, look));
    this.known.set(key, style);
    return style;
  }

  private add(list: 'fonts' | 'fills' | 'cellXfs', xml: string): number {
    const same = this.added[list].indexOf(xml);
    const at = same < 0 ? this.added[list].push(xml) - 1 : same;
    return this.lists[list].items.length + at;
  }

  private lookXml(base: number, { fill, fontColor, bold }: PatchLook): string {
    const item = this.lists.cellXfs.items[base];
    if (!item) throw new XlsxError('damaged');
    const whole = this.text.slice(item.start, item.end);
    let tag = /^<[^>]*>/.exec(whole)?.[0] ?? '';
    const rest = whole.slice(tag.length);
    if (fill !== undefined) {
      const id = this.add('fills', this.fillXml(fill));
      tag = withAttribute(withAttribute(tag, 'fillId', String(id)), 'applyFill', '1');
    }
    if (fontColor !== undefined || bold !== undefined) {
      const id = this.add('fonts', this.fontXml(wholeIn(item.attributes['fontId']) ?? 0, fontColor, bold));
      tag = withAttribute(withAttribute(tag, 'fontId', String(id)), 'applyFont', '1');
    }
    return tag + rest;
  }

  private fillXml(fill: string): string {
    const p = this.prefix;
    return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(fill)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
  }

  /** The parts of a font have an order: weight first, colour before size and name. */
  private fontXml(base: number, color: string | undefined, bold: boolean | undefined): string {
    const p = this.prefix;
    const item = this.lists.fonts.items[base];
    const whole = item ? this.text.slice(item.start, item.end) : `<${p}font/>`;
    let inside = /^<[^>]*[^/]>([\s\S]*)<\/[^>]*>$/.exec(whole)?.[1] ?? '';
    const without = (name: string): string =>
      inside.replace(new RegExp(`<${p}${name}(?:\\s[^>]*)?(?:/>|>\\s*</${p}${name}>)`), '');
    if (bold !== undefined) inside = `${bold ? `<${p}b/>` : ''}${without('b')}`;
    if (color !== undefined) {
      inside = without('color');
      const before = new RegExp(`<${p}(sz|u|vertAlign|scheme|name|family|charset)[\\s/>]`).exec(inside);
      const at = before?.index ?? inside.length;
      inside = `${inside.slice(0, at)}<${p}color rgb="${argb(color)}"/>${inside.slice(at)}`;
    }
    return `<${p}font>${inside}</${p}font>`;
  }

  finish(): string {
    const edits = (['fonts', 'fills', 'cellXfs'] as const).flatMap((name): Edit[] => {
      const { tag, last, items } = this.lists[name];
      const more = this.added[name];
      if (more.length === 0) return [];
      const counted = withAttribute(
        this.text.slice(tag.start, tag.end),
        'count',
        String(items.length + more.length),
      );
      return [
        { ...tag, text: counted },
        { start: last.start, end: last.start, text: more.join('') },
      ];
    });
    return edited(this.text, edits);
  }
}
