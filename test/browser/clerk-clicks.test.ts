/**
 * How many clicks a quarter costs the clerk, counted by the page itself, end to end on real parts: nothing changed, one newcomer, five
 * mistakes. Typing costs what it costs; a click is a press of the mouse anywhere in the pane or the sheet.
 */
import { readFileSync } from 'node:fs';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { laoCai } from '../../functions/demo/lao-cai.ts';
import { plantDefects } from '../../functions/demo/roster-defects.ts';
import { nextRoster } from '../../functions/demo/samples.ts';
import { openXlsx } from '../../addin/excel/xlsx/open.ts';
import { launchChromium } from './chromium.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';
import { shot as shotOf } from './seat.ts';

const DEFECTS = plantDefects(nextRoster(laoCai()), 'clerk');

let product: Product;
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let clicks = 0;

async function open(url: string): Promise<void> {
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  pane = page.frameLocator('#pane');
  await pane.locator('#primary', { hasText: 'Kiểm tra' }).waitFor();
  await page.locator('td[data-cell="B6"]').waitFor();
  clicks = 0;
}

/** Everything that is pressed in this story is counted. */
async function click(selector: string): Promise<void> {
  clicks += 1;
  await pane.locator(selector).click();
}

async function press(label: string | RegExp): Promise<void> {
  clicks += 1;
  await pane.locator('#primary', { hasText: label }).click();
}

const shot = (name: string) => shotOf({ page, pane }, name);

const text = (selector: string): Promise<string> => pane.locator(selector).first().innerText();

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const clean = (): string => product.people.clerk.url.replace('-co-5-loi', '');

describe('the clerk’s quarter', () => {
  it('costs three clicks with one newcomer: check, look, send', async () => {
    await open(clean());
    await press('Kiểm tra');
    await pane.getByText('thêm 1, giảm 0').first().waitFor();
    await shot('clicks-newcomer');
    await press('Sang Gửi cấp trên');
    await press(/^Gửi cấp trên$/);
    await pane.locator('section.receipt').waitFor();
    expect(await text('section.receipt')).toContain('bản gửi số 2');
    expect(clicks).toBe(3);
    await shot('clicks-receipt');
    await page.close();
  });

  it('costs two clicks where nothing changed, and nothing is asked after “Không có lỗi”', async () => {
    await open(clean());
    await press('Kiểm tra');
    await pane.getByText('Không có lỗi').first().waitFor();
    await shot('clicks-unchanged');
    await press('Không có biến động, gửi xác nhận');
    await pane.locator('section.receipt').waitFor();
    expect(await text('section.receipt')).toContain('bản gửi số 3');
    expect(clicks).toBe(2);
    await page.close();
  });

  it('costs at most twelve with five mistakes: after each the next place opens, and what Excel spoils is typed beside it', async () => {
    await open(product.people.clerk.url);
    await press('Kiểm tra');
    await pane.getByText('5 lỗi phải sửa').first().waitFor();
    await shot('clicks-five');
    for (let left = DEFECTS.length; left > 0; left -= 1) {
      const current = pane.locator('.repairable:has(> .place[aria-current=true])');
      const place = left === DEFECTS.length ? pane.locator('.groups .repairable').first() : current;
      const keep = place.getByRole('button', { name: 'Giữ theo lần gửi trước' });
      if ((await keep.count()) > 0) {
        clicks += 1;
        await keep.first().click();
      } else {
        const cell = /Ô ([A-Z]+\d+)/.exec(await place.innerText())?.[1] ?? '';
        clicks += 1;
        await place.locator('.retype input').click();
        await page.keyboard.type(DEFECTS.find((defect) => defect.cell === cell)?.right ?? '');
        await page.keyboard.press('Enter');
      }
      await pane
        .getByText(left === 1 ? 'Không có lỗi' : `${String(left - 1)} lỗi phải sửa`)
        .first()
        .waitFor();
      if (left === 4) await shot('clicks-after-two');
    }
    await press('Không có biến động, gửi xác nhận');
    await pane.locator('section.receipt').waitFor();
    expect(clicks).toBeLessThanOrEqual(12);
    await page.close();
  });

  it('needs no account to check and to save the marked file for e-mail', async () => {
    await open(product.people.clerk.url);
    await pane.locator('#account').click();
    await pane.locator('#sign-out').click();
    await shot('clicks-no-account');
    await click('#check-alone');
    await press('Kiểm tra');
    await pane.locator('#not-compared').waitFor();
    await shot('clicks-alone');
    const downloading = page.waitForEvent('download');
    await click('#copy-file');
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const copy = await openXlsx(readFileSync(await file.path()));
    expect(copy.sheets[0]?.conditionalFormats.length).toBeGreaterThan(0);
    expect(await text('#status')).toContain('Hãy đính kèm tệp đó vào email.');
    expect(clicks).toBe(3);
    await page.close();
  });
});
