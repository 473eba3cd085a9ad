/**
 * What the workbook host offers of Excel, by class. A misspelt member does not compile; a member that is not listed
 * answers NotImplemented with its name. Add a member here first: the compiler then asks for it in the class's node.
 */
export interface ExcelClasses {
  Application: Excel.Application;
  AutoFilter: Excel.AutoFilter;
  Chart: Excel.Chart;
  ChartAxes: Excel.ChartAxes;
  ChartAxis: Excel.ChartAxis;
  ChartAxisTitle: Excel.ChartAxisTitle;
  ChartCollection: Excel.ChartCollection;
  ChartFill: Excel.ChartFill;
  ChartGridlines: Excel.ChartGridlines;
  ChartLegend: Excel.ChartLegend;
  ChartLineFormat: Excel.ChartLineFormat;
  ChartSeries: Excel.ChartSeries;
  ChartSeriesCollection: Excel.ChartSeriesCollection;
  ChartSeriesFormat: Excel.ChartSeriesFormat;
  ChartTitle: Excel.ChartTitle;
  ConditionalFormat: Excel.ConditionalFormat;
  ConditionalFormatCollection: Excel.ConditionalFormatCollection;
  ConditionalFormatRule: Excel.ConditionalFormatRule;
  ConditionalRangeFill: Excel.ConditionalRangeFill;
  ConditionalRangeFont: Excel.ConditionalRangeFont;
  ConditionalRangeFormat: Excel.ConditionalRangeFormat;
  CustomConditionalFormat: Excel.CustomConditionalFormat;
  CustomProperty: Excel.CustomProperty;
  CustomPropertyCollection: Excel.CustomPropertyCollection;
  DataPivotHierarchy: Excel.DataPivotHierarchy;
  DataPivotHierarchyCollection: Excel.DataPivotHierarchyCollection;
  DataValidation: Excel.DataValidation;
  DocumentProperties: Excel.DocumentProperties;
  FilterPivotHierarchy: Excel.FilterPivotHierarchy;
  FilterPivotHierarchyCollection: Excel.FilterPivotHierarchyCollection;
  FunctionResult: Excel.FunctionResult<number>;
  Functions: Excel.Functions;
  HeaderFooter: Excel.HeaderFooter;
  HeaderFooterGroup: Excel.HeaderFooterGroup;
  NamedItem: Excel.NamedItem;
  NamedItemCollection: Excel.NamedItemCollection;
  PageLayout: Excel.PageLayout;
  PivotHierarchy: Excel.PivotHierarchy;
  PivotHierarchyCollection: Excel.PivotHierarchyCollection;
  PivotLayout: Excel.PivotLayout;
  PivotTable: Excel.PivotTable;
  PivotTableCollection: Excel.PivotTableCollection;
  Range: Excel.Range;
  RangeAreas: Excel.RangeAreas;
  RangeBorder: Excel.RangeBorder;
  RangeBorderCollection: Excel.RangeBorderCollection;
  RangeFill: Excel.RangeFill;
  RangeFont: Excel.RangeFont;
  RangeFormat: Excel.RangeFormat;
  RowColumnPivotHierarchy: Excel.RowColumnPivotHierarchy;
  RowColumnPivotHierarchyCollection: Excel.RowColumnPivotHierarchyCollection;
  Setting: Excel.Setting;
  SettingCollection: Excel.SettingCollection;
  Table: Excel.Table;
  TableCollection: Excel.TableCollection;
  TableColumn: Excel.TableColumn;
  TableColumnCollection: Excel.TableColumnCollection;
  TableRow: Excel.TableRow;
  TableRowCollection: Excel.TableRowCollection;
  TableScopedCollection: Excel.TableScopedCollection;
  TableSort: Excel.TableSort;
  Workbook: Excel.Workbook;
  Worksheet: Excel.Worksheet;
  WorksheetCollection: Excel.WorksheetCollection;
  WorksheetFreezePanes: Excel.WorksheetFreezePanes;
  WorksheetProtection: Excel.WorksheetProtection;
}

export type ClassName = keyof ExcelClasses;

/** Members that Microsoft's client answers by itself, or turns into messages of its own. */
export const clientSide = [
  'context',
  'isNullObject',
  'load',
  'onChanged',
  'set',
  'toJSON',
  'track',
  'untrack',
] as const;

const byName = ['getItem', 'getItemOrNullObject', 'getCount', 'items'] as const;
const axis = ['add', 'remove', ...byName] as const;

export const surface = {
  Application: ['suspendApiCalculationUntilNextSync', 'suspendScreenUpdatingUntilNextSync', 'calculate'],
  AutoFilter: [
    'apply',
    'clearCriteria',
    'criteria',
    'enabled',
    'getRange',
    'getRangeOrNullObject',
    'isDataFiltered',
    'reapply',
    'remove',
  ],
  Chart: [
    'axes',
    'chartType',
    'delete',
    'height',
    'id',
    'left',
    'legend',
    'name',
    'series',
    'setData',
    'setPosition',
    'title',
    'top',
    'width',
    'worksheet',
  ],
  ChartAxes: ['categoryAxis', 'valueAxis'],
  ChartAxis: ['majorGridlines', 'majorUnit', 'maximum', 'minimum', 'numberFormat', 'title', 'visible'],
  ChartAxisTitle: ['text', 'visible'],
  ChartCollection: ['add', 'count', 'getItemAt', ...byName],
  ChartFill: ['clear', 'getSolidColor', 'setSolidColor'],
  ChartGridlines: ['visible'],
  ChartLegend: ['position', 'visible'],
  ChartLineFormat: ['clear', 'color', 'lineStyle', 'weight'],
  ChartSeries: ['delete', 'format', 'name', 'setValues', 'setXAxisValues', 'smooth'],
  ChartSeriesCollection: ['add', 'count', 'getCount', 'getItemAt', 'items'],
  ChartSeriesFormat: ['fill', 'line'],
  ChartTitle: ['text', 'visible'],
  ConditionalFormat: [
    'custom',
    'delete',
    'getRange',
    'getRangeOrNullObject',
    'getRanges',
    'id',
    'priority',
    'stopIfTrue',
    'type',
  ],
  ConditionalFormatCollection: ['add', 'clearAll', 'getCount', 'getItem', 'getItemOrNullObject', 'items'],
  ConditionalFormatRule: ['formula'],
  ConditionalRangeFill: ['clear', 'color'],
  ConditionalRangeFont: ['bold', 'color'],
  ConditionalRangeFormat: ['fill', 'font'],
  CustomConditionalFormat: ['format', 'rule'],
  CustomProperty: ['delete', 'key', 'value'],
  CustomPropertyCollection: ['add', ...byName],
  DataPivotHierarchy: ['id', 'name', 'numberFormat', 'summarizeBy'],
  DataPivotHierarchyCollection: axis,
  DataValidation: ['clear', 'errorAlert', 'rule', 'type'],
  DocumentProperties: ['custom'],
  FilterPivotHierarchy: ['id', 'name'],
  FilterPivotHierarchyCollection: axis,
  FunctionResult: ['error', 'value'],
  Functions: ['date'],
  HeaderFooter: ['centerFooter', 'centerHeader', 'leftFooter', 'leftHeader', 'rightFooter', 'rightHeader'],
  HeaderFooterGroup: ['defaultForAllPages'],
  NamedItem: [
    'comment',
    'delete',
    'formula',
    'getRange',
    'getRangeOrNullObject',
    'name',
    'scope',
    'type',
    'value',
    'visible',
  ],
  NamedItemCollection: ['add', ...byName],
  PageLayout: [
    'blackAndWhite',
    'bottomMargin',
    'centerHorizontally',
    'centerVertically',
    'footerMargin',
    'getPrintArea',
    'getPrintAreaOrNullObject',
    'getPrintTitleRows',
    'getPrintTitleRowsOrNullObject',
    'headerMargin',
    'headersFooters',
    'leftMargin',
    'orientation',
    'paperSize',
    'printGridlines',
    'rightMargin',
    'setPrintArea',
    'setPrintMargins',
    'setPrintTitleRows',
    'topMargin',
    'zoom',
  ],
  PivotHierarchy: ['id', 'name'],
  PivotHierarchyCollection: byName,
  PivotLayout: [
    'autoFormat',
    'getDataBodyRange',
    'getRange',
    'layoutType',
    'preserveFormatting',
    'showColumnGrandTotals',
    'showRowGrandTotals',
  ],
  PivotTable: [
    'columnHierarchies',
    'dataHierarchies',
    'delete',
    'filterHierarchies',
    'hierarchies',
    'id',
    'layout',
    'name',
    'refresh',
    'refreshOnOpen',
    'rowHierarchies',
    'worksheet',
  ],
  PivotTableCollection: ['add', 'refreshAll', ...byName],
  Range: [
    'address',
    'cellCount',
    'clear',
    'columnCount',
    'columnHidden',
    'columnIndex',
    'conditionalFormats',
    'dataValidation',
    'delete',
    'format',
    'formulas',
    'getAbsoluteResizedRange',
    'getBoundingRect',
    'getCell',
    'getCellProperties',
    'getColumn',
    'getColumnProperties',
    'getColumnsAfter',
    'getEntireColumn',
    'getEntireRow',
    'getIntersection',
    'getIntersectionOrNullObject',
    'getLastCell',
    'getLastRow',
    'getMergedAreasOrNullObject',
    'getOffsetRange',
    'getResizedRange',
    'getRow',
    'getRowProperties',
    'getRowsAbove',
    'getRowsBelow',
    'getSpecialCellsOrNullObject',
    'getTables',
    'getUsedRange',
    'getUsedRangeOrNullObject',
    'hidden',
    'insert',
    'merge',
    'numberFormat',
    'rowCount',
    'rowHidden',
    'rowIndex',
    'select',
    'text',
    'unmerge',
    'valueTypes',
    'values',
    'worksheet',
  ],
  RangeAreas: ['address', 'areaCount', 'cellCount', 'conditionalFormats', 'format', 'worksheet'],
  RangeBorder: ['sideIndex', 'style', 'weight'],
  RangeBorderCollection: ['getItem'],
  RangeFill: ['clear', 'color'],
  RangeFont: ['bold', 'color', 'italic', 'name', 'size', 'strikethrough'],
  RangeFormat: [
    'autofitColumns',
    'autofitRows',
    'borders',
    'columnWidth',
    'fill',
    'font',
    'horizontalAlignment',
    'indentLevel',
    'rowHeight',
    'verticalAlignment',
    'wrapText',
  ],
  RowColumnPivotHierarchy: ['id', 'name'],
  RowColumnPivotHierarchyCollection: axis,
  Setting: ['delete', 'key', 'value'],
  SettingCollection: ['add', ...byName],
  Table: [
    'autoFilter',
    'clearFilters',
    'columns',
    'convertToRange',
    'delete',
    'getDataBodyRange',
    'getHeaderRowRange',
    'getRange',
    'getTotalRowRange',
    'id',
    'name',
    'resize',
    'rows',
    'showBandedRows',
    'showFilterButton',
    'showTotals',
    'sort',
    'style',
    'worksheet',
  ],
  TableCollection: ['add', 'count', ...byName],
  TableColumn: [
    'delete',
    'getDataBodyRange',
    'getHeaderRowRange',
    'getRange',
    'id',
    'index',
    'name',
    'values',
  ],
  TableColumnCollection: ['add', 'count', ...byName],
  TableRow: ['delete', 'getRange', 'index', 'values'],
  TableRowCollection: ['add', 'count', 'getCount', 'getItemAt', 'items'],
  TableScopedCollection: ['getCount', 'getFirst', 'getItem', 'getItemOrNullObject', 'items'],
  TableSort: ['apply'],
  Workbook: [
    'application',
    'functions',
    'getActiveCell',
    'getSelectedRange',
    'name',
    'names',
    'pivotTables',
    'properties',
    'settings',
    'tables',
    'worksheets',
  ],
  Worksheet: [
    'activate',
    'autoFilter',
    'charts',
    'delete',
    'freezePanes',
    'getCell',
    'getRange',
    'getRangeByIndexes',
    'getRanges',
    'getUsedRange',
    'getUsedRangeOrNullObject',
    'id',
    'name',
    'names',
    'pageLayout',
    'pivotTables',
    'position',
    'protection',
    'showGridlines',
    'tabColor',
    'tables',
    'visibility',
  ],
  WorksheetCollection: ['add', 'getActiveWorksheet', 'getFirst', ...byName],
  WorksheetFreezePanes: ['freezeAt', 'freezeRows', 'unfreeze'],
  WorksheetProtection: ['protect', 'protected', 'unprotect'],
} as const satisfies { [C in ClassName]: readonly (keyof ExcelClasses[C])[] };

export type Surface = typeof surface;
