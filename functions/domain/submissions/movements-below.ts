/**
 * Increase and decrease of everything below a unit between two days, unit by unit: what counted on the first day, what counts on the
 * last, and how the one became the other. A unit's movements belong to where it is on the last day; what left or came by a reorganisation
 * is on the line of it, so that a whole in which units only changed places has nothing there.
 */
import type { Tree } from '../units/unit.ts';
import type { Lines, Step, UnitSpan } from './movements.ts';
import { NO_LINES, linesBetween, linesFromNothing, sumOfAll, sumOfLines } from './movements.ts';

/** A unit of which something counts on one of the two days, or on both. */
export interface UnitEnds {
  readonly unit: string;
  /** What counts below on the first day. */
  readonly first: Step | undefined;
  /** What counts below on the last day. */
  readonly last: Step | undefined;
  /** Where nothing of it counts below on that day: what counts of it wherever it was or is. */
  readonly elsewhere: Step | undefined;
  readonly versions: readonly Step[];
}

/** `tree`: of the last day. */
export function unitLines(tree: Tree, ends: UnitEnds): Lines {
  const { unit, first, last, elsewhere, versions } = ends;
  const span: UnitSpan = { versions, hasTurn: hasTurnOf(tree, unit) };
  const sum = sumOfAll([opened(first), between(tree, ends, span), closed(last)]);
  if (first !== undefined && last === undefined) {
    const gone = tree.past(unit) === undefined ? first : (elsewhere ?? first);
    return sumOfLines(sum, { ...NO_LINES, reorganised: -gone.rows });
  }
  return sum;
}

const opened = (first: Step | undefined): Lines => ({ ...NO_LINES, opening: first?.rows ?? 0 });
const closed = (last: Step | undefined): Lines => ({ ...NO_LINES, closing: last?.rows ?? 0 });

function between(tree: Tree, { unit, first, last, elsewhere }: UnitEnds, span: UnitSpan): Lines {
  if (first !== undefined && last !== undefined) return linesBetween(span, first, last);
  // What has ended moved nobody behind its end; what was moved elsewhere is told of there.
  if (first !== undefined) {
    const hasEnded = tree.past(unit) !== undefined;
    return hasEnded && elsewhere !== undefined ? linesBetween(span, first, elsewhere) : NO_LINES;
  }
  if (last === undefined) return NO_LINES;
  if (elsewhere !== undefined) {
    const came = { ...NO_LINES, reorganised: elsewhere.rows };
    return sumOfLines(came, linesBetween(span, elsewhere, last));
  }
  const isOfOthers = tree.stretches(unit).some(({ comesFrom }) => comesFrom !== undefined);
  return linesFromNothing(span, last, isOfOthers ? 'reorganised' : 'firstLists');
}

const hasTurnOf =
  (tree: Tree, unit: string): UnitSpan['hasTurn'] =>
  (after, until) =>
    tree
      .stretches(unit)
      .some(({ from, to }) => [from, to].some((day) => day !== undefined && after < day && day <= until));
