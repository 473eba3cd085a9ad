/** The disk fails in the middle of a run: nothing more is taken until it can be kept, and nothing that was taken is lost for that. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startAzurite } from '../../../functions/local/azurite.ts';
import type { Azurite } from '../../../functions/local/azurite.ts';
import { NotSaved, notSavedSentence } from '../../../functions/local/not-saved.ts';
import { MEMBERS } from '../../../functions/domain/roster/fields/members.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import { readHead } from '../../../functions/storage/versions.ts';
import { inlineUpload, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const PLACE = { id: 'school-1', shard: 'bloc' };
let base: string;
let folder: string;
let azurite: Azurite;
let service: TestService;
let saves: boolean[] = [];
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'khopso-unsaved-'));
  folder = join(base, 'tables');
  azurite = await startAzurite(folder, (saved) => saves.push(saved));
  service = await startService({ connectionString: azurite.connectionString });
});
beforeEach(() => {
  saves = [];
});
afterAll(async () => {
  await service.close();
  await azurite.stop().catch(() => undefined);
  rmSync(base, { recursive: true, force: true });
});

/** Ways in which a disk fails, and how it is mended. */
const FAILURES: Readonly<Record<string, readonly [fail: () => void, mend: () => void]>> = {
  'what is written is refused': [
    () => {
      rmSync(beside(), { force: true });
      mkdirSync(beside());
    },
    () => {
      rmSync(beside(), { recursive: true });
    },
  ],
  'the folder is gone and a file stands in its place': [
    () => {
      renameSync(folder, `${folder}-aside`);
      writeFileSync(folder, '');
    },
    () => {
      rmSync(folder);
      renameSync(`${folder}-aside`, folder);
    },
  ],
  ...(process.platform === 'linux'
    ? {
        'the disk is full': [
          () => {
            rmSync(beside(), { force: true });
            symlinkSync('/dev/full', beside());
          },
          () => {
            rmSync(beside());
          },
        ] as const,
      }
    : {}),
};
const beside = () => join(folder, 'tables.json~');

const publish = (rows: number, baseVersion: number) =>
  service.call(
    'clerk',
    'PUT',
    `units/${PLACE.id}/uploads/${newUploadId()}`,
    inlineUpload(memberRows(rows), { baseVersion }),
  );
const newest = async () => (await service.services.storage.head(PLACE))?.version;

async function timed<T>(act: () => Promise<T>): Promise<{ answer: T; milliseconds: number }> {
  const began = performance.now();
  return { answer: await act(), milliseconds: performance.now() - began };
}

async function untilSaid(expected: readonly boolean[]): Promise<void> {
  for (const end = Date.now() + 120_000; saves.length < expected.length && Date.now() < end;) await pause(50);
  expect(saves).toEqual(expected);
}

describe.each(Object.entries(FAILURES))('where %s', (_name, [fail, mend]) => {
  it('uploads are answered 503 at once, and taken again as soon as they can be kept', async () => {
    const before = (await newest()) ?? 0;
    fail();
    const asEver = await timed(() => publish(before + 1, before));
    expect(asEver.answer.status).toBe(200);
    await untilSaid([false]);
    const { answer: refused, milliseconds } = await timed(() => publish(before + 2, before + 1));
    // A refusal that the client library tries again three times is told after more than five seconds.
    expect(milliseconds).toBeLessThan(3_000 + asEver.milliseconds);
    expect(refused).toMatchObject({ status: 503, body: { code: 'busy' } });
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await newest()).toBe(before + 1);
    expect(service.log.at(-1)).toContain('StoreNotSaved');

    mend();
    await untilSaid([false, true]);
    expect((await publish(before + 2, before + 1)).status).toBe(200);
  });
});

it('what was taken before, meanwhile and after is there the next time', async () => {
  const before = await newest();
  expect(before).toBe(2 * Object.keys(FAILURES).length);
  await azurite.stop();
  azurite = await startAzurite(folder);
  const { connectionString } = azurite;
  const { units } = await openTables({
    kind: 'connection-string',
    prefix: service.tables.prefix,
    connectionString,
  });
  expect((await readHead(units, MEMBERS.id, PLACE))?.version).toBe(before);
});

it('a store that cannot be kept at its end says so with its folder, and one that cannot be written is not started', async () => {
  rmSync(beside(), { force: true });
  mkdirSync(beside());
  const failed: unknown = await azurite.stop().catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(NotSaved);
  expect(failed).toMatchObject({ when: 'end', folder });
  await expect(startAzurite(folder)).rejects.toMatchObject({ when: 'start', folder });
});

describe('what is said of it', () => {
  it.each(['start', 'running', 'again', 'end'] as const)('names the folder in two languages (%s)', (when) => {
    const { vi, en } = notSavedSentence(when, '/data/tables');
    for (const sentence of [vi, en]) expect(sentence).toContain('/data/tables');
    if (when !== 'again') expect([vi, en].join()).toMatch(/chỗ trống, quyền ghi.*space, permissions/);
  });
});
