/** What is said of a printed percentage, whether it stands in a table or in a sentence. */
import {
  checkShare,
  denominatorsOf,
  fallenFrom,
  type CheckedShare,
  type CountRange,
  type PrintedPercent,
  type ShareMatch,
} from './printed-share.ts';

/** How a percentage compares its two numbers. */
export type Relation = 'share' | 'exceeds' | 'grows' | 'shrinks';

/**
 * Why there is nothing to hold a percentage against: no count is printed, the number is a bound ("trên 50 %"), no denominator is
 * printed, or no whole number can be the denominator.
 */
export type Reason = 'no-count' | 'bound' | 'no-whole' | 'none-fits';

export interface Judgement {
  /** open: it cannot be checked by what is printed. */
  readonly match: ShareMatch | 'open';
  readonly denominator?: number;
  /** The denominator is not printed beside it; it is the only number around that fits. */
  readonly isAssumed?: boolean;
  readonly checked?: CheckedShare;
  readonly reason?: Reason;
  /** The whole numbers that the denominator can be. */
  readonly fits?: CountRange;
  /** "vượt 103%" where 103% were reached: it would be right as that, and is wrong as it is said. */
  readonly isReached?: boolean;
}

export interface Statement {
  readonly count: number;
  readonly printed: PrintedPercent;
  readonly relation: Relation;
  /** The count is a change ("tăng 24"), and not what it came to. */
  readonly isChange?: boolean;
  /** It belongs to this percentage without a doubt. */
  readonly isSure: boolean;
  /** It says what it counts; left out: it does. A bare number that no whole fits may be no count at all. */
  readonly isNamed?: boolean;
  /** Any of them is meant. */
  readonly sure: readonly number[];
  /** The denominator stands right beside it; left out: it does. Another one accuses only what it nearly agrees with. */
  readonly isBeside?: boolean;
  /** They can explain a percentage, and never accuse one. */
  readonly possible: readonly number[];
  /** From far away: they explain what they fit to the last digit. */
  readonly distant?: readonly number[];
}

/** A denominator that only may be meant must fit more narrowly than by chance. */
const NARROW = 0.1;
const NARROW_DISTANT = 0.02;

function numeratorOf({ count, relation, isChange }: Statement, whole: number): number | undefined {
  if (isChange || relation === 'share') return count;
  const difference = relation === 'shrinks' ? whole - count : count - whole;
  return difference < 0 ? undefined : difference;
}

function judgedBy(statement: Statement, denominator: number): Judgement | undefined {
  if (denominator <= 0) return undefined;
  const { printed, relation, count, isChange } = statement;
  const numerator = numeratorOf(statement, denominator);
  const checked = numerator === undefined ? undefined : checkShare(numerator, denominator, printed);
  if (checked && checked.match !== 'neither') return { match: checked.match, denominator, checked };
  const isReached =
    relation === 'exceeds' && !isChange && checkShare(count, denominator, printed).match !== 'neither';
  return checked && { match: 'neither', denominator, checked, ...(isReached && { isReached }) };
}

/** Printed so that the whole is at least the count. */
const isPartial = ({ relation, isChange, printed }: Statement): boolean =>
  !isChange && relation === 'share' && printed.digits <= 100 * 10 ** printed.decimals;

/** The denominators that fit, in closed form. */
function fitsOf({ count, printed, relation, isChange }: Statement): CountRange | undefined {
  if (relation === 'shrinks' && !isChange) return fallenFrom(count, printed);
  const full = 100 * 10 ** printed.decimals;
  const isAdded = !isChange && relation !== 'share';
  const { either } = denominatorsOf(count, isAdded ? { ...printed, digits: printed.digits + full } : printed);
  return either;
}

const isNarrow = (fits: CountRange | undefined, limit = NARROW): boolean =>
  fits !== undefined && (fits.to - fits.from + 1) / fits.from <= limit;

/** Nothing printed fits, or nothing is printed: the range of what it can be, or that there is none. */
function unprinted(statement: Statement): Judgement {
  const fits = fitsOf(statement);
  if (fits) return { match: 'open', reason: 'no-whole', fits };
  const { relation, isSure, isChange, isNamed = true, count, printed } = statement;
  const asReached = relation === 'exceeds' ? denominatorsOf(count, printed).either : undefined;
  const canBeJudged =
    isSure &&
    isNamed &&
    !isChange &&
    (relation === 'share' || relation === 'exceeds') &&
    count > 0 &&
    printed.digits > 0;
  if (!canBeJudged) return { match: 'open', reason: 'no-whole' };
  return asReached
    ? { match: 'open', reason: 'no-whole', fits: asReached, isReached: true }
    : { match: 'neither', reason: 'none-fits' };
}

/** A slip of a digit stays in sight of the right percentage; a number that was never meant seldom does. */
const SLIP = 3;

/** A comma in the wrong place is a slip too: 0,32 for 3,25. */
const SHIFTS: readonly number[] = [0.1, 1, 10];

function isNear({ checked, isReached }: Judgement, { digits, decimals }: PrintedPercent): boolean {
  if (!checked || isReached) return isReached === true;
  const printed = digits / 10 ** decimals;
  const isWithin = (value: number, factor: number) => value <= printed * factor && printed <= value * factor;
  return (
    isWithin(checked.rounded, SLIP) || SHIFTS.some((shift) => isWithin(checked.rounded * shift, 1 + NARROW))
  );
}

/** The only one of them that fits, where it does so more narrowly than by chance or there is no other. */
function explained(statement: Statement, wholes: readonly number[], limit: number): Judgement | undefined {
  const right = wholes
    .flatMap((whole) => judgedBy(statement, whole) ?? [])
    .filter(({ match }) => match !== 'neither');
  const [only, second] = right;
  if (!only || second) return undefined;
  const isAlone = limit === NARROW && wholes.length === 1;
  return isAlone || isNarrow(fitsOf(statement), limit) ? { ...only, isAssumed: true } : undefined;
}

/** Sure denominators first; then the only one that fits among those that may be meant; otherwise what it can be. */
export function judge(statement: Statement): Judgement {
  const large = (wholes: readonly number[] = []) =>
    [...new Set(wholes)].filter((whole) => !isPartial(statement) || whole >= statement.count);
  const sure = large(statement.sure).flatMap((whole) => judgedBy(statement, whole) ?? []);
  const right = sure.find(({ match }) => match !== 'neither');
  if (right) return right;
  const possible = large(statement.possible);
  const found =
    explained(statement, possible, NARROW) ?? explained(statement, large(statement.distant), NARROW_DISTANT);
  if (found) return found;
  const wrong = sure.find((each) => (statement.isBeside ?? true) || isNear(each, statement.printed));
  const mayBeRight = possible.some((whole) => judgedBy(statement, whole)?.match !== 'neither');
  return wrong && !mayBeRight && statement.isSure ? wrong : unprinted(statement);
}
