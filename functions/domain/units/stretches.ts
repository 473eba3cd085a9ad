/** The lives of units cut at every turn they took part in, and where those of a stretch are on the day of a tree. */
import type { Stretch, Tree, Turn, UnitAsOf } from './unit.ts';

/** `turns`: the earliest first. Worked out at the first question. */
export function stretchesIn(turns: readonly Turn[]): Tree['stretches'] {
  let known: ReadonlyMap<string, readonly Stretch[]> | undefined;
  return (id) => {
    if (turns.length === 0) return [];
    known ??= cutAt(turns);
    return known.get(id) ?? [];
  };
}

function cutAt(turns: readonly Turn[]): ReadonlyMap<string, readonly Stretch[]> {
  const lives = new Map<string, Stretch[]>();
  const lifeOf = (unit: string): Stretch[] => {
    const known = lives.get(unit) ?? [];
    lives.set(unit, known);
    return known;
  };
  for (const turn of turns) {
    const { day } = turn;
    for (const unit of new Set([...turn.before, ...turn.after])) {
      const life = lifeOf(unit);
      const open = life.at(-1);
      const goesInto = turn.before.includes(unit) ? { goesInto: turn } : {};
      // Whoever keeps no roster at that time takes no part in it, and ends there what it had.
      if (open !== undefined && open.to === undefined)
        life[life.length - 1] = { ...open, to: day, ...goesInto };
      else if (turn.before.includes(unit)) life.push({ unit, from: open?.to ?? '', to: day, ...goesInto });
      if (turn.after.includes(unit)) life.push({ unit, from: day, comesFrom: turn });
    }
  }
  return lives;
}

/** The stretches that a turn begins, or ends. */
export const after = ({ stretches }: Tree, turn: Turn): readonly Stretch[] =>
  turn.after.flatMap((id) => stretches(id).find(({ comesFrom }) => comesFrom === turn) ?? []);
export const before = ({ stretches }: Tree, turn: Turn): readonly Stretch[] =>
  turn.before.flatMap((id) => stretches(id).find(({ goesInto }) => goesInto === turn) ?? []);

/** Units of the tree among whom those of a turn are now, through every later turn. */
export function heirsOf(tree: Tree, turn: Turn): readonly UnitAsOf[] {
  const heirs = new Map<string, UnitAsOf>();
  const passed = new Set([turn]);
  for (const each of passed) {
    for (const { unit, goesInto } of after(tree, each)) {
      const there = tree.unit(unit);
      if (goesInto !== undefined) passed.add(goesInto);
      else if (there !== undefined) heirs.set(unit, there);
    }
  }
  return [...heirs.values()];
}

/**
 * The lowest unit of the tree that holds everybody of a unit that has ended: the unit that it went into, or what is above all of those;
 * where it went into none, what it hung under last. undefined where nothing of that is there.
 */
export function placeOf(tree: Tree, { id, parent }: UnitAsOf): UnitAsOf | undefined {
  const turn = tree.stretches(id).at(-1)?.goesInto;
  return (turn && lowestAbove(tree, heirsOf(tree, turn))) ?? nearestAbove(tree, parent);
}

/** The unit and what is above it; of one that has ended, where its people are now and what is above that, whatever it hung under. */
export function lineOf(tree: Tree, id: string): readonly string[] {
  const there = tree.unit(id);
  const ended = there === undefined ? tree.past(id) : undefined;
  const above = ended === undefined ? undefined : placeOf(tree, ended);
  const from = above === undefined ? [] : [above.id];
  return [id, ...from, ...tree.ancestors(above?.id ?? id).map((unit) => unit.id)];
}

/** The lowest unit that has all of these below it, or is it. */
export function lowestAbove(tree: Tree, units: readonly UnitAsOf[]): UnitAsOf | undefined {
  const [first, ...others] = units.map((unit) => [unit, ...tree.ancestors(unit.id)]);
  const lines = others.map((line) => new Set(line.map(({ id }) => id)));
  return first?.find(({ id }) => lines.every((line) => line.has(id)));
}

function nearestAbove(tree: Tree, parent: string | null): UnitAsOf | undefined {
  const passed = new Set<string>();
  let at = parent;
  while (at !== null && !passed.has(at)) {
    const there = tree.unit(at);
    if (there !== undefined) return there;
    passed.add(at);
    at = tree.past(at)?.parent ?? null;
  }
  return undefined;
}
