/** Two sides in turn, on real parts: a clerk sends, her office asks for two cells, she finds and sends again, the office matches. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';

const SHOTS = join(process.cwd(), 'test-output');

let product: Product;
let browser: Browser;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function open(url: string): Promise<{ readonly page: Page; readonly pane: FrameLocator }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  const pane = page.frameLocator('#pane');
  await pane.locator('#primary').waitFor();
  return { page, pane };
}

/** At the width of a task pane, where nothing may stand out at the side. */
async function shot(page: Page, pane: FrameLocator, name: string): Promise<void> {
  await page.locator('#pane').evaluate((frame) => {
    frame.style.width = '320px';
    frame.style.flex = 'none';
  });
  expect(await pane.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth)).toBe(0);
  await page.locator('#pane').screenshot({ path: join(SHOTS, `review-${name}-320.png`) });
}

const cleanList = (): string => product.people.clerk.url.replace('-co-5-loi', '');

async function check(pane: FrameLocator): Promise<void> {
  await pane.locator('#primary', { hasText: 'Kiểm tra' }).click();
  await pane.locator('#primary', { hasText: /gửi xác nhận|Sang Gửi cấp trên/ }).waitFor();
}

async function send(pane: FrameLocator): Promise<void> {
  await check(pane);
  if ((await pane.locator('#primary').innerText()).startsWith('Sang')) {
    await pane.locator('#primary').click();
    await pane.locator('#primary', { hasText: /^Gửi cấp trên$/ }).waitFor();
  }
  await pane.locator('#primary').click();
  await pane.locator('section.receipt').waitFor();
}

it('a clerk sends, her office asks for two cells, she goes to each and sends again, and it is matched', async () => {
  const first = await open(cleanList());
  expect(await first.pane.locator('.duty').count()).toBe(0);
  await send(first.pane);
  await first.pane.locator('#withdrawal').waitFor();
  // What she may regret comes after the good news.
  const [receiptAt, withdrawalAt] = await Promise.all(
    ['section.receipt', '#withdrawal'].map((part) => first.pane.locator(part).boundingBox()),
  );
  expect(withdrawalAt?.y).toBeGreaterThan(receiptAt?.y ?? Infinity);
  await shot(first.page, first.pane, 'sent');
  const unit = (await first.pane.locator('section.receipt p').nth(2).innerText()).trim();
  await first.page.close();

  const office = await open(product.people.office.url);
  await office.pane.locator('#tab-consolidate').click();
  await office.pane.locator('#primary', { hasText: 'Lấy bảng tổng hợp' }).click();
  await office.pane.locator('#unit-choice').selectOption({ label: unit });
  await office.pane.locator('#unit-versions').waitFor();
  await office.pane.locator('#differences-2').click();
  await office.pane.locator('#ask-2').click();
  for (const row of ['8', '9']) {
    await office.pane.locator('#ask-row').fill(row);
    await office.pane.locator('#ask-field').selectOption('ngay_sinh');
    await office.pane.locator('#ask-add').click();
  }
  await shot(office.page, office.pane, 'asking');
  await office.pane.locator('#ask-send').click();
  await office.pane.locator('#version-2[data-review="asked-to-correct"]').waitFor();
  await shot(office.page, office.pane, 'asked');

  const again = await open(cleanList());
  await again.pane.locator('#request-2').waitFor();
  expect(await again.pane.locator('#request-2').innerText()).toContain('Cấp trên đề nghị sửa 2 chỗ');
  await shot(again.page, again.pane, 'request');
  await again.pane.locator('#place-2-1').click();
  await again.pane.locator('#status', { hasText: /Đang ở ô [A-Z]+9\./ }).waitFor();
  await send(again.pane);
  expect(await again.pane.locator('#request-2').count()).toBe(0);
  await again.page.close();

  await office.pane.locator('#versions-back').click();
  await office.pane.locator('#unit-choice').selectOption('');
  await office.pane.locator('#unit-choice').selectOption({ label: unit });
  await office.pane.locator('#match-3').click();
  await office.pane.locator('#version-3[data-review="matched"]').waitFor();
  await shot(office.page, office.pane, 'matched');
  await office.page.close();
}, 120_000);
