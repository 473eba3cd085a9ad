/**
 * Which counts of a composition are not told: those of one to four people, then the others of their row that are needed so that they
 * cannot be subtracted, and then whatever the sums of parts would give away. In a row where something is untold a 0 is not told either,
 * unless everybody can see it: "not told" must not mean "somebody".
 */
import { cover } from './cover.ts';
import { exposureOf } from './exposed.ts';
import { cellOf, FEW, type Hidden, type Sum, type Table } from './table.ts';

/** `closed`: parts of which nothing may be told, since it is not told how many people there are to divide. */
export function withhold(table: Table, closed: (part: number) => boolean = () => false): Hidden {
  const hidden = new Uint8Array(table.values.length);
  const { length } = table.parts.parent;
  for (let part = 0; part < length; part++) hideFew(table, hidden, part, closed(part));
  for (let settled = false; !settled;) settled = coverAll(table, hidden);
  for (const cell of exposureOf(table, hidden, closed).plain) hidden[cell] = 0;
  return hidden;
}

const isFew = (value: number): boolean => value > 0 && value < FEW;

/** The few of a row, and of the others the smallest, until those that are not told are not few themselves. */
function hideFew(table: Table, hidden: Hidden, part: number, isClosed: boolean): void {
  const first = cellOf(table, part, 0);
  const row = table.values.subarray(first, first + table.categories);
  if (!isClosed && !hasFew(table, row)) return;
  const fewIn = fewInSums(table, row);
  let untold = 0;
  for (let category = 0; category < row.length; category++) {
    const value = row[category] ?? 0;
    if (!isClosed && (value >= FEW || (value === 0 && isPlainNobody(table, fewIn, category)))) continue;
    hidden[first + category] = 1;
    untold += value;
  }
  while (untold < FEW) {
    const smallest = smallestTold(row, hidden, first);
    if (smallest < 0) return;
    hidden[first + smallest] = 1;
    untold += row[smallest] ?? 0;
  }
}

function hasFew({ silent }: Table, row: Int32Array): boolean {
  for (let category = 0; category < row.length; category++) {
    if (isFew(row[category] ?? 0) && silent?.has(category) !== true) return true;
  }
  return false;
}

/** -1 where nobody is told of. */
function smallestTold(row: Int32Array, hidden: Hidden, first: number): number {
  let smallest = -1;
  for (let category = 0; category < row.length; category++) {
    const value = row[category] ?? 0;
    if (value === 0 || hidden[first + category] === 1) continue;
    if (smallest < 0 || value < (row[smallest] ?? 0)) smallest = category;
  }
  return smallest;
}

/** Nobody of a category beside a sum that is not a few: if that were not told, the sum could not be either. */
function isPlainNobody({ sums = [] }: Table, fewIn: readonly boolean[], category: number): boolean {
  let isBeside = false;
  for (let index = 0; index < sums.length; index++) {
    if (sums[index]?.has(category) === true) continue;
    if (fewIn[index] === true) return false;
    isBeside = true;
  }
  return isBeside;
}

/** Of each sum, whether it counts a few in the row. */
function fewInSums({ sums = [] }: Table, row: Int32Array): boolean[] {
  return sums.map((sum) => {
    let people = 0;
    for (const category of sum) people += row[category] ?? 0;
    return isFew(people);
  });
}

/** true: nothing was left to cover. */
function coverAll(table: Table, hidden: Hidden): boolean {
  const { exposed } = exposureOf(table, hidden);
  for (const cell of exposed) {
    const category = cell % table.categories;
    const pairs = otherThan(table, new Set([category])).map((other) => [category, other] as const);
    mustCover(table, hidden, (cell - category) / table.categories, pairs);
  }
  if (exposed.length > 0) return false;
  const before = count(hidden);
  for (const sum of table.sums ?? []) coverSum(table, hidden, sum);
  return count(hidden) === before;
}

const count = (hidden: Hidden): number => hidden.reduce((all, one) => all + one, 0);

function otherThan({ categories }: Table, some: Sum): number[] {
  return Array.from({ length: categories }, (_, category) => category).filter(
    (category) => !some.has(category),
  );
}

function mustCover(
  table: Table,
  hidden: Hidden,
  part: number,
  pairs: readonly (readonly [number, number])[],
) {
  if (!cover(table, hidden, part, pairs)) throw new Error('A count cannot be covered');
}

/** A sum is told where all of it is told or all of the rest; where it is not, it must not follow from something else. */
export function isSumHidden(table: Table, hidden: Hidden, sum: Sum, part: number): boolean {
  const first = cellOf(table, part, 0);
  let [inside, outside] = [false, false];
  for (let category = 0; category < table.categories; category++) {
    if (hidden[first + category] === 0) continue;
    if (sum.has(category)) inside = true;
    else outside = true;
  }
  return inside && outside;
}

function coverSum(table: Table, hidden: Hidden, sum: Sum): void {
  const rest = otherThan(table, sum);
  const pairs = [...sum].flatMap((one) => rest.map((other) => [one, other] as const));
  for (let part = 0; part < table.parts.parent.length; part++) {
    if (isSumHidden(table, hidden, sum, part)) mustCover(table, hidden, part, pairs);
  }
}
