/**
 * The bodies of what a sender asks. The service holds every request against these; who sends needs only their types, so that they
 * stand apart from the answers, which are read on the other side.
 */
import * as z from 'zod/mini';
import type { Field } from '#domain/roster/shape/field.ts';
import type { RosterKind } from '#domain/roster/shape/kind.ts';
import { FIELDS } from '#domain/roster/fields/fields.ts';
import { CONTENT_FORM } from '#domain/submissions/content-form.ts';
import { DOCUMENT_PATTERN } from '#domain/rules/record/justification.ts';
import { EXIT_TO_PATTERN } from '#domain/submissions/exits.ts';
import { REVIEWS } from '#domain/submissions/review-states.ts';
import { EVIDENCE, FIRST_KIND } from '#domain/submissions/version.ts';
import { ExitEntry, JustificationEntry, MOST_ANSWERS } from './answers.ts';
import { Count, IsoDate, PeriodId } from './shared.ts';
import { valueOf, withoutNumber } from './value.ts';
import { Sha256 } from './upload.ts';

/** Only the fields marked for upload; a key that is not in the table is refused. */
const rowFieldsOf = (fields: readonly Field[]) =>
  z.strictObject(
    Object.fromEntries(
      fields
        .filter((field) => field.upload !== 'stays')
        .map((field) => [field.key, z.optional(valueOf(field))]),
    ),
  );
export const RowFields = rowFieldsOf(FIELDS);

/** As many as a sheet has. */
const MOST_SHEET_ROWS = 1_048_576;

const rowOf = (fields: typeof RowFields) =>
  z.strictObject({ row: z.int().check(z.gte(1), z.lte(MOST_SHEET_ROWS)), fields });
export const Row = rowOf(RowFields);
export type Row = z.infer<typeof Row>;

const words = (pattern: RegExp) => z.optional(z.string().check(z.regex(pattern), withoutNumber));
export const SentExit = z.extend(ExitEntry, { to: words(EXIT_TO_PATTERN) });
export const SentJustification = z.extend(JustificationEntry, { document: words(DOCUMENT_PATTERN) });

const FIRST_KIND_ONLY = new RegExp(`^${FIRST_KIND}$`);

/** What a roster is about, and what it stands on. Left out by whoever does not know of others: members, by rows. */
const About = {
  kind: z.optional(z.string().check(z.regex(FIRST_KIND_ONLY))),
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
  /** Where the sender saw that version stand: asked back since, she has not seen the request and is told. Left out: she did not look. */
  baseReview: z.optional(z.enum(REVIEWS)),
  rows: Count,
  chunks: z.int().check(z.gte(1)),
  /** SHA-256 of canonicalRows() over all rows: the service computes it again from what rests. */
  contentHash: Sha256,
  /** Why people of the base version stand in this one no more; rows of that version. */
  exits: z.optional(z.array(SentExit).check(z.maxLength(MOST_ANSWERS))),
  /** Reasons for what asks for one. */
  justifications: z.optional(z.array(SentJustification).check(z.maxLength(MOST_ANSWERS))),
  /** All the rows, when there is one chunk: the request then publishes. */
  inline: z.optional(z.array(Row)),
});
export type UploadRequest = z.infer<typeof UploadRequest>;

export const ChunkRequest = z.strictObject({ rows: z.array(Row), hash: Sha256 });
export type ChunkRequest = z.infer<typeof ChunkRequest>;

/** The bodies for rosters of another kind: the path says which. */
export function requestsOf({ id, fields }: Pick<RosterKind, 'id' | 'fields'>): {
  readonly upload: typeof UploadRequest;
  readonly chunk: typeof ChunkRequest;
} {
  const rows = z.array(rowOf(rowFieldsOf(fields)));
  return {
    upload: z.extend(UploadRequest, {
      kind: z.optional(z.string().check(z.regex(new RegExp(`^${id}$`)))),
      inline: z.optional(rows),
    }),
    chunk: z.strictObject({ rows, hash: Sha256 }),
  };
}
