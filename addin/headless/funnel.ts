/** `funnel`: from introduction to admission below a unit, as its lists of candidates say; of a span, how many took each step in it. */
import { FunnelResponse } from '#wire/funnel.ts';
import { unitPath } from '../service/client.ts';
import { serviceAt } from '../tasks/create.ts';
import { formatCount, formatDate, formatDecimal } from '../words/format.ts';
import type { Edge } from './edge.ts';
import { say } from './say.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, expectDays, expectInOrder, usageError } from './usage.ts';

export const FUNNEL_FORM =
  'funnel --unit UNIT --as PERSON [--asof yyyy-mm-dd] [--from yyyy-mm-dd --to yyyy-mm-dd] [--json]';

const OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  asof: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export async function funnelCommand(argv: readonly string[], edge: Edge): Promise<0> {
  const {
    unit,
    as: person,
    asof,
    from,
    to,
    json,
  } = argumentsOf(argv, { form: FUNNEL_FORM, options: OPTIONS }).values;
  if (unit === undefined || person === undefined) throw usageError(FUNNEL_FORM);
  if ((from === undefined) !== (to === undefined)) throw usageError(FUNNEL_FORM);
  expectDays(asof, from, to);
  if (from !== undefined && to !== undefined) expectInOrder(from, to);
  const span = from === undefined || to === undefined ? '' : `/${from}/${to}`;
  const day = asof === undefined ? '' : `?asOf=${asof}`;
  const path = `${unitPath(unit)}/candidates/funnel${span}${day}`;
  const place = await servicePlace(person, edge.environment);
  const answer = await serviceAt({ ...place, pauses: PAUSES }).ask(FunnelResponse, { method: 'GET', path });
  if (json) edge.out(JSON.stringify(answer));
  else for (const line of linesOf(answer)) edge.out(line);
  return 0;
}

function linesOf(answer: FunnelResponse): readonly string[] {
  const {
    unit,
    asOf,
    places,
    registered,
    recognised,
    sources,
    sexes,
    sectors,
    units,
    waits,
    span,
    workforce,
  } = answer;
  const stages = (of: Stages) =>
    say('funnel.stages', {
      registered: formatCount(of.registered),
      pool: formatCount(of.pool),
      decided: formatCount(of.decided),
      admitted: formatCount(of.admitted),
      ended: formatCount(of.ended),
    });
  return [
    `${unit.name}: ${formatDate(asOf)}`,
    ...places.map(({ label, people }) => `    ${label.vi}: ${formatCount(people)}`),
    say('funnel.sum', { registered, recognised }),
    ...units.map(({ unit: { name }, ...of }) => `    ${name}: ${stages(of)}`),
    ...[...sectors, ...sexes, ...(sources?.lines ?? [])].map(
      ({ label, ...of }) => `    ${label.vi}: ${stages(of)}`,
    ),
    ...(sources && sources.untold > 0 ? [say('funnel.untold', { count: formatCount(sources.untold) })] : []),
    ...(waits ?? []).map(({ label, people, meanDays }) =>
      say('funnel.wait', {
        step: label.vi.toLowerCase(),
        days: formatDecimal(meanDays ?? 0),
        people: formatCount(people),
      }),
    ),
    ...(span
      ? [
          `${formatDate(span.from)} – ${formatDate(span.to)}`,
          ...span.steps.map(({ label, people }) => `    ${label.vi}: ${formatCount(people)}`),
        ]
      : []),
    ...(workforce
      ? [
          say('funnel.workforce', {
            workers: formatCount(workforce.workers),
            places: formatCount(workforce.places),
          }),
        ]
      : []),
  ];
}

type Stages = Pick<FunnelResponse['units'][number], 'registered' | 'pool' | 'decided' | 'admitted' | 'ended'>;
