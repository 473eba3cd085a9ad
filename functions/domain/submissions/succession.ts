/**
 * Which versions count where units merged and split: those of before the turn, until everybody who came of it has sent; then all of
 * these together. Between them nobody is counted twice or lost.
 */
import { after, before, heirsOf, lowestAbove } from '../units/stretches.ts';
import type { Stretch, Tree, Turn, UnitAsOf } from '../units/unit.ts';
import { dayBefore } from '../units/days.ts';
import type { Countable, Standing } from './standing.ts';

type Standings<V extends Countable> = ReadonlyMap<string, Standing<V>>;

/** What has to be known besides the rosters of the units themselves. */
export interface Lineage {
  readonly tree: Tree;
  /** Turns that the units have to do with, the earliest first. */
  readonly turns: readonly Turn[];
  /** Units of the tree beside them: whether these have sent decides what counts of the others. */
  readonly beside: readonly UnitAsOf[];
}

export function lineageOf(tree: Tree, keepers: readonly UnitAsOf[]): Lineage {
  if (tree.turns.length === 0) return { tree, turns: [], beside: [] };
  const touched = new Set(keepers.map(({ id }) => id));
  const turns = connected(tree.turns, touched);
  const units = new Set(turns.flatMap((turn) => [...turn.before, ...turn.after]));
  const own = new Set(keepers.map(({ id }) => id));
  const beside = [...units].flatMap((id) => (own.has(id) ? [] : (tree.unit(id) ?? [])));
  return { tree, turns, beside: beside.filter(({ keepsRoster }) => keepsRoster) };
}

/** All turns that hang together with the units by any number of turns. */
function connected(turns: readonly Turn[], units: ReadonlySet<string>): readonly Turn[] {
  if (turns.length === 0 || units.size === 0) return [];
  const byUnit = new Map<string, Turn[]>();
  for (const turn of turns) {
    for (const id of new Set([...turn.before, ...turn.after])) {
      const known = byUnit.get(id);
      if (known === undefined) byUnit.set(id, [turn]);
      else known.push(turn);
    }
  }
  const reached = new Set<string>(units);
  const found = new Set<Turn>();
  for (const id of reached) {
    for (const turn of byUnit.get(id) ?? []) {
      if (found.has(turn)) continue;
      found.add(turn);
      for (const each of [...turn.before, ...turn.after]) reached.add(each);
    }
  }
  return turns.filter((turn) => found.has(turn));
}

/** A roster of before a turn to be looked up: the latest dated within the stretch. */
export interface Asked {
  readonly key: string;
  readonly stretch: Stretch;
  /** Its unit as it was then. */
  readonly unit: UnitAsOf;
  /** The last day of the stretch. */
  readonly day: string;
}

const keyOf = ({ unit, from }: Stretch): string => `${unit} ${from}`;

/** Nothing where everybody who came of a turn has sent: then only what they sent counts. `standings`: of the keepers and those beside. */
export function askedBefore<V extends Countable>(
  { tree, turns }: Lineage,
  standings: Standings<V>,
): readonly Asked[] {
  const isWaiting = (turn: Turn) =>
    after(tree, turn).some(
      (stretch) =>
        isOpen(stretch) && tree.unit(stretch.unit) && !isWithin(stretch, standings.get(stretch.unit)),
    );
  const open = connected(turns, new Set(turns.filter(isWaiting).flatMap((turn) => turn.after)));
  return open.flatMap((turn) =>
    before(tree, turn).map((stretch) => {
      const day = dayBefore(turn.day);
      return { key: keyOf(stretch), stretch, unit: unitThen(tree, stretch.unit), day };
    }),
  );
}

const isOpen = ({ to }: Stretch): boolean => to === undefined;
const isWithin = <V extends Countable>({ from }: Stretch, standing: Standing<V> | undefined): boolean =>
  standing !== undefined && standing.counted !== null && standing.counted.rosterDate >= from;

function unitThen({ unit, past }: Tree, id: string): UnitAsOf {
  const found = unit(id) ?? past(id);
  if (found === undefined) throw new RangeError('a turn names a unit that never was');
  return found;
}

/** What a roster of before a turn still counts for, and where. */
export interface StandIn<V extends Countable> {
  readonly unit: UnitAsOf;
  readonly turn: Turn;
  readonly standing: Standing<V>;
  /** The lowest unit that holds all who came of it. */
  readonly place: UnitAsOf;
  /** Units of today that it stands for. */
  readonly heirs: readonly UnitAsOf[];
}

export interface Succession<V extends Countable> {
  readonly standIns: readonly StandIn<V>[];
  /**
   * Units whose own roster does not count yet, or that have none, with those of the tree that have to send until they do: who came of the
   * same, and a unit itself where it has sent nothing since.
   */
  readonly waiting: ReadonlyMap<string, readonly UnitAsOf[]>;
}

/** `found`: by the keys that were asked for. */
export function successionOf<V extends Countable>(
  { tree, turns }: Lineage,
  standings: Standings<V>,
  asked: readonly Asked[],
  found: Standings<V>,
): Succession<V> {
  if (asked.length === 0) return { standIns: [], waiting: new Map() };
  const known = new Set(asked.flatMap(({ stretch }) => stretch.goesInto ?? []));
  const open = turns.filter((turn) => known.has(turn));
  const has = (stretch: Stretch): boolean =>
    isWithin(stretch, isOpen(stretch) ? standings.get(stretch.unit) : found.get(keyOf(stretch)));
  const over = turnsThatAreOver(tree, open, has);
  const counts = ({ comesFrom, goesInto }: Stretch): boolean =>
    (comesFrom === undefined || over.has(comesFrom)) && goesInto !== undefined && !over.has(goesInto);
  const standIns = asked.flatMap(({ key, stretch, unit }): StandIn<V>[] => {
    const [turn, standing] = [stretch.goesInto, found.get(key)];
    if (turn === undefined || standing === undefined || !counts(stretch) || !has(stretch)) return [];
    const heirs = heirsOf(tree, turn);
    // Two organisations have nothing above both.
    const place = lowestAbove(tree, heirs) ?? heirs[0];
    return place === undefined ? [] : [{ unit, turn, standing, place, heirs }];
  });
  const pending = open.filter((turn) => !over.has(turn));
  const comeOf = (some: readonly Turn[]) => some.flatMap((turn) => after(tree, turn).filter(isOpen));
  const missingOf = (unit: string): readonly UnitAsOf[] =>
    comeOf(connected(pending, new Set([unit]))).flatMap((stretch) =>
      has(stretch) ? [] : (tree.unit(stretch.unit) ?? []),
    );
  return { standIns, waiting: new Map(comeOf(pending).map(({ unit }) => [unit, missingOf(unit)])) };
}

/**
 * A turn is over once each who came of it has sent, or has gone on into others by a turn that is over; and where none of those it began
 * with still wait for somebody themselves. Where there was nothing before it there is nothing to wait for.
 */
function turnsThatAreOver(
  tree: Tree,
  turns: readonly Turn[],
  has: (stretch: Stretch) => boolean,
): ReadonlySet<Turn> {
  const withFigures = new Set<Turn>();
  for (const turn of turns) {
    const some = before(tree, turn).some(
      (stretch) => has(stretch) || (stretch.comesFrom && withFigures.has(stretch.comesFrom)),
    );
    if (some) withFigures.add(turn);
  }
  const over = new Set(turns);
  const isMissing = (stretch: Stretch): boolean =>
    !has(stretch) &&
    (stretch.goesInto === undefined
      ? isOpen(stretch) && tree.unit(stretch.unit) !== undefined
      : !over.has(stretch.goesInto));
  const isHeld = ({ comesFrom }: Stretch): boolean => comesFrom !== undefined && !over.has(comesFrom);
  for (let last = -1; last !== over.size;) {
    last = over.size;
    for (const turn of over) {
      const waits = withFigures.has(turn) && after(tree, turn).some(isMissing);
      if (waits || before(tree, turn).some(isHeld)) over.delete(turn);
    }
  }
  return over;
}
