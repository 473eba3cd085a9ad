/** What a sheet of a file says beside its cells. */
import { parseArea } from '#domain/sheet/a1.ts';
import { MAX_COLUMNS, type Area } from '#domain/sheet/area.ts';
import { isOn, wholeIn, type Attributes } from '../xml/read.ts';
import { colorOf } from './colors.ts';
import { FilterReader, type FileFilter } from './filters.ts';
import { PrintReader, type FilePrint } from './print.ts';
import { areasIn, ListsReader, type FileList } from './validations.ts';

export interface FileColumns {
  /** From 0, the last included. */
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly isHidden: boolean;
  readonly style: number | undefined;
}

/** A conditional format that goes by a formula. */
export interface FileRule {
  readonly areas: readonly Area[];
  readonly type: string;
  readonly priority: number;
  readonly change: number | undefined;
  readonly stopIfTrue: boolean;
  readonly formula: string | undefined;
}

export interface SheetFacts {
  readonly merges: readonly Area[];
  readonly rules: readonly FileRule[];
  /** Relations that name its tables. */
  readonly tables: readonly string[];
  readonly filter: FileFilter | null;
  readonly lists: readonly FileList[];
  readonly tabColor: string | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showsGridlines: boolean;
  readonly isProtected: boolean;
  readonly print: FilePrint | null;
}

/** More are no sheet's; a million of them in a small file are a trap. */
const MOST_MERGES = 100_000;

export function columnsOf({ min, max, width, hidden, style }: Attributes): FileColumns | null {
  const first = wholeIn(min);
  const last = wholeIn(max) ?? first;
  if (first === undefined || last === undefined || first < 1 || last < first) return null;
  const wide = Number(width);
  return {
    first: Math.min(first, MAX_COLUMNS) - 1,
    last: Math.min(last, MAX_COLUMNS) - 1,
    width: width === undefined || !Number.isFinite(wide) ? null : wide,
    isHidden: isOn(hidden),
    style: wholeIn(style),
  };
}

/** Takes the elements before and after the cells. */
export class FactsReader {
  private readonly merges: Area[] = [];
  private readonly rules: FileRule[] = [];
  private readonly tables: string[] = [];
  private filter: FilterReader | undefined;
  private tabColor: string | null = null;
  private hasView = false;
  private frozenRows = 0;
  private frozenColumns = 0;
  private showsGridlines = true;
  private isProtected = false;
  private ruleAreas: readonly Area[] = [];
  private rule: FileRule | undefined;
  private formula: string | undefined;
  private isFiltering = false;
  private readonly lists = new ListsReader();
  private readonly print = new PrintReader();

  open(name: string, attributes: Attributes): void | false {
    if (this.isFiltering) return this.filter?.open(name, attributes);
    if (this.print.open(name, attributes)) return;
    switch (name) {
      case 'customSheetViews':
        return false;
      case 'dataValidation':
      case 'formula1':
        return this.lists.open(name, attributes);
      case 'tabColor':
        this.tabColor = colorOf(attributes);
        return;
      case 'sheetView':
        return this.ofView(attributes);
      case 'pane':
        if (/^frozen/.test(attributes['state'] ?? '')) {
          this.frozenRows = wholeIn(attributes['ySplit']) ?? 0;
          this.frozenColumns = wholeIn(attributes['xSplit']) ?? 0;
        }
        return;
      case 'sheetProtection':
        this.isProtected = isOn(attributes['sheet']);
        return;
      case 'mergeCell':
        return this.ofMerge(attributes);
      case 'tablePart':
        if (attributes['r:id'] !== undefined) this.tables.push(attributes['r:id']);
        return;
      case 'autoFilter':
        this.isFiltering = true;
        this.filter = new FilterReader();
        return this.filter.open(name, attributes);
      default:
        return this.ofRule(name, attributes);
    }
  }

  /** Of several windows on a sheet the first. */
  private ofView(attributes: Attributes): void | false {
    if (this.hasView) return false;
    this.hasView = true;
    this.showsGridlines = isOn(attributes['showGridLines'], true);
  }

  private ofMerge({ ref }: Attributes): void {
    const merged = parseArea(ref ?? '');
    if (merged && this.merges.length < MOST_MERGES) this.merges.push(merged);
  }

  private ofRule(name: string, attributes: Attributes): void {
    if (name === 'conditionalFormatting') this.ruleAreas = areasIn(attributes['sqref']);
    else if (name === 'cfRule')
      this.rule = {
        areas: this.ruleAreas,
        type: attributes['type'] ?? '',
        priority: Number(attributes['priority'] ?? 0) || 0,
        change: wholeIn(attributes['dxfId']),
        stopIfTrue: isOn(attributes['stopIfTrue']),
        formula: undefined,
      };
    else if (name === 'formula' && this.rule) this.formula = '';
  }

  text(text: string): void {
    if (this.formula !== undefined) this.formula += text;
    this.lists.text(text);
    this.print.text(text);
  }

  close(name: string): void {
    if (this.isFiltering) this.filter?.close(name);
    this.lists.close(name);
    this.print.close(name);
    if (name === 'autoFilter') this.isFiltering = false;
    if (name === 'formula' && this.rule && this.formula !== undefined) {
      this.rule = { ...this.rule, formula: this.rule.formula ?? this.formula };
      this.formula = undefined;
    } else if (name === 'cfRule' && this.rule) {
      this.rules.push(this.rule);
      this.rule = undefined;
    }
  }

  finish(): SheetFacts {
    const { merges, rules, tables, tabColor, showsGridlines, isProtected } = this;
    const { frozenRows, frozenColumns } = this;
    const filter = this.filter?.finish() ?? null;
    const lists = this.lists.finish();
    return {
      ...{ merges, rules, tables, filter, lists, tabColor, frozenRows, frozenColumns },
      ...{ showsGridlines, isProtected, print: this.print.finish() },
    };
  }
}
