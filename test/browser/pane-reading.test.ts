/** How a sheet was understood: questions answered, columns taken otherwise, another sheet chosen, and all of it by keyboard. */
import { usePane } from './pane-page.ts';

const pane = usePane();
const { open, text, focused, calls, tabTo, checked } = pane;

const DATES = 'question-dates-ngay-sinh';

const press = (key: string): Promise<void> => pane.page.keyboard.press(key);
const marked = (): Promise<readonly string[]> =>
  pane.page.locator('.questions input:checked').evaluateAll((all) => all.map((each) => each.id));
const chosen = async (): Promise<readonly string[]> =>
  (await calls()).filter((call) => call.startsWith('choose'));

describe('a question', () => {
  it('stands before what was found, with what each answer would make of some cells', async () => {
    await open('role=clerk&asks=1');
    await checked();
    expect(await text('.questions h2')).toContain('Cần đồng chí trả lời 1 câu');
    expect(await text(`#${DATES} legend`)).toBe('Ngày ở cột C “Năm sinh / Nữ” được ghi theo thứ tự nào?');
    expect(await text(`#${DATES}-1-more`)).toContain('03/04/1985 là ngày 4 tháng 3 năm 1985');
    expect(await text('.questions')).toContain('Khớp Sổ đang tạm hiểu theo cách này');
    const order = await pane.page
      .locator('.questions, .counts, .groups')
      .evaluateAll((all) => all.map((each) => each.className));
    expect(order).toEqual(['questions', 'counts', 'groups']);
    expect(await text('#primary')).toBe('Đến câu cần trả lời');
  });

  it('is answered by keyboard alone; the keyboard goes on to the next one and then to what was found', async () => {
    await open('role=clerk&asks=2');
    await pane.page.waitForSelector('[role=tab]');
    await tabTo('primary');
    await press('Enter');
    await pane.page.waitForSelector('.questions');
    await press('Enter');
    expect(await focused()).toBe(`${DATES}-0`);
    await press('ArrowDown');
    expect(await focused()).toBe(`${DATES}-1`);
    expect(await chosen()).toEqual([]);
    await press('Enter');
    await pane.page.waitForSelector(`#${DATES}`, { state: 'detached' });
    expect(await chosen()).toEqual(['choose {"answers":{"dates:ngay sinh":"month-first"}}']);
    expect(await text('#status')).toContain('Đã ghi câu trả lời. Đã kiểm tra trang');
    expect(await focused()).toBe('question-field-don-vi-0');
    await press('Space');
    await press('ArrowDown');
    await press('Enter');
    await pane.page.waitForSelector('.questions', { state: 'detached' });
    expect((await chosen())[1]).toBe('choose {"answers":{"field:don vi":"don_vi_ct"}}');
    expect(await focused()).toBe('counts');
  });

  it('is not answered while nothing is marked, and says so', async () => {
    await open('role=clerk&asks=2');
    await checked();
    await pane.page.click('#question-field-don-vi-answer');
    expect(await text('#question-field-don-vi-hint')).toContain('Hãy chọn một cách');
    expect(await focused()).toBe('question-field-don-vi-0');
    expect(await chosen()).toEqual([]);
  });

  it('keeps what is marked when the pane is drawn anew', async () => {
    await open('role=clerk&asks=1');
    await checked();
    await pane.page.click(`#${DATES}-1-text`);
    await pane.page.evaluate(() => window.fake.changeSheet());
    await pane.page.waitForSelector('p.stale');
    expect(await marked()).toEqual([`${DATES}-1`]);
  });

  it('can be answered otherwise later', async () => {
    await open('role=clerk&asks=1');
    await checked();
    await pane.page.click(`#${DATES}-answer`);
    await pane.page.waitForSelector('.questions', { state: 'detached' });
    await pane.page.click('#columns-title');
    expect(await text('.answers')).toContain('Ngày trước, tháng sau');
    await pane.page.click('#reopen-0');
    expect(await text('.questions h2')).toContain('Đổi câu trả lời');
    expect(await focused()).toBe(`${DATES}-0`);
    await press('ArrowDown');
    await press('Enter');
    await pane.page.waitForSelector('.questions', { state: 'detached' });
    expect((await chosen()).at(-1)).toContain('month-first');
    expect(await text('.answers')).toContain('Tháng trước, ngày sau');
  });

  it('keeps the roster from being sent, and sending leads to it', async () => {
    await open('role=clerk&clean&asks=1');
    await pane.compared();
    expect(await text('.body')).toContain('còn 1 câu cần đồng chí trả lời');
    expect(await text('#primary')).toBe('Đến câu cần trả lời');
    await pane.page.click('#primary');
    await pane.page.waitForSelector('.questions');
    expect(await calls()).not.toContain('send');
    await pane.page.click(`#${DATES}-answer`);
    await pane.page.waitForSelector('.questions', { state: 'detached' });
    await pane.page.click('#primary');
    await pane.page.waitForSelector('#columns-sent');
    expect(await text('#primary')).toBe('Gửi cấp trên');
  });
});

describe('the columns', () => {
  it('are named with letters, header, samples and what they stand for', async () => {
    await open('role=clerk');
    await checked();
    expect(await text('#columns-title')).toBe('Các cột của bảng: nhận ra 3, chưa rõ 3');
    await pane.page.click('#columns-title');
    await pane.page.waitForSelector('.column');
    const columns = await pane.page.locator('.column').allInnerTexts();
    expect(columns[2]).toContain('Cột C “Năm sinh / Nữ”');
    expect(columns[2]).toContain('Đang ghi: 03/04/1985 · 11/02/1990');
    expect(columns[2]).toContain('Cột này còn cho biết: Giới tính.');
    expect(columns[0]).toContain('giữ lại, không gửi');
    expect(columns[5]).toContain('không có tiêu đề');
    const options = pane.page.locator('#field-D option');
    expect(await options.first().innerText()).toBe('Giữ lại, không gửi');
    expect(await options.allInnerTexts()).toContain('Ngày sinh (đang là cột C)');
    expect(await pane.page.inputValue('#field-D')).toBe('');
    expect(await pane.page.inputValue('#field-B')).toBe('ho_ten');
  });

  it('are taken otherwise by keyboard; passing through the list decides nothing', async () => {
    await open('role=clerk');
    await checked();
    await pane.page.focus('#columns-title');
    await press('Enter');
    await pane.page.waitForSelector('#field-D');
    await tabTo('field-D');
    await pane.page.selectOption('#field-D', 'que_quan');
    await pane.page.selectOption('#field-D', 'chi_bo');
    expect(await chosen()).toEqual([]);
    expect(await focused()).toBe('field-D');
    await press('Tab');
    expect(await focused()).toBe('field-D-apply');
    await press('Enter');
    await pane.page.waitForSelector('.tag');
    expect(await chosen()).toEqual(['choose {"fields":{"đơn vị":"chi_bo"}}']);
    expect(await text('#status')).toContain('Đã đổi cách hiểu 1 cột. Đã kiểm tra trang');
    expect(await pane.page.locator('.column', { hasText: 'đồng chí chọn' }).innerText()).toContain('Cột D');
    await pane.page.click('#mapping-reset');
    await pane.page.waitForSelector('.tag', { state: 'detached' });
    expect(await calls()).toContain('forgetChoices');
    expect(await pane.page.inputValue('#field-D')).toBe('');
  });

  it('say that they are understood as in another file, with the way out', async () => {
    await open('role=clerk&offered&hidden=3');
    await checked();
    expect(await text('.offered')).toContain('Đã dùng cách hiểu cột của tệp trước có cùng tiêu đề.');
    expect(await text('.body')).toContain('3 dòng đang ẩn cũng được tính.');
    await pane.page.click('#mapping-unoffer');
    await pane.page.waitForSelector('.offered', { state: 'detached' });
    expect(await calls()).toContain('forgetChoices');
  });
});

describe('which sheet', () => {
  it('says what was looked at and seen, and goes to the one that is chosen', async () => {
    await open('role=clerk&blank&sheet=Chi%20b%E1%BB%99%202');
    await pane.page.waitForSelector('[role=tab]');
    await pane.page.click('#primary');
    await pane.page.waitForSelector('#sheet');
    expect(await text('.body')).toContain('Không nhận ra danh sách trên trang “Danh sách”.');
    expect(await text('.body')).toContain('Chỉ thấy các mục: Họ và tên.');
    expect(await pane.page.locator('#sheet option').allInnerTexts()).toEqual(['Chi bộ 2']);
    await pane.page.click('#check-sheet');
    await pane.page.waitForSelector('.groups .place');
    expect((await calls()).slice(2)).toEqual(['goTo A1', 'check s2']);
    expect(await pane.focused()).toBe('counts');
  });

  it('asks nothing where the workbook has one sheet', async () => {
    await open('role=clerk&blank');
    await pane.page.waitForSelector('[role=tab]');
    await pane.page.click('#primary');
    await pane.page.waitForSelector('.mark.warning');
    expect(await pane.page.locator('#sheet').count()).toBe(0);
  });
});
