/**
 * Two officers save one ledger at one moment, over HTTP, each through an instance of the service of their own: never a lost change, never
 * a broken tree, nothing outside of what is theirs by then, and who loses is told who was there, when and with which row.
 * OFFICERS=200 for as many rounds.
 */
import { randomOf, type Random } from '../../../functions/demo/generator/random.ts';
import { unitSince } from '../../../functions/demo/generator/bloc.ts';
import { withCommits, type LedgerCommit, type LedgerState } from '../../../functions/domain/ledgers/log.ts';
import { treeAsOf } from '../../../functions/domain/units/tree.ts';
import { unitsOf } from '../../../functions/domain/units/unit-ledger.ts';
import { firstState } from '../../../functions/domain/units/unit-records.ts';
import { ledgerLogOf } from '../../../functions/storage/ledgers.ts';
import { openTables, type Tables } from '../../../functions/storage/tables.ts';
import { startService, type Called, type TestService } from '../../support/service.ts';

const ROUNDS = Number(process.env['OFFICERS'] ?? '20');
const [SINCE, DAY] = ['2020-01-01', '2023-10-05'];
const unit = (id: string, parent: string | null, keepsRoster = false) =>
  unitSince(SINCE, {
    id,
    shard: 'root',
    name: id,
    kind: keepsRoster ? 'branch' : 'grassroots',
    sector: 'other',
    parent,
    keepsRoster,
  });
const BRANCHES = ['b-0', 'b-1', 'b-2', 'b-3', 'b-4', 'b-5', 'b-6', 'b-7'] as const;
const UNITS = [
  unit('root', null),
  unit('east', 'root'),
  unit('west', 'root'),
  unit('ward', 'east'),
  ...BRANCHES.map((id) => unit(id, 'root', true)),
];

interface Officer {
  readonly id: string;
  readonly name: string;
  readonly below: string;
  /** Which instance of the service answers. */
  readonly at: 0 | 1 | 2;
}
const ONE: Officer = { id: 'office', name: 'Lê A', below: 'root', at: 0 };
const OTHER: Officer = { id: 'office-2', name: 'Trần B', below: 'root', at: 1 };
const EAST: Officer = { id: 'east-office', name: 'Phạm C', below: 'east', at: 2 };

const MOST_MILLISECONDS_APART = 200;

/** Whoever is about to commit waits for the other one who is, a moment at most: both have read what there was before. */
class Gate {
  isShut = false;
  #open: (() => void) | undefined;

  over = (tables: Tables): Tables => ({
    ...tables,
    tree: {
      ...tables.tree,
      transact: async (writes) => {
        if (this.isShut && writes.some(({ entity }) => entity.rowKey.startsWith('commit.')))
          await this.#meet();
        await tables.tree.transact(writes);
      },
    },
  });

  #meet(): Promise<void> {
    const other = this.#open;
    this.#open = undefined;
    if (other !== undefined) {
      other();
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.#open = resolve;
      setTimeout(() => {
        if (this.#open === resolve) this.#open = undefined;
        resolve();
      }, MOST_MILLISECONDS_APART);
    });
  }
}

const gate = new Gate();
let instances: readonly [TestService, TestService, TestService];
beforeAll(async () => {
  const people = [ONE, OTHER, EAST];
  const clock = () => new Date(`${DAY}T02:00:00Z`);
  const grants = people.map(({ id, below }) => ({ person: id, unit: below, role: 'office' as const }));
  const first = await startService({ units: UNITS, people, clock, grants, through: gate.over });
  const tables = await openTables(first.tables);
  const nothing = { units: [], grants: [], periods: [] };
  const beside = () => startService({ ...nothing, people, clock, through: () => gate.over(tables) });
  instances = [first, await beside(), await beside()];
});
afterAll(() => Promise.all(instances.map((instance) => instance.close())));

interface Change {
  readonly row: string;
  readonly from: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** As it rests, read by nobody who remembers anything. */
async function logNow(): Promise<readonly LedgerCommit[]> {
  return ledgerLogOf((await openTables(instances[0].tables)).tree, 'root', 'units').commits(0);
}
const stateAfter = (log: readonly LedgerCommit[]): LedgerState => withCommits(firstState(UNITS), log);

const save = ({ id, below, at }: Officer, name: string, base: number, changes: readonly Change[]) =>
  instances[at].call(id, 'PUT', `units/${below}/ledgers/units/saves/${name}`, { base, changes });

interface Round {
  readonly number: number;
  readonly random: Random;
  /** The last commit of it. */
  readonly log: readonly LedgerCommit[];
}
interface Meeting {
  readonly what: string;
  readonly officers: readonly [Officer, Officer];
  readonly changes: (round: Round) => readonly [readonly Change[], readonly Change[]];
  /** How it may end, sorted; with what the loser is told. */
  readonly ends: readonly string[];
  readonly told?: object;
}

const dated = (row: string, values: Change['values']): Change => ({ row, from: DAY, values });
const fresh = (row: string, name: string, parent: string): Change => {
  return { row, from: '', values: { name, parent, kind: 'branch', from: SINCE } };
};
const two = ({ random }: Round): readonly [string, string] => {
  const at = random.between(0, BRANCHES.length - 1);
  const other = at + random.between(1, BRANCHES.length - 1);
  return [BRANCHES[at] ?? '', BRANCHES[other % BRANCHES.length] ?? ''];
};
const both = 'saved saved';

const MEETINGS: readonly Meeting[] = [
  {
    what: 'two rows',
    officers: [ONE, OTHER],
    changes: (round) => {
      const [one, other] = two(round);
      const name = `Tên của vòng ${String(round.number)}`;
      return [[dated(one, { name: `${name} A` })], [dated(other, { name: `${name} B` })]];
    },
    ends: [both],
  },
  {
    what: 'one row',
    officers: [ONE, OTHER],
    changes: (round) => {
      const [one, other] = two(round);
      const name = `Một tên của vòng ${String(round.number)}`;
      const more = fresh(`more-${String(round.number)}`, `Chi bộ thêm ${String(round.number)}`, 'west');
      return [
        [dated(one, { name: `${name} A` }), more],
        [dated(other, {}), dated(one, { name: `${name} B` })],
      ];
    },
    ends: ['saved taken'],
  },
  {
    what: 'a circle of two innocent rows',
    officers: [ONE, OTHER],
    changes: (round) => {
      const [one, other] = two(round);
      return [[dated(one, { parent: other })], [dated(other, { parent: one })]];
    },
    ends: ['saved wrong'],
    told: { code: 'unit-circle', column: 'parent' },
  },
  {
    what: 'one name for two new units',
    officers: [ONE, OTHER],
    changes: ({ number }) => {
      const name = `Chi bộ mới ${String(number)}`;
      return [
        [fresh(`new-${String(number)}-a`, name, 'west')],
        [fresh(`new-${String(number)}-b`, name, 'west')],
      ];
    },
    ends: ['saved wrong'],
    told: { code: 'name-twice', column: 'name' },
  },
  {
    what: 'a new unit below one that somebody else is about to add',
    officers: [ONE, OTHER],
    changes: ({ number }) => {
      const [top, below] = [`top-${String(number)}`, `below-${String(number)}`];
      return [
        [fresh(top, `Đảng bộ ${top}`, 'west'), fresh(below, below, top)],
        [fresh(`x-${below}`, below, top)],
      ];
    },
    // It is refused unless it comes second.
    ends: [both, 'saved wrong'],
  },
  {
    what: 'a unit of the east that is moved to the west meanwhile',
    officers: [ONE, EAST],
    changes: ({ number, log }) => {
      const there = unitsOf(stateAfter(log))
        .find(({ id }) => id === 'ward')
        ?.parents.at(-1)?.value;
      const name = `Chi bộ của phường ${String(number)}`;
      const where = there === 'east' ? 'west' : 'east';
      return [[dated('ward', { parent: where })], [fresh(`of-ward-${String(number)}`, name, 'ward')]];
    },
    ends: [both, 'saved wrong'],
  },
  {
    what: 'what is below a unit of the east, asked for by that unit, while it is moved away',
    officers: [ONE, { ...EAST, below: 'ward' }],
    changes: ({ number, log }) => {
      const there = unitsOf(stateAfter(log))
        .find(({ id }) => id === 'ward')
        ?.parents.at(-1)?.value;
      const name = `Chi bộ trong phường ${String(number)}`;
      const where = there === 'east' ? 'west' : 'east';
      return [[dated('ward', { parent: where })], [fresh(`in-ward-${String(number)}`, name, 'ward')]];
    },
    ends: [both, 'saved wrong', 'not-found saved'],
  },
];

/** Which of the rounds's saves are in the log, whole and once. */
function expectKept(log: readonly LedgerCommit[], name: string, changes: readonly Change[], answer: Called) {
  const kept = log.filter((commit) => commit.save === name);
  expect(kept).toHaveLength(answer.body.outcome === 'saved' ? 1 : 0);
  for (const { number, changes: there } of kept) {
    expect(number).toBe(answer.body.commit);
    expect(there.map(({ row, from }) => ({ row, from }))).toEqual(
      changes.map(({ row, from }) => ({ row, from })),
    );
    for (const [index, { values }] of changes.entries()) expect(there[index]?.values).toMatchObject(values);
  }
}

/** A unit that somebody of the east changed hung below the east in what there was before. */
function expectWithin(log: readonly LedgerCommit[]): void {
  for (const commit of log.filter(({ by }) => by.id === EAST.id)) {
    const tree = treeAsOf(unitsOf(stateAfter(log.slice(0, commit.number))), DAY);
    for (const { row } of commit.changes) {
      expect(tree.ancestors(row).map(({ id }) => id)).toContain('east');
    }
  }
}

it('none loses a change, none breaks the tree, and who loses is told who was there', async () => {
  const ended = new Map<string, number>();
  const random = randomOf(20_250_701);
  let log = await logNow();
  for (let number = 0; number < ROUNDS; number += 1) {
    const meeting = MEETINGS[number % MEETINGS.length];
    if (meeting === undefined) throw new Error('There are meetings');
    const before = log.length;
    const sent = meeting.changes({ number, random, log });
    const names = sent.map((_, index) => `s-${String(number)}-${String(index)}`);
    gate.isShut = number % (2 * MEETINGS.length) < MEETINGS.length;
    const answers = await Promise.all(
      meeting.officers.map((officer, index) => save(officer, names[index] ?? '', before, sent[index] ?? [])),
    );
    const outcomes = answers.map(({ status, body }) =>
      status === 200 ? String(body.outcome) : String(body.code),
    );
    const end = outcomes.toSorted().join(' ');
    expect([
      meeting.what,
      meeting.ends.includes(end) ? '' : `${end} ${JSON.stringify(answers.map(({ body }) => body))}`,
    ]).toEqual([meeting.what, '']);
    ended.set(`${meeting.what}: ${end}`, (ended.get(`${meeting.what}: ${end}`) ?? 0) + 1);
    log = await logNow();
    expect(log.length - before).toBe(outcomes.filter((outcome) => outcome === 'saved').length);
    for (const [index, answer] of answers.entries())
      expectKept(log, names[index] ?? '', sent[index] ?? [], answer);
    const [winner] = meeting.officers.filter((_, index) => outcomes[index] === 'saved');
    for (const { body } of answers) {
      if (body.outcome === 'taken') {
        const by = { id: winner?.id, name: winner?.name };
        const row = sent[0][0]?.row;
        expect(body.taken).toEqual([{ row, by, at: `${DAY}T02:00:00.000Z`, columns: ['name'] }]);
      }
      if (body.outcome === 'wrong' && meeting.told !== undefined)
        expect(body.findings).toMatchObject([meeting.told]);
    }
    const units = unitsOf(stateAfter(log));
    for (const day of [SINCE, DAY, '2024-01-01']) expect(() => treeAsOf(units, day)).not.toThrow();
  }
  expectWithin(log);
  expect(ended.size).toBeGreaterThanOrEqual(MEETINGS.length);
  if (process.env['OFFICERS'] !== undefined) console.log(Object.fromEntries(ended));
});
