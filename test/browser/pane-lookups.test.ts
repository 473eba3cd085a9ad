/** People in two units and the percentages of a report, as an office and a leader meet them in the pane. */
import { usePane } from './pane-page.ts';

const pane = usePane();
const { open, text, lines, calls } = pane;

/** The office opens with its desk. */
async function consolidating(query: string): Promise<void> {
  await open(query);
  await pane.page.click('#tab-consolidate');
}

describe('people in two units', () => {
  it('are listed by unit, row and last digits; outside there is only a number; who was not compared is named', async () => {
    await consolidating('role=office');
    await pane.page.click('#duplicates-run');
    await pane.page.waitForSelector('#duplicates-write');
    const shown = await lines('#lookup-duplicates');
    expect(shown).toContain('3 người có ở hai đơn vị');
    expect(shown).toContain(
      'Chi bộ Thôn 3, xã Tả Phời (dòng 12) và Chi bộ Trường THPT số 1 thành phố Lào Cai (dòng 4) cùng ghi một số CCCD hoặc số thẻ, số cuối 0234.',
    );
    expect(shown).toContain('1 người có cả ở đơn vị ngoài phạm vi');
    await pane.page.click('#not-compared-title');
    await pane.page.waitForSelector('#not-compared li');
    expect(await text('#not-compared')).toContain('Đảng bộ Công an tỉnh');
    expect(await text('#status')).toBe('3 người có ở hai đơn vị.');
    expect(await calls()).toEqual(['signIn', 'duplicates']);
  });

  it('can be written out as a sheet, and are said in English', async () => {
    await consolidating('role=office');
    await pane.page.click('#duplicates-run');
    await pane.page.click('#duplicates-write');
    await pane.page.waitForFunction(() => window.fake.calls.includes('writeDuplicates'));
    expect(await text('#status')).toBe('Đã ghi 3 chỗ ra trang “Người ở hai đơn vị”.');
    await pane.page.click('#language');
    expect(await lines('#lookup-duplicates')).toContain('3 people stand in two units');
  });

  it('are none, said in so many words', async () => {
    await consolidating('role=office&clean');
    await pane.page.click('#duplicates-run');
    await pane.page.waitForSelector('#lookup-duplicates .mark.done');
    expect(await lines('#lookup-duplicates')).toContain('Không có ai ở hai đơn vị');
    expect(await pane.page.locator('#duplicates-write').count()).toBe(0);
  });

  it('can be stopped, and asked for again after a failure', async () => {
    await consolidating('role=office');
    await pane.page.waitForSelector('#duplicates-run');
    await pane.page.evaluate(() => {
      window.fake.hold = true;
    });
    await pane.page.click('#duplicates-run');
    // What is pressed meanwhile is not begun, and that is said.
    await pane.page.click('#report-run');
    expect(await text('#status')).toContain('Việc trước chưa xong');
    expect(await calls()).not.toContain('checkReport');
    await pane.page.click('#stop');
    expect(await text('.notice')).toContain('Đã dừng.');
    await pane.page.evaluate(() => {
      window.fake.hold = false;
      window.fake.fail = { code: 'offline' };
    });
    await pane.page.click('#duplicates-run');
    await pane.page.waitForSelector('.notice.error');
    await pane.page.click('#notice-remedy');
    await pane.page.waitForSelector('#duplicates-write');
  });

  it('are not for a leader to look up', async () => {
    await open('role=leader');
    await pane.page.click('#tab-consolidate');
    await pane.page.waitForSelector('#report-run');
    expect(await pane.page.locator('#duplicates-run').count()).toBe(0);
  });
});

describe('the percentages of a report', () => {
  it('are listed with what does not match first, and each leads to its cell', async () => {
    await open('role=leader');
    await pane.page.click('#report-run');
    await pane.page.waitForSelector('#report-0');
    const shown = await lines('#lookup-report');
    expect(shown).toContain('Trang “Báo cáo quý III”: 4 tỷ lệ');
    expect(shown).toContain('1 không khớp, 1 không ghi mẫu số');
    const marks = await pane.page.locator('#lookup-report .place .mark').allInnerTexts();
    expect(marks).toEqual(['✕', '?', '●', '✓']);
    expect(await text('#report-0')).toContain('13.271 / 26.033, ghi 51,98%: không khớp');
    expect(await text('#report-1')).toContain('mẫu số có thể từ 227 đến 232');
    await pane.page.focus('#report-0');
    await pane.page.keyboard.press('Enter');
    await pane.page.waitForFunction(() => window.fake.calls.includes('goTo D7'));
    expect(await text('#status')).toContain('Đã đến ô D7.');
  });

  it('where there is no table, the pane says which columns it looks for', async () => {
    await consolidating('role=office&blank');
    await pane.page.click('#report-run');
    await pane.page.waitForSelector('#lookup-report .mark.warning');
    const said = await text('#lookup-report');
    for (const column of ['Số lượng', 'Trên tổng số', 'Tỷ lệ %']) expect(said).toContain(`“${column}”`);
  });
});
