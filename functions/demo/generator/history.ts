/**
 * The years before: how many were admitted since a day, in all and of some groups, is met exactly by giving some people an earlier or a
 * later date. Nothing else of them changes, and nobody is admitted under age. It draws from chance of its own, so that the people of a
 * demonstration stay who they are whatever is demanded of their past.
 */
import { admitBefore, dayIn, monthOf, OF_AGE, OLD } from './admit.ts';
import type { Demand, HistoryDemand } from './demand.ts';
import type { Draft } from './draft.ts';
import { randomOf, type Random } from './random.ts';

/** Months, counted as monthOf() does: the term of a demand ends where the one after it begins. */
interface Term {
  readonly asOf: number;
  readonly first: number;
  readonly last: number;
  readonly quiet: number;
}

const SALT = 0x5eed;

/** Changes `admitted` of the drafts. Throws RangeError where a demand cannot be met. */
export function giveHistory(seed: number, drafts: readonly Draft[], demand: Demand): void {
  const random = randomOf(seed ^ SALT);
  const { admissions } = demand;
  const asOf = monthOf(demand.asOf);
  const quiet = admissions?.quiet === undefined ? NaN : monthOf(admissions.quiet);
  let end = admissions === undefined ? asOf + 1 : monthOf(admissions.from);
  // The latest first: whoever is moved out of a term may come to lie in the one before it.
  for (const history of [...(demand.history ?? [])].sort((a, b) => (a.since < b.since ? 1 : -1))) {
    const first = monthOf(history.since);
    meet(random, drafts, history, { asOf, first, last: end - 1, quiet });
    end = first;
  }
}

/** Whether somebody is old enough to be admitted in a month. */
const isOfAge = ({ ageMonths }: Draft, asOf: number, month: number) => ageMonths - (asOf - month) >= OF_AGE;

function meet(random: Random, drafts: readonly Draft[], demand: HistoryDemand, term: Term): void {
  const { asOf, first, last } = term;
  const isFixed = ({ unit }: Draft) => demand.fixed?.has(unit) === true;
  const months = new Map(drafts.map((draft) => [draft, monthOf(draft.admitted)]));
  const since = (draft: Draft, month: number) => (months.get(draft) ?? 0) >= month;
  const settled = drafts.filter((draft) => since(draft, last + 1) || (since(draft, first) && isFixed(draft)));
  const open = shuffled(
    random,
    drafts.filter((draft) => !since(draft, last + 1) && !isFixed(draft)),
  );
  const inside = new Set(open.filter((draft) => since(draft, first)));
  const before = new Set(inside);
  // Who was not of age before the term stays in it.
  const canLeave = (draft: Draft) => isOfAge(draft, asOf, first - 1);
  const canCome = (draft: Draft) => isOfAge(draft, asOf, last) && draft.ageMonths <= OLD;
  const choice = new Choice(inside, open, demand, canLeave, canCome);
  choice.resize(demand.total - settled.length);
  demand.of.forEach(({ people, is }, group) => {
    choice.balance(group, people - settled.filter(is).length);
  });
  for (const draft of open) {
    if (inside.has(draft) && !before.has(draft)) admitIn(random, draft, term);
    else if (!inside.has(draft) && before.has(draft)) admitBefore(random, draft, asOf, first - 1, NaN);
  }
}

function admitIn(random: Random, draft: Draft, { asOf, first, last, quiet }: Term): void {
  const ofAge = asOf - draft.ageMonths + OF_AGE;
  const month = random.between(Math.max(first, ofAge), last);
  draft.admitted = dayIn(random, month === quiet ? last : month);
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((entry) => ({ entry, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ entry }) => entry);
}

/** Who lies inside a term, changed by as few people as possible. */
class Choice {
  readonly #inside: Set<Draft>;
  readonly #groups: HistoryDemand['of'];
  readonly #leaving: Draft[];
  readonly #coming: Draft[];

  constructor(
    inside: Set<Draft>,
    open: readonly Draft[],
    { of }: HistoryDemand,
    canLeave: (draft: Draft) => boolean,
    canCome: (draft: Draft) => boolean,
  ) {
    this.#inside = inside;
    this.#groups = of;
    this.#leaving = open.filter(canLeave);
    this.#coming = [...open.filter(canCome)].sort((a, b) => Number(b.youthUnion) - Number(a.youthUnion));
  }

  resize(size: number): void {
    for (const draft of this.#inside.size > size ? this.#leaving : this.#coming) {
      if (this.#inside.size === size) break;
      if (this.#inside.size > size) this.#inside.delete(draft);
      else this.#inside.add(draft);
    }
    if (this.#inside.size !== size) throw new RangeError(`${size} cannot be admitted in one term`);
  }

  /** Exchanges people who differ in this group alone. */
  balance(group: number, people: number): void {
    const is = this.#groups[group]?.is ?? (() => false);
    const surplus = [...this.#inside].filter(is).length - people;
    const leaves = (draft: Draft) => this.#inside.has(draft) && is(draft) === surplus > 0;
    const comes = (draft: Draft) => !this.#inside.has(draft) && is(draft) !== surplus > 0;
    const waiting = new Map<string, Draft[]>();
    for (const draft of this.#coming.filter(comes)) {
      const alike = this.#others(draft, group);
      const known = waiting.get(alike);
      if (known === undefined) waiting.set(alike, [draft]);
      else known.push(draft);
    }
    let left = Math.abs(surplus);
    for (const draft of this.#leaving.filter(leaves)) {
      if (left === 0) break;
      const other = waiting.get(this.#others(draft, group))?.shift();
      if (other === undefined) continue;
      this.#inside.delete(draft);
      this.#inside.add(other);
      left -= 1;
    }
    if (surplus > 0) left -= this.#exchangeWork([...this.#inside].filter(is).slice(0, left), is);
    if (left > 0) throw new RangeError(`Group ${group} misses ${left} of ${people} in one term`);
  }

  /** Who is too young to leave a term changes places at work with somebody of the same unit and class. How many did. */
  #exchangeWork(stuck: readonly Draft[], is: (draft: Draft) => boolean): number {
    let exchanged = 0;
    for (const draft of stuck) {
      const { unit, socialClass, occupation } = draft;
      const isAlike = (one: Draft) => one.unit === unit && one.socialClass === socialClass && !is(one);
      const other = this.#leaving.find((one) => !this.#inside.has(one) && isAlike(one));
      if (other === undefined) continue;
      [draft.occupation, other.occupation] = [other.occupation, occupation];
      exchanged += 1;
    }
    return exchanged;
  }

  /** What somebody is beside a group. */
  #others(draft: Draft, group: number): string {
    return this.#groups.map(({ is }, index) => (index === group || !is(draft) ? '0' : '1')).join('');
  }
}
