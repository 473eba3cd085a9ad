import { createService, type Service } from '../../../addin/service/client.ts';
import { sha256 } from '../../../addin/service/hash.ts';
import { chunked, type Sending, upload } from '../../../addin/service/upload.ts';
import { MEMBERS } from '../../../functions/domain/roster/fields/members.ts';
import { canonicalRows } from '../../../functions/wire/canonical.ts';
import type { ChunkRequest, Row, UploadRequest } from '../../../functions/wire/upload-request.ts';
import type { UploadState } from '../../../functions/wire/upload.ts';
import { type Asked, startServer, type TestServer } from './server.ts';

const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    row: index + 6,
    fields: { ho_ten: `Người thứ ${String(index)}`, ngay_sinh: '1985-02-03' },
  }));

async function sendingOf(rows: Row[], more: Partial<Sending> = {}): Promise<Sending> {
  const contentHash = await sha256(canonicalRows(rows));
  return {
    unit: 'unit-1',
    person: 'clerk-1',
    rows,
    rosterDate: '2023-09-30',
    period: '2023-Q3',
    baseVersion: 0,
    contentHash,
    fields: MEMBERS.fields,
    ...more,
  };
}

/** Keeps pieces as the service does: a piece that arrived stays, a commit needs all of them. */
class Uploads {
  readonly pieces = new Map<string, Map<number, ChunkRequest>>();
  readonly published = new Map<string, UploadState>();
  /** Pieces that the server takes before the line is cut. */
  budget = Infinity;

  answer({ method, path, body }: Asked) {
    const [, id = '', rest = ''] = /\/uploads\/([^/]+)(.*)$/.exec(path) ?? [];
    if (rest.startsWith('/chunks/')) {
      if (this.budget-- <= 0) return { status: 0, cut: true as const };
      this.pieces.get(id)?.set(Number(rest.slice('/chunks/'.length)), body as ChunkRequest);
      return { status: 200, body: this.state(id) };
    }
    if (method === 'POST')
      return this.publish(
        id,
        this.state(id).received.reduce((sum, { rows }) => sum + rows, 0),
      );
    const request = body as UploadRequest;
    if (!this.pieces.has(id)) this.pieces.set(id, new Map());
    if (request.inline) return this.publish(id, request.inline.length);
    return { status: 200, body: this.state(id) };
  }

  private publish(id: string, rows: number) {
    const receipt = {
      unit: 'unit-1',
      unitName: 'Chi bộ Thôn 3',
      version: 1,
      rows,
      rosterDate: '2023-09-30',
      period: '2023-Q3',
      contentHash: 'a'.repeat(64),
      receivedAt: '2023-09-30T07:05:00Z',
      receivedBy: { id: 'clerk-1', name: 'Lò Thị Mai' },
      upload: id,
      warnings: 0,
    };
    const state = this.published.get(id) ?? { ...this.state(id), state: 'published' as const, receipt };
    this.published.set(id, state);
    return { status: 200, body: state };
  }

  private state(id: string): UploadState {
    const pieces = [...(this.pieces.get(id) ?? [])];
    return (
      this.published.get(id) ?? {
        upload: id,
        state: 'open',
        received: pieces.map(([index, { rows, hash }]) => ({ index, rows: rows.length, hash })),
      }
    );
  }
}

let server: TestServer;
let uploads: Uploads;
let service: Service;
beforeEach(async () => {
  uploads = new Uploads();
  server = await startServer((asked) => uploads.answer(asked));
  const signIn = { token: () => Promise.resolve('t'), forget: () => undefined };
  service = createService({ api: server.origin, signIn, pauses: [1] });
});
afterEach(() => server.close());

const chunkCalls = () => server.asked.filter(({ path }) => path.includes('/chunks/'));

describe('sending a roster', () => {
  it('publishes a small roster by one request', async () => {
    const receipt = await upload(service, await sendingOf(rowsOf(12)));
    expect(receipt).toMatchObject({ version: 1, rows: 12 });
    expect(server.asked).toHaveLength(1);
  });

  it('sends a large one in pieces of at most 2,000 rows and says how far it is', async () => {
    const steps: number[] = [];
    const receipt = await upload(service, await sendingOf(rowsOf(4_500)), {
      onRows: (done) => steps.push(done),
    });
    expect(receipt.rows).toBe(4_500);
    expect(chunkCalls()).toHaveLength(3);
    expect(steps).toEqual([0, 2_000, 4_000, 4_500]);
  });

  it('goes on after a stop without sending what has arrived', async () => {
    const sending = await sendingOf(rowsOf(4_500));
    uploads.budget = 1;
    await expect(upload(service, sending)).rejects.toMatchObject({ code: 'offline' });
    const before = chunkCalls().length;
    uploads.budget = Infinity;
    const receipt = await upload(service, sending);
    expect(receipt.rows).toBe(4_500);
    expect(chunkCalls().length - before).toBe(2);
    expect(uploads.pieces.size).toBe(1);
    expect(uploads.published.size).toBe(1);
  });

  it('answers the same receipt when the same roster is sent again', async () => {
    const sending = await sendingOf(rowsOf(3_000));
    const first = await upload(service, sending);
    expect(await upload(service, sending)).toEqual(first);
    expect(chunkCalls()).toHaveLength(2);
  });

  it('is another upload for another person, base or content', async () => {
    const rows = rowsOf(3);
    await upload(service, await sendingOf(rows));
    await upload(service, await sendingOf(rows, { person: 'clerk-2' }));
    await upload(service, await sendingOf(rows, { baseVersion: 1 }));
    await upload(service, await sendingOf(rowsOf(4)));
    expect(uploads.published.size).toBe(4);
  });

  it('stops between pieces', async () => {
    const stop = new AbortController();
    const stopped = upload(service, await sendingOf(rowsOf(6_000)), {
      signal: stop.signal,
      onRows: (done) => done >= 2_000 && stop.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(uploads.published.size).toBe(0);
    expect(chunkCalls()).toHaveLength(1);
  });
});

describe('cutting a roster', () => {
  it('keeps a piece below one mebibyte', () => {
    const heavy = rowsOf(1_500).map((row) => ({
      ...row,
      fields: { ...row.fields, chuyen_mon: 'ế'.repeat(900) },
    }));
    const pieces = chunked(heavy);
    expect(pieces.flat()).toEqual(heavy);
    for (const piece of pieces) {
      expect(Buffer.byteLength(JSON.stringify(piece))).toBeLessThanOrEqual(1024 * 1024 + 1_024);
    }
  });

  it('makes one empty piece of nobody', () => {
    expect(chunked([])).toEqual([[]]);
  });
});
