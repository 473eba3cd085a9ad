/**
 * What an office is told of a unit that split while one part has sent and the other has not: who has sent has sent, its people count once
 * both have, and of two units of one name the letters say which.
 */
import { createTasks } from '../../../../addin/tasks/create.ts';
import { unitSince } from '../../../../functions/demo/generator/bloc.ts';
import { inlineUpload, memberRow, newUploadId, startService } from '../../../support/service.ts';
import type { TestService } from '../../../support/service.ts';
import { grid, openExcel } from '../../workbook/excel.ts';

const unit = (id: string, name: string, parent: string | null, keepsRoster = false) =>
  unitSince('2020-01-01', {
    id,
    shard: 'root',
    name,
    kind: keepsRoster ? 'branch' : 'grassroots',
    sector: 'other',
    parent,
    keepsRoster,
  });
const TURN = '2023-11-01';
const UNITS = [
  unit('root', 'Hội huyện', null),
  unit('east', 'Chi hội Đông', 'root'),
  unit('west', 'Chi hội Tây', 'root'),
  unit('east-1', 'Tổ 1', 'east', true),
  unit('west-1', 'Tổ 1', 'west', true),
  unit('old', 'Tổ 3', 'east', true),
  {
    ...unit('part', 'Tổ 3 A', 'east', true),
    parents: [{ from: TURN, value: 'east' }],
    predecessors: ['old'],
  },
];
const CLERKS = ['east-1', 'west-1', 'old', 'part'];
const GOING = [1, 2, 3, 4];
const STAYING = [5, 6, 7, 8, 9];

let service: TestService;
let today = '2023-10-10';
beforeAll(async () => {
  service = await startService({
    units: UNITS,
    people: ['office', 'clerk'].map((id) => ({ id, name: id })),
    grants: [
      { person: 'office', unit: 'root', role: 'office' },
      ...CLERKS.map((id) => ({ person: 'clerk', unit: id, role: 'clerk' as const })),
    ],
    clock: () => new Date(`${today}T02:00:00Z`),
  });
  await send('old', [...GOING, ...STAYING], '2023-10-08');
  today = '2023-11-10';
  await send('part', GOING, '2023-11-05');
});
afterAll(() => service.close());

async function send(
  id: string,
  people: readonly number[],
  rosterDate: string,
  more: object = {},
): Promise<void> {
  const rows = people.map((n) => memberRow(n));
  const body = inlineUpload(rows, { rosterDate, period: '2023-Q4', ...more });
  const sent = await service.call('clerk', 'PUT', `units/${id}/uploads/${newUploadId()}`, body);
  expect(sent.body).toMatchObject({ state: 'published' });
}
const tasks = () => createTasks({ api: service.api, person: 'office', pauses: [] });
const AS_OF = '2023-11-10';

it('the desk says of each part what it sent and who is waited for, and adds up', async () => {
  const host = openExcel();
  const { answer, total } = await (await tasks().desk()).pull({ unit: 'root', asOf: AS_OF });
  expect(answer.coverage).toMatchObject({ sent: 1, expected: 4 });
  expect(total).toMatchObject({ members: 0, onOld: 2, states: { 'to-look': 1, 'not-sent': 3 } });
  const rowOf = (id: string) => answer.units.find((each) => each.unit === id);
  expect(rowOf('part')).toMatchObject({
    state: 'to-look',
    version: 1,
    members: 4,
    onOld: true,
    waitsFor: [{ id: 'old', name: 'Tổ 3' }],
  });
  expect(rowOf('old')).toMatchObject({
    state: 'not-sent',
    version: 1,
    onOld: true,
    waitsFor: [{ id: 'old' }],
  });
  const [header = [], ...rows] = grid(host, 'Tình hình gửi', 4, 0, 8, 20);
  const [name, state] = ['Đơn vị', 'Tình hình'].map((text) => header.indexOf(text));
  const states = Object.fromEntries(rows.map((row) => [row[name ?? 0], row[state ?? 0]]));
  expect(states).toMatchObject({ 'Tổ 3': 'Chưa gửi', 'Tổ 3 A': 'Đã gửi, chưa xem; tính khi Tổ 3 gửi' });
});

it('reminds the part that is missing of a list of after the split, and of two units of one name says which', async () => {
  openExcel();
  const { reminders } = await (await tasks().desk()).pull({ unit: 'root', asOf: AS_OF });
  expect(reminders.map(({ text }) => text)).toEqual([
    expect.stringMatching(
      /^Kính gửi Tổ 1, Chi hội Đông\. Hội huyện chưa nhận được danh sách đảng viên kỳ Quý IV\/2023\./u,
    ),
    expect.stringMatching(/^Kính gửi Tổ 3\. .* lập sau khi nhập, tách\./u),
    expect.stringMatching(/^Kính gửi Tổ 1, Chi hội Tây\./u),
  ]);
});

it('the consolidated sheet says when the part that has sent counts', async () => {
  const host = openExcel();
  await tasks().consolidate({ unit: 'root', asOf: AS_OF });
  const [header = [], ...rows] = grid(host, 'Tổng hợp', 4, 0, 9, 13);
  const [name, sent] = ['Đơn vị', 'Đã gửi kỳ này'].map((text) => header.indexOf(text));
  const of = (text: string) => rows.find((row) => row[name ?? 0] === text)?.[sent ?? 0];
  expect([of('Tổ 3 A'), of('Tổ 3')]).toEqual(['Đã gửi, tính khi Tổ 3 gửi', 'Chưa gửi']);
});

it('what a part sent is matched while it waits, and counts once the other has sent', async () => {
  const path = `units/part/versions/1/matches/${newUploadId()}`;
  expect((await service.call('office', 'PUT', path)).body).toMatchObject({ review: 'matched' });
  const exits = GOING.map((n) => ({ row: memberRow(n).row, reason: 'with-organisation' }));
  await send('old', STAYING, '2023-11-06', { baseVersion: 1, exits });
  openExcel();
  const { answer, total } = await (await tasks().desk()).pull({ unit: 'root', asOf: AS_OF });
  expect(answer.units.find((each) => each.unit === 'part')).toMatchObject({ state: 'matched', members: 4 });
  expect(answer.units.every(({ waitsFor }) => waitsFor === undefined)).toBe(true);
  expect(total).toMatchObject({ members: 9, onOld: 0, states: { 'to-look': 1, matched: 1, 'not-sent': 2 } });
});
