/** What somebody changed in a sheet, as far as Excel says it. */
import type { Area } from '#domain/sheet/area.ts';
import { parseArea, splitAddress } from '#domain/sheet/a1.ts';

export interface SheetChange {
  readonly sheetId: string;
  /** The cells; null where rows or columns came or went, so that places in the sheet are not what they were. */
  readonly areas: readonly Area[] | null;
}

/** A sheet's name in quotes may hold commas of its own. */
const PART = /(?:'(?:[^']|'')*'|[^,'])+/g;

/** "D14", "D14:E20,G3", "5:7", "C:C", with or without a sheet before each; undefined: anything else. */
export function areasOf(address: string): readonly Area[] | undefined {
  const areas: Area[] = [];
  for (const part of address.match(PART) ?? ['']) {
    const area = parseArea(splitAddress(part).cells);
    if (!area) return undefined;
    areas.push(area);
  }
  return areas;
}
