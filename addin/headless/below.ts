/** The arguments of the commands that write a sheet about the units below one. */
import { argumentsOf, expectDays, usageError } from './usage.ts';

export interface BelowCommand {
  readonly unit: string;
  readonly person: string;
  readonly asOf: string | undefined;
  readonly out: string;
  readonly json: boolean;
}

const OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  asof: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export const belowForm = (name: string, takesDay = true): string =>
  `${name} --unit UNIT --as PERSON ${takesDay ? '[--asof yyyy-mm-dd] ' : ''}--out FILE.xlsx [--json]`;

export function parseBelow(name: string, argv: readonly string[], takesDay = true): BelowCommand {
  const form = belowForm(name, takesDay);
  const { values } = argumentsOf(argv, { form, options: OPTIONS });
  const { unit, as: person, asof: asOf, out, json } = values;
  if (!unit || !person || !out || (asOf !== undefined && !takesDay)) throw usageError(form);
  expectDays(asOf);
  return { unit, person, asOf, out, json };
}
