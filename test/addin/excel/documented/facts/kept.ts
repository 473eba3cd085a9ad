import { api, guide, read, refusal, type Fact } from '../fact.ts';

export const kept: readonly Fact[] = [
  {
    members: [
      'SettingCollection.add',
      'SettingCollection.items',
      'Setting.key',
      'Setting.value',
      'Workbook.settings',
    ],
    states: 'a setting is added, or replaces the one of its key; its value is given back as it was',
    source: api('settingcollection'),
    replay: async ({ context }) => {
      const { settings } = context.workbook;
      settings.add('a', 'một');
      settings.add('b', { two: [2, true] });
      settings.add('a', 'hai');
      await read({ context }, settings, 'items/key,items/value');
      expect(settings.items.map(({ key, value }) => [key, value as unknown])).toEqual([
        ['a', 'hai'],
        ['b', { two: [2, true] }],
      ]);
    },
  },
  {
    members: ['SettingCollection.getItemOrNullObject', 'Setting.isNullObject', 'Setting.delete'],
    states: 'one that is not there, or was deleted, is a null object',
    source: api('settingcollection'),
    replay: async ({ context }) => {
      const { settings } = context.workbook;
      settings.add('a', 1).delete();
      expect((await read({ context }, settings.getItemOrNullObject('a'), 'value')).isNullObject).toBe(true);
    },
  },
  {
    members: [
      'Workbook.properties',
      'DocumentProperties.custom',
      'CustomPropertyCollection.add',
      'CustomPropertyCollection.getItemOrNullObject',
      'CustomProperty.value',
      'CustomProperty.isNullObject',
    ],
    states: 'a property is added, or replaces the one of its key, whose capitals do not matter',
    source: api('custompropertycollection'),
    replay: async ({ context }) => {
      const { custom } = context.workbook.properties;
      custom.add('DonVi', 'một');
      custom.add('donvi', 'hai');
      const found = await read({ context }, custom.getItemOrNullObject('DONVI'), 'value');
      expect(found.value).toBe('hai');
      expect((await read({ context }, custom.getItemOrNullObject('Khac'), 'value')).isNullObject).toBe(true);
    },
  },
  {
    members: ['CustomPropertyCollection.getItem', 'CustomProperty.delete'],
    states:
      'a property is found by its key, whose capitals do not matter; one that was deleted is a null object',
    source: api('customproperty'),
    replay: async ({ context }) => {
      const { custom } = context.workbook.properties;
      custom.add('DonVi', 'một');
      custom.getItem('donvi').delete();
      expect((await read({ context }, custom.getItemOrNullObject('DonVi'), 'value')).isNullObject).toBe(true);
    },
  },
  {
    members: ['CustomPropertyCollection.add', 'CustomProperty.value'],
    states: 'on a computer keys and values are cut after 255 characters',
    source: api('custompropertycollection'),
    profile: 'desktop',
    replay: async ({ context }) => {
      const { custom } = context.workbook.properties;
      custom.add('k'.repeat(300), 'v'.repeat(300));
      const found = await read({ context }, custom.getItem('k'.repeat(255)), 'value');
      expect(found.value).toBe('v'.repeat(255));
    },
  },
  {
    members: ['CustomPropertyCollection.add', 'CustomProperty.value'],
    states: 'on the web they are not cut',
    source: api('custompropertycollection'),
    replay: async ({ context }) => {
      const { custom } = context.workbook.properties;
      custom.add('k'.repeat(300), 'v'.repeat(300));
      const found = await read({ context }, custom.getItem('k'.repeat(300)), 'value');
      expect(found.value).toBe('v'.repeat(300));
    },
  },
  {
    members: ['Workbook.functions', 'Functions.date', 'FunctionResult.value'],
    states: 'a day as the number that the workbook counts it by; after 1904 where it begins there',
    source: api('functions'),
    replay: async ({ host, context }) => {
      const day = async () => {
        const asked = context.workbook.functions.date(2000, 1, 1);
        return (await read({ context }, asked, 'value')).value;
      };
      expect(await day()).toBe(36_526);
      host.workbook.date1904 = true;
      expect(await day()).toBe(35_064);
    },
  },
  {
    members: ['RequestContext.sync', 'RequestContext.workbook'],
    states: 'what is asked waits for the next sync, in its order',
    source: guide('develop/application-specific-api-model'),
    replay: async ({ host, sheet, context }) => {
      const range = sheet.getRange('A1');
      range.values = [[1]];
      range.values = [[2]];
      expect(host.workbook.activeSheet.cell(0, 0).value).toBe('');
      await context.sync();
      expect(host.workbook.activeSheet.cell(0, 0).value).toBe(2);
    },
  },
  {
    members: ['ClientObject.load'],
    states: 'a property is not read before it was loaded and waited for: PropertyNotLoaded',
    source: guide('develop/application-specific-api-model'),
    replay: async ({ sheet, context }) => {
      expect(await refusal({ context }, () => sheet.getRange('A1').values)).toBe('PropertyNotLoaded');
      const range = sheet.getRange('A1');
      range.load('values');
      expect(await refusal({ context }, () => range.values)).toBe('PropertyNotLoaded');
      await context.sync();
      expect(range.values).toEqual([['']]);
    },
  },
  {
    members: ['ClientObject.isNullObject'],
    states: 'it is told after a sync, also where nobody loaded it; what hangs on a null object is one too',
    source: guide('develop/application-specific-api-model'),
    replay: async ({ context }) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Ba');
      const below = none.getUsedRangeOrNullObject();
      await context.sync();
      expect([none.isNullObject, below.isNullObject]).toEqual([true, true]);
    },
  },
  {
    members: ['ClientObject.untrack'],
    states: 'a range that is let go serves until the next sync',
    source: api('range'),
    replay: async ({ host, sheet, context }) => {
      sheet.getRange('A1').untrack().values = [[1]];
      await context.sync();
      expect(host.workbook.activeSheet.cell(0, 0).value).toBe(1);
    },
  },
];
