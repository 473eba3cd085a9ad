/**
 * The three people at work, end to end on real parts: the leader before anything happens, the office with a column of its
 * own, the clerk who corrects five cells and sends, and then what the office and the leader see. One story, in order.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { laoCai } from '../../functions/demo/lao-cai.ts';
import { CLERK, SECOND_CLERK } from '../../functions/demo/people.ts';
import { plantDefects } from '../../functions/demo/roster-defects.ts';
import { nextRoster } from '../../functions/demo/samples.ts';
import { launchChromium } from './chromium.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';
import { drawn } from './seat.ts';

const SHOTS = join(process.cwd(), 'test-output');
const DEFECTS = plantDefects(nextRoster(laoCai()), 'clerk');
const UNIT = 'Chi bộ Trung tâm KTTH-HNDN&GDTX tỉnh';

let product: Product;
let browser: Browser;

interface Desk {
  readonly page: Page;
  readonly pane: FrameLocator;
}

async function open(url: string): Promise<Desk> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  const pane = page.frameLocator('#pane');
  await pane.locator('#primary').waitFor();
  return { page, pane };
}

const cell = ({ page }: Desk, name: string) => page.locator(`td[data-cell="${name}"]`);

async function type(desk: Desk, name: string, text: string): Promise<void> {
  await cell(desk, name).click();
  await desk.page.keyboard.type(text);
  await desk.page.keyboard.press('Enter');
}

async function press({ pane }: Desk, label: string | RegExp): Promise<void> {
  await pane.locator('#primary', { hasText: label }).click();
}

/** A sheet in front, as it is drawn. */
async function toSheet({ page }: Desk, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await drawn(page);
}

const shot = ({ page }: Desk, name: string) => page.screenshot({ path: join(SHOTS, `${name}.png`) });

/** The text of a cell in the column of `header`, in the row that `text` stands in. */
async function valueBeside({ page }: Desk, text: string, header: string): Promise<string> {
  return page.evaluate(
    ([wanted, title]) => {
      const cells = [...document.querySelectorAll<HTMLElement>('td[data-cell]')];
      const place = (node: HTMLElement | undefined) => /^([A-Z]+)(\d+)$/.exec(node?.dataset['cell'] ?? '');
      const row = place(cells.find((node) => node.textContent === wanted))?.[2];
      const column = place(cells.find((node) => node.textContent === title))?.[1];
      return document.querySelector(`td[data-cell="${column}${row}"]`)?.textContent ?? '';
    },
    [text, header] as const,
  );
}

async function nameOf({ page }: Desk, text: string): Promise<string> {
  const found = page.locator('td[data-cell]', { hasText: new RegExp(`^${text}$`) }).first();
  return (await found.getAttribute('data-cell')) ?? '';
}

const nextColumn = (name: string) => String.fromCharCode(name.charCodeAt(0) + 1) + name.slice(1);

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('the three people', () => {
  let leader: Desk;
  let office: Desk;

  it('shows the leader the published figures, each share with what it stands on', async () => {
    leader = await open(product.people.leader.url);
    await press(leader, 'Lấy báo cáo nhanh');
    const { pane } = leader;
    await pane.getByText('79/85 đơn vị đã gửi kỳ này').waitFor();
    const text = await pane.locator('main').innerText();
    for (const said of [
      '5.418',
      '295 / 5.418 = 5,44%',
      '1.254 / 5.418 = 23,15%',
      '145 / 230 = 63,04%',
      '79 / 85',
    ]) {
      expect(text).toContain(said);
    }
    await shot(leader, 'leader-before');
    await toSheet(leader, 'Bảng xoay');
    expect(await leader.page.locator('td[data-cell]', { hasText: /^5\.?418$/ }).count()).toBeGreaterThan(0);
    await shot(leader, 'leader-pivot-before');
  });

  it('gives the office one row per unit, and leaves room for a column of its own', async () => {
    office = await open(product.people.office.url);
    await office.pane.locator('#tab-consolidate').click();
    await press(office, 'Lấy bảng tổng hợp');
    await office.pane.getByText('79/85 đơn vị đã gửi kỳ này').waitFor();
    await toSheet(office, 'Tổng hợp');
    expect(await valueBeside(office, UNIT, 'Đảng viên')).toBe('21');
    expect(await office.page.locator('td[data-cell]', { hasText: /^Mã đơn vị$/ }).count()).toBe(0);
    // The column of ids is there and out of sight: hers stands behind it.
    const last = nextColumn(await nameOf(office, 'Đã gửi kỳ này'));
    await type(office, nextColumn(last), 'Ghi chú của văn phòng');
    const row = (await nameOf(office, UNIT)).replace(/^[A-Z]+/, '');
    await type(office, nextColumn(last).replace(/\d+$/, row), 'gọi lại ngày 5');
    await shot(office, 'office-before');
  });

  it('marks the five wrong cells of the clerk, says why, and finds nothing once they are corrected', async () => {
    const clerk = await open(product.people.clerk.url);
    await cell(clerk, DEFECTS[0]?.cell ?? '').waitFor();
    await press(clerk, 'Kiểm tra');
    await clerk.pane.getByText('5 lỗi phải sửa').first().waitFor();
    await drawn(clerk.page);
    for (const { cell: wrong } of DEFECTS) {
      const background = await cell(clerk, wrong).evaluate((node) => node.style.background);
      expect([wrong, background]).not.toEqual([wrong, '']);
    }
    const folded = clerk.pane.locator('details.group:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
    for (const { cell: wrong } of DEFECTS)
      await clerk.pane.locator('.groups').getByText(`Ô ${wrong} ·`).first().waitFor();
    await shot(clerk, 'clerk-five-errors');
    for (const { cell: wrong, right } of DEFECTS) await type(clerk, wrong, right);
    await clerk.pane.getByText('Không có lỗi').first().waitFor();
    await drawn(clerk.page);
    for (const { cell: wrong } of DEFECTS) {
      expect(await cell(clerk, wrong).evaluate((node) => node.style.background)).toBe('');
    }
    await shot(clerk, 'clerk-clean');
    await press(clerk, 'Sang Gửi cấp trên');
    await clerk.pane.getByText('thêm 1').first().waitFor();
    await shot(clerk, 'clerk-plan');
    await press(clerk, /^Gửi cấp trên$/);
    const receipt = clerk.pane.locator('.receipt');
    await receipt.waitFor();
    expect(await receipt.innerText()).toMatch(
      /bản gửi số 2[\s\S]*22 đảng viên[\s\S]*[0-9A-F]{4}-[0-9A-F]{4}/,
    );
    await shot(clerk, 'clerk-receipt');
    await clerk.page.close();
  });

  it('tells the second clerk who sent meanwhile and when, and keeps her from overwriting it', async () => {
    const url = product.people.clerk.url.replace('p-clerk-1', SECOND_CLERK.id).replace('-co-5-loi', '');
    const [first, second] = [await open(url.replace(SECOND_CLERK.id, CLERK.id)), await open(url)];
    for (const desk of [first, second]) {
      await cell(desk, 'B6').waitFor();
      await desk.pane.getByRole('tab', { name: 'Gửi cấp trên' }).click();
      await press(desk, 'Xem sẽ gửi những gì');
      await desk.pane.getByText('So với bản gửi số 2').waitFor();
    }
    await press(first, 'Không có biến động, gửi xác nhận');
    await first.pane.getByText('Đã nhận bản gửi số 3').first().waitFor();
    await press(second, 'Không có biến động, gửi xác nhận');
    const said = second.pane.getByText(`Trong lúc đó ${CLERK.name} đã gửi bản số 3`).first();
    await said.waitFor();
    expect(await said.innerText()).toMatch(/lúc \d\d:\d\d \d\d\/\d\d\/\d{4}/);
    await shot(second, 'clerk-conflict');
    await press(second, 'So sánh lại');
    await second.pane.getByText('So với bản gửi số 3').waitFor();
    await Promise.all([first.page.close(), second.page.close()]);
  });

  it('shows the office the new count and 80/85, and keeps its own column', async () => {
    await press(office, 'Cập nhật bảng tổng hợp');
    await office.pane.getByText('80/85 đơn vị đã gửi kỳ này').waitFor();
    await drawn(office.page);
    expect(await valueBeside(office, UNIT, 'Đảng viên')).toBe('22');
    expect(await valueBeside(office, UNIT, 'Ghi chú của văn phòng')).toBe('gọi lại ngày 5');
    await shot(office, 'office-after');
  });

  it('changes the members of the leader, and the pivot on refresh', async () => {
    await press(leader, 'Làm mới');
    await leader.pane.getByText('80/85 đơn vị đã gửi kỳ này').waitFor();
    expect(await leader.pane.locator('main').innerText()).toContain('5.419');
    await toSheet(leader, 'Bảng xoay');
    expect(await leader.page.locator('td[data-cell]', { hasText: /^5\.?419$/ }).count()).toBeGreaterThan(0);
    await shot(leader, 'leader-after');
  });
});
