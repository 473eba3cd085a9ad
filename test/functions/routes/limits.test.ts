import { gzipSync } from 'node:zlib';
import { LIMITS } from '../../../functions/wire/upload.ts';
import { inlineUpload, memberRow, memberRows, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const PATH = 'units/school-1/uploads/limits';
let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
afterEach(async () => {
  expect((await service.call('clerk', 'GET', 'units/school-1/roster')).body.version).toBe(0);
  expect(service.log).toEqual([]);
});

const send = (body: unknown) => service.call('clerk', 'PUT', PATH, body);
const sendRaw = async (body: Uint8Array<ArrayBuffer> | string, headers: Record<string, string>) => {
  const authorization = `Bearer ${await service.tokenFor('clerk')}`;
  const response = await fetch(`${service.api}/${PATH}`, {
    method: 'PUT',
    body,
    headers: { authorization, ...headers },
  });
  return { status: response.status, body: await response.json() };
};

describe('a request that is too much', () => {
  it.each([1, 20_000_000])('is answered 413 with its size and the limit (%d bytes over)', async (over) => {
    const size = LIMITS.wireBytes + over;
    const answer = await send(`"${'x'.repeat(size - 2)}"`);
    expect(answer).toMatchObject({ status: 413, body: { code: 'too-large' } });
    expect(answer.body.params).toEqual({ size, limit: LIMITS.wireBytes });
    expect(answer.body.detail.vi).toContain(String(LIMITS.wireBytes));
  });

  it('is answered 413 even when it does not say how long it is', async () => {
    const stream = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 5; part += 1) controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
        controller.close();
      },
    });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'PUT',
      body: stream,
      duplex: 'half',
      headers: {
        authorization: `Bearer ${await service.tokenFor('clerk')}`,
        'content-type': 'application/json',
      },
    };
    const response = await fetch(`${service.api}/${PATH}`, init);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ params: { size: 5 * 1024 * 1024 } });
  });

  it('names the rows and their limit', async () => {
    const rows = Array.from({ length: LIMITS.chunkRows + 1 }, (_, index) => memberRow(index + 1));
    const answer = await send(inlineUpload(rows));
    expect(answer).toMatchObject({
      status: 413,
      body: { code: 'too-many-rows', params: { rows: 2_001, limit: 2_000 } },
    });
  });

  it('has its rows counted before any of them is looked at', async () => {
    const rows = Array.from({ length: LIMITS.chunkRows + 1 }, () => 'no row');
    expect(await send({ ...inlineUpload([]), inline: rows })).toMatchObject({
      status: 413,
      body: { code: 'too-many-rows', params: { rows: 2_001, limit: 2_000 } },
    });
  });

  it('is told that it came compressed, or as something else', async () => {
    const compressed = Uint8Array.from(gzipSync(JSON.stringify(inlineUpload(memberRows(2)))));
    const json = { 'content-type': 'application/json' };
    expect((await sendRaw(compressed, { ...json, 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await sendRaw('{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await sendRaw('{}', { 'content-type': 'application/jsonp' })).status).toBe(415);
  });
});

describe('a body that is not what it should be', () => {
  it.each([
    ['no JSON', '{"rows": '],
    ['nothing', ''],
    ['brackets two million deep', '['.repeat(2_000_000)],
    ['closed brackets two million deep', '['.repeat(1_000_000) + ']'.repeat(1_000_000)],
  ])('is refused: %s', async (_name, body) => {
    const started = performance.now();
    const answer = await sendRaw(body, { 'content-type': 'application/json' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-json' } });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('is refused in another encoding than UTF-8', async () => {
    const bytes = Uint8Array.from(Buffer.from(JSON.stringify({ name: 'Lò' }), 'latin1'));
    const answer = await sendRaw(bytes, { 'content-type': 'application/json' });
    expect(answer.body.code).toBe('invalid-json');
  });

  const body = inlineUpload(memberRows(2));
  const withField = (fields: object) => ({ ...body, inline: [{ row: 1, fields }] });
  it.each([
    ['an unknown key', { ...body, note: 'x' }, 'body'],
    ['an unknown field', withField({ ho_ten: 'A', luong: 5 }), 'inline.0.fields'],
    ['a field that stays in the workbook', withField({ ghi_chu: 'x' }), 'inline.0.fields'],
    [
      'a prototype',
      JSON.stringify(withField({})).replace('"fields":{}', '"fields":{"__proto__":{"a":1}}'),
      'inline.0.fields',
    ],
    ['a value that is a list', withField({ ho_ten: ['A'] }), 'inline.0.fields.ho_ten'],
    ['a value of 1,001 characters', withField({ ho_ten: 'x'.repeat(1_001) }), 'inline.0.fields.ho_ten'],
    ['a row number of 0', { ...body, inline: [{ row: 0, fields: {} }] }, 'inline.0.row'],
    ['a hash that is none', { ...body, contentHash: 'x' }, 'contentHash'],
  ])('is refused by its place, without what was sent: %s', async (_name, sent, where) => {
    const answer = await send(sent);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request', params: { where } } });
    expect(JSON.stringify(answer.body)).not.toMatch(/luong|note|ghi_chu|xxx|__proto__/);
  });
});

describe('an asOf', () => {
  it.each(['2023-02-30', '2023', 'yesterday', "2023-01-01' or '1'='1"])(
    'that is no day is refused: %s',
    async (day) => {
      const path = `units/school-1/consolidated?asOf=${encodeURIComponent(day)}`;
      expect((await service.call('clerk', 'GET', path)).body).toMatchObject({ code: 'invalid-request' });
    },
  );
});
