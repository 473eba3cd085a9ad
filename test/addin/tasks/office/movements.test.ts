/** Tăng, giảm đảng viên in the office's workbook and without a screen: one row a unit, each held against D = A + B − C. */
import { runHeadless } from '../../../../addin/headless/run.ts';
import { createTasks } from '../../../../addin/tasks/create.ts';
import { plantTree, type OwnTree } from '../../../support/own-tree.ts';
import { inlineUpload, newUploadId, startService, type TestService } from '../../../support/service.ts';
import { grid, openExcel } from '../../workbook/excel.ts';

let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-12-31T07:05:00Z') });
  tree = await plantTree(service);
  const people = (...numbers: number[]) => numbers.map((n) => tree.memberRow(n));
  await send('2023-09-30', people(1, 2, 3, 4), 0);
  await send('2023-12-20', people(1, 2, 3, 5, 6), 1, [{ row: 9, reason: 'died' }]);
});
afterAll(() => service.close());

async function send(
  rosterDate: string,
  rows: ReturnType<typeof tree.memberRow>[],
  baseVersion: number,
  exits: object[] = [],
) {
  const path = `units/${tree.id('school-1')}/uploads/${newUploadId()}`;
  const period = rosterDate < '2023-10-01' ? '2023-Q3' : '2023-Q4';
  const sent = await tree.call('clerk', 'PUT', path, {
    ...inlineUpload(rows, { rosterDate, period, baseVersion }),
    exits,
  });
  expect(sent.status).toBe(200);
}

const [FROM, TO] = ['2023-09-30', '2023-12-31'];

it('writes one row a unit with its sums, and below the title what kinds they were', async () => {
  const host = openExcel();
  const tasks = createTasks({ api: service.api, person: tree.id('office'), pauses: [] });
  const { movements } = await tasks.ledgers();
  const shown = await movements({ unit: tree.id('bloc'), from: FROM, to: TO });
  expect(shown).toMatchObject({ sheet: 'Tăng giảm', units: 1, open: 0 });
  expect(shown.lines.map(({ line, value }) => [line, value])).toEqual([
    ['opening', 4],
    ['entries', 2],
    ['entry.arrived', 2],
    ['exits', 1],
    ['exit.died', 1],
    ['closing', 5],
  ]);
  const sheet = grid(host, 'Tăng giảm', 0, 0, 6, 10);
  expect(sheet[0]?.[0]).toBe('Tăng, giảm đảng viên: Đảng bộ Khối');
  expect(sheet[1]?.[0]).toContain('Trong đó: chuyển đến hoặc bổ sung 2; từ trần 1.');
  expect(sheet[3]).toEqual(['Cộng', '', 4, 2, 1, 0, 0, 0, 5, 'khớp']);
  expect(sheet[5]).toEqual(['Chi bộ Trường Số 1', 'Đảng bộ Khối', 4, 2, 1, 0, 0, 0, 5, 'khớp']);
});

it('is said without a screen too, as data and in lines', async () => {
  const said: string[] = [];
  const edge = {
    out: (text: string) => said.push(text),
    error: (text: string) => said.push(text),
    environment: { KHOPSO_API: service.api },
    today: TO,
  };
  const ask = ['movements', '--unit', tree.id('bloc'), '--as', tree.id('office'), '--from', FROM, '--to', TO];
  expect(await runHeadless([...ask, '--json'], edge)).toBe(0);
  expect(JSON.parse(said.join(''))).toMatchObject({
    from: FROM,
    to: TO,
    total: { opening: 4, entries: 2, exits: 1, closing: 5 },
    kinds: { exits: { died: 1 } },
  });
  said.length = 0;
  expect(await runHeadless(ask, edge)).toBe(0);
  expect(said.slice(1)).toEqual([
    '    A. Đầu kỳ: 4',
    '    B. Tăng: 2',
    '        chuyển đến hoặc bổ sung: 2',
    '    C. Giảm: 1',
    '        từ trần: 1',
    '    D. Cuối kỳ: 5',
  ]);
  expect(await runHeadless(ask.slice(0, -2), edge)).toBe(2);
  expect(await runHeadless([...ask, '--counts', 'all'], edge)).toBe(2);
});

it('counts only what is matched where that is chosen, and says so on the sheet and without a screen', async () => {
  const host = openExcel();
  const tasks = createTasks({ api: service.api, person: tree.id('office'), pauses: [] });
  const { movements } = await tasks.ledgers();
  const request = { unit: tree.id('bloc'), from: FROM, to: TO, counts: 'matched' } as const;
  expect(await movements(request)).toMatchObject({ counts: 'matched', units: 0 });
  const path = `units/${tree.id('school-1')}/versions/1/matches/${newUploadId()}`;
  expect((await tree.call('office', 'PUT', path)).status).toBe(200);
  await movements(request);
  const sheet = grid(host, 'Tăng giảm', 0, 0, 6, 10);
  expect(sheet[1]?.[0]).toContain('Chỉ tính bản cấp trên đã xác nhận khớp.');
  expect(sheet[5]).toEqual(['Chi bộ Trường Số 1', 'Đảng bộ Khối', 4, 0, 0, 0, 0, 0, 4, 'khớp']);
  const said: string[] = [];
  const edge = {
    out: (text: string) => said.push(text),
    error: (text: string) => said.push(text),
    environment: { KHOPSO_API: service.api },
    today: TO,
  };
  const ask = ['movements', '--unit', tree.id('bloc'), '--as', tree.id('office'), '--from', FROM, '--to', TO];
  expect(await runHeadless([...ask, '--counts', 'matched'], edge)).toBe(0);
  expect(said[1]).toBe('Chỉ tính bản đã khớp');
});
