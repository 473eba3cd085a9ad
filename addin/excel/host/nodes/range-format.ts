/** The look of one or more areas: fill, font, width, wrapping. */
import { isEntireColumns, type Area } from '#domain/sheet/area.ts';
import type { Style } from '../../workbook/cell.ts';
import { ExcelError } from '../../workbook/errors.ts';
import { fittingWidth } from '../../workbook/fitting.ts';
import {
  charactersToPoints,
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  pointsToCharacters,
} from '../../workbook/lengths.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import type { NodeOf } from '../node-of.ts';
import { colorIn } from './color.ts';
import { columnsOf, rowsOf, shared } from './range-reading.ts';
import { RangeBorderCollectionNode } from './range-borders.ts';

export interface Target {
  readonly workbook: WorkbookModel;
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

const SAMPLE = 10_000;
/** What a cell without one answers. */
const NO_FILL = '#FFFFFF';
const FONT_NAME_CHARACTERS = 31;
const HORIZONTAL = /^(General|Left|Center|Right|Fill|Justify|CenterAcrossSelection|Distributed)$/;

/** Each style once where neighbours share it. */
export function* stylesOf({ sheet, areas }: Target): Generator<Style> {
  let last: Style | undefined;
  for (const within of areas) {
    if (isEntireColumns(within)) for (const column of columnsOf(within)) yield sheet.column(column).style;
    const seen = sheet.usedArea(within, false);
    const rows = Math.min(within.rows, seen ? seen.row + seen.rows - within.row + 1 : 1);
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < Math.min(within.columns, SAMPLE); column += 1) {
        const { style } = sheet.cell(within.row + row, within.column + column);
        if (style !== last) yield style;
        last = style;
      }
    }
  }
}

export function sharedStyle<Part extends keyof Style>(target: Target, part: Part): Style[Part] | null {
  return shared(
    (function* parts() {
      for (const style of stylesOf(target)) yield style[part];
    })(),
  );
}

export function applyStyle(target: Target, change: Partial<Style>): void {
  for (const within of target.areas) {
    target.sheet.refuseProtected(within);
    target.sheet.restyle(within, change);
    target.workbook.changed(target.sheet, within, 'look');
  }
}

export class RangeFillNode implements NodeOf<'RangeFill'> {
  readonly className = 'RangeFill';
  constructor(private readonly target: Target) {}
  get color(): string {
    return nullable(shared([...stylesOf(this.target)].map(({ fill }) => fill ?? NO_FILL)));
  }
  set color(value: string) {
    applyStyle(this.target, { fill: colorIn(value) });
  }
  clear(): void {
    applyStyle(this.target, { fill: null });
  }
}

export class RangeFontNode implements NodeOf<'RangeFont'> {
  readonly className = 'RangeFont';
  constructor(private readonly target: Target) {}
  get bold(): boolean {
    return nullable(sharedStyle(this.target, 'bold'));
  }
  set bold(bold: boolean) {
    applyStyle(this.target, { bold });
  }
  get italic(): boolean {
    return nullable(sharedStyle(this.target, 'italic'));
  }
  set italic(italic: boolean) {
    applyStyle(this.target, { italic });
  }
  get color(): string {
    return nullable(sharedStyle(this.target, 'fontColor'));
  }
  set color(value: string) {
    applyStyle(this.target, { fontColor: colorIn(value) });
  }
  get name(): string {
    return nullable(sharedStyle(this.target, 'fontName'));
  }
  set name(fontName: string) {
    if (typeof fontName !== 'string' || fontName.length > FONT_NAME_CHARACTERS)
      throw new ExcelError('InvalidArgument');
    applyStyle(this.target, { fontName });
  }
  get strikethrough(): boolean {
    return nullable(sharedStyle(this.target, 'struck'));
  }
  set strikethrough(struck: boolean) {
    applyStyle(this.target, { struck });
  }
  get size(): number {
    return nullable(sharedStyle(this.target, 'fontSize'));
  }
  set size(fontSize: number) {
    if (!(fontSize >= 1 && fontSize <= 409)) throw new ExcelError('InvalidArgument');
    applyStyle(this.target, { fontSize });
  }
}

/** Excel's types leave out the null that it answers for mixed values; the assertion says only that. */
export const nullable = <T>(value: T | null): T => value as T;

export class RangeFormatNode implements NodeOf<'RangeFormat'> {
  readonly className = 'RangeFormat';
  constructor(private readonly target: Target) {}

  get fill(): RangeFillNode {
    return new RangeFillNode(this.target);
  }
  get font(): RangeFontNode {
    return new RangeFontNode(this.target);
  }
  get borders(): RangeBorderCollectionNode {
    return new RangeBorderCollectionNode(this.target);
  }
  get verticalAlignment(): Excel.VerticalAlignment {
    return nullable(sharedStyle(this.target, 'vertical')) as Excel.VerticalAlignment;
  }
  set verticalAlignment(vertical: string) {
    if (!/^(Top|Center|Bottom|Justify|Distributed)$/.test(vertical)) throw new ExcelError('InvalidArgument');
    applyStyle(this.target, { vertical });
  }
  get wrapText(): boolean {
    return nullable(sharedStyle(this.target, 'wrap'));
  }
  set wrapText(wrap: boolean) {
    applyStyle(this.target, { wrap });
  }
  get horizontalAlignment(): Excel.HorizontalAlignment {
    return nullable(sharedStyle(this.target, 'horizontal')) as Excel.HorizontalAlignment;
  }
  set horizontalAlignment(horizontal: string) {
    if (!HORIZONTAL.test(horizontal)) throw new ExcelError('InvalidArgument');
    applyStyle(this.target, { horizontal });
  }
  get indentLevel(): number {
    return nullable(sharedStyle(this.target, 'indent'));
  }
  set indentLevel(indent: number) {
    if (!(indent >= 0 && indent <= 250)) throw new ExcelError('InvalidArgument');
    applyStyle(this.target, { indent });
  }
  get columnWidth(): number {
    const { sheet, areas } = this.target;
    const widths = areas.flatMap((within) =>
      [...columnsOf(within)].map((column) => sheet.column(column).width ?? DEFAULT_WIDTH),
    );
    return nullable(shared(widths.map(charactersToPoints)));
  }
  set columnWidth(points: number) {
    if (!(points >= 0 && points <= 1800)) throw new ExcelError('InvalidArgument');
    this.setWidths(() => pointsToCharacters(points));
  }
  get rowHeight(): number {
    const { sheet, areas } = this.target;
    return nullable(
      shared(
        areas.flatMap((within) => [...rowsOf(within)].map((row) => sheet.row(row).height ?? DEFAULT_HEIGHT)),
      ),
    );
  }
  set rowHeight(points: number) {
    if (!(points >= 0 && points <= 409.5)) throw new ExcelError('InvalidArgument');
    this.setHeights(points);
  }
  autofitColumns(): void {
    const { sheet } = this.target;
    this.setWidths((column) => fittingWidth(sheet, column));
  }
  /** Rows as high as what they show: the view's own measure in the preview, and that of whoever opens the file. */
  autofitRows(): void {
    this.setHeights(null);
  }
  private setHeights(height: number | null): void {
    const { workbook, sheet, areas } = this.target;
    for (const within of areas) {
      sheet.refuseProtected(within);
      // Whole columns are all rows: those that somebody set.
      const rows = isEntireColumns(within) ? [...sheet.rowInfo.keys()] : rowsOf(within);
      for (const row of rows) if (sheet.row(row).height !== height) sheet.setRow(row, { height });
      workbook.changed(sheet, within, 'look');
    }
  }

  private setWidths(width: (column: number) => number | null): void {
    const { workbook, sheet, areas } = this.target;
    for (const within of areas) {
      sheet.refuseProtected(within);
      for (const column of columnsOf(within)) {
        const wanted = width(column);
        if (wanted !== null) sheet.setColumn(column, { width: wanted });
      }
      workbook.changed(sheet, within, 'look');
    }
  }
}
