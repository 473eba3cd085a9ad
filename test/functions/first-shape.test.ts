/**
 * A data folder of the first shape of stored records, opened by this program: every answer is what it was then, and an upload that
 * was half there goes on to its receipt.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstShape, unpackFirstShape, type FirstShape } from '../fixtures/first-shape/read.ts';
import { runOver, type Running } from '../fixtures/first-shape/service.ts';

let folder: string;
let shape: FirstShape;
let running: Running;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khopso-first-shape-'));
  await unpackFirstShape(folder);
  shape = await firstShape();
  running = await runOver(folder);
  running.setDay(shape.askedOn.slice(0, 10));
}, 60_000);
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

/** What an answer says now, without what it did not say then: records may have been added to, and the rules have gone on. */
function asThen(now: unknown, then: unknown): unknown {
  if (Array.isArray(now) && Array.isArray(then))
    return now.length === then.length ? now.map((entry, index) => asThen(entry, then[index])) : now;
  if (!isRecord(now) || !isRecord(then)) return now;
  return Object.fromEntries(
    Object.entries(now)
      .filter(([key]) => key in then)
      .map(([key, value]) => [key, key === 'current' ? then[key] : asThen(value, then[key])]),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

describe('a data folder of the first shape', () => {
  it('gives every answer that it gave then', async () => {
    expect(shape.answers.length).toBeGreaterThan(10);
    for (const { people, path, status, body } of shape.answers) {
      for (const person of people) {
        const answered = await running.call(person, 'GET', path);
        expect([path, answered.status]).toEqual([path, status]);
        expect(asThen(answered.body, body)).toEqual(body);
      }
    }
  });

  it('takes the rest of an upload that was half there', async () => {
    const { on, person, path, announced, chunks, committed, roster } = shape.unfinished;
    running.setDay(on.slice(0, 10));
    const again = await running.call(person, 'PUT', path, announced);
    expect(again.status).toBe(200);
    for (const { index, arrived, body } of chunks) {
      if (arrived) continue;
      const put = await running.call(person, 'PUT', `${path}/chunks/${String(index)}`, body);
      expect(put.status).toBe(200);
    }
    const answered = await running.call(person, 'POST', `${path}/commit`);
    expect(asThen(answered.body, committed)).toEqual(committed);
    const unit = path.split('/').slice(0, 2).join('/');
    const after = await running.call(person, 'GET', `${unit}/roster`);
    expect(asThen(after.body, roster)).toEqual(roster);
  });
});
