/** A new chart over an area: which of its cells are names, which are categories, which are the values. */
import { area, lastColumn, lastRow, type Area } from '#domain/sheet/area.ts';
import { Chart, type ChartSeries, type ChartType } from './chart.ts';
import { ExcelError } from './errors.ts';
import type { Sheet } from './sheet.ts';
import type { Anchor, WorkbookModel } from './workbook.ts';

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

export function addChart(
  workbook: WorkbookModel,
  sheet: Sheet,
  type: ChartType,
  source: { readonly sheet: Sheet; readonly area: Area },
  by: SeriesBy,
): Chart {
  sheet.refuseProtected(source.area);
  const chart = new Chart(
    `{${crypto.randomUUID().toUpperCase()}}`,
    freeName(workbook, sheet),
    sheet,
    type,
    followed(workbook, sheet, area(0, 0)),
  );
  chart.series = seriesOf(workbook, source, by);
  workbook.charts.push(chart);
  return chart;
}

export function emptySeries(name: string): ChartSeries {
  return {
    name,
    values: null,
    categories: null,
    line: { color: null, style: 'Automatic', weight: 2.25 },
    fill: null,
    smooth: false,
  };
}

export function followed(workbook: WorkbookModel, sheet: Sheet, within: Area): Anchor {
  const anchor: Anchor = { sheet, area: within };
  workbook.anchors.add(anchor);
  return anchor;
}

function freeName(workbook: WorkbookModel, sheet: Sheet): string {
  const taken = new Set(workbook.chartsOn(sheet).map(({ name }) => name));
  for (let number = 1; ; number += 1) {
    const name = `Chart ${String(number)}`;
    if (!taken.has(name)) return name;
  }
}

/** Excel goes by the longer side, and between equal ones by what nobody has written down: then it must be said. */
function directionOf({ rows, columns }: Area, by: SeriesBy): 'Columns' | 'Rows' {
  if (by !== 'Auto') return by;
  if (rows === columns) throw new ExcelError('NotImplemented', 'charts.add Auto over a square');
  return rows > columns ? 'Columns' : 'Rows';
}

/** A first row (or column) is of names where none of it, but the corner, is a number. */
export function seriesOf(
  workbook: WorkbookModel,
  source: { readonly sheet: Sheet; readonly area: Area },
  by: SeriesBy,
): ChartSeries[] {
  const within = cut(source.sheet, source.area);
  const byColumns = directionOf(within, by) === 'Columns';
  const isNumber = (row: number, column: number) => typeof source.sheet.cell(row, column).value === 'number';
  const { row: top, column: left } = within;
  const across = Array.from({ length: within.columns }, (_, at) => left + at);
  const down = Array.from({ length: within.rows }, (_, at) => top + at);
  const headed = within.rows > 1 && !across.slice(1).some((column) => isNumber(top, column));
  const labelled = within.columns > 1 && !down.slice(1).some((row) => isNumber(row, left));
  const first = { row: top + (headed ? 1 : 0), column: left + (labelled ? 1 : 0) };
  const body = area(
    first.row,
    first.column,
    lastRow(within) - first.row + 1,
    lastColumn(within) - first.column + 1,
  );
  const named = byColumns ? headed : labelled;
  const categorised = byColumns ? labelled : headed;
  return Array.from({ length: byColumns ? body.columns : body.rows }, (_, at) => {
    const column = body.column + at;
    const row = body.row + at;
    const values = byColumns ? area(body.row, column, body.rows, 1) : area(row, body.column, 1, body.columns);
    const name = byColumns ? area(top, column) : area(row, left);
    const categories = byColumns
      ? area(body.row, left, body.rows, 1)
      : area(top, body.column, 1, body.columns);
    return {
      ...emptySeries(''),
      ...(named ? { name: followed(workbook, source.sheet, name) } : { name: `Series${String(at + 1)}` }),
      values: followed(workbook, source.sheet, values),
      ...(categorised ? { categories: followed(workbook, source.sheet, categories) } : {}),
    };
  });
}

/** Whole columns are read as far as something stands in them. */
function cut(sheet: Sheet, within: Area): Area {
  const used = sheet.usedArea(within, true);
  return used && (within.rows > 100_000 || within.columns > 10_000) ? used : within;
}
