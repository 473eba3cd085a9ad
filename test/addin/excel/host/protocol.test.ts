import { readFileSync } from 'node:fs';
import { newWorkbook } from '../excel.ts';

interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost: (text: string) => void;
}

/** Everything that goes over the wire while `work` runs, in both directions. */
async function overheard(work: () => Promise<unknown>): Promise<{ sent: unknown[]; answered: unknown[] }> {
  const sent: unknown[] = [];
  const answered: unknown[] = [];
  const bridge = Reflect.get(globalThis, '_richApiNativeBridge') as Bridge;
  const before = { ...bridge };
  bridge.sendMessageToHost = (text) => {
    sent.push(JSON.parse(text));
    before.sendMessageToHost(text);
  };
  bridge.onMessageFromHost = (text) => {
    answered.push(JSON.parse(text));
    before.onMessageFromHost(text);
  };
  try {
    await work();
  } finally {
    Object.assign(bridge, before);
  }
  return { sent, answered };
}

describe('the undocumented protocol of the client', () => {
  it('is the one of the pinned version', () => {
    const installed: unknown = JSON.parse(
      readFileSync('node_modules/@microsoft/office-js/package.json', 'utf8'),
    );
    const wanted: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(installed).toMatchObject({ version: '1.1.110' });
    expect(wanted).toMatchObject({ devDependencies: { '@microsoft/office-js': '1.1.110' } });
  });

  it('still sends actions on object paths, and takes results by action', async () => {
    newWorkbook();
    const { sent, answered } = await overheard(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
        range.values = [['x']];
        range.load('values,format/fill/color');
        await context.sync();
      }),
    );
    expect(sent[0]).toMatchObject({
      type: 1,
      message: {
        url: 'ProcessQuery',
        body: {
          Actions: [
            { ActionType: 1, Name: '', ObjectPathId: 1 },
            { ActionType: 1, Name: '', ObjectPathId: 3 },
            { ActionType: 1, Name: '', ObjectPathId: 5 },
            { ActionType: 1, Name: '', ObjectPathId: 7 },
            { ActionType: 3, Name: '_KeepReference', ObjectPathId: 7 },
            { ActionType: 1, Name: '', ObjectPathId: 7 },
            { ActionType: 4, Name: 'Values', ObjectPathId: 7, ArgumentInfo: { Arguments: [[['x']]] } },
            {
              ActionType: 2,
              Name: '',
              ObjectPathId: 7,
              QueryInfo: { Select: ['values', 'format/fill/color'] },
            },
          ],
          ObjectPaths: {
            1: { ObjectPathType: 1, Name: '' },
            3: { ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
            5: { ObjectPathType: 5, ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['Sheet1'] } },
            7: {
              ObjectPathType: 3,
              Name: 'GetRange',
              ParentObjectPathId: 5,
              ArgumentInfo: { Arguments: ['A1'] },
            },
          },
        },
      },
    });
    expect(answered[0]).toMatchObject({
      type: 2,
      message: {
        statusCode: 200,
        body: {
          Results: expect.arrayContaining([
            {
              ActionId: expect.any(Number),
              Value: { Values: [['x']], Format: { Fill: { Color: '#FFFFFF' } } },
            },
          ]),
        },
      },
    });
  });

  it('lets go of its ranges when a batch ends, and the host forgets them', async () => {
    const host = newWorkbook();
    await Excel.run(async (context) => {
      context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect(host.workbook.anchors.size).toBe(1);
    });
    await Excel.run((context) => context.sync());
    expect(host.workbook.anchors.size).toBe(0);
  });

  it('splits a large block into parts of one request after announcing its shape', async () => {
    const host = newWorkbook();
    const block = Array.from({ length: 2_000 }, (_, row) => [row, `r${row}`]);
    const { sent } = await overheard(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2000').values = block;
        await context.sync();
      }),
    );
    const names = JSON.stringify(sent[0]);
    expect(names).toContain('"_ValidateArraySize"');
    expect(names).toContain('"GetBoundingRect"');
    expect(host.workbook.activeSheet.cell(1_999, 1).value).toBe('r1999');
  });

  it('asks for requirement sets: a member above the version of the host is ApiNotFound', async () => {
    newWorkbook({ apiVersion: '1.12' });
    const resize = Excel.run(async (context) => {
      context.workbook.tables.getItem('T').resize('A1:B3');
      await context.sync();
    });
    await expect(resize).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringContaining('ExcelApi 1.13'),
    });
  });
});
