/** One error for every call that did not end well: a stable code, the HTTP status (0 where no answer came) and facts for a sentence. */
import { Problem, type ProblemFinding } from '#wire/problem.ts';

export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  constructor(
    readonly code: string,
    readonly status: number,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
    /** Where the rules of the service found something. */
    readonly findings: readonly ProblemFinding[] = [],
  ) {
    super(code, options);
  }
}

/** What a status means whoever sent it: a gateway in between has no problem document of ours. */
const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  401: 'signed-out',
  403: 'not-found',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  429: 'busy',
  502: 'busy',
  503: 'busy',
  504: 'busy',
};

/** These mean the same in every answer, so the pane need not know how the service words them. */
const STATUS_DECIDES: ReadonlySet<number> = new Set([401, 502, 504]);

export function serviceError(status: number, body: unknown): ServiceError {
  const fromStatus = CODE_OF_STATUS[status] ?? 'service-failed';
  const problem = Problem.safeParse(body);
  if (!problem.success) return new ServiceError(fromStatus, status, { status });
  const code = STATUS_DECIDES.has(status) ? fromStatus : problem.data.code;
  const { detail, params, findings } = problem.data;
  // Its own words are facts, too: of what few people meet the pane says what the service says.
  return new ServiceError(code, status, { ...detail, ...params }, undefined, findings);
}
