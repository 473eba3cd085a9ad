/** Gradings below a unit, year by year: counts alone. Who is outstanding is read in the branch that keeps the list, and nowhere else. */
import { decide, highestReach } from '../domain/access/grants.ts';
import { gradesFrom } from '../domain/kinds/grades.ts';
import type { Grades } from '../domain/kinds/grades.ts';
import { gradesBelow, gradesTold } from '../domain/kinds/told-grades.ts';
import { capsOn } from '../domain/rules/grading/caps.ts';
import { GRADED_AS, gradeLabel, isGrade, type GradedAs } from '../domain/rules/grading/grade.ts';
import type { UnitAsOf } from '../domain/units/unit.ts';
import type { GradingsResponse } from '../wire/gradings.ts';
import type { UnitContext } from './context.ts';
import { countedDetails } from './counted-details.ts';
import { subtreeRosters } from './subtree-rosters.ts';
import { coverageView, unitRef } from './views.ts';

type Year = GradingsResponse['years'][number];

export async function gradingsBelow(call: UnitContext): Promise<GradingsResponse> {
  const { services, tree, unit, day, person } = call;
  const { storage } = services;
  const grants = await storage.directory.grantsOf(person.id);
  const readsRows = decide(grants, tree, unit.id, 'roster.read') === 'allowed';
  const top = readsRows ? unit.id : highestReach(grants, tree, unit.id, 'statistics.read');
  const highest = tree.unit(top) ?? unit;
  const own = await subtreeRosters(call);
  const whole = top === unit.id ? own : await subtreeRosters({ ...call, unit: highest });
  const { years, missing } = gradesFrom(await countedDetails(storage, whole));
  const organisations = tree.subtree(unit.id).filter(({ kind }) => kind === 'grassroots');
  const lost = new Set(missing);
  return {
    unit: unitRef(unit),
    asOf: day,
    coverage: coverageView(own.coverage, own.notComputed),
    years: [...years]
      .toSorted(([one], [other]) => other - one)
      .flatMap(([year, byUnit]): Year[] => {
        const isTold = readsRows ? () => true : gradesTold(tree, top, byUnit);
        const below = gradesBelow(tree, byUnit);
        const told = toldOf(year, isTold);
        const { people, grades } = told(unit, below(unit.id));
        if (people === 0) return [];
        return [
          {
            year,
            people,
            grades,
            organisations: organisations.flatMap((each) => told(each, below(each.id)).caps ?? []),
          },
        ];
      }),
    notComputed: [...own.notComputed, ...tree.subtree(unit.id).filter(({ id }) => lost.has(id))].map(unitRef),
  };
}

function toldOf(year: number, isTold: (unit: string, grade: number) => boolean) {
  return (unit: UnitAsOf, counts: Grades) => {
    const known = GRADED_AS.map((grade, index) => ({
      grade,
      people: isTold(unit.id, index) ? (counts[index] ?? 0) : undefined,
    }));
    const of = (wanted: GradedAs) => known.find(({ grade }) => grade === wanted)?.people;
    const [outstanding, good] = [of('xuat-sac'), of('tot')];
    const graded = known.filter(({ grade }) => isGrade(grade)).map(({ people }) => people);
    const caps =
      outstanding === undefined ||
      good === undefined ||
      graded.includes(undefined) ||
      outstanding + good === 0
        ? undefined
        : {
            ...unitRef(unit),
            caps: capsOn(`${String(year)}-12-31`, {
              outstanding,
              good,
              graded: graded.reduce<number>((sum, people) => sum + (people ?? 0), 0),
            }),
          };
    return {
      people: counts.reduce((sum, people) => sum + people, 0),
      grades: known.map(({ grade, people }) => ({
        grade,
        label: gradeLabel(grade),
        ...(people === undefined ? {} : { people }),
      })),
      caps,
    };
  };
}
