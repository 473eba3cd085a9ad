/** Saved to be sent by e-mail, a file of another list than that of members says what it is, and her workbook says no more than before. */
import { openXlsx } from '../../../../addin/excel/xlsx/open.ts';
import { saveXlsx } from '../../../../addin/excel/xlsx/save.ts';
import { createTasks, serviceAt } from '../../../../addin/tasks/create.ts';
import type { OpenedList } from '../../../../addin/tasks/common/opened-list.ts';
import { LIST as CANDIDATES } from '../../../../addin/tasks/lists/candidates.ts';
import { LIST as GRADINGS } from '../../../../addin/tasks/lists/gradings.ts';
import { collect } from '../../../../addin/tasks/office/collect/collect.ts';
import { MAILED_KINDS } from '../../../../addin/tasks/office/mailed-kinds.ts';
import { mailedCandidates } from '../../../support/mailed-lists.ts';
import { openCandidates } from '../../../support/openings.ts';
import { startService } from '../../../support/service.ts';
import type { TestService } from '../../../support/service.ts';
import { openExcel } from '../../workbook/excel.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T02:00:00.000Z') });
  await openCandidates(service.call);
});
afterAll(() => service.close());

/** Her workbook says nothing of whose it is, and calls itself a list of members. */
async function hers(properties: Readonly<Record<string, string>> = {}) {
  const file = mailedCandidates({ title: 'DANH SÁCH', list: 'DANH SÁCH ĐẢNG VIÊN' });
  const workbook = await openXlsx(file);
  for (const [name, value] of Object.entries(properties)) workbook.properties.set(name, value);
  const host = openExcel({ workbook });
  host.save = () => saveXlsx(workbook);
  const saved = async (of: OpenedList, unit = 'school-1') => {
    const tasks = createTasks({ api: service.api, person: 'clerk', of });
    const { parts } = await (await tasks.duties()).copyFile(unit);
    return new Uint8Array(Buffer.concat(parts));
  };
  return { workbook, saved, plain: file };
}

async function seen(bytes: Uint8Array) {
  const api = serviceAt({ api: service.api, person: 'office' });
  const files = [{ name: 'a.xlsx', bytes: () => Promise.resolve(bytes) }];
  const request = { unit: 'bloc', files, today: '2023-10-31', looksOnly: true };
  const [line] = await collect(MAILED_KINDS, api, await api.me(), request, {}, () => Promise.resolve());
  return line;
}

it('comes back to the office without a question', async () => {
  const { workbook, saved, plain } = await hers();
  expect(await seen(plain)).toMatchObject({ state: 'questions', kinds: ['candidates', 'members'] });
  const bytes = await saved(CANDIDATES);
  expect(await seen(bytes)).toMatchObject({
    state: 'ready',
    unit: { id: 'school-1' },
    kinds: ['candidates'],
  });
  expect([...workbook.properties]).toEqual([]);
});

it('stays that of the unit for which the file was handed out, and the workbook says again what it said', async () => {
  const said = { 'KhopSo.unit': 'firm-1', 'KhopSo.list': 'members' };
  const { workbook, saved } = await hers(said);
  expect(await seen(await saved(CANDIDATES))).toMatchObject({ state: 'ready', unit: { id: 'firm-1' } });
  expect(Object.fromEntries(workbook.properties)).toEqual(said);
});

it('is asked about where its headers are of another kind than it says', async () => {
  const { saved } = await hers();
  expect(await seen(await saved(GRADINGS))).toMatchObject({
    state: 'questions',
    kinds: ['candidates', 'members', 'gradings'],
  });
});

it('says no more either where Excel gives no file', async () => {
  const { workbook } = await hers();
  openExcel({ workbook });
  const tasks = createTasks({ api: service.api, person: 'clerk', of: CANDIDATES });
  await expect((await tasks.duties()).copyFile('school-1')).rejects.toMatchObject({
    code: 'file-not-copied',
  });
  expect([...workbook.properties]).toEqual([]);
});
