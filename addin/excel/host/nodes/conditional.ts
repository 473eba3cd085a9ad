/** Conditional formats over one or more areas. Only the kind with a formula of its own is offered. */
import { overlaps, type Area } from '#domain/sheet/area.ts';
import type { ConditionalFormat } from '../../workbook/conditional.ts';
import { ExcelError } from '../../workbook/errors.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import type { NodeOf } from '../node-of.ts';
import { colorIn } from './color.ts';
import { nullable } from './range-format.ts';
import { RangeAreasNode } from './range-areas.ts';
import { RangeNode } from './range.ts';

class Handle {
  constructor(
    readonly workbook: WorkbookModel,
    readonly sheet: Sheet,
    readonly format: ConditionalFormat,
  ) {}
  change(change: Partial<ConditionalFormat>): void {
    for (const within of this.format.areas) this.sheet.refuseProtected(within);
    Object.assign(this.format, change);
    for (const within of this.format.areas) this.workbook.changed(this.sheet, within, 'look');
  }
}

export class ConditionalFormatNode implements NodeOf<'ConditionalFormat'> {
  readonly className = 'ConditionalFormat';
  constructor(private readonly handle: Handle) {}

  get id(): string {
    return this.handle.format.id;
  }
  get type(): Excel.ConditionalFormatType {
    return this.handle.format.type as Excel.ConditionalFormatType;
  }
  get priority(): number {
    return this.handle.sheet.conditionalFormats.indexOf(this.handle.format);
  }
  set priority(priority: number) {
    const { sheet, format } = this.handle;
    const others = sheet.conditionalFormats.filter((other) => other !== format);
    if (priority < 0 || priority > others.length) throw new ExcelError('InvalidArgument');
    others.splice(priority, 0, format);
    sheet.conditionalFormats = others;
  }
  get stopIfTrue(): boolean {
    return this.handle.format.stopIfTrue;
  }
  set stopIfTrue(stopIfTrue: boolean) {
    this.handle.change({ stopIfTrue });
  }
  get custom(): CustomConditionalFormatNode {
    return new CustomConditionalFormatNode(this.handle);
  }
  getRange(): RangeNode {
    const range = this.getRangeOrNullObject();
    if (!range) throw new ExcelError('ItemNotFound', 'The format covers several areas.');
    return range;
  }
  getRangeOrNullObject(): RangeNode | null {
    const { workbook, sheet, format } = this.handle;
    const [only, ...more] = format.areas;
    return only && more.length === 0 ? new RangeNode(workbook, sheet, only) : null;
  }
  getRanges(): RangeAreasNode {
    const { workbook, sheet, format } = this.handle;
    return new RangeAreasNode(workbook, sheet, format.areas);
  }
  delete(): void {
    const { sheet, format } = this.handle;
    this.handle.change({});
    sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
    this.handle.change({});
  }
}

class CustomConditionalFormatNode implements NodeOf<'CustomConditionalFormat'> {
  readonly className = 'CustomConditionalFormat';
  constructor(private readonly handle: Handle) {}
  get rule(): ConditionalFormatRuleNode {
    return new ConditionalFormatRuleNode(this.handle);
  }
  get format(): ConditionalRangeFormatNode {
    return new ConditionalRangeFormatNode(this.handle);
  }
}

class ConditionalFormatRuleNode implements NodeOf<'ConditionalFormatRule'> {
  readonly className = 'ConditionalFormatRule';
  constructor(private readonly handle: Handle) {}
  get formula(): string {
    return this.handle.format.formula;
  }
  set formula(formula: string) {
    if (typeof formula !== 'string' || formula === '') throw new ExcelError('InvalidArgument');
    this.handle.change({ formula: formula.startsWith('=') ? formula : `=${formula}` });
  }
}

class ConditionalRangeFormatNode implements NodeOf<'ConditionalRangeFormat'> {
  readonly className = 'ConditionalRangeFormat';
  constructor(private readonly handle: Handle) {}
  get fill(): ConditionalRangeFillNode {
    return new ConditionalRangeFillNode(this.handle);
  }
  get font(): ConditionalRangeFontNode {
    return new ConditionalRangeFontNode(this.handle);
  }
}

class ConditionalRangeFillNode implements NodeOf<'ConditionalRangeFill'> {
  readonly className = 'ConditionalRangeFill';
  constructor(private readonly handle: Handle) {}
  get color(): string {
    return this.handle.format.fill ?? '';
  }
  set color(color: string) {
    this.handle.change({ fill: colorIn(color) });
  }
  clear(): void {
    this.handle.change({ fill: null });
  }
}

class ConditionalRangeFontNode implements NodeOf<'ConditionalRangeFont'> {
  readonly className = 'ConditionalRangeFont';
  constructor(private readonly handle: Handle) {}
  get color(): string {
    return this.handle.format.fontColor ?? '';
  }
  set color(color: string) {
    this.handle.change({ fontColor: colorIn(color) });
  }
  get bold(): boolean {
    return nullable(this.handle.format.bold);
  }
  set bold(bold: boolean) {
    this.handle.change({ bold });
  }
}

export class ConditionalFormatCollectionNode implements NodeOf<'ConditionalFormatCollection'> {
  readonly className = 'ConditionalFormatCollection';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {}

  private get formats(): ConditionalFormat[] {
    const touches = (format: ConditionalFormat) =>
      format.areas.some((part) => this.areas.some((within) => overlaps(part, within)));
    return this.sheet.conditionalFormats.filter(touches);
  }
  private node = (format: ConditionalFormat): ConditionalFormatNode =>
    new ConditionalFormatNode(new Handle(this.workbook, this.sheet, format));

  get items(): readonly ConditionalFormatNode[] {
    return this.formats.map(this.node);
  }
  getCount(): number {
    return this.formats.length;
  }
  getItem(id: string): ConditionalFormatNode {
    const found = this.getItemOrNullObject(id);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }
  getItemOrNullObject(id: string): ConditionalFormatNode | null {
    const found = this.formats.find((format) => format.id === id);
    return found ? this.node(found) : null;
  }
  /** The newest rule comes first, before the ones that were there. */
  add(type: string): ConditionalFormatNode {
    if (type !== 'Custom') throw new ExcelError('NotImplemented', `ConditionalFormatType.${type}`);
    for (const within of this.areas) this.sheet.refuseProtected(within);
    const format: ConditionalFormat = {
      id: `{${crypto.randomUUID().toUpperCase()}}`,
      type,
      areas: [...this.areas],
      formula: '',
      fill: null,
      fontColor: null,
      bold: null,
      stopIfTrue: false,
    };
    this.sheet.conditionalFormats.unshift(format);
    return this.node(format);
  }
  clearAll(): void {
    for (const within of this.areas) this.sheet.refuseProtected(within);
    const gone = new Set(this.formats);
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((format) => !gone.has(format));
    for (const within of this.areas) this.workbook.changed(this.sheet, within, 'look');
  }
}
