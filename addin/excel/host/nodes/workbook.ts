/** Excel.Workbook and Excel.Application: where every object path begins. */
import { area } from '#domain/sheet/area.ts';
import { ExcelError } from '../../workbook/errors.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import type { NodeOf } from '../node-of.ts';
import type { Profile } from '../profile.ts';
import { FunctionsNode } from './functions.ts';
import { NamedItemCollectionNode } from './names.ts';
import { PivotTableCollectionNode } from './pivot.ts';
import { DocumentPropertiesNode } from './document-properties.ts';
import { RangeNode } from './range.ts';
import { SettingCollectionNode } from './settings.ts';
import { TableCollectionNode } from './table-collections.ts';
import { WorksheetCollectionNode } from './worksheet.ts';

class ApplicationNode implements NodeOf<'Application'> {
  readonly className = 'Application';
  calculate(): void {}
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
}

export class WorkbookNode implements NodeOf<'Workbook'> {
  readonly className = 'Workbook';
  constructor(
    readonly workbook: WorkbookModel,
    private readonly profile: Profile,
  ) {}
  get name(): string {
    return this.workbook.name;
  }
  get application(): ApplicationNode {
    return new ApplicationNode();
  }
  get functions(): FunctionsNode {
    return new FunctionsNode(this.workbook);
  }
  get worksheets(): WorksheetCollectionNode {
    return new WorksheetCollectionNode(this.workbook);
  }
  get tables(): TableCollectionNode {
    return new TableCollectionNode(this.workbook, null);
  }
  get pivotTables(): PivotTableCollectionNode {
    return new PivotTableCollectionNode(this.workbook, null);
  }
  get names(): NamedItemCollectionNode {
    return new NamedItemCollectionNode(this.workbook, null);
  }
  get properties(): DocumentPropertiesNode {
    return new DocumentPropertiesNode(this.workbook, this.profile);
  }
  get settings(): SettingCollectionNode {
    return new SettingCollectionNode(this.workbook);
  }
  getSelectedRange(): RangeNode {
    const sheet = this.workbook.activeSheet;
    if (sheet.alsoSelected.length > 0)
      throw new ExcelError('InvalidSelection', 'Several ranges are selected.');
    return new RangeNode(this.workbook, sheet, sheet.selection);
  }
  getActiveCell(): RangeNode {
    const sheet = this.workbook.activeSheet;
    return new RangeNode(this.workbook, sheet, area(sheet.selection.row, sheet.selection.column));
  }
}
