/** The sentences that stand in a sheet, for whoever holds them against figures. */
import { cellAddress } from '#domain/sheet/a1.ts';
import { sentencesIn } from '#domain/percentages/sheet/report-sheet.ts';
import { readSheet } from '../../workbook/reading/read.ts';
import type { TaskOptions } from '../common/outcome.ts';

export interface SheetSentences {
  readonly sheet: string;
  readonly lines: readonly { readonly cell: string; readonly text: string }[];
}

/** Of the sheet that is named, or of the active one. */
export async function sheetSentences(
  sheet: string | undefined,
  { signal }: TaskOptions = {},
): Promise<SheetSentences> {
  const { block } = await readSheet(sheet, { signal });
  const lines = sentencesIn(block).map(({ row, column, text }) => ({
    cell: cellAddress(row - 1, column),
    text,
  }));
  return { sheet: block.name, lines };
}
