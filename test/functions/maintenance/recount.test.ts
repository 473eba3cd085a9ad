/** Recounting over real tables: what is missing is added, what is there stays byte for byte. */
import { recount } from '../../../functions/maintenance/recount.ts';
import type { RecountEvent, RecountOptions } from '../../../functions/maintenance/recount.ts';
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../../functions/domain/kinds/candidates.ts';
import { KEPT_GRADINGS } from '../../../functions/domain/kinds/gradings.ts';
import type { KeptKind } from '../../../functions/domain/kinds/kept-kind.ts';
import { KEPT_MEMBERS } from '../../../functions/domain/kinds/members.ts';
import { breakdownOf } from '../../../functions/domain/statistics/detail-figures.ts';
import { sumDetails } from '../../../functions/domain/statistics/detail-sum.ts';
import { BLOCKS } from '../../../functions/domain/statistics/blocks.ts';
import { packDetails, readDetails } from '../../../functions/domain/statistics/details.ts';
import { readDetailsOf } from '../../../functions/storage/details.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import type { Tables } from '../../../functions/storage/tables.ts';
import type { Entity, Value } from '../../../functions/storage/limits.ts';
import { openList } from '../../support/openings.ts';
import { inlineUpload, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const SHARD = 'bloc';
const UNIT = { id: 'school-1', shard: SHARD };
const HEAD = 'head.school-1';
const FIRST = 'version.school-1.000001';
const SECOND = 'version.school-1.000002';

let service: TestService;
let tables: Tables;
let events: RecountEvent[];

beforeEach(async () => {
  service = await startService();
  tables = await openTables(service.tables);
  events = [];
  for (const [baseVersion, members] of [4, 6].entries()) {
    const sent = await service.call(
      'clerk',
      'PUT',
      `units/school-1/uploads/${newUploadId()}`,
      inlineUpload(memberRows(members), { baseVersion }),
    );
    expect(sent.body).toMatchObject({ state: 'published' });
  }
});
afterEach(() => service.close());

type Change = (values: Readonly<Record<string, Value>>) => Readonly<Record<string, Value>>;

async function change(rowKey: string, to: Change): Promise<void> {
  const found = await tables.units.get(SHARD, rowKey);
  if (found === undefined) throw new Error(`nothing at ${rowKey}`);
  const entity: Entity = { partitionKey: SHARD, rowKey, ...to(found.values) };
  await tables.units.transact([{ kind: 'replace', entity, etag: found.etag }]);
}

const without =
  (...names: readonly string[]): Change =>
  (values) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

const valuesAt = async (rowKey: string) => (await tables.units.get(SHARD, rowKey))?.values ?? {};
const bytesAt = async (rowKey: string, name: string) => {
  const value = (await valuesAt(rowKey))[name];
  return value instanceof Uint8Array ? [...value] : undefined;
};

const run = (other: Partial<RecountOptions> = {}) =>
  recount({
    units: tables.units,
    store: { rows: tables.rows, kind: KEPT_MEMBERS },
    places: [UNIT, { id: 'firm-1', shard: SHARD }],
    tell: (event) => events.push(event),
    ...other,
  });

it('finds everything whole after an upload of today, and writes nothing', async () => {
  const before = await tables.units.get(SHARD, HEAD);
  expect(await run()).toEqual({ versions: 2, whole: 2, added: 0, left: 0, stopped: false });
  expect(await tables.units.get(SHARD, HEAD)).toEqual(before);
  expect(events).toEqual([]);
});

it('adds to versions of before what an upload of today has, and touches nothing else', async () => {
  const after = { head: await valuesAt(HEAD), first: await valuesAt(FIRST), second: await valuesAt(SECOND) };
  for (const key of [HEAD, FIRST, SECOND]) await change(key, without('details'));
  expect(await run()).toMatchObject({ versions: 2, added: 2, left: 0 });
  expect(events.map(({ kind, version }) => [kind, version])).toEqual([
    ['added', 1],
    ['added', 2],
  ]);
  expect(await valuesAt(HEAD)).toEqual(after.head);
  expect(await valuesAt(FIRST)).toEqual(after.first);
  expect(await valuesAt(SECOND)).toEqual(after.second);
  expect(await run()).toMatchObject({ whole: 2, added: 0 });
});

it('adds one block and keeps the bytes of the others, also where it would count them otherwise', async () => {
  const stored = readDetails(Uint8Array.from((await bytesAt(HEAD, 'details')) ?? []));
  if (stored.kind !== 'details') throw new Error('unreadable');
  const other = Uint8Array.from([8 * 3 + 1]);
  const future = Uint8Array.from([1, 2, 3]);
  const earlier = packDetails(
    new Map([...[...stored.blocks].filter(([number]) => number !== 13), [10, other], [900, future]]),
  );
  for (const key of [HEAD, SECOND]) await change(key, (values) => ({ ...values, details: earlier }));
  expect(await run()).toMatchObject({ whole: 1, added: 1 });
  expect(events).toEqual([
    { unit: 'school-1', unitName: 'Chi bộ Trường Số 1', version: 2, kind: 'differs', blocks: ['religion'] },
    { unit: 'school-1', unitName: 'Chi bộ Trường Số 1', version: 2, kind: 'added', blocks: ['admitted.era'] },
  ]);
  const now = readDetails(Uint8Array.from((await bytesAt(HEAD, 'details')) ?? []));
  if (now.kind !== 'details') throw new Error('unreadable');
  expect([...now.blocks].map(([number, bytes]) => [number, [...bytes]])).toEqual(
    [...stored.blocks, [900, future] as const].map(([number, bytes]) => [
      number,
      number === 10 ? [...other] : [...bytes],
    ]),
  );
});

it('leaves what it cannot read, says so, and counts it again only when told to', async () => {
  const whole = await bytesAt(HEAD, 'statistics');
  const later = Uint8Array.from([9, 1, 2, 3]);
  await change(HEAD, (values) => ({ ...values, statistics: later, details: later }));
  expect(await run()).toMatchObject({ whole: 1, left: 1 });
  expect(events).toMatchObject([{ kind: 'unreadable', blocks: ['statistics', 'details'], version: 2 }]);
  expect(await bytesAt(HEAD, 'statistics')).toEqual([...later]);
  expect(await run({ replaceUnreadable: true })).toMatchObject({ whole: 1, added: 1 });
  expect(await bytesAt(HEAD, 'statistics')).toEqual(whole);
  expect(await bytesAt(HEAD, 'details')).toEqual(await bytesAt(SECOND, 'details'));
});

it('counts a vector of layout 1 that is not there', async () => {
  const whole = await bytesAt(FIRST, 'statistics');
  await change(FIRST, without('statistics'));
  expect(await run()).toMatchObject({ whole: 1, added: 1 });
  expect(events).toMatchObject([{ kind: 'added', blocks: ['layout-1'] }]);
  expect(await bytesAt(FIRST, 'statistics')).toEqual(whole);
});

it('leaves a version whose rows are not all there', async () => {
  await change(FIRST, without('details'));
  await change(FIRST, (values) => ({ ...values, rows: 5 }));
  expect(await run()).toMatchObject({ whole: 1, left: 1 });
  expect(events).toMatchObject([{ kind: 'no-rows', version: 1 }]);
});

it('stops between two versions when asked to, and goes on in the next run', async () => {
  for (const key of [HEAD, FIRST, SECOND]) await change(key, without('details'));
  const stopping = new AbortController();
  const stopped = await run({ signal: stopping.signal, tell: () => stopping.abort() });
  expect(stopped).toEqual({ versions: 1, whole: 0, added: 1, left: 0, stopped: true });
  expect(await run()).toEqual({ versions: 2, whole: 1, added: 1, left: 0, stopped: false });
});

it('gives way to whoever sends at the same moment', async () => {
  await change(SECOND, without('details'));
  await change(HEAD, without('details'));
  const racing = {
    ...tables.units,
    transact: async (writes: Parameters<typeof tables.units.transact>[0]) => {
      await change(HEAD, (values) => ({ ...values, warnings: 1 }));
      await tables.units.transact(writes);
    },
  };
  expect(await run({ units: racing })).toMatchObject({ whole: 1, left: 1 });
  expect(events).toMatchObject([{ kind: 'moved' }]);
  expect(await bytesAt(SECOND, 'details')).toBeUndefined();
  expect(await run()).toMatchObject({ whole: 1, added: 1 });
});

describe('reading detail blocks of the versions that count', () => {
  const period = { id: '2023-Q4', label: { vi: '', en: '' }, from: '2023-10-01', to: '2023-12-31' };
  const places = [UNIT, { id: 'firm-1', shard: SHARD }];
  const detailsOn = async (day: string) => {
    const standings = await service.services.storage.standings(places, day, period);
    const before = tables.requests.count;
    const found = await readDetailsOf({ units: tables.units, kind: KEPT_MEMBERS.id }, places, standings);
    return { found, requests: tables.requests.count - before };
  };

  it('takes one query for each partition and names who lacks a block', async () => {
    const { found, requests } = await detailsOn('2023-12-31');
    expect(requests).toBe(1);
    const sum = sumDetails(
      BLOCKS.map(({ id }) => id),
      found,
    );
    const religion = breakdownOf(sum, 'religion');
    expect([religion.rows.get('unknown'), religion.notComputed]).toEqual([6, []]);
    await change(HEAD, without('details'));
    const lacking = sumDetails(['religion'], (await detailsOn('2023-12-31')).found);
    expect(breakdownOf(lacking, 'religion').notComputed).toEqual(['school-1']);
  });
});

it('moves the head of an older version as it stands, so that whoever remembers the unit reads it again', async () => {
  await change(FIRST, without('details'));
  const before = await tables.units.get(SHARD, HEAD);
  expect((await run()).added).toBe(1);
  const after = await tables.units.get(SHARD, HEAD);
  expect(after?.values).toEqual(before?.values);
  expect(after?.etag).not.toBe(before?.etag);
});

describe('lists of other kinds', () => {
  const sendOf = async (kind: KeptKind, fields: object) => {
    await openList(service.call, kind.id);
    const rows = [{ row: 5, fields: { ho_ten: 'Lò Thị Mai', ngay_sinh: '1999-03-02', ...fields } }];
    const body = inlineUpload(rows, { contentHash: contentHashOf(rows, kind) });
    const path = `units/school-1/${kind.id}/uploads/${newUploadId()}`;
    expect((await service.call('clerk', 'PUT', path, body)).body).toMatchObject({ state: 'published' });
  };
  const keysOf = ({ id }: KeptKind) => [`${id}.head.school-1`, `${id}.version.school-1.000001`] as const;
  const runOf = (kind: KeptKind) => run({ store: { rows: tables.rows, kind } });

  it('of candidates get the blocks that they were sent too early for, from their rows, and keep those they had', async () => {
    await sendOf(KEPT_CANDIDATES, { ket_qua: 'ket-nap', ngay_gt: '2022-01-10', ngay_vao_dang: '2022-09-02' });
    const [head, version] = keysOf(KEPT_CANDIDATES);
    const whole = await bytesAt(head, 'details');
    const stored = readDetails(Uint8Array.from(whole ?? []));
    if (stored.kind !== 'details') throw new Error('unreadable');
    const other = Uint8Array.from([0, 7]);
    const early = packDetails(
      new Map([...[...stored.blocks].filter(([number]) => number < 5), [1, other] as const]),
    );
    for (const key of [head, version]) await change(key, (values) => ({ ...values, details: early }));
    expect(await runOf(KEPT_CANDIDATES)).toMatchObject({ versions: 1, added: 1 });
    expect(events).toMatchObject([
      { kind: 'differs', blocks: ['places'] },
      { kind: 'added', blocks: ['waits', 'probation'] },
    ]);
    const now = readDetails(Uint8Array.from((await bytesAt(version, 'details')) ?? []));
    if (now.kind !== 'details') throw new Error('unreadable');
    expect([...now.blocks.keys()]).toEqual([...stored.blocks.keys()]);
    expect([...(now.blocks.get(1) ?? [])]).toEqual([...other]);
    for (const number of [4, 5, 6]) expect(now.blocks.get(number)).toEqual(stored.blocks.get(number));
    expect(await bytesAt(head, 'details')).toEqual(await bytesAt(version, 'details'));
    expect(await runOf(KEPT_CANDIDATES)).toMatchObject({ whole: 1, added: 0 });
    // Those of members are another matter.
    expect(await run()).toMatchObject({ versions: 2, whole: 2 });
  });

  it('of gradings are counted again where nothing was kept', async () => {
    await sendOf(KEPT_GRADINGS, {});
    const [head, version] = keysOf(KEPT_GRADINGS);
    const whole = await bytesAt(head, 'details');
    for (const key of [head, version]) await change(key, without('details'));
    expect(await runOf(KEPT_GRADINGS)).toMatchObject({ versions: 1, added: 1 });
    expect(events).toMatchObject([{ kind: 'added', blocks: ['grades', 'reasons'] }]);
    expect(await bytesAt(head, 'details')).toEqual(whole);
  });
});
