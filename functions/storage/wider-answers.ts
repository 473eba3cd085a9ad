/** A question that a wider one has answered already: its answer is taken from there, as storage would give it. */
import type { KeyRange } from './keys.ts';
import type { Condition, Query, Stored } from './table.ts';

export interface Answer {
  readonly query: Query;
  /** In key order. */
  readonly found: readonly Stored[];
}

/** Whether everything that `query` finds, with all that it asks of it, is in the answer. */
export function isAnsweredBy(query: Query, { query: wider }: Answer): boolean {
  const { select, where = [] } = query;
  const selectsAll = wider.select === undefined;
  return (
    query.partition === wider.partition &&
    (wider.keys === undefined || (query.keys !== undefined && holds(wider.keys, query.keys))) &&
    (selectsAll || (select !== undefined && select.every((name) => wider.select?.includes(name)))) &&
    (wider.where ?? []).every((loose) => where.some((strict) => follows(strict, loose)))
  );
}

export function takenFrom({ found }: Answer, { keys, where = [] }: Query): Stored[] {
  return found.filter(
    ({ rowKey, values }) =>
      (keys === undefined || (keys.from <= rowKey && rowKey <= keys.to)) &&
      where.every((condition) => isTrue(condition, values)),
  );
}

const holds = (wider: KeyRange, { from, to }: KeyRange): boolean => wider.from <= from && to <= wider.to;

/** Whatever meets `strict` meets `loose`. */
function follows(strict: Condition, loose: Condition): boolean {
  if (strict.property !== loose.property || typeof strict.value !== typeof loose.value) return false;
  if (strict.op === loose.op && strict.value === loose.value) return true;
  if (loose.op === 'le') return ['le', 'lt', 'eq'].includes(strict.op) && strict.value <= loose.value;
  return loose.op === 'ge' && ['ge', 'gt', 'eq'].includes(strict.op) && strict.value >= loose.value;
}

const TRUE: Readonly<
  Record<Condition['op'], (one: Condition['value'], other: Condition['value']) => boolean>
> = {
  eq: (one, other) => one === other,
  lt: (one, other) => one < other,
  le: (one, other) => one <= other,
  gt: (one, other) => one > other,
  ge: (one, other) => one >= other,
};

function isTrue({ property, op, value }: Condition, values: Stored['values']): boolean {
  const found = values[property];
  if (found === undefined || found instanceof Uint8Array) return false;
  return typeof found === typeof value && TRUE[op](found, value);
}
