/** Gradings below a unit, year by year: counts alone. Who is outstanding is read in the branch that keeps the list, and nowhere else. */
import { decide, highestReach } from '../domain/access/grants.ts';
import { gradesFrom, REASONS, reasonsFrom } from '../domain/kinds/grades.ts';
import type { GradedUnits, Grades } from '../domain/kinds/grades.ts';
import { gradesBelow, gradesTold } from '../domain/kinds/told-grades.ts';
import { outstandingGoal, PLAN_LEDGER, planRowsOf, type PlanRow } from '../domain/plans/plan-ledger.ts';
import { GRADINGS, NOT_GRADED } from '../domain/roster/fields/gradings.ts';
import { capsOn, capSourcesOn } from '../domain/rules/grading/caps.ts';
import { goalOf } from '../domain/rules/grading/goal.ts';
import { GRADED_AS, gradeLabel, isGrade, reasonLabel, type GradedAs } from '../domain/rules/grading/grade.ts';
import { FEW } from '../domain/statistics/disclosure/table.ts';
import { slotOf } from '../domain/statistics/layout.ts';
import { totalOf } from '../domain/statistics/vector.ts';
import { rootOf } from '../domain/units/tree.ts';
import type { UnitAsOf } from '../domain/units/unit.ts';
import type { GradingsResponse } from '../wire/gradings.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { countedDetails } from './counted-details.ts';
import { subtreeRosters } from './subtree-rosters.ts';
import { coverageView, unitRef } from './views.ts';

type Year = GradingsResponse['years'][number];

export async function gradingsBelow(call: UnitContext): Promise<GradingsResponse> {
  const { services, tree, unit, day, person } = call;
  const storage = services.storage.forKind(GRADINGS.id);
  const ofGradings = { ...call, services: { ...services, storage } };
  const grants = await storage.directory.grantsOf(person.id);
  const readsRows = decide(grants, tree, unit.id, 'roster.read') === 'allowed';
  const top = readsRows ? unit.id : highestReach(grants, tree, unit.id, 'statistics.read');
  const highest = tree.unit(top) ?? unit;
  const own = await subtreeRosters(ofGradings);
  const whole = top === unit.id ? own : await subtreeRosters({ ...ofGradings, unit: highest });
  const plans = planRowsOf(await storage.directory.ledger(rootOf(tree, unit.id), PLAN_LEDGER.id));
  const details = await countedDetails(storage, whole);
  const { years, missing } = gradesFrom(details);
  const reasons = reasonsFrom(details);
  const inReach = new Set(own.summed.map(({ id }) => id));
  const organisations = tree.subtree(unit.id).filter(({ kind }) => kind === 'grassroots');
  const lost = new Set(missing);
  return {
    unit: unitRef(unit),
    asOf: day,
    coverage: coverageView(own.coverage, own.notComputed),
    ...(await membersOf(call)),
    years: [...years]
      .toSorted(([one], [other]) => other - one)
      .flatMap(([year, byUnit]): Year[] => {
        const isTold = readsRows ? () => true : gradesTold(tree, top, byUnit);
        const below = gradesBelow(tree, byUnit);
        const told = toldOf(year, isTold);
        const { people, grades, graded } = told(unit, below(unit.id));
        if (people === 0) return [];
        const notGraded = grades.find(({ grade }) => grade === NOT_GRADED);
        const why = reasonsIn(reasons, year, inReach);
        const tellsWhy =
          readsRows || (top === unit.id && notGraded?.people !== undefined && why.every(isMany));
        return [
          {
            year,
            people,
            grades,
            ...(tellsWhy && isSaidOfAll(why, notGraded?.people) ? { reasons: why } : {}),
            ...goalIn(plans, { unit: unit.id, year, graded }),
            sources: [...capSourcesOn(`${String(year)}-12-31`)],
            organisations: organisations.flatMap((each) => told(each, below(each.id)).caps ?? []),
          },
        ];
      }),
    notComputed: [...own.notComputed, ...tree.subtree(unit.id).filter(({ id }) => lost.has(id))].map(unitRef),
  };
}

interface GradedUnit {
  readonly unit: string;
  readonly year: number;
  /** undefined where it is not told. */
  readonly graded: number | undefined;
}

function goalIn(plans: readonly PlanRow[], { unit, year, graded }: GradedUnit): Pick<Year, 'goal'> {
  const planned = outstandingGoal(plans, unit, year);
  if (planned === undefined || graded === undefined) return {};
  return {
    goal: { ...planned, people: graded, ...goalOf(planned.percent, graded, `${String(year)}-12-31`) },
  };
}

type Why = NonNullable<Year['reasons']>;

const isMany = ({ people }: Why[number]): boolean => people === 0 || people >= FEW;

function reasonsIn({ years }: GradedUnits, year: number, inReach: ReadonlySet<string>): Why {
  const own = [...(years.get(year) ?? [])].filter(([id]) => inReach.has(id));
  return REASONS.map((reason, index) => ({
    reason,
    label: reasonLabel(reason),
    people: own.reduce((sum, [, counts]) => sum + (counts[index] ?? 0), 0),
  }));
}

/** A list from before reasons were counted leaves some out: then they would not add up. */
const isSaidOfAll = (why: Why, notGraded: number | undefined): boolean =>
  notGraded !== undefined && why.reduce((sum, { people }) => sum + people, 0) === notGraded;

/** Of the same units on the same day. Before their first list nobody knows how many there are. */
async function membersOf(call: UnitContext): Promise<Pick<GradingsResponse, 'members'>> {
  const rosters = await subtreeRosters(call).catch(beforeFirst);
  if (rosters === undefined || rosters.vectors.size === 0) return {};
  const { summed, vectors } = rosters;
  const total = totalOf(...summed.flatMap(({ id }) => vectors.get(id) ?? []));
  return { members: total[slotOf('members')] ?? 0 };
}

function beforeFirst(error: unknown): undefined {
  if (error instanceof ProblemError && error.code === 'before-first-roster') return undefined;
  throw error;
}

function toldOf(year: number, isTold: (unit: string, grade: number) => boolean) {
  return (unit: UnitAsOf, counts: Grades) => {
    const known = GRADED_AS.map((grade, index) => ({
      grade,
      people: isTold(unit.id, index) ? (counts[index] ?? 0) : undefined,
    }));
    const of = (wanted: GradedAs) => known.find(({ grade }) => grade === wanted)?.people;
    const [outstanding, good] = [of('xuat-sac'), of('tot')];
    const graded = sumOf(known.filter(({ grade }) => isGrade(grade)).map(({ people }) => people));
    const caps =
      outstanding === undefined || good === undefined || graded === undefined || outstanding + good === 0
        ? undefined
        : {
            ...unitRef(unit),
            caps: capsOn(`${String(year)}-12-31`, {
              outstanding,
              good,
              graded,
            }),
          };
    return {
      people: counts.reduce((sum, people) => sum + people, 0),
      grades: known.map(({ grade, people }) => ({
        grade,
        label: gradeLabel(grade),
        ...(people === undefined ? {} : { people }),
      })),
      graded,
      caps,
    };
  };
}

/** undefined where one of them is not told. */
const sumOf = (counts: readonly (number | undefined)[]): number | undefined =>
  counts.reduce<number | undefined>(
    (sum, people) => (sum === undefined || people === undefined ? undefined : sum + people),
    0,
  );
