/** The desk over HTTP: where the list of each unit stands, what came of it, whom to ask, and what it costs to say so. */
import { DeskResponse } from '../../../functions/wire/desk.ts';
import type { DeskUnit } from '../../../functions/wire/desk.ts';
import { inlineUpload, memberRow, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { PEOPLE } from '../../support/small-tree.ts';

const UNITS = ['school-1', 'firm-1', 'branch-1', 'branch-2'];
const PERIODS = [
  { id: '2023-Q3', from: '2023-07-01', to: '2023-09-30', due: '2023-10-05' },
  { id: '2023-Q4', from: '2023-10-01', to: '2023-12-31', due: '2024-01-05' },
];
let service: TestService;
let today = '2023-09-30';

beforeEach(async () => {
  const people = UNITS.map((unit) => ({ id: `keeper-${unit}`, name: unit }));
  const keepers = people.map(({ id, name }) => ({ person: id, unit: name, role: 'clerk' as const }));
  service = await startService({
    people: [...PEOPLE, ...people],
    grants: [
      ...keepers,
      { person: 'office', unit: 'bloc', role: 'office' },
      { person: 'leader', unit: 'bloc', role: 'leader' },
    ],
    periods: PERIODS.map((period) => ({ ...period, label: { vi: period.id, en: period.id } })),
    clock: () => new Date(`${today}T10:00:00+07:00`),
  });
});
afterEach(() => service.close());

const Q3 = { period: '2023-Q3', rosterDate: '2023-09-30' };
const Q4 = { period: '2023-Q4', rosterDate: '2023-10-31' };

async function send(unit: string, rows: ReturnType<typeof memberRow>[], about: object): Promise<void> {
  const path = `units/${unit}/uploads/${newUploadId()}`;
  const { status, body } = await service.call(`keeper-${unit}`, 'PUT', path, inlineUpload(rows, about));
  expect([status, body.code]).toEqual([200, undefined]);
}

const act = async (unit: string, version: number, what: string, body?: object, person = 'office') => {
  const path = `units/${unit}/versions/${String(version)}/${what}/${newUploadId()}`;
  expect((await service.call(person, 'PUT', path, body)).status).toBe(200);
};

async function desk(asOf: string, unit = 'bloc'): Promise<DeskResponse> {
  const { status, body } = await service.call('office', 'GET', `units/${unit}/desk?asOf=${asOf}`);
  expect(status).toBe(200);
  return DeskResponse.parse(body);
}
const rowOf = ({ units }: DeskResponse, unit: string): DeskUnit => {
  const found = units.find((each) => each.unit === unit);
  if (found === undefined) throw new Error(`No row of ${unit}`);
  return found;
};

describe('the desk', () => {
  it('says of each unit where its list stands, in the order of the tree, with those above it', async () => {
    await send('school-1', memberRows(12), Q3);
    await send('firm-1', memberRows(5), Q3);
    await send('branch-1', memberRows(7), Q3);
    await act('firm-1', 1, 'matches');
    await act('branch-1', 1, 'requests', { corrections: [{ kind: 'cell', row: 7, field: 'ngay_sinh' }] });
    const answer = await desk('2023-09-30');
    expect(answer.units.map(({ unit, state, above }) => [unit, state, above])).toEqual([
      ['firm-1', 'matched', []],
      ['school-1', 'to-look', []],
      ['branch-2', 'not-sent', ['committee-1']],
      ['branch-1', 'asked', ['committee-1']],
    ]);
    expect(answer.parents).toEqual([{ id: 'committee-1', name: 'Đảng bộ Sở' }]);
    expect(rowOf(answer, 'branch-1').asked).toMatchObject({ places: 1 });
    expect(answer.coverage).toMatchObject({ sent: 3, expected: 4 });
    expect(rowOf(answer, 'branch-2')).toMatchObject({ version: 0, receivedAt: null, members: null });
  });

  it('shows before and after, who came and left in sum, what is left to look at, and who was late', async () => {
    await send('school-1', memberRows(12), Q3);
    await send('firm-1', memberRows(5), Q3);
    today = '2024-01-08';
    const rows = [...memberRows(11), memberRow(13), memberRow(14)];
    const exits = [{ row: 17, reason: 'moved' }];
    await send('school-1', rows, { ...Q4, baseVersion: 1, exits });
    const answer = await desk('2023-12-31');
    expect(rowOf(answer, 'school-1')).toMatchObject({
      state: 'to-look',
      late: true,
      version: 2,
      rosterDate: '2023-10-31',
      members: 13,
      movement: { before: 12, entries: 2, exits: 1 },
    });
    expect(rowOf(answer, 'firm-1')).toMatchObject({ state: 'not-sent', onOld: true, members: 5, version: 1 });
    expect(rowOf(answer, 'firm-1')).not.toHaveProperty('movement');
    expect(answer.today).toBe('2024-01-08');
  });

  it('a list that its clerk took back is not sent any more, and nobody else’s is that was only never sent', async () => {
    await send('school-1', memberRows(12), Q3);
    await act('school-1', 1, 'withdrawals', undefined, 'keeper-school-1');
    const answer = await desk('2023-09-30');
    expect(rowOf(answer, 'school-1').state).toBe('withdrawn');
    expect(rowOf(answer, 'firm-1').state).toBe('not-sent');
    expect(answer.coverage.sent).toBe(0);
  });

  it('what answers a request is there to be looked at again', async () => {
    await send('school-1', memberRows(12), Q3);
    await act('school-1', 1, 'requests', { corrections: [{ kind: 'missing' }] });
    await send('school-1', memberRows(13), { ...Q3, baseVersion: 1, baseReview: 'asked-to-correct' });
    expect(rowOf(await desk('2023-09-30'), 'school-1')).toMatchObject({ state: 'to-look', members: 13 });
  });

  it('names whom to ask, as the ledger of units says', async () => {
    const contact = { contact: 'Lò Thị Mai', telephone: '0214 3800 000', mail: 'mai@vidu.vn' };
    const path = 'units/bloc/ledgers/units/saves/contacts';
    await service.services.storage.directory.saveGrants([{ person: 'office', unit: 'bloc', role: 'office' }]);
    const changes = [{ row: 'firm-1', from: '', values: contact }];
    expect((await service.call('office', 'PUT', path, { base: 0, changes })).body.outcome).toBe('saved');
    const answer = await desk('2023-09-30');
    expect(rowOf(answer, 'firm-1')).toMatchObject({
      contact: contact.contact,
      telephone: contact.telephone,
      mail: contact.mail,
    });
    expect(rowOf(answer, 'school-1')).not.toHaveProperty('contact');
  });

  it('asks of a partition its heads once, and its versions once more only where these do not say it', async () => {
    await send('school-1', memberRows(12), Q3);
    await send('firm-1', memberRows(5), Q3);
    await desk('2023-09-30');
    const { requests } = service.services.storage;
    const cost = async (asOf: string): Promise<number> => {
      const before = requests.count;
      await desk(asOf);
      return requests.count - before;
    };
    // One more is what came into the ledger of units since.
    expect(await cost('2023-09-30')).toBe(2);
    await send('school-1', memberRows(12), { ...Q4, baseVersion: 1 });
    expect(await cost('2023-09-30')).toBe(3);
  });

  it('is for an office', async () => {
    expect((await service.call('leader', 'GET', 'units/bloc/desk')).status).toBe(403);
    expect((await service.call('keeper-firm-1', 'GET', 'units/firm-1/desk')).status).toBe(403);
  });
});
