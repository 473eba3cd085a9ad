/**
 * The worst sheet that the corpus holds, on the real product: how its columns were understood, the question answered by keyboard
 * alone, repairs by kind, taken back, applied again, what is left corrected by hand, and sent. One story, in order.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { columnLetters } from '../../functions/domain/sheet/a1.ts';
import type { SheetTruth } from '../corpus/generate.ts';
import { worstWorkbook } from '../corpus/worst.ts';
import { launchChromium } from './chromium.ts';
import { startProduct, type Product } from './product.ts';
import { drawn, withNewPane } from './seat.ts';

const SHOTS = join(process.cwd(), 'test-output');
/** Two dates of its header say too little, and nothing in them settles which is which. */
const PLAN = 'worst/1';
/** The corpus is younger than the demo's period: who was admitted after it, was admitted here. */
const DAY_IN_THE_PERIOD = '15/03/2023';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const OWN_LIST = 'Đúng là danh sách của đơn vị này';
/** Checking again: a button of its own, or the one at the bottom. */
const AGAIN = '#check-again, #primary:has-text("Kiểm tra lại")';
/** All that is certain: a button of its own, or the one at the bottom where that is the best thing to do. */
const SURE = '#repair-sure, #primary:has-text("chỗ chắc chắn")';

let product: Product;
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let truth: SheetTruth;

const cell = (name: string) => page.locator(`td[data-cell="${name}"]`);
const primary = (label: string | RegExp) => pane.locator('#primary', { hasText: label });
const text = (selector: string) => pane.locator(selector).first().innerText();
const status = () => text('#status');
const focused = () => pane.locator(':focus').getAttribute('id');

async function press(label: string | RegExp): Promise<void> {
  await primary(label).click();
}

/** The pane as it is at the two widths that Excel gives it. */
async function shoot(name: string): Promise<void> {
  const frame = page.locator('iframe#pane');
  for (const width of [320, 350]) {
    await frame.evaluate((element, wide) => (element.style.width = `${String(wide)}px`), width);
    const inside = await pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect([name, width, inside]).toEqual([name, width, 0]);
    await frame.screenshot({ path: join(SHOTS, `worst-${name}-${String(width)}.png`) });
  }
}

/** What is folded is drawn once the browser has said that it was opened. */
async function unfold(id: string): Promise<void> {
  const details = pane.locator(`#${id}`);
  if ((await details.getAttribute('open')) === null) await pane.locator(`#${id}-title`).click();
  await pane.locator(`#${id}[open] > :not(summary)`).first().waitFor();
}

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  const [started, launched, worst] = await Promise.all([
    startProduct(),
    launchChromium(),
    worstWorkbook(PLAN),
  ]);
  product = started;
  browser = launched;
  truth = worst.truth;
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(product.people.clerk.url);
  pane = page.frameLocator('#pane');
  await pane.locator('#primary').waitFor();
  await withNewPane(pane, async () => {
    await page.setInputFiles('#open-file', {
      name: worst.name,
      mimeType: XLSX,
      buffer: Buffer.from(worst.bytes),
    });
    await cell('B9').waitFor();
  });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

it('shows whom it counts, what it asks and how it understood every column', async () => {
  await press('Kiểm tra');
  await pane.locator('.questions').waitFor();
  await shoot('asked');
  expect(await text('.counts')).toContain(`${String(truth.members.length)} đảng viên`);
  await unfold('columns');
  await pane.locator('#columns-title').evaluate((title) => title.scrollIntoView());
  await shoot('columns');
});

/** What the corpus knows to be so, in the words of the choices. */
const RIGHT: readonly string[] = ['Ngày vào Đảng', 'Tháng trước, ngày sau'];

/** From the button at the bottom to the answer, without a mouse. */
async function answerByKeyboard(): Promise<void> {
  const choices = await pane.locator('.question').first().locator('.choice strong').allInnerTexts();
  const wanted = Math.max(
    choices.findIndex((choice) => RIGHT.includes(choice)),
    0,
  );
  const first = await pane.locator('.question input').first().getAttribute('id');
  const id = (first ?? '').replace(/-0$/, `-${String(wanted)}`);
  await page.keyboard.press('Enter');
  if (!(await pane.locator('.question input:focus').isChecked())) await page.keyboard.press('Space');
  for (let presses = 0; presses < choices.length && (await focused()) !== id; presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await focused()).toBe(id);
  await page.keyboard.press('Enter');
  await pane.locator(`#${id}`).waitFor({ state: 'detached' });
}

it('takes the answer by keyboard alone and asks no more than three times', async () => {
  await pane.locator('#primary').focus();
  let asked = 0;
  for (; asked < 3 && (await pane.locator('.questions').count()) > 0; asked += 1) {
    if (asked > 0) await pane.locator('#primary').focus();
    await answerByKeyboard();
    expect(await status()).toContain('Đã ghi câu trả lời.');
  }
  expect(asked).toBeGreaterThan(0);
  expect(await pane.locator('.questions').count()).toBe(0);
  expect(await focused()).toBe('counts');
  await unfold('columns');
  expect(await text('.answers')).toContain('Đổi câu trả lời');
  await shoot('answered');
});

interface Sample {
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** "Ô D14:", "đang ghi “x”", "sửa thành “y”" */
async function samplesIn(selector: string): Promise<readonly Sample[]> {
  const items = await pane.locator(`${selector} .samples > li`).allInnerTexts();
  return items.map((item) => {
    const [, name = '', before = '', after = ''] =
      /Ô ([A-Z]+\d+):\s+đang ghi “([^]*)”\s+sửa thành “([^]*)”/.exec(item) ?? [];
    return { cell: name, before, after };
  });
}

const plain = (shown: string | null): string => (shown ?? '').normalize('NFC').trim();

let sure: readonly Sample[] = [];

it('repairs by kind what is certain, and takes it back', async () => {
  await unfold('sure-kinds');
  await shoot('sure');
  sure = await samplesIn('#sure-kinds');
  expect(sure.length).toBeGreaterThan(0);
  const before = await Promise.all(sure.map(({ cell: name }) => cell(name).textContent()));
  const buttons = pane.locator('#sure-kinds .set button');
  const kinds = await buttons.count();
  for (let kind = 0; kind < kinds; kind += 1) {
    await buttons.first().click();
    await pane.locator('#status', { hasText: 'Đã sửa' }).waitFor();
    await pane.locator('.progress').waitFor({ state: 'hidden' });
    if ((await pane.locator('#sure-kinds').count()) === 0) break;
    await unfold('sure-kinds');
  }
  await drawn(page);
  for (const { cell: name, after } of sure) {
    expect([name, plain(await cell(name).textContent())]).toEqual([name, after]);
  }
  await shoot('repaired');
  await pane.locator('#undo-repairs').click();
  await pane.locator('#status', { hasText: 'Đã hoàn tác' }).waitFor();
  await pane.locator('#undo-repairs').waitFor({ state: 'detached' });
  await drawn(page);
  expect(await Promise.all(sure.map(({ cell: name }) => cell(name).textContent()))).toEqual(before);
});

it('applies all that is certain again, and of the rest a kind whose samples were seen', async () => {
  await pane.locator(SURE).click();
  await pane.locator('#status', { hasText: 'Đã sửa' }).waitFor();
  await pane.locator(SURE).waitFor({ state: 'detached' });
  await drawn(page);
  for (const { cell: name, after } of sure) {
    expect([name, plain(await cell(name).textContent())]).toEqual([name, after]);
  }
  const groups = pane.locator('details.group');
  for (let at = 0; at < (await groups.count()); at += 1) {
    await unfold((await groups.nth(at).getAttribute('id')) ?? '');
    const kind = groups.nth(at).locator('details:not(.why)').first();
    if ((await kind.count()) === 0) continue;
    const id = (await kind.getAttribute('id')) ?? '';
    expect(await pane.locator(`#${id}-unsure-repair`).count()).toBe(0);
    await unfold(id);
    const [sample] = await samplesIn(`#${id}`);
    await pane.locator(`#${id}`).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await shoot('unsure');
    await pane.locator(`#${id}-unsure-repair`).click();
    await pane.locator('#status', { hasText: 'Đã sửa' }).waitFor();
    await pane.locator('.progress').waitFor({ state: 'hidden' });
    await drawn(page);
    expect(plain(await cell(sample?.cell ?? '').textContent())).toBe(sample?.after);
    return;
  }
  throw new Error('No kind of repair asks to be looked at.');
});

/** What stands in a cell of the column that nothing is wrong with. */
async function soundValue(column: number): Promise<string> {
  const wrong = new Set(truth.defects.filter((each) => each.column === column).map(({ row }) => row));
  const sound = truth.members.find(({ row }) => !wrong.has(row));
  return (await cell(`${columnLetters(column)}${String(sound?.row ?? 0)}`).textContent()) ?? '';
}

async function retype(name: string, value: string): Promise<void> {
  await cell(name).click();
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
}

it('has nothing against it once the cells that only a person can know are typed anew', async () => {
  for (const { row, column } of truth.defects.filter(({ hazard }) => hazard === 'error-values')) {
    const value = await soundValue(column);
    await retype(`${columnLetters(column)}${String(row)}`, value);
  }
  await pane.locator(AGAIN).click();
  // What is said then was said of the repairs before too.
  await pane.locator('.progress').waitFor({ state: 'hidden' });
  for (const group of await pane.locator('details.group.error').all())
    await unfold((await group.getAttribute('id')) ?? '');
  const listed = await pane.locator('details.group.error .place strong').allInnerTexts();
  expect(listed.length).toBeGreaterThan(0);
  for (const [, name = ''] of listed.map((each) => /Ô ([A-Z]+\d+)/.exec(each) ?? [])) {
    expect(await cell(name).textContent()).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    await retype(name, DAY_IN_THE_PERIOD);
  }
  await pane.locator('details.group.error').first().waitFor({ state: 'detached' });
  expect(await text('#status')).toContain('0 lỗi phải sửa');
  await shoot('corrected');
});

it('is sent after the reasons that sending asks for were given', async () => {
  // Nobody of the last version is in it: that is asked before anything else.
  await pane.locator(`select:has(option:text-is("${OWN_LIST}"))`).selectOption({ label: OWN_LIST });
  await pane.locator('#tab-send').click();
  await pane.locator('#columns-sent').waitFor();
  await shoot('plan');
  // Everybody of a wholly other list is answered alone.
  await pane.locator('#plan-removed-title').click();
  const more = pane.locator('#plan-removed-more');
  while ((await more.count()) > 0) await more.click();
  const gone = pane.locator('#plan-removed select');
  for (let index = 0; index < (await gone.count()); index += 1) {
    await gone.nth(index).selectOption('with-organisation');
  }
  const doubts = pane.locator('select[id^=reason-]');
  for (let index = 0; index < (await doubts.count()); index += 1) {
    if ((await doubts.nth(index).inputValue()) === '') await doubts.nth(index).selectOption({ index: 1 });
  }
  await shoot('reasons');
  await press(/^Gửi cấp trên$/);
  const receipt = pane.locator('section.receipt');
  await receipt.waitFor();
  expect(await receipt.innerText()).toContain(`${String(truth.members.length)} đảng viên`);
  await shoot('receipt');
});
