/**
 * What people do every quarter, in an Excel of the lowest version that we take and of those below the two that a few things want more
 * of: Microsoft's own client refuses there every member that is newer. All of it works, and what does not says so with the way round it.
 */
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { createTasks } from '../../../addin/tasks/create.ts';
import { pageOf } from '../../../addin/tasks/leader/page/page.ts';
import { pageSpec } from '../../../addin/tasks/leader/page/page-sheet.ts';
import { readOpenGrids } from '../../../addin/workbook/reading/grids.ts';
import { writePage } from '../../../addin/workbook/page/page-sheet.ts';
import { failureOf, sayFailure } from '../../../addin/words/errors.ts';
import { wordsIn } from '../../../addin/words/messages.ts';
import type { WorkbookHost } from '../../../addin/excel/host/host.ts';
import { plantTree, type OwnTree } from '../../support/own-tree.ts';
import { inlineUpload, newUploadId, startService, type TestService } from '../../support/service.ts';
import { fill, grid, openExcel } from '../workbook/excel.ts';
import { reportOfProvince } from './leader/page/report-of-a-province.ts';
import { FIRST, writeRoster } from './roster-sheet.ts';

const DATE = '2023-10-31';
let service: TestService;
let tree: OwnTree;
let host: WorkbookHost;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
});
afterAll(() => service.close());

const tasksOf = (person: string) => createTasks({ api: service.api, person: tree.id(person), pauses: [] });
const sendOther = async (unit: string, members: number): Promise<void> => {
  const rows = Array.from({ length: members }, (_, n) => tree.memberRow(n + 1));
  const path = `units/${tree.id(unit)}/uploads/${newUploadId()}`;
  expect((await tree.call('clerk', 'PUT', path, inlineUpload(rows))).status).toBe(200);
};

describe.each(['1.9', '1.12', '1.13'])('an Excel of ExcelApi %s', (apiVersion) => {
  beforeEach(async () => {
    tree = await plantTree(service, [{ person: 'clerk', unit: 'branch-1', role: 'clerk' }]);
    host = openExcel({ apiVersion });
    host.save = () => saveXlsx(host.workbook);
  });

  it('checks, repairs, takes back, saves the file for e-mail and sends', async () => {
    writeRoster(host, 4);
    // Excel has dropped the first zero.
    fill(host, 'Sheet1', FIRST + 1, 7, [[10180000002]]);
    const tasks = tasksOf('clerk');
    const found = await tasks.check({ rosterDate: DATE });
    if (found.kind !== 'checked') throw new Error('no roster was found');
    expect(host.workbook.sheet('Sheet1').conditionalFormats.length).toBeGreaterThan(0);
    const { sheetId, groups } = found;
    const repairs = groups.flatMap(({ places }) => places.flatMap((place) => place.repairs));
    expect(repairs.length).toBeGreaterThan(0);
    expect(await tasks.repair({ sheetId, repairs })).toEqual({ done: repairs.length, skipped: [] });
    expect((await tasks.undoRepairs()).undone).toBe(repairs.length);
    await tasks.repair({ sheetId, repairs });
    expect((await tasks.copyFile()).parts[0]?.length).toBeGreaterThan(1_000);
    const receipt = await tasks.send(await tasks.planSend({ unit: tree.id('school-1'), rosterDate: DATE }));
    expect(receipt).toMatchObject({ version: 1, rows: 4 });
    expect(await tasks.receipts()).toHaveLength(1);
  });

  it('pulls the desk and the consolidated sheet, and again with more units', async () => {
    const office = tasksOf('office');
    const desk = await office.desk();
    for (const members of [5, 7]) {
      await sendOther(members === 5 ? 'school-1' : 'branch-1', members);
      await desk.pull({ unit: tree.id('bloc'), asOf: DATE });
      const pulled = await office.consolidate({ unit: tree.id('bloc'), asOf: DATE });
      expect(pulled.members).toBe(members === 5 ? 5 : 12);
    }
    expect(grid(host, 'Tình hình gửi', 4, 0, 6, 1).flat()).toContain('Chi bộ Văn phòng');
  });

  it('writes the page of one sheet, with its chart over more months each time', async () => {
    const whole = reportOfProvince();
    for (const months of [3, 6, whole.course.length, 4]) {
      const course = whole.course.slice(0, months);
      const { sheet } = await writePage(pageSpec(pageOf({ ...whole, course })));
      const [table] = host.workbook.tables;
      if (table === undefined) throw new Error('there is a table under the chart');
      const { row, column, rows } = table.area;
      const values = grid(host, sheet, row + 1, column, rows - 1, 1).flat();
      const points = pageSpec(pageOf({ ...whole, course })).chart?.points.map(([label]) => label) ?? [];
      expect(values.filter((value) => value !== '')).toEqual(points);
      expect(host.workbook.charts[0]?.series[0]?.values?.area?.rows).toBe(points.length);
    }
  });
});

it.each(['1.9', '1.12'])(
  'an Excel of ExcelApi %s says what it takes to fill a form, and the way round it',
  async (apiVersion) => {
    openExcel({ apiVersion });
    const refused = failureOf(await readOpenGrids().catch((error: unknown) => error));
    expect(sayFailure(wordsIn('vi'), refused)).toMatch(
      /ExcelApi 1\.14 \(Excel 2021.*Lưu tệp để gửi qua email/,
    );
    expect(sayFailure(wordsIn('en'), refused)).toMatch(/ExcelApi 1\.14.*e-mail/);
  },
);
