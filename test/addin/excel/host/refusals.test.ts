import { area } from '../../../../functions/domain/sheet/area.ts';
import { PAYLOAD_LIMIT } from '../../../../addin/excel/host/host.ts';
import { codeOf, held, newWorkbook, onSheet, put } from '../excel.ts';

const megabytes = (count: number): string[][] =>
  Array.from({ length: count * 10 }, () => Array.from({ length: 100 }, () => 'x'.repeat(1_048)));

describe('what Excel refuses', () => {
  it('a request over 5 MB on the web, and does nothing of it', async () => {
    const host = newWorkbook();
    const code = await codeOf((sheet) => {
      sheet.getRange('A1').values = [['first']];
      sheet.getRangeByIndexes(1, 0, 60, 100).values = megabytes(6);
    });
    expect([code, held(host, 0, 0)]).toEqual(['RequestPayloadSizeLimitExceeded', '']);
    expect(host.counters.largestRequest).toBeGreaterThan(PAYLOAD_LIMIT);
  });

  it('a response over 5 MB on the web', async () => {
    const host = newWorkbook();
    for (let part = 0; part < 3; part += 1) {
      await onSheet(async (sheet, context) => {
        sheet.getRangeByIndexes(part * 20, 0, 20, 100).values = megabytes(2);
        await context.sync();
      });
    }
    expect(await codeOf((sheet) => void sheet.getRangeByIndexes(0, 0, 60, 100).load('values'))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
    expect(host.counters.largestRequest).toBeLessThan(PAYLOAD_LIMIT);
  });

  it('neither on the desktop', async () => {
    newWorkbook({ profile: 'desktop' });
    const both = codeOf((sheet) => {
      const range = sheet.getRangeByIndexes(0, 0, 60, 100);
      range.values = megabytes(6);
      range.load('values');
    });
    expect(await both).toBe('none');
  });

  it('to read more than five million cells, or whole columns: it answers null', async () => {
    newWorkbook();
    await onSheet(async (sheet, context) => {
      const huge = sheet.getRangeByIndexes(0, 0, 1_000_001, 5);
      const column = sheet.getRange('A:B');
      huge.load('values,cellCount');
      column.load('values,cellCount,address');
      await context.sync();
      expect([huge.values, huge.cellCount]).toEqual([null, 5_000_005]);
      expect([column.values, column.cellCount, column.address]).toEqual([null, 2_097_152, 'Sheet1!A:B']);
    });
    expect(await codeOf((sheet) => void Reflect.set(sheet.getRange('A:A'), 'values', 'x'))).toBe(
      'InvalidArgument',
    );
  });

  it('changes of a protected sheet, but not of its unlocked cells', async () => {
    const host = newWorkbook();
    host.workbook.activeSheet.restyle({ row: 1, column: 0, rows: 1, columns: 1 }, { unlocked: true });
    await onSheet(async (sheet, context) => {
      sheet.protection.protect();
      sheet.protection.load('protected');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
    expect(await codeOf((sheet) => void (sheet.getRange('A1').values = [['x']]))).toBe('AccessDenied');
    expect(await codeOf((sheet) => void (sheet.getRange('A1').format.fill.color = '#FF0000'))).toBe(
      'AccessDenied',
    );
    expect(await codeOf((sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom'))).toBe(
      'AccessDenied',
    );
    expect(await codeOf((sheet) => void sheet.getRange('1:1').insert('Down'))).toBe('AccessDenied');
    expect(await codeOf((sheet) => void sheet.tables.add('A1:B2', true))).toBe('AccessDenied');
    expect(await codeOf((sheet) => void (sheet.getRange('A2').values = [['x']]))).toBe('none');
    expect(await codeOf((sheet) => void sheet.getRange('A1').load('values'))).toBe('none');
  });

  it('everything while a cell is being edited, unless the add-in waits for the end of it', async () => {
    const host = newWorkbook();
    host.cellEditing = true;
    expect(await codeOf((sheet) => void sheet.load('name'))).toBe('InvalidOperationInCellEditMode');
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['later']];
      await context.sync();
      done = true;
    });
    await new Promise((go) => setTimeout(go, 20));
    expect(done).toBe(false);
    host.cellEditing = false;
    await waiting;
    expect(held(host, 0, 0)).toBe('later');
  });

  it.each(['', 'x'.repeat(32), 'a/b', 'a[1]', "'a", 'a:b'])('the sheet name "%s"', async (name) => {
    newWorkbook();
    expect(await codeOf((sheet) => void (sheet.name = name))).toBe('InvalidArgument');
  });

  it('a second sheet of the same name, and no last visible sheet', async () => {
    newWorkbook();
    expect(await codeOf((_, context) => void context.workbook.worksheets.add('SHEET1'))).toBe(
      'ItemAlreadyExists',
    );
    expect(await codeOf((sheet) => void sheet.delete())).toBe('InvalidOperation');
  });

  it.each(['A0', 'ZZZZ1', 'A1:B2:C3', 'không phải', '1A'])('the address %s', async (address) => {
    newWorkbook();
    expect(await codeOf((sheet) => void sheet.getRange(address).load('values'))).toBe('InvalidArgument');
  });

  it('to tell the selected range where several are selected', async () => {
    const host = newWorkbook();
    const asked = () => codeOf((_, context) => void context.workbook.getSelectedRange().load('address'));
    expect(await asked()).toBe('none');
    host.workbook.activeSheet.alsoSelected = [area(5, 5)];
    expect(await asked()).toBe('InvalidSelection');
  });

  it('whatever a test asks it to refuse next', async () => {
    const host = newWorkbook();
    host.failNext('GeneralException');
    expect(await codeOf((sheet) => void sheet.load('name'))).toBe('GeneralException');
    expect(await codeOf((sheet) => void sheet.load('name'))).toBe('none');
  });

  it('counts what goes over the wire', async () => {
    const host = newWorkbook();
    await put('A1', [['x'.repeat(1_000)]]);
    const { syncs, requestBytes, responseBytes } = host.counters;
    expect(syncs).toBe(2);
    expect(requestBytes).toBeGreaterThan(1_000);
    expect(responseBytes).toBeGreaterThan(50);
    host.resetCounters();
    expect(host.counters.syncs).toBe(0);
  });
});

describe('what Excel takes back of a filter, and keeps of settings', () => {
  it('refuses a criterion as it was read: with properties that are null', async () => {
    newWorkbook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A3').values = [['a'], ['x'], ['y']];
      sheet.autoFilter.apply(sheet.getRange('A1:A3'), 0, { filterOn: 'Values', values: ['x'] });
      sheet.autoFilter.load('criteria');
      await context.sync();
      const [read] = sheet.autoFilter.criteria;
      expect(read).toMatchObject({ values: ['x'], criterion1: null });
      sheet.autoFilter.apply(sheet.getRange('A1:A3'), 0, read);
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  it('refuses settings beyond two megabytes in all', async () => {
    newWorkbook();
    await Excel.run(async (context) => {
      for (const key of ['a', 'b', 'c']) context.workbook.settings.add(key, 'x'.repeat(700_000));
      await expect(context.sync()).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    });
  });
});
