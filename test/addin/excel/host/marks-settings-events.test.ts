import { conditionalLook } from '../../../../addin/excel/workbook/conditional.ts';
import { typeInto } from '../../../../addin/excel/workbook/typing.ts';
import { newWorkbook, onSheet, put } from '../excel.ts';

const tick = (): Promise<void> => new Promise((go) => setTimeout(go, 5));

describe('conditional formats', () => {
  it('lie over several areas, are found by id and go without touching the fill below', async () => {
    const host = newWorkbook();
    const id = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = '#FFFF00';
      const format = sheet.getRanges('A1,C3:C5').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      format.custom.format.fill.color = '#FFC7CE';
      format.custom.format.font.color = '#9C0006';
      format.load('id,type,priority');
      const areas = format.getRanges();
      areas.load('address');
      await context.sync();
      expect([format.type, format.priority, areas.address]).toEqual(['Custom', 0, 'Sheet1!A1, Sheet1!C3:C5']);
      return format.id;
    });
    const look = (row: number, column: number) =>
      conditionalLook(host.workbook.activeSheet, row, column).fill;
    expect([look(0, 0), look(3, 2), look(1, 1)]).toEqual(['#FFC7CE', '#FFC7CE', null]);
    await onSheet(async (sheet, context) => {
      const formats = sheet.getRange().conditionalFormats;
      formats.load('items/id');
      const elsewhere = sheet.getRange('Z1').conditionalFormats.getItemOrNullObject(id);
      await context.sync();
      expect([formats.items.map((format) => format.id), elsewhere.isNullObject]).toEqual([[id], true]);
      formats.getItem(id).delete();
      await context.sync();
    });
    expect([look(0, 0), host.workbook.activeSheet.cell(0, 0).style.fill]).toEqual([null, '#FFFF00']);
  });

  it('move with rows that are inserted above them', async () => {
    const host = newWorkbook();
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange('A5').conditionalFormats.add('Custom');
      format.custom.rule.formula = 'TRUE';
      format.custom.format.fill.color = 'red';
      sheet.getRange('1:2').insert('Down');
      await context.sync();
    });
    expect(conditionalLook(host.workbook.activeSheet, 6, 0).fill).toBe('#FF0000');
  });
});

describe('settings', () => {
  it('keep values of any JSON shape, replace and delete them', async () => {
    newWorkbook();
    await onSheet(async (_, context) => {
      const { settings } = context.workbook;
      settings.add('khopso.columns', { name: 'B', list: [1, null, 'x'] });
      const kept = settings.getItem('khopso.columns');
      kept.load('key,value');
      const none = settings.getItemOrNullObject('other');
      await context.sync();
      expect([kept.value, none.isNullObject]).toEqual([{ name: 'B', list: [1, null, 'x'] }, true]);
      settings.add('khopso.columns', 'new');
      settings.load('items/key,items/value');
      await context.sync();
      expect(settings.items.map((item): unknown => item.value)).toEqual(['new']);
      kept.delete();
      settings.load('items/key');
      await context.sync();
      expect(settings.items).toEqual([]);
    });
  });
});

describe('Worksheet.onChanged', () => {
  it('tells of writes and of what a person types, with the address and who did it, until it is removed', async () => {
    const host = newWorkbook();
    const heard: string[] = [];
    const handler = await onSheet(async (sheet, context) => {
      const added = sheet.onChanged.add((event) => {
        heard.push(`${event.changeType} ${event.address} ${event.source}`);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    await put('B2', [[1, 2]]);
    await tick();
    typeInto(host.workbook, host.workbook.activeSheet, 4, 0, 'x');
    await tick();
    await onSheet(async (sheet, context) => {
      sheet.getRange('3:3').insert('Down');
      sheet.getRange('A1').format.font.bold = true;
      await context.sync();
    });
    await tick();
    const expected = ['RangeEdited B2:C2 Local', 'RangeEdited A5 Local', 'RowInserted 3:3 Local'];
    expect(heard).toEqual(expected);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await put('B2', [[3, 4]]);
    await tick();
    expect(heard).toEqual(expected);
  });

  it('says nothing of another workbook that was bound before', async () => {
    const first = newWorkbook();
    const heard: string[] = [];
    await onSheet(async (sheet, context) => {
      sheet.onChanged.add((event) => Promise.resolve(void heard.push(event.address)));
      await context.sync();
    });
    newWorkbook();
    typeInto(first.workbook, first.workbook.activeSheet, 0, 0, 'x');
    await put('A1', [['y']]);
    await tick();
    expect(heard).toEqual([]);
  });
});

describe('the selection', () => {
  it('follows select and activate, and refuses a hidden sheet', async () => {
    const host = newWorkbook();
    const other = host.workbook.addSheet('Hai');
    await onSheet(async (_, context) => {
      context.workbook.worksheets.getItem('Hai').getRange('D14:E15').select();
      const selected = context.workbook.getSelectedRange();
      const active = context.workbook.getActiveCell();
      selected.load('address');
      active.load('address');
      await context.sync();
      expect([selected.address, active.address]).toEqual(['Hai!D14:E15', 'Hai!D14']);
    });
    expect(host.workbook.activeSheet).toBe(other);
    const [first] = host.workbook.sheets;
    if (first) first.visibility = 'Hidden';
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').activate();
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'GeneralException' });
  });
});
