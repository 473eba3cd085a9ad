/** A plan handed on to the units below it: whole numbers that sum to it, and what is said of who has and has not registered. */
import { isShare } from './plan-codes.ts';
import type { PlanRow } from './plan-ledger.ts';

export interface Share {
  readonly unit: string;
  readonly quantity: number;
}

/**
 * By largest remainder: in proportion to the weights, each rounded down, and what is left over one by one to whose part was cut most; of
 * equal ones to who comes first. Where nobody weighs anything, all weigh the same.
 */
export function distributed(
  quantity: number,
  units: readonly { readonly id: string; readonly weight: number }[],
): Share[] {
  const sum = units.reduce((all, { weight }) => all + weight, 0);
  const parts = units.map(({ id, weight }, index) => {
    // Whole numbers throughout: what is cut off is compared exactly.
    const [of, weighs] = sum === 0 ? [units.length, 1] : [sum, weight];
    const product = quantity * weighs;
    return { unit: id, index, quantity: Math.floor(product / of), rest: product % of };
  });
  let left = quantity - parts.reduce((all, part) => all + part.quantity, 0);
  const more = new Set<number>();
  for (const { index } of parts.toSorted((a, b) => b.rest - a.rest || a.index - b.index)) {
    if (left <= 0) break;
    more.add(index);
    left -= 1;
  }
  return parts.map(({ unit, index, quantity: base }) => ({
    unit,
    quantity: base + (more.has(index) ? 1 : 0),
  }));
}

/** What a plan is of, whoever it is for. */
export type PlanTopic = Pick<PlanRow, 'measure' | 'category' | 'from' | 'to'>;

export const isOf = (topic: PlanTopic, row: PlanTopic): boolean =>
  row.measure === topic.measure &&
  row.category === topic.category &&
  row.from === topic.from &&
  row.to === topic.to;

/** A number of a unit beside what stands for the units directly below. */
export interface PlanSum {
  readonly topic: PlanTopic;
  /** What was assigned to the unit, else what it planned; undefined where neither is there. */
  readonly own: number | undefined;
  readonly assigned: number;
  readonly registered: number;
  /** What of `own` is not handed on; negative where more is. */
  readonly remainder: number | undefined;
  /** Units below that were asked and have not registered, and those that nobody has assigned anything. */
  readonly notRegistered: readonly string[];
  readonly notAssigned: readonly string[];
}

/** Of every thing that is planned for the unit or directly below it and adds up, in the order in which it came. */
export function planSums(all: readonly PlanRow[], unit: string, below: readonly string[]): PlanSum[] {
  const rows = all.filter(({ measure }) => !isShare(measure));
  const inside = new Set(below);
  const own = rows.filter((row) => row.unit === unit);
  const parts = rows.filter((row) => inside.has(row.unit));
  const topics: PlanTopic[] = [];
  for (const row of [...own, ...parts])
    if (!topics.some((topic) => isOf(topic, row))) topics.push(topicOf(row));
  return topics.map((topic) => {
    const mine = own.filter((row) => isOf(topic, row) && row.kind !== 'registration');
    const planned = (mine.find(({ kind }) => kind === 'target') ?? mine[0])?.quantity;
    const theirs = parts.filter((row) => isOf(topic, row));
    const targets = theirs.filter(({ kind }) => kind !== 'registration');
    const registrations = theirs.filter(({ kind }) => kind === 'registration');
    const assigned = sumOf(targets);
    const has = new Set(targets.map((row) => row.unit));
    return {
      topic,
      own: planned,
      assigned,
      registered: sumOf(registrations),
      remainder: planned === undefined ? undefined : planned - assigned,
      notRegistered: registrations.filter(({ quantity }) => quantity === undefined).map((row) => row.unit),
      notAssigned: below.filter((id) => !has.has(id)),
    };
  });
}

const topicOf = ({ measure, category, from, to }: PlanRow): PlanTopic => ({ measure, category, from, to });
const sumOf = (rows: readonly PlanRow[]): number =>
  rows.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
