/** workbook.settings: key and value, kept with the workbook. */
import { ExcelError } from '../../workbook/errors.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import type { NodeOf } from '../node-of.ts';

/** What Excel keeps of settings in all (office-js#621, #3957). */
const MOST_CHARACTERS = 2_000_000;

class SettingNode implements NodeOf<'Setting'> {
  readonly className = 'Setting';
  constructor(
    private readonly workbook: WorkbookModel,
    readonly key: string,
  ) {}
  get value(): unknown {
    return this.workbook.settings.get(this.key);
  }
  set value(value: unknown) {
    this.workbook.settings.set(this.key, value);
  }
  delete(): void {
    if (!this.workbook.settings.delete(this.key)) throw new ExcelError('ItemNotFound');
  }
}

export class SettingCollectionNode implements NodeOf<'SettingCollection'> {
  readonly className = 'SettingCollection';
  constructor(private readonly workbook: WorkbookModel) {}
  get items(): readonly SettingNode[] {
    return [...this.workbook.settings.keys()].map((key) => new SettingNode(this.workbook, key));
  }
  getCount(): number {
    return this.workbook.settings.size;
  }
  getItem(key: string): SettingNode {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }
  getItemOrNullObject(key: string): SettingNode | null {
    return this.workbook.settings.has(key) ? new SettingNode(this.workbook, key) : null;
  }
  /** Adds, or replaces what was there. */
  add(key: string, value: unknown): SettingNode {
    if (typeof key !== 'string' || key === '') throw new ExcelError('InvalidArgument');
    this.workbook.settings.set(key, value);
    const kept = [...this.workbook.settings].reduce(
      (sum, [name, each]) => sum + name.length + String(each).length,
      0,
    );
    if (kept > MOST_CHARACTERS) throw new ExcelError('RequestPayloadSizeLimitExceeded');
    return new SettingNode(this.workbook, key);
  }
}
