/**
 * Gives an untold count a way to be another number: somewhere inside its part one person of one category could be of another, and in a
 * part beside it one the other way round; then nothing that is told changes. All counts that such an exchange would change are
 * not told. Of the exchanges that there are, the one that costs the fewest told people is taken, by the data alone, so
 * that whoever asks again is told the same.
 */
import { cellOf, type Hidden, type Table } from './table.ts';

interface Way {
  readonly cells: readonly number[];
  readonly cost: number;
}

interface Exchange {
  readonly table: Table;
  readonly hidden: Hidden;
  /** One fewer of this inside the part … */
  readonly fewer: number;
  /** … and one more of that. */
  readonly more: number;
}

const swapped = (exchange: Exchange): Exchange => ({
  ...exchange,
  fewer: exchange.more,
  more: exchange.fewer,
});

/** `categories`: of which the exchange is to be; false where there is none, because all are of one category. */
export function cover(
  table: Table,
  hidden: Hidden,
  part: number,
  categories: readonly (readonly [number, number])[],
): boolean {
  let best: Way | undefined;
  for (const [one, other] of categories) {
    for (const [fewer, more] of [
      [one, other],
      [other, one],
    ] as const) {
      const found = wayOut({ table, hidden, fewer, more }, part, best?.cost ?? Infinity);
      if (found !== undefined) best = found;
      if (best?.cost === 0) return true;
    }
  }
  for (const cell of best?.cells ?? []) hidden[cell] = 1;
  return best !== undefined;
}

/** A sum is not told either where something beside it is not. */
const COST_OF_A_SUM = 200;

/** What it costs not to tell a count any more. */
function costOf({ table: { sums = [], values, categories }, hidden }: Exchange, cell: number): number {
  if (hidden[cell] === 1) return 0;
  const isBesideASum = sums.some((sum) => !sum.has(cell % categories));
  return (values[cell] ?? 0) + (isBesideASum ? COST_OF_A_SUM : 1);
}

function pairAt(exchange: Exchange, part: number): Way {
  const { table, fewer, more } = exchange;
  const cells = [cellOf(table, part, fewer), cellOf(table, part, more)];
  return { cells, cost: cells.reduce((sum, cell) => sum + costOf(exchange, cell), 0) };
}

const both = (one: Way, other: Way): Way => ({
  cells: [...one.cells, ...other.cells],
  cost: one.cost + other.cost,
});

/** From the part down to a roster that has somebody of the category that loses one. */
function wayDown(exchange: Exchange, part: number): Way | undefined {
  const { table, fewer } = exchange;
  const has = (one: number) => (table.values[cellOf(table, one, fewer)] ?? 0) > 0;
  if (!has(part)) return undefined;
  let way = pairAt(exchange, part);
  for (let below = table.parts.children[part] ?? []; below.length > 0;) {
    let best: readonly [Way, number] | undefined;
    for (const child of below) {
      if (!has(child)) continue;
      const pair = pairAt(exchange, child);
      if (best === undefined || pair.cost < best[0].cost) best = [pair, child];
    }
    if (best === undefined) return undefined;
    way = both(way, best[0]);
    below = table.parts.children[best[1]] ?? [];
  }
  return way;
}

/** Down inside the part, and out of it: beside it, beside a part above it, or over the top. Only what costs less than `limit`. */
function wayOut(exchange: Exchange, part: number, limit: number): Way | undefined {
  const inside = wayDown(exchange, part);
  if (inside === undefined) return undefined;
  const { parent, children } = exchange.table.parts;
  const back = swapped(exchange);
  let best: Way | undefined;
  let way = inside;
  for (let at = part; way.cost < (best?.cost ?? limit);) {
    const above = parent[at] ?? -1;
    if (above < 0) return way;
    for (const beside of children[above] ?? []) {
      if (beside === at || way.cost + pairAt(back, beside).cost >= (best?.cost ?? limit)) continue;
      const there = wayDown(back, beside);
      if (there !== undefined && way.cost + there.cost < (best?.cost ?? limit)) best = both(way, there);
    }
    way = both(way, pairAt(exchange, above));
    at = above;
  }
  return best;
}
