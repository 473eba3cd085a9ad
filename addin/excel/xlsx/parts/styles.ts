/** How cells look, by the number that a cell gives, as far as the model holds it. */
import { isOn, wholeIn, type Attributes } from '../xml/read.ts';
import type { Entry } from '../zip/directory.ts';
import { colorOf } from './colors.ts';
import { builtInFormat } from './number-formats.ts';
import type { Package } from './package.ts';

export interface FileFont {
  name?: string;
  size?: number;
  color?: string;
  isBold?: boolean;
  isItalic?: boolean;
  isStruck?: boolean;
}

interface FileFill {
  isSolid: boolean;
  front: string | null;
  back: string | null;
}

/** By side ('left' …), the weight of its line as Excel calls it. */
export type FileEdges = Readonly<Partial<Record<string, 'Hairline' | 'Thin' | 'Medium' | 'Thick'>>>;

/** Broken and double lines are kept as the unbroken one that is most like them. */
const WEIGHTS: Readonly<Record<string, FileEdges[string]>> = {
  hair: 'Hairline',
  dotted: 'Hairline',
  thin: 'Thin',
  dashed: 'Thin',
  dashDot: 'Thin',
  double: 'Thin',
  medium: 'Medium',
  mediumDashed: 'Medium',
  thick: 'Thick',
};

export interface FileLook {
  readonly numberFormat: string;
  readonly font: FileFont;
  readonly fill: string | null;
  readonly wrap: boolean;
  /** As Excel calls it; '' where nothing is said. */
  readonly horizontal: string;
  /** The same, up and down. */
  readonly vertical: string;
  readonly edges: FileEdges;
  readonly indent: number;
  readonly isUnlocked: boolean;
}

/** What a conditional format changes. */
export interface FileChange {
  readonly fill: string | null;
  readonly font: FileFont;
}

export interface Styles {
  readonly looks: readonly FileLook[];
  readonly changes: readonly FileChange[];
  /** The font of cells without a look of their own. */
  readonly usual: FileFont;
}

interface CellFormat {
  readonly format: number | undefined;
  readonly font: number | undefined;
  readonly fill: number | undefined;
  readonly border: number | undefined;
  alignment: Attributes;
  protection: Attributes;
}

const onFont: Readonly<Record<string, (font: FileFont, attributes: Attributes) => void>> = {
  name: (font, { val }) => {
    if (val) font.name = val;
  },
  sz: (font, { val }) => {
    const size = Number(val);
    if (size >= 1) font.size = size;
  },
  b: (font, { val }) => {
    font.isBold = isOn(val, true);
  },
  i: (font, { val }) => {
    font.isItalic = isOn(val, true);
  },
  strike: (font, { val }) => {
    font.isStruck = isOn(val, true);
  },
  color: (font, attributes) => {
    const color = colorOf(attributes);
    if (color) font.color = color;
  },
};

/** Takes the elements of styles.xml in their order. */
class StylesReader {
  private section = '';
  private readonly formats = new Map<number, string>();
  private readonly fonts: FileFont[] = [];
  private readonly fills: FileFill[] = [];
  private readonly borders: Partial<Record<string, FileEdges[string]>>[] = [];
  private readonly cellFormats: CellFormat[] = [];
  private readonly changes: { fill: FileFill | null; font: FileFont }[] = [];
  private font: FileFont | undefined;
  private fill: FileFill | undefined;

  open(name: string, attributes: Attributes): void | false {
    if (/^(cellXfs|dxfs|fonts|fills|borders|numFmts)$/.test(name)) this.section = name;
    else if (/^(cellStyleXfs|cellStyles|tableStyles|colors)$/.test(name)) return false;
    else if (name === 'numFmt' && this.section === 'numFmts') this.addFormat(attributes);
    else if (this.section === 'borders') this.ofBorder(name, attributes);
    else if (name === 'border') return false;
    else if (name === 'dxf') this.changes.push({ fill: null, font: {} });
    else if (name === 'font') this.addFont();
    else if (name === 'fill') this.addFill();
    else if (this.fill) this.ofFill(this.fill, name, attributes);
    else if (this.font) onFont[name]?.(this.font, attributes);
    else if (this.section === 'cellXfs') this.ofCellFormat(name, attributes);
  }

  close(name: string): void {
    if (name === 'font') this.font = undefined;
    if (name === 'fill') this.fill = undefined;
  }

  private addFormat({ numFmtId, formatCode }: Attributes): void {
    const id = wholeIn(numFmtId);
    if (id !== undefined && formatCode !== undefined) this.formats.set(id, formatCode);
  }

  private addFont(): void {
    this.font = {};
    const change = this.section === 'dxfs' ? this.changes.at(-1) : undefined;
    if (change) change.font = this.font;
    else if (this.section === 'fonts') this.fonts.push(this.font);
  }

  private addFill(): void {
    this.fill = { isSolid: false, front: null, back: null };
    const change = this.section === 'dxfs' ? this.changes.at(-1) : undefined;
    if (change) change.fill = this.fill;
    else if (this.section === 'fills') this.fills.push(this.fill);
  }

  private ofFill(fill: FileFill, name: string, attributes: Attributes): void {
    if (name === 'patternFill') fill.isSolid = attributes['patternType'] === 'solid';
    else if (name === 'fgColor') fill.front = colorOf(attributes);
    else if (name === 'bgColor') fill.back = colorOf(attributes);
  }

  private ofBorder(name: string, { style }: Attributes): void {
    if (name === 'border') this.borders.push({});
    const weight = WEIGHTS[style ?? ''];
    const border = this.borders.at(-1);
    if (weight && border && /^(left|right|top|bottom)$/.test(name)) border[name] = weight;
  }

  private ofCellFormat(name: string, attributes: Attributes): void {
    const last = this.cellFormats.at(-1);
    if (name === 'xf')
      this.cellFormats.push({
        format: wholeIn(attributes['numFmtId']),
        font: wholeIn(attributes['fontId']),
        fill: wholeIn(attributes['fillId']),
        border: wholeIn(attributes['borderId']),
        alignment: {},
        protection: {},
      });
    else if (name === 'alignment' && last) last.alignment = attributes;
    else if (name === 'protection' && last) last.protection = attributes;
  }

  finish(): Styles {
    return {
      looks: this.cellFormats.map((format) => this.lookOf(format)),
      changes: this.changes.map(({ fill, font }) => ({ fill: fill?.back ?? fill?.front ?? null, font })),
      usual: this.fonts[0] ?? {},
    };
  }

  private lookOf({ format = 0, font, fill, border, alignment, protection }: CellFormat): FileLook {
    const filled = this.fills[fill ?? -1];
    const capital = (word = '') => word.charAt(0).toUpperCase() + word.slice(1);
    return {
      numberFormat: this.formats.get(format) ?? builtInFormat(format),
      font: this.fonts[font ?? -1] ?? {},
      fill: filled?.isSolid ? (filled.front ?? filled.back) : null,
      wrap: isOn(alignment['wrapText']),
      horizontal: capital(alignment['horizontal']),
      vertical: capital(alignment['vertical']),
      edges: this.borders[border ?? -1] ?? {},
      indent: wholeIn(alignment['indent']) ?? 0,
      isUnlocked: !isOn(protection['locked'], true),
    };
  }
}

export function readStyles(file: Package, entry: Entry | undefined): Styles {
  const reader = new StylesReader();
  if (entry)
    file.read(entry, {
      open: (name, attributes) => reader.open(name, attributes),
      close: (name) => reader.close(name),
    });
  return reader.finish();
}
