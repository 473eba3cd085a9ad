/** Closing without a screen, and the ledger of closings as a sheet. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createWorkbookHost } from '../../../addin/excel/host/host.ts';
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { openBook } from '../../../addin/headless/book.ts';
import { readSheet } from '../../../addin/workbook/reading/read.ts';
import { commandPlace } from './command-place.ts';
import { writeRoster } from '../tasks/roster-sheet.ts';

const place = commandPlace('2023-10-05T02:00:00.000Z');

const { run } = place;
const close = (through: string, ...more: readonly string[]) =>
  run('close', '--unit', 'committee-1', '--through', through, '--as', 'office', ...more);

it('closes once, only forward, and reopens by name', async () => {
  expect(await close('2023-06-30')).toMatchObject({ status: 0, out: expect.stringContaining('30/06/2023') });
  expect(JSON.parse((await close('2023-06-30', '--json')).out)).toEqual({
    unit: 'committee-1',
    through: '2023-06-30',
    reopened: false,
    commit: 1,
  });
  expect(await close('2023-03-31')).toMatchObject({
    status: 1,
    error: expect.stringContaining('Số liệu đã chốt đến ngày 30/06/2023'),
  });
  expect(await close('2024-01-31')).toMatchObject({ status: 1, error: expect.stringContaining('chưa đến') });
  expect((await close('2023-09-30')).status).toBe(0);
  expect(await close('2023-06-30', '--reopen')).toMatchObject({
    status: 1,
    error: expect.stringContaining('mở lại lần chốt ấy trước'),
  });
  expect(await close('2023-09-30', '--reopen')).toMatchObject({ status: 0 });
  expect(await close('2023-03-31', '--reopen')).toMatchObject({ status: 1 });
  expect((await close('2023-09-30')).status).toBe(0);
});

it('stands in the ledger, each with its unit by name', async () => {
  const file = place.file('closings.xlsx');
  const pull = ['ledger', 'pull', 'closings', '--unit', 'bloc', '--as', 'office', '--out', file];
  expect((await run(...pull)).status).toBe(0);
  await openBook(file);
  const [, , , , header, ...rows] = (await readSheet('Chốt số liệu')).block.values;
  expect(header?.slice(0, 4)).toEqual(['Đơn vị', 'Chốt đến ngày', 'Mở lại', 'Lý do']);
  expect(rows.map((cells) => [cells[0], cells[2]])).toEqual([
    ['Đảng bộ Sở', ''],
    ['Đảng bộ Sở', 'x'],
    ['Đảng bộ Sở', ''],
  ]);
  const save = await run('ledger', 'save', 'closings', file, '--unit', 'bloc', '--as', 'office', '--json');
  expect(JSON.parse(save.out)).toMatchObject({ added: 0, changed: 0, unchanged: 3, findings: [] });
});

it('tells who sends for a closed day from when on it counts, without --json too', async () => {
  const host = createWorkbookHost();
  writeRoster(host, 3);
  const file = place.file('late.xlsx');
  await writeFile(file, await saveXlsx(host.workbook));
  const closing = ['--unit', 'school-1', '--through', '2023-09-30', '--as', 'office'];
  expect((await run('close', ...closing)).status).toBe(0);
  const sent = await run('upload', file, '--unit', 'school-1', '--as', 'clerk', '--date', '2023-09-30');
  expect(sent).toMatchObject({ status: 0 });
  expect(sent.out).toContain(
    'Số liệu đã chốt đến 30/09/2023: bản này không tính vào ngày nào đến ngày đó, chỉ tính từ ngày hôm sau.',
  );
  // Its office, which receives a file for it, is told too.
  const mailed = place.file('mailed');
  await mkdir(mailed);
  writeRoster(host, 4);
  await writeFile(join(mailed, 'late.xlsx'), await saveXlsx(host.workbook));
  await writeFile(place.file('units.json'), JSON.stringify({ 'late.xlsx': 'school-1' }));
  const received = await run(
    ...['collect', mailed, '--unit', 'bloc', '--as', 'office', '--out', place.file('back')],
    ...['--date', '2023-09-30', '--units', place.file('units.json')],
  );
  expect(received.out).toContain('đã nhận thành bản số 2. Số liệu đã chốt đến 30/09/2023');
});

it.each([
  [['--unit', 'bloc'], 'close --unit'],
  [['--unit', 'bloc', '--through', '2023-02-30', '--as', 'office'], '“2023-02-30” không phải là một ngày'],
])('says how it is asked for what is no closing: %j', async (args, said) => {
  expect(await run('close', ...args)).toMatchObject({ status: 2, error: expect.stringContaining(said) });
});
