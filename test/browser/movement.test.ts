/**
 * What moves between two rosters, end to end on real parts: somebody is gone, something doubtful is right, something is wrong. It is
 * corrected, answered, sent; and the next time the answers are there.
 */
import type { Browser } from 'playwright-core';
import { laoCai } from '../../functions/demo/lao-cai.ts';
import { SECOND_CLERK } from '../../functions/demo/people.ts';
import { addressOf } from '../../functions/demo/roster-sheet.ts';
import { nextRoster } from '../../functions/demo/samples.ts';
import type { FieldKey } from '../../functions/domain/roster/shape/field.ts';
import { launchChromium } from './chromium.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';
import { shot } from './seat.ts';
import type { Seat } from './seat.ts';

const ROSTER = nextRoster(laoCai());
const at = (field: FieldKey, index: number) => addressOf(field, index, 'clerk');
/** New since the last version, so that nothing about her can differ from it. */
const NEWCOMER = ROSTER.length - 1;
const GONE = 3;
const GONE_NAME = String(ROSTER[GONE]?.fields.ho_ten ?? '');
/** The number says a man; she is a woman, and the number is right. */
const ODD_NUMBER = '010200999001';
const WRONG_DAY = '31/02/2000';
const RIGHT_DAY = '14/05/2000';

let product: Product;
let browser: Browser;

async function open(person?: string): Promise<Seat> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const clean = product.people.clerk.url.replace('-co-5-loi', '');
  await page.goto(person === undefined ? clean : clean.replace('p-clerk-1', person));
  const pane = page.frameLocator('#pane');
  await pane.locator('#primary').waitFor();
  await page.locator(`td[data-cell="${at('ho_ten', 0)}"]`).waitFor();
  return { page, pane };
}

async function type({ page }: Seat, name: string, text: string): Promise<void> {
  await page.locator(`td[data-cell="${name}"]`).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function clearRow({ page }: Seat, index: number): Promise<void> {
  const row = at('ho_ten', index).replace(/^[A-Z]+/, '');
  for (const cell of await page.locator('td[data-cell]').all()) {
    const name = (await cell.getAttribute('data-cell')) ?? '';
    if (name.replace(/^[A-Z]+/, '') !== row || (await cell.textContent()) === '') continue;
    await cell.click();
    await page.keyboard.press('Delete');
  }
}

async function press({ pane }: Seat, label: string | RegExp): Promise<void> {
  await pane.locator('#primary', { hasText: label }).click();
}

async function unfold({ pane }: Seat, id: string): Promise<void> {
  if ((await pane.locator(`#${id}[open]`).count()) === 0) await pane.locator(`#${id}-title`).click();
  await pane.locator(`#${id}[open] > :not(summary)`).first().waitFor();
}

const status = ({ pane }: Seat, text: string) => pane.locator('#status', { hasText: text }).waitFor();

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('a roster with somebody gone, a doubt and an error', () => {
  let clerk: Seat;

  it('shows the error where it stands, and keeps the list from being sent', async () => {
    clerk = await open();
    await clearRow(clerk, GONE);
    await type(clerk, at('so_cccd', NEWCOMER), ODD_NUMBER);
    await type(clerk, at('ngay_sinh', NEWCOMER), WRONG_DAY);
    await press(clerk, 'Kiểm tra');
    await clerk.pane.getByText('1 lỗi phải sửa').first().waitFor();
    expect(await clerk.pane.locator('.group.error').innerText()).toContain(
      `Ô ${at('ngay_sinh', NEWCOMER)} ·`,
    );
    expect(await clerk.pane.locator('.waiting, #waiting').innerText()).toContain('chưa kiểm tra được');
    await shot(clerk, 'movement-error');
    await clerk.pane.getByRole('tab', { name: 'Gửi cấp trên' }).click();
    await clerk.pane.getByText('Chưa gửi được: còn 1 lỗi phải sửa').first().waitFor();
    await clerk.pane.getByRole('tab', { name: 'Kiểm tra' }).click();
  });

  it('looks again by itself once the cell is corrected, finds the doubt that had to wait, and takes the reason for it', async () => {
    await type(clerk, at('ngay_sinh', NEWCOMER), RIGHT_DAY);
    await status(clerk, 'Đã xem lại chỗ vừa sửa: còn 0 lỗi phải sửa');
    const counts = await clerk.pane.locator('.counts').innerText();
    expect(counts).toContain('Còn 2 chỗ cần đồng chí chọn lý do');
    expect(counts).not.toContain('Không có lỗi');
    expect(await clerk.pane.locator('.group.warning').first().innerText()).toContain('CCCD');
    expect(await clerk.pane.locator('.stale').count()).toBe(0);
    await clerk.pane.locator('.group.warning summary', { hasText: 'CCCD' }).first().click();
    const reason = clerk.pane.locator('.reason select').first();
    await reason.selectOption('document-says-so');
    const document = clerk.pane.locator('.reason input');
    await document.fill('12-GXN/CA');
    await document.blur();
    expect(await clerk.pane.locator('.reason').innerText()).toContain('Đã có lý do: Đúng theo hồ sơ gốc');
    await shot(clerk, 'movement-doubt');
  });

  it('asks why somebody left, knows why the doubt is right, and takes no sending without', async () => {
    await clerk.pane.getByText('thêm 1, giảm 1').first().waitFor();
    await clerk.pane.getByText('Còn 1 chỗ cần đồng chí chọn lý do').waitFor();
    expect(await clerk.pane.locator('#plan-removed').innerText()).toContain(GONE_NAME);
    await shot(clerk, 'movement-asked');
    await press(clerk, 'Đến chỗ cần chọn lý do');
    await clerk.pane.locator('#plan-removed select').first().selectOption('moved');
    await clerk.pane.locator('#plan-removed input').first().fill('Chi bộ Thôn 3');
    await clerk.pane.locator('#plan-removed input').first().blur();
    await press(clerk, 'Sang Gửi cấp trên');
    await unfold(clerk, 'plan-reasons');
    expect(await clerk.pane.locator('#plan-reasons select').first().inputValue()).toBe('document-says-so');
    expect(await clerk.pane.locator('#reason-0-document').inputValue()).toBe('12-GXN/CA');
    await shot(clerk, 'movement-answered');
    await unfold(clerk, 'plan-removed');
    expect(await clerk.pane.locator('#plan-removed input').first().inputValue()).toBe('Chi bộ Thôn 3');
    await press(clerk, /^Gửi cấp trên$/);
    const receipt = clerk.pane.locator('.receipt');
    await receipt.waitFor();
    expect(await receipt.innerText()).toMatch(/bản gửi số 2[\s\S]*21 đảng viên/);
    await shot(clerk, 'movement-receipt');
    await clerk.page.close();
  });

  it('knows the reason the next time, in another workbook of another person, and sends no change in one click', async () => {
    const second = await open(SECOND_CLERK.id);
    await clearRow(second, GONE);
    await type(second, at('so_cccd', NEWCOMER), ODD_NUMBER);
    await second.pane.getByRole('tab', { name: 'Gửi cấp trên' }).click();
    await press(second, 'Xem sẽ gửi những gì');
    await second.pane.getByText('So với bản gửi số 2').waitFor();
    await unfold(second, 'plan-reasons');
    expect(await second.pane.locator('#plan-reasons select').first().inputValue()).toBe('document-says-so');
    expect(await second.pane.locator('#reason-0-document').inputValue()).toBe('12-GXN/CA');
    await shot(second, 'movement-next');
    await press(second, 'Không có biến động, gửi xác nhận');
    await second.pane.getByText('Đã nhận bản gửi số 3').first().waitFor();
    await shot(second, 'movement-no-change');
    await second.page.close();
  });
});
