/** The list of what was found, in Chromium over tasks in memory: some of it, why, on paper, and what changes by itself. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { usePane } from './pane-page.ts';

const SHOTS = join(process.cwd(), 'test-output');
const pane = usePane();
const { open, text, focused, calls, checked } = pane;

async function shot(name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  for (const width of [320, 350]) {
    await pane.page.setViewportSize({ width, height: 700 });
    await pane.page.screenshot({ path: join(SHOTS, `${name}-${String(width)}.png`) });
  }
}

it('shows one severity, walks through it alone, and keeps the exact totals', async () => {
  await open('role=clerk');
  await checked();
  await pane.page.click('#filter-title');
  await pane.page.click('#filter-warning');
  expect(await pane.page.getAttribute('#filter-warning', 'aria-pressed')).toBe('true');
  expect(await pane.page.locator('.group').count()).toBe(1);
  expect(await text('#filter')).toContain('Đang xem 135 trong 139 chỗ.');
  expect(await text('.counts')).toContain('3 lỗi phải sửa');
  await pane.page.click('#next');
  await pane.page.waitForFunction(() => window.fake.calls.includes('goTo K6'));
  await shot('filter-severity');
  await pane.page.click('#filter-all');
  expect(await pane.page.locator('.group').count()).toBe(4);
});

it('shows one person by a part of the name, typed without tones, and loses no letter', async () => {
  await open('role=clerk');
  await checked();
  await pane.page.click('#filter-title');
  await pane.page.click('#filter-who');
  await pane.page.keyboard.type('nguyen van 13');
  expect(await focused()).toBe('filter-who');
  expect(await pane.page.inputValue('#filter-who')).toBe('nguyen van 13');
  expect(await text('#filter')).toMatch(/Đang xem \d+ trong 139 chỗ/);
  await shot('filter-person');
  await pane.page.keyboard.type('xyz');
  expect(await text('#filter')).toContain('Không có chỗ nào');
  expect(await pane.page.locator('.group').count()).toBe(0);
});

it('says which cell keeps checks waiting, and goes there', async () => {
  await open('role=clerk');
  await checked();
  expect(await text('.waiting')).toContain('Còn 2 điểm chưa kiểm tra được vì ô I14 còn lỗi');
  await pane.page.click('#wait-0');
  await pane.page.waitForFunction(() => window.fake.calls.includes('goTo I14'));
});

it('says that a broken rule is a fault of ours, and offers no sending', async () => {
  await open('role=clerk&clean&broken');
  await pane.page.waitForSelector('[role=tab]');
  await pane.page.click('#primary');
  await pane.page.waitForSelector('.notice.error');
  expect(await text('.notice.error')).toMatch(/Có lỗi ở phía chúng tôi[\s\S]*Mã quy tắc: L3-PROB-001/);
  expect(await text('#primary')).toBe('Kiểm tra lại');
  expect(await text('main')).not.toContain('Không có lỗi');
  await shot('rule-broken');
});

it('says why there is a rule when asked, once', async () => {
  await open('role=clerk');
  await checked();
  await pane.page.click('#why-E-DATE-03-title');
  await pane.page.getByText('Quy định 24-QĐ/TW').waitFor();
  const why = await text('#why-E-DATE-03');
  for (const said of [
    'Hãy xem lại quyết định',
    'từ 30/07/2021 đến 06/06/2025',
    'Ví dụ chưa đúng',
    'Đã đối chiếu',
  ])
    expect(why).toContain(said);
  expect(await focused()).toBe('why-E-DATE-03-title');
  await shot('why');
  await pane.page.click('#why-E-DATE-03-title');
  await pane.page.click('#why-E-DATE-03-title');
  expect((await calls()).filter((name) => name.startsWith('explain'))).toEqual(['explain E-DATE-03']);
});

it('writes what was found to a sheet', async () => {
  await open('role=clerk');
  await checked();
  await pane.page.click('#write-findings');
  await pane.page.getByText('Đã ghi 139 chỗ cần xem ra trang “Kết quả kiểm tra”').waitFor();
});

it('shows by itself what an edit changed, and leaves open what was open and the keyboard where it was', async () => {
  await open('role=clerk');
  await checked();
  await pane.page.click('#group-W-OCC-01-warning-title');
  await pane.page.focus('#place-2-3');
  await pane.page.evaluate(() => {
    window.fake.fixed = true;
    window.fake.editCell();
  });
  await pane.page.getByText('Đã xem lại chỗ vừa sửa: còn 2 lỗi phải sửa').waitFor();
  expect(await text('.counts')).toContain('2 lỗi phải sửa');
  expect(await pane.page.locator('.stale').count()).toBe(0);
  expect(await pane.page.locator('#group-W-OCC-01-warning[open]').count()).toBe(1);
  expect(await focused()).toBe('place-2-3');
});

it('says that it is out of date where an edit cannot be followed', async () => {
  await open('role=clerk');
  await checked();
  await pane.page.evaluate(() => {
    window.fake.fail = { code: 'excel-failed' };
    window.fake.editCell();
  });
  await pane.page.waitForSelector('.stale');
});

it('takes a reason where the doubt stands, keeps it, and says that it is given', async () => {
  await open('role=clerk');
  await checked();
  await pane.page.click('#group-I-ID-02-info-title');
  const id = await pane.page.locator('.reason select').first().getAttribute('id');
  await pane.page.selectOption(`#${id ?? ''}`, 'checked-with-person');
  await pane.page.fill(`#${id ?? ''}-document`, '12-QĐ/ĐU');
  await pane.page.locator(`#${id ?? ''}-document`).blur();
  expect(await text('.reason')).toContain('Đã có lý do: Đã hỏi lại đảng viên');
  expect((await calls()).filter((name) => name.startsWith('giveReason'))).toEqual([
    'giveReason checked-with-person ',
    'giveReason checked-with-person 12-QĐ/ĐU',
  ]);
  await shot('reason-in-place');
});
