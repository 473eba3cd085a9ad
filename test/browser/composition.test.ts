/** What is typed in Vietnamese while the pane draws itself anew: composed letter by letter as Telex does, nothing of it is lost. */
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { startPaneHost } from './pane-host.ts';
import type { PaneHost } from './pane-host.ts';

let browser: Browser;
let host: PaneHost;
let page: Page;
let keys: CDPSession;

beforeAll(async () => {
  host = await startPaneHost(join(__dirname, 'form-main.ts'));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 320, height: 600 } });
  await page.goto(host.url);
  keys = await page.context().newCDPSession(page);
});
afterEach(() => page.close());

/** As the keys come: the word in the making under the caret, then the word. */
const TELEX = ['N', 'Ng', 'Ngu', 'Nguy', 'Nguye', 'Nguyê', 'Nguyên', 'Nguyễn'];
const REDRAWS = 50;

const compose = (text: string): Promise<unknown> =>
  keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
const redraw = (): Promise<void> => page.evaluate(() => window.form.redraw());
const state = (): Promise<unknown> =>
  page.evaluate(() => {
    const { activeElement: field } = document;
    return field instanceof HTMLInputElement
      ? [field.id, field.value, field.selectionStart, field.selectionEnd]
      : null;
  });

it('fifty redraws during Telex composition in a form of twenty fields lose no letter, caret or focus', async () => {
  expect(await page.locator('input').count()).toBe(20);
  await page.focus('#field-7');
  await page.keyboard.insertText('Ông  ở Sa Pa');
  for (let presses = 0; presses < 'ở Sa Pa'.length + 1; presses += 1) await page.keyboard.press('ArrowLeft');
  const ended = await page.evaluate(() => {
    const told: string[] = [];
    for (const name of ['compositionend', 'blur', 'change']) {
      document.querySelector('#field-7')?.addEventListener(name, () => told.push(name));
    }
    Object.assign(window, { told });
    return told;
  });
  expect(ended).toEqual([]);
  for (let drawn = 0; drawn < REDRAWS; drawn += 1) {
    const word = TELEX[Math.min(drawn, TELEX.length - 1)] ?? '';
    await compose(word);
    await redraw();
    const caret = 'Ông '.length + word.length;
    expect(await state()).toEqual(['field-7', `Ông ${word} ở Sa Pa`, caret, caret]);
  }
  expect(await page.evaluate(() => 'told' in window && window.told)).toEqual([]);
  await keys.send('Input.insertText', { text: 'Nguyễn' });
  const caret = 'Ông Nguyễn'.length;
  expect(await state()).toEqual(['field-7', 'Ông Nguyễn ở Sa Pa', caret, caret]);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => window.form.given)).toEqual({ 7: 'Ông Nguyễn ở Sa Pa' });
});

it('every one of the twenty keeps what is composed in it, and all of them are given', async () => {
  for (let at = 0; at < 20; at += 1) {
    await page.focus(`#field-${String(at)}`);
    await compose('Nguy');
    await redraw();
    await compose('Nguyên');
    await redraw();
    await keys.send('Input.insertText', { text: `Nguyễn ${String(at)}` });
    await redraw();
  }
  await page.keyboard.press('Tab');
  const expected = Array.from({ length: 20 }, (_, at) => [String(at), `Nguyễn ${String(at)}`]);
  expect(await page.evaluate(() => window.form.given)).toEqual(Object.fromEntries(expected));
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('input')].map(({ id, value }) => [id.replace('field-', ''), value]),
  );
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
});
