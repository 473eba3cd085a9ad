/** Who stands in two units, from the tables to a sheet of the office's workbook. */
import { createTasks } from '../../../../addin/tasks/create.ts';
import { plantTree } from '../../../support/own-tree.ts';
import type { OwnTree } from '../../../support/own-tree.ts';
import { inlineUpload, newUploadId, startService } from '../../../support/service.ts';
import type { TestService } from '../../../support/service.ts';
import type { Row } from '../../../../functions/wire/upload-request.ts';
import { fill, grid, openExcel } from '../../workbook/excel.ts';

const SHEET = 'Người ở hai đơn vị';
const CLERKS = ['branch-1', 'firm-1'].map((unit) => ({ person: 'clerk', unit, role: 'clerk' as const }));
let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
});
beforeEach(async () => {
  tree = await plantTree(service, CLERKS);
});
afterAll(() => service.close());

const memberRow: OwnTree['memberRow'] = (n, fields) => tree.memberRow(n, fields);
const memberRows = (count: number): Row[] => Array.from({ length: count }, (_, n) => memberRow(n + 1));
const tasksOf = (person: string) => createTasks({ api: service.api, person: tree.id(person), pauses: [] });
const send = async (unit: string, rows: Row[], person = 'clerk'): Promise<void> => {
  const path = `units/${tree.id(unit)}/uploads/${newUploadId()}`;
  expect((await tree.call(person, 'PUT', path, inlineUpload(rows))).status).toBe(200);
};

describe('people in two units', () => {
  it('are told with rows and last digits, in the words of the rule', async () => {
    await send('school-1', memberRows(3));
    await send('branch-1', [memberRow(9), memberRow(2, { ho_ten: 'Tên Khác' })]);
    const steps: string[] = [];
    const found = await tasksOf('office').duplicates(
      { unit: tree.id('bloc') },
      { progress: ({ what }) => steps.push(what) },
    );
    expect(found).toMatchObject({ unit: 'Đảng bộ Khối', total: 1, people: 1, outside: [], notCompared: [] });
    expect(found.found).toMatchObject([
      {
        finding: { rule: 'L6-DUP-001', severity: 'warning', sheet: 'Chi bộ Văn phòng', row: 7 },
        units: ['Chi bộ Văn phòng', 'Chi bộ Trường Số 1'],
        rows: [7, 7],
        tail: '0002',
        message: {
          vi: 'Chi bộ Văn phòng (dòng 7) và Chi bộ Trường Số 1 (dòng 7) cùng ghi một số CCCD hoặc số thẻ, số cuối 0002.',
        },
      },
    ]);
    expect(found.found[0]?.advice.vi).toMatch(/^Hỏi hai đơn vị/);
    expect(steps).toEqual(['fetching']);
    expect(JSON.stringify(found)).not.toMatch(/Nguyễn|Tên Khác|010180/);
  });

  it('in three units are one person in three places', async () => {
    await send('school-1', memberRows(2));
    await send('branch-1', memberRows(1));
    await send('firm-1', memberRows(2));
    expect(await tasksOf('office').duplicates({ unit: tree.id('bloc') })).toMatchObject({
      total: 4,
      people: 2,
    });
  });

  it('of a unit outside are a number', async () => {
    await send('school-1', memberRows(6));
    await send('out-1', memberRows(5), 'outsider-clerk');
    const found = await tasksOf('office').duplicates({ unit: tree.id('bloc') });
    expect(found).toMatchObject({ total: 0, people: 0, found: [] });
    expect(found.outside).toEqual([{ unit: 'Chi bộ Trường Số 1', total: 5 }]);
    expect(JSON.stringify(found)).not.toContain('Trường Khác');
  });

  it('of a unit outside are no number where they are few', async () => {
    await send('school-1', memberRows(6));
    await send('out-1', memberRows(2), 'outsider-clerk');
    const found = await tasksOf('office').duplicates({ unit: tree.id('bloc') });
    expect(found.outside).toEqual([{ unit: 'Chi bộ Trường Số 1', total: null }]);
  });

  it.each([
    ['leader', 'not-allowed'],
    ['clerk', 'not-found'],
    ['outsider-office', 'not-found'],
  ])('are not told to the %s', async (person, code) => {
    await expect(tasksOf(person).duplicates({ unit: tree.id('bloc') })).rejects.toMatchObject({ code });
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    const asked = tasksOf('office').duplicates({ unit: tree.id('bloc') }, { signal: stop.signal });
    stop.abort();
    await expect(asked).rejects.toMatchObject({ code: 'stopped' });
  });

  it('are written into a sheet of their own, digits as text, and brought up to date there', async () => {
    const host = openExcel();
    fill(host, SHEET, 0, 0, [['của tôi']]);
    await send('school-1', memberRows(3));
    await send('branch-1', memberRows(2));
    await send('out-1', [memberRow(3)], 'outsider-clerk');
    const tasks = tasksOf('office');
    const found = await tasks.duplicates({ unit: tree.id('bloc') });
    expect(await tasks.writeDuplicates(found)).toEqual({ sheet: `${SHEET} (2)`, rows: 2 });
    const [header, ...lines] = grid(host, `${SHEET} (2)`, 3, 0, 3, 6);
    expect(header?.slice(0, 5)).toEqual(['Đơn vị', 'Dòng', 'Đơn vị kia', 'Dòng ở đơn vị kia', 'Số cuối']);
    expect(lines.map((line) => line.slice(0, 5))).toEqual([
      ['Chi bộ Văn phòng', 6, 'Chi bộ Trường Số 1', 6, '0001'],
      ['Chi bộ Văn phòng', 7, 'Chi bộ Trường Số 1', 7, '0002'],
    ]);
    expect(grid(host, `${SHEET} (2)`, 1, 0, 1, 1)[0]?.[0]).toBe(
      'Đảng bộ Khối: 2 chỗ trùng giữa hai đơn vị, theo danh sách mới nhất. Có người đồng thời ở đơn vị ngoài phạm vi, không liệt kê.',
    );
    await tasks.writeDuplicates({ ...found, found: [], total: 0, people: 0 });
    expect(new Set(grid(host, `${SHEET} (2)`, 4, 0, 2, 6).flat())).toEqual(new Set(['']));
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', SHEET, `${SHEET} (2)`]);
    expect(grid(host, SHEET, 0, 0, 1, 1)).toEqual([['của tôi']]);
  });
});
