/** Excel.DataValidation, for the list that is offered beside a cell. */
import type { Area } from '#domain/sheet/area.ts';
import { ExcelError } from '../../workbook/errors.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { ALERT_STYLES, setValidation, USUAL_ALERT, validationOf } from '../../workbook/validation.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import { isRecord } from '../members.ts';
import type { NodeOf } from '../node-of.ts';

/** Excel takes no more of entries that are written into the rule itself. */
const LONGEST_SOURCE = 255;

export class DataValidationNode implements NodeOf<'DataValidation'> {
  readonly className = 'DataValidation';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {}

  get type(): Excel.DataValidationType {
    return (validationOf(this.sheet, this.area) ? 'List' : 'None') as Excel.DataValidationType;
  }
  get rule(): Excel.DataValidationRule {
    const found = validationOf(this.sheet, this.area);
    return found ? { list: { inCellDropDown: found.hasDropDown, source: found.source } } : {};
  }
  set rule(rule: unknown) {
    const list: unknown = isRecord(rule) ? rule['list'] : undefined;
    const source: unknown = isRecord(list) ? list['source'] : undefined;
    if (!isRecord(list) || typeof source !== 'string')
      throw new ExcelError('NotImplemented', 'DataValidation.rule');
    if (!source.startsWith('=') && source.length > LONGEST_SOURCE) throw new ExcelError('InvalidArgument');
    this.set({ source, hasDropDown: list['inCellDropDown'] !== false, alert: USUAL_ALERT });
  }
  get errorAlert(): Excel.DataValidationErrorAlert {
    return validationOf(this.sheet, this.area)?.alert ?? USUAL_ALERT;
  }
  set errorAlert(alert: unknown) {
    const found = validationOf(this.sheet, this.area);
    if (!found || !isRecord(alert)) return;
    const { showAlert, title, message } = alert;
    const style = ALERT_STYLES.find((known) => known === alert['style']);
    if (!style) throw new ExcelError('InvalidArgument');
    this.set({
      ...found,
      alert: { showAlert: showAlert !== false, style, title: String(title), message: String(message) },
    });
  }
  clear(): void {
    this.set(null);
  }

  private set(rule: Parameters<typeof setValidation>[2]): void {
    this.sheet.refuseProtected(this.area);
    const kept = rule && { source: rule.source, hasDropDown: rule.hasDropDown, alert: rule.alert };
    setValidation(this.sheet, this.area, kept);
    this.workbook.changed(this.sheet, this.area, 'look');
  }
}
