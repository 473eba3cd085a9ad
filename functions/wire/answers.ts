/** What a clerk answers beside the rows: why people left, and reasons for what the catalogue doubts. No free text but a unit's name. */
import * as z from 'zod/mini';
import { EXIT_REASONS, EXIT_TO_PATTERN } from '#domain/submissions/exits.ts';
import type { ExitReason } from '#domain/submissions/exits.ts';
import { DOCUMENT_PATTERN, JUSTIFICATION_REASONS } from '#domain/rules/record/justification.ts';
import type { JustificationReason } from '#domain/rules/record/justification.ts';
import { IsoDate } from './shared.ts';

/** Of each kind, in one upload. */
export const MOST_ANSWERS = 5_000;

export const ExitEntry = z.strictObject({
  row: z.int().check(z.gte(1), z.lte(9_999_999)),
  reason: z.enum(EXIT_REASONS.map(({ code }) => code) as [ExitReason, ...ExitReason[]]),
  to: z.optional(z.string().check(z.regex(EXIT_TO_PATTERN))),
  on: z.optional(IsoDate),
});
export type ExitEntry = z.infer<typeof ExitEntry>;

export const JustificationEntry = z.strictObject({
  fingerprint: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  reason: z.enum(
    JUSTIFICATION_REASONS.map(({ code }) => code) as [JustificationReason, ...JustificationReason[]],
  ),
  document: z.optional(z.string().check(z.regex(DOCUMENT_PATTERN))),
});
export type JustificationEntry = z.infer<typeof JustificationEntry>;
