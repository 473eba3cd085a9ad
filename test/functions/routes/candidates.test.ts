/** Candidates on the road that members have, and apart from them: versions, differences, and keys of their own. */
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../../functions/domain/kinds/candidates.ts';
import { openCandidates } from '../../support/openings.ts';
import { inlineUpload, memberRows, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
  await openCandidates(service.call);
});
afterAll(() => service.close());

const MAI = {
  row: 5,
  fields: { ho_ten: 'Lò Thị Mai', ngay_sinh: '1999-03-02', ket_qua: 'nguon', nguon: 'sinh-vien' },
};
const PAO = { row: 6, fields: { ho_ten: 'Tẩn A Páo', ngay_sinh: '2001-09-12', ket_qua: 'gioi-thieu' } };

type Rows = Parameters<typeof inlineUpload>[0];
const send = (upload: string, rows: Rows, other: object = {}) =>
  service.call('clerk', 'PUT', `units/school-1/candidates/uploads/${upload}`, {
    ...inlineUpload(rows, { contentHash: contentHashOf(rows, KEPT_CANDIDATES) }),
    ...other,
  });

it('sends a list, another one upon it, and says what changed', async () => {
  expect(await send('first', [MAI, PAO])).toMatchObject({
    status: 200,
    body: { receipt: { version: 1, rows: 2 } },
  });
  const graded = { ...MAI, fields: { ...MAI.fields, ket_qua: 'co-gcn' } };
  const second = await send('second', [graded, PAO], { baseVersion: 1 });
  expect(second).toMatchObject({ status: 200, body: { receipt: { version: 2 } } });
  const differences = await service.call('office', 'GET', 'units/school-1/candidates/versions/2/differences');
  expect(differences.body).toMatchObject({
    changed: [
      {
        who: 'Lò Thị Mai',
        values: [{ field: 'ket_qua', before: { vi: 'Trong nguồn' }, after: { vi: 'Đã có giấy chứng nhận' } }],
      },
    ],
    same: 1,
  });
  const versions = await service.call('office', 'GET', 'units/school-1/candidates/versions');
  expect(versions.body).toMatchObject({ versions: [{ version: 1 }, { version: 2 }] });
});

it('is no list of members: neither takes the other for its own', async () => {
  expect(await service.call('clerk', 'GET', 'units/school-1/roster')).toMatchObject({
    body: { version: 0, rows: [] },
  });
  const sent = await service.call(
    'clerk',
    'PUT',
    'units/school-1/uploads/first',
    inlineUpload(memberRows(3)),
  );
  expect(sent).toMatchObject({ status: 200, body: { receipt: { version: 1, rows: 3 } } });
  const candidates = await service.call('clerk', 'GET', 'units/school-1/candidates/roster');
  expect(candidates).toMatchObject({ body: { version: 2, rows: [{ row: 5 }, { row: 6 }] } });
  const figures = await service.call('office', 'GET', 'units/bloc/consolidated');
  expect(JSON.stringify(figures.body)).toContain('"members":3');
});

it.each([
  ['a field of members alone', { row: 5, fields: { ...MAI.fields, so_the: '31012345' } }],
  ['a field that stays in the workbook', { row: 5, fields: { ...MAI.fields, que_quan: 'Bát Xát' } }],
])('refuses %s', async (_, row) => {
  expect(await send('odd', [row as typeof MAI])).toMatchObject({ status: 400 });
});

it('refuses what says that it is of members', async () => {
  expect(await send('other', [MAI], { kind: 'members' })).toMatchObject({ status: 400 });
});

it('refuses a candidate who was considered before eighteen', async () => {
  const young = { row: 5, fields: { ...MAI.fields, ngay_sinh: '2006-04-20', ngay_nq_cb: '2023-03-25' } };
  const refused = await send('young', [young], { baseVersion: 2, exits: [{ row: 6, reason: 'unknown' }] });
  expect(refused).toMatchObject({ status: 422, body: { code: 'rules-failed', params: { 'L3-CAN-001': 1 } } });
});

it('answers the same upload with its receipt, and refuses its name for something else', async () => {
  expect(await send('first', [MAI, PAO])).toMatchObject({ status: 200, body: { receipt: { version: 1 } } });
  expect(await send('first', [MAI])).toMatchObject({ status: 409, body: { code: 'chunk-differs' } });
});
