/** RFC 9457 problem documents. `code` is stable; the pane has its own words for each, `detail` is for people without it. */
import * as z from 'zod/mini';
import { Bilingual, Count } from './shared.ts';

/** Where the rules of the service found something: a place, never a value. */
export const ProblemFinding = z.object({
  rule: z.string(),
  row: z.nullable(Count),
  field: z.nullable(z.string()),
});
export type ProblemFinding = z.infer<typeof ProblemFinding>;

/** More findings than this do not travel; `params` have their exact numbers. */
export const MOST_FINDINGS = 200;

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: Bilingual,
  /** Facts for the message: limits, sizes, counts, who and when. Never a personal value. */
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  findings: z.optional(z.array(ProblemFinding).check(z.maxLength(MOST_FINDINGS))),
});
export type Problem = z.infer<typeof Problem>;

export const PROBLEM_TYPE = 'application/problem+json';
