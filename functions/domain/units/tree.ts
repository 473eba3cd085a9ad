/**
 * The tree as it was on one date. Provinces merge, districts are abolished, branches move: parents are dated, the depth
 * is free, and every walk here is a loop, so that a deep or a broken tree never ends the program.
 */
import { inNameOrder } from './name-order.ts';
import { lineOf, stretchesIn } from './stretches.ts';
import { turnsUntil } from './succession.ts';
import { isIncomplete, pastOf, unitAsOf } from './unit-as-of.ts';
import { rootOfRecord } from './unit-records.ts';
import type { Tree, Unit, UnitAsOf } from './unit.ts';

export type TreeErrorCode = 'cycle' | 'parent-missing' | 'unit-twice' | 'unit-incomplete';

/** The units do not make a tree on that date. `units` holds ids only. */
export class TreeError extends Error {
  readonly code: TreeErrorCode;
  readonly asOf: string;
  readonly units: readonly string[];

  constructor(code: TreeErrorCode, asOf: string, units: readonly string[]) {
    super(`${TREE_ERRORS[code]} on ${asOf}: ${units.join(' → ')}`);
    this.name = 'TreeError';
    this.code = code;
    this.asOf = asOf;
    this.units = units;
  }
}

const TREE_ERRORS: Readonly<Record<TreeErrorCode, string>> = {
  cycle: 'These units hang under each other in a circle',
  'parent-missing': 'This unit hangs under one that does not exist',
  'unit-twice': 'This unit is described more than once',
  'unit-incomplete': 'This unit has a parent but no name or no kind',
};

/** Everything found so far, right and wrong. */
interface Building {
  readonly date: string;
  readonly byId: Map<string, UnitAsOf>;
  readonly problems: TreeError[];
}

function existing(units: readonly Unit[], { date, byId, problems }: Building): void {
  const seen = new Set<string>();
  for (const unit of units) {
    if (seen.has(unit.id)) {
      problems.push(new TreeError('unit-twice', date, [unit.id]));
      continue;
    }
    seen.add(unit.id);
    const found = unitAsOf(unit, date);
    if (found === undefined) continue;
    if (isIncomplete(unit, date)) problems.push(new TreeError('unit-incomplete', date, [unit.id]));
    byId.set(unit.id, found);
  }
}

type Children = ReadonlyMap<string | null, readonly UnitAsOf[]>;

/**
 * Units whose parent does not exist on the day are under the parent's id all the same: no root reaches them. Only siblings are put in
 * order: of all units of a country at once that would be most of what a tree costs.
 */
function childrenByParent({ byId, date, problems }: Building): Children {
  const children = new Map<string | null, UnitAsOf[]>();
  const lost: UnitAsOf[] = [];
  for (const unit of byId.values()) {
    if (unit.parent !== null && !byId.has(unit.parent)) lost.push(unit);
    const siblings = children.get(unit.parent);
    if (siblings === undefined) children.set(unit.parent, [unit]);
    else siblings.push(unit);
  }
  for (const [parent, siblings] of children)
    if (siblings.length > 1) children.set(parent, inNameOrder(siblings));
  for (const { id, parent } of inNameOrder(lost))
    problems.push(new TreeError('parent-missing', date, [id, parent ?? '']));
  return children;
}

/** Follows parents from a unit that no root reaches until one comes again: that stretch is the circle. */
function circleFrom(start: string, byId: ReadonlyMap<string, UnitAsOf>): string[] {
  const path: string[] = [];
  let at: string | null | undefined = start;
  while (at !== null && at !== undefined && !path.includes(at)) {
    path.push(at);
    at = byId.get(at)?.parent;
  }
  return at === null || at === undefined ? [] : [...path.slice(path.indexOf(at)), at];
}

/** A unit, undefined above the first ones, and which of those below it comes next. */
interface Visit {
  readonly at: number | undefined;
  readonly below: readonly UnitAsOf[];
  next: number;
}

/** Every unit parents first, children in name order; `ends` says by its place in it where each unit's subtree ends. */
function inOrder(children: Children, from: readonly UnitAsOf[]) {
  const order: UnitAsOf[] = [];
  const starts = new Map<string, number>();
  const ends: number[] = [];
  const path: Visit[] = [{ at: undefined, below: from, next: 0 }];
  for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
    const unit = visit.below[visit.next];
    visit.next += 1;
    if (unit === undefined) {
      path.pop();
      if (visit.at !== undefined) ends[visit.at] = order.length;
      continue;
    }
    const at = order.push(unit) - 1;
    starts.set(unit.id, at);
    const below = children.get(unit.id);
    // Most units have nothing below them.
    ends.push(at + 1);
    if (below !== undefined) path.push({ at, below, next: 0 });
  }
  return { order, starts, ends };
}

/** Where a unit whose parent has ended would hang: under the nearest unit above that is still there. */
function lastAbove(
  unit: UnitAsOf,
  records: ReadonlyMap<string, Unit>,
  there: ReadonlyMap<string, number>,
): string | undefined {
  const passed = new Set<string>();
  let at = unit.parent;
  while (at !== null && !passed.has(at)) {
    if (there.has(at)) return at;
    passed.add(at);
    at =
      records
        .get(at)
        ?.parents.toSorted((a, b) => (a.from < b.from ? -1 : 1))
        .at(-1)?.value ?? null;
  }
  return undefined;
}

/** The circles among units that no root reaches, each once. */
function circlesAmong(lost: readonly UnitAsOf[], { byId, date }: Building): TreeError[] {
  const circled = new Set<string>();
  return lost.flatMap(({ id }) => {
    const circle = circleFrom(id, byId);
    if (circle.length === 0 || circle.some((one) => circled.has(one))) return [];
    for (const one of circle) circled.add(one);
    return [new TreeError('cycle', date, circle)];
  });
}

/** Who keeps a roster below a unit that has ended, by the unit that has to name them. */
function leftOutBelow(
  lost: readonly UnitAsOf[],
  units: readonly Unit[],
  children: Children,
  there: ReadonlyMap<string, number>,
): Map<string, UnitAsOf[]> {
  const leftOut = new Map<string, UnitAsOf[]>();
  if (lost.length === 0) return leftOut;
  const records = new Map(units.map((unit) => [unit.id, unit]));
  const ids = new Set(lost.map(({ id }) => id));
  for (const top of lost.filter(({ parent }) => parent !== null && !ids.has(parent))) {
    const above = lastAbove(top, records, there);
    if (above === undefined) continue;
    const keepers = inOrder(children, [top]).order.filter(({ keepsRoster }) => keepsRoster);
    leftOut.set(above, [...(leftOut.get(above) ?? []), ...keepers]);
  }
  return leftOut;
}

/** The tree of all units that make one on the day, and what is wrong with the others. */
export interface SoundTree {
  readonly tree: Tree;
  readonly problems: readonly TreeError[];
}

/**
 * The tree in force on an ISO date. Units without a parent in force on it are not part of it; units that no root reaches are left out
 * and named where they hung last, so that one organisation's mistake is not another's.
 */
export function soundTreeAsOf(units: readonly Unit[], date: string): SoundTree {
  const building: Building = { date, byId: new Map(), problems: [] };
  existing(units, building);
  const { byId, problems } = building;
  const children = childrenByParent(building);
  const roots = children.get(null) ?? [];
  const { order, starts, ends } = inOrder(children, roots);
  const lost = order.length === byId.size ? [] : [...byId.values()].filter(({ id }) => !starts.has(id));
  const leftOut = leftOutBelow(lost, units, children, starts);
  const there = (id: string | null | undefined) =>
    id !== null && id !== undefined && starts.has(id) ? byId.get(id) : undefined;
  const subtree = (id: string) => {
    const at = starts.get(id);
    return at === undefined ? [] : order.slice(at, ends[at]);
  };
  const turns = turnsUntil(units, date);
  const tree: Tree = {
    asOf: date,
    unit: there,
    children: (id) => (starts.has(id) ? (children.get(id) ?? []) : []),
    subtree,
    ancestors: (id) => {
      const above: UnitAsOf[] = [];
      for (let unit = there(there(id)?.parent); unit !== undefined; unit = there(unit.parent))
        above.push(unit);
      return above;
    },
    leftOut: (id) => (leftOut.size === 0 ? [] : subtree(id).flatMap((unit) => leftOut.get(unit.id) ?? [])),
    roots,
    turns,
    stretches: stretchesIn(turns),
    past: pastOf(units, date),
    topOnRecord: topOnRecord(units),
  };
  return { tree, problems: [...problems, ...circlesAmong(lost, building)] };
}

/** The same where nothing may be wrong. Throws TreeError: a circle, a parent that does not exist, a unit twice or without a name. */
export function treeAsOf(units: readonly Unit[], date: string): Tree {
  const { tree, problems } = soundTreeAsOf(units, date);
  const [first] = problems;
  if (first !== undefined) throw first;
  return tree;
}

/** Asked for seldom, of units that are not there on the day: nothing is prepared before the first question. */
function topOnRecord(units: readonly Unit[]): Tree['topOnRecord'] {
  let known: ReturnType<typeof rootOfRecord> | undefined;
  return (id) => (known ??= rootOfRecord(units))(id);
}

/**
 * The unit at the top of the organisation that the unit belongs to: on the day, until it ended, or once it is there, for its ledgers are
 * those of one organisation whatever the day; itself where it hangs under nothing.
 */
export function rootOf(tree: Tree, unit: string): string {
  const top = lineOf(tree, unit).at(-1) ?? unit;
  return tree.unit(top) === undefined ? tree.topOnRecord(top) : top;
}
