/** What of a report somebody is told. Totals are told to everybody; of traits see acts/disclosure.ts. */
import type { PinnedReport, ReportContent } from '../domain/reports/content.ts';
import { startOfYear } from '../domain/reports/specification.ts';
import type { Disclosure } from '../domain/statistics/disclosure/disclosure.ts';
import { indicatorOf } from '../domain/statistics/indicators/registry.ts';
import type { IndicatorValue } from '../domain/statistics/indicators/indicator.ts';
import { toldLines, toldValues } from '../domain/statistics/indicators/told.ts';
import { figuresTold } from '../domain/statistics/telling/report.ts';
import type { IndicatorView, PlanLineView, ReportView } from '../wire/report.ts';

export interface Told {
  readonly disclosure: Disclosure;
  /** The unit is the highest that the person may ask for. */
  readonly isTop: boolean;
}

export function reportView(
  { specification, rules, layout, content }: PinnedReport,
  { hash, known }: { readonly hash: string; readonly known: string },
  told: Told,
): ReportView {
  const { unit, asOf, from, counts } = specification;
  const { unitName, coverage, onOld, counted, course } = content;
  const { figures, withheld } = figuresTold(content.figures, told.disclosure.below(unit));
  return {
    hash,
    known,
    unit: { id: unit, name: unitName },
    asOf,
    from,
    counts,
    coverage: {
      ...coverage,
      missing: [...coverage.missing],
      late: [...coverage.late],
      onOld: coverage.onOld && [...coverage.onOld],
      notComputed: coverage.notComputed && [...coverage.notComputed],
    },
    onOld,
    rules: { ...rules },
    layout,
    figures: [...figures],
    ...(withheld.length === 0 ? {} : { withheld: [...withheld] }),
    counted: { ...counted },
    indicators: indicatorsTold(specification, content, told),
    plan: planTold(content.plan, unit, told),
    course: course.map((point) => ({ ...point })),
  };
}

const FEW = 5;

/** What was worked out for the figures is of this year: the same traits of other days are told as those that no figure prints. */
function indicatorsTold(
  { unit, asOf, from }: PinnedReport['specification'],
  { indicators }: Pick<ReportContent, 'indicators'>,
  { disclosure, isTop }: Told,
): IndicatorView[] {
  if (disclosure.tellsAll) return indicators.map(indicatorView);
  const withheld = disclosure.below(unit);
  const values = new Map(indicators.map(({ id, value }) => [id, value ?? 0]));
  const isFew = (id: string) => (values.get(id) ?? 0) > 0 && (values.get(id) ?? 0) < FEW;
  const isOfOtherDays = (id: string) => {
    const words = indicatorOf(id);
    return from !== startOfYear(asOf) && words?.about === 'span' && words.trait === true;
  };
  const figures = (id: string) => withheld(id) || (isOfOtherDays(id) && (!isTop || isFew(id)));
  return toldValues(indicators, { figures, isHighest: isTop }).map(indicatorView);
}

function indicatorView({
  id,
  value,
  numerator,
  denominator,
  percent,
  from,
  to,
  before,
  assumed,
  note,
  notComputed,
  withheld,
}: IndicatorValue): IndicatorView {
  const words = indicatorOf(id);
  return {
    id,
    group: words?.group ?? '',
    label: words?.label ?? { vi: id, en: id },
    about: words?.about ?? 'day',
    source: words?.source ?? 'rosters',
    counts: words?.numerator,
    outOf: words?.denominator,
    category: words?.category,
    decimals: words?.decimals ?? 0,
    trait: words?.trait,
    value,
    numerator,
    denominator,
    percent,
    from,
    to,
    before: before && { ...before },
    assumed,
    note,
    notComputed: notComputed && [...notComputed],
    withheld,
  };
}

function planTold(plan: ReportContent['plan'], top: string, { disclosure, isTop }: Told): PlanLineView[] {
  const names = new Map(plan.map(({ unit, unitName }) => [unit, unitName]));
  const lines = disclosure.tellsAll ? plan : toldLines(plan, top, { isHighest: isTop });
  return lines.map((line) => ({
    ...line,
    unitName: names.get(line.unit) ?? line.unit,
    notComputed: line.notComputed && [...line.notComputed],
    changes: line.changes.map((change) => ({ ...change })),
  }));
}
