/** workbook.properties.custom: texts by name that Excel keeps with the document itself. */
import { ExcelError } from '../../workbook/errors.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import type { NodeOf } from '../node-of.ts';
import type { Profile } from '../profile.ts';

class CustomPropertyNode implements NodeOf<'CustomProperty'> {
  readonly className = 'CustomProperty';
  constructor(
    private readonly workbook: WorkbookModel,
    readonly key: string,
  ) {}
  get value(): unknown {
    return this.workbook.properties.get(this.key);
  }
  set value(value: unknown) {
    this.workbook.properties.set(this.key, String(value));
  }
  delete(): void {
    if (!this.workbook.properties.delete(this.key)) throw new ExcelError('ItemNotFound');
  }
}

class CustomPropertyCollectionNode implements NodeOf<'CustomPropertyCollection'> {
  readonly className = 'CustomPropertyCollection';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly profile: Profile,
  ) {}
  get items(): readonly CustomPropertyNode[] {
    return [...this.workbook.properties.keys()].map((key) => new CustomPropertyNode(this.workbook, key));
  }
  getCount(): number {
    return this.workbook.properties.size;
  }
  getItem(key: string): CustomPropertyNode {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }
  getItemOrNullObject(key: string): CustomPropertyNode | null {
    const name = [...this.workbook.properties.keys()].find(
      (each) => each.toLowerCase() === key.toLowerCase(),
    );
    return name === undefined ? null : new CustomPropertyNode(this.workbook, name);
  }
  /** Adds, or replaces what was there. */
  add(key: string, value: unknown): CustomPropertyNode {
    if (typeof key !== 'string' || key === '') throw new ExcelError('InvalidArgument');
    const kept = this.cut(key);
    const known = this.getItemOrNullObject(kept) ?? new CustomPropertyNode(this.workbook, kept);
    known.value = typeof value === 'string' ? this.cut(value) : value;
    return known;
  }
  /** On a computer without a word; on the web not at all. */
  private cut(text: string): string {
    return this.profile === 'web' ? text : text.slice(0, MOST_CHARACTERS);
  }
}

const MOST_CHARACTERS = 255;

export class DocumentPropertiesNode implements NodeOf<'DocumentProperties'> {
  readonly className = 'DocumentProperties';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly profile: Profile,
  ) {}
  get custom(): CustomPropertyCollectionNode {
    return new CustomPropertyCollectionNode(this.workbook, this.profile);
  }
}
