/** What an office has not opened is not taken, not asked for and not told of; what it has opened is, below it and on its days. */
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../../functions/domain/kinds/candidates.ts';
import { inlineUpload, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
let today = '2023-10-31';
beforeAll(async () => {
  service = await startService({ clock: () => new Date(`${today}T02:00:00.000Z`) });
});
afterAll(() => service.close());

const ROWS = [{ row: 5, fields: { ho_ten: 'Lò Thị Mai', ngay_sinh: '1999-03-02', ket_qua: 'nguon' } }];
const hashed = { contentHash: contentHashOf(ROWS, KEPT_CANDIDATES) };
const send = (unit = 'school-1', person = 'clerk', upload = newUploadId()) =>
  service.call(
    person,
    'PUT',
    `units/${unit}/candidates/uploads/${upload}`,
    inlineUpload(ROWS, { ...hashed, rosterDate: '2023-10-20', baseVersion: 0 }),
  );
const dutiesOf = async (person: string) => {
  const { body } = await service.call(person, 'GET', 'me');
  return body.grants.map(({ duties = [] }: { duties?: string[] }) => duties);
};
const save = (unit: string, base: number, changes: readonly object[]) =>
  service.call('office', 'PUT', `units/${unit}/ledgers/openings/saves/${newUploadId()}`, { base, changes });
const opening = (row: string, values: object) => ({
  row,
  from: '',
  values: { list: 'candidates', ...values },
});

it('takes no list of candidates where nobody has opened it, says so, and keeps nothing of it', async () => {
  expect(await send()).toMatchObject({
    status: 422,
    body: { code: 'not-opened', params: { day: '2023-10-31' } },
  });
  const chunked = await service.call('clerk', 'PUT', 'units/school-1/candidates/uploads/long', {
    ...inlineUpload(ROWS, hashed),
    inline: undefined,
  });
  expect(chunked).toMatchObject({ status: 422, body: { code: 'not-opened' } });
  const there = await service.call('clerk', 'GET', 'units/school-1/candidates/uploads/long');
  expect(there).toMatchObject({ status: 404, body: { code: 'upload-unknown' } });
  expect(await dutiesOf('clerk')).toEqual([[]]);
});

it('asks nothing of whoever sends members', async () => {
  const sent = await service.call(
    'clerk',
    'PUT',
    `units/school-1/uploads/${newUploadId()}`,
    inlineUpload(memberRows(3)),
  );
  expect(sent).toMatchObject({ status: 200 });
});

it('takes it from the day on which it was opened, and tells its clerk alone', async () => {
  const saved = await save('bloc', 0, [opening('o-1', { from: '2023-11-02' })]);
  expect(saved.body).toMatchObject({ outcome: 'saved', commit: 1 });
  expect((await send()).body).toMatchObject({ code: 'not-opened' });
  today = '2023-11-02';
  expect(await dutiesOf('clerk')).toEqual([['candidates']]);
  expect(await dutiesOf('office')).toEqual([[]]);
  expect(await send()).toMatchObject({ status: 200, body: { receipt: { version: 1 } } });
});

it('takes none after the last day, and goes on telling what was sent', async () => {
  const ended = await save('bloc', 1, [{ row: 'o-1', from: '', values: { to: '2023-11-30' } }]);
  expect(ended.body).toMatchObject({ outcome: 'saved' });
  today = '2023-11-30';
  expect(await dutiesOf('clerk')).toEqual([['candidates']]);
  today = '2023-12-01';
  expect(await dutiesOf('clerk')).toEqual([[]]);
  expect((await send()).body).toMatchObject({ code: 'not-opened' });
  const known = await service.call('office', 'GET', 'units/school-1/candidates/versions');
  expect(known.body.versions).toHaveLength(1);
});

it('opens it for a part of the units alone', async () => {
  await save('bloc', 2, [{ row: 'o-1', from: '', values: { removed: true } }]);
  const saved = await save('committee-1', 3, [opening('o-2', { from: '2023-12-01' })]);
  expect(saved.body).toMatchObject({ outcome: 'saved' });
  expect((await send()).body).toMatchObject({ code: 'not-opened' });
});

it('is kept by an office for what is below it, and by no clerk', async () => {
  const body = { base: 4, changes: [opening('o-3', { from: '2023-12-01' })] };
  const path = 'units/school-1/ledgers/openings/saves/x';
  expect(await service.call('clerk', 'PUT', path, body)).toMatchObject({ status: 403 });
  const outside = await save('committee-1', 4, [opening('o-4', { unit: 'bloc', from: '2023-12-01' })]);
  expect(outside.body).toMatchObject({ outcome: 'wrong' });
});
