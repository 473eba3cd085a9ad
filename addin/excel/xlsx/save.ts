/** Saving a workbook model as an .xlsx file. Text stays text: only what the model holds as a formula becomes one. */
import type {
  CellValue as FileValue,
  DataValidation,
  Style as FileStyle,
  Workbook as FileWorkbook,
  Worksheet as FileSheet,
} from 'exceljs';
import { area, lastRow, MAX_COLUMNS, MAX_ROWS } from '#domain/sheet/area.ts';
import { areaAddress } from '#domain/sheet/a1.ts';
import { isError, plain, type Cell, type Style } from '../workbook/cell.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Table } from '../workbook/table.ts';
import { PIVOT_NOTE } from '../workbook/words.ts';
import type { WorkbookModel } from '../workbook/workbook.ts';
import { argb } from './parts/colors.ts';
import { excelJs } from './library.ts';
import { withSavedParts } from './save-parts.ts';
import { writePrintSetup } from './save-print.ts';
import { writeRecords } from './settings-sheet.ts';
import { withProperties } from './with-properties.ts';
import { escaped } from './xml/text-escapes.ts';

const states = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

export async function saveXlsx(workbook: WorkbookModel): Promise<Uint8Array> {
  const library = await excelJs();
  const file = new library.Workbook();
  file.properties.date1904 = workbook.date1904;
  for (const sheet of workbook.sheets) await writeSheet(workbook, sheet, file);
  const active = Math.max(workbook.sheets.indexOf(workbook.activeSheet), 0);
  file.views = [
    { x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab: active, visibility: 'visible' },
  ];
  writeRecords(workbook, file);
  const bytes = withSavedParts(new Uint8Array(await file.xlsx.writeBuffer()), workbook);
  return withProperties(bytes, workbook.properties);
}

function frozen({ frozenRows, frozenColumns }: Sheet) {
  if (frozenRows + frozenColumns === 0) return {};
  return {
    state: 'frozen' as const,
    ...(frozenRows > 0 ? { ySplit: frozenRows } : {}),
    ...(frozenColumns > 0 ? { xSplit: frozenColumns } : {}),
  };
}

async function writeSheet(workbook: WorkbookModel, sheet: Sheet, file: FileWorkbook): Promise<void> {
  const target = file.addWorksheet(sheet.name, {
    state: states[sheet.visibility],
    views: [
      {
        showGridLines: sheet.showGridlines,
        ...frozen(sheet),
      },
    ],
    properties: sheet.tabColor === '' ? {} : { tabColor: { argb: argb(sheet.tabColor) } },
  });
  const translate = styles();
  for (const [column, info] of sheet.columnInfo) {
    const out = target.getColumn(column + 1);
    if (info.width !== null) out.width = info.width;
    if (info.hidden) out.hidden = true;
    if (info.style !== plain) out.style = translate(info.style);
  }
  for (const [row, info] of sheet.rowInfo) {
    const out = target.getRow(row + 1);
    if (info.hidden) out.hidden = true;
    // The library leaves out a row that has neither cells nor a height, and with it that the row is hidden.
    if (info.height !== null || info.hidden) out.height = info.height ?? 15;
  }
  for (const table of workbook.tablesOn(sheet)) writeTable(table, target);
  for (const { row, column, cell } of sheet.stored(area(0, 0, MAX_ROWS, MAX_COLUMNS))) {
    const out = target.getCell(row + 1, column + 1);
    out.value = fileValue(cell);
    if (cell.style !== plain) out.style = translate(cell.style);
  }
  for (const merged of sheet.merges) target.mergeCells(areaAddress(merged));
  if (sheet.filter) target.autoFilter = areaAddress(sheet.filter.area());
  writeConditionalFormats(sheet, target);
  writeValidations(sheet, target);
  for (const pivot of workbook.pivotsOn(sheet))
    target.getCell(lastRow(pivot.area) + 3, pivot.area.column + 1).value = PIVOT_NOTE;
  if (sheet.print) writePrintSetup(sheet.print, target);
  if (sheet.isProtected) await target.protect('', { spinCount: 1 });
}

function fileValue(cell: Cell): FileValue {
  const { value, formula } = cell;
  const held = typeof value === 'string' ? escaped(value) : value;
  const plainValue = isError(held) ? ({ error: held.error } as FileValue) : held === '' ? null : held;
  if (formula === null) return plainValue;
  const result = isError(held) ? { error: held.error } : held;
  return { formula: formula.slice(1), result } as FileValue;
}

/** The cells of the table are written afterwards, over the blanks that the library puts there. */
function writeTable(table: Table, target: FileSheet): void {
  const rows = Array.from({ length: table.body.rows }, () => table.columns.map(() => null));
  target.addTable({
    name: table.name,
    displayName: table.name,
    ref: areaAddress(area(table.area.row, table.area.column)),
    headerRow: true,
    totalsRow: table.showTotals,
    style: { ...themeOf(table), showRowStripes: table.showBandedRows },
    columns: table.columns.map(({ name }) => ({
      name: name.replaceAll('\n', '_x000a_'),
      filterButton: table.showFilterButton,
    })),
    rows,
  });
}

/** Only the names of Excel's own styles are known to every Excel. */
const themeOf = (table: Table): { theme?: 'TableStyleMedium2' } =>
  /^TableStyle(Light|Medium|Dark)\d+$/.test(table.style) ? { theme: table.style as 'TableStyleMedium2' } : {};

function styles(): (style: Style) => Partial<FileStyle> {
  const known = new Map<Style, Partial<FileStyle>>();
  return (style) => {
    const found = known.get(style) ?? styleOf(style);
    known.set(style, found);
    return found;
  };
}

const verticals: Readonly<Record<string, 'top' | 'middle' | 'justify' | 'distributed'>> = {
  Top: 'top',
  Center: 'middle',
  Justify: 'justify',
  Distributed: 'distributed',
};

const edgeStyles = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const;

function bordersOf({ edgeTop, edgeBottom, edgeLeft, edgeRight }: Style): Pick<Partial<FileStyle>, 'border'> {
  const edges = { top: edgeTop, bottom: edgeBottom, left: edgeLeft, right: edgeRight };
  const drawn = Object.entries(edges).flatMap(([side, edge]) =>
    edge === null ? [] : [[side, { style: edgeStyles[edge] }] as const],
  );
  return drawn.length === 0 ? {} : { border: Object.fromEntries(drawn) };
}

function styleOf(style: Style): Partial<FileStyle> {
  const horizontal = style.horizontal.charAt(0).toLowerCase() + style.horizontal.slice(1);
  return {
    numFmt: style.numberFormat === 'm/d/yyyy' ? 'mm-dd-yy' : style.numberFormat,
    font: {
      ...(style.fontName === null ? {} : { name: style.fontName }),
      size: style.fontSize,
      bold: style.bold,
      italic: style.italic,
      ...(style.struck ? { strike: true } : {}),
      color: { argb: argb(style.fontColor) },
    },
    ...(style.fill
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(style.fill) } } }
      : {}),
    alignment: {
      ...(style.wrap ? { wrapText: true } : {}),
      ...(horizontal === 'general' ? {} : { horizontal: horizontal as 'left' }),
      ...(style.indent === 0 ? {} : { indent: style.indent }),
      ...(style.vertical === plain.vertical ? {} : { vertical: verticals[style.vertical] ?? 'bottom' }),
    },
    ...bordersOf(style),
    ...(style.unlocked ? { protection: { locked: false } } : {}),
  };
}

/** The library's types know validations by cell alone. */
interface ByRange {
  readonly dataValidations: { readonly add: (range: string, rule: DataValidation) => void };
}

const hasRanges = (sheet: FileSheet): sheet is FileSheet & ByRange =>
  'dataValidations' in sheet && typeof sheet.dataValidations === 'object';

function writeValidations(sheet: Sheet, target: FileSheet): void {
  if (!hasRanges(target)) return;
  for (const { areas, source, alert } of sheet.validations) {
    const formula = source.startsWith('=') ? source.slice(1) : `"${source}"`;
    for (const within of areas) {
      target.dataValidations.add(areaAddress(within), {
        type: 'list',
        allowBlank: true,
        showErrorMessage: alert.showAlert,
        formulae: [formula],
      });
    }
  }
}

function writeConditionalFormats(sheet: Sheet, target: FileSheet): void {
  sheet.conditionalFormats.forEach((format, at) => {
    const fill = format.fill
      ? { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { argb: argb(format.fill) } }
      : null;
    const font = {
      ...(format.fontColor ? { color: { argb: argb(format.fontColor) } } : {}),
      ...(format.bold ? { bold: true } : {}),
    };
    target.addConditionalFormatting({
      ref: format.areas.map(areaAddress).join(' '),
      rules: [
        {
          type: 'expression',
          formulae: [format.formula.slice(1)],
          priority: at + 1,
          style: { ...(fill ? { fill } : {}), ...(Object.keys(font).length > 0 ? { font } : {}) },
        },
      ],
    });
  });
}
