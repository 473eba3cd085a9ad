/** A clerk's workbook as landed versions left it, opened by this add-in: its receipts, repairs, answers and choices are found, and it is sent again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Running } from '../fixtures/first-shape/service.ts';
import { clerksTasks, heldBy, openFile, REQUEST } from '../fixtures/landed/clerks-workbook.ts';
import { openLanded } from '../fixtures/landed/running.ts';
import {
  CLERKS_WORKBOOK,
  fileOf,
  landings,
  readLanded,
  unpackFolder,
  type Landed,
} from '../fixtures/landed/shape.ts';
import { changedIn } from '../fixtures/organisation/changed.ts';

describe.each(landings())('a workbook that a clerk of %s left', (landing) => {
  let folder: string;
  let running: Running;
  let then: Landed;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'khopso-landed-'));
    await unpackFolder(landing, folder);
    then = await readLanded(landing);
    running = await openLanded(folder, 'trung-tam');
    running.setDay(then.stores['trung-tam'].askedOn);
  }, 60_000);
  afterAll(async () => {
    await running.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('holds what it held: findings, columns, receipts, repairs and what sending would change', async () => {
    const host = await openFile(fileOf(landing, CLERKS_WORKBOOK));
    const tasks = clerksTasks(running);
    await tasks.signIn();
    expect(then.workbook.receipts).toHaveLength(1);
    expect(then.workbook.repairs.length).toBeGreaterThan(0);
    expect(changedIn(await heldBy(host, tasks), then.workbook)).toEqual([]);
  });

  it('is put right by its own repairs and sent again, beside the receipt that it kept', async () => {
    await openFile(fileOf(landing, CLERKS_WORKBOOK));
    const tasks = clerksTasks(running);
    await tasks.signIn();
    const found = await tasks.check(REQUEST);
    if (found.kind !== 'checked') throw new Error('no roster was found');
    expect(found.totals.error).toBe(2);
    await tasks.repair({ sheetId: found.sheetId, repairs: found.repairs });
    const { version } = await tasks.send(await tasks.planSend(REQUEST));
    expect(version).toBe(5);
    const [newest, ...before] = await tasks.receipts();
    expect(newest?.version).toBe(5);
    expect(changedIn(before, then.workbook.receipts)).toEqual([]);
    expect((await tasks.undoRepairs()).undone).toBeGreaterThan(0);
  });
});
