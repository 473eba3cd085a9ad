/**
 * Sending a roster: PUT units/{unit}/uploads/{upload} (create), PUT …/chunks/{index}, POST …/commit, GET … (state).
 * The client chooses the upload id, so that every step can be repeated. A roster that fits in one chunk travels inside
 * the create request and is published by it.
 */
import * as z from 'zod/mini';
import { FIELDS } from '#domain/roster/fields/fields.ts';
import { ROSTER_LIMITS } from '#domain/submissions/limits.ts';
import { CONTENT_FORM } from '#domain/submissions/content-form.ts';
import { EVIDENCE, FIRST_KIND, REVIEWS } from '#domain/submissions/version.ts';
import { Exits, Justifications } from './answers.ts';
import { Count, Id, IsoDate, PeriodId, PersonRef } from './shared.ts';

export const LIMITS = {
  /** Bytes of one request as they travel. */
  wireBytes: 4 * 1024 * 1024,
  ...ROSTER_LIMITS,
} as const;

const Value = z.union([z.string().check(z.maxLength(LIMITS.valueCharacters)), z.number(), z.literal(true)]);

/** Only the fields marked for upload; a key that is not in the table is refused. */
export const RowFields = z.strictObject(
  Object.fromEntries(
    FIELDS.filter((field) => field.upload !== 'stays').map((field) => [field.key, z.optional(Value)]),
  ),
);

export const Row = z.strictObject({ row: z.int().check(z.gte(1)), fields: RowFields });
export type Row = z.infer<typeof Row>;

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What a roster is about, and what it stands on. Left out by whoever does not know of others: members, by rows. */
const About = {
  kind: z.optional(z.literal(FIRST_KIND)),
  evidence: z.optional(z.literal(EVIDENCE[0])),
  /** By which canonical form the hash was made; left out: 1. */
  contentForm: z.optional(z.literal(CONTENT_FORM)),
};

export const UploadRequest = z.strictObject({
  ...About,
  rosterDate: IsoDate,
  period: PeriodId,
  /** The version the sender compared with; 0 where there was none. Another one in between is a conflict. */
  baseVersion: Count,
  rows: Count,
  chunks: z.int().check(z.gte(1)),
  /** SHA-256 of canonicalRows() over all rows: the service computes it again from what rests. */
  contentHash: Sha256,
  /** Why people of the base version stand in this one no more; rows of that version. */
  exits: z.optional(Exits),
  /** Reasons for what asks for one. */
  justifications: z.optional(Justifications),
  /** All the rows, when there is one chunk: the request then publishes. */
  inline: z.optional(z.array(Row)),
});
export type UploadRequest = z.infer<typeof UploadRequest>;

export const ChunkRequest = z.strictObject({ rows: z.array(Row), hash: Sha256 });
export type ChunkRequest = z.infer<typeof ChunkRequest>;

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
  upload: Id,
  warnings: Count,
  /** Receipts from before these were kept lack them. */
  kind: z.optional(z.string()),
  evidence: z.optional(z.enum(EVIDENCE)),
  review: z.optional(z.enum(REVIEWS)),
  contentForm: z.optional(Count),
  /** The key that hashed its id numbers, by name. */
  idKeyId: z.optional(z.string()),
  /** The version it was compared with. */
  base: z.optional(z.object({ version: Count, rosterDate: IsoDate })),
  /** The last day for sending, where it came after that day. */
  missedDue: z.optional(IsoDate),
});
export type Receipt = z.infer<typeof Receipt>;

export const UploadState = z.object({
  upload: Id,
  state: z.enum(['open', 'published']),
  received: z.array(z.object({ index: Count, rows: Count, hash: Sha256 })),
  receipt: z.optional(Receipt),
});
export type UploadState = z.infer<typeof UploadState>;
