import { codeOf, newWorkbook, onSheet, put } from '../excel.ts';

describe('loading', () => {
  it('gives nothing before load and sync', async () => {
    newWorkbook();
    expect(await codeOf((sheet) => sheet.name)).toBe('PropertyNotLoaded');
    expect(
      await codeOf((sheet) => {
        const range = sheet.getRange('A1');
        range.load('values');
        return range.values;
      }),
    ).toBe('PropertyNotLoaded');
  });

  it('knows whether an object is there only after sync', async () => {
    newWorkbook();
    expect(await codeOf((_, context) => context.workbook.tables.getItemOrNullObject('T').isNullObject)).toBe(
      'PropertyNotLoaded',
    );
    await onSheet(async (_, context) => {
      const table = context.workbook.tables.getItemOrNullObject('T');
      const column = table.columns.getItemOrNullObject('x');
      table.load('name');
      column.load('name');
      await context.sync();
      expect([table.isNullObject, column.isNullObject]).toEqual([true, true]);
    });
  });

  it('refuses to act behind an object that is not there', async () => {
    newWorkbook();
    expect(await codeOf((_, context) => context.workbook.tables.getItemOrNullObject('T').delete())).toBe(
      'ItemNotFound',
    );
    expect(await codeOf((_, context) => context.workbook.worksheets.getItem('Không có').load('name'))).toBe(
      'ItemNotFound',
    );
  });

  it('leaves a range dead after its batch', async () => {
    newWorkbook();
    const range = await onSheet(async (sheet, context) => {
      const kept = sheet.getRange('A1');
      kept.load('address');
      await context.sync();
      return kept;
    });
    expect(() => range.load('values')).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }));
  });

  it('loads nested members, items of collections and only the first ones asked for', async () => {
    const host = newWorkbook();
    host.workbook.addSheet('Hai');
    host.workbook.addSheet('Ba');
    await onSheet(async (sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility,items/tables/items/name');
      const format = sheet.getRange('A1').format;
      format.load('fill/color,font/bold,wrapText');
      await context.sync();
      expect(worksheets.items.map((each) => each.name)).toEqual(['Sheet1', 'Hai', 'Ba']);
      expect(worksheets.items[0]?.tables.items).toEqual([]);
      expect([format.fill.color, format.font.bold, format.wrapText]).toEqual(['#FFFFFF', false, false]);
      worksheets.load({ name: true, $top: 2 });
      await context.sync();
      expect(worksheets.items).toHaveLength(2);
    });
  });

  it('follows a sheet by its id when it is renamed between two requests', async () => {
    newWorkbook();
    await onSheet(async (sheet, context) => {
      sheet.load('id');
      await context.sync();
      sheet.name = 'Danh sách';
      await context.sync();
      sheet.load('name');
      await context.sync();
      expect(sheet.name).toBe('Danh sách');
    });
  });

  it('keeps a range on its cells when rows are inserted above them', async () => {
    newWorkbook();
    await put('A5', [['here']]);
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A5');
      range.load('address');
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      range.load('address,values');
      await context.sync();
      expect([range.address, range.values]).toEqual(['Sheet1!A7', [['here']]]);
      sheet.getRange('6:8').delete('Up');
      range.load('values');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
    });
  });

  it('names a member that it does not have', async () => {
    newWorkbook();
    await expect(
      onSheet(async (sheet, context) => {
        sheet.comments.load('items/name');
        await context.sync();
      }),
    ).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('Worksheet.comments'),
    });
    await expect(
      onSheet(async (sheet, context) => {
        sheet.getRange('A1').load('hyperlink');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'NotImplemented', message: expect.stringContaining('Range.hyperlink') });
  });
});
