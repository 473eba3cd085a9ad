/** The chart of a page over a small table beside it. Both are brought up to date where they stand; looks that somebody gave the chart stay. */
import { freeName, numberedObject } from '../tables/names.ts';
import { canResizeTables } from '../versions.ts';
import type { PageChart, PageSpec } from './page-spec.ts';

/** One column is left free between the page and the table. */
const GAP = 1;

interface Around {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly spec: PageSpec;
}

export async function drawChart({ context, sheet, spec }: Around): Promise<void> {
  const known = await tableOf({ context, sheet, spec });
  const chart = sheet.charts.getItemOrNullObject(spec.chartName);
  const points = spec.chart?.points ?? [];
  await context.sync();
  if (!spec.chart || points.length === 0) {
    if (!chart.isNullObject) chart.delete();
    await context.sync();
    return;
  }
  const column = spec.widths.length + GAP;
  // A range that is there before rows are added would grow with them.
  if (known && !canResizeTables()) lengthen(known, points.length);
  const whole = sheet.getRangeByIndexes(0, column, points.length + 1, 3);
  // A month is no date.
  sheet.getRangeByIndexes(0, column, points.length + 1, 1).untrack().numberFormat = [['@']];
  whole.values = [[...spec.chart.headers], ...points.map((point) => point.map((value) => value ?? ''))];
  if (known && canResizeTables()) known.table.resize(whole);
  if (!known) {
    const added = sheet.tables.add(whole, true);
    const { tables } = context.workbook;
    tables.load('items/name');
    await context.sync();
    added.name = freeName(
      spec.tableName,
      tables.items.map(({ name }) => name),
      numberedObject,
    );
    added.showFilterButton = false;
  }
  if (chart.isNullObject) newChart({ context, sheet, spec }, whole, spec.chart);
  else follow(chart, sheet, column, points.length);
  const drawn = sheet.charts.getItem(spec.chartName);
  drawn.title.text = spec.chart.title;
  // One line alone needs no name.
  drawn.legend.visible = points.some(([, , planned]) => planned !== null);
  drawn.setPosition(
    sheet.getRangeByIndexes(spec.chart.row, 0, 1, 1),
    sheet.getRangeByIndexes(spec.chart.row + spec.chart.rows - 1, spec.widths.length - 1, 1, 1),
  );
  await context.sync();
}

interface KnownTable {
  readonly table: Excel.Table;
  /** Known after the next sync. */
  readonly body: Excel.Range;
}

/** Ours by its name, on this sheet. What it held of before is emptied: a plan of fewer months leaves none behind. */
async function tableOf({ context, sheet, spec }: Around): Promise<KnownTable | undefined> {
  sheet.tables.load('items/name');
  await context.sync();
  const table = sheet.tables.items.find(({ name }) => name.startsWith(spec.tableName));
  if (!table) return undefined;
  const body = table.getDataBodyRange();
  body.clear('Contents');
  body.load('rowCount');
  return { table, body };
}

/** In an older Excel the table takes new rows at its end, and keeps empty ones where there are fewer points than before. */
function lengthen({ table, body }: KnownTable, points: number): void {
  const more = points - body.rowCount;
  if (more <= 0) return;
  table.rows.add(
    undefined,
    Array.from({ length: more }, () => ['', '', '']),
  );
}

function newChart({ sheet, spec }: Around, whole: Excel.Range, { valueTitle }: PageChart): void {
  const chart = sheet.charts.add('LineMarkers', whole, 'Columns');
  chart.name = spec.chartName;
  chart.legend.position = 'Bottom';
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.title.text = valueTitle;
  const [solid, dashed] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
  for (const [series, style, weight] of [
    [solid, 'Continuous', 2.25],
    [dashed, 'Dash', 1.5],
  ] as const) {
    series.format.line.color = '#000000';
    series.format.line.lineStyle = style;
    series.format.line.weight = weight;
  }
}

function follow(chart: Excel.Chart, sheet: Excel.Worksheet, column: number, points: number): void {
  for (const at of [0, 1]) {
    const series = chart.series.getItemAt(at);
    series.setValues(sheet.getRangeByIndexes(1, column + 1 + at, points, 1));
    series.setXAxisValues(sheet.getRangeByIndexes(1, column, points, 1));
  }
}
