/**
 * Where the versions of a unit stand, and what was done about them. An act is created under an id that the caller chooses, so that
 * it can be repeated: PUT units/{unit}/versions/{version}/requests|matches|withdrawals/{act}.
 */
import * as z from 'zod/mini';
import { CORRECTION_KINDS } from '#domain/submissions/correction.ts';
import { MOVING_ACTS } from '#domain/submissions/review.ts';
import { REVIEWS } from '#domain/submissions/review-states.ts';
import { Bilingual, Count, Id, IsoDate, PeriodId, PersonRef, UnitRef } from './shared.ts';

/** A place, never a value: which cell, who is missing or doubled by their row, or that somebody is another unit's. */
export const CorrectionView = z.object({
  kind: z.enum(CORRECTION_KINDS),
  row: z.optional(Count),
  /** Its key: one of `fields` of the answer. */
  field: z.optional(z.string()),
  column: z.optional(z.string()),
  other: z.optional(Count),
  version: z.optional(Count),
});
export type CorrectionView = z.infer<typeof CorrectionView>;

/** One act on a version, as both sides see it. */
export const ReviewEventView = z.object({
  id: Id,
  version: Count,
  act: z.enum(MOVING_ACTS),
  /** Where the version stood then. */
  review: z.enum(REVIEWS),
  corrections: z.array(CorrectionView),
  by: PersonRef,
  at: z.string(),
});
export type ReviewEventView = z.infer<typeof ReviewEventView>;

/** Somebody of the unit asked for its closed day to be reopened, so that the version counts for it. */
export const ReopeningView = z.object({ version: Count, by: PersonRef, at: z.string() });
export type ReopeningView = z.infer<typeof ReopeningView>;

export const VersionView = z.object({
  version: Count,
  rosterDate: IsoDate,
  period: PeriodId,
  rows: Count,
  /** Findings left when it was accepted. */
  warnings: Count,
  receivedAt: z.string(),
  receivedBy: PersonRef,
  review: z.enum(REVIEWS),
  /** A later version is there for the same period. */
  replaced: z.optional(z.literal(true)),
  /** It was asked to be corrected, and nothing was sent for it yet. */
  waits: z.optional(z.literal(true)),
  base: z.optional(z.object({ version: Count, rosterDate: IsoDate })),
  missedDue: z.optional(IsoDate),
  /** Its roster date is closed through this day, as it was when it came: reopened, it is told no more. */
  closedThrough: z.optional(IsoDate),
  reopening: z.optional(ReopeningView),
  /** An office sent it for the unit. */
  onBehalf: z.optional(z.literal(true)),
});
export type VersionView = z.infer<typeof VersionView>;

/** What a column means, and what it is called. */
const FieldView = z.object({ key: z.string(), label: Bilingual });

/** GET units/{unit}/versions: the oldest first. */
export const VersionsResponse = z.object({
  unit: UnitRef,
  versions: z.array(VersionView),
  events: z.array(ReviewEventView),
  /** What a list is made of, in the order of its template. */
  fields: z.array(FieldView),
  /** Units that ended in this one, whose people stand in its next list by reorganisation; left out once it has sent one since. */
  predecessors: z.optional(z.array(UnitRef)),
});
export type VersionsResponse = z.infer<typeof VersionsResponse>;

/** Somebody by their row: nothing else of them travels. */
const PersonView = z.object({ row: Count, who: z.string() });

/** GET units/{unit}/versions/{version}/differences: against the version that it was compared with when it came, or ?against=N. */
export const DifferencesResponse = z.object({
  unit: UnitRef,
  version: Count,
  base: z.nullable(Count),
  added: z.array(PersonView),
  /** Rows of the version before. */
  removed: z.array(PersonView),
  changed: z.array(
    z.object({
      row: Count,
      who: z.string(),
      /** Only what is another value now, as people write it; '' where there is none. */
      values: z.array(z.object({ field: z.string(), label: Bilingual, before: Bilingual, after: Bilingual })),
    }),
  ),
  same: Count,
});
export type DifferencesResponse = z.infer<typeof DifferencesResponse>;
