/** Reading the properties of an entity that this service, or an earlier or a later one, wrote. */
import type { Stored } from './table.ts';

export const textOf = (values: Stored['values'], name: string): string => String(values[name] ?? '');

/** `absent`: from before it was kept. What a later service wrote and this one does not know is never taken for something else. */
export function oneOf<T extends string>(
  known: readonly T[],
  values: Stored['values'],
  name: string,
  absent: T,
): T {
  const value = textOf(values, name);
  const found = value === '' ? absent : known.find((one) => one === value);
  if (found === undefined) throw new Error(`A stored ${name} is one that this service does not know`);
  return found;
}
