/** workbook.functions: what Excel's own functions give. Only DATE is here; it tells from which year the workbook counts its days. */
import { ExcelError } from '../../workbook/errors.ts';
import { dateToSerial, DAYS_TO_1904 } from '../../workbook/number-format.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import type { NodeOf } from '../node-of.ts';

class FunctionResultNode implements NodeOf<'FunctionResult'> {
  readonly className = 'FunctionResult';
  readonly error = '';
  constructor(readonly value: number) {}
}

export class FunctionsNode implements NodeOf<'Functions'> {
  readonly className = 'Functions';
  constructor(private readonly workbook: WorkbookModel) {}
  date(year: unknown, month: unknown, day: unknown): FunctionResultNode {
    if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number' || year < 1904)
      throw new ExcelError('NotImplemented', 'Functions.date of anything but whole years from 1904 on');
    const serial = dateToSerial(new Date(Date.UTC(year, month - 1, day)));
    return new FunctionResultNode(this.workbook.date1904 ? serial - DAYS_TO_1904 : serial);
  }
}
