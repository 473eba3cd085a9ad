/** A report of a subtree: what statistics tell, what was planned and how far it is, and the hash of all of it. */
import { createHash } from 'node:crypto';
import { isWholeDate } from '../domain/language/date.ts';
import { canonicalText } from '../domain/reports/canonical.ts';
import { startOfYear, type ReportSpecification } from '../domain/reports/specification.ts';
import { rulesetOf } from '../domain/rules/ruleset.ts';
import { LAYOUT_VERSION } from '../domain/statistics/layout.ts';
import { NOTHING_SENT } from '../domain/submissions/standing.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { IndicatorView, ReportRequest, ReportView } from '../wire/report.ts';
import type { FigureView } from '../wire/statistics.ts';
import type { UnitContext } from './context.ts';
import { statisticsFrom } from './statistics.ts';
import { subtreeRosters, type SubtreeRosters } from './subtree-rosters.ts';

export async function reportOn(call: UnitContext, request: ReportRequest): Promise<ReportView> {
  const { unit, day, services } = call;
  const specification = specificationOf(call, request);
  const rosters = await subtreeRosters(call);
  const { facts: _facts, figures, counts: _counts, ...told } = await statisticsFrom(call, rosters);
  const { from, counts } = specification;
  const inputs = { ...specification, versions: versionsOf(rosters) };
  const values = figures.map(({ id, value }) => ({ id, value }));
  return {
    ...told,
    hash: createHash('sha256').update(canonicalText({ inputs, values })).digest('hex'),
    known: specification.known ?? services.clock().toISOString(),
    unit: { id: unit.id, name: unit.name },
    asOf: day,
    from,
    counts,
    onOld: onOldIn(rosters),
    rules: rulesetOf(),
    layout: LAYOUT_VERSION,
    figures,
    indicators: figures.map((figure) => indicatorOf(figure, day)),
    plan: [],
    course: [],
  };
}

function specificationOf(
  { unit, day, counting = 'sent', services }: UnitContext,
  request: ReportRequest,
): ReportSpecification {
  const { from = startOfYear(day), known } = request;
  if (!isWholeDate(from) || from > day) throw new ProblemError('invalid-request', { where: 'from' });
  const instant = known === undefined ? null : new Date(known);
  if (instant !== null && !(instant <= services.clock()))
    throw new ProblemError('invalid-request', { where: 'known' });
  return {
    unit: unit.id,
    asOf: day,
    from,
    known: instant === null ? null : instant.toISOString(),
    counts: counting,
  };
}

const versionsOf = ({ summed, standings }: SubtreeRosters) =>
  summed.flatMap(({ id }) => {
    const counted = standings.get(id)?.counted;
    return counted === null || counted === undefined ? [] : [[id, counted.unit, counted.version] as const];
  });

const onOldIn = ({ summed, standings, standsFor, alike }: SubtreeRosters): number =>
  summed.filter(({ id }) => {
    const { counted } = standings.get(id) ?? NOTHING_SENT;
    return counted !== null && (standsFor.has(id) || !alike.includes(counted.period));
  }).length;

function indicatorOf({ id, group, label, value, share, note }: FigureView, day: string): IndicatorView {
  return {
    id,
    group,
    label,
    about: 'day',
    source: 'rosters',
    decimals: Number.isInteger(value) ? 0 : 2,
    value,
    ...share,
    to: day,
    ...(note === undefined ? {} : { note }),
  };
}
