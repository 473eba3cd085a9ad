import { area } from '../../../../../functions/domain/sheet/area.ts';
import { api, guide, read, refusal, type Fact, type Place } from '../fact.ts';

const errors = guide('testing/application-specific-api-error-handling');

/** 'Đơn vị' and 'Số' over three rows, in B2:C5. */
async function withTable({ sheet, context }: Pick<Place, 'sheet' | 'context'>): Promise<Excel.Table> {
  const range = sheet.getRange('B2:C5');
  range.values = [
    ['Đơn vị', 'Số'],
    ['A', 1],
    ['B', 2],
    ['C', 3],
  ];
  const table = sheet.tables.add(range, true);
  await context.sync();
  return table;
}

const addressOf = async (at: Pick<Place, 'context'>, range: Excel.Range): Promise<string> =>
  (await read(at, range, 'address')).address;

export const tables: readonly Fact[] = [
  {
    members: ['TableCollection.add', 'Table.getRange', 'Table.getHeaderRowRange', 'Table.getDataBodyRange'],
    states: 'a table over a range has its first row for headers and the rest for data',
    source: api('tablecollection'),
    replay: async (at) => {
      const table = await withTable(at);
      expect(await addressOf(at, table.getRange())).toBe('Sheet1!B2:C5');
      expect(await addressOf(at, table.getHeaderRowRange())).toBe('Sheet1!B2:C2');
      expect(await addressOf(at, table.getDataBodyRange())).toBe('Sheet1!B3:C5');
    },
  },
  {
    members: ['TableCollection.add'],
    states: 'without headers Excel makes some, and the data moves one row down',
    source: api('tablecollection'),
    replay: async (at) => {
      const { sheet } = at;
      sheet.getRange('A1:B1').values = [[1, 2]];
      const table = sheet.tables.add(sheet.getRange('A1:B1'), false);
      const body = await read(at, table.getDataBodyRange(), 'address,values');
      expect([body.address, body.values]).toEqual(['Sheet1!A2:B2', [[1, 2]]]);
    },
  },
  {
    members: ['TableCollection.add'],
    states: 'an address without a sheet is looked for on the sheet in front',
    source: api('tablecollection'),
    replay: async (at) => {
      const { context } = at;
      const other = context.workbook.worksheets.add('Hai');
      other.activate();
      const table = context.workbook.tables.add('A1:B2', true);
      table.worksheet.load('name');
      await read(at, table, 'name');
      expect(table.worksheet.name).toBe('Hai');
    },
  },
  {
    members: ['TableCollection.add', 'Table.resize'],
    states: 'a table overlaps no other table, no pivot table and no merged cells: MergedRangeConflict',
    source: errors,
    replay: async (at) => {
      const { sheet, context } = at;
      const table = await withTable(at);
      sheet.getRange('E2:F2').merge();
      sheet.pivotTables.add('P', table, sheet.getRange('H2'));
      await context.sync();
      for (const taken of ['C5:D9', 'E1:F3', 'H2:I3'])
        expect(await refusal(at, () => sheet.tables.add(sheet.getRange(taken), true))).toBe(
          'MergedRangeConflict',
        );
      expect(await refusal(at, () => table.resize('B2:F5'))).toBe('MergedRangeConflict');
    },
  },
  {
    members: ['Table.id', 'Table.name', 'TableCollection.getItem', 'TableCollection.items'],
    states: 'the id stays when the table gets another name; either finds it',
    source: api('table'),
    replay: async (at) => {
      const { context } = at;
      const table = await withTable(at);
      const { id } = await read(at, table, 'id');
      table.name = 'So_Lieu';
      const { tables: all } = context.workbook;
      expect((await read(at, all.getItem('So_Lieu'), 'id')).id).toBe(id);
      expect((await read(at, all.getItem(id), 'name')).name).toBe('So_Lieu');
      await read(at, all, 'items/name');
      expect(all.items.map(({ name }) => name)).toEqual(['So_Lieu']);
      expect(await refusal(at, () => all.getItem('Khong').load('name'))).toBe('ItemNotFound');
    },
  },
  {
    members: ['TableCollection.getItemOrNullObject', 'Table.isNullObject', 'Table.worksheet'],
    states: 'a table that is not there is a null object',
    source: api('tablecollection'),
    replay: async (at) => {
      const none = at.context.workbook.tables.getItemOrNullObject('Khong');
      none.worksheet.load('name');
      expect((await read(at, none, 'name')).isNullObject).toBe(true);
    },
  },
  {
    members: ['Table.name'],
    states:
      'a name begins with a letter, a line below or a backslash, has no spaces, is no cell in either notation, no single R or C, not taken, and of 255 characters at most',
    source: 'https://support.microsoft.com/office/fbf49a4f-82a3-43eb-8ba2-44d21233b114',
    replay: async (at) => {
      const table = await withTable(at);
      const other = at.sheet.tables.add(at.sheet.getRange('F2:G3'), true);
      other.name = 'Bang';
      await at.context.sync();
      const rename = (name: string) => refusal(at, () => (table.name = name));
      for (const name of ['_so', '\\so', 'Số.liệu_1', 'x'.repeat(255)])
        expect(await rename(name)).toBe('none');
      for (const name of ['', '1so', 'so lieu', 'B2', 'R1C1', 'C', 'r', 'x'.repeat(256)])
        expect([name, await rename(name)]).toEqual([name, 'InvalidArgument']);
      expect(await rename('bang')).not.toBe('none');
    },
  },
  {
    members: ['Table.resize'],
    states: 'the new range overlaps the old one and has its header in the same row',
    source: api('table'),
    replay: async (at) => {
      const table = await withTable(at);
      const resize = (address: string) => refusal(at, () => table.resize(address));
      expect([await resize('B3:C9'), await resize('E2:F5')]).toEqual(['InvalidArgument', 'InvalidArgument']);
      expect([await resize('B2:D9'), await addressOf(at, table.getRange())]).toEqual([
        'none',
        'Sheet1!B2:D9',
      ]);
    },
  },
  {
    members: ['Table.rows', 'TableRowCollection.add'],
    states: 'rows come at the end where no place is said, or -1; elsewhere what is below moves down',
    source: api('tablerowcollection'),
    replay: async (at) => {
      const table = await withTable(at);
      table.rows.add(undefined, [
        ['D', 4],
        ['E', 5],
      ]);
      table.rows.add(-1, [['F', 6]]);
      table.rows.add(0, [['đầu', 0]]);
      const { values } = await read(at, table.getDataBodyRange(), 'values');
      expect(values.map(([unit]) => unit)).toEqual(['đầu', 'A', 'B', 'C', 'D', 'E', 'F']);
    },
  },
  {
    members: [
      'Table.columns',
      'TableColumnCollection.items',
      'TableColumn.id',
      'TableColumn.name',
      'TableColumn.getDataBodyRange',
    ],
    states: 'the key of a column is its own within the table, and stays when it gets another name',
    source: api('tablecolumn'),
    replay: async (at) => {
      const table = await withTable(at);
      const load = () => read(at, table.columns, 'items/id,items/name');
      const before = (await load()).items.map(({ id }) => id);
      expect(new Set(before).size).toBe(2);
      at.sheet.getRange('C2').values = [['Tổng']];
      const { items } = await load();
      expect(items.map(({ id, name }) => [id, name])).toEqual([
        [before[0], 'Đơn vị'],
        [before[1], 'Tổng'],
      ]);
      const [, column] = items;
      if (column) expect(await addressOf(at, column.getDataBodyRange())).toBe('Sheet1!C3:C5');
    },
  },
  {
    members: ['Table.showTotals'],
    states: 'a row of totals is shown or taken away below the data',
    source: api('table'),
    replay: async (at) => {
      const table = await withTable(at);
      expect((await read(at, table, 'showTotals')).showTotals).toBe(false);
      table.showTotals = true;
      expect(await addressOf(at, table.getRange())).toBe('Sheet1!B2:C6');
      expect(await addressOf(at, table.getDataBodyRange())).toBe('Sheet1!B3:C5');
      table.showTotals = false;
      expect(await addressOf(at, table.getRange())).toBe('Sheet1!B2:C5');
    },
  },
  {
    members: ['Table.showFilterButton'],
    states: 'buttons to filter by are there until they are taken away',
    source: api('table'),
    replay: async (at) => {
      const table = await withTable(at);
      expect((await read(at, table, 'showFilterButton')).showFilterButton).toBe(true);
      table.showFilterButton = false;
      expect((await read(at, table, 'showFilterButton')).showFilterButton).toBe(false);
    },
  },
  {
    members: [
      'Table.autoFilter',
      'AutoFilter.apply',
      'AutoFilter.criteria',
      'AutoFilter.isDataFiltered',
      'FilterCriteria.values',
      'FilterCriteria.criterion1',
      'FilterCriteria.criterion2',
      'FilterCriteria.color',
      'FilterCriteria.icon',
      'FilterCriteria.dynamicCriteria',
      'Table.clearFilters',
    ],
    states: 'a filter of one column, counted from zero, hides rows and is told back; cleared, none is left',
    source: api('autofilter'),
    replay: async (at) => {
      const table = await withTable(at);
      const { autoFilter } = table;
      expect((await read(at, autoFilter, 'isDataFiltered')).isDataFiltered).toBe(false);
      autoFilter.apply(table.getRange(), 0, { filterOn: 'Values', values: ['B'] });
      await read(at, autoFilter, 'isDataFiltered,criteria');
      expect([autoFilter.isDataFiltered, autoFilter.criteria.length]).toEqual([true, 2]);
      expect(autoFilter.criteria[0]).toMatchObject({ filterOn: 'Values', values: ['B'] });
      expect(at.host.workbook.activeSheet.isRowHidden(2)).toBe(true);
      autoFilter.apply(table.getRange(), 1, { filterOn: 'Custom', criterion1: '>1', criterion2: '<3' });
      await read(at, autoFilter, 'criteria');
      expect(autoFilter.criteria[1]).toMatchObject({ criterion1: '>1', criterion2: '<3' });
      table.clearFilters();
      expect((await read(at, autoFilter, 'isDataFiltered')).isDataFiltered).toBe(false);
      expect(at.host.workbook.activeSheet.isRowHidden(2)).toBe(false);
    },
  },
  {
    members: ['Worksheet.autoFilter', 'AutoFilter.isDataFiltered'],
    states: 'that of a sheet is another one than that of a table on it',
    source: guide('worksheets'),
    replay: async (at) => {
      const { sheet } = at;
      const table = await withTable(at);
      table.autoFilter.apply(table.getRange(), 0, { filterOn: 'Values', values: ['B'] });
      expect((await read(at, sheet.autoFilter, 'isDataFiltered')).isDataFiltered).toBe(false);
      sheet.getRange('F1:F2').values = [['x'], ['y']];
      sheet.autoFilter.apply(sheet.getRange('F1:F2'), 0, { filterOn: 'Values', values: ['z'] });
      expect((await read(at, sheet.autoFilter, 'isDataFiltered')).isDataFiltered).toBe(true);
    },
  },
  {
    members: ['Table.getDataBodyRange', 'Range.values'],
    states: 'cells written right below a table join it',
    source: guide('excel/co-authoring-in-excel-add-ins'),
    replay: async (at) => {
      const table = await withTable(at);
      at.sheet.getRange('B6:C6').values = [['D', 4]];
      expect(await addressOf(at, table.getRange())).toBe('Sheet1!B2:C6');
      expect(at.host.workbook.tables.map((each) => each.area)).toEqual([area(1, 1, 5, 2)]);
    },
  },
];
