/** A file as the workbook behind Microsoft's client, and back. */
import { readFile, writeFile } from 'node:fs/promises';
import { loadExcelClient } from '../excel/host/client.ts';
import { createWorkbookHost, type WorkbookHost } from '../excel/host/host.ts';
import { openXlsx } from '../excel/xlsx/open.ts';
import { saveXlsx } from '../excel/xlsx/save.ts';
import { notOpened } from './not-opened.ts';
import { sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';

/** From here on `Excel` is this workbook. XlsxError or HeadlessError of status 2. */
export async function openBook(file: string): Promise<WorkbookHost> {
  const workbook = await openXlsx(await bytesOf(file));
  const host = createWorkbookHost({ workbook });
  loadExcelClient(host);
  return host;
}

export function emptyBook(): WorkbookHost {
  const host = createWorkbookHost();
  loadExcelClient(host);
  return host;
}

export async function saveBook(host: WorkbookHost, file: string): Promise<void> {
  const bytes = await saveXlsx(host.workbook);
  try {
    await writeFile(file, bytes);
  } catch (cause) {
    throw new HeadlessError(2, sayBoth('file.notWritten', { file }), { cause });
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw notOpened(file, cause);
  }
}
