/**
 * The district's enterprises: more than 100, of which 34 have a union and 6 an organisation of the Party. How many there are beyond 100,
 * which the six are, and all names but the three of the pilot are invented.
 */
import type { LedgerRows } from './organisation.ts';

/** An assumption: the article says "more than 100". */
const ENTERPRISES = 103;
const WITH_PARTY = 6;

interface Enterprise {
  readonly name: string;
  readonly workers?: number;
  readonly isForeign?: boolean;
}

/** `unionised`: those with a union, the pilots first. */
export function enterprisesOf(federation: string, unionised: readonly Enterprise[]): LedgerRows {
  const others = Array.from({ length: ENTERPRISES - unionised.length }, (_, at) => ({
    name: `Doanh nghiệp số ${String(at + 1)}`,
  }));
  return [...unionised, ...others].map(({ name, workers, isForeign }: Enterprise, at) => ({
    name,
    sort: 'enterprise',
    unit: federation,
    ownership: isForeign === true ? 'foreign' : 'non-state',
    union: at < unionised.length,
    // Of those with a union the last ones: the pilots have none yet.
    party: at >= unionised.length - WITH_PARTY && at < unionised.length ? 'own' : 'none',
    ...(workers === undefined ? {} : { workers }),
  }));
}
