/** RFC 9457 problem documents. `code` is stable; the pane has its own words for each, `detail` is for people without it. */
import * as z from 'zod/mini';
import { Bilingual } from './shared.ts';

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: Bilingual,
  /** Facts for the message: limits, sizes, counts, who and when. Never a personal value. */
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
export type Problem = z.infer<typeof Problem>;

export const PROBLEM_TYPE = 'application/problem+json';
