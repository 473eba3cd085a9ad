/**
 * A save of 3,000 units in a process that is killed (kill -9) at a storage call: what was is there, or what is new, never half; repeated
 * under the same id over HTTP the new is there, once. Each write in CI; KILLS=all for each call, before it, under way and after it, KILLS=1-4 for some.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ledgerLogOf } from '../../../functions/storage/ledgers.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import { MANY_UNITS, manyUnits, PROVINCE } from '../../support/many-units.ts';
import type { SavingOrder } from '../../support/saving-child.ts';
import { startService, type TestService } from '../../support/service.ts';

const DAY = '2023-10-05';
const PERSON = { id: 'office', name: 'Văn phòng' };
const CHILD = fileURLToPath(new URL('../../support/saving-child.ts', import.meta.url));
const services: TestService[] = [];
/** The child as one file: it begins dozens of times, and reading a hundred files costs more than what it does. */
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-save-'));
  const asked = {
    entryPoints: [CHILD],
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    outfile: join(folder, 'child.mjs'),
  };
  // In a process of its own: esbuild takes arrays of bytes made in a test for others than its own.
  const build = `require('esbuild').buildSync(${JSON.stringify(asked)})`;
  await promisify(execFile)(process.execPath, ['-e', build], { cwd: dirname(CHILD) });
});
afterAll(async () => {
  await Promise.all(services.map((service) => service.close()));
  await rm(folder, { recursive: true });
});

async function serviceOfRoot(): Promise<TestService> {
  const service = await startService({
    units: [PROVINCE],
    people: [PERSON],
    grants: [{ person: PERSON.id, unit: 'root', role: 'office' }],
    clock: () => new Date(`${DAY}T02:00:00Z`),
  });
  services.push(service);
  return service;
}

/** By which signal it ended, and what it said. */
function saveInChild(order: SavingOrder): Promise<{ readonly signal: string | null; readonly said: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(folder, 'child.mjs'), JSON.stringify(order)],
      (error, said, heard) => {
        resolve({ signal: error?.signal ?? (error ? `failed: ${heard}` : null), said });
      },
    );
    child.stdin?.end();
  });
}

async function unitsSeen(service: TestService): Promise<number> {
  const { status, body } = await service.call('office', 'GET', 'units/root/ledgers/units');
  expect(status).toBe(200);
  return body.rows.length - 1;
}

async function expectWhole(dieAt: number, when: SavingOrder['when']): Promise<'old' | 'new'> {
  const service = await serviceOfRoot();
  const order = { tables: service.tables, save: 'save-cut', day: DAY, person: PERSON, dieAt, when };
  const { signal } = await saveInChild(order);
  expect(signal).toBe('SIGKILL');
  const found = await unitsSeen(service);
  expect([0, MANY_UNITS]).toContain(found);
  const path = 'units/root/ledgers/units/saves/save-cut';
  for (let time = 0; time < 2; time += 1) {
    const { body } = await service.call('office', 'PUT', path, { base: 0, changes: manyUnits() });
    expect(body).toMatchObject({ outcome: 'saved', commit: 1 });
    expect(await unitsSeen(service)).toBe(MANY_UNITS);
  }
  const log = ledgerLogOf((await openTables(service.tables)).tree, 'root', 'units');
  expect((await log.commits(0)).map(({ number, changes }) => [number, changes.length])).toEqual([
    [1, MANY_UNITS],
  ]);
  return found === 0 ? 'old' : 'new';
}

let calls = 0;
it('saves in a process that nobody kills', async () => {
  const { tables } = await serviceOfRoot();
  const { said, signal } = await saveInChild({
    tables,
    save: 'save-cut',
    day: DAY,
    person: PERSON,
    dieAt: 0,
    when: 'before',
  });
  expect(signal).toBeNull();
  const answer = JSON.parse(said) as { readonly outcome: string; readonly calls: number };
  expect(answer.outcome).toBe('saved');
  calls = answer.calls;
});

/** 'all', or some of the calls: '1-4'. */
const KILLS = process.env['KILLS'];
const chosen = (all: readonly number[]): readonly number[] => {
  const [first = 1, last = first] = KILLS === 'all' ? [1, all.length] : (KILLS ?? '').split('-').map(Number);
  return all.filter((call) => call >= first && call <= last);
};
const WHENS = ['before', 'sent', 'after'] as const;

it('is old or new wherever it was killed, and repeated the new, once', async () => {
  const found = new Set<string>();
  const all = Array.from({ length: calls }, (_, index) => index + 1);
  // The last ones write: what is staged, then the commit.
  const orders =
    KILLS === undefined
      ? ([
          [calls - 1, 'after'],
          [calls, 'after'],
        ] as const)
      : chosen(all).flatMap((at) => WHENS.map((when) => [at, when] as const));
  const told: string[] = [];
  for (const [at, when] of orders) {
    const there = await expectWhole(at, when);
    found.add(there);
    told.push(`${String(at)} ${when}: ${there}`);
  }
  if (KILLS === undefined || KILLS === 'all') expect(found).toEqual(new Set(['old', 'new']));
  if (KILLS !== undefined) console.log({ calls, told });
}, 3_600_000);
