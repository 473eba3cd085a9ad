/** What a command about a span of days is given: the unit, who asks, the first day and the last. */
import { expectDays, expectInOrder, usageError } from './usage.ts';

export const SPAN_OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

interface Given {
  readonly unit?: string;
  readonly as?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json: boolean;
}

/** HeadlessError of status 2 where something is missing, no day, or turned round. */
export function spanIn({ unit, as: person, from, to, json }: Given, form: string) {
  if (unit === undefined || person === undefined || from === undefined || to === undefined)
    throw usageError(form);
  expectDays(from, to);
  expectInOrder(from, to);
  return { unit, person, from, to, json };
}
