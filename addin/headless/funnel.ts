/** `funnel`: from introduction to admission below a unit, as its lists of candidates say. */
import { FunnelResponse } from '#wire/funnel.ts';
import { formatCount } from '../words/format.ts';
import type { Edge } from './edge.ts';
import { ofDay } from './of-a-day.ts';
import { say } from './say.ts';

export const FUNNEL_FORM = 'funnel --unit UNIT --as PERSON [--asof yyyy-mm-dd] [--json]';

export const funnelCommand = (argv: readonly string[], edge: Edge): Promise<0> =>
  ofDay(argv, edge, {
    form: FUNNEL_FORM,
    path: 'candidates/funnel',
    ask: (service, path) => service.ask(FunnelResponse, { method: 'GET', path }),
    lines: ({ places, registered, recognised }) => [
      ...places.map(({ label, people }) => `    ${label.vi}: ${formatCount(people)}`),
      say('funnel.sum', { registered, recognised }),
    ],
  });
