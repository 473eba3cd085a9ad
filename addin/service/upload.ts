/**
 * Sends a roster in pieces that travel well. The upload's id follows from what is sent, by whom and on top of what, so the same
 * roster sent again after a stop is the same upload: pieces that arrived are not sent twice, and it becomes one version.
 */
import type { Field } from '#domain/roster/shape/field.ts';
import type { ExitEntry, JustificationEntry } from '#wire/answers.ts';
import { canonicalRows } from '#wire/canonical.ts';
import type { Row, UploadRequest } from '#wire/upload-request.ts';
import { LIMITS, type Receipt, type UploadState } from '#wire/upload.ts';
import type { CallOptions, Service } from './client.ts';
import { ServiceError } from './error.ts';
import { sha256 } from './hash.ts';

export interface Sending {
  readonly unit: string;
  readonly person: string;
  readonly rows: readonly Row[];
  readonly rosterDate: string;
  readonly period: string;
  readonly baseVersion: number;
  /** Where the sender saw that version stand. */
  readonly baseReview?: UploadRequest['baseReview'];
  readonly contentHash: string;
  /** Of its kind. */
  readonly fields: readonly Field[];
  readonly exits?: readonly ExitEntry[];
  readonly justifications?: readonly JustificationEntry[];
}

export interface UploadOptions extends CallOptions {
  readonly onRows?: ((done: number, total: number) => void) | undefined;
}

const CHUNK_BYTES = 1024 * 1024;

/** The receipt of the published version. ServiceError 'version-conflict' {by, at, version} when somebody else sent meanwhile. */
export async function upload(
  service: Service,
  sending: Sending,
  options: UploadOptions = {},
): Promise<Receipt> {
  const { rows, rosterDate, period, baseVersion, baseReview, contentHash, unit } = sending;
  const chunks = chunked(rows);
  const at = { unit, upload: await uploadId(sending) };
  const about = {
    ...{ rosterDate, period, baseVersion, baseReview, contentHash, rows: rows.length, chunks: chunks.length },
    ...answersOf(sending),
  };
  const [first = []] = chunks;
  if (chunks.length === 1) {
    options.onRows?.(0, rows.length);
    const state = await service.createUpload(at, { ...about, inline: [...first] }, options);
    options.onRows?.(rows.length, rows.length);
    return receiptOf(state);
  }
  const state = await service.createUpload(at, about, options);
  if (state.state === 'published') return receiptOf(state);
  await sendMissing(service, at, sending.fields, chunks, state, options).catch(unlessPublished);
  return receiptOf(await service.commitUpload(at, options));
}

/** Sent from another window too, it has become a version meanwhile: committing it answers with its receipt. */
function unlessPublished(error: unknown): void {
  if (!(error instanceof ServiceError && error.code === 'upload-published')) throw error;
}

/** Left out where there are none. */
function answersOf({ exits = [], justifications = [] }: Sending) {
  return {
    ...(exits.length === 0 ? {} : { exits: [...exits] }),
    ...(justifications.length === 0 ? {} : { justifications: [...justifications] }),
  };
}

async function sendMissing(
  service: Service,
  at: { readonly unit: string; readonly upload: string },
  fields: readonly Field[],
  chunks: readonly (readonly Row[])[],
  state: UploadState,
  options: UploadOptions,
): Promise<void> {
  const total = chunks.reduce((sum, { length }) => sum + length, 0);
  const there = new Map(state.received.map(({ index, hash }) => [index, hash]));
  let done = 0;
  for (const [index, rows] of chunks.entries()) {
    options.onRows?.(done, total);
    const hash = await sha256(canonicalRows(rows, fields));
    if (there.get(index) !== hash) await service.putChunk(at, index, { rows: [...rows], hash }, options);
    done += rows.length;
  }
  options.onRows?.(done, total);
}

/** At most so many rows and so many bytes each; an empty roster is one empty chunk. */
export function chunked(rows: readonly Row[]): readonly (readonly Row[])[] {
  const chunks: Row[][] = [[]];
  let bytes = 0;
  for (const row of rows) {
    const size = new TextEncoder().encode(JSON.stringify(row)).length + 1;
    const last = chunks.at(-1);
    if (last && last.length < LIMITS.chunkRows && (last.length === 0 || bytes + size <= CHUNK_BYTES)) {
      last.push(row);
      bytes += size;
    } else {
      chunks.push([row]);
      bytes = size;
    }
  }
  return chunks;
}

/**
 * The sender is part of it: two people who send the same are two acts, and the second one hears of the first. So are the
 * rows as they are sent (a corrected id number is another upload, even where its last four digits stay) and what was answered.
 */
async function uploadId(sending: Sending): Promise<string> {
  const { unit, person, rosterDate, period, baseVersion, rows } = sending;
  const { exits = [], justifications = [] } = sending;
  const answers = exits.length + justifications.length === 0 ? [] : [exits, justifications];
  const digest = await sha256(
    JSON.stringify([unit, person, rosterDate, period, baseVersion, rows, ...answers]),
  );
  return `u-${digest.slice(0, 40)}`;
}

function receiptOf(state: UploadState): Receipt {
  if (state.state !== 'published' || !state.receipt) throw new ServiceError('not-published', 200);
  return state.receipt;
}
