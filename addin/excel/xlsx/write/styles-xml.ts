/** The looks of a new file as its styles: each look once, the plain one first. */
import { argb } from '../parts/colors.ts';
import { quoted } from '../xml/edit.ts';
import type { BookLook, NewBook } from './new-book.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The format of texts, which every Excel knows by its number. */
const TEXT_FORMAT = 49;
const THIN = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('');

export class BookStyles {
  private readonly looks: string[] = [];
  private readonly fonts: string[];
  private readonly fills = [
    '<fill><patternFill/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ];
  private readonly font: (look: BookLook) => string;

  constructor({ font: { name, size } }: Pick<NewBook, 'font'>) {
    const rest = `<sz val="${String(size)}"/><name val="${quoted(name)}"/>`;
    this.font = ({ bold, italic }) => `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${rest}</font>`;
    this.fonts = [this.font({})];
    this.numberOf({});
  }

  /** The number of the look; the same for the same look. */
  numberOf(look: BookLook): number {
    const { fill, centred, wraps, bordered, isText } = look;
    const font = placeIn(this.fonts, this.font(look));
    const filled =
      fill === undefined
        ? 0
        : placeIn(
            this.fills,
            `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/></patternFill></fill>`,
          );
    const alignment = `<alignment vertical="center"${centred ? ' horizontal="center"' : ''}${wraps ? ' wrapText="1"' : ''}/>`;
    const ids = `numFmtId="${isText ? String(TEXT_FORMAT) : '0'}" fontId="${String(font)}" fillId="${String(filled)}" borderId="${bordered ? '1' : '0'}"`;
    return placeIn(
      this.looks,
      `<xf ${ids} xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`,
    );
  }

  xml(): string {
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">${list('fonts', this.fonts)}${list('fills', this.fills)}` +
      `<borders count="2"><border/><border>${THIN}</border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `${list('cellXfs', this.looks)}</styleSheet>`
    );
  }
}

function placeIn(known: string[], xml: string): number {
  const at = known.indexOf(xml);
  return at < 0 ? known.push(xml) - 1 : at;
}

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;
