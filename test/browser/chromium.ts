/**
 * One way to start the browser: the system's Chromium, quiet and without its own network errands. Without its windows it needs half the
 * time of the processor, and shows pages by the same engine.
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const WITHOUT_WINDOWS = '/usr/bin/chromium-headless-shell';
const INSTALLED = existsSync(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS : '/usr/bin/chromium';

/** Long enough for one step of a page on a very busy machine: some read forty files. */
const PATIENCE_MILLISECONDS = 180_000;

export async function launchChromium(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? INSTALLED,
    // Whoever sits before it is in Viet Nam: its day is that of the service from midnight to midnight.
    env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE_MILLISECONDS));
  return browser;
}
