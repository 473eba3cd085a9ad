/** Every state that the pane can show, and how a person gets there: what holds for all screens is tested over this list. */
import type { Page } from 'playwright-core';

export interface ScreenState {
  readonly name: string;
  /** Query of the page: who, and what the first call meets. */
  readonly query: string;
  readonly reach: (page: Page) => Promise<void>;
}

const press = async (page: Page, selector: string, then: string): Promise<void> => {
  await page.click(selector);
  await page.waitForSelector(then);
};

const compare = async (page: Page): Promise<void> => {
  await page.click('#tab-send');
  await press(page, '#primary', '#columns-sent');
};

/** The office opens with its desk; what it consolidates is one tab further. */
const consolidating = async (page: Page): Promise<void> => {
  await ready(page);
  await page.click('#tab-consolidate');
};

const ready = (page: Page): Promise<unknown> => page.waitForSelector('[role=tab]');

export const SCREENS: readonly ScreenState[] = [
  {
    name: 'sign-in-failed',
    query: 'role=clerk&fail=offline',
    reach: async (page) => {
      await page.waitForSelector('.notice');
    },
  },
  {
    name: 'signed-out',
    query: 'role=clerk',
    reach: async (page) => {
      await ready(page);
      await page.click('#account');
      await press(page, '#sign-out', '.entrance #primary');
    },
  },
  {
    name: 'check-before',
    query: 'role=clerk',
    reach: async (page) => {
      await ready(page);
    },
  },
  {
    name: 'check-none',
    query: 'role=clerk',
    reach: async (page) => {
      await ready(page);
      await page.evaluate(() => {
        window.fake.blank = true;
      });
      await press(page, '#primary', '.mark.warning');
    },
  },
  {
    name: 'check-none-sheets',
    query: 'role=clerk&blank&sheet=Chi%20bộ%202&sheet=Ghi%20chú',
    reach: (page) => press(page, '#primary', '#check-sheet'),
  },
  {
    name: 'check-asked',
    query: 'role=clerk&asks=3&hidden=3',
    reach: (page) => press(page, '#primary', '.questions'),
  },
  {
    name: 'check-missed',
    query: 'role=clerk&asks=2',
    reach: async (page) => {
      await press(page, '#primary', '.questions');
      await press(page, '#question-field-don-vi-answer', '.hint.wrong[role=alert]');
    },
  },
  {
    name: 'check-columns',
    query: 'role=clerk&clean&asks=1&offered&sheet=Ghi%20chú',
    reach: async (page) => {
      await press(page, '#primary', '.questions');
      await page.click('#question-dates-ngay-sinh-answer');
      await press(page, '#columns-title', '#field-D');
      await page.selectOption('#field-D', 'chi_bo');
      await press(page, '#field-D-apply', '.tag');
      await page.selectOption('#field-F', 'dan_toc');
      await page.waitForSelector('#field-F-apply:not([hidden])');
      await page.locator('#columns').scrollIntoViewIfNeeded();
      await page.evaluate(() => document.querySelector('#columns-title')?.scrollIntoView());
    },
  },
  {
    name: 'check-offered',
    query: 'role=clerk&offered&hidden=3',
    reach: (page) => press(page, '#primary', '.offered'),
  },
  {
    name: 'check-repair-kinds',
    query: 'role=clerk',
    reach: async (page) => {
      await press(page, '#primary', '.sure');
      await page.click('#sure-kinds-title');
      await page.click('#group-W-OCC-01-warning-title');
      await press(page, '#group-W-OCC-01-warning-code-title', '#group-W-OCC-01-warning-code-unsure-repair');
      await page.evaluate(() => document.querySelector('#group-W-OCC-01-warning')?.scrollIntoView());
    },
  },
  {
    name: 'check-repairing',
    query: 'role=clerk',
    reach: async (page) => {
      await press(page, '#primary', '.sure');
      await page.evaluate(() => {
        window.fake.hold = true;
      });
      await press(page, '#primary', '#stop');
    },
  },
  {
    name: 'check-forgetting',
    query: 'role=clerk&kept=2',
    reach: async (page) => {
      await press(page, '#repair-log-title', '#log-forget');
      await press(page, '#log-forget', '#log-yes');
    },
  },
  { name: 'check-found', query: 'role=clerk', reach: (page) => press(page, '#primary', '.groups .place') },
  {
    name: 'check-all-open',
    query: 'role=clerk',
    reach: async (page) => {
      await press(page, '#primary', '.groups .place');
      for (const summary of await page.$$('details:not([open]) > summary')) {
        const id = await summary.getAttribute('id');
        await page.click(`#${id ?? ''}`);
      }
      await page.waitForSelector('#group-W-OCC-01-warning .place');
    },
  },
  {
    name: 'check-repaired',
    query: 'role=clerk',
    reach: async (page) => {
      await press(page, '#primary', '.groups .place');
      await press(page, '#place-0-0-repair', '#undo-repairs');
    },
  },
  {
    name: 'check-kept',
    query: 'role=clerk&kept=2',
    reach: async (page) => {
      await page.waitForSelector('#undo-repairs');
    },
  },
  {
    name: 'check-stale',
    query: 'role=clerk',
    reach: async (page) => {
      await press(page, '#primary', '.groups .place');
      await press(page, '#next', '.place[aria-current]');
      await page.evaluate(() => window.fake.changeSheet());
      await page.waitForSelector('.stale');
    },
  },
  { name: 'check-clean', query: 'role=clerk&clean', reach: (page) => press(page, '#primary', '.counts') },
  {
    name: 'check-wrong-date',
    query: 'role=clerk',
    reach: async (page) => {
      await ready(page);
      await page.fill('#roster-date', '31/02/2023');
      await press(page, '#primary', '.hint.wrong');
    },
  },
  {
    name: 'send-before',
    query: 'role=clerk&clean',
    reach: async (page) => {
      await ready(page);
      await page.click('#tab-send');
    },
  },
  { name: 'send-blocked', query: 'role=clerk', reach: compare },
  { name: 'send-asked', query: 'role=clerk&asks=2', reach: compare },
  {
    name: 'send-reasons',
    query: 'role=clerk&clean&silent',
    reach: async (page) => {
      await compare(page);
      await page.selectOption('#exit-9', 'moved');
      await page.selectOption('#reason-0', 'document-says-so');
      await page.click('#plan-notes-title');
      await page.waitForSelector('#reason-0-document');
      await page.evaluate(() => document.querySelector('#plan-removed')?.scrollIntoView());
    },
  },
  {
    name: 'send-plan',
    query: 'role=clerk&clean',
    reach: async (page) => {
      await compare(page);
      await page.click('#plan-changed summary');
      await page.click('#columns-stay summary');
      await page.waitForSelector('#columns-stay li');
    },
  },
  {
    name: 'sending',
    query: 'role=clerk&clean',
    reach: async (page) => {
      await compare(page);
      await page.evaluate(() => {
        window.fake.hold = true;
      });
      await press(page, '#primary', '#stop');
    },
  },
  {
    name: 'send-conflict',
    query: 'role=clerk&clean',
    reach: async (page) => {
      await compare(page);
      await page.evaluate(() => {
        window.fake.fail = {
          code: 'version-conflict',
          params: { by: 'Sùng A Lử', version: 4, at: '2023-09-30T14:02:00' },
        };
      });
      await press(page, '#primary', '.notice');
    },
  },
  {
    name: 'receipt',
    query: 'role=clerk&clean',
    reach: async (page) => {
      await compare(page);
      await press(page, '#primary', 'section.receipt');
    },
  },
  {
    name: 'account-english',
    query: 'role=clerk',
    reach: async (page) => {
      await ready(page);
      await page.click('#language');
      await press(page, '#account', '#sign-out');
    },
  },
  {
    name: 'desk-before',
    query: 'role=office',
    reach: async (page) => {
      await ready(page);
      await page.waitForSelector('#collect-title');
    },
  },
  {
    name: 'desk',
    query: 'role=office',
    reach: (page) => press(page, '#primary', '#desk-counts'),
  },
  {
    name: 'desk-matching',
    query: 'role=office',
    reach: async (page) => {
      await press(page, '#primary', '#desk-counts');
      await press(page, '#match-many-title', '#match-run');
      await press(page, '#match-run', '#match-preview');
      await page.evaluate(() => document.querySelector('#match-many')?.scrollIntoView());
    },
  },
  {
    name: 'desk-reminding',
    query: 'role=office',
    reach: async (page) => {
      await press(page, '#primary', '#desk-counts');
      await press(page, '#desk-changes-title', '[id^=desk-change-u-]');
      await press(page, '#remind-title', '#remind-text-0');
      await page.evaluate(() => document.querySelector('#remind')?.scrollIntoView());
    },
  },
  { name: 'consolidate-before', query: 'role=office', reach: consolidating },
  {
    name: 'consolidated',
    query: 'role=office',
    reach: async (page) => {
      await consolidating(page);
      await press(page, '#primary', '#missing li');
    },
  },
  {
    name: 'consolidated-duplicates',
    query: 'role=office',
    reach: async (page) => {
      await consolidating(page);
      await press(page, '#primary', '#missing li');
      await press(page, '#duplicates-run', '#duplicates-write');
      await press(page, '#not-compared-title', '#not-compared li');
      await page.evaluate(() => document.querySelector('#lookup-duplicates')?.scrollIntoView());
    },
  },
  {
    name: 'consolidate-nobody-twice',
    query: 'role=office&clean',
    reach: async (page) => {
      await consolidating(page);
      await press(page, '#duplicates-run', '.mark.done');
    },
  },
  {
    name: 'summary-report',
    query: 'role=leader',
    reach: async (page) => {
      await press(page, '#primary', '.figures');
      await press(page, '#report-run', '#report-0');
      await page.evaluate(() => document.querySelector('#lookup-report')?.scrollIntoView());
    },
  },
  {
    name: 'consolidate-no-table',
    query: 'role=office&blank',
    reach: async (page) => {
      await consolidating(page);
      await press(page, '#report-run', '#lookup-report .mark.warning');
    },
  },
  { name: 'summary', query: 'role=leader', reach: (page) => press(page, '#primary', '.figures') },
  {
    name: 'summary-page',
    query: 'role=leader',
    reach: async (page) => {
      await press(page, '#page-run', '#page');
      await page.evaluate(() => document.querySelector('#page')?.scrollIntoView());
    },
  },
  {
    name: 'summary-page-behind',
    query: 'role=leader',
    reach: async (page) => {
      await press(page, '#page-run', '#page');
      await press(page, '#page-members', '#page-behind');
      await page.evaluate(() => document.querySelector('#page-members')?.scrollIntoView());
    },
  },
  {
    name: 'summary-page-cell',
    query: 'role=leader',
    reach: async (page) => {
      await press(page, '#page-run', '#page');
      await press(page, '#page-cell', '#page-cell-figure');
      await page.evaluate(() => document.querySelector('#page')?.scrollIntoView());
    },
  },
];
