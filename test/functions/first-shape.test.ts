/**
 * A data folder of the first shape of stored records, opened by this program: every answer is what it was then, but for traits of a
 * few people that a leader is not told any more; counting it again adds what is new and changes no answer, and an upload that was half there goes on to its receipt.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEADER } from '../../functions/demo/people.ts';
import { runRecount } from '../../functions/maintenance/recount-command.ts';
import { asThen, withoutWithheld } from '../fixtures/first-shape/as-then.ts';
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
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

async function expectAnswers(answers: FirstShape['answers']): Promise<void> {
  expect(answers.length).toBeGreaterThan(1);
  for (const { people, path, status, body } of answers) {
    for (const person of people) {
      const answered = await running.call(person, 'GET', path);
      expect([path, answered.status]).toEqual([path, status]);
      const then = person === LEADER.id ? withoutWithheld(body, answered.body) : body;
      expect(asThen(answered.body, then)).toEqual(then);
    }
  }
}

/** The summary's first line. */
async function recounted(): Promise<string | undefined> {
  const lines: string[] = [];
  await runRecount({
    settings: { KHOPSO_TABLES_CONNECTION: running.connectionString },
    folder,
    replaceUnreadable: false,
    signal: new AbortController().signal,
    say: (line) => lines.push(line),
  });
  return lines.find((line) => line.startsWith('Đã xem'));
}

describe('a data folder of the first shape', () => {
  it('gives every answer that it gave then', () => expectAnswers(shape.answers));

  it('is counted again once, and answers as before', async () => {
    expect(await recounted()).toBe('Đã xem 168 bản gửi: 0 đã đủ, 168 được thêm, 0 giữ nguyên.');
    expect(await recounted()).toBe('Đã xem 168 bản gửi: 168 đã đủ, 0 được thêm, 0 giữ nguyên.');
    await expectAnswers(shape.answers.filter(({ path }) => path.endsWith('asOf=2023-09-30')));
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
