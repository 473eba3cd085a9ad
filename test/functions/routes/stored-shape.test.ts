/** What a version says of itself besides its rows: at rest and on its receipt, whether or not the sender knows of it. */
import { openTables } from '../../../functions/storage/tables.ts';
import { versionOf } from '../../../functions/storage/versions.ts';
import { inlineUpload, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const send = (body: object) => service.call('clerk', 'PUT', `units/school-1/uploads/${newUploadId()}`, body);

it('stands on the receipt and at rest, from a sender that says nothing of it', async () => {
  const first = await send(inlineUpload(memberRows(3)));
  const said = { kind: 'members', evidence: 'rows', review: 'sent', contentForm: 1, idKeyId: 'test-key' };
  expect(first.body.receipt).toMatchObject({ ...said, version: 1 });
  expect(first.body.receipt).not.toHaveProperty('base');
  const second = await send(inlineUpload(memberRows(4), { baseVersion: 1, rosterDate: '2023-11-30' }));
  const base = { version: 1, rosterDate: '2023-10-31' };
  expect(second.body.receipt).toMatchObject({ ...said, version: 2, base });
  const tables = await openTables(service.tables);
  for (const key of ['head.school-1', 'version.school-1.000002']) {
    const stored = await tables.units.get('bloc', key);
    if (stored === undefined) throw new Error(`nothing rests under ${key}`);
    expect(versionOf(stored)).toMatchObject({ ...said, base });
    // What was always so takes no room, and every query of heads is the quicker for it.
    for (const name of ['kind', 'evidence', 'review', 'contentForm']) {
      expect(stored.values).not.toHaveProperty(name);
    }
  }
  const { body } = await service.call('clerk', 'GET', 'units/school-1/roster');
  expect(body.receipt).toEqual(second.body.receipt);
});

it('is taken from a sender that says what everybody means, and refused where it is something else', async () => {
  const known = { kind: 'members', evidence: 'rows', contentForm: 1 } as const;
  const sent = await send(
    inlineUpload(memberRows(4), { ...known, baseVersion: 2, rosterDate: '2023-12-31' }),
  );
  expect(sent).toMatchObject({ status: 200, body: { receipt: { version: 3 } } });
  for (const other of [{ kind: 'candidates' }, { evidence: 'counts' }, { contentForm: 2 }]) {
    const refused = await send({ ...inlineUpload(memberRows(4), { baseVersion: 3 }), ...other });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', params: { where: Object.keys(other)[0] } },
    });
  }
});

it('rests with an upload that waits for its chunks, and finds the same upload again', async () => {
  const upload = newUploadId();
  const { inline: _inline, ...announced } = inlineUpload(memberRows(2), { baseVersion: 3 });
  const path = `units/school-1/uploads/${upload}`;
  expect((await service.call('clerk', 'PUT', path, announced)).body).toMatchObject({ state: 'open' });
  const tables = await openTables(service.tables);
  expect((await tables.rows.get('school-1', `${upload}.session`))?.values).toMatchObject({
    kind: 'members',
    evidence: 'rows',
    contentForm: 1,
  });
  const again = await service.call('clerk', 'PUT', path, { ...announced, kind: 'members', contentForm: 1 });
  expect(again.body).toMatchObject({ state: 'open' });
});
