/** Repairing in the pane: what will be written is said before, and the way back stays in sight. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { startPaneHost } from './pane-host.ts';
import type { PaneHost } from './pane-host.ts';

let browser: Browser;
let host: PaneHost;
let page: Page;

beforeAll(async () => {
  host = await startPaneHost(join(__dirname, 'pane-main.ts'));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});
afterEach(() => page.close());

async function open(query: string): Promise<void> {
  page = await browser.newPage({ viewport: { width: 320, height: 600 } });
  await page.goto(`${host.url}?${query}`);
  await page.waitForSelector('[role=tab]');
}

async function checked(): Promise<void> {
  await page.click('#primary');
  await page.waitForSelector('.groups .place');
}

const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
const calls = (): Promise<readonly string[]> => page.evaluate(() => window.fake.calls);

it('says what will be written, repairs, checks again and takes it back', async () => {
  await open('role=clerk');
  await checked();
  expect(await page.innerText('#place-0-0-repair')).toContain('Sửa thành 19/05/2021');
  expect(await page.locator('#place-0-1-repair').count()).toBe(0);
  await page.click('#place-0-0-repair');
  await page.waitForSelector('.repaired');
  expect(await page.innerText('.repaired')).toContain('Đã sửa 1 chỗ.');
  expect(await page.innerText('#status')).toContain('Đã sửa 1 chỗ. Đã kiểm tra trang');
  await page.click('#undo-repairs');
  await page.waitForSelector('#undo-repairs', { state: 'detached' });
  expect(await page.innerText('.repaired')).toContain('Đã hoàn tác 1 chỗ.');
  expect((await calls()).slice(1)).toEqual(['check', 'repair 1', 'check', 'undoRepairs', 'check']);
});

it('offers a whole group at once only where every repair of it is certain', async () => {
  await open('role=clerk');
  await checked();
  expect(await page.locator('#group-E-DATE-03-error-repair').count()).toBe(0);
  await page.click('#group-W-OCC-01-warning-title');
  expect(await page.innerText('#group-W-OCC-01-warning-repair')).toBe('Sửa 3 chỗ');
  await page.click('#group-W-OCC-01-warning-repair');
  await page.waitForSelector('.repaired');
  expect(await page.innerText('.repaired')).toContain('Đã sửa 3 chỗ.');
  expect(await page.innerText('#undo-repairs')).toBe('Hoàn tác 3 chỗ');
  expect(await page.locator('#group-W-OCC-01-warning[open]').count()).toBe(1);
});

it('offers the way back when the pane opens and the workbook keeps repairs', async () => {
  await open('role=clerk&kept=2');
  await page.waitForSelector('.repaired');
  expect(await page.innerText('.repaired')).toContain('Có 2 chỗ Khớp Sổ đã sửa, còn hoàn tác được.');
  await page.click('#undo-repairs');
  await page.waitForSelector('#undo-repairs', { state: 'detached' });
  expect(await calls()).toEqual(['signIn', 'undoRepairs']);
});

it('is done and undone by keyboard alone', async () => {
  await open('role=clerk');
  await checked();
  await page.focus('#group-E-DATE-03-error-title');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('place-0-0');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('place-0-0-repair');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#undo-repairs');
  expect(await focused()).toBe('place-0-0-repair');
  for (let presses = 0; presses < 20 && (await focused()) !== 'undo-repairs'; presses += 1) {
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('Enter');
  await page.waitForSelector('#undo-repairs', { state: 'detached' });
  expect(await calls()).toContain('undoRepairs');
});

it('says why it could not, and keeps what was found', async () => {
  await open('role=clerk');
  await checked();
  await page.evaluate(() => {
    window.fake.fail = { code: 'sheet-protected' };
  });
  await page.click('#place-0-0-repair');
  await page.waitForSelector('.notice');
  expect(await page.innerText('.notice')).toContain('được bảo vệ');
  expect(await page.locator('#place-0-0-repair').count()).toBe(1);
});
