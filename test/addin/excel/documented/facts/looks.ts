import { api, guide, read, refusal, setAnyway, type Fact } from '../fact.ts';

const blanks = guide('blank-null-values');

export const looks: readonly Fact[] = [
  {
    members: ['RangeFormat.fill', 'RangeFill.color', 'RangeFormat.font'],
    states: 'a colour is given by its six digits, or by its name; null is none',
    source: api('rangefill'),
    replay: async ({ sheet, context }) => {
      const { format } = sheet.getRange('A1');
      format.fill.color = 'FFA500';
      format.font.color = 'orange';
      await read({ context }, format, 'fill/color,font/color');
      expect([format.fill.color, format.font.color]).toEqual(['#FFA500', '#FFA500']);
      expect(await refusal({ context }, () => setAnyway(format.fill, 'color', null))).toBe('InvalidArgument');
    },
  },
  {
    members: ['RangeFill.color', 'RangeFont.name', 'RangeFont.size', 'RangeFont.bold', 'RangeFont.italic'],
    states: 'what differs within the range reads as null',
    source: blanks,
    replay: async ({ sheet, context }) => {
      const [one, other] = [sheet.getRange('A1').format, sheet.getRange('B1').format];
      Object.assign(one.font, { name: 'Arial', size: 10, bold: true, italic: true });
      Object.assign(other.font, { name: 'Calibri', size: 12, bold: false, italic: false });
      one.fill.color = '#FF0000';
      const asked = 'fill/color,font/name,font/size,font/bold,font/italic';
      const { fill, font } = await read({ context }, sheet.getRange('A1:B1').format, asked);
      expect([fill.color, font.name, font.size, font.bold, font.italic]).toEqual([
        null,
        null,
        null,
        null,
        null,
      ]);
      await read({ context }, one, asked);
      expect([one.fill.color, one.font.name, one.font.size, one.font.bold, one.font.italic]).toEqual([
        '#FF0000',
        'Arial',
        10,
        true,
        true,
      ]);
    },
  },
  {
    members: ['RangeFont.name'],
    states: 'the name of a font has 31 characters at most',
    source: api('rangefont'),
    replay: async ({ sheet, context }) => {
      const { font } = sheet.getRange('A1').format;
      expect(await refusal({ context }, () => (font.name = 'x'.repeat(31)))).toBe('none');
      expect(await refusal({ context }, () => (font.name = 'x'.repeat(32)))).toBe('InvalidArgument');
    },
  },
  {
    members: ['RangeFont.strikethrough', 'RangeFormat.wrapText'],
    states: 'null where the cells are not alike',
    source: api('rangefont'),
    replay: async ({ sheet, context }) => {
      sheet.getRange('A1').format.font.strikethrough = true;
      sheet.getRange('A1').format.wrapText = true;
      const told = async (address: string) => {
        const { format } = sheet.getRange(address);
        await read({ context }, format, 'wrapText,font/strikethrough');
        return [format.font.strikethrough, format.wrapText];
      };
      expect([await told('A1'), await told('B1'), await told('A1:B1')]).toEqual([
        [true, true],
        [false, false],
        [null, null],
      ]);
    },
  },
  {
    members: ['RangeFormat.columnWidth', 'RangeFormat.rowHeight'],
    states: 'null where columns are not equally wide, or rows not equally high',
    source: api('rangeformat'),
    replay: async ({ sheet, context }) => {
      sheet.getRange('A1').format.columnWidth = 120;
      sheet.getRange('A1').format.rowHeight = 30;
      const one = await read({ context }, sheet.getRange('A1').format, 'columnWidth,rowHeight');
      expect([one.columnWidth, one.rowHeight]).toEqual([120, 30]);
      const both = await read({ context }, sheet.getRange('A1:B2').format, 'columnWidth,rowHeight');
      expect([both.columnWidth, both.rowHeight]).toEqual([null, null]);
    },
  },
  {
    members: ['RangeFormat.autofitRows'],
    states: 'rows are as high as what they show',
    source: api('rangeformat'),
    replay: async ({ sheet, context }) => {
      const { format } = sheet.getRange('A1');
      format.rowHeight = 90;
      format.autofitRows();
      expect((await read({ context }, format, 'rowHeight')).rowHeight).toBeLessThan(90);
    },
  },
  {
    members: ['RangeFormat.indentLevel'],
    states: 'from 0 to 250',
    source: api('rangeformat'),
    replay: async ({ sheet, context }) => {
      const { format } = sheet.getRange('A1');
      const set = (level: number) => refusal({ context }, () => (format.indentLevel = level));
      expect([await set(250), await set(251), await set(-1)]).toEqual([
        'none',
        'InvalidArgument',
        'InvalidArgument',
      ]);
      expect((await read({ context }, format, 'indentLevel')).indentLevel).toBe(250);
    },
  },
  {
    members: ['RangeFormat.horizontalAlignment', 'RangeFormat.verticalAlignment'],
    states: 'one of the known words',
    source: api('rangeformat'),
    replay: async ({ sheet, context }) => {
      const { format } = sheet.getRange('A1');
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Center';
      await read({ context }, format, 'horizontalAlignment,verticalAlignment');
      expect([format.horizontalAlignment, format.verticalAlignment]).toEqual(['Center', 'Center']);
      for (const member of ['horizontalAlignment', 'verticalAlignment'])
        expect(await refusal({ context }, () => setAnyway(format, member, 'Sideways'))).toBe(
          'InvalidArgument',
        );
    },
  },
  {
    members: [
      'RangeFormat.borders',
      'RangeBorderCollection.getItem',
      'RangeBorder.style',
      'RangeBorder.weight',
    ],
    states: 'a line along each side and between the cells, none until one is drawn',
    source: api('rangebordercollection'),
    replay: async ({ sheet, context }) => {
      const { borders } = sheet.getRange('A1:B2').format;
      const [top, inside] = [borders.getItem('EdgeTop'), borders.getItem('InsideVertical')];
      expect((await read({ context }, top, 'style')).style).toBe('None');
      top.style = 'Continuous';
      top.weight = 'Medium';
      inside.load('style');
      await read({ context }, top, 'style,weight');
      expect([top.style, top.weight, inside.style]).toEqual(['Continuous', 'Medium', 'None']);
    },
  },
  {
    members: [
      'Range.getCellProperties',
      'CellProperties.format',
      'CellPropertiesFont.name',
      'CellPropertiesFont.strikethrough',
      'CellPropertiesFormat.font',
      'CellPropertiesFormat.indentLevel',
      'CellPropertiesFormat.protection',
      'CellPropertiesProtection.locked',
      'CellPropertiesLoadOptions.format',
      'CellPropertiesFormatLoadOptions.font',
      'CellPropertiesFormatLoadOptions.indentLevel',
      'CellPropertiesFormatLoadOptions.protection',
      'CellPropertiesFontLoadOptions.name',
      'CellPropertiesFontLoadOptions.strikethrough',
    ],
    states: 'what was asked for of each cell, in a grid',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      Object.assign(sheet.getRange('B1').format.font, { name: 'Arial', strikethrough: true });
      sheet.getRange('B1').format.indentLevel = 2;
      const found = sheet.getRange('A1:B1').getCellProperties({
        format: { font: { name: true, strikethrough: true }, indentLevel: true, protection: true },
      });
      await context.sync();
      const of = (name: string, strikethrough: boolean, indentLevel: number) => ({
        format: { font: { name, strikethrough }, indentLevel, protection: { locked: true } },
      });
      expect(found.value).toMatchObject([[of('Calibri', false, 0), of('Arial', true, 2)]]);
    },
  },
  {
    members: [
      'Range.getColumnProperties',
      'ColumnProperties.format',
      'ColumnProperties.columnHidden',
      'ColumnPropertiesLoadOptions.format',
      'ColumnPropertiesLoadOptions.columnHidden',
    ],
    states: 'one answer a column; null for what differs within it',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      sheet.getRange('A1').format.font.name = 'Arial';
      sheet.getRange('B:B').columnHidden = true;
      const found = sheet
        .getRange('A1:B2')
        .getColumnProperties({ columnHidden: true, format: { font: { name: true } } });
      await context.sync();
      expect(found.value).toMatchObject([
        { columnHidden: false, format: { font: { name: null } } },
        { columnHidden: true, format: { font: { name: 'Calibri' } } },
      ]);
    },
  },
  {
    members: [
      'Range.getRowProperties',
      'RowProperties.format',
      'RowProperties.rowHidden',
      'RowPropertiesLoadOptions.format',
      'RowPropertiesLoadOptions.rowHidden',
    ],
    states: 'one answer a row; null for what differs within it',
    source: api('range'),
    replay: async ({ sheet, context }) => {
      sheet.getRange('A1').format.font.strikethrough = true;
      sheet.getRange('2:2').rowHidden = true;
      const found = sheet
        .getRange('A1:B2')
        .getRowProperties({ rowHidden: true, format: { font: { strikethrough: true } } });
      await context.sync();
      expect(found.value).toMatchObject([
        { rowHidden: false, format: { font: { strikethrough: null } } },
        { rowHidden: true, format: { font: { strikethrough: false } } },
      ]);
    },
  },
];
