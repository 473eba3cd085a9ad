/** What the percentages of a text say of each other: one that is printed again, and those of one list. */
import { judge, type Judgement } from '../judgement.ts';
import type { Found } from './read-percentage.ts';

/** Printed again without its count: "tỷ lệ nông dân còn thấp, chiếm 23,65%" is what was said of them before. */
export function repeated(one: Found, earlier: readonly Found[]): Found | undefined {
  if (one.reason !== 'no-count' || one.percent.decimals === 0) return undefined;
  const before = earlier.findLast(
    (other) =>
      other.printed === one.printed &&
      other.denominator !== undefined &&
      [...one.words].some((word) => other.words.has(word)),
  );
  return before && { ...before, label: one.label, words: one.words };
}

const isRight = ({ match }: Judgement): boolean => match !== 'open' && match !== 'neither';

/** So many others of the list must be shares of one whole before another is wrong for being none; more, where it is only assumed. */
const ENOUGH = 2;
const ENOUGH_ASSUMED = 3;

/**
 * The shares of one sentence or list are of one whole: it explains one of them that is printed too roughly to tell, and where
 * several are of it and nothing else is, one that is not is wrong.
 */
export function agreed(group: readonly Found[]): readonly Found[] {
  const right = group.filter((each) => each.statement && isRight(each));
  const wholes = [...new Set(right.map(({ denominator }) => denominator))];
  const [whole] = wholes;
  if (whole === undefined || wholes.length > 1) return group;
  const isEnough = right.length >= (right.some(({ isAssumed }) => !isAssumed) ? ENOUGH : ENOUGH_ASSUMED);
  return group.map((one) => {
    if (!one.statement || one.reason !== 'no-whole') return one;
    const judgement = judge({ ...one.statement, sure: [whole], possible: [] });
    const isSaid = isRight(judgement) || (judgement.match === 'neither' && isEnough);
    if (!isSaid) return one;
    const { fits: _fits, reason: _reason, ...rest } = one;
    return { ...rest, ...judgement, isAssumed: true };
  });
}
