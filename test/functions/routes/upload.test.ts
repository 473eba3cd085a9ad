import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { plantTree } from '../../support/own-tree.ts';
import type { OwnTree } from '../../support/own-tree.ts';
import { inlineUpload, memberRow, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { Called, TestService } from '../../support/service.ts';
import type { Row, UploadRequest } from '../../../functions/wire/upload-request.ts';

let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService();
});
beforeEach(async () => {
  tree = await plantTree(service);
});
afterAll(() => service.close());

const put = (
  rows: Row[],
  other: Partial<UploadRequest> = {},
  upload = newUploadId(),
  person = 'clerk',
): Promise<Called> =>
  tree.call(person, 'PUT', `units/${tree.id('school-1')}/uploads/${upload}`, inlineUpload(rows, other));
const roster = (person = 'clerk') => tree.call(person, 'GET', `units/${tree.id('school-1')}/roster`);

describe('sending a roster in one request', () => {
  it('publishes it and gives it back with id numbers masked', async () => {
    const sent = await put(memberRows(12));
    expect(sent.status).toBe(200);
    expect(sent.body).toMatchObject({ state: 'published', received: [{ index: 0, rows: 12 }] });
    expect(sent.body.receipt).toMatchObject({
      version: 1,
      rows: 12,
      unitName: 'Chi bộ Trường Số 1',
      receivedBy: { id: tree.id('clerk'), name: 'Lò Thị Mai' },
    });
    const { body } = await roster();
    expect(body).toMatchObject({ version: 1, rosterDate: '2023-10-31', period: '2023-Q4' });
    expect(body.rows).toHaveLength(12);
    expect(body.rows[0]).toMatchObject({ row: 6, fields: { ho_ten: 'Nguyễn Văn Thử 1' } });
    expect(body.rows[0].fields.so_cccd).toBe('••••••••0001');
  });

  it.each([12, 100])(
    'takes three requests to storage for a first roster of %d rows, and one more to compare with the last',
    async (count) => {
      await tree.call('clerk', 'GET', 'me');
      await tree.call('clerk', 'GET', `units/${tree.id('school-1')}`);
      const { requests } = service.services.storage;
      const sent = async (rows: Row[], baseVersion: number) => {
        const before = requests.count;
        expect((await put(rows, { baseVersion })).status).toBe(200);
        return requests.count - before;
      };
      const rows = memberRows(count);
      expect(await sent(rows, 0)).toBe(3);
      expect(await sent(rows, 1)).toBe(3);
      expect(await sent([...rows.slice(1), memberRow(1, { dan_toc: '08' })], 2)).toBe(4);
    },
  );

  it('answers the same upload again with the same receipt and keeps one version', async () => {
    const upload = newUploadId();
    const first = await put(memberRows(12), {}, upload);
    const second = await put(memberRows(12), {}, upload);
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect((await roster()).body.version).toBe(1);
  });

  it('finds an upload that was published versions ago', async () => {
    const upload = newUploadId();
    const first = await put(memberRows(3), {}, upload);
    await put(memberRows(4), { baseVersion: 1 });
    const again = await put(memberRows(3), {}, upload);
    expect(again.body.receipt).toEqual(first.body.receipt);
    const withNewBase = await put(memberRows(3), { baseVersion: 2 }, upload);
    expect(withNewBase.body.receipt).toEqual(first.body.receipt);
    expect((await roster()).body).toMatchObject({ version: 2 });
  });

  it('refuses an upload id that was used for other rows, and leaves those as they are', async () => {
    const upload = newUploadId();
    await put(memberRows(3), {}, upload);
    const other = await put([memberRow(77)], { baseVersion: 1 }, upload);
    expect(other).toMatchObject({ status: 409, body: { code: 'chunk-differs' } });
    expect((await roster()).body.rows).toHaveLength(3);
  });

  it('refuses an upload id that was used for another date', async () => {
    const upload = newUploadId();
    await put(memberRows(3), {}, upload);
    const other = await put(memberRows(3), { rosterDate: '2023-11-30' }, upload);
    expect(other).toMatchObject({ status: 409, body: { code: 'upload-differs' } });
  });

  it('tells the second of two clerks who was first, and when', async () => {
    const [one, two] = await Promise.all([
      put(memberRows(5), {}, newUploadId(), 'clerk'),
      put(memberRows(6), {}, newUploadId(), 'clerk-2'),
    ]);
    const [won, lost] = one.status === 200 ? [one, two] : [two, one];
    expect([won.status, lost.status]).toEqual([200, 409]);
    expect(lost.body.code).toBe('version-conflict');
    expect(lost.body.params).toEqual({
      by: won.body.receipt.receivedBy.name,
      at: won.body.receipt.receivedAt,
      version: 1,
    });
    expect((await roster()).body.rows).toHaveLength(won.body.receipt.rows);
  });

  it('lets exactly one of eight racing uploads become the next version', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((n) => put(memberRows(n))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'version-conflict')).toHaveLength(7);
    expect((await roster()).body.version).toBe(1);
  });

  it('makes one version of one upload that is sent twice at the same time', async () => {
    const upload = newUploadId();
    const answers = await Promise.all([put(memberRows(150), {}, upload), put(memberRows(150), {}, upload)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body.receipt).toEqual(answers[1]?.body.receipt);
    expect((await roster()).body).toMatchObject({ version: 1 });
    expect((await roster()).body.rows).toHaveLength(150);
  });

  it.each([
    ['another hash', { contentHash: 'a'.repeat(64) }, 'content-mismatch'],
    ['another number of rows', { rows: 4 }, 'content-mismatch'],
    ['more chunks than one', { chunks: 2 }, 'content-mismatch'],
    ['an unknown period', { period: '1999-Q1' }, 'period-unknown'],
    ['a day that does not exist', { rosterDate: '2023-02-30' }, 'invalid-request'],
    ['a roster larger than rosters are', { rows: 100_001 }, 'too-many-rows'],
  ])('refuses %s and keeps nothing visible', async (_name, other, code) => {
    const answer = await put(memberRows(3), other);
    expect(answer.body.code).toBe(code);
    expect((await roster()).body.version).toBe(0);
  });

  it('refuses an empty roster: nobody means to erase a branch', async () => {
    expect((await put([])).body).toMatchObject({ status: 422, code: 'roster-empty' });
  });

  it('refuses a unit that keeps no roster', async () => {
    const grant = { person: tree.id('clerk'), unit: tree.id('bloc'), role: 'clerk' as const };
    await service.services.storage.directory.saveGrants([grant]);
    const path = `units/${tree.id('bloc')}/uploads/x`;
    const answer = await tree.call('clerk', 'PUT', path, inlineUpload(memberRows(2)));
    expect(answer.body.code).toBe('no-roster-kept');
    expect(answer.body.title).toContain('danh mục Đơn vị, cột “Giữ danh sách”');
  });

  it('keeps text in one Unicode form, whatever form it came in', async () => {
    const name = 'Lò Thị Mai'.normalize('NFD');
    await put([memberRow(1, { ho_ten: name })]);
    expect((await roster()).body.rows[0].fields.ho_ten).toBe('Lò Thị Mai'.normalize('NFC'));
  });
});

describe('the rules, run again', () => {
  it('refuse rows with errors, with counts by rule and without values', async () => {
    const answer = await put([memberRow(1), memberRow(2, { ngay_sinh: '31/02/1985' })]);
    expect(answer).toMatchObject({ status: 422, body: { code: 'rules-failed' } });
    expect(answer.body.params.errors).toBeGreaterThanOrEqual(1);
    expect(JSON.stringify(answer.body)).not.toMatch(/1985|Nguyễn/);
    expect((await roster()).body.version).toBe(0);
  });

  it('refuse a value of the wrong type by its place', async () => {
    const answer = await put([memberRow(1, { ngay_sinh: 31_000 })]);
    expect(answer.body).toMatchObject({
      code: 'invalid-request',
      params: { where: 'rows.0.fields.ngay_sinh' },
    });
  });
});

describe('sending a roster in chunks', () => {
  const rows = memberRows(250);
  const parts = [rows.slice(0, 120), rows.slice(120)];
  const announced: UploadRequest = {
    rosterDate: '2023-10-31',
    period: '2023-Q4',
    baseVersion: 0,
    rows: 250,
    chunks: 2,
    contentHash: contentHashOf(rows),
  };
  const path = (upload: string, tail = '') => `units/${tree.id('school-1')}/uploads/${upload}${tail}`;
  const create = (upload: string, other = {}) =>
    tree.call('clerk', 'PUT', path(upload), { ...announced, ...other });
  const chunk = (upload: string, index: number, part = parts[index] ?? []) =>
    tree.call('clerk', 'PUT', path(upload, `/chunks/${String(index)}`), {
      rows: part,
      hash: contentHashOf(part),
    });
  const commit = (upload: string) => tree.call('clerk', 'POST', path(upload, '/commit'));

  it('publishes them in their order, in whatever order they came', async () => {
    const upload = newUploadId();
    expect((await create(upload)).body).toEqual({ upload, state: 'open', received: [] });
    await chunk(upload, 1);
    expect((await tree.call('clerk', 'GET', path(upload))).body.received).toEqual([
      { index: 1, rows: 130, hash: contentHashOf(parts[1] ?? []) },
    ]);
    await chunk(upload, 0);
    const done = await commit(upload);
    expect(done.body.receipt).toMatchObject({ version: 1, rows: 250, contentHash: announced.contentHash });
    const names = (await roster()).body.rows.map((row: Row) => row.fields.ho_ten);
    expect(names).toEqual(rows.map((row) => row.fields.ho_ten));
  });

  it('shows the previous version, complete, until the next one is committed', async () => {
    await put(memberRows(245));
    const upload = newUploadId();
    await create(upload, { baseVersion: 1 });
    await chunk(upload, 0);
    await chunk(upload, 1);
    const before = await roster();
    expect(before.body.version).toBe(1);
    expect(before.body.rows).toHaveLength(245);
    await commit(upload);
    expect((await roster()).body.rows).toHaveLength(250);
  });

  it('commits once, however often it is asked', async () => {
    const upload = newUploadId();
    await create(upload);
    await chunk(upload, 0);
    await chunk(upload, 1);
    const [one, two] = await Promise.all([commit(upload), commit(upload)]);
    const three = await commit(upload);
    expect(two.body.receipt).toEqual(one.body.receipt);
    expect(three.body.receipt).toEqual(one.body.receipt);
    expect((await create(upload)).body.state).toBe('published');
  });

  it('says how many chunks are missing', async () => {
    const upload = newUploadId();
    await create(upload);
    await chunk(upload, 1);
    expect((await commit(upload)).body).toMatchObject({
      code: 'chunks-missing',
      params: { received: 1, expected: 2 },
    });
  });

  it('has no more chunks than rows', async () => {
    const { body } = await create(newUploadId(), { chunks: rows.length + 1 });
    expect([body.code, body.params.where]).toEqual(['invalid-request', 'chunks']);
  });

  it('does not even read chunks that hold more or fewer rows than were announced', async () => {
    const upload = newUploadId();
    await create(upload);
    await chunk(upload, 0, rows.slice(0, 100));
    await chunk(upload, 1);
    const { requests } = service.services.storage;
    const before = requests.count;
    expect((await commit(upload)).body.code).toBe('content-mismatch');
    expect(requests.count - before).toBeLessThanOrEqual(3);
  });

  it('refuses chunks that are not together what was announced', async () => {
    const upload = newUploadId();
    const other = [...rows];
    other[7] = memberRow(8, { ho_ten: 'Trần Văn Khác' });
    await create(upload);
    await chunk(upload, 0, other.slice(0, 120));
    await chunk(upload, 1);
    expect((await commit(upload)).body.code).toBe('content-mismatch');
    expect((await roster()).body.version).toBe(0);
  });

  it('takes a chunk again, and refuses another one in its place', async () => {
    const upload = newUploadId();
    await create(upload);
    await chunk(upload, 0);
    expect((await chunk(upload, 0)).status).toBe(200);
    const renumbered = [memberRow(1, { so_cccd: '010080990001' }), ...(parts[0] ?? []).slice(1)];
    expect(contentHashOf(renumbered)).toBe(contentHashOf(parts[0] ?? []));
    expect((await chunk(upload, 0, renumbered)).body.code).toBe('chunk-differs');
    const other = await chunk(upload, 0, memberRows(120).reverse());
    expect(other).toMatchObject({ status: 409, body: { code: 'chunk-differs', params: { index: 0 } } });
  });

  it('refuses chunks of an upload that nobody announced, and chunks beyond its end', async () => {
    const upload = newUploadId();
    expect((await chunk(upload, 0)).body.code).toBe('upload-unknown');
    expect((await tree.call('clerk', 'GET', path(upload))).body.code).toBe('upload-unknown');
    await create(upload);
    expect((await chunk(upload, 2, parts[0])).body.code).toBe('invalid-request');
    expect((await create(upload, { rows: 249 })).body.code).toBe('upload-differs');
  });

  it('finds the same id number in two chunks', async () => {
    const twice = [...rows];
    twice[200] = memberRow(201, { so_cccd: rows[4]?.fields.so_cccd });
    const upload = newUploadId();
    await create(upload, { contentHash: contentHashOf(twice) });
    await chunk(upload, 0, twice.slice(0, 120));
    await chunk(upload, 1, twice.slice(120));
    expect((await commit(upload)).body.code).toBe('rules-failed');
  });
});
