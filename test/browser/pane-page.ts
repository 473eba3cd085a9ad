/** One pane over tasks in memory for each test of a file, and what a person does and sees on it. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { startPaneHost } from './pane-host.ts';
import type { PaneHost } from './pane-host.ts';

export interface PanePage {
  /** The page that the test opened. */
  readonly page: Page;
  readonly open: (query: string) => Promise<void>;
  readonly text: (selector: string) => Promise<string>;
  readonly lines: (selector: string) => Promise<readonly string[]>;
  /** Id of what has the focus, '' where it has none. */
  readonly focused: () => Promise<string>;
  /** The tasks that were called, in order. */
  readonly calls: () => Promise<readonly string[]>;
  readonly tabTo: (id: string, key?: 'Tab' | 'Shift+Tab') => Promise<void>;
  readonly checked: () => Promise<void>;
  readonly compared: () => Promise<void>;
}

const MOST_PRESSES = 80;

/** Starts and ends everything with the tests of the file that calls it. */
export function usePane(): PanePage {
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

  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
  return {
    get page() {
      return page;
    },
    open: async (query) => {
      page = await browser.newPage({ viewport: { width: 320, height: 600 } });
      await page.goto(`${host.url}?${query}`);
    },
    text: (selector) => page.innerText(selector),
    lines: async (selector) => (await page.innerText(selector)).split('\n').filter((line) => line !== ''),
    focused,
    calls: () => page.evaluate(() => window.fake.calls),
    tabTo: async (id, key = 'Tab') => {
      for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
        if ((await focused()) === id) return;
        await page.keyboard.press(key);
      }
      throw new Error(`${key} never came to ${id}`);
    },
    checked: async () => {
      await page.waitForSelector('[role=tab]');
      await page.click('#primary');
      await page.waitForSelector('.groups .place');
    },
    compared: async () => {
      await page.click('#tab-send');
      await page.click('#primary');
      await page.waitForSelector('#columns-sent');
    },
  };
}
