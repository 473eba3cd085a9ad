/** An office's own list of enterprises and villages as a file: checked, saved, and what it comes to. */
import { writeFile } from 'node:fs/promises';
import { createWorkbookHost } from '../../../addin/excel/host/host.ts';
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { commandPlace } from './command-place.ts';
import { fill } from '../workbook/excel.ts';

const place = commandPlace('2023-10-05T02:00:00.000Z');

const { run } = place;

it('takes 103 enterprises of an office’s own list and says that 6 have a Party organisation', async () => {
  const host = createWorkbookHost();
  fill(host, 'Doanh nghiệp', 0, 0, [
    [
      'TT',
      'Tên doanh nghiệp',
      'Loại',
      'Địa bàn',
      'Sở hữu',
      'Số lao động',
      'Có công đoàn',
      'Có tổ chức đảng',
      'Từ ngày',
    ],
    ...Array.from({ length: 103 }, (_, index) => [
      index + 1,
      `Công ty ${String(index + 1)}`,
      'Doanh nghiệp',
      'Đảng bộ Khối',
      'Ngoài nhà nước',
      index < 10 ? 100 : '',
      index < 34 ? 'x' : '',
      index < 6 ? 'Có' : 'Chưa có',
      '01/01/2022',
    ]),
  ]);
  const file = place.file('places.xlsx');
  await writeFile(file, await saveXlsx(host.workbook));
  const ledger = async (act: string) => {
    const { status, out } = await run(
      'ledger',
      act,
      'places',
      file,
      '--unit',
      'bloc',
      '--as',
      'office',
      '--json',
    );
    return { status, ...(JSON.parse(out) as Record<string, unknown>) };
  };
  expect(await ledger('check')).toMatchObject({ status: 0, commit: 0, added: 103, findings: [] });
  expect(await ledger('save')).toMatchObject({ status: 0, commit: 1, added: 103 });
  const { out } = await run('places', '--unit', 'bloc', '--as', 'leader');
  // Of the youth union nobody wrote anything: nothing is said of it.
  expect(out.split('\n').slice(0, 7)).toEqual([
    'Đảng bộ Khối: 05/10/2023',
    '    Doanh nghiệp: 103',
    '        Có tổ chức đảng: 6/103 (5,83%)',
    '        Có tổ chức đảng riêng: 6/103 (5,83%)',
    '        Có công đoàn: 34/103 (33,01%)',
    '        Lao động: 1.000 người ở 10 nơi đã rõ',
    '        Chưa có tổ chức đảng: 97',
  ]);
  expect(out.split('\n')).toContain('            Công ty 103');
  const json = JSON.parse(
    (await run('places', '--unit', 'bloc', '--as', 'office', '--asof', '2023-09-30', '--json')).out,
  );
  expect(json).toMatchObject({ sorts: [{ covered: { numerator: 6, denominator: 103, percent: 5.83 } }] });
  expect(json.sorts[0].without).toHaveLength(97);
});

it('says that nothing is written down, and which form the command has', async () => {
  expect((await run('places', '--unit', 'school-1', '--as', 'clerk')).out).toContain('chưa có nơi nào');
  expect(await run('places', '--unit', 'school-1')).toMatchObject({ status: 2 });
});

it('finds at its cell a branch that is not below the unit of the place, before anything is saved', async () => {
  const host = createWorkbookHost();
  fill(host, 'Thôn, bản', 0, 0, [
    ['Tên thôn, bản', 'Loại', 'Đơn vị', 'Tổ chức đảng', 'Chi bộ', 'Từ ngày'],
    ['Bản Hon', 'Thôn', 'Đảng bộ Sở', 'Riêng', 'Chi bộ Trường Số 1', '01/01/2022'],
    ['Bản Pho', 'Thôn', 'Đảng bộ Khối', 'Riêng', 'Chi bộ Trường Số 1', '01/01/2022'],
  ]);
  const file = place.file('villages.xlsx');
  await writeFile(file, await saveXlsx(host.workbook));
  const about = [file, '--unit', 'bloc', '--as', 'office', '--json'];
  const checked = await run('ledger', 'check', 'places', ...about);
  expect(JSON.parse(checked.out)).toMatchObject({
    findings: [{ severity: 'error', cell: 'E2', message: expect.stringContaining('không thuộc đơn vị') }],
  });
  const saved = await run('ledger', 'save', 'places', ...about);
  expect(JSON.parse(saved.out)).toMatchObject({ findings: [{ cell: 'E2' }] });
});
