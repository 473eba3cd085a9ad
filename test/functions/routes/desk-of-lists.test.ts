/** The desk of lists that an office has opened: who is waited for, where each list stands, and where its people do. */
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../../functions/domain/kinds/candidates.ts';
import { KEPT_GRADINGS } from '../../../functions/domain/kinds/gradings.ts';
import type { KeptKind } from '../../../functions/domain/kinds/kept-kind.ts';
import { DeskResponse } from '../../../functions/wire/desk.ts';
import { openCandidates, openList } from '../../support/openings.ts';
import { inlineUpload, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { GRANTS } from '../../support/small-tree.ts';

let service: TestService;
beforeEach(async () => {
  service = await startService({
    grants: [...GRANTS, { person: 'clerk', unit: 'bloc', role: 'clerk' }],
    clock: () => new Date('2023-10-10T10:00:00+07:00'),
  });
});
afterEach(() => service.close());

const ON = { rosterDate: '2023-10-05' };
const OUTCOMES = ['gioi-thieu', 'nguon', 'da-hoc', 'co-qd', 'ket-nap', 'thoi'];
const rowsOf = (count: number, { id }: KeptKind) =>
  OUTCOMES.slice(0, count).map((outcome, n) => ({
    row: n + 5,
    fields: {
      ho_ten: `Lò Thị Nguồn ${String(n)}`,
      ngay_sinh: '1999-03-02',
      ...(id === 'candidates' ? { ket_qua: outcome } : {}),
    },
  }));

async function send(unit: string, count: number, kind = KEPT_CANDIDATES): Promise<void> {
  const rows = rowsOf(count, kind);
  const body = inlineUpload(rows, { contentHash: contentHashOf(rows, kind), ...ON });
  const path = `units/${unit}/${kind.id}/uploads/${newUploadId()}`;
  expect((await service.call('clerk', 'PUT', path, body)).status).toBe(200);
}

async function desk(folder = 'candidates/', asOf = '2023-10-10'): Promise<DeskResponse> {
  const { status, body } = await service.call('office', 'GET', `units/bloc/${folder}desk?asOf=${asOf}`);
  expect(status).toBe(200);
  return DeskResponse.parse(body);
}
const statesOf = ({ units }: DeskResponse) => units.map(({ unit, state }) => [unit, state]);

it('says nothing of other lists where none is opened, and waits for nobody’s', async () => {
  expect(await desk('')).not.toHaveProperty('lists');
  expect(await desk()).toMatchObject({ units: [], coverage: { sent: 0, expected: 0 } });
});

it('waits for the list of those alone for whom it is opened, apart from that of members', async () => {
  await openCandidates(service.call, 'committee-1');
  await service.call(
    'clerk',
    'PUT',
    `units/branch-1/uploads/${newUploadId()}`,
    inlineUpload(memberRows(4), ON),
  );
  await send('branch-2', 3);
  const answer = await desk();
  expect(statesOf(answer)).toEqual([
    ['branch-2', 'to-look'],
    ['branch-1', 'not-sent'],
  ]);
  expect(answer).toMatchObject({ coverage: { sent: 1, expected: 2 }, lists: ['candidates'] });
  const members = await desk('');
  expect(members.lists).toEqual(['candidates']);
  expect(members.coverage).toMatchObject({ sent: 1, expected: 4 });
});

it('offers what is opened today, and afterwards what was opened on the day', async () => {
  await openCandidates(service.call, 'bloc', { from: '2023-10-09' });
  expect((await desk('', '2023-09-30')).lists).toEqual(['candidates']);
  await service.call('office', 'PUT', `units/bloc/ledgers/openings/saves/${newUploadId()}`, {
    base: 1,
    changes: [{ row: 'short', from: '', values: { list: 'gradings', from: '2023-09-01', to: '2023-09-30' } }],
  });
  expect((await desk('', '2023-09-15')).lists).toEqual(['candidates', 'gradings']);
  expect((await desk('')).lists).toEqual(['candidates']);
});

it('says of each list where its people stand: they add up to those in it', async () => {
  await openCandidates(service.call);
  await send('school-1', 6);
  await send('firm-1', 2);
  const { units } = await desk();
  const stages = Object.fromEntries(units.map(({ unit, members, stages: told }) => [unit, [members, told]]));
  expect(stages).toEqual({
    'firm-1': [2, { pool: 2, decided: 0, admitted: 0, ended: 0 }],
    'school-1': [6, { pool: 3, decided: 1, admitted: 1, ended: 1 }],
    'branch-2': [null, undefined],
    'branch-1': [null, undefined],
  });
});

it('follows what the office does about a list: asked to correct, matched', async () => {
  await openCandidates(service.call);
  await send('school-1', 6);
  await send('firm-1', 2);
  const act = (unit: string, what: string, body?: object) =>
    service.call('office', 'PUT', `units/${unit}/candidates/versions/1/${what}/${newUploadId()}`, body);
  const corrections = [{ kind: 'cell', row: 5, field: 'ket_qua' }];
  expect((await act('school-1', 'requests', { corrections })).status).toBe(200);
  expect((await act('firm-1', 'matches')).status).toBe(200);
  expect(statesOf(await desk()).slice(0, 2)).toEqual([
    ['firm-1', 'matched'],
    ['school-1', 'asked'],
  ]);
  expect((await desk('')).units.map(({ version }) => version)).toEqual([0, 0, 0, 0]);
});

it('tells of gradings who has sent and how many are in it, and of no steps', async () => {
  await openList(service.call, 'gradings');
  await send('school-1', 2, KEPT_GRADINGS);
  const { units } = await desk('gradings/');
  const row = units.find(({ unit }) => unit === 'school-1');
  expect(row).toMatchObject({ state: 'to-look', members: 2 });
  expect(row).not.toHaveProperty('stages');
});
