/** An AutoFilter: its area (header row included), the criteria of its columns, and the rows they hide. */
import { intersect, lastRow, type Area } from '#domain/sheet/area.ts';
import { scalar } from './cell.ts';
import { ExcelError } from './errors.ts';
import { displayText } from './number-format.ts';
import type { Sheet } from './sheet.ts';

/** The part of Excel's FilterCriteria that the preview evaluates: a list of shown texts, or one or two comparisons. */
export interface FilterCriterion {
  readonly filterOn: string;
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
}

export class Filter {
  readonly criteria = new Map<number, FilterCriterion>();
  private hidden = new Set<number>();

  constructor(
    private readonly sheet: Sheet,
    /** Read on every use: a table's area grows and moves. */
    readonly area: () => Area,
    /** Rows below the data that never filter: the totals row of a table. */
    private readonly tail: () => number = () => 0,
  ) {}

  get isFiltered(): boolean {
    return this.criteria.size > 0;
  }

  hides(row: number): boolean {
    return this.hidden.has(row);
  }

  /** `column` counts from the area's first column. */
  apply(column: number, criterion: FilterCriterion): void {
    if (column < 0 || column >= this.area().columns) throw new ExcelError('InvalidArgument');
    this.criteria.set(column, criterion);
    this.reapply();
  }

  clear(): void {
    this.criteria.clear();
    this.hidden = new Set();
  }

  /** Which rows are hidden is decided here and stays until the next call, as in Excel. */
  reapply(): void {
    const { row: top, column: left } = this.area();
    const last = lastRow(this.area()) - this.tail();
    this.hidden = new Set();
    for (let row = top + 1; row <= last; row += 1) {
      for (const [column, criterion] of this.criteria) {
        const cell = this.sheet.cell(row, left + column);
        if (!matches(criterion, displayText(cell), scalar(cell.value))) this.hidden.add(row);
      }
    }
  }

  /** Follows rows that move. */
  shift(move: (row: number) => number | null): void {
    this.hidden = new Set([...this.hidden].flatMap((row) => move(row) ?? []));
  }

  touches(within: Area): boolean {
    const common = intersect(this.area(), within);
    if (!common) return false;
    for (let row = common.row; row <= lastRow(common); row += 1) if (this.hidden.has(row)) return true;
    return false;
  }
}

function matches(criterion: FilterCriterion, shown: string, value: string | number | boolean): boolean {
  if (criterion.filterOn === 'Values') {
    return (criterion.values ?? []).some((wanted) => wanted.toLowerCase() === shown.toLowerCase());
  }
  if (criterion.filterOn !== 'Custom')
    throw new ExcelError('NotImplemented', `FilterOn.${criterion.filterOn}`);
  const first = compares(criterion.criterion1 ?? '', shown, value);
  if (criterion.criterion2 === undefined) return first;
  const second = compares(criterion.criterion2, shown, value);
  return criterion.operator === 'Or' ? first || second : first && second;
}

function compares(text: string, shown: string, value: string | number | boolean): boolean {
  const [, operator = '=', operand = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(text) ?? [];
  const wanted = Number(operand);
  const numeric = operand !== '' && !Number.isNaN(wanted) && typeof value === 'number';
  if (operator === '<') return numeric && value < wanted;
  if (operator === '<=') return numeric && value <= wanted;
  if (operator === '>') return numeric && value > wanted;
  if (operator === '>=') return numeric && value >= wanted;
  const equal = numeric ? value === wanted : wildcard(operand).test(shown);
  return operator === '<>' ? !equal : equal;
}

function wildcard(pattern: string): RegExp {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`, 'isu');
}
