/**
 * A report of a province, over Azurite: on a service that has seen nothing, where nothing has changed, and after one list came. The
 * floor asks the store for the lists of its three days and their detail blocks, as many at once, and makes nothing of them.
 */
import { TableClient } from '@azure/data-tables';
import { randomBytes } from 'node:crypto';
import type { UnitContext } from '../../functions/acts/context.ts';
import { reportOn } from '../../functions/acts/report.ts';
import { FIRST_HALF, laiChau } from '../../functions/demo/lai-chau.ts';
import type { LaiChau } from '../../functions/demo/lai-chau.ts';
import { KEPT_MEMBERS } from '../../functions/domain/kinds/members.ts';
import { countMembers } from '../../functions/domain/statistics/count.ts';
import { countDetails } from '../../functions/domain/statistics/count-details.ts';
import { encodeDetails } from '../../functions/domain/statistics/details.ts';
import { rememberedContents } from '../../functions/domain/reports/remembered.ts';
import { rememberedDisclosures } from '../../functions/domain/statistics/disclosure/remembered.ts';
import { encodeVector } from '../../functions/domain/statistics/vector.ts';
import { firstMovement } from '../../functions/domain/submissions/movement.ts';
import type { Head } from '../../functions/domain/submissions/version.ts';
import { startAzurite } from '../../functions/local/azurite.ts';
import { hintKey } from '../../functions/storage/keys.ts';
import type { Entity } from '../../functions/storage/limits.ts';
import { openStorage } from '../../functions/storage/storage.ts';
import type { Storage } from '../../functions/storage/storage.ts';
import { headEntity, versionEntity } from '../../functions/storage/versions.ts';
import type { UnitPlace } from '../../functions/storage/versions.ts';
import { compared, median, timed } from './figure.ts';
import type { BenchFigure } from './figure.ts';

const ROUNDS = 3;
const DAY = FIRST_HALF.to;
/** Of the list before: it counts on the day a year before, and on the first of the span. */
const BEFORE = `${String(Number(DAY.slice(0, 4)) - 2)}-12-31`;

interface Bench {
  readonly fresh: () => Promise<Storage>;
  readonly callOver: (storage: Storage) => Promise<UnitContext>;
  readonly shards: readonly string[];
  readonly lists: number;
  readonly places: readonly UnitPlace[];
  readonly units: TableClient;
}

async function open(connectionString: string): Promise<Bench> {
  const prefix = `b${randomBytes(6).toString('hex')}`;
  const clock = () => new Date(`${DAY}T10:00:00+07:00`);
  const tables = { kind: 'connection-string', connectionString, prefix } as const;
  const idKeys = [{ id: 'bench', secret: randomBytes(32) }] as const;
  const fresh = () => openStorage({ tables, idKeys }, clock, KEPT_MEMBERS);
  const storage = await fresh();
  await storage.prepare();
  const units = TableClient.fromConnectionString(connectionString, `${prefix}units`, {
    allowInsecureConnection: true,
  });
  const province = laiChau();
  await storage.directory.saveUnits(province.units);
  await storage.directory.savePeriods(province.periods);
  const lists = listsOf(province);
  const shards = [...new Set(lists.map(({ partitionKey }) => partitionKey))];
  // As sending leaves them.
  const hints = shards.map((partitionKey): Entity => {
    return { partitionKey, rowKey: hintKey(KEPT_MEMBERS.id), changed: partitionKey };
  });
  const entities = [...lists, ...hints];
  for (const some of inTransactions(entities)) {
    await units.submitTransaction(some.map((entity) => ['create', entity]));
  }
  return {
    fresh,
    units,
    shards,
    lists: province.rosterUnits.length,
    places: province.units
      .filter(({ id }) => province.rosterUnits.includes(id))
      .map(({ id, shard }) => ({ id, shard })),
    callOver: async (over) => {
      const tree = await over.directory.tree(DAY);
      const unit = tree.unit(province.root);
      if (unit === undefined) throw new Error('The province has a top');
      const person = { id: 'p-bench', name: 'Người thử' };
      const services = {
        storage: over,
        clock,
        disclosures: rememberedDisclosures(),
        contents: rememberedContents(),
      };
      return { services, person, unit, tree, day: DAY };
    },
  };
}

function listsOf({ rosterUnits, rosters, units }: LaiChau): Entity[] {
  const shardOf = new Map(units.map(({ id, shard }) => [id, shard]));
  return rosterUnits.flatMap((unit) => {
    const shard = shardOf.get(unit) ?? '';
    const members = rosters(unit);
    const figures = {
      statistics: encodeVector(countMembers(members, DAY)),
      details: encodeDetails(countDetails(members, DAY)),
    };
    const first = versionOf(unit, 1, BEFORE, members.length);
    const head = versionOf(unit, 2, DAY, members.length);
    return [
      headEntity(shard, head, figures),
      versionEntity(shard, first, figures),
      versionEntity(shard, head, figures),
    ];
  });
}

const versionOf = (unit: string, version: number, rosterDate: string, rows: number): Head => ({
  unit,
  unitName: unit,
  kind: KEPT_MEMBERS.id,
  evidence: 'rows',
  review: 'sent',
  version,
  base: version === 1 ? null : { version: 1, rosterDate: BEFORE },
  contentForm: 1,
  pinned: null,
  idKeyId: 'bench',
  upload: `bench-${unit}-${String(version)}`,
  rosterDate,
  period: version === 1 ? 'before' : FIRST_HALF.id,
  rows,
  contentHash: randomBytes(32).toString('hex'),
  warnings: 0,
  missedDue: null,
  receivedAt: `${rosterDate}T02:00:00.000Z`,
  receivedBy: { id: 'p-bench', name: 'Người thử' },
  movement: firstMovement(rows),
  ruleset: null,
  reach: { lastPeriodTo: FIRST_HALF.to, lastRosterDate: DAY, inTime: [FIRST_HALF.id] },
  reviews: [],
  open: [],
});

function inTransactions(entities: readonly Entity[]): Entity[][] {
  const shards = new Map<string, Entity[]>();
  for (const entity of entities) {
    const shard = shards.get(entity.partitionKey) ?? [];
    shards.set(entity.partitionKey, [...shard, entity]);
  }
  return [...shards.values()].flatMap((inShard) =>
    Array.from({ length: Math.ceil(inShard.length / 90) }, (_, n) => inShard.slice(n * 90, n * 90 + 90)),
  );
}

const COUNTED = ['RowKey', 'unit', 'version', 'rosterDate', 'period', 'missedDue', 'receivedAt'];
const ON_HEAD = ['lastPeriodTo', 'lastRosterDate', 'inTime', 'reviews'];
const heads = "RowKey ge 'head.' and RowKey le 'head.~'";
const versions = (until: string) =>
  `RowKey ge 'version.' and RowKey le 'version.~' and rosterDate le '${until}'`;

async function bare({ units, shards }: Bench): Promise<void> {
  const list = async (filter: string, select: string[]) => {
    await Promise.all(
      shards.map(async (shard) => {
        const queryOptions = { filter: `PartitionKey eq '${shard}' and ${filter}`, select };
        for await (const page of units.listEntities({ queryOptions }).byPage()) if (page.length === 0) break;
      }),
    );
  };
  await list(heads, [...COUNTED, 'statistics', ...ON_HEAD]);
  await list(heads, ['RowKey', 'unit', 'version', 'details']);
  // The opening of the span and the same day a year before: heads say that an older version counts, versions which.
  for (const day of [
    `${String(Number(DAY.slice(0, 4)) - 1)}-12-31`,
    `${String(Number(DAY.slice(0, 4)) - 1)}-06-30`,
  ]) {
    await list(heads, [...COUNTED, ...ON_HEAD]);
    await list(versions(day), [...COUNTED, 'statistics']);
  }
  await list(versions(DAY), [
    'RowKey',
    'unit',
    'version',
    'rosterDate',
    'rows',
    'baseVersion',
    'baseRosterDate',
    'movement',
    'receivedAt',
  ]);
}

/** One list more, of a unit that has sent two. */
async function send({ places }: Bench, storage: Storage, round: number): Promise<void> {
  const place = places[round];
  const head = place && (await storage.head(place));
  if (place === undefined || head === undefined) throw new Error('A list was sent');
  const { unit: _unit, version, base: _base, reach: _reach, reviews: _reviews, open: _open, ...last } = head;
  const submission = { ...last, upload: `again-${place.id}-${String(round)}` };
  const statistics = encodeVector(countMembers([{ fields: {} }], DAY));
  const figures = { statistics, details: encodeDetails(countDetails([], DAY)) };
  const outcome = await storage.publish(place, {
    submission,
    baseVersion: version,
    periodTo: FIRST_HALF.to,
    figures,
  });
  if (outcome.kind !== 'published') throw new Error('The list was not taken');
}

export async function benchReports(): Promise<BenchFigure[]> {
  const azurite = await startAzurite();
  try {
    const bench = await open(azurite.connectionString);
    const ours: number[] = [];
    const floor: number[] = [];
    const unchanged: number[] = [];
    let [first, again, afterOne] = [0, 0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      const storage = await bench.fresh();
      const call = await bench.callOver(storage);
      const before = storage.requests.count;
      ours.push(await timed(() => reportOn(call, {})));
      first = storage.requests.count - before;
      unchanged.push(await timed(() => reportOn(call, {})));
      again = storage.requests.count - before - first;
      await send(bench, storage, round);
      const sent = storage.requests.count;
      await reportOn(call, {});
      afterOne = storage.requests.count - sent;
      floor.push(await timed(() => bare(bench)));
    }
    const name = `a report of ${String(bench.lists)} lists`;
    const queries = bench.shards.length * 7;
    const [oursMs, floorMs] = [median(ours), median(floor)];
    const counted = (what: string, requests: number, goal: number): BenchFigure => ({
      name: `${name}${what}, storage requests`,
      measured: `${String(requests)} requests`,
      floor: `${String(queries)} requests`,
      ratio: requests / queries,
      goal,
    });
    return [
      compared(`${name}, the first time`, oursMs, floorMs, 1.5),
      compared(`${name} where nothing has changed`, median(unchanged), floorMs, 0.5),
      counted('', first, 1.1),
      counted(' where nothing has changed', again, 10 / queries),
      counted(' after one list came', afterOne, 30 / queries),
    ];
  } finally {
    await azurite.stop();
  }
}
