/**
 * The cells of a pivot table, computed from its fields. Row fields nest with subtotals; column fields show their innermost
 * items and a grand total (Excel also draws subtotals of outer column fields; the preview leaves them out).
 */
import type { Aggregation, DataField, PivotOptions } from './pivot.ts';
import { PIVOT_WORDS } from './words.ts';

export type PivotLine = readonly (string | number | boolean)[];

export interface PivotCell {
  readonly value: string | number;
  readonly bold?: boolean;
  readonly numberFormat?: string;
}

export interface PivotInput {
  readonly fields: readonly string[];
  readonly lines: readonly PivotLine[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly filters: readonly string[];
  readonly data: readonly DataField[];
  readonly options: Readonly<PivotOptions>;
}

export interface Drawing {
  readonly filterRows: readonly (readonly PivotCell[])[];
  readonly rows: readonly (readonly PivotCell[])[];
  readonly headRows: number;
  readonly labelColumns: number;
  readonly width: number;
}

/** The lines that share the same items of some fields, in the order Excel lists them. */
interface Group {
  readonly path: readonly Item[];
  readonly lines: readonly PivotLine[];
}

/** Numbers stay numbers: a year among the labels is one, a code with a zero in front is text. */
type Item = string | number;

function itemOf(value: string | number | boolean | undefined): Item {
  if (value === undefined || value === '') return PIVOT_WORDS.blank;
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

/** Numbers, then texts, then blanks. */
const rankOf = (item: Item): number => (typeof item === 'number' ? 0 : item === PIVOT_WORDS.blank ? 2 : 1);

function inOrder(a: Item, b: Item): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return rankOf(a) - rankOf(b) || String(a).localeCompare(String(b), 'vi');
}

/** One group per item of `column`, under the path of `parent`. */
function split(parent: Group, column: number): Group[] {
  const found = new Map<Item, PivotLine[]>();
  for (const line of parent.lines) {
    const item = itemOf(line[column]);
    const lines = found.get(item) ?? [];
    lines.push(line);
    found.set(item, lines);
  }
  return [...found]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([item, lines]) => ({ path: [...parent.path, item], lines }));
}

const leaves = (start: Group, columns: readonly number[]): Group[] =>
  columns.reduce<Group[]>((groups, column) => groups.flatMap((group) => split(group, column)), [start]);

const aggregations: Record<Aggregation, (numbers: readonly number[], filled: number) => number | ''> = {
  Automatic: (numbers) => numbers.reduce((sum, each) => sum + each, 0),
  Sum: (numbers) => numbers.reduce((sum, each) => sum + each, 0),
  Count: (_, filled) => filled,
  CountNumbers: (numbers) => numbers.length,
  Average: (numbers) =>
    numbers.length === 0 ? '' : numbers.reduce((sum, each) => sum + each, 0) / numbers.length,
  Max: (numbers) => numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0),
  Min: (numbers) => numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0),
  Product: (numbers) => numbers.reduce((product, each) => product * each, 1),
};

function figure(lines: readonly PivotLine[], column: number, data: DataField): PivotCell {
  if (lines.length === 0) return { value: '' };
  const values = lines.map((line) => line[column] ?? '').filter((value) => value !== '');
  const numbers = values.filter((value) => typeof value === 'number');
  const value = aggregations[data.summarizeBy](numbers, values.length);
  return data.numberFormat === 'General' ? { value } : { value, numberFormat: data.numberFormat };
}

/** Every row of the body: its labels, the lines behind it, and whether it is a total. */
interface BodyRow {
  readonly labels: readonly Item[];
  readonly lines: readonly PivotLine[];
  readonly total: boolean;
}

function bodyRows(input: PivotInput, columns: readonly number[], all: Group): BodyRow[] {
  const { layoutType } = input.options;
  const compact = layoutType === 'Compact';
  const walk = (group: Group, depth: number): BodyRow[] => {
    const column = columns[depth];
    if (column === undefined) return [];
    const last = depth === columns.length - 1;
    return split(group, column).flatMap((child) => {
      const item = child.path[depth] ?? '';
      const own = (label: Item) => (compact ? [label] : [...Array<Item>(depth).fill(''), label]);
      if (last && layoutType === 'Tabular') return [{ labels: child.path, lines: child.lines, total: false }];
      if (last) return [{ labels: own(item), lines: child.lines, total: false }];
      const inner = walk(child, depth + 1);
      return layoutType === 'Tabular'
        ? [...inner, { labels: own(`${item} Total`), lines: child.lines, total: true }]
        : [{ labels: own(item), lines: child.lines, total: true }, ...inner];
    });
  };
  const rows = layoutType === 'Tabular' ? withoutRepeats(walk(all, 0)) : walk(all, 0);
  const totals = input.options.showColumnGrandTotals && (columns.length === 0 ? input.data.length > 0 : true);
  if (totals)
    rows.push({
      labels: [columns.length === 0 ? 'Total' : PIVOT_WORDS.grand],
      lines: all.lines,
      total: true,
    });
  return rows;
}

/** An outer item is named once, beside the first of its inner ones. */
function withoutRepeats(rows: readonly BodyRow[]): BodyRow[] {
  let above: readonly Item[] = [];
  return rows.map((row) => {
    if (row.total) return row;
    const labels = unlike(row.labels, above);
    above = row.labels;
    return { ...row, labels };
  });
}

function unlike(labels: readonly Item[], above: readonly Item[]): Item[] {
  const differs = labels.findIndex((label, level) => label !== above[level]);
  return labels.map((label, level) => (level < differs ? '' : label));
}

interface FigureColumn {
  readonly path: readonly Item[];
  readonly data: DataField;
  readonly grand: boolean;
}

function figureColumns(input: PivotInput, columns: readonly number[], all: Group): FigureColumn[] {
  const paths = columns.length === 0 ? [] : leaves(all, columns).map((group) => group.path);
  const shown = paths.length === 0 ? [[]] : paths;
  const each = shown.flatMap((path) => input.data.map((data) => ({ path, data, grand: false })));
  const grand = paths.length > 0 && input.options.showRowGrandTotals;
  return grand ? [...each, ...input.data.map((data) => ({ path: [], data, grand: true }))] : each;
}

function headRows(input: PivotInput, figures: readonly FigureColumn[], labels: number): PivotCell[][] {
  const bold = (value: Item): PivotCell => ({ value, bold: true });
  const blank = (count: number) => Array.from({ length: count }, () => bold(''));
  const rowLabels =
    input.options.layoutType === 'Compact' ? [PIVOT_WORDS.rows] : input.rows.map((field) => field);
  const left = input.rows.length === 0 ? blank(labels) : rowLabels.map((label) => bold(label));
  const several = input.data.length > 1;
  if (input.columns.length === 0) return [[...left, ...figures.map((each) => bold(each.data.name))]];
  const caption = input.options.layoutType === 'Compact' ? PIVOT_WORDS.columns : input.columns.join(', ');
  const first = [
    bold(several ? '' : (input.data[0]?.name ?? '')),
    ...blank(labels - 1),
    bold(caption),
    ...blank(Math.max(figures.length - 1, 0)),
  ];
  const levels = input.columns.map((_, level) => {
    const lowest = level === input.columns.length - 1;
    const items = figures.map((each) => {
      if (each.grand)
        return bold(level === 0 ? (several ? `Total ${each.data.name}` : PIVOT_WORDS.grand) : '');
      return bold(each.path[level] ?? '');
    });
    return [...(lowest && !several ? left : blank(labels)), ...items];
  });
  const names = several ? [[...left, ...figures.map((each) => bold(each.grand ? '' : each.data.name))]] : [];
  return [first, ...levels, ...names];
}

/** Computes every cell; `rows` starts with the header rows. A pivot without fields is one blank cell. */
export function layOut(input: PivotInput): Drawing {
  const indexOf = (field: string) => input.fields.indexOf(field);
  const rowColumns = input.rows.map(indexOf);
  const columnColumns = input.columns.map(indexOf);
  const all: Group = { path: [], lines: input.lines };
  const filterRows = input.filters.map((field) => [{ value: field, bold: true }, { value: PIVOT_WORDS.all }]);
  if (input.rows.length + input.columns.length + input.data.length === 0) {
    return { filterRows, rows: [[{ value: '' }]], headRows: 0, labelColumns: 1, width: 1 };
  }
  const labels = input.options.layoutType === 'Compact' ? 1 : Math.max(input.rows.length, 1);
  const figures = figureColumns(input, columnColumns, all);
  const head = headRows(input, figures, labels);
  const body = bodyRows(input, rowColumns, all).map((row) => {
    const texts = Array.from({ length: labels }, (_, at) => ({
      value: row.labels[at] ?? '',
      bold: row.total,
    }));
    const cells = figures.map((each) => {
      const lines = row.lines.filter((line) =>
        each.path.every((item, level) => itemOf(line[columnColumns[level] ?? -1]) === item),
      );
      return { ...figure(lines, indexOf(each.data.field), each.data), bold: row.total };
    });
    return [...texts, ...cells];
  });
  const rows = [...head, ...body];
  const width = rows.reduce((most, row) => Math.max(most, row.length), labels);
  return { filterRows, rows, headRows: head.length, labelColumns: labels, width };
}
