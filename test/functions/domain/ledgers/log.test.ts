/** A ledger as folds of its log: what stands on a day, and what was known of it at an earlier commit. */
import fc from 'fast-check';
import {
  ALWAYS,
  EMPTY_LEDGER,
  rowOn,
  valueOn,
  valuesOver,
  withCommits,
} from '../../../../functions/domain/ledgers/log.ts';
import type { LedgerValue } from '../../../../functions/domain/ledgers/definition.ts';
import type { LedgerCommit, RowChange } from '../../../../functions/domain/ledgers/log.ts';

const commit = (number: number, ...changes: RowChange[]): LedgerCommit => ({
  number,
  save: `save-${String(number)}`,
  at: `2025-01-${String(number).padStart(2, '0')}T00:00:00.000Z`,
  by: { id: 'p-1', name: 'Người sửa' },
  changes,
});

const named = (row: string, from: string, name: string | null): RowChange => ({
  row,
  from,
  values: { name },
});

describe('a ledger', () => {
  const state = withCommits(EMPTY_LEDGER, [
    commit(1, named('u-1', ALWAYS, 'Chi bộ Một'), named('u-2', ALWAYS, 'Chi bộ Hai')),
    commit(2, named('u-1', '2025-07-01', 'Chi bộ Đông')),
    commit(3, named('u-1', '2024-01-01', 'Chi bộ Tây')),
  ]);
  const nameOn = (day: string) =>
    rowOn(state.rows.get('u-1') ?? { id: '', entries: [], commit: 0 }, day)?.values['name'];

  it('says what stood on a day, whenever it was written down', () => {
    expect(['2023-12-31', '2024-01-01', '2025-06-30', '2025-07-01'].map(nameOn)).toEqual([
      'Chi bộ Một',
      'Chi bộ Tây',
      'Chi bộ Tây',
      'Chi bộ Đông',
    ]);
  });

  it('keeps which commit touched a row last', () => {
    expect([...state.rows.values()].map(({ id, commit: last }) => [id, last])).toEqual([
      ['u-1', 3],
      ['u-2', 1],
    ]);
  });

  it('gives the stretches of one column, and none where the cell is empty', () => {
    const emptied = withCommits(state, [commit(4, named('u-1', '2026-01-01', null))]);
    const history = emptied.rows.get('u-1');
    expect(history && valuesOver(history, 'name')).toEqual([
      { from: ALWAYS, to: '2024-01-01', value: 'Chi bộ Một' },
      { from: '2024-01-01', to: '2025-07-01', value: 'Chi bộ Tây' },
      { from: '2025-07-01', to: '2026-01-01', value: 'Chi bộ Đông' },
    ]);
  });

  it('refuses a log with a gap', () => {
    expect(() => withCommits(EMPTY_LEDGER, [commit(2)])).toThrow('commit 1 is missing');
  });
});

const DAYS = [ALWAYS, '2024-01-01', '2024-06-30', '2025-01-01', '2025-07-01'];
const changes = fc.array(
  fc.record({
    row: fc.constantFrom('a', 'b', 'c'),
    from: fc.constantFrom(...DAYS),
    values: fc.dictionary(fc.constantFrom('name', 'parent'), fc.option(fc.constantFrom('x', 'y', 'z')), {
      noNullPrototype: true,
    }),
  }),
  { maxLength: 6 },
);
const logs = fc
  .array(changes, { maxLength: 6 })
  .map((all) => all.map((each, index) => commit(index + 1, ...each)));

/** The slow way: of every change up to the commit and the day, by day and then by commit, the last one of a column counts. */
function replayed(log: readonly LedgerCommit[], known: number, row: string, day: string) {
  const all = log
    .filter(({ number }) => number <= known)
    .flatMap(({ changes: each }, order) => each.map((change, inside) => ({ ...change, order, inside })))
    .filter((change) => change.row === row && change.from <= day)
    .toSorted((a, b) =>
      a.from !== b.from ? (a.from < b.from ? -1 : 1) : a.order - b.order || a.inside - b.inside,
    );
  const values: Record<string, LedgerValue> = {};
  for (const change of all)
    for (const [column, value] of Object.entries(change.values)) {
      if (value === null) Reflect.deleteProperty(values, column);
      else values[column] = value;
    }
  return all.length === 0 ? undefined : values;
}

it('is on every day, as known at every commit, what a plain replay of its log gives', () => {
  fc.assert(
    fc.property(logs, fc.nat(6), fc.constantFrom(...DAYS), (log, known, day) => {
      const upTo = log.slice(0, known);
      const state = withCommits(EMPTY_LEDGER, upTo);
      for (const row of ['a', 'b', 'c']) {
        const history = state.rows.get(row);
        const values = replayed(log, known, row, day);
        expect(history && rowOn(history, day)?.values).toEqual(values);
        for (const column of ['name', 'parent', 'none'])
          expect(history && valueOn(history, column, day)).toEqual(values?.[column]);
      }
    }),
  );
});

it('is the same whether its log came at once or piece by piece', () => {
  fc.assert(
    fc.property(logs, fc.nat(6), (log, cut) => {
      const whole = withCommits(EMPTY_LEDGER, log);
      expect(withCommits(withCommits(EMPTY_LEDGER, log.slice(0, cut)), log.slice(cut))).toEqual(whole);
    }),
  );
});
