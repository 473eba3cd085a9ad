/** An empty sheet becomes the unit's list to fill in; the file remembers whose it is, and whoever opens it is asked nothing. */
import { openXlsx } from '../../../../addin/excel/xlsx/open.ts';
import { propertiesOf } from '../../../../addin/excel/xlsx/read-properties.ts';
import { saveXlsx } from '../../../../addin/excel/xlsx/save.ts';
import { createTasks } from '../../../../addin/tasks/create.ts';
import { LIST as CANDIDATES } from '../../../../addin/tasks/lists/candidates.ts';
import { labelOf } from '../../../../addin/tasks/template/label.ts';
import { OUTCOMES, SOURCES } from '../../../../functions/domain/roster/fields/candidate-lists.ts';
import { openedFor } from '../../../../addin/tasks/duties/opened-for.ts';
import { REMEMBERED } from '../../../../addin/tasks/template/remembered.ts';
import { plantTree, type OwnTree } from '../../../support/own-tree.ts';
import { startService, type TestService } from '../../../support/service.ts';
import { fill, grid, openExcel } from '../../workbook/excel.ts';
import { writeRoster } from '../roster-sheet.ts';

const DATE = '2023-10-31';
let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
});
beforeEach(async () => {
  tree = await plantTree(service, [{ person: 'clerk', unit: 'firm-1', role: 'clerk' }]);
});
afterAll(() => service.close());

const newTasks = () => createTasks({ api: service.api, person: tree.id('clerk'), pauses: [] });
const school = () => ({ id: tree.id('school-1'), name: 'Trường số 1' });
const request = () => ({ unit: school(), sheet: 'Sheet1', rosterDate: DATE });

async function sendFour(): Promise<void> {
  const host = openExcel();
  writeRoster(host, 4);
  const tasks = newTasks();
  await tasks.send(await tasks.planSend({ unit: school().id, rosterDate: DATE }));
}

describe('a template on an empty sheet', () => {
  it('is empty before anything was sent, with lists beside its cells, and remembers unit and period', async () => {
    const host = openExcel();
    const tasks = newTasks();
    expect(await (await tasks.duties()).makeTemplate(request())).toBe(0);
    const sheet = host.workbook.sheet('Sheet1');
    const headers = grid(host, 'Sheet1', 3, 0, 1, 4)[0];
    expect(headers?.slice(0, 2)).toEqual(['STT', 'Họ và tên']);
    expect(grid(host, 'Sheet1', 0, 0, 2, 1)).toEqual([['TRƯỜNG SỐ 1'], ['DANH SÁCH ĐẢNG VIÊN']]);
    expect(sheet.validations.length).toBeGreaterThan(3);
    expect(sheet.cell(10, 1).style.numberFormat).toBe('@');
    const me = await tasks.signIn();
    expect(Object.fromEntries(host.workbook.properties)).toEqual({
      [REMEMBERED.unit]: school().id,
      [REMEMBERED.period]: me.openPeriod.id,
    });
    expect(tasks.fileUnit()).toBe(school().id);
  });

  it('holds what was sent last, and sent as it is changes nothing', async () => {
    await sendFour();
    const host = openExcel();
    const tasks = newTasks();
    expect(await (await tasks.duties()).makeTemplate(request())).toBe(4);
    const values = grid(host, 'Sheet1', 0, 0, 12, 20).flat();
    expect(values).toContain('Nguyễn Văn Thử 3');
    expect(values.some((value) => typeof value === 'string' && /^\d{12}$/.test(value))).toBe(false);
    const plan = await tasks.planSend({ unit: school().id, rosterDate: DATE });
    expect(plan).toMatchObject({ added: [], removed: [], changed: [], same: 4, errors: 0 });
  });

  it('is not made where something stands by now', async () => {
    const host = openExcel();
    fill(host, 'Sheet1', 4, 2, [['của tôi']]);
    expect(await (await newTasks().duties()).makeTemplate(request())).toBeNull();
    expect(
      grid(host, 'Sheet1', 0, 0, 5, 3)
        .flat()
        .filter((value) => value !== ''),
    ).toEqual(['của tôi']);
    expect(host.workbook.properties.size).toBe(0);
  });

  it('stays a file that remembers, saved and opened', async () => {
    const host = openExcel();
    await (await newTasks().duties()).makeTemplate(request());
    const bytes = await saveXlsx(host.workbook);
    expect(propertiesOf(bytes).get(REMEMBERED.unit)).toBe(school().id);
    expect((await openXlsx(bytes)).properties.get(REMEMBERED.unit)).toBe(school().id);
    expect(propertiesOf(await saveXlsx(await openXlsx(bytes))).size).toBe(2);
  });
});

describe('a template of candidates', () => {
  it('is empty, asks for what is sent of them with lists beside the cells, and is read as what it is', async () => {
    const host = openExcel();
    const tasks = createTasks({ api: service.api, person: tree.id('clerk'), pauses: [], of: CANDIDATES });
    expect(await (await tasks.duties()).makeTemplate(request())).toBe(0);
    expect(grid(host, 'Sheet1', 0, 0, 2, 1)).toEqual([
      ['TRƯỜNG SỐ 1'],
      ['DANH SÁCH QUẦN CHÚNG ƯU TÚ, NGUỒN KẾT NẠP'],
    ]);
    const headers = grid(host, 'Sheet1', 3, 0, 1, 50)[0]?.filter((header) => header !== '') ?? [];
    expect(headers).toEqual(
      expect.arrayContaining([
        'Nguồn',
        'Ngày giới thiệu',
        'Đảng viên giúp đỡ',
        'Số giấy chứng nhận',
        'Tình trạng',
      ]),
    );
    expect(headers).not.toContain('Ghi chú');
    const of = (header: string) => headers.indexOf(header);
    fill(host, 'Sheet1', 4, of('Họ và tên'), [['Lò Thị Mai']]);
    fill(host, 'Sheet1', 4, of('Ngày sinh'), [["'02/03/1999"]]);
    fill(host, 'Sheet1', 4, of('Tình trạng'), [[labelOf(OUTCOMES, 'da-hoc')]]);
    fill(host, 'Sheet1', 4, of('Nguồn'), [[labelOf(SOURCES, 'sinh-vien')]]);
    const found = await tasks.check({ rosterDate: DATE, rows: true });
    if (found.kind !== 'checked') throw new Error('no list');
    expect(found.read?.map(({ fields }) => [fields.ho_ten, fields.ket_qua, fields.nguon])).toEqual([
      ['Lò Thị Mai', 'da-hoc', 'sinh-vien'],
    ]);
    expect(found.mapping.filter(({ field }) => field === null)).toEqual([]);
  });
});

describe('a file that was handed out', () => {
  const signedIn = async (properties: Readonly<Record<string, string>>) => {
    const host = openExcel();
    for (const [name, value] of Object.entries(properties)) host.workbook.properties.set(name, value);
    const tasks = newTasks();
    return { me: await tasks.signIn(), tasks };
  };

  it('opens with the unit that it was made for, of several', async () => {
    const units = async (unit: string) =>
      (await signedIn({ [REMEMBERED.unit]: tree.id(unit) })).me.grants.map((grant) => grant.unit.id);
    expect((await units('firm-1'))[0]).toBe(tree.id('firm-1'));
    expect((await units('school-1'))[0]).toBe(tree.id('school-1'));
    expect((await units('school-1')).length).toBe(2);
  });

  it('of a unit that whoever opens it is not in charge of gives nothing, and is told', async () => {
    const { me, tasks } = await signedIn({ [REMEMBERED.unit]: 'somebody-elses' });
    expect(me.grants.map((grant) => grant.unit.id).sort()).toEqual(
      [tree.id('school-1'), tree.id('firm-1')].sort(),
    );
    expect(tasks.fileUnit()).toBe('somebody-elses');
  });

  it('begins with its period while that is not over, and with the open one afterwards', () => {
    const period = (id: string, from: string, to: string, due?: string) => ({
      id,
      label: { vi: id, en: id },
      from,
      to,
      due,
    });
    const third = period('Q3', '2023-07-01', '2023-09-30', '2023-10-05');
    const fourth = period('Q4', '2023-10-01', '2023-12-31');
    const me = { person: { id: 'p', name: 'P' }, grants: [], openPeriod: fourth, periods: [third, fourth] };
    const on = (day: string) => openedFor(me, ['u', 'Q3'], `${day}T01:00:00Z`);
    expect(on('2023-10-05').openPeriod).toBe(third);
    expect(on('2023-10-05').periods?.[0]).toBe(third);
    expect(on('2023-10-06')).toEqual(me);
    expect(openedFor(me, ['u', undefined], '2023-10-05T01:00:00Z')).toEqual(me);
  });
});
