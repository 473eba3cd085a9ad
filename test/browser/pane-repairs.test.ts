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

it('offers a whole group at once only where every repair of it is certain', async () => {
  await open('role=clerk');
  await checked();
  expect(await pane.page.locator('#group-E-DATE-03-error-repair').count()).toBe(0);
  await pane.page.click('#group-W-OCC-01-warning-title');
  expect(await text('#group-W-OCC-01-warning-look-alike-sure-repair')).toBe('Sửa 3 chỗ');
  await pane.page.click('#group-W-OCC-01-warning-look-alike-sure-repair');
  await pane.page.waitForSelector('.repaired');
  expect(await text('.repaired')).toContain('Đã sửa 3 chỗ.');
  expect(await text('#undo-repairs')).toBe('Hoàn tác 3 chỗ');
  expect(await pane.page.locator('#group-W-OCC-01-warning[open]').count()).toBe(1);
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
