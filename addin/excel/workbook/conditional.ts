/** Conditional formats with a formula of their own: the only kind the product adds, so the only kind the preview draws. */
import { area, overlaps, type Area } from '#domain/sheet/area.ts';
import type { Sheet } from './sheet.ts';

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  fill: string | null;
  fontColor: string | null;
  bold: boolean | null;
  stopIfTrue: boolean;
}

export const covers = (format: ConditionalFormat, row: number, column: number): boolean => {
  const here = area(row, column);
  return format.areas.some((part) => overlaps(part, here));
};

/** '=TRUE' always holds, '=FALSE' never; anything else would need a formula engine and is not drawn. */
export const holds = (format: ConditionalFormat): boolean => /^=\s*TRUE(\(\))?\s*$/i.test(format.formula);

/** What the conditional formats of a sheet make of one cell; the first that says something about a part wins. */
export function conditionalLook(
  sheet: Sheet,
  row: number,
  column: number,
): { fill: string | null; fontColor: string | null; bold: boolean | null } {
  let fill: string | null = null;
  let fontColor: string | null = null;
  let bold: boolean | null = null;
  for (const format of sheet.conditionalFormats) {
    if (!holds(format) || !covers(format, row, column)) continue;
    fill ??= format.fill;
    fontColor ??= format.fontColor;
    bold ??= format.bold;
    if (format.stopIfTrue) break;
  }
  return { fill, fontColor, bold };
}
