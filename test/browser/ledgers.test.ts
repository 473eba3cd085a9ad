/** The office's units on real parts: fetched from the tab of another screen, in the width of the pane, with the day that changes count from. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { ledgerService } from '../../addin/service/ledger-client.ts';
import { serviceAt } from '../../addin/tasks/create.ts';
import { launchChromium } from './chromium.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';
import { open, shot } from './seat.ts';
import type { Rows } from './seat.ts';
import { drawn } from './seat.ts';

/** No day of it is today, which the fields of days begin with. */
const YEAR = new Date().getFullYear() + 2;
const LAST_DAY = `31/12/${String(YEAR)}`;

let product: Product;
let browser: Browser;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(product.people.office.url);
  pane = page.frameLocator('#pane');
  await pane.locator('#tab-ledgers').waitFor();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

it('the day stays what it is, whichever screen was open before', async () => {
  for (const tab of ['#tab-summary', '#tab-ledgers', '#tab-consolidate', '#tab-ledgers']) {
    await pane.locator(tab).click();
  }
  await pane.locator('#ledger-choice').waitFor();
  await pane.locator('#ledger-from-units').waitFor();
  expect(await pane.locator('#ledger-from-units').inputValue()).toMatch(/^\d{2}\/\d{2}\/\d{4}$/);
  await pane.locator('#tab-consolidate').click();
  expect(await pane.locator('#as-of').inputValue()).toMatch(/^\d{2}\/\d{2}\/\d{4}$/);
  await pane.locator('#tab-ledgers').click();
});

it('an office sees the ledgers that are its own, and not who may what', async () => {
  const offered = await pane.locator('#ledger-choice option').allInnerTexts();
  expect(offered[0]).toBe('Đơn vị');
  expect(offered).not.toContain('Người dùng');
});

it('fetches the units as a table, ids out of sight', async () => {
  await pane.locator('#primary', { hasText: 'Lấy về' }).click();
  await pane.locator('.mark.done').waitFor();
  expect(await pane.locator('main').innerText()).toMatch(/Đã ghi 86 đơn vị vào trang “Đơn vị”/);
  await drawn(page);
  expect(await page.locator('td[data-cell="A5"]').innerText()).toBe('Tên đơn vị');
});

it('says at its cell whose members would be counted nowhere, before a unit is ended, and not where they go to another', async () => {
  const write = async (cell: string, text: string): Promise<void> => {
    await page.locator(`td[data-cell="${cell}"]`).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const name = await page.locator('td[data-cell="A7"]').innerText();
  await write('H7', LAST_DAY);
  await pane.locator('#primary', { hasText: 'Kiểm tra' }).click();
  const warning = pane.locator('#ledger-warning-0');
  await warning.waitFor();
  const told = await warning.innerText();
  expect(told).toMatch(
    new RegExp(
      `^H7 · “${name}” kết thúc mà không ghi Nhập vào: từ ngày 01/01/${String(YEAR + 1)} \\d+ đảng viên`,
    ),
  );
  await warning.scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'test-output/ledgers-members-lost.png' });
  await write('I7', await page.locator('td[data-cell="A8"]').innerText());
  await pane.locator('#primary', { hasText: 'Cập nhật' }).waitFor();
  await pane.locator('#ledger-check').click();
  await warning.waitFor({ state: 'detached' });
  expect(await pane.locator('#ledger-changes').innerText()).toBe('1 đơn vị kết thúc; 85 dòng như cũ.');
});

describe('once the day has changed', () => {
  const primary = () => pane.locator('#primary');
  const day = () => pane.locator('#ledger-from-units');
  const [first, second] = [`01/12/${String(YEAR)}`, `02/12/${String(YEAR)}`];

  it('the button checks, also where the press is what makes the day count: nothing is fetched over what is edited', async () => {
    await primary().filter({ hasText: 'Cập nhật' }).waitFor();
    await day().fill(first);
    await primary().click();
    await primary().filter({ hasText: 'Cập nhật' }).waitFor();
    expect(await pane.locator('#ledger-changes').innerText()).toBe('1 đơn vị kết thúc; 85 dòng như cũ.');
    expect(await page.locator('td[data-cell="H7"]').innerText()).toBe(LAST_DAY);
    await day().fill(second);
    await day().press('Enter');
    await primary()
      .filter({ hasText: /^Kiểm tra$/ })
      .waitFor();
  });

  it('fetching keeps what is edited and does not say that the sheet is as the service has it', async () => {
    await pane.locator('#ledger-pull', { hasText: 'Lấy về lại' }).click();
    await pane.locator('#ledger-discard').waitFor();
    expect(await page.locator('td[data-cell="H7"]').innerText()).toBe(LAST_DAY);
    const told = await pane.locator('main').innerText();
    expect(told).toContain('1 dòng đang sửa dở được giữ nguyên.');
    expect(told).not.toContain('đã đúng như trên hệ thống');
    await page.screenshot({ path: 'test-output/ledgers-kept.png' });
  });

  it('it is the day of that ledger alone', async () => {
    const choice = pane.locator('#ledger-choice');
    await choice.selectOption('periods');
    expect(await pane.locator('#ledger-from-periods').inputValue()).not.toBe(second);
    await choice.selectOption('units');
    expect(await day().inputValue()).toBe(second);
  });

  it('after a save the line at the bottom says what was saved', async () => {
    await pane.locator('#ledger-check').click();
    await primary().filter({ hasText: 'Cập nhật' }).click();
    await pane.locator('#status', { hasText: 'Đã cập nhật' }).waitFor();
    expect(await pane.locator('#status').innerText()).toBe('Đã cập nhật: 1 đơn vị kết thúc.');
  });
});

it('shows beside the ledger of classes what they come to, in every reading of the report', async () => {
  await pane.locator('#ledger-choice').selectOption('classes');
  await pane.locator('#class-figures-from').fill('01/01/2021');
  await pane.locator('#class-figures-to').fill('31/08/2023');
  await pane.locator('#class-figures-run').click();
  await pane.locator('#class-figures li').first().waitFor();
  const told = await pane.locator('#class-figures').innerText();
  expect(told).toContain('8 lớp, 787 người');
  expect(told).toContain('11 lớp, 1.035 người');
  expect(told).toContain('8 lớp, 619 người');
  await pane.locator('#class-figures').scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'test-output/ledgers-classes.png' });
});

const PARTICIPANTS: Rows = [
  ['DANH SÁCH HỌC VIÊN LỚP NHẬN THỨC VỀ ĐẢNG'],
  ['TT', 'Họ và tên học viên', 'Ngày sinh', 'Điểm danh', 'Lý do vắng', 'Số GCN', 'Ngày cấp'],
  [1, 'Lò Thị Mai', '02/03/1999', 'Có mặt', '', '12/GCN', '30/05/2023'],
  [2, 'Tẩn A Páo', '12/09/2001', 'Vắng', 'Trùng ca', '', ''],
  [3, 'Vàng Thị Hòa', '20/01/2000', 'Có mặt', '', '', ''],
];

it('takes the participants of a class from the open sheet: looked at, kept with one press, undone', async () => {
  const { person, unit } = product.people.office;
  const office = ledgerService(serviceAt({ api: product.api, person }));
  const { commit } = await office.ledger({ unit, ledger: 'classes' });
  const values = { name: 'Lớp nhận thức khóa mới', unit, kind: 'awareness', from: '2026-05-06' };
  const changes = [{ row: 'class-of-test', from: '', values }];
  await office.saveLedger({ unit, ledger: 'classes' }, 'class-of-test', { base: commit, changes });
  await open({ page, pane }, 'hoc-vien', PARTICIPANTS);
  await pane.locator('#tab-ledgers').click();
  await pane.locator('#ledger-choice').selectOption('classes');
  await pane.locator('#class-list-title').click();
  await pane.locator('#class-list-class').selectOption('class-of-test');
  const ready = () => pane.locator('#primary[aria-disabled=false]').waitFor();
  await ready();
  await pane.locator('#class-list-read').click();
  await pane.locator('#class-list-found', { hasText: 'Trang “hoc-vien”: 3 học viên' }).waitFor();
  const met = pane.locator('#class-list-met');
  await met.getByText('Dự học 2, vắng 1, được cấp giấy chứng nhận 1').waitFor();
  await pane.locator('#class-list-group-0-title', { hasText: 'chưa rõ đơn vị: 3 người' }).click();
  await pane.locator('#class-list-group-0-B4', { hasText: /^B4 · \p{L}/u }).waitFor();
  await met.scrollIntoViewIfNeeded();
  await shot({ page, pane }, 'ledgers-class-list');
  await ready();
  await pane.locator('#class-list-keep', { hasText: 'Nhận danh sách 3 học viên' }).click();
  const kept = pane.locator('#class-list-kept');
  await kept.getByText('Đã nhận danh sách của Lớp nhận thức khóa mới: 3 học viên.').waitFor();
  await kept.scrollIntoViewIfNeeded();
  await shot({ page, pane }, 'ledgers-class-list-kept');
  await ready();
  await pane.locator('#class-list-undo').click();
  await kept.getByText('Đã hoàn tác: Lớp nhận thức khóa mới chưa có danh sách học viên.').waitFor();
  await ready();
  await pane.locator('#class-list-keep').click();
  await kept.getByText('Đã nhận danh sách của Lớp nhận thức khóa mới: 3 học viên.').waitFor();
});

it('shows beside the ledger of places how far the Party reaches on a day', async () => {
  await pane.locator('#ledger-choice').selectOption('places');
  await pane.locator('#place-figures-run').click();
  await pane.locator('#place-figures li').first().waitFor();
  const told = await pane.locator('#place-figures').innerText();
  expect(told).toContain('Tính đến ngày');
  expect(told).toContain('Danh mục chưa có nơi nào');
  await pane.locator('#place-figures').scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'test-output/ledgers-places.png' });
});
