/**
 * Plans of admissions held against what was reached: for the unit itself and for every unit directly below it, of each category that
 * is planned. What is not handed on stands beside the unit's own number, so that the lines add up.
 */
import type { Bilingual } from '../../language/bilingual.ts';
import { assumedFrom } from '../../plans/plan-ledger.ts';
import type { PlanChange } from '../../plans/plan.ts';
import { until, type DateRange } from '../admissions.ts';
import { admittedIn, isTraitCategory } from './categories.ts';
import type { IndicatorInputs, IndicatorRoster } from './inputs.ts';
import { rostersUnder } from './places.ts';
import { roundedRatio } from '../../language/number.ts';

export interface PlanLine {
  readonly unit: string;
  readonly category: string;
  readonly comparison: 'equal' | 'at-least';
  readonly from: string;
  readonly to: string;
  /** What the unit registered; left out where it was not asked or has not answered. */
  readonly registered?: number;
  /** What was assigned to it, else what it planned. */
  readonly assigned?: number;
  /** Up to the day; null where it is not known. */
  readonly admitted: number | null;
  /** Of which units it is not. */
  readonly notComputed?: readonly string[];
  /** What is missing: never below 0. */
  readonly left?: number;
  /** Two decimals; left out where a target is under five. */
  readonly percent?: number;
  /** Of the unit itself: what of its number is not handed on; negative where more is. */
  readonly remainder?: number;
  readonly assumed?: Bilingual;
  readonly changes: readonly PlanChange[];
  /** A personal trait: see Indicator. */
  readonly trait?: true;
  /** What was admitted is there, and not told to whoever asks. */
  readonly withheld?: true;
}

type Row = IndicatorInputs['plans'][number];
type Topic = Pick<Row, 'category' | 'from' | 'to'>;

const isSame = (one: Topic, other: Topic) =>
  one.category === other.category && one.from === other.from && one.to === other.to;

/** The unit itself first, then the units directly below in their order; one topic after the other. */
export function planLines(inputs: IndicatorInputs): PlanLine[] {
  const below = inputs.units.filter(({ parent }) => parent === inputs.top).map(({ id }) => id);
  const reach = new Set([inputs.top, ...below]);
  const rows = inputs.plans.filter(({ unit, measure }) => measure === 'admissions' && reach.has(unit));
  const under = rostersUnder(inputs);
  return topicsOn(rows, inputs.asOf).flatMap((topic) => {
    const of = rows.filter((row) => isSame(topic, row));
    const days = until(topic, inputs.asOf);
    const parts = below.map((unit) => lineOf(topic, of, unit, days, under.get(unit) ?? []));
    const own = lineOf(topic, of, inputs.top, days, inputs.rosters);
    const handedOn = parts.reduce((sum, { assigned = 0 }) => sum + assigned, 0);
    const remainder = own.assigned === undefined ? {} : { remainder: own.assigned - handedOn };
    return [{ ...own, ...remainder }, ...parts];
  });
}

/** Running on the day; of a category of which none is, the one that ended last. */
function topicsOn(rows: readonly Row[], day: string): Topic[] {
  const topics: Topic[] = [];
  for (const { category, from, to } of rows) {
    const topic = { category, from, to };
    if (from <= day && !topics.some((each) => isSame(each, topic))) topics.push(topic);
  }
  const isRunning = ({ to }: Topic) => day <= to;
  return topics.filter((topic) => {
    if (isRunning(topic)) return true;
    const alike = topics.filter(({ category }) => category === topic.category);
    return !alike.some(isRunning) && alike.every(({ to }) => to <= topic.to);
  });
}

function lineOf(
  topic: Topic,
  rows: readonly Row[],
  unit: string,
  days: DateRange,
  rosters: readonly IndicatorRoster[],
): PlanLine {
  const own = rows.filter((row) => row.unit === unit);
  const plans = own.filter(({ kind }) => kind !== 'registration');
  const plan = plans.find(({ kind }) => kind === 'target') ?? plans[0];
  const registered = own.find(({ kind }) => kind === 'registration')?.quantity;
  const assigned = plan?.quantity;
  const { value: admitted, notComputed } = admittedIn(topic.category, rosters, days);
  return {
    unit,
    ...topic,
    comparison: plan?.comparison === 'at-least' ? 'at-least' : 'equal',
    ...(registered === undefined ? {} : { registered }),
    ...(assigned === undefined ? {} : { assigned }),
    admitted,
    ...(notComputed.length === 0 ? {} : { notComputed }),
    ...(assigned === undefined || admitted === null ? {} : reached(admitted, assigned)),
    ...(plan?.isAssumed === true ? { assumed: assumedFrom(plan.source ?? '') } : {}),
    changes: plan?.changes ?? [],
    ...(isTraitCategory(topic.category) ? { trait: true } : {}),
  };
}

/** A target of fewer has no percentage: one person more or less would be twenty of a hundred. */
export const LEAST_FOR_PERCENT = 5;

function reached(admitted: number, assigned: number): Pick<PlanLine, 'left' | 'percent'> {
  const percent = assigned < LEAST_FOR_PERCENT ? null : roundedRatio(admitted * 100, assigned);
  return { left: Math.max(assigned - admitted, 0), ...(percent === null ? {} : { percent }) };
}
