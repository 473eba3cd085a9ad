/** What stands where nothing can begin yet: no Office, no unit; and that checking needs neither an account nor a unit. */
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { startPaneHost } from './pane-host.ts';
import type { PaneHost } from './pane-host.ts';
import { usePane } from './pane-page.ts';

const SHOTS = join(process.cwd(), 'test-output');

describe('where Microsoft’s script did not come', () => {
  let host: PaneHost;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    host = await startPaneHost(join(process.cwd(), 'addin/main.ts'));
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 320, height: 600 } });
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it('the pane says so, and tries again when asked: then it goes on', async () => {
    await page.goto(host.url);
    await page.locator('[role=alert]').waitFor();
    expect(await page.innerText('[role=alert]')).toContain('Chưa tải được phần của Microsoft');
    expect(await page.innerText('#primary')).toBe('Thử lại');
    await page.screenshot({ path: join(SHOTS, 'entrance-no-office-320.png') });
    // The network is there again: Office says that it runs in no Excel, which is as far as a page without one comes.
    await page.addInitScript(() => {
      Object.assign(window, {
        Office: { onReady: () => Promise.resolve({ host: null }), context: {} },
      });
    });
    await page.click('#primary');
    await page.waitForFunction(() => document.body.innerText.includes('Excel'));
    expect(await page.locator('#primary').count()).toBe(0);
  });
});

it('where Microsoft’s script neither comes nor fails, the page says so after a while, and how to try again', async () => {
  const host = await startPaneHost(join(process.cwd(), 'addin/main.ts'), 'silent');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 600 } });
    await page.goto(host.url, { waitUntil: 'commit' });
    await page.getByText('Đang mở…').waitFor();
    expect(await page.getByText('Chưa tải được phần của Microsoft').isVisible()).toBe(false);
    // Ten seconds of the person's, at once: nothing moves here but by the style sheet.
    await page.locator('.late').evaluate((late) => {
      for (const animation of late.getAnimations()) animation.finish();
    });
    await page.getByText('Chưa tải được phần của Microsoft').waitFor();
    await page.screenshot({ path: join(SHOTS, 'entrance-office-silent-320.png') });
    const asked = page.waitForRequest(host.url);
    // A click would wait for the page that comes, which waits for that script again.
    await page.getByRole('link', { name: 'Thử lại' }).dispatchEvent('click');
    const again = await asked;
    expect(again.isNavigationRequest()).toBe(true);
  } finally {
    await browser.close();
    await host.close();
  }
});

describe('an account without a unit', () => {
  const pane = usePane();

  it('has one place for its code, and may check without anything', async () => {
    await pane.open('role=none&clean');
    await pane.page.locator('#joining-code').waitFor();
    expect(await pane.text('.entrance')).toContain('Tài khoản này chưa được giao đơn vị nào.');
    expect(await pane.page.locator('#primary').innerText()).toBe('Vào');
    await pane.page.screenshot({ path: join(SHOTS, 'entrance-no-unit-320.png') });
    await pane.page.click('#check-alone', { trial: true });
    expect(await pane.text('#check-alone')).toBe('Kiểm tra không cần đăng nhập');
    await pane.page.click('#check-alone');
    expect(await pane.page.locator('[role=tab]').allInnerTexts()).toEqual(['Kiểm tra']);
    await pane.page.click('#primary');
    await pane.page.waitForSelector('#not-compared');
    expect(await pane.text('#primary')).toBe('Lưu tệp để gửi qua email');
    await pane.page.screenshot({ path: join(SHOTS, 'entrance-check-alone-320.png') });
  });

  it('asks again who she is, and comes in where she has a unit by then', async () => {
    await pane.open('role=none');
    await pane.page.locator('#again').waitFor();
    await pane.page.click('#again');
    await pane.page.locator('#joining-code').waitFor();
    expect(await pane.calls()).toEqual(['signIn', 'signIn']);
  });
});
