/**
 * The tree as it was on one date. Provinces merge, districts are abolished, branches move: parents are dated, the depth
 * is free, and every walk here is a loop, so that a deep or a broken tree never ends the program.
 */
import { inNameOrder } from './name-order.ts';
import type { Dated, Tree, Unit, UnitAsOf } from './unit.ts';

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

/** The value in force on an ISO date; of several, the one that began last. */
export function valueOn<T>(dated: readonly Dated<T>[], date: string): Dated<T> | undefined {
  let found: Dated<T> | undefined;
  for (const entry of dated) {
    const inForce = entry.from <= date && (entry.to === undefined || date < entry.to);
    if (inForce && (found === undefined || found.from <= entry.from)) found = entry;
  }
  return found;
}

/** undefined where the unit does not exist on that date. Throws TreeError where it exists without name or kind. */
export function unitAsOf(unit: Unit, date: string): UnitAsOf | undefined {
  const parent = valueOn(unit.parents, date);
  if (parent === undefined) return undefined;
  const name = valueOn(unit.names, date);
  const kind = valueOn(unit.kinds, date);
  if (name === undefined || kind === undefined) throw new TreeError('unit-incomplete', date, [unit.id]);
  return {
    id: unit.id,
    shard: unit.shard,
    name: name.value,
    kind: kind.value,
    sector: valueOn(unit.sectors, date)?.value ?? 'other',
    parent: parent.value,
    keepsRoster: valueOn(unit.keepsRoster, date)?.value ?? false,
  };
}

function existing(units: readonly Unit[], date: string): Map<string, UnitAsOf> {
  const byId = new Map<string, UnitAsOf>();
  const seen = new Set<string>();
  for (const unit of units) {
    if (seen.has(unit.id)) throw new TreeError('unit-twice', date, [unit.id]);
    seen.add(unit.id);
    const found = unitAsOf(unit, date);
    if (found !== undefined) byId.set(unit.id, found);
  }
  return byId;
}

function childrenByParent(byId: ReadonlyMap<string, UnitAsOf>, date: string): Map<string | null, UnitAsOf[]> {
  const children = new Map<string | null, UnitAsOf[]>();
  for (const unit of inNameOrder([...byId.values()])) {
    if (unit.parent !== null && !byId.has(unit.parent)) {
      throw new TreeError('parent-missing', date, [unit.id, unit.parent]);
    }
    const siblings = children.get(unit.parent);
    if (siblings === undefined) children.set(unit.parent, [unit]);
    else siblings.push(unit);
  }
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
  return at === null || at === undefined ? path : [...path.slice(path.indexOf(at)), at];
}

/** Every unit parents first, children in name order; `ends` says where each unit's subtree ends in that order. */
function inOrder(children: ReadonlyMap<string | null, readonly UnitAsOf[]>) {
  const order: UnitAsOf[] = [];
  const starts = new Map<string, number>();
  const ends = new Map<string, number>();
  const stack: { readonly unit: UnitAsOf; readonly leaving: boolean }[] = [];
  const visitLater = (units: readonly UnitAsOf[]) => {
    for (const unit of units.toReversed()) stack.push({ unit, leaving: false });
  };
  visitLater(children.get(null) ?? []);
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { unit, leaving } = top;
    if (leaving) {
      ends.set(unit.id, order.length);
      continue;
    }
    starts.set(unit.id, order.length);
    order.push(unit);
    stack.push({ unit, leaving: true });
    visitLater(children.get(unit.id) ?? []);
  }
  return { order, starts, ends };
}

/**
 * The tree in force on an ISO date. Units without a parent in force on it are not part of it.
 * Throws TreeError: a circle, a parent that does not exist on that date, a unit described twice or without a name.
 */
export function treeAsOf(units: readonly Unit[], date: string): Tree {
  const byId = existing(units, date);
  const children = childrenByParent(byId, date);
  const { order, starts, ends } = inOrder(children);
  if (order.length < byId.size) {
    const lost = [...byId.keys()].find((id) => !starts.has(id));
    throw new TreeError('cycle', date, lost === undefined ? [] : circleFrom(lost, byId));
  }
  return {
    asOf: date,
    unit: (id) => byId.get(id),
    children: (id) => children.get(id) ?? [],
    subtree: (id) => order.slice(starts.get(id) ?? 0, ends.get(id) ?? 0),
    ancestors: (id) => {
      const above: UnitAsOf[] = [];
      for (let at = byId.get(id)?.parent; at !== null && at !== undefined;) {
        const unit = byId.get(at);
        if (unit === undefined) break;
        above.push(unit);
        at = unit.parent;
      }
      return above;
    },
    roots: children.get(null) ?? [],
  };
}
