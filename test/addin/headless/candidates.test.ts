/** A pool book without a screen: checked, sent, sent again with somebody gone. */
import { writeFile } from 'node:fs/promises';
import { createWorkbookHost } from '../../../addin/excel/host/host.ts';
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { commandPlace } from './command-place.ts';
import { fill } from '../workbook/excel.ts';

const place = commandPlace('2023-10-31T02:00:00.000Z');

const HEADER = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Nguồn', 'Đảng viên giúp đỡ', 'Kết quả'];
const MAI = [1, 'Lò Thị Mai', '02/03/1999', 'Nữ', 'Công nhân, ĐVCĐ', 'Vàng A Sử', 'Đã có GCN'];
const PAO = [2, 'Tẩn A Páo', '12/09/2001', 'Nam', 'SV', 'Vàng A Sử', 'Cảm tình Đảng'];

async function pool(name: string, ...rows: readonly (readonly (string | number)[])[]): Promise<string> {
  const host = createWorkbookHost();
  fill(
    host,
    'Sheet1',
    0,
    0,
    [['DANH SÁCH QUẦN CHÚNG ƯU TÚ', '', '', '', '', '', ''], HEADER, ...rows].map((row) =>
      row.map((cell) => (typeof cell === 'string' ? `'${cell}` : cell)),
    ),
  );
  const file = place.file(name);
  await writeFile(file, await saveXlsx(host.workbook));
  return file;
}

const { run } = place;

it('checks the list as what it is said to be, and by the rules of that kind', async () => {
  const file = await pool('check.xlsx', MAI, [...PAO.slice(0, 5), '', 'Vắng']);
  const ran = await run('check', file, '--kind', 'candidates', '--json', '--rows');
  const { rows, findings, members } = JSON.parse(ran.out) as {
    rows: number;
    findings: { rule: string; cell: string }[];
    members: { fields: Record<string, unknown> }[];
  };
  expect([ran.status, rows]).toEqual([0, 2]);
  expect(members[0]?.fields).toMatchObject({ nguon: 'cong-nhan+doan-vien-cong-doan', ket_qua: 'co-gcn' });
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['L3-CAN-010', 'L3-CAN-012']));
});

it('does not know a kind that nobody keeps', async () => {
  expect(await run('check', await pool('odd.xlsx', MAI), '--kind', 'cats')).toMatchObject({ status: 2 });
});

it('is told why a list that nobody opened is not taken, and what to do', async () => {
  const about = ['--kind', 'candidates', '--unit', 'school-1', '--as', 'clerk', '--json'];
  const refused = await run('upload', await pool('early.xlsx', MAI, PAO), ...about);
  expect([refused.status, refused.out]).toEqual([1, '']);
  expect(refused.error).toContain('Cấp trên chưa mở danh sách này cho đơn vị trong ngày 31/10/2023');
  expect(refused.error).toContain('Ask it to add a row to the ledger “Opened lists”, then send again.');
});

it('is opened by the office in a sheet of its own, for all of its units', async () => {
  const host = createWorkbookHost();
  fill(host, 'Mở danh sách', 0, 0, [
    ['Tên đơn vị', 'Loại danh sách', 'Từ ngày', 'Đến hết ngày'],
    ['Đảng bộ Khối', 'Nguồn kết nạp', "'01/01/2023", ''],
  ]);
  const file = place.file('openings.xlsx');
  await writeFile(file, await saveXlsx(host.workbook));
  const saved = await run('ledger', 'save', 'openings', file, '--unit', 'bloc', '--as', 'office', '--json');
  expect([saved.status, JSON.parse(saved.out)]).toMatchObject([0, { commit: 1, added: 1, findings: [] }]);
});

it('sends it, and the next one upon it with a reason for whoever is gone', async () => {
  const about = ['--kind', 'candidates', '--unit', 'school-1', '--as', 'clerk', '--json'];
  const first = await run('upload', await pool('first.xlsx', MAI, PAO), ...about);
  expect([first.status, JSON.parse(first.out)]).toMatchObject([0, { version: 1, rows: 2 }]);
  const next = await pool('next.xlsx', MAI);
  expect(await run('upload', next, ...about)).toMatchObject({ status: 1 });
  const answers = place.file('answers.json');
  await writeFile(answers, JSON.stringify({ exits: [{ row: 4, reason: 'moved' }] }));
  const second = await run('upload', next, ...about, '--answers', answers);
  expect([second.status, second.error]).toEqual([0, '']);
  expect(JSON.parse(second.out)).toMatchObject({ version: 2, rows: 1 });
  const members = await place.service.call('clerk', 'GET', 'units/school-1/roster');
  expect(members.body).toMatchObject({ version: 0 });
});

it('is asked to be corrected by a field of its own, and only by one', async () => {
  const about = ['--unit', 'school-1', '--version', '2', '--as', 'office', '--json'];
  const wrong = await run('review', 'ask', ...about, '--cells', '3:nguon');
  expect(wrong).toMatchObject({ status: 2 });
  const asked = await run('review', 'ask', ...about, '--cells', '3:nguon', '--kind', 'candidates');
  expect([asked.status, JSON.parse(asked.out)]).toMatchObject([
    0,
    { version: 2, review: 'asked-to-correct', corrections: [{ row: 3, field: 'nguon' }] },
  ]);
});
