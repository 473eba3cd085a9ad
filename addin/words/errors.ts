/** A failure as the person meets it: one sentence by its stable code, and what she can do about it. */
import { formatDate, formatMoment } from './format.ts';
import { fill } from './fill.ts';
import type { Words } from './messages.ts';
import { ROSTER_ERRORS, SAID, SERVICE_ERRORS, UNKNOWN_ERROR, WORKBOOK_ERRORS } from './screens/failures.ts';
import type { ErrorWords, FailureWords, Remedy } from './screens/failures.ts';

export type { Remedy };

export interface Failure {
  readonly code: string;
  /** Words that a screen brings for failures that only it meets. */
  readonly known?: FailureWords | undefined;
  readonly params: Readonly<Record<string, string | number>>;
}

export const KNOWN_ERRORS: FailureWords = {
  ...WORKBOOK_ERRORS,
  ...ROSTER_ERRORS,
  ...SERVICE_ERRORS,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** The code and facts that an error carries; 'unknown' for one without. Its own text is never shown: it may hold anything. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') {
    return { code: 'unknown', params: {} };
  }
  return { code: error.code, params: 'params' in error ? plainParams(error.params) : {} };
}

function plainParams(params: unknown): Failure['params'] {
  if (typeof params !== 'object' || params === null) return {};
  const plain = Object.entries(params).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(plain);
}

/** The sentence for the person; days and instants among the facts are written as she writes them. */
export function sayFailure(words: Words, failure: Failure): string {
  const facts = Object.entries(failure.params).map(([name, value]) => [name, readable(value)] as const);
  const { known = words.list?.failures } = failure;
  return fill(words.pick(wordsOf({ ...failure, known })), {
    code: codeOf(failure),
    ...Object.fromEntries(facts),
  });
}

export function remedyOf(failure: Failure): Remedy {
  return wordsOf(failure).remedy ?? 'retry';
}

/** What to quote when asking for help: the service's own reference where it gave one. */
export function codeOf({ code, params }: Failure): string {
  const { reference } = params;
  return reference === undefined ? code : `${code} ${reference}`;
}

/** What keeps somebody from signing in brings its sentence along. */
function wordsOf({ code, known = {} }: Failure): ErrorWords {
  const table = Object.hasOwn(known, code) ? known : KNOWN_ERRORS;
  return (
    (Object.hasOwn(table, code) ? table[code] : undefined) ??
    (code.startsWith('sign-in') ? SAID : UNKNOWN_ERROR)
  );
}

function readable(value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (DAY.test(value)) return formatDate(value);
  if (!INSTANT.test(value)) return value;
  const { time, date } = formatMoment(value);
  return `${time} ${date}`;
}
