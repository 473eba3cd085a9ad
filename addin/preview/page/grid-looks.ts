/** How a cell is drawn: its own format, the conditional formats over it, the table around it. */
import { intersect, lastColumn, lastRow, overlaps, type Area } from '#domain/sheet/area.ts';
import { plain, type Cell, type Edge } from '../../excel/workbook/cell.ts';
import { holds, type ConditionalFormat } from '../../excel/workbook/conditional.ts';
import { displayText } from '../../excel/workbook/number-format.ts';
import type { Sheet } from '../../excel/workbook/sheet.ts';
import type { Table } from '../../excel/workbook/table.ts';

export interface Looks {
  readonly conditional: ReadonlyMap<string, readonly ConditionalFormat[]>;
  readonly tables: readonly Table[];
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** The conditional formats of the drawn part only: a large roster may have thousands of marked areas. */
export function looksIn(sheet: Sheet, tables: readonly Table[], within: Area): Looks {
  const conditional = new Map<string, ConditionalFormat[]>();
  for (const format of sheet.conditionalFormats.filter(holds)) {
    for (const part of format.areas) {
      const common = intersect(part, within);
      if (!common) continue;
      for (let row = common.row; row <= lastRow(common); row += 1) {
        for (let column = common.column; column <= lastColumn(common); column += 1) {
          const key = keyOf(row, column);
          conditional.set(key, [...(conditional.get(key) ?? []), format]);
        }
      }
    }
  }
  return { conditional, tables: tables.filter((table) => overlaps(table.area, within)) };
}

const alignments: Readonly<Record<string, string>> = {
  Center: 'middle',
  CenterAcrossSelection: 'middle',
  Right: 'number',
};

function classesOf(cell: Cell, row: number, column: number, { tables }: Looks): string[] {
  const { horizontal, wrap } = cell.style;
  const byValue = typeof cell.value === 'number' ? 'number' : typeof cell.value === 'string' ? '' : 'middle';
  const classes = [alignments[horizontal] ?? (horizontal === 'General' ? byValue : ''), wrap ? 'wrap' : ''];
  const table = tables.find(({ area }) => overlaps(area, { row, column, rows: 1, columns: 1 }));
  if (table && row === table.area.row) classes.push('header-cell');
  else if (table?.showBandedRows && (row - table.area.row) % 2 === 1) classes.push('band');
  return classes.filter((name) => name !== '');
}

const WEIGHTS = {
  Hairline: '1px dotted',
  Thin: '1px solid',
  Medium: '2px solid',
  Thick: '3px solid',
} as const;

function edge(
  look: CSSStyleDeclaration,
  side: 'Top' | 'Bottom' | 'Left' | 'Right',
  weight: Edge | null,
): void {
  if (weight) look[`border${side}`] = `${WEIGHTS[weight]} #444`;
}

/** Writes a cell's text and look into its element. */
export function paint(
  element: HTMLTableCellElement,
  cell: Cell,
  row: number,
  column: number,
  looks: Looks,
): void {
  const { style } = cell;
  const formats = looks.conditional.get(keyOf(row, column)) ?? [];
  const first = <Part extends 'fill' | 'fontColor' | 'bold'>(part: Part) =>
    formats.find((format) => format[part] !== null)?.[part] ?? null;
  element.textContent = displayText(cell);
  element.className = classesOf(cell, row, column, looks).join(' ');
  const look = element.style;
  look.background = first('fill') ?? style.fill ?? '';
  look.color = first('fontColor') ?? (style.fontColor === plain.fontColor ? '' : style.fontColor);
  look.fontWeight = (first('bold') ?? style.bold) ? '600' : '';
  look.fontStyle = style.italic ? 'italic' : '';
  look.fontFamily =
    style.fontName === null || style.fontName === plain.fontName ? '' : `"${style.fontName}", sans-serif`;
  edge(look, 'Top', style.edgeTop);
  edge(look, 'Bottom', style.edgeBottom);
  edge(look, 'Left', style.edgeLeft);
  edge(look, 'Right', style.edgeRight);
  look.fontSize = style.fontSize === plain.fontSize ? '' : `${Math.min(style.fontSize * 1.2, 20)}px`;
}
