/** Who may not read rows is told no trait of a few people of a unit, and can compute none. */
import fc from 'fast-check';
import { COMPOSITIONS, isTrait, SPLITS } from '../../../../../functions/domain/statistics/compositions.ts';
import {
  ALL_TOLD,
  disclosureOf,
  type Disclosure,
} from '../../../../../functions/domain/statistics/disclosure/disclosure.ts';
import { FEW, partsOf, type Table } from '../../../../../functions/domain/statistics/disclosure/table.ts';
import {
  AGE_AVERAGE,
  PRINTED_AS,
  traitsOf,
} from '../../../../../functions/domain/statistics/disclosure/traits.ts';
import { withhold } from '../../../../../functions/domain/statistics/disclosure/withhold.ts';
import { WITHHELD } from '../../../../../functions/domain/statistics/labels.ts';
import { reportOf, type Report } from '../../../../../functions/domain/statistics/telling/report.ts';
import { unitCountsOf } from '../../../../../functions/domain/statistics/telling/unit-counts.ts';
import { emptyTotal, totalOf } from '../../../../../functions/domain/statistics/vector.ts';
import { Attacker } from './attacker.ts';
import { NOT_PUBLISHED, ON, traitsIn } from './known-traits.ts';
import { DAY, organisations, type Organisation } from './organisations.ts';

const disclosureIn = ({ tree, vectors }: Organisation, knows: (unit: string) => boolean = () => false) =>
  disclosureOf({ ...ON, tree, vectors, knows, top: 'u0' });

const rostersIn = ({ tree, vectors }: Organisation, unit: string) =>
  tree.subtree(unit).flatMap(({ id }) => (vectors.has(id) ? [id] : []));

function reportIn(organisation: Organisation, unit: string, disclosure: Disclosure): Report {
  const { tree, vectors } = organisation;
  const asked = tree.unit(unit);
  if (asked === undefined) throw new Error('no unit');
  const keepers = tree.subtree(unit).filter(({ keepsRoster }) => keepsRoster);
  const coverage = { sent: keepers.length, expected: keepers.length };
  return reportOf({
    tree,
    unit: asked,
    asOf: DAY,
    vectors,
    keepers,
    lost: new Set(),
    coverage,
    plans: [],
    disclosure,
  });
}

/** Of each place that can be asked for: the rosters in it, and what is not told of it. */
function places(organisation: Organisation, disclosure: Disclosure) {
  const { tree, vectors } = organisation;
  const below = tree
    .subtree('u0')
    .map(({ id }) => ({ unit: id, rosters: rostersIn(organisation, id), untold: disclosure.below(id) }));
  const own = [...vectors.keys()].map((id) => ({ unit: id, rosters: [id], untold: disclosure.own(id) }));
  return [...below, ...own];
}

it('nothing that is not told follows from what is told of all units and their parts on one day', () => {
  let untold = 0;
  fc.assert(
    fc.property(organisations, (organisation) => {
      const { names, sumIn, teach } = traitsIn(organisation);
      const all = places(organisation, disclosureIn(organisation));
      const attacker = new Attacker();
      teach(attacker);
      for (const { rosters, untold: isUntold } of all) {
        for (const name of [...names, AGE_AVERAGE]) if (!isUntold(name)) attacker.learn(sumIn(name, rosters));
      }
      for (const { unit, rosters, untold: isUntold } of all) {
        for (const name of [...names, AGE_AVERAGE].filter(isUntold)) {
          untold += 1;
          expect([unit, name, attacker.canCompute(sumIn(name, rosters))]).toEqual([unit, name, false]);
        }
      }
    }),
    { numRuns: 40, endOnFailure: true },
  );
  expect(untold).toBeGreaterThan(1_000);
});

it('no trait of one to four people is told, on any road out', () => {
  fc.assert(
    fc.property(organisations, (organisation) => {
      const { tree, vectors } = organisation;
      const disclosure = disclosureIn(organisation);
      for (const { rosters, untold } of places(organisation, disclosure)) {
        const few = [...traitsIn(organisation).valuesIn(rosters)].flatMap(([name, value]) =>
          value > 0 && value < FEW && !NOT_PUBLISHED.has(name) ? [name] : [],
        );
        expect(few.filter((name) => !untold(name))).toEqual([]);
      }
      const traits = new Map([...SPLITS, ...COMPOSITIONS].map(({ id, label }) => [label.vi, isTrait(id)]));
      for (const { id } of tree.subtree('u0')) {
        const { figures, facts } = reportIn(organisation, id, disclosure);
        const printed = figures.filter((figure) => isPersonal(figure.id));
        expect(printed.filter(({ value }) => value > 0 && value < FEW).map((figure) => figure.id)).toEqual(
          [],
        );
        const lines = facts.filter(({ group }) => traits.get(group) === true);
        expect(
          lines
            .filter(({ value }) => value < FEW && value > 0)
            .filter(({ figure }) => figure !== WITHHELD.together.vi),
        ).toEqual([]);
        const sectors = new Map<string, Set<string>>();
        for (const { unit, sector } of lines) sectors.set(unit, (sectors.get(unit) ?? new Set()).add(sector));
        expect([...sectors.values()].every(({ size }) => size === 1)).toBe(true);
      }
      for (const [id, vector] of vectors) {
        const { minority = 0, religion = 0 } = unitCountsOf(totalOf(vector), disclosure.own(id));
        expect([minority, religion].filter((value) => value > 0 && value < FEW)).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

const PUBLISHED = new Set([...traitsOf(emptyTotal()).flatMap(({ counts }) => counts), 'members.minority']);
const isPersonal = (id: string) => PUBLISHED.has(PRINTED_AS.get(id) ?? id) || id.startsWith('ethnicity.');

it('each group of the facts still adds up to the members', () => {
  fc.assert(
    fc.property(organisations, (organisation) => {
      const { figures, facts } = reportIn(organisation, 'u0', disclosureIn(organisation));
      const members = figures.find(({ id }) => id === 'members')?.value ?? 0;
      const sums = new Map<string, number>();
      for (const { group, value } of facts) sums.set(group, (sums.get(group) ?? 0) + value);
      expect(new Set(sums.values())).toEqual(new Set([members]));
    }),
    { numRuns: 30 },
  );
});

it('members, admissions in all, sex, kind of membership and coverage are told of everybody', () => {
  fc.assert(
    fc.property(organisations, (organisation) => {
      for (const { id } of organisation.tree.subtree('u0')) {
        const { figures } = reportIn(organisation, id, disclosureIn(organisation));
        const told = reportIn(organisation, id, ALL_TOLD).figures.filter(
          (figure) => !isPersonal(figure.id) && figure.id !== AGE_AVERAGE,
        );
        for (const figure of told) expect(figures).toContainEqual(figure);
      }
    }),
    { numRuns: 15 },
  );
});

it('whoever reads the rows of a unit learns nothing of the others from what is told above it', () => {
  fc.assert(
    fc.property(organisations, (organisation) => {
      const [known] = organisation.vectors.keys();
      const others = new Map([...organisation.vectors].filter(([unit]) => unit !== known));
      const disclosure = disclosureIn(organisation, (unit) => unit === known);
      const { names, sumIn, teach } = traitsIn({ ...organisation, vectors: others });
      const attacker = new Attacker();
      teach(attacker);
      for (const name of names) attacker.learn(sumIn(name, [known ?? '']));
      const all = places(organisation, disclosure);
      for (const { rosters, untold } of all)
        for (const name of names) if (!untold(name)) attacker.learn(sumIn(name, rosters));
      for (const { rosters, untold } of all)
        for (const name of names)
          if (untold(name)) expect(attacker.canCompute(sumIn(name, rosters))).toBe(false);
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

it('is the same whenever it is asked', () => {
  fc.assert(
    fc.property(organisations, (organisation) => {
      const { names } = traitsIn(organisation);
      const [one, other] = [disclosureIn(organisation), disclosureIn(organisation)].map((disclosure) =>
        places(organisation, disclosure).map(({ untold }) => names.filter(untold)),
      );
      expect(one).toEqual(other);
    }),
    { numRuns: 5 },
  );
});

describe('a small table', () => {
  const rows = fc.array(fc.constantFrom([0, 0, 3], [1, 6, 0], [2, 2, 5], [0, 8, 0], [5, 0, 0], [4, 1, 0]), {
    minLength: 3,
    maxLength: 3,
  });

  /** A top with three rosters below it, or with one and a unit of two. */
  function tableOf(counts: readonly (readonly number[])[], deep: boolean): Table {
    const parent = deep ? [-1, 0, 0, 2, 2] : [-1, 0, 0, 0];
    const rosters = deep ? [1, 3, 4] : [1, 2, 3];
    const values = new Int32Array(parent.length * 3);
    rosters.forEach((roster, index) => {
      for (let part = roster; part >= 0; part = parent[part] ?? -1)
        counts[index]?.forEach(
          (value, category) => (values[part * 3 + category] = (values[part * 3 + category] ?? 0) + value),
        );
    });
    return { parts: partsOf(Int32Array.from(parent)), categories: 3, values };
  }

  const splits = (total: number): number[][] =>
    Array.from({ length: total + 1 }, (_, one) =>
      Array.from({ length: total - one + 1 }, (__, two) => [one, two, total - one - two]),
    ).flat();

  it('leaves every count that is not told at least two values, also for whoever knows that none is below 0', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (counts, deep) => {
        const table = tableOf(counts, deep);
        const hidden = withhold(table);
        const seen = Array.from(hidden, () => new Set<number>());
        const rosters = deep ? [1, 3, 4] : [1, 2, 3];
        const [first = [], second = [], third = []] = counts.map((row, index) =>
          splits(row.reduce<number>((sum, value) => sum + value, 0)).filter((split) =>
            split.every(
              (value, category) =>
                hidden[(rosters[index] ?? 0) * 3 + category] === 1 || value === row[category],
            ),
          ),
        );
        for (const one of first)
          for (const two of second)
            for (const three of third) {
              const other = tableOf([one, two, three], deep).values;
              if (hidden.every((isHidden, cell) => isHidden === 1 || other[cell] === table.values[cell]))
                hidden.forEach((isHidden, cell) => isHidden === 1 && seen[cell]?.add(other[cell] ?? 0));
            }
        hidden.forEach((isHidden, cell) => isHidden === 1 && expect(seen[cell]?.size).toBeGreaterThan(1));
        table.values.forEach((value, cell) => value > 0 && value < FEW && expect(hidden[cell]).toBe(1));
      }),
      { numRuns: 12 },
    );
  });

  it('tells everything where nobody is few', () => {
    expect(
      withhold(
        tableOf(
          [
            [9, 0, 6],
            [0, 8, 0],
            [5, 5, 5],
          ],
          true,
        ),
      ).some((one) => one === 1),
    ).toBe(false);
  });

  it('tells as much as it can: a few of one unit cost one more count there and two in a unit beside it', () => {
    const table = tableOf(
      [
        [30, 3, 40],
        [30, 20, 40],
        [60, 20, 90],
      ],
      false,
    );
    expect([...withhold(table)].reduce((sum, one) => sum + one, 0)).toBe(4);
  });
});
