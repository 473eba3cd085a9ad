/**
 * Publishing and reading figures over Azurite, against the same requests made bare through the same client library.
 * Requests are counted; milliseconds are medians of works that take turns.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { TableClient } from '@azure/data-tables';
import type { TransactionAction } from '@azure/data-tables';
import { startAzurite } from '../../functions/local/azurite.ts';
import { addVector, emptyTotal, encodeVector } from '../../functions/domain/statistics/vector.ts';
import { countMembers } from '../../functions/domain/statistics/count.ts';
import { figuresOf } from '../../functions/domain/statistics/figures.ts';
import type { Period } from '../../functions/domain/units/period.ts';
import type { Entity } from '../../functions/storage/limits.ts';
import { KEPT_MEMBERS } from '../../functions/domain/kinds/members.ts';
import type { Head } from '../../functions/domain/submissions/version.ts';
import { openStorage } from '../../functions/storage/storage.ts';
import type { Storage } from '../../functions/storage/storage.ts';
import { headEntity } from '../../functions/storage/versions.ts';
import type { Figures, UnitPlace } from '../../functions/storage/versions.ts';
import type { Row } from '../../functions/wire/upload-request.ts';
import { compared, inTurns, median, timed } from './figure.ts';
import type { BenchFigure } from './figure.ts';

const PERIOD: Period = {
  id: '2023-Q3',
  label: { vi: 'Quý III/2023', en: 'Q3 2023' },
  from: '2023-07-01',
  to: '2023-09-30',
};
const DAY = '2023-09-30';
const REACH = { lastPeriodTo: PERIOD.to, lastRosterDate: DAY, inTime: [PERIOD.id] };
const SHARDS = 13;
const ROUNDS = 9;

interface Bench {
  readonly storage: Storage;
  /** The same tables, opened by a service that has seen nothing. */
  readonly again: () => Promise<Storage>;
  readonly bare: (table: 'rows' | 'units') => TableClient;
}

async function open(connectionString: string): Promise<Bench> {
  const prefix = `b${randomBytes(6).toString('hex')}`;
  const tables = { kind: 'connection-string', connectionString, prefix } as const;
  const again = () =>
    openStorage(
      { tables, idKeys: [{ id: 'bench', secret: randomBytes(32) }] },
      () => new Date(),
      KEPT_MEMBERS,
    );
  const storage = await again();
  await storage.prepare();
  const options = { allowInsecureConnection: true };
  return {
    storage,
    again,
    bare: (table) => TableClient.fromConnectionString(connectionString, prefix + table, options),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `n` makes the person: months of birth and admission spread as widely as people's do. */
function row(n: number): Row {
  const birth = 1945 + ((n * 7) % 55);
  const admitted = Math.min(2022, birth + 19 + (n % 20));
  const month = two(1 + ((n * 5) % 12));
  return {
    row: n + 1,
    fields: {
      ho_ten: `Nguyễn Văn Thử ${String(n)}`,
      ngay_sinh: `${String(birth)}-${month}-14`,
      gioi_tinh: n % 3 === 0 ? 'nu' : 'nam',
      dan_toc: n % 4 === 0 ? '03' : '01',
      so_cccd: `0101${n % 3 === 0 ? '1' : '0'}${two(birth % 100)}${String(n).padStart(6, '0')}`.slice(0, 12),
      ngay_vao_dang: `${String(admitted)}-${month}-15`,
      ngay_chinh_thuc: `${String(admitted + 1)}-${month}-15`,
      chuyen_mon: n % 2 === 0 ? 'dai-hoc' : 'trung-cap',
      nghe_nghiep: n % 5 === 0 ? 'nong-lam-ngu' : 'vien-chuc',
    },
  };
}

const rowsOf = (count: number, from = 0): Row[] => Array.from({ length: count }, (_, n) => row(from + n));

interface Sent {
  readonly head: Head;
  readonly figures: Figures;
}

function sent(unit: string, rows: readonly Row[]): Sent {
  const head: Head = {
    unit,
    unitName: `Chi bộ ${unit}`,
    kind: KEPT_MEMBERS.id,
    evidence: 'rows',
    review: 'sent',
    version: 1,
    base: null,
    contentForm: 1,
    pinned: null,
    idKeyId: null,
    upload: randomUUID(),
    rosterDate: DAY,
    period: PERIOD.id,
    rows: rows.length,
    contentHash: randomBytes(32).toString('hex'),
    warnings: 0,
    missedDue: null,
    receivedAt: '2023-09-30T02:00:00.000Z',
    receivedBy: { id: 'p-bench', name: 'Người thử' },
    movement: null,
    ruleset: null,
    reach: REACH,
    reviews: [],
    open: [],
  };
  const statistics = encodeVector(countMembers(rows as Parameters<typeof countMembers>[0], '2023-06-30'));
  return { head, figures: { statistics } };
}

const actions = (entities: readonly Entity[]): TransactionAction[] => entities.map((one) => ['create', one]);

/** The entities of one publication as they go over the wire, so that the floor carries the same bytes. */
function bareEntities(place: UnitPlace, { head: version, figures }: Sent, rows: readonly Row[]) {
  const staged = rows.map(({ fields }, position) => ({
    partitionKey: place.id,
    rowKey: `${version.upload}.${String(position + 1).padStart(6, '0')}`,
    sheetRow: position + 1,
    ...(fields as Record<string, string>),
    so_cccd: 'x'.repeat(44),
    so_cccd_tail: '0000',
  }));
  const head = headEntity(place.shard, version, figures);
  const entry = { ...head, rowKey: `version.${place.id}.000001` };
  const audit = {
    partitionKey: place.shard,
    rowKey: `audit.${place.id}.publish.${version.upload}`,
    rows: rows.length,
  };
  return { staged, publication: [head, entry, audit] };
}

async function benchPublish({ storage, bare }: Bench): Promise<BenchFigure[]> {
  const place = (name: string, turn: number): UnitPlace => ({
    id: `u-${name}-${String(turn)}`,
    shard: 'shard-1',
  });
  const rows = rowsOf(12);
  let requests = 0;
  const ours = async (turn: number) => {
    const unit = place('ours', turn);
    const { head, figures } = sent(unit.id, rows);
    const { version: _version, unit: _unit, base: _base, reach: _reach, ...submission } = head;
    const before = storage.requests.count;
    await storage.stage(
      { unit: unit.id, upload: submission.upload },
      { index: 0, rows, hash: submission.contentHash, idWarnings: 0 },
    );
    await storage.publish(unit, { submission, baseVersion: 0, periodTo: PERIOD.to, figures });
    requests = storage.requests.count - before;
  };
  const floor = async (turn: number) => {
    const unit = place('bare', turn);
    const { staged, publication } = bareEntities(unit, sent(unit.id, rows), rows);
    await bare('rows').submitTransaction(actions(staged));
    await bare('units')
      .getEntity(unit.shard, `head.${unit.id}`)
      .catch(() => undefined);
    await bare('units').submitTransaction(actions(publication));
  };
  const [oursMs = 0, floorMs = 0] = await inTurns(30, [ours, floor]);
  return [
    {
      name: 'publish one branch of 12 rows, storage requests',
      measured: `${String(requests)} requests`,
      floor: '3 requests',
      ratio: requests / 3,
      goal: 1,
    },
    compared('publish one branch of 12 rows', oursMs, floorMs, 1.5),
  ];
}

async function sowHeads(
  { bare }: Bench,
  places: readonly UnitPlace[],
  rows: (n: number) => Row[],
): Promise<void> {
  const heads = places.map((place, n) => {
    const { head, figures } = sent(place.id, rows(n));
    return headEntity(place.shard, head, figures);
  });
  const byShard = group(heads);
  for (const inShard of byShard.values()) {
    for (let at = 0; at < inShard.length; at += 100) {
      await bare('units').submitTransaction(actions(inShard.slice(at, at + 100)));
    }
  }
}

function group(heads: readonly Entity[]): Map<string, Entity[]> {
  const groups = new Map<string, Entity[]>();
  for (const head of heads) groups.set(head.partitionKey, [...(groups.get(head.partitionKey) ?? []), head]);
  return groups;
}

async function figuresOver({ storage }: Bench, places: readonly UnitPlace[]): Promise<number> {
  const standings = await storage.standings(places, DAY, PERIOD);
  const total = emptyTotal();
  for (const { counted } of standings.values()) if (counted?.statistics) addVector(total, counted.statistics);
  const units = places.map(({ id }) => ({ id, sector: 'agency' as const, members: 1 }));
  return figuresOf({ total, asOf: DAY, units }).length;
}

const SELECT = [
  'RowKey',
  'unit',
  'version',
  'rosterDate',
  'period',
  'receivedAt',
  'statistics',
  'lastPeriodTo',
  'lastRosterDate',
];

async function bareQueries({ bare }: Bench, places: readonly UnitPlace[]): Promise<void> {
  const shards = [...new Set(places.map(({ shard }) => shard))];
  await Promise.all(
    shards.map(async (shard) => {
      const filter = `PartitionKey eq '${shard}' and RowKey ge 'head.' and RowKey le 'head.~'`;
      const found = bare('units').listEntities({ queryOptions: { filter, select: SELECT } });
      for await (const page of found.byPage()) if (page.length === 0) break;
    }),
  );
}

/** Each on a service that has seen nothing yet. */
async function firstTimes(bench: Bench, places: readonly UnitPlace[]): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const fresh = { ...bench, storage: await bench.again() };
    times.push(await timed(() => figuresOver(fresh, places)));
  }
  return median(times);
}

async function benchStatistics(bench: Bench): Promise<BenchFigure[]> {
  const places = Array.from({ length: 2_164 }, (_, n) => ({
    id: `branch-${String(n).padStart(5, '0')}`,
    shard: `province-${String(n % SHARDS)}`,
  }));
  await sowHeads(bench, places, (n) => rowsOf(12, n * 12));
  const [ours = 0, floor = 0] = await inTurns(ROUNDS, [
    () => figuresOver(bench, places),
    () => bareQueries(bench, places),
  ]);
  const cold = await firstTimes(bench, places);
  return [
    compared('bloc statistics over 2,164 branches, the first time', cold, floor, 1.5),
    compared('bloc statistics over 2,164 branches, seen before', ours, floor, 1.5),
  ];
}

async function benchSizes(bench: Bench): Promise<BenchFigure[]> {
  const placesOf = (shard: string) =>
    Array.from({ length: 100 }, (_, n) => ({ id: `${shard}-${String(n).padStart(3, '0')}`, shard }));
  const small = placesOf('small');
  const large = placesOf('large');
  await sowHeads(bench, small, (n) => rowsOf(12, n * 12));
  await sowHeads(bench, large, (n) => rowsOf(2_400, n * 2_400));
  const [largeMs = 0, smallMs = 0] = await inTurns(60 * ROUNDS, [
    () => figuresOver(bench, large),
    () => figuresOver(bench, small),
  ]);
  return [
    compared(
      'statistics over 100 branches of 2,400 members, against 100 of 12, seen before',
      largeMs,
      smallMs,
      1.05,
    ),
  ];
}

export async function benchStorage(): Promise<BenchFigure[]> {
  const azurite = await startAzurite();
  try {
    const published = await benchPublish(await open(azurite.connectionString));
    const sizes = await benchSizes(await open(azurite.connectionString));
    const summed = await benchStatistics(await open(azurite.connectionString));
    return [...published, ...summed, ...sizes];
  } finally {
    await azurite.stop();
  }
}
