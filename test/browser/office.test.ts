/** The office at its figures, on real parts: whoever stands in two units, and a report typed into the sheet beside. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';

const SHOTS = join(process.cwd(), 'test-output');
const REPORT = [
  ['Nội dung', 'Số lượng', 'Trên tổng số', 'Tỷ lệ %'],
  ['Trong doanh nghiệp', '242', '587', '41,22 %'],
  ['Lãnh đạo quản lý', '18', '242', '8,4 %'],
];

let product: Product;
let browser: Browser;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  product = await startProduct();
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(product.people.office.url);
  pane = page.frameLocator('#pane');
  await pane.locator('#tab-consolidate').click();
  await pane.locator('#duplicates-run').waitFor();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** At the width of a task pane, where nothing may stand out at the side. */
async function narrow(name: string, part: Locator): Promise<void> {
  const width = (value: string) =>
    page.locator('#pane').evaluate((frame, wanted) => {
      frame.style.width = wanted;
      frame.style.flex = wanted === '' ? '' : 'none';
    }, value);
  await width('320px');
  expect(await pane.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth)).toBe(0);
  await part.screenshot({ path: join(SHOTS, `${name}-320.png`) });
  await width('');
}

it('increase and decrease of all units between two days closes in the pane and in a sheet of its own', async () => {
  await pane.locator('#movements-run').click();
  await pane.locator('#movements-lines').waitFor();
  expect(await pane.locator('#lookup-movements').innerText()).toContain('ở trang “Tăng giảm”, cuối kỳ khớp');
  const figures = (await pane.locator('#movements-lines > li:not(.hint)').allInnerTexts()).map((text) =>
    Number(/: (.*)$/.exec(text)?.[1]?.replace(/\./g, '')),
  );
  const [opening = NaN, came = NaN, gone = NaN, ...more] = figures;
  const closing = more.pop() ?? NaN;
  expect(opening + came - gone + more.reduce((sum, one) => sum + one, 0)).toBe(closing);
  await page.screenshot({ path: join(SHOTS, 'office-movements.png') });
  await narrow('office-movements', pane.locator('#movements-part'));
});

it('nobody of the demonstration stands in two units, by the newest rosters of all of them', async () => {
  await pane.locator('#duplicates-run').click();
  await pane.locator('#lookup-duplicates .mark.done').waitFor();
  await page.screenshot({ path: join(SHOTS, 'office-duplicates.png') });
  expect(await pane.locator('#lookup-duplicates').innerText()).toContain('Không có ai ở hai đơn vị');
});

it('what does not match in a report that was typed is found, and its cell is one press away', async () => {
  for (const [row, cells] of REPORT.entries()) {
    for (const [column, text] of cells.entries()) {
      const cell = page.locator(`td[data-cell="${'ABCD'.charAt(column)}${String(row + 1)}"]`);
      await cell.click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await cell.filter({ hasText: text }).waitFor();
    }
  }
  await pane.locator('#report-run').click();
  await pane.locator('#report-0').waitFor();
  expect(await pane.locator('#report-0').innerText()).toContain('Ô D3 · Lãnh đạo quản lý');
  expect(await pane.locator('#report-1').innerText()).toContain('khớp khi cắt, lệch 0,01 khi làm tròn');
  expect(await pane.locator('#lookup-report').innerText()).toContain('1 không khớp');
  await pane.locator('#report-0').click();
  await pane.locator('#status', { hasText: 'Đã đến ô D3.' }).waitFor();
  await page.screenshot({ path: join(SHOTS, 'office-report.png') });
});

it('the desk says who stands where, what comes first and what to write to whom, and at the next pull what changed', async () => {
  await pane.locator('#tab-desk').click();
  await pane.locator('#primary', { hasText: 'Lấy tình hình gửi' }).click();
  await pane.locator('#desk-counts').waitFor();
  const counts = await pane.locator('#desk-counts').innerText();
  expect(counts).toContain('Đã gửi, chưa xem: 79');
  expect(counts).toContain('Chưa gửi: 6');
  await page.screenshot({ path: join(SHOTS, 'desk.png') });
  await pane.locator('#remind-title').click();
  const text = pane.locator('#remind-text-0');
  expect(await text.inputValue()).toMatch(/^Kính gửi .* chưa nhận được danh sách đảng viên kỳ Quý III\/2023/);
  await pane.locator('#remind-copy-0').click();
  await pane.locator('#status', { hasText: /Đã chép nội dung|bấm Ctrl\+C/ }).waitFor();
  await page.screenshot({ path: join(SHOTS, 'desk-remind.png') });
  await pane.locator('#remind-write').click();
  await pane.locator('#status', { hasText: 'Đã ghi 6 nội dung vào trang “Đôn đốc”' }).waitFor();
  await pane.locator('#primary', { hasText: 'Cập nhật tình hình gửi' }).click();
  await pane.getByText('Không có gì thay đổi so với lần trước.').waitFor();
  await page.getByRole('tab', { name: 'Tình hình gửi', exact: true }).click();
  await page.screenshot({ path: join(SHOTS, 'desk-sheet.png') });
  await narrow('desk', pane.locator('#panel'));
});

it('the desk writes all people into one list, and opens what a unit sent in one press', async () => {
  await pane.locator('#people-title').click();
  await pane.locator('#people-run').click();
  await pane
    .locator('#status', { hasText: 'đảng viên của 85 đơn vị vào trang “Danh sách tổng hợp”' })
    .waitFor();
  await page.screenshot({ path: join(SHOTS, 'desk-people.png') });
  await narrow('desk-people', pane.locator('#panel'));
  await pane.locator('button[id^="desk-first-"]').first().click();
  await pane.locator('#desk-counts').waitFor({ state: 'detached' });
  await page.screenshot({ path: join(SHOTS, 'desk-versions.png') });
  await narrow('desk-versions', pane.locator('#panel'));
});
