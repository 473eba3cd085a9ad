/** A problem of the catalogue as the document and the answer that travel (RFC 9457). */
import { MOST_FINDINGS, PROBLEM_TYPE } from '../wire/problem.ts';
import type { Problem, ProblemFinding } from '../wire/problem.ts';
import { PROBLEMS } from '../wire/problem-catalogue.ts';
import type { ProblemCode, ProblemParams } from '../wire/problem-catalogue.ts';

export function problemDocument(
  code: ProblemCode,
  params: ProblemParams = {},
  findings: readonly ProblemFinding[] = [],
): Problem {
  const { status, vi, en } = PROBLEMS[code];
  const detail = { vi: filled(vi, params), en: filled(en, params) };
  return {
    type: `urn:khopso:problem:${code}`,
    title: detail.vi,
    status,
    code,
    detail,
    params: { ...params },
    ...(findings.length === 0 ? {} : { findings: findings.slice(0, MOST_FINDINGS) }),
  };
}

const filled = (text: string, params: ProblemParams) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

const RETRY_SECONDS = 5;

/** undefined where trying again does not help. */
function retrySeconds(code: ProblemCode, { seconds }: ProblemParams): number | undefined {
  if (code === 'busy') return RETRY_SECONDS;
  return code === 'too-many-requests' ? Number(seconds) : undefined;
}

export interface Answer {
  readonly status: number;
  readonly jsonBody: unknown;
  readonly headers: Record<string, string>;
}

export function problemAnswer(
  code: ProblemCode,
  params: ProblemParams = {},
  findings: readonly ProblemFinding[] = [],
): Answer {
  const document = problemDocument(code, params, findings);
  const seconds = retrySeconds(code, params);
  return {
    status: document.status,
    jsonBody: document,
    headers: {
      'content-type': PROBLEM_TYPE,
      'cache-control': 'no-store',
      ...(seconds === undefined ? {} : { 'retry-after': String(seconds) }),
    },
  };
}
