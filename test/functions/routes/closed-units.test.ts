/** What is closed stays closed where units change: a change that is dated back into closed days is refused, and says from when it may be. */
import { inlineUpload, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
let now = Date.parse('2023-10-05T02:00:00.000Z');
let saves = 0;
beforeAll(async () => {
  service = await startService({ clock: () => new Date((now += 1_000)) });
  const roster = inlineUpload(memberRows(6), { rosterDate: '2023-09-20', period: '2023-Q3' });
  const sent = await service.call('clerk', 'PUT', `units/school-1/uploads/${newUploadId()}`, roster);
  expect(sent.status).toBe(200);
  const closing = {
    base: 0,
    changes: [{ row: 'c', from: '', values: { through: '2023-09-30', unit: 'bloc' } }],
  };
  const closed = await service.call('office', 'PUT', 'units/bloc/ledgers/closings/saves/close', closing);
  expect(closed.body).toMatchObject({ outcome: 'saved' });
});
afterAll(() => service.close());

const save = async (changes: object[]) => {
  const { body } = await service.call('office', 'GET', 'units/bloc/ledgers/units');
  const path = `units/bloc/ledgers/units/saves/s-${String((saves += 1))}`;
  return (await service.call('office', 'PUT', path, { base: body.commit, changes })).body;
};
const report = async (asOf: string) => {
  const { body } = await service.call('office', 'GET', `units/bloc/consolidated?asOf=${asOf}`);
  return body;
};
const fresh = (from: object) => ({
  row: 'new-1',
  from: '',
  values: { name: 'Chi bộ mới', parent: 'committee-1', kind: 'branch', keepsRoster: true, ...from },
});

it.each([
  ['a unit is moved', { row: 'school-1', from: '2023-09-30', values: { parent: 'committee-1' } }],
  ['a unit has ended', { row: 'school-1', from: '', values: { to: '2023-09-29' } }],
  ['a unit began later', { row: 'firm-1', from: '', values: { from: '2023-09-30' } }],
  ['a unit keeps no roster', { row: 'firm-1', from: '2023-08-01', values: { keepsRoster: false } }],
  ['a unit is of another sector', { row: 'firm-1', from: '2023-08-01', values: { sector: 'agency' } }],
  ['there was one more', fresh({ from: '2023-09-30' })],
  ['there was one more, always', fresh({})],
])('refuses what would change figures of closed days: %s', async (_what, change) => {
  const before = await Promise.all(['2023-08-31', '2023-09-30'].map(report));
  const body = await save([change]);
  expect(body).toMatchObject({ outcome: 'wrong', findings: [{ code: 'closed-day', row: change.row }] });
  expect(body.findings[0].message.vi).toContain('đã chốt đến ngày 30/09/2023. Ghi từ ngày 01/10/2023');
  expect(await Promise.all(['2023-08-31', '2023-09-30'].map(report))).toEqual(before);
});

it.each([
  ['from the day after', { row: 'school-1', from: '2023-10-01', values: { parent: 'committee-1' } }],
  ['whose last day is the closed one', { row: 'branch-2', from: '', values: { to: '2023-09-30' } }],
  ['of what a unit is called', { row: 'firm-1', from: '2023-08-01', values: { name: 'Công ty Hai' } }],
  ['of who is in charge', { row: 'firm-1', from: '', values: { officer: 'Lê Thị A' } }],
])('takes changes %s', async (_what, change) => {
  const members = (body: { total: object; coverage: { sent: number; expected: number } }) => [
    body.total,
    body.coverage.sent,
    body.coverage.expected,
  ];
  const before = members(await report('2023-09-30'));
  expect(await save([change])).toMatchObject({ outcome: 'saved' });
  expect(members(await report('2023-09-30'))).toEqual(before);
});

it('refuses to say afterwards where those went who ended on a closed day, until it is reopened', async () => {
  const into = { row: 'branch-2', from: '', values: { to: '2023-09-15', into: ['branch-1'] } };
  expect(await save([into])).toMatchObject({
    outcome: 'wrong',
    findings: [{ code: 'closed-day', row: 'branch-2' }],
  });
  const reopening = { base: 1, changes: [{ row: 'c', from: '', values: { reopened: true } }] };
  await service.call('office', 'PUT', 'units/bloc/ledgers/closings/saves/open', reopening);
  expect(await save([into])).toMatchObject({ outcome: 'saved' });
});
