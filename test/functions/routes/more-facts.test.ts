/** What a pivot stands on beside members: every figure of it adds up, over the units, to what the report prints. */
import type { ReportView } from '../../../functions/wire/report.ts';
import { StatisticsResponse } from '../../../functions/wire/statistics.ts';
import { inlineUpload, memberRow, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
const DAY = '2023-10-31';
const YEAR = { measure: 'admissions', category: 'all', from: '2023-01-01', to: '2023-12-31' };
const joined = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) =>
    memberRow(from + n, { ngay_vao_dang: '2023-05-19', ngay_chinh_thuc: undefined, loai_dv: 'du-bi' }),
  );

beforeAll(async () => {
  service = await startService({
    clock: () => new Date('2023-11-01T02:00:00.000Z'),
    plans: [],
    people: ['office', 'leader'].map((id) => ({ id, name: id })),
    grants: [
      { person: 'office', unit: 'bloc', role: 'office' },
      { person: 'leader', unit: 'bloc', role: 'leader' },
      ...['school-1', 'firm-1', 'branch-1'].map((unit) => ({
        person: 'office',
        unit,
        role: 'clerk' as const,
      })),
    ],
  });
  await send('school-1', [...memberRows(12), ...joined(100, 3)]);
  await send('firm-1', memberRows(20).slice(6));
  await send('branch-1', [...memberRows(5), ...joined(200, 2)]);
  const rows = [
    ['t', { unit: 'bloc', kind: 'target', quantity: 20 }],
    ['s', { unit: 'school-1', kind: 'target', quantity: 9 }],
    ['f', { unit: 'firm-1', kind: 'target', quantity: 4 }],
    ['c', { unit: 'committee-1', kind: 'registration', quantity: 6 }],
  ] as const;
  const changes = rows.map(([row, values]) => ({ row, from: '', values: { ...YEAR, ...values } }));
  const saved = await service.call('office', 'PUT', 'units/bloc/ledgers/plans/saves/one', {
    base: 0,
    changes,
  });
  expect(saved.body).toMatchObject({ outcome: 'saved' });
});
afterAll(() => service.close());

async function send(unit: string, rows: ReturnType<typeof memberRows>): Promise<void> {
  const upload = inlineUpload(rows, { rosterDate: DAY });
  const { body } = await service.call('office', 'PUT', `units/${unit}/uploads/${newUploadId()}`, upload);
  expect(body).toMatchObject({ state: 'published' });
}

const statistics = async (person: string, query: string, unit = 'bloc') =>
  StatisticsResponse.parse(
    (await service.call(person, 'GET', `units/${unit}/statistics?asOf=${DAY}${query}`)).body,
  );
const sum = ({ facts }: StatisticsResponse, group: string, figure: string) =>
  facts
    .filter((fact) => fact.group.startsWith(group) && fact.figure === figure)
    .reduce((all, { value }) => all + value, 0);

it.each(['office', 'leader'])('what the %s sees adds up to the report', async (person) => {
  const found = await statistics(person, '&facts=all');
  const report = (await service.call(person, 'POST', `units/bloc/reports?asOf=${DAY}`, {}))
    .body as ReportView;
  const value = (id: string) => report.indicators.find((one) => one.id === id)?.value;
  expect(value('admissions')).toBe(5);
  expect(sum(found, 'Kết nạp trong năm', 'Kết nạp')).toBe(5);
  const below = report.plan.filter(({ unit }) => unit !== 'bloc');
  const planned = (of: 'registered' | 'assigned' | 'admitted' | 'left') =>
    below.reduce((all, line) => all + (line[of] ?? 0), 0);
  expect(planned('assigned')).toBe(13);
  expect(sum(found, 'Chỉ tiêu kết nạp', 'Được giao')).toBe(13);
  expect(sum(found, 'Chỉ tiêu kết nạp', 'Đăng ký')).toBe(6);
  expect(sum(found, 'Chỉ tiêu kết nạp', 'Đã kết nạp')).toBe(planned('admitted'));
  expect(sum(found, 'Chỉ tiêu kết nạp', 'Còn thiếu')).toBe(planned('left'));
  const { body } = await service.call(person, 'GET', `units/bloc/movements/2022-12-31?asOf=${DAY}`);
  const line = (figure: string) => sum(found, 'Tăng, giảm trong năm', figure);
  expect(line('D. Cuối kỳ')).toBe(36);
  expect([line('A. Đầu kỳ'), line('B. Tăng'), line('C. Giảm'), line('D. Cuối kỳ')]).toEqual(
    ['opening', 'entries', 'exits', 'closing'].map((each) => body.total[each]),
  );
  expect(line('Danh sách gửi lần đầu') + line('Đính chính') + line('Tổ chức lại')).toBe(
    body.total.firstLists + body.total.corrected + body.total.reorganised,
  );
});

it('stands under the units directly below, by the sector of the rosters', async () => {
  const { facts } = await statistics('office', '&facts=all');
  const admitted = facts.filter(({ figure, group }) => group === 'Kết nạp trong năm' && figure === 'Kết nạp');
  expect(admitted.map(({ unit, value }) => [unit, value]).sort()).toEqual([
    ['committee-1', 2],
    ['school-1', 3],
  ]);
});

it('holds no trait that the facts did not: whoever may not read rows is told totals alone', async () => {
  const [some, all] = [await statistics('leader', ''), await statistics('leader', '&facts=all')];
  const groups = new Set(some.facts.map(({ group }) => group));
  const added = all.facts.filter(({ group }) => !groups.has(group));
  expect(all.facts.filter(({ group }) => groups.has(group))).toEqual(some.facts);
  expect(new Set(added.map(({ figure }) => figure))).toEqual(
    new Set([
      ...['Kết nạp', 'Đăng ký', 'Được giao', 'Đã kết nạp', 'Còn thiếu'],
      ...['D. Cuối kỳ', 'Danh sách gửi lần đầu', 'B. Tăng'].filter((line) =>
        added.some(({ figure }) => figure === line),
      ),
    ]),
  );
});
