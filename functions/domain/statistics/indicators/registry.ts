/** Every indicator that there is, in the order of the report. test/functions/domain/statistics/indicators/ids.json holds the ids. */
import type { Definition } from './definition.ts';
import type { Indicator } from './indicator.ts';
import { ADMITTED } from './admitted.ts';
import { MOVED } from './moved.ts';
import { PLANNED } from './planned.ts';
import { PRINTED } from './printed.ts';
import { RECOGNISED } from './recognised.ts';
import { STANDING } from './standing.ts';

export const DEFINITIONS: readonly Definition[] = [
  ...PRINTED,
  ...ADMITTED,
  ...PLANNED,
  ...RECOGNISED,
  ...MOVED,
  ...STANDING,
];

/** Without how they are computed: what is printed beside a value. */
export const INDICATORS: readonly Indicator[] = DEFINITIONS.map(({ compute: _compute, ...words }) => words);

const BY_ID: ReadonlyMap<string, Definition> = new Map(DEFINITIONS.map((one) => [one.id, one]));
const WORDS: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((one) => [one.id, one]));

/** Throws RangeError for another id. */
export function definitionOf(id: string): Definition {
  const found = BY_ID.get(id);
  if (found === undefined) throw new RangeError(`No such indicator: ${id}`);
  return found;
}

export const indicatorOf = (id: string): Indicator | undefined => WORDS.get(id);
