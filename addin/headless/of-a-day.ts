/** A command about a unit on a day that asks the service one thing and says the answer: `--unit --as [--asof] [--json]`. */
import { unitPath } from '../service/client.ts';
import type { Service } from '../service/client.ts';
import { serviceAt } from '../tasks/create.ts';
import { formatDate } from '../words/format.ts';
import type { Edge } from './edge.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { expectDays, usageError } from './usage.ts';

export const DAY_OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  asof: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

interface Given {
  readonly unit?: string;
  readonly as?: string;
  readonly asof?: string;
  readonly json: boolean;
}

interface Asking<T> {
  readonly form: string;
  /** Below the unit. */
  readonly path: string;
  readonly ask: (service: Service, path: string) => Promise<T>;
  readonly lines: (answer: T) => readonly string[];
}

interface Answer {
  readonly unit: { readonly name: string };
  readonly asOf: string;
}

export async function ofDay<T extends Answer>(
  { unit, as: person, asof, json }: Given,
  edge: Edge,
  { form, path, ask, lines }: Asking<T>,
): Promise<0> {
  if (unit === undefined || person === undefined) throw usageError(form);
  expectDays(asof);
  const service = serviceAt({ ...(await servicePlace(person, edge.environment)), pauses: PAUSES });
  const day = asof === undefined ? '' : `?asOf=${asof}`;
  const answer = await ask(service, `${unitPath(unit)}/${path}${day}`);
  if (json) {
    edge.out(JSON.stringify(answer));
    return 0;
  }
  edge.out(`${answer.unit.name}: ${formatDate(answer.asOf)}`);
  for (const line of lines(answer)) edge.out(line);
  return 0;
}
