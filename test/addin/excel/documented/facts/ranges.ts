import { api, guide, read, refusal, setAnyway, type Fact } from '../fact.ts';

const blanks = guide('blank-null-values');
const unbounded = guide('ranges-unbounded');

export const ranges: readonly Fact[] = [
  {
    members: ['Range.values', 'Range.valueTypes'],
    states:
      'a value is a text, a number or true or false; an error comes as its text, and only its type tells it from a typed one',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      const range = sheet.getRange('A1:E1');
      sheet.getRange('D1').numberFormat = [['@']];
      range.values = [['x', 1.5, true, '#N/A', '#N/A']];
      await read({ context }, range, 'values,valueTypes');
      expect(range.values).toEqual([['x', 1.5, true, '#N/A', '#N/A']]);
      expect(range.valueTypes).toEqual([['String', 'Double', 'Boolean', 'String', 'Error']]);
    },
  },
  {
    members: ['Range.values', 'Range.formulas'],
    states: "what begins with '=', '+' or '-' is a formula",
    source: api('range'),
    replay: async ({ sheet, context }) => {
      const range = sheet.getRange('A1:D1');
      range.values = [['=A9', '+A9', '-A9', 'A9']];
      await read({ context }, range, 'formulas');
      expect(range.formulas[0]?.map((formula) => String(formula).startsWith('='))).toEqual([
        true,
        true,
        true,
        false,
      ]);
    },
  },
  {
    members: ['Range.values'],
    states: 'a day written year first is stored as a day, one written the local way as a text',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      const range = sheet.getRange('A1:C1');
      sheet.getRange('C1').numberFormat = [['@']];
      range.values = [['2025-08-19', '19-8-2025', '2025-08-19']];
      await read({ context }, range, 'values');
      expect(range.values).toEqual([[45_888, '19-8-2025', '2025-08-19']]);
    },
  },
  {
    members: ['Range.values', 'Range.numberFormat', 'Range.formulas'],
    states: 'null in a grid leaves its cell as it is; null instead of a grid is no value',
    source: blanks,
    replay: async ({ sheet, context }) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1, 2]];
      range.numberFormat = [['0.0', '0.00']];
      setAnyway(range, 'values', [[null, 5]]);
      setAnyway(range, 'numberFormat', [[null, '@']]);
      await read({ context }, range, 'values,numberFormat');
      expect([range.values, range.numberFormat]).toEqual([[[1, 5]], [['0.0', '@']]]);
      for (const member of ['values', 'numberFormat', 'formulas'])
        expect(await refusal({ context }, () => setAnyway(range, member, null))).toBe('InvalidArgument');
    },
  },
  {
    members: ['Range.values', 'Range.numberFormat'],
    states: 'a blank text clears: the value, or the number format, which is General again',
    source: blanks,
    replay: async ({ sheet, context }) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1, 2]];
      range.numberFormat = [['0.0', '0.00']];
      setAnyway(range, 'values', '');
      setAnyway(range, 'numberFormat', '');
      await read({ context }, range, 'values,numberFormat,valueTypes');
      expect([range.values, range.numberFormat]).toEqual([[['', '']], [['General', 'General']]]);
      expect(range.valueTypes).toEqual([['Empty', 'Empty']]);
      range.numberFormat = [['0.0', '']];
      expect((await read({ context }, range, 'numberFormat')).numberFormat).toEqual([['0.0', 'General']]);
    },
  },
  {
    members: ['Range.values', 'Range.numberFormat', 'Range.formulas', 'Range.address'],
    states: 'of whole rows or columns the cells read as null and cannot be set, while the address is told',
    source: unbounded,
    replay: async ({ sheet, context }) => {
      for (const address of ['C:D', '2:3']) {
        const range = await read(
          { context },
          sheet.getRange(address),
          'values,formulas,numberFormat,address',
        );
        expect([range.values, range.formulas, range.numberFormat]).toEqual([null, null, null]);
        expect(range.address).toBe(`Sheet1!${address}`);
        for (const [member, value] of [
          ['values', 'x'],
          ['formulas', '=A1'],
          ['numberFormat', '@'],
        ] as const)
          expect([
            address,
            member,
            await refusal({ context }, () => setAnyway(range, member, value)),
          ]).toEqual([address, member, 'InvalidArgument']);
      }
    },
  },
  {
    members: ['Range.formulas'],
    states: 'a cell without a formula answers its value',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      const range = sheet.getRange('A1:C1');
      range.values = [['=B1*2', 7, '']];
      expect((await read({ context }, range, 'formulas')).formulas).toEqual([['=B1*2', 7, '']]);
    },
  },
  {
    members: [
      'Range.rowIndex',
      'Range.columnIndex',
      'Range.rowCount',
      'Range.columnCount',
      'Range.worksheet',
    ],
    states: 'rows and columns of the first cell count from zero',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      const range = sheet.getRange('C2:F9');
      range.worksheet.load('name');
      await read({ context }, range, 'rowIndex,columnIndex,rowCount,columnCount');
      expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([1, 2, 8, 4]);
      expect(range.worksheet.name).toBe('Sheet1');
    },
  },
  {
    members: ['Range.rowHidden', 'Range.columnHidden'],
    states: 'true where all are hidden, false where none is, null where only some are',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      const told = async (address: string) => {
        const range = await read({ context }, sheet.getRange(address), 'rowHidden,columnHidden');
        return [range.rowHidden, range.columnHidden];
      };
      expect(await told('B2')).toEqual([true, true]);
      expect(await told('A1')).toEqual([false, false]);
      expect(await told('A1:B2')).toEqual([null, null]);
    },
  },
  {
    members: ['Range.getEntireColumn'],
    states: 'of B4:E11 the columns B:E',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      const columns = await read({ context }, sheet.getRange('B4:E11').getEntireColumn(), 'address');
      expect(columns.address).toBe('Sheet1!B:E');
    },
  },
  {
    members: ['Range.getUsedRangeOrNullObject', 'Range.isNullObject'],
    states: 'the used part of a range; null where nothing in it is used',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      sheet.getRange('B2:B3').values = [[1], [2]];
      const [used, none] = [
        sheet.getRange('A1:F9').getUsedRangeOrNullObject(true),
        sheet.getRange('D1:F9').getUsedRangeOrNullObject(true),
      ];
      used.load('address');
      await read({ context }, none, 'address');
      expect([used.address, none.isNullObject]).toEqual(['Sheet1!B2:B3', true]);
    },
  },
  {
    members: ['Range.getSpecialCellsOrNullObject', 'RangeAreas.isNullObject', 'RangeAreas.areaCount'],
    states: 'the cells that hold formulas, as areas; null where none does',
    source: guide('ranges-special-cells'),
    replay: async ({ sheet, context }) => {
      const none = sheet.getRange('A1:C3').getSpecialCellsOrNullObject('Formulas');
      await read({ context }, none, 'address');
      expect(none.isNullObject).toBe(true);
      sheet.getRange('A1:C1').values = [['=C1', 5, '=B1']];
      const found = sheet.getRange('A1:C3').getSpecialCellsOrNullObject('Formulas');
      await read({ context }, found, 'areaCount');
      expect([found.isNullObject, found.areaCount]).toEqual([false, 2]);
    },
  },
  {
    members: ['RangeAreas.address'],
    states: 'the address names the sheet before each area, with a comma and a space between them',
    source: api('rangeareas'),
    replay: async ({ sheet, context }) => {
      const areas = await read({ context }, sheet.getRanges('A1:B4,D1:D4'), 'address');
      expect(areas.address).toBe('Sheet1!A1:B4, Sheet1!D1:D4');
    },
  },
  {
    members: ['Range.getMergedAreasOrNullObject', 'Range.merge', 'Range.unmerge'],
    states: 'the merged areas of a range; null where none is merged',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      const merged = async () => {
        const found = sheet.getRange('A1:F9').getMergedAreasOrNullObject();
        await read({ context }, found, 'address');
        return found.isNullObject ? null : found.address;
      };
      expect(await merged()).toBeNull();
      sheet.getRange('A1:B2').merge();
      expect(await merged()).toBe('Sheet1!A1:B2');
      sheet.getRange('A1:B2').unmerge();
      expect(await merged()).toBeNull();
    },
  },
  {
    members: ['Range.getMergedAreasOrNullObject'],
    states: 'of more than 512 merged areas it gives no answer',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      for (let row = 0; row < 513; row += 1) sheet.getRangeByIndexes(row, 0, 1, 2).merge();
      await context.sync();
      const asked = (rows: number) =>
        refusal({ context }, () =>
          sheet.getRangeByIndexes(0, 0, rows, 2).getMergedAreasOrNullObject().load('areaCount'),
        );
      expect([await asked(512), await asked(513)]).toEqual(['none', 'GeneralException']);
    },
  },
  {
    members: ['Range.merge'],
    states: 'cells merge into one, or, across, into one in every row',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('D1:E2').merge(true);
      const found = sheet.getRange('A1:F9').getMergedAreasOrNullObject();
      await read({ context }, found, 'areaCount');
      expect(found.areaCount).toBe(3);
    },
  },
  {
    members: ['Range.insert'],
    states: 'cells make room, and what is new answers as a range in its place',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      sheet.getRange('A1:A2').values = [['a'], ['b']];
      const fresh = sheet.getRange('A2').insert('Down');
      const all = sheet.getRange('A1:A3');
      all.load('values');
      await read({ context }, fresh, 'address,values');
      expect([fresh.address, fresh.values, all.values]).toEqual(['Sheet1!A2', [['']], [['a'], [''], ['b']]]);
    },
  },
  {
    members: ['Range.insert'],
    states: 'cells that hold something are not pushed off the sheet: NonBlankCellOffSheet',
    source: guide('testing/application-specific-api-error-handling'),
    replay: async ({ sheet, context }) => {
      sheet.getRange('A1048576').values = [['last']];
      const asked = await refusal({ context }, () => sheet.getRange('A1').insert('Down'));
      expect(asked).toBe('NonBlankCellOffSheet');
    },
  },
  {
    members: ['Range.clear'],
    states: 'contents alone, formats alone, or both where nothing is said',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      const range = sheet.getRange('A1');
      const left = async (what?: 'Contents' | 'Formats') => {
        range.values = [['x']];
        range.format.fill.color = '#FF0000';
        range.clear(what);
        await read({ context }, range, 'values,format/fill/color');
        return [range.values[0]?.[0], range.format.fill.color];
      };
      expect(await left('Contents')).toEqual(['', '#FF0000']);
      expect(await left('Formats')).toEqual(['x', '#FFFFFF']);
      expect(await left()).toEqual(['', '#FFFFFF']);
    },
  },
  {
    members: ['Range.conditionalFormats', 'RangeAreas.conditionalFormats'],
    states: 'those that touch any of the cells',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      sheet.getRange('A1:B2').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      const counts = [sheet.getRange('B2:C3'), sheet.getRange('C3'), sheet.getRanges('D4,A1')].map((each) =>
        each.conditionalFormats.getCount(),
      );
      await context.sync();
      expect(counts.map(({ value }) => value)).toEqual([1, 0, 1]);
    },
  },
  {
    members: ['RangeAreas.format'],
    states: 'what is set is set on all areas; what differs between them reads as null',
    source: guide('multiple-ranges'),
    replay: async ({ sheet, context }) => {
      const areas = sheet.getRanges('A1:A2,C1');
      areas.format.font.name = 'Arial';
      areas.format.font.bold = true;
      sheet.getRange('C1').format.font.bold = false;
      await read({ context }, areas, 'format/font/name,format/font/bold');
      expect([areas.format.font.name, areas.format.font.bold]).toEqual(['Arial', null]);
    },
  },
  {
    members: ['Range.dataValidation', 'Range.format'],
    states: 'every range has them, without being asked for',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      const range = await read({ context }, sheet.getRange('A1'), 'format/wrapText,dataValidation/type');
      expect([range.format.wrapText, range.dataValidation.type]).toEqual([false, 'None']);
    },
  },
];
