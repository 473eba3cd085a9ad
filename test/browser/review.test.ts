/**
 * Three people in turn, on real parts: a clerk sends, her office asks for two cells, she finds and sends again, the office matches and
 * closes; what she corrects then has two ways. The clerk of another branch meets nothing of it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { laoCai } from '../../functions/demo/lao-cai.ts';
import { NEIGHBOUR_CLERK, neighbourUnit } from '../../functions/demo/people.ts';
import { writeRosterXlsx } from '../../functions/demo/roster-file.ts';
import { nextRoster } from '../../functions/demo/samples.ts';
import { runCommand } from '../support/command.ts';
import { officeService } from '../../addin/service/office-client.ts';
import { reviewService } from '../../addin/service/review-client.ts';
import { serviceAt } from '../../addin/tasks/create.ts';
import { launchChromium } from './chromium.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';
import { press } from './seat.ts';

const SHOTS = join(process.cwd(), 'test-output');

let product: Product;
let browser: Browser;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function open(url: string): Promise<{ readonly page: Page; readonly pane: FrameLocator }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  const pane = page.frameLocator('#pane');
  await pane.locator('#primary').waitFor();
  return { page, pane };
}

/** Beside the sheet, and at the width of a task pane, where nothing may stand out at the side. */
async function shot(page: Page, pane: FrameLocator, name: string): Promise<void> {
  const width = (value: string) =>
    page.locator('#pane').evaluate((frame, wanted) => {
      frame.style.width = wanted;
      frame.style.flex = wanted === '' ? '' : 'none';
    }, value);
  await page.screenshot({ path: join(SHOTS, `review-${name}.png`) });
  await width('320px');
  expect(await pane.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth)).toBe(0);
  await page.locator('#pane').screenshot({ path: join(SHOTS, `review-${name}-320.png`) });
  await width('');
}

const bloc = laoCai();
const ASOF = '2023-09-30';
/** Longer than what is done meanwhile. */
const LATE_MILLISECONDS = 3_000;
const unitNamed = (id: string): string =>
  bloc.units.find((unit) => unit.id === id)?.names.at(-1)?.value ?? '';

const cleanList = (): string => product.people.clerk.url.replace('-co-5-loi', '');

async function check(pane: FrameLocator): Promise<void> {
  await pane.locator('#primary', { hasText: 'Kiểm tra' }).click();
  await pane.locator('#primary', { hasText: /gửi xác nhận|Sang Gửi cấp trên/ }).waitFor();
}

async function send(pane: FrameLocator): Promise<void> {
  await check(pane);
  if ((await pane.locator('#primary').innerText()).startsWith('Sang')) {
    await pane.locator('#primary').click();
    await pane.locator('#primary', { hasText: /^Gửi cấp trên$/ }).waitFor();
  }
  await pane.locator('#primary').click();
  await pane.locator('section.receipt').waitFor();
}

it('a clerk sends, her office asks for two cells, she goes to each and sends again, and it is matched', async () => {
  const first = await open(cleanList());
  expect(await first.pane.locator('.duty').count()).toBe(0);
  await send(first.pane);
  await first.pane.locator('#withdrawal').waitFor();
  // What she may regret comes after the good news.
  const [receiptAt, withdrawalAt] = await Promise.all(
    ['section.receipt', '#withdrawal'].map((part) => first.pane.locator(part).boundingBox()),
  );
  expect(withdrawalAt?.y).toBeGreaterThan(receiptAt?.y ?? Infinity);
  await shot(first.page, first.pane, 'sent');
  const unit = (await first.pane.locator('section.receipt p').nth(2).innerText()).trim();
  await first.page.close();

  const office = await open(product.people.office.url);
  await office.pane.locator('#tab-consolidate').click();
  await office.pane.locator('#primary', { hasText: 'Lấy bảng tổng hợp' }).click();
  await office.pane.locator('#unit-choice').selectOption({ label: unit });
  await office.pane.locator('#unit-versions').waitFor();
  await office.pane.locator('#differences-2').click();
  await press(office.pane, '#ask-2');
  for (const row of ['8', '9']) {
    await office.pane.locator('#ask-row').fill(row);
    await office.pane.locator('#ask-field').selectOption('ngay_sinh');
    await office.pane.locator('#ask-add').click();
  }
  await shot(office.page, office.pane, 'asking');
  await office.pane.locator('#ask-send').click();
  await office.pane.locator('#version-2[data-review="asked-to-correct"]').waitFor();
  await shot(office.page, office.pane, 'asked');

  const again = await open(cleanList());
  await again.pane.locator('#request-2').waitFor();
  expect(await again.pane.locator('#request-2').innerText()).toContain('Cấp trên đề nghị sửa 2 chỗ');
  await shot(again.page, again.pane, 'request');
  await again.pane.locator('#place-2-1').click();
  await again.pane.locator('#status', { hasText: /Đang ở ô [A-Z]+9\./ }).waitFor();
  await send(again.pane);
  expect(await again.pane.locator('#request-2').count()).toBe(0);
  await again.page.close();

  await office.pane.locator('#versions-back').click();
  await office.pane.locator('#unit-choice').selectOption('');
  await office.pane.locator('#unit-choice').selectOption({ label: unit });
  await office.pane.locator('#match-3').click();
  await office.pane.locator('#version-3[data-review="matched"]').waitFor();
  await shot(office.page, office.pane, 'matched');
  await office.page.close();
});

it('the clerk of another branch sends an unchanged list in two clicks, and meets nothing of this', async () => {
  const unit = neighbourUnit(bloc);
  const list = await writeRosterXlsx(bloc.rosters(unit), {
    unitName: unitNamed(unit),
    asOf: ASOF,
    style: 'clerk',
  });
  writeFileSync(join(product.folder, 'samples', 'neighbour.xlsx'), list);
  const url = cleanList()
    .replace(product.people.clerk.person, NEIGHBOUR_CLERK.id)
    .replace('danh-sach-quy-3', 'neighbour');
  const { page, pane } = await open(url);
  await page.locator('td[data-cell="B6"]').waitFor();
  const meets = async () => expect(await pane.locator('.duty').count()).toBe(0);
  await meets();
  await pane.locator('#primary', { hasText: 'Kiểm tra' }).click();
  await pane.locator('#primary', { hasText: 'Không có biến động, gửi xác nhận' }).waitFor();
  await meets();
  await pane.locator('#primary').click();
  await pane.locator('section.receipt').waitFor();
  expect(await pane.locator('section.receipt').innerText()).toContain('Đã nhận bản gửi số 2');
  await pane.locator('#withdrawal').waitFor();
  expect(await pane.locator('.duty').count()).toBe(1);
  await shot(page, pane, 'neighbour');
  await page.close();
});

/** The version of the clerk's unit that counts at the end of the quarter. */
async function countedVersion(): Promise<number | undefined> {
  const { unit, person } = product.people.office;
  const service = officeService(serviceAt({ api: product.api, person }));
  const { units } = await service.consolidated(unit, { asOf: ASOF });
  return units.find((each) => each.unit === product.people.clerk.unit)?.version;
}

/** The office at its closings, before it is told what is closed: that comes late, and keeps nobody from closing. */
async function toClosings({ pane, page }: { page: Page; pane: FrameLocator }): Promise<void> {
  await page.route(
    '**/ledgers/closings**',
    async (route) => {
      await setTimeout(LATE_MILLISECONDS);
      await route.continue();
    },
    { times: 1 },
  );
  await pane.locator('#tab-ledgers').click();
  await pane.locator('#ledger-choice').selectOption('closings');
}

it('what is corrected after the closing is offered its two ways, and counts once the office has reopened', async () => {
  const office = await open(product.people.office.url);
  await toClosings(office);
  await office.pane.locator('#closing-day').fill('30/09/2023');
  await office.pane.locator('#closing-run').click();
  await office.pane.getByText('Đang chốt đến ngày 30/09/2023').waitFor();
  await shot(office.page, office.pane, 'closed');

  const clerk = await open(cleanList());
  expect(await clerk.pane.locator('.duty').count()).toBe(0);
  await clerk.page.locator('td[data-cell="E8"]').click();
  await clerk.page.keyboard.type('Tày');
  await clerk.page.keyboard.press('Enter');
  await send(clerk.pane);
  await clerk.pane.locator('#late-correction').waitFor();
  expect(await clerk.pane.locator('#late-correction li').allInnerTexts()).toEqual([
    'Để tính cho kỳ sau: không phải làm gì thêm.',
    expect.stringMatching(/^Tính ngay cho kỳ đã chốt: cấp trên phải mở lại số liệu\.\s+Đề nghị mở lại$/),
  ]);
  await shot(clerk.page, clerk.pane, 'two-ways');
  expect(await countedVersion()).toBe(3);
  await clerk.pane.locator('#ask-reopening').click();
  await clerk.pane.getByText('Đã đề nghị mở lại').waitFor();
  await shot(clerk.page, clerk.pane, 'reopening-asked');
  await clerk.page.close();

  await office.pane.locator('#tab-desk').click();
  await office.pane.locator('#primary', { hasText: 'Lấy tình hình gửi' }).click();
  await office.pane
    .locator(`#desk-first-${product.people.clerk.unit}`, { hasText: 'mở lại số liệu' })
    .click();
  await office.pane.locator('#reopen-4').waitFor();
  await shot(office.page, office.pane, 'late');
  await office.pane.locator('#reopen-4').click();
  await office.pane.locator('#reopen-2023-09-30').click();
  await office.pane.locator('#closing-none').waitFor();
  // It is saved at once: no sheet of closings was put into her workbook.
  expect(await office.page.locator('#sheet-tabs').innerText()).not.toContain('Chốt');
  expect(await countedVersion()).toBe(4);
  await office.pane.locator('#tab-desk').click();
  await office.pane.locator('#versions-back').click();
  await office.pane.locator('#primary', { hasText: 'Cập nhật' }).click();
  await office.pane.locator('#desk-changes').waitFor();
  expect(await office.pane.locator(`#desk-first-${product.people.clerk.unit}`).count()).toBe(0);
  await shot(office.page, office.pane, 'reopened');
  await office.page.close();
});

it('many are matched at once: what is chosen is counted before, and who could not be matched is named', async () => {
  const unit = neighbourUnit(bloc);
  const office = await open(product.people.office.url);
  const { pane, page } = office;
  await pane.locator('#tab-desk').click();
  await pane.locator('#primary', { hasText: 'Lấy tình hình gửi' }).click();
  await pane.locator('#match-many-title').click();
  await pane.locator('#match-run').waitFor();
  await shot(page, pane, 'many');
  await pane.locator('#match-none').click();
  await pane.locator('#match-run', { hasText: '(0)' }).click();
  await pane.getByText('Chọn ít nhất một bản.').waitFor();
  while ((await pane.locator('#match-units-more').count()) > 0)
    await pane.locator('#match-units-more').click();
  for (const one of [product.people.clerk.unit, unit]) await pane.locator(`#match-${one}`).check();
  await pane.locator('#match-run', { hasText: '(2)' }).click();
  expect(await pane.locator('#match-preview').innerText()).toMatch(
    /Sẽ đánh dấu đã khớp 2 bản.*Còn lại \d+ bản/,
  );
  await shot(page, pane, 'many-preview');
  // Meanwhile one of them is taken back.
  const person = NEIGHBOUR_CLERK.id;
  const neighbour = reviewService(serviceAt({ api: product.api, person }));
  await neighbour.withdraw({ unit, version: 2, person });
  await pane.locator('#match-confirm').click();
  // Each is told as soon as it was tried.
  await pane.locator('#match-result', { hasText: /Đã khớp 1 bản[^]*không khớp được/ }).waitFor();
  const told = (await pane.locator('#match-result').innerText()).split('\n');
  expect(told.filter((line) => !['', '✓'].includes(line))).toEqual([
    'Đã khớp 1 bản.',
    '1 bản không khớp được:',
    `${unitNamed(unit)}: Chi bộ đã thu hồi bản số 2.`,
  ]);
  // The desk was asked again: neither waits to be looked at any more.
  await pane.locator('#desk-counts', { hasText: 'Đã khớp: 1' }).waitFor();
  await pane.locator('#match-result').scrollIntoViewIfNeeded();
  await shot(page, pane, 'many-matched');
  await page.close();
});

it('what the office sends for a branch stands in its clerk’s pane until she sends again', async () => {
  const unit = product.people.clerk.unit;
  const folder = join(product.folder, 'mailed');
  mkdirSync(folder);
  const list = await writeRosterXlsx(nextRoster(bloc), {
    unitName: unitNamed(unit),
    asOf: ASOF,
    style: 'clerk',
  });
  writeFileSync(join(folder, 'mail.xlsx'), list);
  const { person, unit: root } = product.people.office;
  const about = [
    '--unit',
    root,
    '--as',
    person,
    '--out',
    join(product.folder, 'back'),
    '--date',
    ASOF,
    '--json',
  ];
  const collected = await runCommand(['collect', folder, ...about], {
    today: ASOF,
    environment: { KHOPSO_API: product.api },
  });
  expect(collected.out).toContain('"received"');

  const { page, pane } = await open(cleanList());
  await pane.locator('#received').waitFor();
  expect(await pane.locator('#received').innerText()).toMatch(
    /Trần Minh Quyên gửi bản số 5 lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}: 22 đảng viên, tính đến 30\/09\/2023\./,
  );
  await shot(page, pane, 'received');
  await pane.locator('#received-differences').click();
  await pane.locator('#differences-changed').waitFor();
  expect(await pane.locator('#received').innerText()).toContain(
    'So với bản gửi số 4: thêm 0, giảm 0, thay đổi 1',
  );
  await shot(page, pane, 'received-differences');
  await send(pane);
  await pane.locator('#tab-check').click();
  expect(await pane.locator('#received').count()).toBe(0);
  await page.close();
});
