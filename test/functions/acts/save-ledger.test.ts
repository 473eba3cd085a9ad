/** Several officers on one ledger, and a service that ends in the middle: never a lost change, never a broken tree, never half a save. */
import { saveLedger } from '../../../functions/acts/save-ledger.ts';
import type { SaveOutcome } from '../../../functions/acts/save-ledger.ts';
import { ALWAYS, EMPTY_LEDGER, rowOn, withCommits } from '../../../functions/domain/ledgers/log.ts';
import type { LedgerState, RowChange } from '../../../functions/domain/ledgers/log.ts';
import { treeAsOf } from '../../../functions/domain/units/tree.ts';
import { checkUnits } from '../../../functions/domain/units/unit-invariants.ts';
import { unitsOf } from '../../../functions/domain/units/unit-ledger.ts';
import { ledgerLogOf } from '../../../functions/storage/ledgers.ts';
import type { LedgerLog } from '../../../functions/storage/ledgers.ts';
import { ChunkDiffers } from '../../../functions/storage/create-or-find.ts';
import { StorageError } from '../../../functions/storage/table.ts';
import type { Table } from '../../../functions/storage/table.ts';
import type { Tables } from '../../../functions/storage/tables.ts';
import { breakingAfter, losingAnswer, ownName, testTables } from '../../support/tables.ts';

const SINCE = '2020-01-01';
let tables: Tables;
beforeAll(async () => {
  tables = await testTables();
});

const unit = (row: string, name: string, parent: string | null): RowChange => ({
  row,
  from: ALWAYS,
  values: { name, kind: 'branch', from: SINCE, ...(parent === null ? {} : { parent }) },
});
const moved = (row: string, parent: string): RowChange => ({ row, from: SINCE, values: { parent } });

let saves = 0;
const save = (
  log: LedgerLog,
  before: LedgerState,
  changes: readonly RowChange[],
  by = 'p-1',
  id = `save-${String((saves += 1))}`,
): Promise<SaveOutcome> =>
  saveLedger(
    log,
    before,
    {
      id,
      base: before.commit,
      by: { id: by, name: `Cán bộ ${by}` },
      at: '2025-01-01T00:00:00.000Z',
      changes,
    },
    (state) => checkUnits(state, SINCE),
  );

const open = (table: Table = tables.tree, root = ownName('root')) => ({
  log: ledgerLogOf(table, root, 'units'),
  root,
});
const stateOf = async (log: LedgerLog) => withCommits(EMPTY_LEDGER, await log.commits(0));
const FIRST = [unit('r', 'Đảng bộ', null), unit('a', 'Chi bộ A', 'r'), unit('b', 'Chi bộ B', 'r')];

it('lets two officers on different rows both win', async () => {
  const { log } = open();
  await save(log, EMPTY_LEDGER, FIRST);
  const seen = await stateOf(log);
  const renamed = (row: string, name: string): RowChange => ({ row, from: SINCE, values: { name } });
  const outcomes = await Promise.all([
    save(log, seen, [renamed('a', 'Chi bộ Đông')], 'p-1'),
    save(log, seen, [renamed('b', 'Chi bộ Tây')], 'p-2'),
  ]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['saved', 'saved']);
  const after = await stateOf(log);
  expect(
    ['a', 'b'].map((id) => after.rows.get(id)).map((row) => row && rowOn(row, SINCE)?.values['name']),
  ).toEqual(['Chi bộ Đông', 'Chi bộ Tây']);
});

it('tells the second on one row who was there first, and saves nothing of hers', async () => {
  const { log } = open();
  await save(log, EMPTY_LEDGER, FIRST);
  const seen = await stateOf(log);
  await save(log, seen, [moved('a', 'b')], 'p-1');
  const outcome = await save(log, seen, [moved('a', 'r'), unit('c', 'Chi bộ C', 'r')], 'p-2');
  expect(outcome).toMatchObject({
    kind: 'taken',
    rows: [{ row: 'a', by: { number: 2, by: { id: 'p-1' } } }],
  });
  expect((await stateOf(log)).rows.has('c')).toBe(false);
});

it('keeps two innocent rows from making a circle together', async () => {
  const { log } = open();
  await save(log, EMPTY_LEDGER, FIRST);
  const seen = await stateOf(log);
  const outcomes = await Promise.all([
    save(log, seen, [moved('a', 'b')], 'p-1'),
    save(log, seen, [moved('b', 'a')], 'p-2'),
  ]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['saved', 'wrong']);
  expect(() => treeAsOf(unitsOf(seen), SINCE)).not.toThrow();
  const after = unitsOf(await stateOf(log));
  expect(() => treeAsOf(after, SINCE)).not.toThrow();
});

/** OFFICERS=200 for many more. */
const ROUNDS = Number(process.env['OFFICERS'] ?? '25');
it(
  'loses no change of officers who save at the same moment, round after round',
  async () => {
    const { log } = open();
    await save(log, EMPTY_LEDGER, FIRST);
    const wanted = new Set(['r', 'a', 'b']);
    const told = { saved: 0, taken: 0, wrong: 0, differs: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const seen = await stateOf(log);
      const parents = [...wanted];
      const work = [0, 1, 2].map(async (officer) => {
        const id = `u-${String(round)}-${String(officer)}`;
        const above = officer === 0 ? 'r' : 'b';
        // The first two want the same unit, every third round.
        const at = round % 3 === 0 && officer < 2 ? 0 : officer;
        const row = parents[1 + ((round + at) % (parents.length - 1))] ?? 'a';
        const by = `p-${String(officer)}`;
        const outcome = await save(log, seen, [unit(id, `Chi bộ ${id}`, 'r'), moved(row, above)], by);
        return { id, row, above, by, outcome };
      });
      const done = await Promise.all(work);
      for (const { id, outcome } of done) if (outcome.kind === 'saved') wanted.add(id);
      const after = await stateOf(log);
      expect(new Set(after.rows.keys())).toEqual(wanted);
      for (const { row, above, by, outcome } of done) {
        told[outcome.kind] += 1;
        const history = after.rows.get(row);
        if (outcome.kind === 'saved')
          expect([row, history && rowOn(history, SINCE)?.values['parent']]).toEqual([row, above]);
        // Who was first, and what of which row they changed.
        const winner = done.find((other) => other.row === row && other.outcome.kind === 'saved');
        if (outcome.kind === 'taken')
          expect(outcome.rows).toMatchObject([{ row, columns: ['parent'], by: { by: { id: winner?.by } } }]);
        if (outcome.kind === 'taken') expect(winner?.by).not.toBe(by);
        if (outcome.kind === 'wrong') expect(outcome.findings.map((one) => one.row)).toContain(row);
      }
      expect(() => treeAsOf(unitsOf(after), SINCE)).not.toThrow();
    }
    expect(wanted.size).toBeGreaterThan(ROUNDS);
    expect(told.taken).toBeGreaterThan(0);
    if (ROUNDS > 100) console.log({ rounds: ROUNDS, ...told });
  },
  20_000 + ROUNDS * 2_000,
);

const MANY = [
  FIRST[0] ?? moved('r', 'r'),
  ...Array.from({ length: 3_000 }, (_, n) =>
    unit(`u-${String(n)}`, `Chi bộ số ${String(n)} ${'của một xã có tên rất dài '.repeat(4)}`, 'r'),
  ),
];

it('ends anywhere: what was is there, or what is new, and repeated the new is there once', async () => {
  for (const transactions of [0, 1, 2]) {
    const { root } = open();
    const broken = ledgerLogOf(breakingAfter(tables.tree, transactions), root, 'units');
    const log = ledgerLogOf(tables.tree, root, 'units');
    const id = `save-cut-${String(transactions)}`;
    const cut = await save(broken, EMPTY_LEDGER, MANY, 'p-1', id).catch((error: unknown) => error);
    expect([0, MANY.length]).toContain((await stateOf(log)).rows.size);
    if (transactions < 2) expect(cut).toBeInstanceOf(StorageError);
    expect(await save(log, EMPTY_LEDGER, MANY, 'p-1', id)).toMatchObject({ kind: 'saved', commit: 1 });
    expect((await stateOf(log)).rows.size).toBe(MANY.length);
    expect(await log.commits(1)).toEqual([]);
  }
});

it('finds its own save where only the answer was lost, and refuses another one under the same id', async () => {
  const { root } = open();
  const losing = ledgerLogOf(losingAnswer(tables.tree, 'unavailable'), root, 'units');
  const log = ledgerLogOf(tables.tree, root, 'units');
  await save(losing, EMPTY_LEDGER, FIRST, 'p-1', 'save-lost').catch(() => undefined);
  await save(log, EMPTY_LEDGER, FIRST, 'p-1', 'save-lost');
  expect(await save(log, EMPTY_LEDGER, FIRST, 'p-1', 'save-lost')).toMatchObject({ again: true, commit: 1 });
  const other = { number: 9, save: 'save-big', at: '', by: { id: 'p', name: 'P' } };
  await log.make({ ...other, number: 2, changes: MANY });
  await expect(log.make({ ...other, changes: MANY.slice(0, 2_999) })).rejects.toBeInstanceOf(ChunkDiffers);
});

it('takes the id for the save where a commit does not tell what was asked, and else what was asked', async () => {
  const { log } = open();
  const by = { id: 'p-1', name: 'Cán bộ' };
  const asking = (id: string, asked?: string): Promise<SaveOutcome> =>
    saveLedger(log, EMPTY_LEDGER, { id, base: 0, by, at: '', changes: FIRST, asked }, () => []);
  await asking('save-of-before');
  expect(await asking('save-of-before', 'one')).toMatchObject({ kind: 'saved', commit: 1, again: true });
  const moving = { id: 'save-told', base: 1, by, at: '', changes: [moved('a', 'b')] };
  const known = await stateOf(log);
  await saveLedger(log, known, { ...moving, asked: 'one' }, () => []);
  // Whether it is read with the log, or found under its id by somebody who knows the log.
  for (const state of [EMPTY_LEDGER, await stateOf(log)]) {
    expect(await saveLedger(log, state, { ...moving, asked: 'two' }, () => [])).toEqual({ kind: 'differs' });
    expect(await saveLedger(log, state, { ...moving, asked: 'one' }, () => [])).toMatchObject({ commit: 2 });
  }
});

it('is told where another save left parts under its id', async () => {
  const { root } = open();
  const broken = ledgerLogOf(breakingAfter(tables.tree, 1), root, 'units');
  const log = ledgerLogOf(tables.tree, root, 'units');
  await save(broken, EMPTY_LEDGER, MANY, 'p-1', 'save-parts').catch(() => undefined);
  const fewer = MANY.slice(0, 2_999);
  expect(await save(log, EMPTY_LEDGER, fewer, 'p-1', 'save-parts')).toEqual({ kind: 'differs' });
  expect(await log.commits(0)).toEqual([]);
});

it('saves 2.500 units in a handful of requests', async () => {
  const { log } = open();
  const before = tables.requests.count;
  await save(log, EMPTY_LEDGER, MANY.slice(0, 2_501));
  expect(tables.requests.count - before).toBeLessThanOrEqual(6);
});
