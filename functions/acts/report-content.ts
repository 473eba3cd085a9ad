/** A report as it is computed: the rosters of its day, of the span and of the same day a year before, its plan, and what they come to. */
import type { ReportContent } from '../domain/reports/content.ts';
import { sameDayAYearBefore } from '../domain/reports/specification.ts';
import type { ReportSpecification } from '../domain/reports/specification.ts';
import { plansOn } from '../domain/plans/plan.ts';
import { course } from '../domain/statistics/indicators/course.ts';
import { indicatorsOf } from '../domain/statistics/indicators/evaluate.ts';
import type { IndicatorInputs, IndicatorRoster } from '../domain/statistics/indicators/inputs.ts';
import { planLines } from '../domain/statistics/indicators/plan-lines.ts';
import { figuresBelow } from '../domain/statistics/telling/report.ts';
import { NOTHING_SENT } from '../domain/submissions/standing.ts';
import { dayBefore } from '../domain/units/days.ts';
import { quarterOf } from '../domain/units/period.ts';
import type { KnownStorage } from '../storage/as-known.ts';
import { InputMissing } from '../storage/replay-inputs.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { countedDetails } from './counted-details.ts';
import { linesBelow } from './movements.ts';
import { planned } from './planned-rows.ts';
import type { Planned } from './planned-rows.ts';
import { subtreeRosters } from './subtree-rosters.ts';
import type { SubtreeRosters } from './subtree-rosters.ts';
import { coverageView } from './views.ts';

/** Over what was known: the tree of the call is of the same knowledge. */
export interface ReportCall extends UnitContext {
  readonly services: UnitContext['services'] & { readonly storage: KnownStorage };
}

export interface ComputedReport {
  readonly content: ReportContent;
  readonly rosters: SubtreeRosters;
  readonly inputs: IndicatorInputs;
}

/** `answered`: what storage has answered until now, where what it came to may be remembered. */
export async function computedReport(
  call: ReportCall,
  specification: ReportSpecification,
  answered?: () => object,
): Promise<ComputedReport> {
  const { from } = specification;
  const { unit, day, tree } = call;
  const { storage } = call.services;
  const { directory } = storage;
  const rosters = await subtreeRosters(call);
  const { written, rows } = await planned(storage, tree, unit.id);
  const details = await countedDetails(storage, rosters);
  const movements = await linesBelow(call, dayBefore(from));
  const yearBefore = await rostersOn(call, sameDayAYearBefore(day));
  const { sent, expected } = rosters.coverage;
  const onOld = onOldIn(rosters);
  const inputs: IndicatorInputs = {
    asOf: day,
    span: { from, to: day },
    top: unit.id,
    units: tree.subtree(unit.id),
    ancestors: tree.ancestors(unit.id),
    rosters: rostersIn(rosters, new Map(details.map((one) => [one.unit, one.details]))),
    movements: movements.total,
    movementsByUnit: movements.lines,
    ...(yearBefore === undefined ? {} : { yearBefore }),
    plans: rows,
    coverage: { sent, expected, onOld },
  };
  const make = () => contentOf({ call, rosters, inputs, written });
  const { contents } = call.services;
  if (answered === undefined || contents === undefined) return { content: make(), rosters, inputs };
  const madeOf = {
    text: JSON.stringify([specification, rosters.period, written, rows, answered()]),
    trees: [tree, movements.before.tree, await directory.tree(sameDayAYearBefore(day))],
  };
  return { content: contents(madeOf, make), rosters, inputs };
}

interface Computing {
  readonly call: ReportCall;
  readonly rosters: SubtreeRosters;
  readonly inputs: IndicatorInputs;
  readonly written: Planned['written'];
}

function contentOf({ call, rosters, inputs, written }: Computing): ReportContent {
  const { unit, day, tree } = call;
  const { sent, expected } = rosters.coverage;
  const { figures, counted } = figuresBelow({
    tree: rosters.tree,
    unit,
    asOf: day,
    vectors: rosters.vectors,
    keepers: rosters.summed,
    standIns: new Set(rosters.standsFor.keys()),
    coverage: { sent, expected },
    plans: plansOn(written, unit.id, day),
  });
  const nameOf = (id: string) => tree.unit(id)?.name ?? id;
  return {
    unitName: unit.name,
    coverage: coverageView(rosters.coverage, rosters.notComputed),
    onOld: inputs.coverage?.onOld ?? 0,
    figures,
    counted,
    indicators: indicatorsOf(inputs),
    plan: planLines(inputs).map((line) => ({ ...line, unitName: nameOf(line.unit) })),
    course: course(inputs),
  };
}

export function rostersIn(
  { summed, standings, standsFor }: SubtreeRosters,
  details: ReadonlyMap<string, Uint8Array | undefined>,
): IndicatorRoster[] {
  return summed.flatMap((unit): IndicatorRoster[] => {
    const vector = standings.get(unit.id)?.counted?.statistics;
    if (vector === undefined) return [];
    const standsIn = standsFor.has(unit.id) ? { standsIn: true as const } : {};
    return [{ unit, vector, details: details.get(unit.id), ...standsIn }];
  });
}

/** A day before anybody had sent. */
const WITHOUT_FIGURES: ReadonlySet<string> = new Set(['before-first-roster']);

/** undefined where nothing of the unit is known of that day. */
async function rostersOn(call: ReportCall, day: string): Promise<IndicatorInputs['yearBefore']> {
  const tree = await call.services.storage.directory.tree(day);
  const unit = tree.unit(call.unit.id);
  if (unit === undefined) return undefined;
  try {
    // Rosters count whether or not a period was ever set for a day so long ago.
    const rosters = await subtreeRosters({ ...call, tree, day, unit }, quarterOf(day));
    const details = await countedDetails(call.services.storage, rosters);
    const byUnit = new Map(details.map((one) => [one.unit, one.details]));
    return { asOf: day, units: tree.subtree(unit.id), rosters: rostersIn(rosters, byUnit) };
  } catch (error) {
    if (error instanceof ProblemError && WITHOUT_FIGURES.has(error.code)) return undefined;
    // Of a report that was kept when a day without a period was not asked about.
    if (error instanceof InputMissing) return undefined;
    throw error;
  }
}

function onOldIn({ summed, standings, standsFor, alike }: SubtreeRosters): number {
  return summed.filter(({ id }) => {
    const { counted } = standings.get(id) ?? NOTHING_SENT;
    return counted !== null && (standsFor.has(id) || !alike.includes(counted.period));
  }).length;
}
