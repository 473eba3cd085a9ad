/** The lists that a sheet of a file offers beside its cells; other kinds of validation are left out. */
import { parseArea } from '#domain/sheet/a1.ts';
import type { Area } from '#domain/sheet/area.ts';
import { isOn, type Attributes } from '../xml/read.ts';

export interface FileList {
  readonly areas: readonly Area[];
  /** A formula with its '=', or the entries with commas between. */
  readonly source: string;
  readonly hasDropDown: boolean;
  readonly refuses: boolean;
}

/** More are no office's. */
const MOST_LISTS = 10_000;

export const areasIn = (text = ''): Area[] => text.split(/[ ,]+/).flatMap((part) => parseArea(part) ?? []);

export class ListsReader {
  private readonly found: FileList[] = [];
  private list: Omit<FileList, 'source'> | undefined;
  private formula: string | undefined;

  open(name: string, { type, sqref, showDropDown, showErrorMessage }: Attributes): void {
    if (name === 'formula1' && this.list) this.formula = '';
    if (name !== 'dataValidation' || type !== 'list') return;
    // In files the attribute says the opposite of its name.
    this.list = { areas: areasIn(sqref), hasDropDown: !isOn(showDropDown), refuses: isOn(showErrorMessage) };
  }

  text(text: string): void {
    if (this.formula !== undefined) this.formula += text;
  }

  close(name: string): void {
    if (name === 'formula1' && this.list && this.formula !== undefined) {
      const entries = /^"(.*)"$/s.exec(this.formula)?.[1];
      const source = entries ?? `=${this.formula}`;
      if (this.found.length < MOST_LISTS && this.list.areas.length > 0)
        this.found.push({ ...this.list, source });
      this.formula = undefined;
    } else if (name === 'dataValidation') this.list = undefined;
  }

  finish(): readonly FileList[] {
    return this.found;
  }
}
