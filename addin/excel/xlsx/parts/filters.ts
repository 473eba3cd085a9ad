/** What an AutoFilter filters, from the elements of a sheet or of a table: lists of values and comparisons. */
import { isOn, wholeIn, type Attributes } from '../xml/read.ts';

export interface FileCriterion {
  readonly filterOn: 'Values' | 'Custom';
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
}

export interface FileFilter {
  readonly ref: string;
  /** Column (from 0, within the filter) and criterion. */
  readonly criteria: readonly (readonly [number, FileCriterion])[];
}

const operators: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  lessThan: '<',
  lessThanOrEqual: '<=',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
};

/** What is left out (colours, icons, days by group, top ten, "this year"): the rows it hides are hidden in the file as well. */
const notKept = /^(colorFilter|iconFilter|dateGroupItem|top10|dynamicFilter)$/;

interface OpenColumn {
  readonly column: number;
  readonly values: string[];
  readonly comparisons: string[];
  hasBlank: boolean;
  isAnd: boolean;
  isKept: boolean;
}

/** Takes the elements inside an `autoFilter`, itself included. */
export class FilterReader {
  private ref = '';
  private column: OpenColumn | undefined;
  private readonly criteria: (readonly [number, FileCriterion])[] = [];

  open(name: string, attributes: Attributes): void | false {
    const { column } = this;
    if (name === 'autoFilter') this.ref = attributes['ref'] ?? '';
    else if (name === 'sortState') return false;
    else if (name === 'filterColumn')
      this.column = {
        column: wholeIn(attributes['colId']) ?? 0,
        values: [],
        comparisons: [],
        hasBlank: false,
        isAnd: false,
        isKept: true,
      };
    else if (!column) return;
    else if (notKept.test(name)) column.isKept = false;
    else if (name === 'filters') column.hasBlank = isOn(attributes['blank']);
    else if (name === 'filter') column.values.push(attributes['val'] ?? '');
    else if (name === 'customFilters') column.isAnd = isOn(attributes['and']);
    else if (name === 'customFilter')
      column.comparisons.push(
        `${operators[attributes['operator'] ?? 'equal'] ?? '='}${attributes['val'] ?? ''}`,
      );
  }

  close(name: string): void {
    if (name !== 'filterColumn' || !this.column) return;
    const criterion = this.column.isKept ? criterionOf(this.column) : null;
    if (criterion) this.criteria.push([this.column.column, criterion]);
    this.column = undefined;
  }

  finish(): FileFilter {
    return { ref: this.ref, criteria: this.criteria };
  }
}

function criterionOf({ values, comparisons, hasBlank, isAnd }: OpenColumn): FileCriterion | null {
  if (values.length > 0 || hasBlank)
    return { filterOn: 'Values', values: hasBlank ? [...values, ''] : values };
  const [criterion1, criterion2] = comparisons;
  if (criterion1 === undefined) return null;
  return criterion2 === undefined
    ? { filterOn: 'Custom', criterion1 }
    : { filterOn: 'Custom', criterion1, criterion2, operator: isAnd ? 'And' : 'Or' };
}
