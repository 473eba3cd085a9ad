import { api, guide, read, refusal, type Fact, type Place } from '../fact.ts';

const pivots = guide('pivottables');

/** Months with two columns of numbers, in A1:C4. */
async function numbers({ sheet, context }: Pick<Place, 'sheet' | 'context'>): Promise<Excel.Range> {
  const range = sheet.getRange('A1:C4');
  range.values = [
    ['Tháng', 'Làm', 'Giao'],
    ['T1', 4, 5],
    ['T2', 6, 7],
    ['T3', 8, 9],
  ];
  await context.sync();
  return range;
}

/** A pivot table over people, on a sheet of its own. */
async function withPivot({ sheet, context }: Pick<Place, 'sheet' | 'context'>) {
  const range = sheet.getRange('A1:C4');
  range.values = [
    ['Đơn vị', 'Giới', 'Số'],
    ['A', 'Nam', 1],
    ['A', 'Nữ', 2],
    ['B', 'Nam', 3],
  ];
  const table = sheet.tables.add(range, true);
  const other = context.workbook.worksheets.add('Bao cao');
  const pivot = other.pivotTables.add('Tom tat', table, other.getRange('A3'));
  await context.sync();
  return { pivot, other, table };
}

export const chartsAndPivots: readonly Fact[] = [
  {
    members: ['ChartCollection.add', 'Chart.series', 'ChartSeriesCollection.getItemAt'],
    states: 'by columns each column is a series; series count from zero',
    source: api('chartcollection'),
    replay: async (at) => {
      const chart = at.sheet.charts.add('Line', await numbers(at), 'Columns');
      const [one, other] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      one.load('name');
      expect([(await read(at, other, 'name')).name, one.name]).toEqual(['Giao', 'Làm']);
      expect(await refusal(at, () => chart.series.getItemAt(2).load('name'))).not.toBe('none');
    },
  },
  {
    members: [
      'ChartCollection.getItem',
      'ChartCollection.getItemOrNullObject',
      'Chart.name',
      'Chart.isNullObject',
    ],
    states: 'a chart is found by its name, of several the first; one that is not there is a null object',
    source: api('chartcollection'),
    replay: async (at) => {
      const source = await numbers(at);
      const { charts } = at.sheet;
      const [first, second] = [charts.add('Line', source), charts.add('Line', source)];
      first.name = 'Biểu đồ';
      second.name = 'Biểu đồ';
      first.load('id');
      expect((await read(at, charts.getItem('Biểu đồ'), 'id')).id).toBe(first.id);
      expect((await read(at, charts.getItemOrNullObject('Khác'), 'name')).isNullObject).toBe(true);
      expect(await refusal(at, () => charts.getItem('Khác').load('name'))).toBe('ItemNotFound');
    },
  },
  {
    members: ['Chart.delete'],
    states: 'it is gone from the sheet',
    source: api('chart'),
    replay: async (at) => {
      const chart = at.sheet.charts.add('Line', await numbers(at));
      chart.delete();
      const count = at.sheet.charts.getCount();
      await at.context.sync();
      expect(count.value).toBe(0);
    },
  },
  {
    members: [
      'Chart.title',
      'ChartTitle.text',
      'Chart.legend',
      'ChartLegend.position',
      'ChartLegend.visible',
      'Chart.axes',
      'ChartAxes.valueAxis',
      'ChartAxis.title',
      'ChartAxisTitle.text',
    ],
    states: 'title, legend and the titles of axes are texts and places that are set',
    source: api('chart'),
    replay: async (at) => {
      const chart = at.sheet.charts.add('Line', await numbers(at));
      chart.title.text = 'Kết nạp';
      chart.legend.position = 'Bottom';
      chart.legend.visible = false;
      chart.axes.valueAxis.title.text = 'Người';
      await read(at, chart, 'title/text,legend/position,legend/visible,axes/valueAxis/title/text');
      expect([chart.title.text, chart.legend.position, chart.legend.visible]).toEqual([
        'Kết nạp',
        'Bottom',
        false,
      ]);
      expect(chart.axes.valueAxis.title.text).toBe('Người');
    },
  },
  {
    members: ['ChartAxis.minimum'],
    states: 'it is set to a number, or to nothing for Excel to choose; it is always read as a number',
    source: api('chartaxis'),
    replay: async (at) => {
      const { valueAxis } = at.sheet.charts.add('Line', await numbers(at)).axes;
      expect(typeof (await read(at, valueAxis, 'minimum')).minimum).toBe('number');
      valueAxis.minimum = 2;
      expect((await read(at, valueAxis, 'minimum')).minimum).toBe(2);
      valueAxis.minimum = '';
      expect((await read(at, valueAxis, 'minimum')).minimum).toBe(0);
    },
  },
  {
    members: ['Chart.setPosition'],
    states: 'it moves to the first cell and reaches to the end of the last',
    source: api('chart'),
    replay: async (at) => {
      const { sheet } = at;
      const chart = sheet.charts.add('Line', await numbers(at));
      sheet.getRange('A1').format.columnWidth = 60;
      sheet.getRange('A1').format.rowHeight = 20;
      chart.setPosition('B2', 'B2');
      await read(at, chart, 'left,top,width,height');
      expect([chart.left, chart.top]).toEqual([60, 20]);
      const cell = await read(at, sheet.getRange('B2').format, 'columnWidth,rowHeight');
      expect([chart.width, chart.height]).toEqual([cell.columnWidth, cell.rowHeight]);
    },
  },
  {
    members: [
      'ChartSeries.format',
      'ChartSeriesFormat.line',
      'ChartLineFormat.color',
      'ChartLineFormat.lineStyle',
      'ChartLineFormat.weight',
    ],
    states: 'a line has a colour of six digits, a style and a weight in points',
    source: api('chartlineformat'),
    replay: async (at) => {
      const { line } = at.sheet.charts.add('Line', await numbers(at)).series.getItemAt(0).format;
      line.color = '#000000';
      line.lineStyle = 'Dash';
      line.weight = 1.5;
      await read(at, line, 'color,lineStyle,weight');
      expect([line.color, line.lineStyle, line.weight]).toEqual(['#000000', 'Dash', 1.5]);
    },
  },
  {
    members: ['ChartSeries.setValues', 'ChartSeries.setXAxisValues'],
    states: 'a series follows the cells that it is given',
    source: api('chartseries'),
    replay: async (at) => {
      const { sheet, host } = at;
      const series = sheet.charts.add('Line', await numbers(at), 'Columns').series.getItemAt(0);
      series.setValues(sheet.getRange('C2:C3'));
      series.setXAxisValues(sheet.getRange('B2:B3'));
      await at.context.sync();
      const [held] = host.workbook.charts[0]?.series ?? [];
      expect([held?.values?.area?.column, held?.categories?.area?.column]).toEqual([2, 1]);
    },
  },
  {
    members: [
      'PivotTableCollection.add',
      'PivotTable.worksheet',
      'PivotTable.name',
      'PivotTableCollection.items',
    ],
    states: 'a pivot table over a table stands at the corner it is given',
    source: api('pivottablecollection'),
    replay: async (at) => {
      const { pivot, other } = await withPivot(at);
      pivot.worksheet.load('name');
      await read(at, other.pivotTables, 'items/name');
      expect([pivot.worksheet.name, other.pivotTables.items.map(({ name }) => name)]).toEqual([
        'Bao cao',
        ['Tom tat'],
      ]);
    },
  },
  {
    members: ['PivotTableCollection.getItemOrNullObject', 'PivotTable.isNullObject'],
    states: 'found by its name; one that is not there is a null object',
    source: api('pivottablecollection'),
    replay: async (at) => {
      await withPivot(at);
      const { pivotTables } = at.context.workbook;
      expect((await read(at, pivotTables.getItemOrNullObject('Tom tat'), 'name')).isNullObject).toBe(false);
      expect((await read(at, pivotTables.getItemOrNullObject('Khac'), 'name')).isNullObject).toBe(true);
    },
  },
  {
    members: [
      'PivotTable.hierarchies',
      'PivotHierarchyCollection.getItem',
      'PivotTable.rowHierarchies',
      'PivotTable.columnHierarchies',
      'PivotTable.filterHierarchies',
      'RowColumnPivotHierarchyCollection.add',
      'FilterPivotHierarchyCollection.add',
    ],
    states: 'a field that is put on another axis leaves the one it was on',
    source: pivots,
    replay: async (at) => {
      const { pivot } = await withPivot(at);
      const unit = pivot.hierarchies.getItem('Đơn vị');
      const counts = async () => {
        const asked = [pivot.rowHierarchies, pivot.columnHierarchies, pivot.filterHierarchies].map((axis) =>
          axis.getCount(),
        );
        await at.context.sync();
        return asked.map(({ value }) => value);
      };
      pivot.columnHierarchies.add(unit);
      expect(await counts()).toEqual([0, 1, 0]);
      pivot.rowHierarchies.add(unit);
      expect(await counts()).toEqual([1, 0, 0]);
      pivot.filterHierarchies.add(unit);
      expect(await counts()).toEqual([0, 0, 1]);
      const none = () => pivot.hierarchies.getItem('Khác').load('name');
      expect(await refusal(at, none)).toBe('ItemNotFound');
    },
  },
  {
    members: [
      'PivotTable.dataHierarchies',
      'DataPivotHierarchyCollection.add',
      'DataPivotHierarchy.summarizeBy',
      'DataPivotHierarchy.name',
      'DataPivotHierarchy.numberFormat',
    ],
    states:
      'numbers are summed up until another way is chosen; what is summed has a name and a format of its own',
    source: pivots,
    replay: async (at) => {
      const { pivot } = await withPivot(at);
      const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem('Số'));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Đơn vị'));
      const body = async () => (await read(at, pivot.layout.getDataBodyRange(), 'values')).values;
      expect(await body()).toEqual([[3], [3], [6]]);
      data.summarizeBy = 'Count';
      data.name = 'Người';
      data.numberFormat = '#,##0';
      await read(at, data, 'name,summarizeBy,numberFormat');
      expect([data.name, data.summarizeBy, data.numberFormat]).toEqual(['Người', 'Count', '#,##0']);
      expect(await body()).toEqual([[2], [1], [3]]);
    },
  },
  {
    members: ['PivotTable.refresh'],
    states: 'it shows what it saw last until it is refreshed',
    source: pivots,
    replay: async (at) => {
      const { pivot, table } = await withPivot(at);
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Số'));
      const shown = async () => (await read(at, pivot.layout.getDataBodyRange(), 'values')).values;
      expect(await shown()).toEqual([[6]]);
      table.rows.add(undefined, [['C', 'Nữ', 10]]);
      expect(await shown()).toEqual([[6]]);
      pivot.refresh();
      expect(await shown()).toEqual([[16]]);
    },
  },
  {
    members: [
      'PivotTable.layout',
      'PivotLayout.autoFormat',
      'PivotLayout.preserveFormatting',
      'PivotLayout.showColumnGrandTotals',
    ],
    states: 'a new one fits its columns, keeps what somebody formatted, and shows totals',
    source: pivots,
    replay: async (at) => {
      const { layout } = (await withPivot(at)).pivot;
      await read(at, layout, 'autoFormat,preserveFormatting,showColumnGrandTotals');
      expect([layout.autoFormat, layout.preserveFormatting, layout.showColumnGrandTotals]).toEqual([
        true,
        true,
        true,
      ]);
    },
  },
  {
    members: ['PivotTableCollection.add'],
    states: 'written over a pivot table nothing is: PivotTableRangeConflict',
    source: guide('testing/application-specific-api-error-handling'),
    replay: async (at) => {
      const { other } = await withPivot(at);
      const write = () => (other.getRange('A3').values = [['x']]);
      expect(await refusal(at, write)).toBe('PivotTableRangeConflict');
    },
  },
];
