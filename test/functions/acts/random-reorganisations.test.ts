/**
 * Random moves, mergers, splits, renames, changed kinds and ends, saved one after the other: the tree as of any day and as known at any
 * commit is what a plain replay of the log gives, and where nobody ends into nothing, all members are counted on every day.
 * REORGANISATIONS=800 for as many changes of each of four seeds, SEED=100 for other ones.
 */
import { randomOf, type Random } from '../../../functions/demo/generator/random.ts';
import { countedRosters } from '../../../functions/acts/counted-rosters.ts';
import { ALWAYS, EMPTY_LEDGER, withCommits } from '../../../functions/domain/ledgers/log.ts';
import type { LedgerCommit, LedgerState, RowChange } from '../../../functions/domain/ledgers/log.ts';
import { NOTHING_SENT, type Countable } from '../../../functions/domain/submissions/standing.ts';
import { dayAfter } from '../../../functions/domain/units/days.ts';
import { treeAsOf } from '../../../functions/domain/units/tree.ts';
import type { Tree } from '../../../functions/domain/units/unit.ts';
import { checkUnits } from '../../../functions/domain/units/unit-invariants.ts';
import { unitsOf } from '../../../functions/domain/units/unit-ledger.ts';

const CHANGES = Number(process.env['REORGANISATIONS'] ?? '40');
const SEED = Number(process.env['SEED'] ?? '0');
/** Milliseconds. */
const PATIENCE = 120_000 + 400 * CHANGES;
const SINCE = '2020-01-01';
const [ORGANISATIONS, BRANCHES] = [6, 30];

const two = (value: number) => String(value).padStart(2, '0');
const someDay = (random: Random) =>
  `${String(random.between(2021, 2025))}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
const fresh = (row: string, parent: string | null, more: object = {}): RowChange => ({
  row,
  from: ALWAYS,
  values: {
    name: row,
    kind: 'branch',
    keepsRoster: true,
    from: SINCE,
    ...(parent === null ? {} : { parent }),
    ...more,
  },
});

interface Made {
  readonly log: readonly LedgerCommit[];
  readonly state: LedgerState;
}

const commitOf = (number: number, changes: readonly RowChange[]): LedgerCommit => {
  return {
    number,
    save: `s-${String(number)}`,
    at: `2026-01-01T00:00:00.${String(number)}Z`,
    by: { id: 'p', name: 'P' },
    changes,
  };
};

function made(seed: number, mayEnd: boolean): Made {
  const random = randomOf(seed);
  const above = Array.from({ length: ORGANISATIONS }, (_, n) => `o-${String(n)}`);
  const first = [
    fresh('root', null, { kind: 'province', keepsRoster: false }),
    ...above.map((id) => fresh(id, 'root', { kind: 'grassroots', keepsRoster: false })),
    ...Array.from({ length: BRANCHES }, (_, n) => fresh(`b-${String(n)}`, above[n % ORGANISATIONS] ?? '')),
  ];
  const log = [commitOf(1, first)];
  let state = withCommits(EMPTY_LEDGER, log);
  for (let number = 0; number < CHANGES; number += 1) {
    const changes = changeOf(random, state, number, above, mayEnd);
    const commit = commitOf(log.length + 1, changes);
    const after = withCommits(state, [commit]);
    // What the ledger would refuse is not saved.
    if (changes.length === 0 || checkUnits(after, SINCE).length > 0) continue;
    log.push(commit);
    state = after;
  }
  if (CHANGES > 100) console.log({ seed, changes: log.length - 1 });
  return { log, state };
}

function changeOf(
  random: Random,
  state: LedgerState,
  number: number,
  above: readonly string[],
  mayEnd: boolean,
): RowChange[] {
  const from = someDay(random);
  const there = treeAsOf(unitsOf(state), from)
    .subtree('root')
    .filter(({ keepsRoster }) => keepsRoster);
  const one = there[random.between(0, there.length - 1)]?.id;
  const other = there[random.between(0, there.length - 1)]?.id;
  const parent = above[random.between(0, above.length - 1)] ?? 'root';
  if (one === undefined || other === undefined) return [];
  const ends = (row: string, more: object): RowChange => ({
    row,
    from: ALWAYS,
    values: { to: from, ...more },
  });
  const begins = { from: dayAfter(from) };
  const part = (letter: string) => `n-${String(number)}-${letter}`;
  const hasEnd = unitsOf(state).some(({ id, parents }) => id === one && parents.at(-1)?.to !== undefined);
  switch (random.between(0, mayEnd ? 6 : 5)) {
    case 0:
      return [{ row: one, from, values: { name: `Tên ${String(number)}` } }];
    case 1:
      return [{ row: one, from, values: { parent } }];
    case 2:
      return [{ row: one, from, values: { kind: 'grassroots' } }];
    case 3:
      return one === other || hasEnd ? [] : [ends(one, { into: [other] })];
    case 4:
      return hasEnd ? [] : [ends(one, { into: [part('a')] }), fresh(part('a'), parent, begins)];
    case 5:
      return hasEnd
        ? []
        : [
            ends(one, {}),
            ...['a', 'b'].map((letter) => fresh(part(letter), parent, { ...begins, splitFrom: [one] })),
          ];
    default:
      return hasEnd ? [] : [ends(one, {})];
  }
}

/** The tree by nothing but the log: of each cell the value that begins last by then, of two of one day the one that was saved later. */
function replayed(log: readonly LedgerCommit[], day: string): Record<string, string> {
  const cells = new Map<string, { from: string; value: unknown }>();
  const rows = new Set<string>();
  for (const { row, from, values } of log.flatMap(({ changes }) => changes)) {
    rows.add(row);
    if (from > day) continue;
    for (const [column, value] of Object.entries(values)) {
      const key = `${row} ${column}`;
      if ((cells.get(key)?.from ?? '') <= from) cells.set(key, { from, value });
    }
  }
  const cell = (row: string, column: string) => cells.get(`${row} ${column}`)?.value;
  const found: Record<string, string> = {};
  for (const row of rows) {
    const [begins, ends] = [cell(row, 'from'), cell(row, 'to')];
    if (String(begins) > day || (typeof ends === 'string' && ends < day)) continue;
    found[row] = [cell(row, 'name'), cell(row, 'parent') ?? null, cell(row, 'kind')].join(' | ');
  }
  return found;
}

const seenIn = (tree: Tree): Record<string, string> =>
  Object.fromEntries(
    tree.subtree('root').map(({ id, name, parent, kind }) => [id, [name, parent, kind].join(' | ')]),
  );

it.each([SEED + 1, SEED + 2])(
  'is what a plain replay gives, on any day and as known at any commit (%d)',
  (seed) => {
    const { log } = made(seed, true);
    expect(log.length).toBeGreaterThan(CHANGES / 4);
    const random = randomOf(seed + 100);
    for (let time = 0; time < 60; time += 1) {
      const known = log.slice(0, random.between(1, log.length));
      const day = time === 0 ? SINCE : someDay(random);
      expect(seenIn(treeAsOf(unitsOf(withCommits(EMPTY_LEDGER, known)), day))).toEqual(replayed(known, day));
    }
  },
  PATIENCE,
);

it.each([SEED + 11, SEED + 12])(
  'counts everybody once on every day, where nobody ends into nothing (%d)',
  async (seed) => {
    const { state } = made(seed, false);
    const units = unitsOf(state);
    const counted: Countable = {
      unit: '',
      version: 1,
      rosterDate: '2020-06-01',
      period: '2020-Q2',
      missedDue: null,
      receivedAt: '2020-06-01T00:00:00Z',
    };
    const standing = (unit: string, day: string) =>
      unit.startsWith('b-') && day >= counted.rosterDate
        ? { ...NOTHING_SENT, counted: { ...counted, unit } }
        : NOTHING_SENT;
    const storage: Parameters<typeof countedRosters<Countable>>[0] = {
      standings: (places, day) => Promise.resolve(new Map(places.map(({ id }) => [id, standing(id, day)]))),
      standingsOn: (asked) =>
        Promise.resolve(new Map(asked.map(({ key, place, day }) => [key, standing(place.id, day)]))),
      directory: { closings: () => Promise.resolve([]) },
    };
    const random = randomOf(seed);
    for (let time = 0; time < 60; time += 1) {
      const day = someDay(random);
      const { summed, standings } = await countedRosters(
        storage,
        treeAsOf(units, day),
        'root',
        { id: '', to: day },
        'sent',
      );
      const sums = summed.flatMap(({ id }) => standings.get(id)?.counted?.unit ?? []);
      expect([day, sums.toSorted()]).toEqual([
        day,
        Array.from({ length: BRANCHES }, (_, n) => `b-${String(n)}`).sort(),
      ]);
    }
  },
  PATIENCE,
);
