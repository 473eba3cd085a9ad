/**
 * How much one person, and one address, may ask in a short time. Far more than a pane asks and than an office behind one address
 * does; less than a loop that has gone wild, or somebody who tries everything. Each instance counts for itself and forgets when it
 * ends: this keeps the service answering, it is no bookkeeping.
 */
export interface Allowance {
  /** Requests at once, after a while without any. */
  readonly burst: number;
  /** Requests a second in the long run. */
  readonly perSecond: number;
}

export const PERSON: Allowance = { burst: 600, perSecond: 20 };
/** The offices of a province may share one. */
export const ADDRESS: Allowance = { burst: 6_000, perSecond: 200 };

/** Seconds until the next request is taken; 0: this one is. */
export type Limiter = (key: string) => number;

interface Bucket {
  left: number;
  /** Milliseconds; when `left` was so. */
  at: number;
}

const MOST_KEYS = 10_000;

/** `now` in milliseconds: real time, since the clock of a service may be set. */
export function limiterOf(
  { burst, perSecond }: Allowance,
  now: () => number = () => performance.now(),
): Limiter {
  const buckets = new Map<string, Bucket>();
  return (key) => {
    const at = now();
    const known = buckets.get(key);
    const refilled = known === undefined ? burst : known.left + ((at - known.at) * perSecond) / 1_000;
    const left = Math.min(burst, refilled) - 1;
    // Behind the others: whoever has not asked for longest is forgotten first.
    buckets.delete(key);
    buckets.set(key, { left: Math.max(left, -1), at });
    const oldest = buckets.keys().next();
    if (buckets.size > MOST_KEYS && oldest.done !== true) buckets.delete(oldest.value);
    return left >= 0 ? 0 : Math.ceil(-left / perSecond);
  };
}

export interface Limits {
  readonly person: Limiter;
  readonly address: Limiter;
}

export const usualLimits = (): Limits => ({ person: limiterOf(PERSON), address: limiterOf(ADDRESS) });

/** For whoever loads a demonstration through a service of its own. */
export const NO_LIMITS: Limits = { person: () => 0, address: () => 0 };

/**
 * Who sent the request, as the nearest proxy saw it: the last entry, since anybody may send the ones before. Without its port; of
 * an IPv6 address the network, of which one machine has any number of addresses.
 */
export function addressOf(headers: { readonly get: (name: string) => string | null }): string {
  const last = (headers.get('x-forwarded-for') ?? '').split(',').at(-1)?.trim() ?? '';
  const bare = /^\[(.*)\]/.exec(last)?.[1] ?? last;
  if (bare.split(':').length > 2) return bare.split(':').slice(0, 4).join(':');
  return bare.split(':')[0] ?? '';
}
