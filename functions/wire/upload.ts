/**
 * Sending a roster: PUT units/{unit}/uploads/{upload} (create), PUT …/chunks/{index}, POST …/commit, GET … (state).
 * The client chooses the upload id, so that every step can be repeated. A roster that fits in one chunk travels inside
 * the create request and is published by it. Here: what is answered; what is asked stands in upload-request.ts.
 */
import * as z from 'zod/mini';
import { ROSTER_LIMITS } from '#domain/submissions/limits.ts';
import { REVIEWS } from '#domain/submissions/review-states.ts';
import { EVIDENCE } from '#domain/submissions/version.ts';
import { Count, Id, IsoDate, PeriodId, PersonRef } from './shared.ts';

export const LIMITS = {
  /** Bytes of one request as they travel. */
  wireBytes: 4 * 1024 * 1024,
  ...ROSTER_LIMITS,
} as const;

export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Kept in the workbook: what was received, when and by whom, with the hash to compare by. */
export const Receipt = z.object({
  unit: Id,
  unitName: z.string(),
  version: z.int().check(z.gte(1)),
  rows: Count,
  rosterDate: IsoDate,
  period: PeriodId,
  contentHash: Sha256,
  receivedAt: z.string(),
  receivedBy: PersonRef,
  /** An office sent it for the unit. */
  onBehalf: z.optional(z.literal(true)),
  upload: Id,
  warnings: Count,
  /** Receipts from before these were kept lack them. */
  kind: z.optional(z.string()),
  evidence: z.optional(z.enum(EVIDENCE)),
  review: z.optional(z.enum(REVIEWS)),
  contentForm: z.optional(Count),
  /** The keys that its id numbers rest under, by their names. */
  idKeyId: z.optional(z.string()),
  /** The version it was compared with. */
  base: z.optional(z.object({ version: Count, rosterDate: IsoDate })),
  /** Of the warnings, those that the sender answered with a reason; a workbook keeps it beside what the service said. */
  reasons: z.optional(Count),
  /** The last day for sending, where it came after that day. */
  missedDue: z.optional(IsoDate),
  /** Its roster date was closed when it came, through this day: it counts from the day after. */
  closedThrough: z.optional(IsoDate),
});
export type Receipt = z.infer<typeof Receipt>;

export const UploadState = z.object({
  upload: Id,
  state: z.enum(['open', 'published']),
  received: z.array(z.object({ index: Count, rows: Count, hash: Sha256 })),
  receipt: z.optional(Receipt),
});
export type UploadState = z.infer<typeof UploadState>;
