import { createTasks } from '../../../addin/tasks/create.ts';
import type { Checked, CheckOutcome } from '../../../addin/tasks/clerk/checking/checked.ts';
import type { Step } from '../../../addin/tasks/common/outcome.ts';
import { plantTree, type OwnTree } from '../../support/own-tree.ts';
import { startService, type TestService } from '../../support/service.ts';
import { fill, grid, openExcel } from '../workbook/excel.ts';
import { FIRST, member, writeRoster } from './roster-sheet.ts';

const DATE = '2023-10-31';
let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
});
beforeEach(async () => {
  tree = await plantTree(service);
});
afterAll(() => service.close());

const tasksOf = (person: string) => createTasks({ api: service.api, person: tree.id(person), pauses: [] });
const checked = (outcome: CheckOutcome): Checked => {
  if (outcome.kind !== 'checked') throw new Error('no roster was found');
  return outcome;
};

async function sent(person: string, members: number) {
  const host = openExcel();
  writeRoster(host, members);
  const tasks = tasksOf(person);
  const receipt = await tasks.send(await tasks.planSend({ unit: tree.id('school-1'), rosterDate: DATE }));
  return { host, tasks, receipt };
}

describe('checking', () => {
  it('lists what is wrong with addresses, names and what stands there, and marks it', async () => {
    const host = openExcel();
    writeRoster(host, 6);
    fill(host, 'Sheet1', FIRST + 1, 2, [['32/13/1980']]);
    fill(host, 'Sheet1', FIRST + 2, 1, [['']]);
    const outcome = checked(await tasksOf('clerk').check({ rosterDate: DATE }));
    expect(outcome).toMatchObject({ members: 6, sheet: 'Sheet1' });
    expect(outcome.totals.error).toBe(2);
    const places = outcome.groups.flatMap((group) => group.places);
    expect(places.map(({ place }) => place?.cell)).toEqual(expect.arrayContaining(['C6', 'B7']));
    const date = places.find(({ place }) => place?.cell === 'C6');
    expect(date).toMatchObject({ who: 'Nguyễn Văn Thử 2', shown: '32/13/1980' });
    expect(date?.message.vi).not.toContain('{');
    expect(host.workbook.sheet('Sheet1').conditionalFormats.length).toBeGreaterThan(0);
    await tasksOf('clerk').clearMarks();
    expect(host.workbook.sheet('Sheet1').conditionalFormats).toEqual([]);
  });

  it('counts women as the summary does', async () => {
    const host = openExcel();
    writeRoster(host, 5);
    expect(checked(await tasksOf('clerk').check({ rosterDate: DATE }))).toMatchObject({
      members: 5,
      women: 2,
      probationary: 0,
    });
  });

  it('still checks a protected sheet and says why there are no marks', async () => {
    const host = openExcel();
    writeRoster(host, 3);
    fill(host, 'Sheet1', FIRST, 1, [['']]);
    host.workbook.sheet('Sheet1').isProtected = true;
    expect(checked(await tasksOf('clerk').check({ rosterDate: DATE }))).toMatchObject({
      notMarked: 'sheet-protected',
    });
  });

  it('says what it saw where there is no roster', async () => {
    const host = openExcel();
    fill(host, 'Sheet1', 0, 0, [
      ['Thực đơn', 'Giá'],
      ['Phở', 30_000],
    ]);
    expect(await tasksOf('clerk').check({ rosterDate: DATE })).toMatchObject({
      kind: 'none',
      reason: 'no-header',
    });
  });

  it('tells when the checked sheet is changed by a person, not by itself', async () => {
    const host = openExcel();
    writeRoster(host, 3);
    const tasks = tasksOf('clerk');
    await tasks.check({ rosterDate: DATE });
    let changes = 0;
    const stop = await tasks.onSheetChanged(() => (changes += 1));
    await tasks.check({ rosterDate: DATE });
    expect(changes).toBe(0);
    fill(host, 'Sheet1', FIRST, 1, [['Lò Thị Mai']]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(changes).toBeGreaterThan(0);
    await stop();
  });

  it('jumps to a cell', async () => {
    const host = openExcel();
    writeRoster(host, 3);
    const sheetId = host.workbook.sheet('Sheet1').id;
    await tasksOf('clerk').goTo({ sheetId, cell: 'D6' });
    expect(host.workbook.sheet('Sheet1').selection).toMatchObject({ row: 5, column: 3 });
  });

  it('stops when the person stops', async () => {
    const host = openExcel();
    writeRoster(host, 3);
    const stop = new AbortController();
    const checking = tasksOf('clerk').check(
      { rosterDate: DATE },
      { signal: stop.signal, progress: ({ what }: Step) => what === 'checking' && stop.abort() },
    );
    await expect(checking).rejects.toMatchObject({ name: 'TaskError', code: 'stopped' });
  });
});

describe('sending', () => {
  it('says what will change, what goes and what stays, then sends exactly that', async () => {
    const { tasks, receipt, host } = await sent('clerk', 4);
    expect(receipt).toMatchObject({
      version: 1,
      rows: 4,
      unit: tree.id('school-1'),
      period: '2023-Q4',
      rosterDate: DATE,
    });
    expect(await tasks.receipts()).toEqual([receipt]);
    fill(host, 'Sheet1', FIRST, 0, [member(77, 'Lò Thị Mai')]);
    fill(host, 'Sheet1', FIRST + 1, 4, [['Thái']]);
    const plan = await tasks.planSend({ unit: tree.id('school-1'), rosterDate: DATE });
    expect(plan).toMatchObject({
      unit: { id: tree.id('school-1') },
      period: { id: '2023-Q4' },
      base: { version: 1, rosterDate: DATE },
      rows: 4,
      same: 2,
      errors: 0,
      added: [{ who: 'Lò Thị Mai', row: FIRST + 1 }],
      removed: [{ who: 'Nguyễn Văn Thử 1', row: null, previousRow: FIRST + 1 }],
      reasonsNeeded: [],
      changed: [{ who: 'Nguyễn Văn Thử 2', row: FIRST + 2, fields: ['dan_toc'] }],
    });
    expect(plan.stays).toContain('Ghi chú của tôi');
    expect(plan.sentFields).toEqual(expect.arrayContaining(['ho_ten', 'ngay_sinh', 'so_cccd']));
    const exits = [{ row: FIRST + 1, reason: 'moved' as const, to: 'Chi bộ Thôn 3' }];
    const second = await tasks.send(plan, { answers: { exits, justifications: [] } });
    expect(second.version).toBe(2);
    expect((await tasks.receipts()).map(({ version }) => version)).toEqual([2, 1]);
  });

  it('refuses a sheet that changed since it was compared', async () => {
    const host = openExcel();
    writeRoster(host, 3);
    const tasks = tasksOf('clerk');
    const plan = await tasks.planSend({ unit: tree.id('school-1'), rosterDate: DATE });
    fill(host, 'Sheet1', FIRST, 1, [['Người khác']]);
    await expect(tasks.send(plan)).rejects.toMatchObject({ name: 'TaskError', code: 'sheet-changed' });
    expect(await tasks.receipts()).toEqual([]);
  });

  it('finds its sheet again under another name, whatever sheet is active', async () => {
    const host = openExcel();
    writeRoster(host, 3);
    const tasks = tasksOf('clerk');
    const plan = await tasks.planSend({ unit: tree.id('school-1'), rosterDate: DATE });
    host.workbook.renameSheet(host.workbook.sheet('Sheet1'), 'Đổi tên');
    host.workbook.activate(host.workbook.addSheet('Khác'));
    expect(await tasks.send(plan)).toMatchObject({ version: 1, rows: 3 });
  });

  it('refuses a roster with errors', async () => {
    const host = openExcel();
    writeRoster(host, 3);
    fill(host, 'Sheet1', FIRST, 2, [['']]);
    const tasks = tasksOf('clerk');
    const plan = await tasks.planSend({ unit: tree.id('school-1'), rosterDate: DATE });
    expect(plan.errors).toBeGreaterThan(0);
    await expect(tasks.send(plan)).rejects.toMatchObject({
      code: 'has-errors',
      params: { errors: plan.errors },
    });
  });

  it('says who sent meanwhile', async () => {
    const host = openExcel();
    writeRoster(host, 3);
    const tasks = tasksOf('clerk');
    const plan = await tasks.planSend({ unit: tree.id('school-1'), rosterDate: DATE });
    const other = tasksOf('clerk-2');
    await other.send(await other.planSend({ unit: tree.id('school-1'), rosterDate: DATE }));
    await expect(tasks.send(plan)).rejects.toMatchObject({
      code: 'version-conflict',
      params: { by: 'Giàng A Páo', version: 1 },
    });
  });

  it('says that the unit is not there for somebody else', async () => {
    openExcel();
    await expect(
      tasksOf('outsider-clerk').planSend({ unit: tree.id('school-1'), rosterDate: DATE }),
    ).rejects.toMatchObject({
      code: 'no-roster',
    });
    const host = openExcel();
    writeRoster(host, 3);
    await expect(
      tasksOf('outsider-clerk').planSend({ unit: tree.id('school-1'), rosterDate: DATE }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('leaves the sheet as it was', async () => {
    const host = openExcel();
    writeRoster(host, 3);
    const before = grid(host, 'Sheet1', 0, 0, 10, 9);
    const tasks = tasksOf('clerk');
    await tasks.send(await tasks.planSend({ unit: tree.id('school-1'), rosterDate: DATE }));
    expect(grid(host, 'Sheet1', 0, 0, 10, 9)).toEqual(before);
  });

  it('goes on with an upload that was stopped, and makes one version of it', async () => {
    const host = openExcel();
    writeRoster(host, 4_100);
    const tasks = tasksOf('clerk');
    const stop = new AbortController();
    const plan = await tasks.planSend({ unit: tree.id('school-1'), rosterDate: DATE });
    const stopped = tasks.send(plan, {
      signal: stop.signal,
      progress: ({ what, done }) => what === 'sending' && done >= 2_000 && stop.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ code: 'stopped' });
    const steps: number[] = [];
    const receipt = await tasks.send(await tasks.planSend({ unit: tree.id('school-1'), rosterDate: DATE }), {
      progress: ({ what, done }) => what === 'sending' && steps.push(done),
    });
    expect(receipt).toMatchObject({ version: 1, rows: 4_100 });
    expect(steps.at(-1)).toBe(4_100);
    const stored = await tree.call('clerk', 'GET', `units/${tree.id('school-1')}/roster`);
    expect(stored.body).toMatchObject({ version: 1 });
    expect(stored.body.rows).toHaveLength(4_100);
  });
});
