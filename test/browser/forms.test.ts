/** A leader and the official forms, on real parts: a sheet of our own, the workbook that is open, and the superior's file. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { filledForm, templateOf } from '../support/form-template.ts';
import { launchChromium } from './chromium.ts';
import { startProduct } from './product.ts';
import { openFile } from './seat.ts';
import type { Product } from './product.ts';

const SHOTS = join(process.cwd(), 'test-output');

let product: Product;
let browser: Browser;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  product = await startProduct();
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(product.people.leader.url);
  pane = page.frameLocator('#pane');
  await pane.locator('#forms-title').waitFor();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** The part at the width of a task pane, where nothing may stand out at the side, and then the whole. */
async function shot(name: string): Promise<void> {
  const width = (value: string) =>
    page.locator('#pane').evaluate((frame, wanted) => {
      frame.style.width = wanted;
      frame.style.flex = wanted === '' ? '' : 'none';
    }, value);
  await width('320px');
  expect(await pane.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth)).toBe(0);
  await pane.locator('#forms').screenshot({ path: join(SHOTS, `${name}-320.png`) });
  await width('');
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

async function asked(form: string): Promise<void> {
  await pane.locator('#form-which').selectOption(form);
  for (const [id, day] of [
    ['#as-of', '31/08/2023'],
    ['#form-from', '01/01/2023'],
  ] as const)
    await pane.locator(id).fill(day);
}

it('a form is a sheet of our own, with what is blank and what does not hold named beside it', async () => {
  await pane.locator('#forms-title').click();
  await asked('3');
  await pane.locator('#form-sheet').click();
  await pane.locator('#status', { hasText: 'Đã ghi biểu vào trang tính “Biểu 3”.' }).waitFor();
  await pane.locator('#form-notes-title').click();
  await pane.locator('#form-notes').getByText('Để trống, chưa nơi nào lưu:').waitFor();
  await page.locator('td', { hasText: 'ĐỘI NGŨ ĐẢNG VIÊN' }).first().waitFor();
  await shot('form-sheet');
  await pane.locator('#form-plan').click();
  await pane.locator('#status', { hasText: 'Không trang tính nào trong tệp đang mở' }).waitFor();
});

it('goes into the workbook that is open after it was shown what goes where, and Excel is said to rewrite the file', async () => {
  const template = await templateOf(filledForm('1'), { hasFormulas: true, hasNumberColumn: true });
  await openFile({ page, pane }, 'Mau 1', Buffer.from(template));
  await pane.locator('#forms-title').click();
  await asked('1');
  await pane.locator('#form-plan').click();
  await pane.locator('#form-would', { hasText: 'vào trang tính “Biểu 1”' }).waitFor();
  await pane.locator('#form-left-title').click();
  const left = pane.locator('#form-left');
  await left.getByText('có công thức, để nguyên').first().waitFor();
  // No list was there before: who came and who left is not known, which is no 0.
  await left.getByText('C8 · Kết nạp: chưa biết, để nguyên').waitFor();
  await shot('form-plan');
  await pane.locator('#form-fill').click();
  await pane.locator('#form-rewrites').waitFor();
  await page.locator('td[data-cell="C22"]', { hasText: '5418' }).waitFor();
  await shot('form-filled');
});

it('goes into a file that is chosen: a copy to save, of which nothing else is changed', async () => {
  const template = await templateOf(filledForm('1'), { hasOthers: true, hasMacros: true, isProtected: true });
  await pane
    .locator('#form-file')
    .setInputFiles({ name: 'Biểu 1 của Tỉnh.xlsm', mimeType: '', buffer: Buffer.from(template) });
  await pane.locator('#form-save').waitFor();
  await shot('form-file');
  const [saved] = await Promise.all([page.waitForEvent('download'), pane.locator('#form-save').click()]);
  expect(saved.suggestedFilename()).toBe('Biểu 1 của Tỉnh - đã điền.xlsm');
  const [before, after] = [unzipSync(template), unzipSync(new Uint8Array(readFileSync(await saved.path())))];
  const changed = Object.keys(after).filter(
    (name) => !Buffer.from(after[name] ?? []).equals(before[name] ?? new Uint8Array()),
  );
  expect(changed.toSorted()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet2.xml']);
  await pane.locator('#status', { hasText: 'Chỉ các ô trên thay đổi' }).waitFor();
});
