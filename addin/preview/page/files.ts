/** Opening a file into the preview and saving what is in it. The file library is loaded when it is first needed. */
import type { WorkbookModel } from '../../excel/workbook/workbook.ts';
import { XlsxError } from '../../excel/xlsx/zip/problem.ts';

const SAMPLES = '/preview/samples/';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function openBytes(bytes: Uint8Array, fileName: string): Promise<WorkbookModel> {
  const { openXlsx } = await import('../../excel/xlsx/open.ts');
  const workbook = await openXlsx(bytes);
  workbook.name = fileName.replace(/\.xlsx$/i, '');
  return workbook;
}

/** A sample of this server; null for every other address, however it is written. */
export function sampleAddress(wanted: string | null, page: URL): URL | null {
  if (wanted === null) return null;
  const url = new URL(wanted, page.origin);
  return url.origin === page.origin && url.pathname.startsWith(SAMPLES) ? url : null;
}

export async function openSample(url: URL): Promise<WorkbookModel> {
  const response = await fetch(url);
  if (!response.ok) throw new XlsxError('not-a-workbook');
  const name = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
  return openBytes(new Uint8Array(await response.arrayBuffer()), name);
}

/** The library is loaded when the first file is written. */
export async function fileOf(workbook: WorkbookModel): Promise<Uint8Array> {
  const { saveXlsx } = await import('../../excel/xlsx/save.ts');
  return saveXlsx(workbook);
}

/** Hands the browser a download; returns the file's name. */
export async function save(workbook: WorkbookModel): Promise<string> {
  const bytes = await fileOf(workbook);
  const name = `${workbook.name}.xlsx`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: TYPE }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return name;
}
