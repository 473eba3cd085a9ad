/** Introductions of candidates between units, which may hang in two trees. Counts and days; people only where a schema says so. */
import * as z from 'zod/mini';
import {
  INTRODUCTION_SORTS,
  INTRODUCTION_STATES,
  REFUSAL_CODES,
} from '#domain/introductions/introduction.ts';
import { TOLD_RESULTS } from '#domain/introductions/feedback.ts';
import { StoredRow } from './roster.ts';
import { Count, Id, IsoDate, UnitRef } from './shared.ts';

export const IntroductionView = z.object({
  id: Id,
  sort: z.enum(INTRODUCTION_SORTS),
  /** As they were called when it was sent. */
  from: UnitRef,
  to: UnitRef,
  people: Count,
  sentOn: IsoDate,
  /** By when it should be answered. */
  dueOn: IsoDate,
  /** Days over that; 0 where it was answered or is in time. */
  overdue: Count,
  state: z.enum(INTRODUCTION_STATES),
  stateOn: IsoDate,
  refusal: z.optional(z.enum(REFUSAL_CODES)),
  /** Number of the receipt, counted by the unit that received. */
  receipt: z.optional(Count),
  /** Of one that the asking unit itself received lately: how many of its people its newest list does not hold. Left out where it holds all. */
  unsent: z.optional(Count),
});
export type IntroductionView = z.infer<typeof IntroductionView>;

/** GET units/{unit}/candidates/introductions: of the unit and everything below it, the first first. No personal data. */
export const IntroductionsResponse = z.object({
  unit: UnitRef,
  asOf: IsoDate,
  sent: z.array(IntroductionView),
  incoming: z.array(IntroductionView),
  /** Units that take introductions from this one. */
  receivers: z.array(z.object({ unit: UnitRef, organisation: z.string() })),
});
export type IntroductionsResponse = z.infer<typeof IntroductionsResponse>;

/** GET units/{unit}/candidates/introducing: whom the newest list may introduce. */
export const IntroducingResponse = z.object({
  unit: UnitRef,
  /** Of the newest list; 0 where none was sent. */
  version: Count,
  people: z.array(z.object({ row: Count, name: z.string(), outcome: z.string() })),
});
export type IntroducingResponse = z.infer<typeof IntroducingResponse>;

/** As many rows as one introduction may have. */
export const MOST_INTRODUCED = 2_000;

/** PUT units/{unit}/candidates/introductions/{act}. */
export const IntroduceRequest = z.strictObject({
  to: Id,
  /** The newest version, and rows of its sheet. */
  version: z.int().check(z.gte(1)),
  rows: z
    .array(z.int().check(z.gte(1), z.lte(1_048_576)))
    .check(z.minLength(1), z.maxLength(MOST_INTRODUCED)),
});
export type IntroduceRequest = z.infer<typeof IntroduceRequest>;

/** PUT units/{unit}/candidates/introductions/{act}/state: where it is to stand; the receiver answers or takes it back, the sender withdraws. */
export const IntroductionMoveRequest = z.strictObject({
  state: z.enum(INTRODUCTION_STATES),
  /** Of one that is refused, and of no other. */
  refusal: z.optional(z.enum(REFUSAL_CODES)),
});
export type IntroductionMoveRequest = z.infer<typeof IntroductionMoveRequest>;

/** GET units/{unit}/candidates/introductions/{act}/people: for whoever receives them; id numbers are not among it. */
export const IntroducedResponse = z.object({ unit: UnitRef, people: z.array(StoredRow) });
export type IntroducedResponse = z.infer<typeof IntroducedResponse>;

/** GET units/{unit}/candidates/feedback: what became of those who were introduced and received. No personal data. */
export const FeedbackResponse = z.object({
  unit: UnitRef,
  asOf: IsoDate,
  /** Of a unit below the top that has people who were received: where it is told. */
  toldTo: z.optional(UnitRef),
  /** Of the unit at the top of the organisation alone: of its parts nothing is told, so that nothing can be computed. */
  years: z.array(
    z.object({
      year: Count,
      /** Received. */
      people: Count,
      results: z.array(
        z.object({
          result: z.enum(TOLD_RESULTS),
          /** Left out where it is nobody's, a few people's, or would tell of a few. */
          people: z.optional(Count),
        }),
      ),
    }),
  ),
});
export type FeedbackResponse = z.infer<typeof FeedbackResponse>;
