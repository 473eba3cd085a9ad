import { MEMBER_LIST } from '../../../../functions/domain/rules/members.ts';
import { createTasks } from '../../../../addin/tasks/create.ts';
import { explanationOf } from '../../../../addin/tasks/clerk/checking/explain.ts';
import type { Checked } from '../../../../addin/tasks/clerk/checking/checked.ts';
import { RULES } from '../../../../functions/domain/rules/catalogue.ts';
import { fill, grid, openExcel } from '../../workbook/excel.ts';
import { FIRST, writeRoster } from '../roster-sheet.ts';

const NAME = 'Kết quả kiểm tra';
const tasks = createTasks({ api: 'http://127.0.0.1:9/api' });

async function checked(): Promise<Checked> {
  const outcome = await tasks.check({ rosterDate: '2023-10-31', sheet: 'Sheet1', mark: false });
  if (outcome.kind !== 'checked') throw new Error('not checked');
  return outcome;
}

function open() {
  const host = openExcel();
  writeRoster(host, 3);
  fill(host, 'Sheet1', FIRST, 2, [['32/13/1980']]);
  fill(host, 'Sheet1', FIRST + 1, 1, [["'=HYPERLINK(1)"]]);
  return host;
}

describe('the sheet of what was found', () => {
  it('says where, who, how bad, what is wrong and what to do, all of it as text', async () => {
    const host = open();
    const found = await checked();
    const places = found.groups.reduce((sum, group) => sum + group.places.length, 0);
    expect(await tasks.writeFindings(found)).toEqual({ sheet: NAME, rows: places });
    const [header, ...lines] = grid(host, NAME, 3, 0, places + 1, 7);
    expect(header).toEqual([
      'Ô',
      'Họ và tên',
      'Mức',
      'Chưa đúng ở đâu',
      'Cần làm gì',
      'Mã quy tắc',
      'Đã xử lý',
    ]);
    const wrong = lines.find(([cell]) => cell === 'C5');
    expect(wrong?.slice(0, 3)).toEqual(['C5', 'Nguyễn Văn Thử 1', 'Lỗi phải sửa']);
    expect(wrong?.[3]).toContain('32/13/1980');
    expect(wrong?.[4]).not.toBe('');
    expect(wrong?.[3]).not.toContain(wrong?.[4]);
    expect(lines.some(([, who]) => who === '=HYPERLINK(1)')).toBe(true);
    const sheet = host.workbook.sheet(NAME);
    for (let row = 0; row < places + 4; row += 1)
      for (let column = 0; column < 7; column += 1) expect(sheet.cell(row, column).formula).toBeNull();
    expect(grid(host, NAME, 1, 0, 1, 1)[0]?.[0]).toContain('3 người, tính đến 31/10/2023');
  });

  it('is no roster, however it is called by now', async () => {
    const host = open();
    await tasks.writeFindings(await checked());
    host.workbook.sheet(NAME).name = 'In ra';
    expect(await tasks.check({ rosterDate: '2023-10-31', sheet: 'In ra' })).toMatchObject({
      kind: 'none',
      sheet: 'In ra',
      reason: 'ours',
    });
  });

  it('is never written over the roster, whatever is kept of which sheet it was', async () => {
    const host = open();
    const roster = grid(host, 'Sheet1', 0, 0, 8, 12);
    const { id } = host.workbook.sheet('Sheet1');
    for (const kept of [id, { id, among: [id] }, { id: 'x', among: [id] }, 'x', 7, null]) {
      host.workbook.settings.set('KhopSo.findingsSheet', JSON.stringify(kept));
      host.workbook.settings.set('KhopSo.repairLog', JSON.stringify(kept));
      expect((await tasks.writeFindings(await checked())).sheet).not.toBe('Sheet1');
      await tasks.writeRepairLog();
      await tasks.forgetRepairs();
      expect(grid(host, 'Sheet1', 0, 0, 8, 12)).toEqual(roster);
    }
  });

  it('leaves a copy alone that somebody made of it, once the sheet itself is deleted', async () => {
    const host = open();
    const { sheet } = await tasks.writeFindings(await checked());
    const held = grid(host, sheet, 0, 0, 5, 7).map((row) => row.map(String));
    fill(host, 'Bản của tôi', 0, 0, held);
    fill(host, 'Bản của tôi', 9, 0, [['việc của tôi']]);
    host.workbook.removeSheet(host.workbook.sheet(sheet));
    await tasks.writeFindings(await checked());
    expect(grid(host, 'Bản của tôi', 9, 0, 1, 1)).toEqual([['việc của tôi']]);
  });

  it('is brought up to date in its own sheet, and leaves a sheet of the same name alone', async () => {
    const host = open();
    fill(host, NAME, 0, 0, [['của tôi']]);
    await tasks.writeFindings(await checked());
    fill(host, 'Sheet1', FIRST, 2, [['14/05/1980']]);
    const found = await checked();
    const { sheet, rows } = await tasks.writeFindings(found);
    expect(sheet).toBe(`${NAME} (2)`);
    const below = grid(host, sheet, 4 + rows, 0, 2, 7).flat();
    expect(below.filter((cell) => cell !== '' && cell !== null && cell !== undefined)).toEqual([]);
    expect(grid(host, NAME, 0, 0, 1, 1)).toEqual([['của tôi']]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', NAME, `${NAME} (2)`]);
  });
});

describe('why there is a rule', () => {
  it('is known of every rule, in both languages, with nothing left to fill in', () => {
    for (const { id, citations } of RULES) {
      const explanation = explanationOf(MEMBER_LIST, id);
      expect([id, explanation?.citations]).toEqual([id, citations]);
      expect([id, JSON.stringify(explanation)]).not.toEqual([
        id,
        expect.stringMatching(/\{\w+(:\w+)?\}|undefined/),
      ]);
    }
  });

  it('shows what would be wrong and what right, in the words of a roster', () => {
    const { wrong = [], right = [] } = explanationOf(MEMBER_LIST, 'L3-PROB-001') ?? {};
    expect(wrong.map(({ label }) => label.vi)).toContain('Ngày chính thức');
    expect(wrong.map(({ value }) => value.vi).join(' ')).toMatch(/\d\d\/\d\d\/\d{4}/);
    expect(right).not.toEqual(wrong);
    expect(explanationOf(MEMBER_LIST, 'X-1')).toBeNull();
  });
});
