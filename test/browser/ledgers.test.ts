/** The office's units on real parts: fetched from the tab of another screen, in the width of the pane, with the day that changes count from. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';
import { paste, shot } from './seat.ts';

let product: Product;
let browser: Browser;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(product.people.office.url);
  pane = page.frameLocator('#pane');
  await pane.locator('#tab-ledgers').waitFor();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

it('the day stays what it is, whichever screen was open before', async () => {
  for (const tab of ['#tab-summary', '#tab-ledgers', '#tab-consolidate', '#tab-ledgers']) {
    await pane.locator(tab).click();
  }
  await pane.locator('#ledger-choice').waitFor();
  await pane.locator('#ledger-from').waitFor();
  expect(await pane.locator('#ledger-from').inputValue()).toMatch(/^\d{2}\/\d{2}\/\d{4}$/);
  await pane.locator('#tab-consolidate').click();
  expect(await pane.locator('#as-of').inputValue()).toMatch(/^\d{2}\/\d{2}\/\d{4}$/);
  await pane.locator('#tab-ledgers').click();
});

it('an office sees the ledgers that are its own, and not who may what', async () => {
  const offered = await pane.locator('#ledger-choice option').allInnerTexts();
  expect(offered[0]).toBe('Đơn vị');
  expect(offered).not.toContain('Người dùng');
});

it('fetches the units as a table, ids out of sight', async () => {
  await pane.locator('#primary', { hasText: 'Lấy về' }).click();
  await pane.locator('.mark.done').waitFor();
  expect(await pane.locator('main').innerText()).toMatch(/Đã ghi 86 đơn vị vào trang “Đơn vị”/);
  expect(await page.locator('td[data-cell="A5"]').innerText()).toBe('Tên đơn vị');
});

const HEADERS = 5;
async function columnOf(header: string): Promise<string> {
  const cells = page.locator('td[data-cell]').filter({ hasText: new RegExp(`^${header}$`) });
  const places = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('data-cell') ?? ''));
  return (places.find((place) => place.endsWith(String(HEADERS))) ?? '').replace(/\d+$/, '');
}

it('warns of whoever would be counted nowhere before a unit that ends into nothing is saved', async () => {
  const cells = page.locator('td[data-cell]').filter({ hasText: /^Chi bộ Trường / });
  const [place = ''] = await cells.evaluateAll((all) =>
    all.map((cell) => cell.getAttribute('data-cell') ?? ''),
  );
  const name = await page.locator(`td[data-cell="${place}"]`).innerText();
  await paste({ page, pane }, `${await columnOf('Đến ngày')}${place.slice(1)}`, [['31/08/2023']]);
  await pane.locator('#primary', { hasText: 'Kiểm tra' }).click();
  await pane.locator('#ledger-warning').waitFor();
  const told = await pane.locator('main').innerText();
  const ends = `“${name}” kết thúc mà không ghi Nhập vào: từ ngày 01/09/2023`;
  expect(told).toContain(ends);
  expect(Number(/(\d+) đảng viên đang tính ở đây/.exec(told)?.[1])).toBeGreaterThan(0);
  await shot({ page, pane }, 'ledger-members-lost');
});
