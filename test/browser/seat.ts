/** A page with its pane as a person sits before it: opening files, pasting, and looking at the pane as wide as Excel makes it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { createWorkbookHost } from '../../addin/excel/host/host.ts';
import { saveXlsx } from '../../addin/excel/xlsx/save.ts';
import { fill } from '../addin/workbook/excel.ts';

export const SHOTS = join(process.cwd(), 'test-output');
mkdirSync(SHOTS, { recursive: true });

export type Rows = readonly (readonly (string | number)[])[];

export async function workbook(sheet: string, rows: Rows): Promise<Buffer> {
  const host = createWorkbookHost();
  const blank = host.workbook.activeSheet;
  const width = Math.max(...rows.map((row) => row.length));
  fill(
    host,
    sheet,
    0,
    0,
    rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]),
  );
  host.workbook.removeSheet(blank);
  return Buffer.from(await saveXlsx(host.workbook));
}

export interface Seat {
  readonly page: Page;
  readonly pane: FrameLocator;
}

export const open = async (seat: Seat, name: string, rows: Rows): Promise<void> =>
  openFile(seat, name, await workbook(name, rows));

export async function openFile({ page, pane }: Seat, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await withNewPane(pane, async () => {
    await page.locator('#open-file').setInputFiles({ name: `${name}.xlsx`, mimeType, buffer });
    await page.locator('#workbook-name', { hasText: name }).waitFor();
  });
}

/** With a file that is opened the pane begins anew: what is pressed in the one before it is lost. */
export async function withNewPane(pane: FrameLocator, open: () => Promise<void>): Promise<void> {
  await pane.locator('body').evaluate((body) => body.setAttribute('data-before', ''));
  await open();
  await pane.locator('body:not([data-before]) #primary').waitFor();
}

/** One thing runs at a time: what is pressed in the pane meanwhile is said to wait, and not begun. */
export const idle = (pane: FrameLocator): Promise<void> =>
  pane.locator('#primary[aria-disabled=false]').waitFor();

/** A button in the pane, once what was begun before has ended. */
export async function press(pane: FrameLocator, button: string): Promise<void> {
  await idle(pane);
  await pane.locator(button).click();
}

/** The pane says that something is written in the sheet, and a moment later, before the next picture, the page draws it. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));

/** As from another program: the cells of a line parted by tabs. */
export async function paste({ page }: Seat, cell: string, rows: Rows): Promise<void> {
  const at = page.locator(`td[data-cell="${cell}"]`);
  await at.click();
  await at.evaluate(
    (element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    rows.map((row) => row.join('\t')).join('\n'),
  );
}

export async function shot({ page, pane }: Seat, name: string): Promise<void> {
  for (const width of [320, 350]) {
    await page.locator('#pane').evaluate((frame, pixels) => {
      frame.style.width = `${String(pixels)}px`;
      frame.style.flex = 'none';
    }, width);
    expect(await pane.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth)).toBe(0);
    await page.locator('#pane').screenshot({ path: join(SHOTS, `${name}-${String(width)}.png`) });
  }
}
