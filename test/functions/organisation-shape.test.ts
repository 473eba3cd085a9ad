/** A data folder that an organisation filled through its ledgers, opened by this program: it reads the same, and work goes on in it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedIn } from '../fixtures/organisation/changed.ts';
import {
  ORGANISATION,
  readOrganisation,
  unpackOrganisation,
  type Organisation,
} from '../fixtures/organisation/read.ts';
import { runOver, type Running } from '../fixtures/first-shape/service.ts';
import { inlineUpload, memberRow, newUploadId } from '../support/service.ts';

let folder: string;
let then: Organisation;
let running: Running;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khopso-organisation-'));
  await unpackOrganisation(folder);
  then = await readOrganisation();
  running = await runOver(folder, { bloc: ORGANISATION, people: then.people, idKeyId: ORGANISATION });
  running.setDay(then.askedOn);
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

it('would notice a figure that is another one, or is gone, and takes what was added', () => {
  const before = { total: { members: 28 }, figures: [{ id: 'a', value: 1 }] };
  expect(changedIn({ ...before, more: 1, figures: [{ id: 'b' }, ...before.figures] }, before)).toEqual([]);
  expect(changedIn({ ...before, total: { members: 27 } }, before)).toHaveLength(1);
  expect(changedIn({ ...before, figures: [{ id: 'b' }, { id: 'a', value: 2 }] }, before)).toHaveLength(1);
  expect(changedIn({ ...before, figures: [] }, before)).toHaveLength(1);
});

it('gives every answer that it gave then', async () => {
  expect(then.answers.length).toBeGreaterThan(50);
  for (const { person, path, status, body } of then.answers) {
    const now = await running.call(person, 'GET', path);
    expect([path, now.status]).toEqual([path, status]);
    expect([path, status === 200 ? changedIn(now.body, body) : []]).toEqual([path, []]);
  }
});

it('knows what was received, and takes it once', async () => {
  const { person, path, body, answer } = then.repeated;
  expect(changedIn(await running.done(person, 'PUT', path, body), answer)).toEqual([]);
});

it('goes on: a ledger takes the next save, and a unit its next list', async () => {
  const ledger = `units/${then.root}/ledgers/plans`;
  const read = async () => (await running.done('p-office', 'GET', ledger)) as { readonly commit: number };
  const { commit } = await read();
  const saved = await running.done('p-office', 'PUT', `${ledger}/saves/next`, {
    base: commit,
    changes: [{ row: 't-root', from: '', values: { quantity: 9 } }],
  });
  expect(saved).toMatchObject({ outcome: 'saved', commit: commit + 1 });
  const roster = (await running.done('p-clerk-1', 'GET', 'units/branch-6/roster')) as {
    readonly version: number;
  };
  expect(roster.version).toBe(0);
  const rows = Array.from({ length: 3 }, (_, n) => memberRow(n + 500));
  const sent = await running.done('p-clerk-1', 'PUT', `units/branch-6/uploads/${newUploadId()}`, {
    ...inlineUpload(rows, { rosterDate: '2025-10-01', period: 'year' }),
  });
  expect(sent).toMatchObject({ state: 'published', receipt: { version: 1 } });
});
