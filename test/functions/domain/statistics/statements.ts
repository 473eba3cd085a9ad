/**
 * What reports say of counts, held against arithmetic: people who went through a step and came out somewhere, sums of parts, plans
 * reached or exceeded, shares of few people, rates of years. Each answers with facts; whoever shows them finds the words.
 */
import type { CountRange } from '../../../../functions/domain/percentages/printed-share.ts';

/** Everybody who registered has one outcome: what is left over has none, and is named. */
export interface Funnel {
  readonly registered: number;
  readonly accounted: number;
  /** Above 0: people without an outcome. Below 0: more outcomes than people. */
  readonly missing: number;
}

export function checkFunnel(registered: number, outcomes: Readonly<Record<string, number>>): Funnel {
  const accounted = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  return { registered, accounted, missing: registered - accounted };
}

/** What a total holds beside its named parts: a row "Khác / chưa phân loại", never nothing. Throws RangeError where parts are more. */
export function remainderOf(total: number, parts: readonly number[]): number {
  const rest = total - parts.reduce((sum, part) => sum + part, 0);
  if (rest < 0) throw new RangeError(`parts exceed their total by ${-rest}`);
  return rest;
}

/** 206 of 200: 103% reached, 3% exceeded. Two verbs, two numbers. Percent with two decimals, half up; null without a plan. */
export function attainment(
  result: number,
  plan: number,
): { readonly reached: number; readonly exceeded: number | null } | null {
  if (plan <= 0) return null;
  const reached = Math.floor((result * 20_000 + plan) / (2 * plan)) / 100;
  return { reached, exceeded: result > plan ? Math.round((reached - 100) * 100) / 100 : null };
}

/** A share of few people falls between two whole numbers: both are shown, and a person chooses. */
export interface NearestCounts {
  /** 15% of 16: 2.4. */
  readonly exact: number;
  readonly below: { readonly count: number; readonly percent: number };
  readonly above: { readonly count: number; readonly percent: number };
}

export function nearestCounts(total: number, percent: number): NearestCounts {
  if (!Number.isSafeInteger(total) || total < 1) throw new RangeError(`not a count: ${total}`);
  const exact = (total * percent) / 100;
  const withShare = (count: number) => ({ count, percent: (count / total) * 100 });
  return { exact, below: withShare(Math.floor(exact)), above: withShare(Math.ceil(exact)) };
}

/** Where a cap on grades is judged: at the grassroots organisation. A branch below one is told, and is never wrong. */
export interface CapJudgement {
  /** Percent of those graded below it, which is not percent of everybody. */
  readonly percent: number | null;
  readonly over: boolean;
  readonly severity: 'none' | 'info' | 'error';
}

/** 'xuất sắc' against 'tốt': 3 of 13 is 23.1% and over a cap of 20%. */
export function judgeCap(
  { outstanding, good }: { readonly outstanding: number; readonly good: number },
  { cap, level }: { readonly cap: number; readonly level: 'grassroots' | 'branch' },
): CapJudgement {
  if (good === 0)
    return { percent: null, over: outstanding > 0, severity: outstanding > 0 ? 'info' : 'none' };
  const over = outstanding * 100 > cap * good;
  const severity = over ? (level === 'grassroots' ? 'error' : 'info') : 'none';
  return { percent: (outstanding * 100) / good, over, severity };
}

/** A statement about so many in a span of years (fractions of a year count). */
export interface YearlyStatement {
  readonly from: number;
  readonly to: number;
  readonly perYear: CountRange;
}

/** Two statements about overlapping years whose rates lie so many times apart cannot both describe the same. */
export function disagreeByYear(a: YearlyStatement, b: YearlyStatement, times: number): boolean {
  const overlap = Math.min(a.to, b.to) >= Math.max(a.from, b.from);
  const apart = (high: YearlyStatement, low: YearlyStatement) => high.perYear.from >= low.perYear.to * times;
  return overlap && (apart(a, b) || apart(b, a));
}
