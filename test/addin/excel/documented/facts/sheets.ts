import { area } from '../../../../../functions/domain/sheet/area.ts';
import { api, guide, read, refusal, type Fact } from '../fact.ts';

export const sheets: readonly Fact[] = [
  {
    members: ['Worksheet.name'],
    states: 'a name has fewer than 32 characters',
    source: api('worksheet'),
    replay: async ({ sheet, context }) => {
      expect(await refusal({ context }, () => (sheet.name = 'x'.repeat(31)))).toBe('none');
      expect(await refusal({ context }, () => (sheet.name = 'x'.repeat(32)))).toBe('InvalidArgument');
    },
  },
  {
    members: ['Worksheet.id', 'WorksheetCollection.getItem'],
    states: 'the id stays when the sheet is renamed or moved, and finds it as its name does',
    source: api('worksheetcollection'),
    replay: async ({ sheet, context }) => {
      const { worksheets } = context.workbook;
      worksheets.add('Hai');
      const { id } = await read({ context }, sheet, 'id');
      sheet.name = 'Một';
      sheet.position = 1;
      const found = await read({ context }, worksheets.getItem(id), 'id,name');
      expect([found.id, found.name]).toEqual([id, 'Một']);
      expect((await read({ context }, worksheets.getItem('Một'), 'id')).id).toBe(id);
      expect(await refusal({ context }, () => worksheets.getItem('Ba').load('id'))).toBe('ItemNotFound');
    },
  },
  {
    members: ['WorksheetCollection.getItemOrNullObject', 'Worksheet.isNullObject'],
    states: 'a sheet that is not there is a null object, not an error',
    source: api('worksheetcollection'),
    replay: async ({ context }) => {
      const none = await read({ context }, context.workbook.worksheets.getItemOrNullObject('Ba'), 'id');
      expect(none.isNullObject).toBe(true);
    },
  },
  {
    members: [
      'WorksheetCollection.add',
      'WorksheetCollection.items',
      'WorksheetCollection.getActiveWorksheet',
    ],
    states: 'a new sheet comes last, is not activated, and is named by Excel where nobody names it',
    source: api('worksheetcollection'),
    replay: async ({ context }) => {
      const { worksheets } = context.workbook;
      worksheets.add('Hai');
      worksheets.add();
      const active = worksheets.getActiveWorksheet();
      active.load('name');
      await read({ context }, worksheets, 'items/name');
      expect(worksheets.items.map(({ name }) => name)).toEqual(['Sheet1', 'Hai', 'Sheet3']);
      expect(active.name).toBe('Sheet1');
    },
  },
  {
    members: ['Worksheet.activate'],
    states: 'the sheet comes to the front',
    source: guide('worksheets'),
    replay: async ({ context }) => {
      const { worksheets } = context.workbook;
      worksheets.add('Hai').activate();
      expect((await read({ context }, worksheets.getActiveWorksheet(), 'name')).name).toBe('Hai');
    },
  },
  {
    members: ['Worksheet.delete', 'Worksheet.visibility'],
    states: 'a sheet that is very hidden is deleted only after it was shown or hidden: InvalidOperation',
    source: api('worksheet'),
    replay: async ({ context }) => {
      const { worksheets } = context.workbook;
      const secret = worksheets.add('Kín');
      expect((await read({ context }, secret, 'visibility')).visibility).toBe('Visible');
      secret.visibility = 'VeryHidden';
      await context.sync();
      expect(await refusal({ context }, () => secret.delete())).toBe('InvalidOperation');
      secret.visibility = 'Hidden';
      secret.delete();
      const gone = await read({ context }, worksheets.getItemOrNullObject('Kín'), 'id');
      expect(gone.isNullObject).toBe(true);
    },
  },
  {
    members: ['Worksheet.getRange'],
    states:
      'without an address it is the whole sheet; an address beyond 8,192 characters is an invalid argument',
    source: api('worksheet'),
    replay: async ({ sheet, context }) => {
      const whole = await read({ context }, sheet.getRange(), 'cellCount,rowCount,columnCount');
      expect([whole.rowCount, whole.columnCount, whole.cellCount]).toEqual([1_048_576, 16_384, -1]);
      const of = (length: number) => () => void sheet.getRange('A1'.padEnd(length)).load('address');
      expect(await refusal({ context }, of(8_192))).toBe('none');
      expect(await refusal({ context }, of(8_193))).toBe('InvalidArgument');
    },
  },
  {
    members: ['Worksheet.getRangeByIndexes'],
    states: 'rows and columns count from zero',
    source: api('worksheet'),
    replay: async ({ sheet, context }) => {
      const range = await read({ context }, sheet.getRangeByIndexes(1, 2, 3, 4), 'address');
      expect(range.address).toBe('Sheet1!C2:F4');
    },
  },
  {
    members: ['Worksheet.getRanges'],
    states: 'addresses are parted by commas or semicolons; without any it is the whole sheet',
    source: api('worksheet'),
    replay: async ({ sheet, context }) => {
      for (const addresses of ['A1:B2, A5:B5', 'A1:B2; A5:B5']) {
        const areas = await read({ context }, sheet.getRanges(addresses), 'areaCount,cellCount');
        expect([areas.areaCount, areas.cellCount]).toEqual([2, 6]);
      }
      expect((await read({ context }, sheet.getRanges(), 'areaCount')).areaCount).toBe(1);
    },
  },
  {
    members: ['Worksheet.getUsedRangeOrNullObject'],
    states:
      'a value or a format makes a cell used; asked for values alone, a format does not; a blank sheet is null',
    source: api('worksheet'),
    replay: async ({ sheet, context }) => {
      const none = await read({ context }, sheet.getUsedRangeOrNullObject(), 'address');
      expect(none.isNullObject).toBe(true);
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D5').format.fill.color = '#FF0000';
      const [all, values] = [sheet.getUsedRangeOrNullObject(), sheet.getUsedRangeOrNullObject(true)];
      all.load('address');
      await read({ context }, values, 'address');
      expect([all.address, values.address]).toEqual(['Sheet1!B2:D5', 'Sheet1!B2']);
    },
  },
  {
    members: ['Worksheet.showGridlines'],
    states: 'lines are shown until somebody says otherwise',
    source: api('worksheet'),
    replay: async ({ sheet, context }) => {
      expect((await read({ context }, sheet, 'showGridlines')).showGridlines).toBe(true);
      sheet.showGridlines = false;
      expect((await read({ context }, sheet, 'showGridlines')).showGridlines).toBe(false);
    },
  },
  {
    members: ['Worksheet.freezePanes', 'WorksheetFreezePanes.freezeRows', 'WorksheetFreezePanes.freezeAt'],
    states:
      'rows freeze from the top, zero lets them go; a place freezes what is above and left of its end, null lets go',
    source: api('worksheetfreezepanes'),
    replay: async ({ host, sheet, context }) => {
      const frozen = () => [host.workbook.activeSheet.frozenRows, host.workbook.activeSheet.frozenColumns];
      const after = async (act: () => void) => {
        act();
        await context.sync();
        return frozen();
      };
      const { freezePanes } = sheet;
      // Excel's types leave out the null that its documentation names.
      const nothing = null as never;
      expect(await after(() => freezePanes.freezeRows(3))).toEqual([3, 0]);
      expect(await after(() => freezePanes.freezeRows(0))).toEqual([0, 0]);
      expect(await after(() => freezePanes.freezeAt('A1:B2'))).toEqual([2, 2]);
      expect(await after(() => freezePanes.freezeAt(nothing))).toEqual([0, 0]);
      expect(await after(() => freezePanes.freezeAt(sheet.getRange('A1:C4')))).toEqual([4, 3]);
    },
  },
  {
    members: ['Worksheet.protection', 'WorksheetProtection.protected'],
    states:
      'a sheet is unprotected until it is protected; protected, it is not protected again and takes no change',
    source: api('worksheetprotection'),
    replay: async ({ sheet, context }) => {
      const { protection } = sheet;
      expect((await read({ context }, protection, 'protected')).protected).toBe(false);
      protection.protect();
      expect((await read({ context }, protection, 'protected')).protected).toBe(true);
      expect(await refusal({ context }, () => protection.protect())).not.toBe('none');
      expect(await refusal({ context }, () => (sheet.getRange('A1').values = [[1]]))).toBe('AccessDenied');
    },
  },
  {
    members: [
      'Worksheet.tables',
      'Worksheet.pivotTables',
      'Worksheet.charts',
      'Workbook.tables',
      'Workbook.pivotTables',
      'Workbook.worksheets',
    ],
    states: 'a sheet has what is on it, the workbook has what is on all sheets',
    source: api('worksheet'),
    replay: async ({ sheet, context }) => {
      const { workbook } = context;
      const other = workbook.worksheets.add('Hai');
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        ['x', 1],
      ];
      const table = sheet.tables.add(sheet.getRange('A1:B2'), true);
      other.pivotTables.add('P', table, other.getRange('A1'));
      const counts = [sheet.tables, other.tables, workbook.tables].map((each) => each.getCount());
      const pivots = [sheet.pivotTables, other.pivotTables, workbook.pivotTables].map((e) => e.getCount());
      const charts = sheet.charts.getCount();
      await context.sync();
      expect(counts.map(({ value }) => value)).toEqual([1, 0, 1]);
      expect(pivots.map(({ value }) => value)).toEqual([0, 1, 1]);
      expect(charts.value).toBe(0);
    },
  },
  {
    members: [
      'Worksheet.onChanged',
      'WorksheetChangedEventArgs.address',
      'WorksheetChangedEventArgs.changeType',
      'WorksheetChangedEventArgs.triggerSource',
      'WorksheetChangedEventArgs.worksheetId',
    ],
    states: 'a change says which cells of which sheet, how they changed, and whether this add-in did it',
    source: api('worksheetchangedeventargs'),
    replay: async ({ sheet, context }) => {
      const { id } = await read({ context }, sheet, 'id');
      const heard: unknown[] = [];
      sheet.onChanged.add(({ address, changeType, triggerSource, worksheetId }) =>
        Promise.resolve(void heard.push({ address, changeType, triggerSource, worksheetId })),
      );
      await context.sync();
      sheet.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('5:5').insert('Down');
      await context.sync();
      await new Promise((go) => setTimeout(go, 20));
      const by = { triggerSource: 'ThisLocalAddin', worksheetId: id };
      expect(heard).toEqual([
        { address: 'B2:C3', changeType: 'RangeEdited', ...by },
        { address: '5:5', changeType: 'RowInserted', ...by },
      ]);
    },
  },
  {
    members: ['Workbook.getActiveCell', 'Range.select'],
    states: 'of what is selected one cell is active; of several selected ranges it is still told',
    source: api('workbook'),
    replay: async ({ host, sheet, context }) => {
      const active = async () =>
        (await read({ context }, context.workbook.getActiveCell(), 'address')).address;
      sheet.getRange('C3:D4').select();
      expect(await active()).toBe('Sheet1!C3');
      host.workbook.activeSheet.alsoSelected = [area(5, 5)];
      expect(await active()).toBe('Sheet1!C3');
    },
  },
];
