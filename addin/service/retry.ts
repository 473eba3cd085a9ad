/**
 * How long a call waits before it is repeated: longer every time, at least as long as the service asks, and never at the same
 * moment as everybody else whom it turned away.
 */

/** Nobody waits longer than this in front of a pane. */
const LONGEST_ASKED = 15_000;
const DATE = /^[A-Z][a-z]{2,8},? /;

/** Whether to wait as long as the service asks; where that is too long, the person hears of it instead of asking again too soon. */
export const isWorthWaiting = (asked: number): boolean => asked <= LONGEST_ASKED;

/** All in milliseconds; `random` gives 0 up to 1. Half of the pause is certain, or what was asked for, and half is chance. */
export function pauseBefore(pause: number, asked: number, random: () => number): number {
  return Math.max(pause / 2, Math.min(asked, LONGEST_ASKED)) + (random() * pause) / 2;
}

/** Milliseconds that Retry-After asks for (RFC 9110, 10.2.3): seconds, or a date in any of the three forms; 0 where it says nothing. */
export function retryAfter(headers: Headers, now: number): number {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  // By the clock of whoever wrote it, where that is told: the machine's own may be wrong by hours.
  const from = dateIn(headers.get('date') ?? '') ?? now;
  return Math.max((dateIn(value) ?? from) - from, 0);
}

/** The oldest form of a date does not say that it is GMT. */
function dateIn(value: string): number | undefined {
  if (!DATE.test(value)) return undefined;
  const time = Date.parse(value.endsWith(' GMT') ? value : `${value} GMT`);
  return Number.isNaN(time) ? undefined : time;
}
