/** The first list after a merger is held against the last lists of those that merged; nobody else is told anything. */
import { MEMBER_LIST } from '../../../../functions/domain/rules/members.ts';
import { createTasks, serviceAt } from '../../../../addin/tasks/create.ts';
import { handOut, type HandedOut } from '../../../../addin/tasks/office/hand-out.ts';
import { inlineUpload, memberRow, newUploadId, startService } from '../../../support/service.ts';
import type { TestService } from '../../../support/service.ts';
import { UNITS_OF_TURN, unitOfTurn } from '../../../support/turn.ts';
import { grid, openExcel } from '../../workbook/excel.ts';

const UNITS = [...UNITS_OF_TURN, unitOfTurn('z')];
const CLERKS = ['a', 'b', 'n', 'c', 'd', 'e', 'x', 'z'];

let service: TestService;
let today = '2023-09-25';
beforeAll(async () => {
  service = await startService({
    units: UNITS,
    people: [...CLERKS.map((id) => `clerk-${id}`), 'office', 'admin'].map((id) => ({ id, name: id })),
    grants: [
      ...CLERKS.map((id) => ({ person: `clerk-${id}`, unit: id, role: 'clerk' as const })),
      { person: 'office', unit: 'root', role: 'office' },
      { person: 'admin', unit: 'root', role: 'admin' },
    ],
    clock: () => new Date(`${today}T02:00:00Z`),
  });
  for (const [id, from, to] of [
    ['a', 1, 3],
    ['b', 3, 6],
    ['c', 11, 12],
    ['d', 13, 14],
    ['e', 21, 24],
  ] as const)
    await send(id, people(from, to), '2023-09-20', '2023-Q3');
  today = '2023-10-05';
});
afterAll(() => service.close());

const people = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => ({ ...memberRow(from + n), row: n + 6 }));
async function send(
  id: string,
  rows: ReturnType<typeof people>,
  rosterDate: string,
  period: string,
): Promise<void> {
  const path = `units/${id}/uploads/${newUploadId()}`;
  const body = inlineUpload(rows, { rosterDate, period });
  expect((await service.call(`clerk-${id}`, 'PUT', path, body)).body).toMatchObject({ state: 'published' });
}
const tasksOf = (id: string) => createTasks({ api: service.api, person: `clerk-${id}`, pauses: [] });
const dutiesOf = async (id: string) => (await tasksOf(id).signIn()).grants[0]?.duties;

it('is a duty of the unit that others merged into, and of nobody else', async () => {
  expect(await dutiesOf('n')).toEqual(['succession']);
  expect(await dutiesOf('c')).toEqual(['succession']);
  // A half of a unit that split is not told the people of the other half.
  for (const id of ['x', 'z', 'a']) expect([id, await dutiesOf(id)]).toEqual([id, undefined]);
  expect((await service.call('clerk-x', 'GET', 'units/e/roster')).status).toBe(404);
});

it('names whom it takes over, and who stands in two of the old lists', async () => {
  const known = await (await tasksOf('n').duties()).succession('n');
  expect(known.predecessors.map(({ unit: { name }, rows }) => [name, rows.length])).toEqual([
    ['Chi bộ A', 3],
    ['Chi bộ B', 4],
  ]);
  expect(known.doubled).toEqual([{ who: 'Nguyễn Văn Thử 3', units: ['Chi bộ A', 'Chi bộ B'] }]);
});

it('tells people of the old lists from newcomers, and who is missing with where they stood', async () => {
  const duties = await tasksOf('n').duties();
  const known = await duties.succession('n');
  const list = [...people(1, 5), { ...memberRow(9), row: 20 }];
  expect(await duties.compareSuccession(known, list)).toEqual({
    movedIn: 5,
    newcomers: ['Nguyễn Văn Thử 9'],
    missing: [{ who: 'Nguyễn Văn Thử 6', units: ['Chi bộ B'] }],
  });
});

it('counts its own people of before where it goes on itself', async () => {
  const duties = await tasksOf('c').duties();
  const known = await duties.succession('c');
  expect(known.predecessors.map(({ unit: { id } }) => id)).toEqual(['c', 'd']);
  expect(await duties.compareSuccession(known, people(11, 14))).toEqual({
    movedIn: 4,
    newcomers: [],
    missing: [],
  });
});

it('fills a template with those whom the unit takes over, each once: the clerk’s and the one that is handed out', async () => {
  const host = openExcel();
  const template = async (id: string) =>
    (await tasksOf(id).duties()).makeTemplate({
      unit: { id, name: id },
      sheet: 'Sheet1',
      rosterDate: '2023-10-03',
    });
  expect(await template('n')).toBe(6);
  const names = grid(host, 'Sheet1', 0, 1, 14, 1).flat();
  expect(names.filter((name) => typeof name === 'string' && name.startsWith('Nguyễn'))).toEqual(
    [1, 2, 3, 4, 5, 6].map((n) => `Nguyễn Văn Thử ${String(n)}`),
  );
  const handed = async (person: string) => {
    const rows: Record<string, number> = {};
    const take = ({ unit: { id }, rows: count }: HandedOut) => Promise.resolve(void (rows[id] = count));
    await handOut(MEMBER_LIST, serviceAt({ api: service.api, person }), { unit: 'root' }, {}, take);
    return rows;
  };
  // The part of a unit that split is nobody's to tell; who may not read rows hands out empty ones.
  expect(await handed('office')).toEqual({ c: 4, n: 6, x: 0, y: 0, z: 0 });
  expect(await handed('admin')).toEqual({ c: 0, n: 0, x: 0, y: 0, z: 0 });
  openExcel();
  expect(await template('x')).toBe(0);
});

it('is over once the first list is sent, as it was handed out: numbers stay known by their last digits', async () => {
  openExcel();
  const tasks = tasksOf('n');
  const unit = { id: 'n', name: 'N' };
  await (await tasks.duties()).makeTemplate({ unit, sheet: 'Sheet1', rosterDate: '2023-10-03' });
  const plan = await tasks.planSend({ unit: 'n', rosterDate: '2023-10-03' });
  expect(plan).toMatchObject({ errors: 0, removed: [] });
  expect(await tasks.send(plan)).toMatchObject({ version: 1, rows: 6 });
  const { body } = await service.call('clerk-n', 'GET', 'units/n/roster');
  expect(body.rows[3].fields.so_cccd).toBe('••••••••0004');
  expect(await dutiesOf('n')).toBeUndefined();
});
