import { api, guide, read, refusal, type Fact, type Place } from '../fact.ts';

function mark({ sheet }: Pick<Place, 'sheet'>, address: string): Excel.ConditionalFormat {
  const format = sheet.getRanges(address).conditionalFormats.add('Custom');
  format.custom.rule.formula = '=TRUE';
  return format;
}

export const marksAndLists: readonly Fact[] = [
  {
    members: [
      'ConditionalFormatCollection.add',
      'ConditionalFormatCollection.items',
      'ConditionalFormat.id',
      'ConditionalFormatCollection.getItem',
    ],
    states: 'a new rule comes first, before those that were there; its id finds it',
    source: api('conditionalformatcollection'),
    replay: async (at) => {
      const [first, second] = [mark(at, 'A1'), mark(at, 'A1:A2,C1')];
      first.load('id');
      await read(at, second, 'id');
      const formats = at.sheet.getRange('A1').conditionalFormats;
      await read(at, formats, 'items/id,items/priority');
      expect(formats.items.map(({ id, priority }) => [id, priority])).toEqual([
        [second.id, 0],
        [first.id, 1],
      ]);
      expect((await read(at, formats.getItem(first.id), 'type')).type).toBe('Custom');
      expect(await refusal(at, () => formats.getItem('none').load('id'))).toBe('ItemNotFound');
    },
  },
  {
    members: ['ConditionalFormat.delete'],
    states: 'it goes, and the others stay',
    source: api('conditionalformat'),
    replay: async (at) => {
      const [first] = [mark(at, 'A1'), mark(at, 'A1')];
      first?.delete();
      const count = at.sheet.getRange().conditionalFormats.getCount();
      await at.context.sync();
      expect(count.value).toBe(1);
    },
  },
  {
    members: [
      'ConditionalFormat.custom',
      'CustomConditionalFormat.rule',
      'ConditionalFormatRule.formula',
      'CustomConditionalFormat.format',
      'ConditionalRangeFormat.fill',
      'ConditionalRangeFormat.font',
      'ConditionalRangeFill.color',
      'ConditionalRangeFont.color',
      'ConditionalRangeFont.bold',
    ],
    states:
      'a rule of a formula of its own says fill, colour and weight, and leaves the look of the cells below it',
    source: guide('conditional-formatting'),
    replay: async (at) => {
      const format = mark(at, 'A1');
      format.custom.format.fill.color = 'red';
      format.custom.format.font.color = '9C0006';
      format.custom.format.font.bold = true;
      const cell = at.sheet.getRange('A1').format;
      cell.load('fill/color,font/bold');
      const { custom } = await read(
        at,
        format,
        'custom/rule/formula,custom/format/fill/color,custom/format/font/color,custom/format/font/bold',
      );
      expect([custom.rule.formula, custom.format.fill.color]).toEqual(['=TRUE', '#FF0000']);
      expect([custom.format.font.color, custom.format.font.bold]).toEqual(['#9C0006', true]);
      expect([cell.fill.color, cell.font.bold]).toEqual(['#FFFFFF', false]);
    },
  },
  {
    members: [
      'DataValidation.rule',
      'DataValidationRule.list',
      'ListDataValidation.source',
      'ListDataValidation.inCellDropDown',
    ],
    states: 'a list of a range, or of entries with commas between; its kind follows from it',
    source: guide('data-validation'),
    replay: async (at) => {
      const { dataValidation } = at.sheet.getRange('A1:A3');
      for (const source of ['=Sheet1!$D$1:$D$3', 'Nam,Nữ']) {
        dataValidation.rule = { list: { inCellDropDown: true, source } };
        await read(at, dataValidation, 'rule,type');
        expect([dataValidation.type, dataValidation.rule.list]).toEqual([
          'List',
          { inCellDropDown: true, source },
        ]);
      }
    },
  },
  {
    members: [
      'DataValidation.errorAlert',
      'DataValidationErrorAlert.showAlert',
      'DataValidationErrorAlert.style',
      'DataValidationErrorAlert.title',
      'DataValidationErrorAlert.message',
    ],
    states: 'a wrong entry is refused until somebody says that nothing shall be',
    source: guide('data-validation'),
    replay: async (at) => {
      const { dataValidation } = at.sheet.getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Nam,Nữ' } };
      const alert = async () => (await read(at, dataValidation, 'errorAlert')).errorAlert;
      expect(await alert()).toMatchObject({ showAlert: true, style: 'Stop' });
      const quiet = { showAlert: false, style: 'Information', title: '', message: '' } as const;
      dataValidation.errorAlert = quiet;
      expect(await alert()).toEqual(quiet);
    },
  },
];
