/** A published version never changes, whoever tries: what a second clerk sends under its id, and what is done to the store beside it. */
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { hashOfAnswers } from '../../../functions/storage/answers.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import type { Tables } from '../../../functions/storage/tables.ts';
import type { RestingAnswers } from '../../../functions/storage/answers.ts';
import type { Row, UploadRequest } from '../../../functions/wire/upload-request.ts';
import { plantTree } from '../../support/own-tree.ts';
import type { OwnTree } from '../../support/own-tree.ts';
import { inlineUpload, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { Called, TestService } from '../../support/service.ts';

let service: TestService;
let tables: Tables;
let tree: OwnTree;
let upload: string;
beforeAll(async () => {
  service = await startService();
  tables = await openTables(service.tables);
});
beforeEach(async () => {
  tree = await plantTree(service);
  upload = newUploadId();
});
afterAll(() => service.close());

const path = (tail = '') => `units/${tree.id('school-1')}/uploads/${upload}${tail}`;
const as = (person: string, method: string, tail: string, body?: object): Promise<Called> =>
  tree.call(person, method, path(tail), body);
const roster = () => tree.call('clerk', 'GET', `units/${tree.id('school-1')}/roster`);
const ROWS = memberRows(22);
const MORE = memberRows(27).slice(22);
const REASON = { fingerprint: 'a'.repeat(64), reason: 'document-says-so' } as const;

const publish = (rows: Row[] = ROWS, other: Partial<UploadRequest> = {}) =>
  as('clerk', 'PUT', '', inlineUpload(rows, other));

function announced(rows: Row[], other: Partial<UploadRequest> = {}): UploadRequest {
  const { inline: _inline, ...request } = inlineUpload(rows, other);
  return request;
}

/** As if somebody had written beside the service, or an older service had let it pass. */
async function stageBeside(index: number, rows: Row[], answers?: RestingAnswers): Promise<void> {
  const { storage } = service.services;
  const chunk = { index, rows, hash: contentHashOf(rows), idWarnings: 0 };
  await storage.stage({ unit: tree.id('school-1'), upload }, chunk, answers);
}

describe('under the id of a published version', () => {
  it('a second clerk opens nothing and adds nothing, and the roster keeps its rows', async () => {
    const sent = await publish();
    const before = (await roster()).body;
    expect(before.rows).toHaveLength(22);
    const opened = await as('clerk-2', 'PUT', '', announced([...ROWS, ...MORE], { chunks: 2 }));
    expect(opened).toMatchObject({ status: 409, body: { code: 'upload-differs' } });
    const chunk = { rows: MORE, hash: contentHashOf(MORE) };
    expect(await as('clerk-2', 'PUT', '/chunks/1', chunk)).toMatchObject({
      status: 409,
      body: { code: 'upload-published', params: { version: 1 } },
    });
    expect((await as('clerk-2', 'POST', '/commit')).body.receipt).toEqual(sent.body.receipt);
    expect((await roster()).body).toEqual(before);
    expect(await tables.rows.list({ partition: tree.id('school-1') })).toHaveLength(22);
  });

  it('nobody adds reasons to those that were given', async () => {
    await publish();
    const request = announced(ROWS, { justifications: [REASON] });
    expect((await as('clerk-2', 'PUT', '', request)).body.code).toBe('upload-differs');
    expect((await roster()).body.justifications).toEqual([]);
  });

  it('the same announcement finds its receipt, as before', async () => {
    const sent = await publish(ROWS, { justifications: [REASON] });
    const again = await as('clerk', 'PUT', '', announced(ROWS, { justifications: [REASON] }));
    expect(again).toMatchObject({ status: 200, body: sent.body });
  });

  it('a chunk that comes again after the commit is refused, and changes nothing', async () => {
    await as('clerk', 'PUT', '', announced(ROWS, { chunks: 2 }));
    const parts = [ROWS.slice(0, 12), ROWS.slice(12)];
    const put = (index: number, rows: Row[]) =>
      as('clerk', 'PUT', `/chunks/${String(index)}`, { rows, hash: contentHashOf(rows) });
    for (const [index, rows] of parts.entries()) expect((await put(index, rows)).status).toBe(200);
    expect((await as('clerk', 'POST', '/commit')).status).toBe(200);
    expect((await put(1, parts[1] ?? [])).body.code).toBe('upload-published');
    expect((await put(1, MORE)).body.code).toBe('upload-published');
    expect((await roster()).body.rows).toHaveLength(22);
  });
});

describe('what lies beside a published version', () => {
  it('is not read with it, nor counted by the next one', async () => {
    await stageBeside(1, MORE);
    await publish();
    await stageBeside(2, MORE);
    const { body } = await roster();
    expect(body.rows.map(({ row }: Row) => row)).toEqual(ROWS.map(({ row }) => row));
    expect((await as('clerk', 'GET', '')).body.received).toHaveLength(1);
    upload = newUploadId();
    const next = await publish(memberRows(23), { baseVersion: 1 });
    expect(next).toMatchObject({ status: 200, body: { receipt: { version: 2, rows: 23 } } });
    expect((await roster()).body.movement).toMatchObject({ opening: 22, closing: 23 });
  });

  it('does not stop the same upload from being sent again', async () => {
    await publish(ROWS, { justifications: [REASON] });
    await stageBeside(1, MORE);
    expect((await publish(ROWS, { justifications: [REASON] })).status).toBe(200);
  });

  it('does not become its reasons', async () => {
    const [row] = MORE;
    if (row === undefined) throw new Error('There is a row more');
    await stageBeside(1, [row], { exits: [], justifications: [REASON] });
    await publish();
    expect((await roster()).body.justifications).toEqual([]);
  });

  it('is no part of a commit whose answers were announced otherwise', async () => {
    await as('clerk', 'PUT', '', announced(ROWS, { chunks: 2 }));
    const session = await service.services.storage.session(tree.id('school-1'), upload);
    expect(session?.answersHash).toBe(hashOfAnswers({ exits: [], justifications: [] }));
    await stageBeside(0, ROWS.slice(0, 12), { exits: [], justifications: [REASON] });
    await stageBeside(1, ROWS.slice(12));
    expect((await as('clerk', 'POST', '/commit')).body.code).toBe('content-mismatch');
  });
});

describe('a published version whose rows were changed in the store', () => {
  const change = async (values: object) => {
    const [first] = await tables.rows.list({ partition: tree.id('school-1') });
    if (first === undefined) throw new Error('Nothing rests');
    const entity = { ...first.values, ...values, partitionKey: tree.id('school-1'), rowKey: first.rowKey };
    await tables.rows.transact([{ kind: 'put', entity }]);
  };
  const refused = { status: 500, body: { code: 'version-altered', params: { version: 1 } } };

  it('is handed out to nobody, and nothing is compared with it', async () => {
    await publish();
    await change({ ho_ten: 'Ai Khác' });
    expect(await roster()).toMatchObject(refused);
    upload = newUploadId();
    expect(await publish(memberRows(23), { baseVersion: 1 })).toMatchObject(refused);
  });

  it('lost a row, or its marker says something else: the same', async () => {
    await publish();
    const [first] = await tables.rows.list({ partition: tree.id('school-1') });
    await tables.rows.transact([
      { kind: 'delete', entity: { partitionKey: tree.id('school-1'), rowKey: first?.rowKey ?? '' } },
    ]);
    expect(await roster()).toMatchObject(refused);
  });
});

describe('a version from before it was pinned', () => {
  const unpin = async () => {
    for (const key of [`head.${tree.id('school-1')}`, `version.${tree.id('school-1')}.000001`]) {
      const stored = await tables.units.get(tree.shard, key);
      const { pinned, ...values } = stored?.values ?? {};
      expect(pinned).toMatch(/^1 [01] [\w-]{43}$/);
      await tables.units.transact([
        { kind: 'put', entity: { ...values, partitionKey: tree.shard, rowKey: key } },
      ]);
    }
  };

  it('is read as far as its number of rows goes, with its reasons', async () => {
    await publish(ROWS, { justifications: [REASON] });
    const before = (await roster()).body;
    await unpin();
    await stageBeside(1, MORE);
    expect((await roster()).body).toEqual(before);
  });

  it('takes no more chunks either', async () => {
    await publish();
    await unpin();
    expect((await as('clerk-2', 'PUT', '', announced(MORE))).body.code).toBe('upload-differs');
    const chunk = { rows: MORE, hash: contentHashOf(MORE) };
    expect((await as('clerk-2', 'PUT', '/chunks/1', chunk)).body.code).toBe('upload-published');
  });
});
