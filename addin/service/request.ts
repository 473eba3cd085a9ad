/**
 * One call to the service: token, deadline, repeats, and an answer that is what the wire schema says. Every call of the
 * service may be repeated without harm, so a lost connection or a busy answer is tried again before a person hears of it.
 */
import type { z } from 'zod/mini';
import { ServiceError, serviceError } from './error.ts';
import { isWorthWaiting, pauseBefore, retryAfter } from './retry.ts';
import type { SignIn } from './sign-in/way.ts';
import { deadline, wait } from './wait.ts';

export interface Connection {
  /** Where the functions answer, with /api. */
  readonly api: string;
  readonly signIn: Pick<SignIn, 'token' | 'forget'>;
  /** Pauses before repeats, in milliseconds; as many repeats as there are pauses. */
  readonly pauses?: readonly number[];
  /** 0 up to 1; how much of its pause a repeat waits is chance. */
  readonly random?: () => number;
  /** Milliseconds for one answer. */
  readonly timeout?: number;
}

export interface Call {
  readonly method: 'GET' | 'PUT' | 'POST';
  /** Below api; ids in it are opaque, never names. */
  readonly path: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

const PAUSES: readonly number[] = [400, 1_500, 4_000];
const TIMEOUT = 60_000;

/** ServiceError: 'offline', 'signed-out', 'busy', 'answer-unreadable', or the code of the problem document. */
export async function call<T>(connection: Connection, schema: z.ZodMiniType<T>, what: Call): Promise<T> {
  const { pauses = PAUSES, random = Math.random } = connection;
  let renewed = false;
  for (let attempt = 0; ;) {
    what.signal?.throwIfAborted();
    const outcome = await once(connection, what);
    if (outcome.kind === 'answer') return parsed(schema, outcome.body);
    const { error } = outcome;
    if (error.status === 401 && !renewed) {
      renewed = true;
      continue;
    }
    const pause = pauses[attempt];
    if (!isPassing(error) || pause === undefined || !isWorthWaiting(outcome.retryAfter)) throw error;
    attempt += 1;
    await wait(pauseBefore(pause, outcome.retryAfter, random), what.signal);
  }
}

type Outcome =
  | { readonly kind: 'answer'; readonly body: unknown }
  | { readonly kind: 'error'; readonly error: ServiceError; readonly retryAfter: number };

/** Whoever gives tokens may be away for a moment, as the service may. */
async function once(connection: Connection, what: Call): Promise<Outcome> {
  const { signal } = what;
  try {
    return await answer(connection, what, await connection.signIn.token({ signal }));
  } catch (cause) {
    signal?.throwIfAborted();
    const error = cause instanceof ServiceError ? cause : new ServiceError('offline', 0, {}, { cause });
    if (!isPassing(error)) throw error;
    return { kind: 'error', error, retryAfter: 0 };
  }
}

async function answer(
  { api, signIn, timeout = TIMEOUT }: Connection,
  { method, path, body, signal }: Call,
  token: string,
): Promise<Outcome> {
  const limit = deadline(timeout, signal);
  try {
    const response = await fetch(`${api}/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json, application/problem+json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: limit.signal,
    });
    if (response.status === 401) signIn.forget(token);
    const told = await jsonOf(response);
    if (response.ok) return { kind: 'answer', body: told };
    return {
      kind: 'error',
      error: serviceError(response.status, told),
      retryAfter: retryAfter(response.headers, Date.now()),
    };
  } finally {
    limit.done();
  }
}

/** No answer, or one that says it will pass. */
function isPassing({ status }: ServiceError): boolean {
  return [0, 429, 502, 503, 504].includes(status);
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The schema's complaint may quote a value, so it stays out of the error. */
function parsed<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (!result.success) throw new ServiceError('answer-unreadable', 200);
  return result.data;
}
