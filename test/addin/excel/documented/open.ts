/** What no page of Microsoft's says of members that we use, or two pages say differently: a step of the Excel card looks at each. */

export interface OpenQuestion {
  readonly members: readonly string[];
  readonly asks: string;
  /** Of addin/EXCEL-CARD.md. */
  readonly step: number;
}

export const open: readonly OpenQuestion[] = [
  {
    members: ['Functions.date', 'FunctionResult.value'],
    asks: 'whether DATE goes by the system of the workbook that is open, which alone tells us of 1904',
    step: 1,
  },
  {
    members: ['CellPropertiesFont.name', 'RangeFont.name'],
    asks: 'what the font of one text in two fonts is called: the pages name null for cells that differ',
    step: 2,
  },
  {
    members: ['AutoFilter.isDataFiltered', 'Range.values'],
    asks: 'where values land that are written across rows hidden by a filter',
    step: 3,
  },
  {
    members: ['AutoFilter.criteria', 'AutoFilter.apply', 'Table.clearFilters'],
    asks: 'which criteria are taken back as they were read, and whether they can be read after they were cleared',
    step: 4,
  },
  {
    members: ['ConditionalFormatCollection.add', 'ConditionalFormat.delete'],
    asks: 'whether marks empty what Ctrl+Z can take back: the guide says most members do not, reports say they do',
    step: 5,
  },
  {
    members: ['Range.numberFormat'],
    asks: 'whether the short date of the system reads as m/d/yyyy on every machine, and in Excel on the web',
    step: 7,
  },
  {
    members: ['DataValidation.errorAlert', 'DataValidation.rule'],
    asks: 'whether an alert that is not shown lets every entry through, and whether a pick from the list is a change',
    step: 9,
  },
  {
    members: ['ChartCollection.add', 'ChartSeries.setValues'],
    asks: 'which cells become series and which categories, and what of the looks stays when a series follows other cells',
    step: 10,
  },
  {
    members: ['PageLayout.setPrintArea', 'PageLayout.zoom', 'HeaderFooter.rightFooter'],
    asks: 'how a height of one page goes together with a width of one, and what Excel on the web prints of it',
    step: 11,
  },
  {
    members: ['PageLayout.setPrintTitleRows'],
    asks: 'whether an address of whole rows with dollar signs is a range that spans entire rows',
    step: 12,
  },
  {
    members: ['SettingCollection.add', 'Setting.value'],
    asks: 'when one writer sees what another one set while both have the file open',
    step: 17,
  },
  {
    members: ['TableRowCollection.add'],
    asks: 'whether rows that are added to a table whose only row is blank come after that row or into it',
    step: 18,
  },
  {
    members: ['RangeAreas.address', 'Worksheet.getRanges'],
    asks: 'at how many characters the address of many areas ends: the guide cuts it, the reference refuses it',
    step: 20,
  },
  {
    members: ['WorksheetProtection.protected'],
    asks: 'which code a protected sheet answers to a mark, to a value and to a question about its formulas',
    step: 21,
  },
  {
    members: ['RequestContext.sync'],
    asks: 'which of two codes stands for a cell that is being edited, and whether a request waits for its end',
    step: 22,
  },
  {
    members: ['Range.getMergedAreasOrNullObject'],
    asks: 'with which code the answer fails that would have more than 512 areas',
    step: 23,
  },
  {
    members: ['Workbook.getActiveCell'],
    asks: 'which of several chosen cells is the active one on each Excel',
    step: 24,
  },
  {
    members: ['Worksheet.onChanged'],
    asks: 'whether a colour alone is a change: the guide says that a format is, though formats have an event of their own',
    step: 25,
  },
  {
    members: ['WorksheetChangedEventArgs.address', 'WorksheetChangedEventArgs.changeType'],
    asks: 'what is told of cells that are pasted, and of texts that are parted into columns',
    step: 26,
  },
  {
    members: ['PivotLayout.preserveFormatting', 'PivotTable.refresh'],
    asks: 'what of the arrangement of a pivot table stays when its table has grown',
    step: 27,
  },
  {
    members: ['Worksheet.activate', 'Range.select'],
    asks: 'which members fail once another workbook has the focus, and with which code',
    step: 28,
  },
];
