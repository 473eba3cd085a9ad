/** `funnel`: from introduction to admission below a unit, as its lists of candidates say. */
import { FunnelResponse } from '#wire/funnel.ts';
import { unitPath } from '../service/client.ts';
import { serviceAt } from '../tasks/create.ts';
import { formatCount, formatDate } from '../words/format.ts';
import type { Edge } from './edge.ts';
import { say } from './say.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, expectDays, usageError } from './usage.ts';

export const FUNNEL_FORM = 'funnel --unit UNIT --as PERSON [--asof yyyy-mm-dd] [--json]';

const OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  asof: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export async function funnelCommand(argv: readonly string[], edge: Edge): Promise<0> {
  const { unit, as: person, asof, json } = argumentsOf(argv, { form: FUNNEL_FORM, options: OPTIONS }).values;
  if (unit === undefined || person === undefined) throw usageError(FUNNEL_FORM);
  expectDays(asof);
  const place = await servicePlace(person, edge.environment);
  const day = asof === undefined ? '' : `?asOf=${asof}`;
  const answer = await serviceAt({ ...place, pauses: PAUSES }).ask(FunnelResponse, {
    method: 'GET',
    path: `${unitPath(unit)}/candidates/funnel${day}`,
  });
  if (json) {
    edge.out(JSON.stringify(answer));
    return 0;
  }
  edge.out(`${answer.unit.name}: ${formatDate(answer.asOf)}`);
  for (const { label, people } of answer.places) edge.out(`    ${label.vi}: ${formatCount(people)}`);
  edge.out(say('funnel.sum', { registered: answer.registered, recognised: answer.recognised }));
  return 0;
}
