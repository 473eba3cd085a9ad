/** What of a report somebody is told. Totals are told to everybody; of traits see acts/disclosure.ts. */
import type { PinnedReport, ReportContent } from '../domain/reports/content.ts';
import { startOfYear } from '../domain/reports/specification.ts';
import type { Disclosure } from '../domain/statistics/disclosure/disclosure.ts';
import { indicatorOf } from '../domain/statistics/indicators/registry.ts';
import type { IndicatorValue } from '../domain/statistics/indicators/indicator.ts';
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
    plan: content.plan.map((line) => planLineTold(line, unit, told)),
    course: course.map((point) => ({ ...point })),
  };
}

const FEW = 5;

/**
 * Of traits that no figure prints, or that are of other days than the figures are, nothing is worked out over the units below: they are
 * told of the highest unit alone, from five people on, and of a group of which one is not told another one is not told either.
 */
function untoldIndicators(
  { unit, asOf, from }: Pick<PinnedReport['specification'], 'unit' | 'asOf' | 'from'>,
  { figures, indicators }: Pick<ReportContent, 'figures' | 'indicators'>,
  { disclosure, isTop }: Told,
): ReadonlySet<string> {
  if (disclosure.tellsAll) return new Set();
  const withheld = disclosure.below(unit);
  const printed = new Set(figures.map(({ id }) => id));
  const untold = new Set(indicators.map(({ id }) => id).filter((id) => withheld(id)));
  const others = new Map<string, IndicatorValue[]>();
  for (const one of indicators) {
    const words = indicatorOf(one.id);
    const isOfYear = words?.about === 'day' || from === startOfYear(asOf);
    if (words !== undefined && (words.trait !== true || (printed.has(one.id) && isOfYear))) continue;
    const group = words?.group ?? '';
    others.set(group, [...(others.get(group) ?? []), one]);
  }
  for (const group of others.values()) for (const id of fewIn(group, isTop)) untold.add(id);
  return untold;
}

function fewIn(group: readonly IndicatorValue[], isTop: boolean): string[] {
  if (!isTop) return group.map(({ id }) => id);
  const peopleIn = ({ numerator, value }: IndicatorValue): number => numerator ?? value ?? 0;
  const few = group.filter((one) => peopleIn(one) > 0 && peopleIn(one) < FEW);
  if (few.length !== 1) return few.map(({ id }) => id);
  const second = group
    .filter((one) => !few.includes(one) && peopleIn(one) >= FEW)
    .toSorted((a, b) => peopleIn(a) - peopleIn(b))[0];
  return [...few, ...(second === undefined ? [] : [second])].map(({ id }) => id);
}

function indicatorsTold(
  specification: PinnedReport['specification'],
  content: ReportContent,
  told: Told,
): IndicatorView[] {
  const untold = untoldIndicators(specification, content, told);
  return content.indicators.map((value) => indicatorView(value, untold.has(value.id)));
}

function indicatorView(
  {
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
  }: IndicatorValue,
  isUntold: boolean,
): IndicatorView {
  const words = indicatorOf(id);
  const label = words?.label ?? { vi: id, en: id };
  const shown = {
    id,
    group: words?.group ?? '',
    label,
    about: words?.about ?? 'day',
    source: words?.source ?? 'rosters',
    counts: words?.numerator,
    outOf: words?.denominator,
    category: words?.category,
    decimals: words?.decimals ?? 0,
    ...(words?.trait ? { trait: true as const } : {}),
    ...(from === undefined ? {} : { from }),
    to,
  };
  if (isUntold) return { ...shown, value: null, withheld: true };
  return {
    ...shown,
    value,
    numerator,
    denominator,
    percent,
    before: before && { ...before },
    assumed,
    note,
    notComputed: notComputed && [...notComputed],
  };
}

/** A plan is told to everybody; who of a trait was admitted is not told of a unit below, nor of a few. */
function planLineTold(
  line: ReportContent['plan'][number],
  top: string,
  { disclosure, isTop }: Told,
): PlanLineView {
  const { admitted, left, percent, changes, ...plan } = line;
  const shown = { ...plan, changes: changes.map((change) => ({ ...change })) };
  const isTold =
    disclosure.tellsAll ||
    line.trait !== true ||
    (isTop && line.unit === top && (admitted === null || admitted === 0 || admitted >= FEW));
  if (!isTold) return { ...shown, admitted: null, withheld: true };
  return {
    ...shown,
    admitted,
    ...(left === undefined ? {} : { left }),
    ...(percent === undefined ? {} : { percent }),
  };
}
