/** The looks of a file as the styles of the model: each translated once, however many cells have it. */
import { plain, restyle, type Style } from '../workbook/cell.ts';
import { shared, type Pieces } from './parts/rich-text.ts';
import type { FileLook, Styles } from './parts/styles.ts';

/** How a cell looks that the file gives no look: only its font differs from Excel's own. */
export const baseOf = ({ usual: { name } }: Styles): Style =>
  name === undefined || name === plain.fontName ? plain : restyle(plain, { fontName: name });

/** By the number that a cell gives; the base where it gives none, or one that the file has not. */
export function stylesOf({ looks }: Styles, base: Style): (style: number | undefined) => Style {
  const styles = looks.map((look) => styleOf(look, base));
  return (style) => styles[style ?? 0] ?? base;
}

function styleOf(look: FileLook, base: Style): Style {
  const { numberFormat, font, fill, wrap, horizontal, vertical, edges, indent, isUnlocked } = look;
  const style: Style = {
    ...base,
    numberFormat,
    fontName: font.name ?? base.fontName,
    fontSize: font.size ?? base.fontSize,
    bold: font.isBold ?? base.bold,
    italic: font.isItalic ?? base.italic,
    struck: font.isStruck ?? base.struck,
    fontColor: font.color ?? base.fontColor,
    fill,
    wrap,
    horizontal: horizontal === '' ? base.horizontal : horizontal,
    vertical: vertical === '' ? base.vertical : vertical,
    edgeTop: edges['top'] ?? null,
    edgeBottom: edges['bottom'] ?? null,
    edgeLeft: edges['left'] ?? null,
    edgeRight: edges['right'] ?? null,
    indent,
    unlocked: isUnlocked,
  };
  const names = Object.keys(style) as (keyof Style)[];
  const change = Object.fromEntries(
    names.filter((name) => style[name] !== base[name]).map((name) => [name, style[name]]),
  );
  return Object.keys(change).length === 0 ? base : restyle(base, change);
}

/** The style of a text in pieces: what they share of font and line. */
export function styleOfPieces(style: Style, { fonts, struck }: Pieces): Style {
  const fontName = style.fontName === null ? null : shared(fonts, style.fontName);
  const isStruck = style.struck === null ? null : shared(struck, style.struck);
  if (fontName === style.fontName && isStruck === style.struck) return style;
  return restyle(style, { fontName, struck: isStruck });
}
