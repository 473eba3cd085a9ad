import { randomBytes } from 'node:crypto';
import { MEMBERS } from '../../../functions/domain/roster/fields/members.ts';
import { ChunkDiffers, readUpload, stageChunk, stagedChunks } from '../../../functions/storage/rows.ts';
import type { HashKeys } from '../../../functions/storage/id-numbers.ts';
import type { Tables } from '../../../functions/storage/tables.ts';
import { memberRow, memberRows } from '../../support/service.ts';
import { breakingAfter, losingAnswer, ownName, testTables } from '../../support/tables.ts';

const idKey = randomBytes(32);
const keysOf = (secret: Uint8Array): HashKeys => ({ first: 'k', all: [{ id: 'k', secret }] });
const keys = keysOf(idKey);
const store = (rows = tables.rows) => ({ rows, kind: MEMBERS });
const chunkOf = (count: number, index = 0) => ({
  index,
  rows: memberRows(count),
  hash: 'h',
  idWarnings: 0,
});
let tables: Tables;
let unit: string;
let place: { readonly unit: string; readonly upload: string };
beforeAll(async () => {
  tables = await testTables();
});
beforeEach(() => {
  unit = ownName('u');
  place = { unit, upload: 'up-1' };
});

describe('staging rows', () => {
  it('takes one request for a hundred rows and one more for each further hundred', async () => {
    for (const [count, requests] of [
      [1, 1],
      [100, 1],
      [101, 2],
      [250, 3],
    ] as const) {
      const before = tables.requests.count;
      await stageChunk(store(), keys, { unit, upload: `n-${String(count)}` }, chunkOf(count));
      expect(tables.requests.count - before).toBe(requests);
    }
  });

  it('keeps no id number, only its keyed hash and last four digits', async () => {
    const row = memberRow(1, { so_cccd: '010185012345', so_the: '31012345' });
    await stageChunk(store(), keys, place, { ...chunkOf(1), rows: [row] });
    const [stored] = await tables.rows.list({ partition: unit });
    expect(JSON.stringify(stored)).not.toMatch(/010185012345|31012345/);
    expect(stored?.values).toMatchObject({ so_cccd_tail: '2345', so_the_tail: '2345' });
    expect(stored?.values.so_cccd_hash).toMatch(/^[\w-]{43}$/);
    expect(stored?.values.so_cccd_hash).not.toBe(stored?.values.so_the_hash);
  });

  it('finds a number again however it is written, and not with another key', async () => {
    const hashOf = async (upload: string, so_cccd: string, key: Uint8Array) => {
      const chunk = { ...chunkOf(1), rows: [memberRow(1, { so_cccd })] };
      await stageChunk(store(), keysOf(key), { unit, upload }, chunk);
      return (await readUpload(store(), unit, upload)).rows[0]?.numbers.so_cccd;
    };
    const plain = await hashOf('a', '010185012345', idKey);
    expect(await hashOf('b', '0101 8501 2345', idKey)).toBe(plain);
    expect(await hashOf('c', '010185012345', randomBytes(32))).not.toBe(plain);
  });

  it('that broke off is not received, and goes on where it stopped', async () => {
    const broken = stageChunk(store(breakingAfter(tables.rows, 1)), keys, place, chunkOf(250));
    await expect(broken).rejects.toThrow('unavailable');
    expect(await stagedChunks(store(), unit, 'up-1')).toEqual([]);
    expect((await readUpload(store(), unit, 'up-1')).chunks).toEqual([]);
    await stageChunk(store(), keys, place, chunkOf(250));
    const whole = await readUpload(store(), unit, 'up-1');
    expect(whole.rows).toHaveLength(250);
    expect(whole.chunks).toEqual([{ index: 0, rows: 250, hash: 'h', idWarnings: 0 }]);
  });

  it('whose answer got lost recognises its own rows', async () => {
    const lost = store(losingAnswer(tables.rows, 'exists'));
    expect(await stageChunk(lost, keys, place, chunkOf(150))).toHaveLength(150);
    expect((await readUpload(store(), unit, 'up-1')).rows).toHaveLength(150);
  });

  it('never changes rows that are there', async () => {
    await stageChunk(store(), keys, place, chunkOf(3));
    const other = { ...chunkOf(3), rows: memberRows(3).map((row) => ({ ...row, row: row.row + 1 })) };
    await expect(stageChunk(store(), keys, place, other)).rejects.toThrow(ChunkDiffers);
    const longer = stageChunk(store(), keys, place, chunkOf(5));
    await expect(longer).rejects.toThrow(ChunkDiffers);
    expect((await readUpload(store(), unit, 'up-1')).rows.map(({ row }) => row)).toEqual([6, 7, 8]);
  });

  it('does not reach into an upload whose id begins like another', async () => {
    await stageChunk(store(), keys, { unit, upload: 'up' }, chunkOf(2));
    await stageChunk(store(), keys, { unit, upload: 'up-000001' }, chunkOf(3));
    expect((await readUpload(store(), unit, 'up')).rows).toHaveLength(2);
  });

  it('notices rows that were changed or taken away since', async () => {
    await stageChunk(store(), keys, place, chunkOf(3));
    const [first] = await tables.rows.list({ partition: unit });
    const entity = { ...first?.values, ho_ten: 'Ai Khác', partitionKey: unit, rowKey: first?.rowKey ?? '' };
    await tables.rows.transact([{ kind: 'put', entity }]);
    expect((await readUpload(store(), unit, 'up-1')).chunks).toEqual([]);
  });
});
