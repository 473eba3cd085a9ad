/**
 * Introductions at rest. One rests with the unit that receives it, whose answer it waits for; with the sender there is a pointer, made
 * first, which is nothing to anybody until there is what it points to. Every step moves the record (If-Match) and leaves its entry in the
 * audit of the receiving unit, in one transaction.
 */
import type { Person } from '../domain/access/person.ts';
import {
  INTRODUCTION_SORTS,
  INTRODUCTION_STATES,
  mayMove,
  REFUSAL_CODES,
} from '../domain/introductions/introduction.ts';
import type { Introduction, IntroductionState, Refusal } from '../domain/introductions/introduction.ts';
import { dayInVietNam } from '../domain/units/days.ts';
import { ChunkDiffers, createOrFind, writeOrFind } from './create-or-find.ts';
import {
  introducedKey,
  introducedRange,
  introducingKey,
  introducingRange,
  introductionStepKey,
  openToKey,
  openToPartition,
  receiptsKey,
} from './keys.ts';
import type { Entity } from './limits.ts';
import { grouped } from './standing-reader.ts';
import type { Stored, Table } from './table.ts';
import { oneOf, textOf } from './values.ts';
import type { UnitPlace } from './versions.ts';

/** Who does it, and when (ISO instant). */
export interface Done {
  readonly by: Person;
  readonly at: string;
}

export interface IntroductionMove extends Done {
  readonly side: 'from' | 'to';
  readonly state: IntroductionState;
  readonly refusal?: Refusal | undefined;
}

export interface Introductions {
  /** The one that is there now; 'differs' where its id was used for another one. */
  readonly send: (introduction: Introduction, done: Done) => Promise<Introduction | 'differs'>;
  /** What these units sent, or what came to them; the first first. */
  readonly sentBy: (units: readonly UnitPlace[]) => Promise<Introduction[]>;
  readonly sentTo: (units: readonly UnitPlace[]) => Promise<Introduction[]>;
  /** As it is then; 'not-now' where nothing leads from where it stands to there. The same again is no step. */
  readonly move: (introduction: Introduction, move: IntroductionMove) => Promise<Introduction | 'not-now'>;
  /** Written before an organisation says that it takes introductions of a unit: where to look, which says nothing that its ledger does not. */
  readonly openTo: (senders: readonly string[], root: string) => Promise<void>;
  /** Organisations whose ledgers may name one of these units. */
  readonly openFor: (senders: readonly string[]) => Promise<string[]>;
}

/** `tree`: the table in which ledgers rest. */
export function introductionsOf({ units, tree }: Readonly<Record<'units' | 'tree', Table>>): Introductions {
  return {
    send: (introduction, done) => send(units, introduction, done),
    sentTo: async (places) => {
      const found = await inShards(places, async (shard, ids) =>
        (await units.list({ partition: shard, keys: introducedRange })).filter(({ values }) =>
          ids.has(textOf(values, 'unit')),
        ),
      );
      return inOrder(found.map(introductionOf));
    },
    sentBy: async (places) => {
      const pointers = await inShards(places, async (shard, ids) =>
        (await units.list({ partition: shard, keys: introducingRange })).filter(({ values }) =>
          ids.has(textOf(values, 'unit')),
        ),
      );
      const found = await Promise.all(
        pointers.map(({ values }) => units.get(textOf(values, 'shard'), textOf(values, 'key'))),
      );
      return inOrder(found.flatMap((entity) => (entity === undefined ? [] : [introductionOf(entity)])));
    },
    move: (introduction, move) => moveOf(units, introduction, move),
    openTo: async (senders, root) => {
      for (const sender of senders)
        await tree.transact([
          { kind: 'put', entity: { partitionKey: openToPartition(sender), rowKey: openToKey(root), root } },
        ]);
    },
    openFor: async (senders) => {
      const found = await Promise.all(
        senders.map((sender) => tree.list({ partition: openToPartition(sender) })),
      );
      return [...new Set(found.flat().map(({ values }) => textOf(values, 'root')))];
    },
  };
}

async function inShards(
  places: readonly UnitPlace[],
  find: (shard: string, ids: ReadonlySet<string>) => Promise<Stored[]>,
): Promise<Stored[]> {
  const shards = [...grouped(places, ({ shard }) => shard)];
  const found = shards.map(([shard, of]) => find(shard, new Set(of.map(({ id }) => id))));
  return (await Promise.all(found)).flat();
}

const inOrder = (found: readonly Introduction[]): Introduction[] =>
  [...found].sort((one, other) => compared(one.sentOn, other.sentOn) || compared(one.id, other.id));
const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

async function send(
  units: Table,
  introduction: Introduction,
  { by, at }: Done,
): Promise<Introduction | 'differs'> {
  const { id, from, to } = introduction;
  const key = introducedKey(to.id, id);
  const pointer: Entity = {
    partitionKey: from.shard,
    rowKey: introducingKey(from.id, id),
    unit: from.id,
    shard: to.shard,
    key,
  };
  try {
    await createOrFind(units, from.shard, [pointer]);
  } catch (error) {
    if (error instanceof ChunkDiffers) return 'differs';
    throw error;
  }
  return writeOrFind<Introduction | 'differs'>(
    async () => {
      await units.transact([
        { kind: 'create', entity: { ...entityOf(introduction), steps: 1 } },
        { kind: 'create', entity: stepOf(introduction, { by, at, state: 'sent' }, 1) },
      ]);
      return introduction;
    },
    async () => {
      const found = await units.get(to.shard, key);
      if (found === undefined) return undefined;
      const there = introductionOf(found);
      return isSame(there, introduction) ? there : 'differs';
    },
  );
}

const isSame = (one: Introduction, other: Introduction): boolean =>
  one.from.id === other.from.id && one.version === other.version && String(one.rows) === String(other.rows);

function moveOf(
  units: Table,
  { id, to }: Introduction,
  move: IntroductionMove,
): Promise<Introduction | 'not-now'> {
  return writeOrFind<Introduction | 'not-now'>(
    async () => {
      const found = await units.get(to.shard, introducedKey(to.id, id));
      if (found === undefined) return 'not-now';
      const before = introductionOf(found);
      if (before.state === move.state) return before;
      if (!mayMove(move.side, before.state, move.state)) return 'not-now';
      const receipts = isFirstReceipt(before, move)
        ? await units.get(to.shard, receiptsKey(to.id))
        : undefined;
      const receipt = isFirstReceipt(before, move) ? Number(receipts?.values.last ?? 0) + 1 : before.receipt;
      const after = movedTo(before, move, receipt);
      const step = Number(found.values.steps) + 1;
      const counter: Entity = { partitionKey: to.shard, rowKey: receiptsKey(to.id), last: receipt ?? 0 };
      await units.transact([
        { kind: 'replace', entity: { ...entityOf(after), steps: step }, etag: found.etag },
        { kind: 'create', entity: stepOf(after, move, step) },
        ...(!isFirstReceipt(before, move)
          ? []
          : receipts === undefined
            ? [{ kind: 'create' as const, entity: counter }]
            : [{ kind: 'replace' as const, entity: counter, etag: receipts.etag }]),
      ]);
      return after;
    },
    // Somebody moved it meanwhile: what stands there now decides.
    () => Promise.resolve(undefined),
  );
}

const isFirstReceipt = ({ receipt }: Introduction, { state }: IntroductionMove): boolean =>
  state === 'received' && receipt === undefined;

function movedTo(before: Introduction, move: IntroductionMove, receipt: number | undefined): Introduction {
  const { refusal: _before, receipt: _none, ...kept } = before;
  const { state, refusal, at } = move;
  return {
    ...kept,
    state,
    stateOn: dayInVietNam(new Date(at)),
    ...(state === 'refused' && refusal !== undefined ? { refusal } : {}),
    ...(receipt === undefined ? {} : { receipt }),
  };
}

const stepOf = (
  { id, to, version, rows }: Introduction,
  { by, at, state }: Pick<IntroductionMove, 'by' | 'at' | 'state'>,
  step: number,
): Entity => ({
  partitionKey: to.shard,
  rowKey: introductionStepKey(to.id, id, step),
  verb: `introduction.${state}`,
  unit: to.id,
  version,
  rows: rows.length,
  by: by.id,
  byName: by.name,
  at,
});

const entityOf = ({ from, to, rows, refusal, receipt, ...plain }: Introduction): Entity => ({
  partitionKey: to.shard,
  rowKey: introducedKey(to.id, plain.id),
  ...plain,
  unit: to.id,
  shard: to.shard,
  unitName: to.name,
  from: from.id,
  fromShard: from.shard,
  fromName: from.name,
  rows: rows.join(' '),
  ...(refusal === undefined ? {} : { refusal }),
  ...(receipt === undefined ? {} : { receipt }),
});

function introductionOf({ rowKey, values }: Stored): Introduction {
  const text = (name: string): string => textOf(values, name);
  const shard = text('shard');
  return {
    id: rowKey.slice(rowKey.lastIndexOf('.') + 1),
    sort: oneOf(INTRODUCTION_SORTS, values, 'sort', 'moving-on'),
    from: { id: text('from'), shard: text('fromShard'), name: text('fromName') },
    to: { id: text('unit'), shard, name: text('unitName') },
    version: Number(values.version),
    upload: text('upload'),
    rows: text('rows').split(' ').map(Number),
    sentOn: text('sentOn'),
    dueOn: text('dueOn'),
    state: oneOf(INTRODUCTION_STATES, values, 'state', 'sent'),
    stateOn: text('stateOn'),
    ...(values.refusal === undefined ? {} : { refusal: oneOf(REFUSAL_CODES, values, 'refusal', 'noi-khac') }),
    ...(values.receipt === undefined ? {} : { receipt: Number(values.receipt) }),
  };
}
