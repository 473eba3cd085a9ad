/** ExcelJS, loaded when the first file is opened or saved: it is larger than the rest of the preview together. */
import type ExcelJs from 'exceljs';

export type Library = typeof ExcelJs;

export async function excelJs(): Promise<Library> {
  const loaded = await import('exceljs');
  return loaded.default;
}
