/** The units behind a figure of a kept report, with the versions that counted: traits of a few people stay where they are. */
import { startOfYear } from '../domain/reports/specification.ts';
import { indicatorByUnit } from '../domain/statistics/indicators/evaluate.ts';
import { indicatorOf } from '../domain/statistics/indicators/registry.ts';
import type { UnitValue } from '../domain/statistics/indicators/indicator.ts';
import type { ConsolidatedResponse } from '../wire/consolidated.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { ReportUnits } from '../wire/report.ts';
import { consolidatedFrom } from './consolidated.ts';
import type { UnitContext } from './context.ts';
import { keptReport, toldOfKept } from './kept-report.ts';
import type { KeptReport } from './kept-report.ts';
import { pathsBelow } from './paths.ts';
import type { ComputedReport } from './report-content.ts';
import type { Told } from './report-view.ts';

export async function reportUnits(call: UnitContext, hash: string, indicator: string): Promise<ReportUnits> {
  if (indicatorOf(indicator) === undefined) throw new ProblemError('invalid-request', { where: 'indicator' });
  const report = await keptReport(call, hash);
  const { rosters, inputs } = computedIn(report);
  const told = await toldOfKept(call, report);
  const isUntold = untoldIn(report, indicator, told);
  const values = new Map(indicatorByUnit(inputs, indicator).map((value) => [value.unit, value]));
  const { tree, summed, standings } = rosters;
  const { pathOf } = pathsBelow(tree, call.unit.id, summed);
  return {
    hash,
    indicator,
    units: summed.flatMap((unit) => {
      const value = values.get(unit.id);
      const counted = standings.get(unit.id)?.counted;
      if (value === undefined || counted === null || counted === undefined) return [];
      const { version, rosterDate, receivedAt } = counted;
      return [
        {
          ...shown(value, isUntold(unit.id)),
          name: unit.name,
          above: pathOf(unit),
          version,
          rosterDate,
          receivedAt,
        },
      ];
    }),
  };
}

/** As the list of the units below, of what the report counted. */
export async function reportRows(call: UnitContext, hash: string): Promise<ConsolidatedResponse> {
  const report = await keptReport(call, hash);
  const { rosters } = computedIn(report);
  const { disclosure } = await toldOfKept(call, report);
  return consolidatedFrom(report.over, rosters, disclosure);
}

function computedIn({ computed }: KeptReport): ComputedReport {
  if (computed === undefined) throw new ProblemError('report-altered');
  return computed;
}

const shown = ({ unit, value, numerator, denominator }: UnitValue, isUntold: boolean) =>
  isUntold
    ? { unit, value: null, withheld: true as const }
    : {
        unit,
        value,
        ...(numerator === undefined ? {} : { numerator }),
        ...(denominator === undefined ? {} : { denominator }),
      };

/** What was worked out for the figures of the day holds for them; of every other trait no unit below is told. */
function untoldIn(
  { pinned: { specification, content } }: KeptReport,
  indicator: string,
  { disclosure }: Told,
): (unit: string) => boolean {
  const words = indicatorOf(indicator);
  const isPrinted = content.figures.some(({ id }) => id === indicator);
  const isOfYear = words?.about === 'day' || specification.from === startOfYear(specification.asOf);
  if (disclosure.tellsAll) return () => false;
  if (words?.trait === true && !(isPrinted && isOfYear)) return () => true;
  return (unit) => disclosure.own(unit)(indicator);
}
