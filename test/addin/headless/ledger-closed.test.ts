/** What a closing keeps out of the ledger of units is told by `ledger check` as `ledger save` refuses it, and by both before anything is saved. */
import { writeFile } from 'node:fs/promises';
import { createWorkbookHost } from '../../../addin/excel/host/host.ts';
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { runCommand } from '../../support/command.ts';
import { commandPlace } from './command-place.ts';
import { fill } from '../workbook/excel.ts';

const place = commandPlace('2023-10-05T02:00:00.000Z');
beforeAll(async () => {
  const body = { base: 0, changes: [{ row: 'c-1', from: '', values: { through: '2023-09-30' } }] };
  const closed = await place.service.call(
    'office',
    'PUT',
    'units/committee-1/ledgers/closings/saves/one',
    body,
  );
  expect(closed.body).toMatchObject({ outcome: 'saved' });
});

const HEADER = ['Mã', 'Tên đơn vị', 'Cấp trên', 'Loại', 'Giữ danh sách', 'Từ ngày', 'Đến ngày'];
async function told(act: 'check' | 'save', from: string, row: readonly string[]) {
  const host = createWorkbookHost();
  fill(host, 'Đơn vị', 0, 0, [HEADER, row]);
  const file = place.file(`${act}.xlsx`);
  await writeFile(file, await saveXlsx(host.workbook));
  const { status, out } = await runCommand(
    ['ledger', act, 'units', file, '--unit', 'committee-1', '--as', 'office', '--from', from, '--json'],
    { today: '2023-10-05', environment: { KHOPSO_API: place.service.api } },
  );
  const { findings } = JSON.parse(out) as { findings: readonly { message: unknown; severity: string }[] };
  return { status, errors: findings.filter(({ severity }) => severity === 'error') };
}
const OPEN = { status: 0, errors: [] };
const OFFICE_BRANCH = ['branch-1', 'Chi bộ Văn phòng', 'Đảng bộ Sở', 'Chi bộ', 'x', '01/01/2000'];

it.each([
  ['an ending', [...OFFICE_BRANCH, '15/09/2023']],
  ['a unit that keeps no roster any more', [...OFFICE_BRANCH.with(4, ''), '']],
  ['a new unit', ['', 'Chi bộ Mới', 'Đảng bộ Sở', 'Chi bộ', 'x', '10/09/2023', '']],
])('%s within closed days is told by check as save refuses it', async (_, row) => {
  const checked = await told('check', '2023-09-10', row);
  expect([checked.status, checked.errors.length]).toEqual([1, 1]);
  expect(JSON.stringify(checked.errors)).toContain('số liệu đã chốt đến ngày 30/09/2023');
  expect(await told('save', '2023-09-10', row)).toEqual(checked);
});

it('after the closed days nothing is said, nor of what a unit is called, which counts nobody', async () => {
  expect(await told('check', '2023-10-01', [...OFFICE_BRANCH, '31/10/2023'])).toEqual(OPEN);
  expect(await told('check', '2023-09-10', [...OFFICE_BRANCH.with(1, 'Chi bộ Một'), ''])).toEqual(OPEN);
});
