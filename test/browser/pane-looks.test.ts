/** What must hold on every screen of the pane: accessible in three kinds of colours, readable, and no wider than 320 px. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { startPaneHost } from './pane-host.ts';
import type { PaneHost } from './pane-host.ts';
import { SCREENS } from './pane-screens.ts';
import type { ScreenState } from './pane-screens.ts';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
/** Pictures to look at, where they are asked for: `SCREENSHOTS=1 npm run test:browser -- pane-looks`. */
const SHOTS = join(__dirname, '../../test-output/pane');
interface Look {
  readonly media: Parameters<Page['emulateMedia']>[0];
  /** What axe looks for; every rule where nothing is named. */
  readonly runOnly?: readonly string[];
}

/** Those of colour that axe looks at where it is not told otherwise: their tag would bring in stricter ones that it leaves out. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** One kind of colours is looked at with every rule; with the others the page is the same, and what can differ is colour. */
const COLOURS: Readonly<Record<string, Look>> = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' } },
  dark: { media: { colorScheme: 'dark', forcedColors: 'none' }, runOnly: OF_COLOUR },
  'forced colours': { media: { forcedColors: 'active', colorScheme: 'dark' }, runOnly: OF_COLOUR },
};

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

let browser: Browser;
let host: PaneHost;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  host = await startPaneHost(join(__dirname, 'pane-main.ts'));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

async function show(screen: ScreenState): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 320, height: 600 } });
  await page.goto(`${host.url}?${screen.query}`);
  await screen.reach(page);
  await page.evaluate(AXE);
  return page;
}

/** Colours that were asked for are those of the next picture at the latest. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

async function picture(page: Page, name: string): Promise<void> {
  if (process.env['SCREENSHOTS']) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

async function violations(page: Page, { runOnly }: Look): Promise<readonly string[]> {
  const options = { resultTypes: ['violations'], ...(runOnly && { runOnly }) };
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** Names of the parts that are wider than what can be seen of them. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, header, .scroll, .bottom')]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => element.className || element.tagName),
  );
}

/** What breaks the promise of 16 px text, 40 px targets, a button always in sight and a corner free for Office. */
function unreadable(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const shown = (element: Element): boolean =>
      element.checkVisibility() && !element.closest('.spoken, option');
    const all = [...document.querySelectorAll('#pane *')].filter(shown);
    const small = all.filter(
      (element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
        Number.parseFloat(getComputedStyle(element).fontSize) < 16,
    );
    const targets = all.filter((element) => element.matches('button, select, input, summary'));
    const tight = targets.filter((element) => {
      // Pressing the words beside a radio button or a box marks it too.
      const target = element.matches('input[type=radio], input[type=checkbox]')
        ? element.closest('label')
        : element;
      const { width, height } = (target ?? element).getBoundingClientRect();
      return width < 40 || height < 40;
    });
    scrollTo(0, 0);
    const inCorner = [8, 17, 30]
      .map((fromRight) => document.elementFromPoint(innerWidth - fromRight, 16))
      .filter((element) => element?.closest('button, select, input, summary'));
    const primary = document.querySelector('#primary')?.getBoundingClientRect();
    return {
      small: small.map((element) => element.outerHTML),
      tight: tight.map((element) => element.outerHTML),
      inCorner: inCorner.map((element) => element?.outerHTML),
      primaryInSight: primary !== undefined && primary.top >= 0 && primary.bottom <= innerHeight,
    };
  });
}

describe.each(SCREENS.map((screen) => [screen.name, screen] as const))('the screen %s', (name, screen) => {
  let page: Page;
  beforeAll(async () => {
    page = await show(screen);
  });
  afterAll(() => page.close());

  it.each(Object.entries(COLOURS))('has no fault that axe finds in %s', async (colours, look) => {
    await page.emulateMedia(look.media);
    await drawn(page);
    await picture(page, `${name}-320-${colours.replace(' ', '-')}`);
    expect(await violations(page, look)).toEqual([]);
  });

  it.each([
    [320, 600],
    [320, 378],
    [350, 378],
  ])('is readable and needs no sideways scroll at %i by %i px', async (width, height) => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize({ width, height });
    await picture(page, `${name}-${width}x${height}`);
    expect(await tooWide(page)).toEqual([]);
    expect(await unreadable(page)).toEqual({ small: [], tight: [], inCorner: [], primaryInSight: true });
  });
});
