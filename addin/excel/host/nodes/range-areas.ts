/** Excel.RangeAreas: several rectangles of one sheet. */
import { cellCount, type Area } from '#domain/sheet/area.ts';
import { areaAddress, quoteSheet } from '#domain/sheet/a1.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import type { NodeOf } from '../node-of.ts';
import { ConditionalFormatCollectionNode } from './conditional.ts';
import { RangeFormatNode } from './range-format.ts';
import { WorksheetNode } from './worksheet.ts';

export class RangeAreasNode implements NodeOf<'RangeAreas'> {
  readonly className = 'RangeAreas';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {}
  get address(): string {
    return this.areas.map((within) => `${quoteSheet(this.sheet.name)}!${areaAddress(within)}`).join(', ');
  }
  get areaCount(): number {
    return this.areas.length;
  }
  get cellCount(): number {
    return this.areas.reduce((sum, within) => sum + cellCount(within), 0);
  }
  get worksheet(): WorksheetNode {
    return new WorksheetNode(this.workbook, this.sheet);
  }
  get format(): RangeFormatNode {
    return new RangeFormatNode({ workbook: this.workbook, sheet: this.sheet, areas: this.areas });
  }
  get conditionalFormats(): ConditionalFormatCollectionNode {
    return new ConditionalFormatCollectionNode(this.workbook, this.sheet, this.areas);
  }
}
