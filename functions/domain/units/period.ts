/** Which period a date belongs to. Periods overlap ("8 tháng", "quý III"): what is due first comes first. */
import type { Period } from './unit.ts';

/**
 * The period that holds the ISO date; of several the one that ends first, then the shortest. After the last period the
 * one that ended last stays the open one. undefined before the first period and without periods.
 */
export function periodOf(periods: readonly Period[], date: string): Period | undefined {
  const held = periods.filter((period) => period.from <= date && date <= period.to);
  if (held.length > 0) return held.reduce((best, next) => (isSooner(next, best) ? next : best));
  const ended = periods.filter((period) => period.to < date);
  return ended.length > 0 ? ended.reduce((best, next) => (isLater(next, best) ? next : best)) : undefined;
}

const isSooner = (a: Period, b: Period) => a.to < b.to || (a.to === b.to && a.from > b.from);
const isLater = (a: Period, b: Period) => a.to > b.to || (a.to === b.to && a.from > b.from);
