/**
 * What an office asks of all its units, over Azurite: the desk, and the people of all lists. The floor asks the store for the same
 * entities and properties, as many at once, and makes nothing of them.
 */
import { TableClient } from '@azure/data-tables';
import { randomBytes } from 'node:crypto';
import { contentHashOf } from '../../functions/acts/content-hash.ts';
import type { UnitContext } from '../../functions/acts/context.ts';
import { deskOf } from '../../functions/acts/desk.ts';
import { membersBelow } from '../../functions/acts/members.ts';
import { FIRST_HALF, laiChau } from '../../functions/demo/lai-chau.ts';
import type { LaiChau } from '../../functions/demo/lai-chau.ts';
import { KEPT_MEMBERS } from '../../functions/domain/kinds/members.ts';
import { rememberedDisclosures } from '../../functions/domain/statistics/disclosure/remembered.ts';
import type { Movement } from '../../functions/domain/submissions/movement.ts';
import { NO_LINES } from '../../functions/domain/submissions/movements.ts';
import { toUploadRow } from '../../functions/domain/submissions/upload-row.ts';
import type { Head } from '../../functions/domain/submissions/version.ts';
import { startAzurite } from '../../functions/local/azurite.ts';
import type { Entity } from '../../functions/storage/limits.ts';
import { openStorage } from '../../functions/storage/storage.ts';
import type { Storage } from '../../functions/storage/storage.ts';
import { headEntity } from '../../functions/storage/versions.ts';
import type { MembersResponse } from '../../functions/wire/members.ts';
import type { Row } from '../../functions/wire/upload-request.ts';
import { compared, inTurns } from './figure.ts';
import type { BenchFigure } from './figure.ts';

const ROUNDS = 7;
/** Each asks for thousands of lists twice. */
const PEOPLE_ROUNDS = 3;
const DAY = FIRST_HALF.to;

interface Bench {
  readonly storage: Storage;
  readonly call: UnitContext;
  readonly shards: readonly string[];
  /** Unit and upload of every list, in the order of the tree. */
  readonly lists: readonly { readonly unit: string; readonly upload: string }[];
  readonly bare: (table: 'rows' | 'units') => TableClient;
}

/** With the rows of every list, or with heads alone. */
async function open(connectionString: string, withRows: boolean): Promise<Bench> {
  const prefix = `b${randomBytes(6).toString('hex')}`;
  const clock = () => new Date(`${DAY}T10:00:00+07:00`);
  const tables = { kind: 'connection-string', connectionString, prefix } as const;
  const storage = await openStorage(
    { tables, idKeys: [{ id: 'bench', secret: randomBytes(32) }] },
    clock,
    KEPT_MEMBERS,
  );
  await storage.prepare();
  const options = { allowInsecureConnection: true };
  const bare = (table: 'rows' | 'units') =>
    TableClient.fromConnectionString(connectionString, prefix + table, options);
  const province = laiChau();
  await storage.directory.saveUnits(province.units);
  await storage.directory.savePeriods(province.periods);
  const heads = await sowLists(storage, province, withRows);
  for (const some of inTransactions(heads)) {
    await bare('units').submitTransaction(some.map((entity) => ['create', entity]));
  }
  const tree = await storage.directory.tree(DAY);
  const unit = tree.unit(province.root);
  if (unit === undefined) throw new Error('The province has a top');
  const person = { id: 'p-bench', name: 'Người thử' };
  return {
    storage,
    call: {
      services: { storage, clock, disclosures: rememberedDisclosures() },
      person,
      unit,
      tree,
      day: DAY,
    },
    shards: [...new Set(heads.map(({ partitionKey }) => partitionKey))],
    lists: province.rosterUnits.map((id) => ({ unit: id, upload: uploadOf(id) })),
    bare,
  };
}

const uploadOf = (unit: string): string => `bench-${unit}`;

async function sowLists(
  storage: Storage,
  { rosterUnits, rosters, units }: LaiChau,
  withRows: boolean,
): Promise<Entity[]> {
  const placeOf = new Map(units.map(({ id, shard, names }) => [id, { shard, name: names[0]?.value ?? '' }]));
  const heads: Entity[] = [];
  for (const unit of rosterUnits) {
    const { shard, name } = placeOf.get(unit) ?? { shard: '', name: '' };
    const rows = rosters(unit).map(({ fields }, n): Row => toUploadRow(KEPT_MEMBERS, { row: n + 6, fields }));
    const hash = contentHashOf(rows);
    const chunk = { index: 0, rows, hash, idWarnings: 0 };
    const kept = withRows ? await storage.stage({ unit, upload: uploadOf(unit) }, chunk) : [];
    const pinned = storage.pin(kept, { exits: [], justifications: [] });
    const head = { ...headOf(unit, name, rows), contentHash: hash, pinned };
    heads.push(headEntity(shard, head, { statistics: randomBytes(400) }));
  }
  return heads;
}

const MOVEMENT: Movement = {
  opening: 10,
  entries: { admitted: 1, arrived: 0, unknown: 0 },
  exits: { ...NO_LINES.exits, moved: 1 },
  closing: 10,
};

/** The second of its unit, so that there is a movement to tell. */
function headOf(unit: string, unitName: string, rows: readonly Row[]): Head {
  return {
    unit,
    unitName,
    kind: KEPT_MEMBERS.id,
    evidence: 'rows',
    review: 'sent',
    version: 2,
    base: { version: 1, rosterDate: '2016-12-31' },
    contentForm: 1,
    pinned: null,
    idKeyId: 'bench',
    upload: uploadOf(unit),
    rosterDate: DAY,
    period: FIRST_HALF.id,
    rows: rows.length,
    contentHash: '',
    warnings: 1,
    missedDue: null,
    receivedAt: `${DAY}T02:00:00.000Z`,
    receivedBy: { id: 'p-bench', name: 'Người thử' },
    movement: MOVEMENT,
    ruleset: { version: '1', hash: randomBytes(32).toString('hex') },
    reach: { lastPeriodTo: FIRST_HALF.to, lastRosterDate: DAY, inTime: [FIRST_HALF.id] },
    reviews: [{ version: 2, review: 'matched', at: `${DAY}T03:00:00.000Z`, places: 0 }],
    open: [],
  };
}

function inTransactions(entities: readonly Entity[]): Entity[][] {
  const shards = new Map<string, Entity[]>();
  for (const entity of entities) {
    const shard = shards.get(entity.partitionKey) ?? [];
    shards.set(entity.partitionKey, [...shard, entity]);
  }
  return [...shards.values()].flatMap((inShard) =>
    Array.from({ length: Math.ceil(inShard.length / 100) }, (_, n) => inShard.slice(n * 100, n * 100 + 100)),
  );
}

const requestsOf = async ({ storage }: Bench, work: () => Promise<unknown>): Promise<number> => {
  const before = storage.requests.count;
  await work();
  return storage.requests.count - before;
};

const counted = (name: string, requests: number, floor: number, goal: number): BenchFigure => ({
  name,
  measured: `${String(requests)} requests`,
  floor: `${String(floor)} requests`,
  ratio: requests / floor,
  goal,
});

async function bareList(table: TableClient, filter: string, select?: string[]): Promise<number> {
  let found = 0;
  const queryOptions = { filter, ...(select === undefined ? {} : { select }) };
  for await (const page of table.listEntities({ queryOptions }).byPage()) found += page.length;
  return found;
}

async function bareHeads({ shards, bare }: Bench, select: string[]): Promise<void> {
  const heads = (shard: string) =>
    bareList(
      bare('units'),
      `PartitionKey eq '${shard}' and RowKey ge 'head.' and RowKey le 'head.~'`,
      select,
    );
  await Promise.all(shards.map(heads));
}

const OF_DESK =
  'RowKey unit version rosterDate period missedDue receivedAt rows warnings baseVersion movement';
const OF_LISTS = 'RowKey unit version rosterDate period missedDue receivedAt evidence upload rows pinned';
const ON_HEAD = ' lastPeriodTo lastRosterDate inTime reviews openRequests';

async function benchDesk(bench: Bench): Promise<BenchFigure[]> {
  const { lists, shards } = bench;
  const desk = async () => {
    const { units } = await deskOf(bench.call);
    if (units.length !== lists.length) throw new Error(`The desk tells of ${String(units.length)} units`);
  };
  const bare = () => bareHeads(bench, (OF_DESK + ON_HEAD).split(' '));
  const [ours = 0, floor = 0] = await inTurns(ROUNDS, [desk, bare]);
  const name = `the desk of ${String(lists.length)} units`;
  return [
    compared(name, ours, floor, 1.5),
    counted(`${name}, storage requests`, await requestsOf(bench, desk), shards.length, 1.1),
  ];
}

const AT_ONCE = 16;

async function barePeople(bench: Bench): Promise<void> {
  await bareHeads(bench, (OF_LISTS + ON_HEAD).split(' '));
  const queue = bench.lists.values();
  const work = async () => {
    for (const { unit, upload } of queue) {
      await bareList(
        bench.bare('rows'),
        `PartitionKey eq '${unit}' and RowKey ge '${upload}.0' and RowKey le '${upload}.~'`,
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function benchPeople(bench: Bench): Promise<BenchFigure[]> {
  let pages = 0;
  let people = 0;
  const ours = async () => {
    [pages, people] = [0, 0];
    for (let after: string | undefined = ''; after !== undefined; pages += 1) {
      const page: MembersResponse = await membersBelow(bench.call, after);
      people += page.rows.length;
      after = page.next;
    }
  };
  const [oursMs = 0, floorMs = 0] = await inTurns(PEOPLE_ROUNDS, [ours, () => barePeople(bench)], 0);
  const requests = await requestsOf(bench, ours);
  const name = `the people of all lists, ${String(people)} in ${String(pages)} pages`;
  const floor = bench.lists.length + bench.shards.length;
  return [compared(name, oursMs, floorMs, 1.5), counted(`${name}, storage requests`, requests, floor, 1.2)];
}

async function overAzurite(
  withRows: boolean,
  work: (bench: Bench) => Promise<BenchFigure[]>,
): Promise<BenchFigure[]> {
  const azurite = await startAzurite();
  try {
    return await work(await open(azurite.connectionString, withRows));
  } finally {
    await azurite.stop();
  }
}

export const benchTheDesk = (): Promise<BenchFigure[]> => overAzurite(false, benchDesk);
export const benchAllPeople = (): Promise<BenchFigure[]> => overAzurite(true, benchPeople);
