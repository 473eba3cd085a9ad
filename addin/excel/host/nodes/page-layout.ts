/** Excel.PageLayout: how a sheet is printed. What is set here nobody sees before it is printed, or saved. */
import { area, isEntireRows } from '#domain/sheet/area.ts';
import { followed } from '../../workbook/charts.ts';
import { ExcelError } from '../../workbook/errors.ts';
import {
  MARGINS,
  PAPERS,
  usualPrintSetup,
  type Margin,
  type PageText,
  type Paper,
  type PrintSetup,
  type Zoom,
} from '../../workbook/print-setup.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import { isRecord } from '../members.ts';
import type { NodeOf } from '../node-of.ts';
import { HeaderFooterGroupNode } from './headers-footers.ts';
import { RangeAreasNode } from './range-areas.ts';
import { RangeNode } from './range.ts';

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

const isPaper = (name: string): name is Paper => name in PAPERS;

/** Excel takes a size from 10 to 400 percent, or a number of pages; both at once it refuses. */
function zoomIn(value: unknown): Zoom {
  if (!isRecord(value)) throw new ExcelError('InvalidArgument');
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = value;
  if (typeof scale === 'number') {
    if (across !== undefined && across !== null) throw new ExcelError('InvalidArgument');
    if (!(scale >= 10 && scale <= 400)) throw new ExcelError('InvalidArgument');
    return { scale };
  }
  const pages = [across ?? 0, down ?? 0].map(Number);
  if (pages.some((count) => !Number.isInteger(count) || count < 0)) throw new ExcelError('InvalidArgument');
  const [pagesAcross = 0, pagesDown = 0] = pages;
  return { pagesAcross, pagesDown };
}

const zoomOut = (zoom: Zoom): Excel.PageLayoutZoomOptions =>
  'scale' in zoom
    ? { scale: zoom.scale }
    : { horizontalFitToPages: zoom.pagesAcross, verticalFitToPages: zoom.pagesDown };

export class PageLayoutNode implements NodeOf<'PageLayout'> {
  readonly className = 'PageLayout';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheet: Sheet,
  ) {}

  private get setup(): PrintSetup {
    return this.sheet.print ?? usualPrintSetup();
  }
  private change(change: (setup: PrintSetup) => void): void {
    const setup = this.sheet.print ?? usualPrintSetup();
    change(setup);
    this.sheet.print = setup;
    this.workbook.changed(this.sheet, area(0, 0), 'look');
  }

  get orientation(): 'Portrait' | 'Landscape' {
    return this.setup.orientation;
  }
  set orientation(orientation: string) {
    if (orientation !== 'Portrait' && orientation !== 'Landscape') throw new ExcelError('InvalidArgument');
    this.change((setup) => (setup.orientation = orientation));
  }
  get paperSize(): Paper {
    return this.setup.paper;
  }
  set paperSize(paper: string) {
    if (!isPaper(paper)) throw new ExcelError('NotImplemented', `paper ${paper}`);
    this.change((setup) => (setup.paper = paper));
  }
  get zoom(): Excel.PageLayoutZoomOptions {
    return zoomOut(this.setup.zoom);
  }
  set zoom(zoom: unknown) {
    const wanted = zoomIn(zoom);
    this.change((setup) => (setup.zoom = wanted));
  }
  get centerHorizontally(): boolean {
    return this.setup.isCentredAcross;
  }
  set centerHorizontally(centred: boolean) {
    this.change((setup) => (setup.isCentredAcross = centred));
  }
  get centerVertically(): boolean {
    return this.setup.isCentredDown;
  }
  set centerVertically(centred: boolean) {
    this.change((setup) => (setup.isCentredDown = centred));
  }
  get blackAndWhite(): boolean {
    return this.setup.isBlackAndWhite;
  }
  set blackAndWhite(isBlackAndWhite: boolean) {
    this.change((setup) => (setup.isBlackAndWhite = isBlackAndWhite));
  }
  get printGridlines(): boolean {
    return this.setup.hasGridlines;
  }
  set printGridlines(hasGridlines: boolean) {
    this.change((setup) => (setup.hasGridlines = hasGridlines));
  }

  private setMargin(margin: Margin, points: number): void {
    if (!(points >= 0 && Number.isFinite(points))) throw new ExcelError('InvalidArgument');
    this.change((setup) => (setup.margins[margin] = points));
  }
  get leftMargin(): number {
    return this.setup.margins.left;
  }
  set leftMargin(points: number) {
    this.setMargin('left', points);
  }
  get rightMargin(): number {
    return this.setup.margins.right;
  }
  set rightMargin(points: number) {
    this.setMargin('right', points);
  }
  get topMargin(): number {
    return this.setup.margins.top;
  }
  set topMargin(points: number) {
    this.setMargin('top', points);
  }
  get bottomMargin(): number {
    return this.setup.margins.bottom;
  }
  set bottomMargin(points: number) {
    this.setMargin('bottom', points);
  }
  get headerMargin(): number {
    return this.setup.margins.header;
  }
  set headerMargin(points: number) {
    this.setMargin('header', points);
  }
  get footerMargin(): number {
    return this.setup.margins.footer;
  }
  set footerMargin(points: number) {
    this.setMargin('footer', points);
  }
  setPrintMargins(unit: keyof typeof POINTS, options: unknown): void {
    const length = POINTS[unit];
    if (length === undefined || !isRecord(options)) throw new ExcelError('InvalidArgument');
    for (const margin of MARGINS)
      if (options[margin] !== undefined && options[margin] !== null)
        this.setMargin(margin, Number(options[margin]) * length);
  }

  getPrintArea(): RangeAreasNode {
    return found(this.getPrintAreaOrNullObject());
  }
  getPrintAreaOrNullObject(): RangeAreasNode | null {
    const within = this.setup.area?.area;
    return within ? new RangeAreasNode(this.workbook, this.sheet, [within]) : null;
  }
  setPrintArea(place: RangeNode | string): void {
    const within = this.placeOf(place);
    this.change((setup) => (setup.area = followed(this.workbook, this.sheet, within)));
  }
  getPrintTitleRows(): RangeNode {
    return found(this.getPrintTitleRowsOrNullObject());
  }
  getPrintTitleRowsOrNullObject(): RangeNode | null {
    const within = this.setup.titleRows?.area;
    return within ? new RangeNode(this.workbook, this.sheet, within) : null;
  }
  setPrintTitleRows(place: RangeNode | string): void {
    const whole = this.placeOf(place);
    if (!isEntireRows(whole)) throw new ExcelError('InvalidArgument', 'Rows of titles are whole rows.');
    this.change((setup) => (setup.titleRows = followed(this.workbook, this.sheet, whole)));
  }
  private placeOf(place: RangeNode | string) {
    if (typeof place !== 'string' && !(place instanceof RangeNode))
      throw new ExcelError('NotImplemented', 'PageLayout: several areas');
    const there = typeof place === 'string' ? this.workbook.resolve(place, this.sheet) : place;
    if (there.sheet !== this.sheet)
      throw new ExcelError('InvalidArgument', 'The cells are on another sheet.');
    return there.area;
  }

  get headersFooters(): HeaderFooterGroupNode {
    return new HeaderFooterGroupNode({
      read: (text: PageText) => this.setup.texts[text],
      write: (text: PageText, value: string) => this.change((setup) => (setup.texts[text] = value)),
    });
  }
}

function found<Node>(node: Node | null): Node {
  if (!node) throw new ExcelError('ItemNotFound');
  return node;
}
