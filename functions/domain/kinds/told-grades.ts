/**
 * What of gradings is told above the branch: counts, and of a few people not even those, over all that the person can ask for, so that
 * nothing can be computed back between a unit and its parts.
 */
import { partsOf, type Table } from '../statistics/disclosure/table.ts';
import { withhold } from '../statistics/disclosure/withhold.ts';
import type { Tree } from '../units/unit.ts';
import { lineOf } from '../units/stretches.ts';
import { GRADED_AS } from '../rules/grading/grade.ts';
import type { Grades } from './grades.ts';

const NOBODY: Grades = GRADED_AS.map(() => 0);

const sumOf = (all: readonly Grades[]): Grades =>
  NOBODY.map((_, index) => all.reduce((sum, grades) => sum + (grades[index] ?? 0), 0));

/** Of a unit with everything below it. */
export function gradesBelow(tree: Tree, byUnit: ReadonlyMap<string, Grades>): (unit: string) => Grades {
  const lines = [...byUnit].map(([unit, grades]) => ({ line: new Set(lineOf(tree, unit)), grades }));
  return (unit) => sumOf(lines.filter(({ line }) => line.has(unit)).map(({ grades }) => grades));
}

/** Whether a count is told of a unit with everything below it, by its place in GRADED_AS. `top`: the highest unit that the person reaches. */
export function gradesTold(
  tree: Tree,
  top: string,
  byUnit: ReadonlyMap<string, Grades>,
): (unit: string, grade: number) => boolean {
  const units = tree.subtree(top);
  const places = new Map(units.map(({ id }, index) => [id, index]));
  const below = gradesBelow(tree, byUnit);
  // The list that a unit keeps itself is a part of it beside the units below, where there are any.
  const own = units.filter(({ id }) => byUnit.has(id) && tree.children(id).length > 0);
  const parents = [
    ...units.map(({ id, parent }) => (id === top ? -1 : (places.get(parent ?? '') ?? -1))),
    ...own.map(({ id }) => places.get(id) ?? -1),
  ];
  const values = [
    ...units.flatMap(({ id }) => below(id)),
    ...own.flatMap(({ id }) => byUnit.get(id) ?? NOBODY),
  ];
  const table: Table = {
    parts: partsOf(Int32Array.from(parents)),
    categories: GRADED_AS.length,
    values: Int32Array.from(values),
  };
  const hidden = withhold(table);
  return (unit, grade) => hidden[(places.get(unit) ?? 0) * GRADED_AS.length + grade] === 0;
}
