import { openXlsx } from '../../../../../addin/excel/xlsx/open.ts';
import { saveXlsx } from '../../../../../addin/excel/xlsx/save.ts';
import { createTasks } from '../../../../../addin/tasks/create.ts';
import type { Checked } from '../../../../../addin/tasks/clerk/checking/checked.ts';
import type { Keeper } from '../../../../../addin/tasks/common/outcome.ts';
import type { Tasks } from '../../../../../addin/tasks/tasks.ts';
import { fill, openExcel } from '../../../workbook/excel.ts';
import { FIRST, HEADER, member, writeRoster } from '../../roster-sheet.ts';

const DATE = '2023-10-31';
/** The last column of the small roster: nobody knows what it means. */
const UNKNOWN = HEADER.length - 1;

function open() {
  const host = openExcel();
  writeRoster(host, 4);
  fill(host, 'Sheet1', FIRST, UNKNOWN, [['Giáo viên'], ['Nông dân'], ['Giáo viên'], ['Bác sĩ']]);
  return host;
}

async function check(tasks: Tasks, sheet?: string): Promise<Checked> {
  const outcome = await tasks.check({ rosterDate: DATE, rows: true, ...(sheet ? { sheet } : {}) });
  if (outcome.kind !== 'checked') throw new Error('no roster was found');
  return outcome;
}

const last = ({ mapping }: Checked) => mapping[UNKNOWN];

/** What a browser keeps of one key. */
function keeper(): Keeper & { readonly text: () => string } {
  const kept = new Map<string, string>();
  return {
    read: () => kept.get('it') ?? null,
    write: (text) => kept.set('it', text),
    text: () => kept.get('it') ?? '',
  };
}

async function chooseLast(tasks: Tasks, checked: Checked): Promise<void> {
  const key = last(checked)?.key ?? '';
  await tasks.choose({
    sheetId: checked.sheetId,
    headers: checked.headers,
    fields: { [key]: 'nghe_nghiep' },
    answers: { 'dates:ngay sinh': 'day-first', [`field:${key}`]: 'nghe_nghiep' },
  });
}

describe('what the clerk decides about her columns', () => {
  it('shows what was taken for what, with samples, and which columns stay', async () => {
    open();
    const checked = await check(createTasks({ api: 'http://127.0.0.1' }));
    expect(last(checked)).toMatchObject({
      letters: 'I',
      header: 'Ghi chú của tôi',
      field: null,
      chosen: false,
      stays: true,
      samples: ['Giáo viên', 'Nông dân', 'Bác sĩ'],
    });
    expect(checked.mapping[2]).toMatchObject({ field: 'ngay_sinh', samples: ['14/05/1980'], stays: false });
    expect([checked.questions, checked.offered, checked.hidden]).toEqual([
      [],
      false,
      { rows: 0, columns: 0 },
    ]);
  });

  it('goes by it at the next check, also after the workbook was closed and opened, until it is forgotten', async () => {
    const host = open();
    const tasks = createTasks({ api: 'http://127.0.0.1' });
    const before = await check(tasks);
    await chooseLast(tasks, before);
    expect(last(await check(tasks))).toMatchObject({ field: 'nghe_nghiep', chosen: true });
    openExcel({ workbook: await openXlsx(await saveXlsx(host.workbook)) });
    const again = await check(createTasks({ api: 'http://127.0.0.1' }));
    expect(last(again)).toMatchObject({ field: 'nghe_nghiep', chosen: true });
    expect(again.read?.[0]?.fields['nghe_nghiep']).toBeDefined();
    expect([again.headers, again.offered]).toEqual([before.headers, false]);
    await tasks.forgetChoices({ headers: again.headers });
    expect(last(await check(tasks))).toMatchObject({ field: null, chosen: false });
  });

  it('holds for every sheet with the same headers, and for no other', async () => {
    const host = open();
    const tasks = createTasks({ api: 'http://127.0.0.1' });
    await chooseLast(tasks, await check(tasks));
    writeRoster(host, 2, 'Chi bộ 2');
    expect(last(await check(tasks, 'Chi bộ 2'))).toMatchObject({ chosen: true });
    fill(host, 'Chi bộ 2', FIRST - 1, UNKNOWN + 1, [['Thêm'], ['a'], ['b']]);
    expect(last(await check(tasks, 'Chi bộ 2'))).toMatchObject({ chosen: false });
  });

  it('adds one decision to the other', async () => {
    open();
    const tasks = createTasks({ api: 'http://127.0.0.1' });
    const checked = await check(tasks);
    await chooseLast(tasks, checked);
    const people = checked.mapping[4]?.key ?? '';
    const { sheetId, headers } = checked;
    await tasks.choose({ sheetId, headers, fields: { [people]: null } });
    const again = await check(tasks);
    expect([again.mapping[4], last(again)]).toMatchObject([
      { field: null, chosen: true, stays: true },
      { field: 'nghe_nghiep', chosen: true },
    ]);
  });

  it('is offered to the next workbook with the same headers, as headers alone', async () => {
    open();
    const remembered = keeper();
    const tasks = createTasks({ api: 'http://127.0.0.1', remembered });
    await chooseLast(tasks, await check(tasks));
    expect(remembered.text()).not.toMatch(/Thử|Giáo viên|day-first/);
    open();
    const offered = await check(tasks);
    expect([offered.offered, last(offered)?.field]).toEqual([true, 'nghe_nghiep']);
    await tasks.choose({ sheetId: offered.sheetId, headers: offered.headers });
    expect(await check(tasks)).toMatchObject({ offered: false });
    open();
    await tasks.forgetChoices({ headers: offered.headers });
    const refused = await check(tasks);
    expect([refused.offered, last(refused)?.field]).toEqual([false, null]);
    open();
    expect((await check(tasks)).offered).toBe(false);
  });

  it('takes nothing from a keeper or a workbook that holds something else', async () => {
    const host = open();
    const remembered: Keeper = { read: () => '{"not": "a list"', write: () => undefined };
    const tasks = createTasks({ api: 'http://127.0.0.1', remembered });
    const { headers, mapping } = await check(tasks);
    const key = mapping[UNKNOWN]?.key ?? '';
    const broken = [
      { headers, fields: { [key]: 'no-such-field', other: 7 }, answers: 'x' },
      7,
      { headers: 1 },
    ];
    host.workbook.settings.set('KhopSo.choices', JSON.stringify(broken));
    expect(last(await check(tasks))).toMatchObject({ field: null, chosen: false });
  });

  it('holds for the table that she chose, together with its columns, and for the way back', async () => {
    const host = open();
    const below = FIRST + 8;
    const turned = (row: readonly (string | number)[]) => [
      ...row.slice(0, -1).toReversed(),
      row.at(-1) ?? '',
    ];
    // Of people of another kind: the same columns in another order would be the same list.
    const ofOthers = HEADER.map((header) => (header === 'Ngày vào Đảng' ? 'Ngày vào Đoàn' : header));
    fill(host, 'Sheet1', below, 0, [turned(ofOthers), turned(member(8)), turned(member(9))]);
    const tasks = createTasks({ api: 'http://127.0.0.1' });
    const before = await check(tasks);
    const { sheetId, headers } = before;
    await tasks.choose({ sheetId, headers, answers: { table: `row:${String(below + 1)}` } });
    const other = await check(tasks);
    expect(before.questions).toMatchObject([{ id: 'table' }]);
    expect([other.headers, other.members, other.mapping[0]?.field]).toEqual([headers, 2, 'so_cccd']);
    const key = last(other)?.key ?? '';
    await tasks.choose({ sheetId, headers: other.headers, fields: { [key]: 'nghe_nghiep' } });
    const both = await check(tasks);
    expect([both.members, last(both)?.field]).toEqual([2, 'nghe_nghiep']);
    await tasks.forgetChoices({ headers: both.headers });
    expect((await check(tasks)).mapping).toEqual(before.mapping);
  });

  it('says so where the sheet is gone', async () => {
    open();
    const choosing = createTasks({ api: 'http://127.0.0.1' }).choose({ sheetId: '{gone}', headers: 'a|b' });
    await expect(choosing).rejects.toMatchObject({ name: 'TaskError', code: 'sheet-missing' });
  });
});

describe('the days of a workbook that counts them from 1904', () => {
  it('are read and shown as Excel shows them', async () => {
    const host = openExcel();
    writeRoster(host, 2);
    host.workbook.date1904 = true;
    fill(host, 'Sheet1', FIRST, 2, [[29_354 - 1_462], [29_354 - 1_462]]);
    const checked = await check(createTasks({ api: 'http://127.0.0.1' }));
    expect(checked.mapping[2]?.samples).toEqual(['13/05/1980']);
    expect(checked.read?.[0]?.fields.ngay_sinh).toBe('1980-05-13');
  });
});
