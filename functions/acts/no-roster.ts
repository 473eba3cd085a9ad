/** Why a unit has no roster on a day, with what is to be done: what came of it makes the list, or the office says that it keeps one. */
import { formatDate } from '../domain/language/date.ts';
import { heirsOf } from '../domain/units/stretches.ts';
import type { Tree, UnitAsOf } from '../domain/units/unit.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';

/** `then`: the tree of the day. */
export function noRoster(then: Tree, { id, name }: Pick<UnitAsOf, 'id' | 'name'>): ProblemError {
  const there = then.unit(id);
  if (there !== undefined) return new ProblemError('no-roster-kept', { unit: there.name });
  const turn = then.past(id) === undefined ? undefined : then.stretches(id).at(-1)?.goesInto;
  const heirs = turn === undefined ? [] : heirsOf(then, turn).map((heir) => heir.name);
  const [first] = heirs;
  if (turn === undefined || first === undefined)
    return new ProblemError('no-roster-then', { unit: name, day: formatDate(then.asOf) });
  const about = { unit: name, since: formatDate(turn.day) };
  return heirs.length === 1
    ? new ProblemError('unit-merged', { ...about, into: first })
    : new ProblemError('unit-split', { ...about, into: heirs.map((heir) => `“${heir}”`).join(', ') });
}
