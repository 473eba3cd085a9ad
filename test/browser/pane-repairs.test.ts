/** Repairing in the pane: what will be written is said before, and the way back stays in sight. */
import { usePane } from './pane-page.ts';

const pane = usePane();
const { open, text, focused, calls, tabTo, checked } = pane;

it('says what will be written, repairs, checks again and takes it back', async () => {
  await open('role=clerk');
  await checked();
  expect(await text('#place-0-0-repair')).toContain('Sửa thành 19/05/2021');
  expect(await pane.page.locator('#place-0-1-repair').count()).toBe(0);
  await pane.page.click('#place-0-0-repair');
  await pane.page.waitForSelector('.repaired');
  expect(await text('.repaired')).toContain('Đã sửa 1 chỗ.');
  expect(await text('#status')).toContain('Đã sửa 1 chỗ. Đã kiểm tra trang');
  await pane.page.click('#undo-repairs');
  await pane.page.waitForSelector('#undo-repairs', { state: 'detached' });
  expect(await text('.repaired')).toContain('Đã hoàn tác 1 chỗ.');
  expect((await calls()).slice(1)).toEqual(['check', 'repair 1', 'check', 'undoRepairs', 'check']);
});

it('takes back any one of the repairs, an older one too, and says where the cell holds something else by now', async () => {
  await open('role=clerk&kept=3');
  await checked();
  expect(await pane.page.locator('.repaired li').count()).toBe(0);
  await pane.page.click('#repairs-done-title');
  await pane.page.waitForSelector('#repair-done-1-undo');
  expect(await text('#repair-done-1')).toBe('Ô H15: (ô trống) thành “10/02/1991”');
  expect(await text('#repair-done-1-undo')).toBe('Hoàn tác');
  await pane.page.click('#repair-done-1-undo');
  await pane.page.getByText('Đã hoàn tác 1 chỗ.').first().waitFor();
  expect(await calls()).toContain('undoCells H15');
  expect(await pane.page.locator('.repaired li').count()).toBe(2);
  await pane.page.evaluate(() => {
    window.fake.skipped = ['H14'];
  });
  await pane.page.click('#repair-done-0-undo');
  await pane.page.getByText('Ô H14 đã đổi nên giữ nguyên.').first().waitFor();
  expect(await text('.repaired')).not.toContain('Đã hoàn tác 0 chỗ');
});

const OCCUPATIONS = '#group-W-OCC-01-warning';

it('repairs what is certain of a group at once, kind by kind', async () => {
  await open('role=clerk');
  await checked();
  await pane.page.click(`${OCCUPATIONS}-title`);
  const button = `${OCCUPATIONS}-look-alike-sure-repair`;
  expect(await text(button)).toContain('Sửa 3 chỗ');
  await pane.page.click(button);
  await pane.page.waitForSelector('.repaired');
  expect(await text('.repaired')).toContain('Đã sửa 3 chỗ.');
  expect(await text('#undo-repairs')).toBe('Hoàn tác 3 chỗ');
  expect(await pane.page.locator(`${OCCUPATIONS}[open]`).count()).toBe(1);
});

it('lets nobody repair what is not certain before its samples were seen', async () => {
  await open('role=clerk');
  await checked();
  await pane.page.click(`${OCCUPATIONS}-title`);
  const button = `${OCCUPATIONS}-code-unsure-repair`;
  expect(await pane.page.locator(button).count()).toBe(0);
  await pane.page.click(`${OCCUPATIONS}-code-title`);
  await pane.page.waitForSelector(button);
  const samples = await text(`${OCCUPATIONS}-code .samples`);
  expect(samples.split('\n')).toEqual([
    'Ô K10:',
    'đang ghi “cán bộ xã”',
    'sửa thành “Cán bộ, công chức”',
    'Ô K11:',
    'đang ghi “cán bộ xả”',
    'sửa thành “Cán bộ, công chức”',
  ]);
  await pane.page.click(button);
  await pane.page.waitForSelector('.repaired');
  expect(await calls()).toContain('repair 2');
});

it('offers every answer for one cell, and says what cannot be seen of a change', async () => {
  await open('role=clerk');
  await checked();
  await pane.page.click(`${OCCUPATIONS}-title`);
  // What is folded is drawn once the browser has said that it was opened.
  await pane.page.waitForSelector('button[id^=place-2-4-repair]');
  const answers = await pane.page.locator('button[id^=place-2-4-repair]').allInnerTexts();
  expect(answers.map((answer) => answer.split('\n')[0])).toEqual([
    'Sửa thành Cán bộ, công chức',
    'Sửa thành Cán bộ hưu trí',
    'Sửa thành Công nhân',
  ]);
  expect(await text('#place-2-0-repair')).toMatch(/^Sửa thành Đặng Văn An \(.+\)/);
});

it('repairs all that is certain on the sheet after saying what that is', async () => {
  await open('role=clerk');
  await checked();
  expect(await text('.sure')).toContain('Có thể sửa ngay 3 chỗ chắc chắn.');
  await pane.page.click('#sure-kinds-title');
  await pane.page.waitForSelector('#sure-kinds .samples');
  expect(await text('#sure-kinds')).toContain('đang ghi “Ðặng Văn An”');
  await pane.page.evaluate(() => {
    window.fake.skipped = ['K7', 'K8'];
  });
  await pane.page.click('#primary');
  await pane.page.waitForSelector('.repaired');
  expect(await text('.repaired')).toContain('Đã sửa 1 chỗ. Ô K7, K8 đã đổi nên giữ nguyên.');
});

it('takes back the last repair alone, or all of them', async () => {
  await open('role=clerk&kept=2');
  await checked();
  await pane.page.click('#place-0-0-repair');
  await pane.page.waitForSelector('#undo-last');
  expect(await text('#undo-repairs')).toBe('Hoàn tác cả 3 chỗ');
  await pane.page.click('#undo-last');
  await pane.page.getByText('Đã hoàn tác 1 chỗ.').first().waitFor();
  expect(await calls()).toContain('undoCells I14');
  expect(await text('#undo-repairs')).toBe('Hoàn tác 2 chỗ');
});

it('can be stopped while it repairs, and says that what is done can be undone', async () => {
  await open('role=clerk');
  await checked();
  await pane.page.evaluate(() => {
    window.fake.hold = true;
    window.fake.kept = 2;
  });
  await pane.page.click('#primary');
  expect(await text('.progress-text')).toContain('Đang sửa: 1.200 / 2.400 ô');
  await pane.page.click('#stop');
  expect(await text('.notice')).toContain('Những chỗ đã sửa vẫn giữ và còn hoàn tác được.');
  expect(await text('#undo-repairs')).toBe('Hoàn tác 2 chỗ');
  expect(await pane.page.locator('p.stale').count()).toBe(1);
});

it('writes the log to a sheet, and deletes it only after saying what that means', async () => {
  await open('role=clerk&kept=2');
  await pane.page.click('#repair-log-title');
  await pane.page.click('#log-write');
  await pane.page.waitForFunction(() => window.fake.calls.includes('writeRepairLog'));
  expect(await text('#status')).toContain('Đã ghi 2 dòng nhật ký ra trang “Nhật ký sửa”.');
  await pane.page.focus('#log-forget');
  await pane.page.keyboard.press('Enter');
  expect(await focused()).toBe('log-no');
  expect(await text('#log-sure')).toContain('không hoàn tác được 2 chỗ đã sửa nữa');
  await pane.page.keyboard.press('Escape');
  expect(await focused()).toBe('log-forget');
  expect(await calls()).not.toContain('forgetRepairs');
  await pane.page.keyboard.press('Enter');
  await pane.page.click('#log-yes');
  await pane.page.waitForSelector('#undo-repairs', { state: 'detached' });
  expect(await text('.repaired')).toContain('Đã xóa 2 dòng nhật ký.');
});

it('offers the way back when the pane opens and the workbook keeps repairs', async () => {
  await open('role=clerk&kept=2');
  await pane.page.waitForSelector('.repaired');
  expect(await text('.repaired')).toContain('Có 2 chỗ Khớp Sổ đã sửa, còn hoàn tác được.');
  await pane.page.click('#undo-repairs');
  await pane.page.waitForSelector('#undo-repairs', { state: 'detached' });
  expect(await calls()).toEqual(['signIn', 'undoRepairs']);
});

it('is done and undone by keyboard alone', async () => {
  await open('role=clerk');
  await checked();
  await pane.page.focus('#group-E-DATE-03-error-title');
  await pane.page.keyboard.press('Tab');
  expect(await focused()).toBe('why-E-DATE-03-title');
  await pane.page.keyboard.press('Tab');
  expect(await focused()).toBe('place-0-0');
  await pane.page.keyboard.press('Tab');
  expect(await focused()).toBe('place-0-0-repair');
  await pane.page.keyboard.press('Enter');
  await pane.page.waitForSelector('#undo-repairs');
  expect(await focused()).toBe('place-0-0-repair');
  await tabTo('undo-repairs', 'Shift+Tab');
  await pane.page.keyboard.press('Enter');
  await pane.page.waitForSelector('#undo-repairs', { state: 'detached' });
  expect(await calls()).toContain('undoRepairs');
});

it('says why it could not, and keeps what was found', async () => {
  await open('role=clerk');
  await checked();
  await pane.page.evaluate(() => {
    window.fake.fail = { code: 'sheet-protected' };
  });
  await pane.page.click('#place-0-0-repair');
  await pane.page.waitForSelector('.notice');
  expect(await text('.notice')).toContain('được bảo vệ');
  expect(await pane.page.locator('#place-0-0-repair').count()).toBe(1);
});
