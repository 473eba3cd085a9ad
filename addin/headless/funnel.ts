/** `funnel`: from introduction to admission below a unit, as its lists of candidates say; of a span, how many took each step in it. */
import { FunnelResponse } from '#wire/funnel.ts';
import { formatCount, formatDate, formatDecimal } from '../words/format.ts';
import { recognitionLines } from '../tasks/leader/recognition-lines.ts';
import type { Edge } from './edge.ts';
import { indented } from './figure-lines.ts';
import { DAY_OPTIONS, ofDay } from './of-a-day.ts';
import { say } from './say.ts';
import { argumentsOf, expectDays, expectInOrder, usageError } from './usage.ts';

export const FUNNEL_FORM =
  'funnel --unit UNIT --as PERSON [--asof yyyy-mm-dd] [--from yyyy-mm-dd --to yyyy-mm-dd] [--json]';

const OPTIONS = { ...DAY_OPTIONS, from: { type: 'string' }, to: { type: 'string' } } as const;

export async function funnelCommand(argv: readonly string[], edge: Edge): Promise<0> {
  const { from, to, ...given } = argumentsOf(argv, { form: FUNNEL_FORM, options: OPTIONS }).values;
  return ofDay(given, edge, {
    form: FUNNEL_FORM,
    path: `candidates/funnel${spanIn(from, to)}`,
    ask: (service, path) => service.ask(FunnelResponse, { method: 'GET', path }),
    lines: linesOf,
  });
}

function spanIn(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return '';
  if (from === undefined || to === undefined) throw usageError(FUNNEL_FORM);
  expectDays(from, to);
  expectInOrder(from, to);
  return `/${from}/${to}`;
}

function linesOf(answer: FunnelResponse): readonly string[] {
  const {
    places,
    registered,
    recognised,
    sources,
    sexes,
    sectors,
    units,
    waits,
    span,
    recognitions,
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
    ...places.map(({ label, people }) => `    ${label.vi}: ${formatCount(people)}`),
    say('funnel.sum', { registered, recognised }),
    ...units.map(({ unit: { name }, pledged, ...of }) => {
      const planned = pledged === undefined ? '' : say('funnel.pledged', { people: formatCount(pledged) });
      return `    ${name}: ${stages(of)}${planned}`;
    }),
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
    ...(recognitions ? indented((words) => recognitionLines(words, recognitions)) : []),
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
