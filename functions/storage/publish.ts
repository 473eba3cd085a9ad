/**
 * Publishing: one read of the head (unless the caller has just read it), then one transaction that moves it (If-Match), creates the
 * version and creates the audit entry. Before it nothing of the upload is visible, after it everything is. The audit entry is keyed
 * by the upload: an upload becomes one version or none, however often and from wherever it is repeated.
 */
import { headAfter } from '../domain/submissions/head-after.ts';
import { isSameSubmission } from '../domain/submissions/version.ts';
import type { Head, Submission, Version } from '../domain/submissions/version.ts';
import type { Review } from '../domain/submissions/review-states.ts';
import { writeOrFind } from './create-or-find.ts';
import { publishedKey } from './keys.ts';
import type { Entity } from './limits.ts';
import type { Table, Write } from './table.ts';
import { headEntity, readHead, readPublished, versionEntity } from './versions.ts';
import type { Figures, StoredHead, UnitPlace } from './versions.ts';

export interface Publication {
  readonly submission: Submission;
  readonly baseVersion: number;
  /** Where the sender saw that version stand; left out: she did not look. */
  readonly baseReview?: Review | undefined;
  readonly periodTo: string;
  readonly figures: Figures;
  /** Of packPeople(); null: too many to keep. */
  readonly people?: Uint8Array | null;
}

/**
 * published: here is the version; `again` when it was so before. conflict: somebody else's version stands there now. reviewed: the
 * version that it builds on was asked back or withdrawn, and the sender does not know it. differs: this upload id was published with
 * other content.
 */
export type PublishOutcome =
  | { readonly kind: 'published'; readonly version: Version; readonly again: boolean }
  | { readonly kind: 'conflict'; readonly head: Head | undefined }
  | { readonly kind: 'reviewed'; readonly review: Review }
  | { readonly kind: 'differs' };

export async function publish(
  units: Table,
  place: UnitPlace,
  publication: Publication,
  known?: { readonly head: StoredHead | undefined },
): Promise<PublishOutcome> {
  const { submission, baseVersion, periodTo } = publication;
  const read = () => readHead(units, submission.kind, place);
  let { head } = known ?? { head: await read() };
  if (head?.upload === submission.upload) return repeated(head, submission);
  if ((head?.version ?? 0) !== baseVersion) return lost(units, place, submission, head);
  if (isUnseen(head, publication)) return { kind: 'reviewed', review: head.review };
  return writeOrFind<PublishOutcome>(
    async () => {
      const next = headAfter(head, place.id, submission, periodTo);
      await units.transact(writesOf(place.shard, next, publication, head));
      return { kind: 'published', version: next, again: false };
    },
    async () => {
      const before = head;
      head = await read();
      const outcome = await lost(units, place, submission, head);
      if (outcome.kind !== 'conflict' || (head?.version ?? 0) !== baseVersion) return outcome;
      // The version is the same one, and the head moved: its figures were counted again, or something was done about it.
      const isNews = isBack(head?.review) && head?.review !== before?.review;
      return head !== undefined && (isNews || isUnseen(head, publication))
        ? { kind: 'reviewed', review: head.review }
        : undefined;
    },
  );
}

const isBack = (review: Review | undefined): boolean =>
  review === 'asked-to-correct' || review === 'withdrawn';

/** Whoever says how the version stood when she compared is told where it was asked back since: she may not have read the request. */
const isUnseen = (head: StoredHead | undefined, { baseReview }: Publication): head is StoredHead =>
  head !== undefined && baseReview !== undefined && isBack(head.review) && head.review !== baseReview;

/** Somebody was there first; it may have been this very upload, whose answer got lost on the way. */
async function lost(
  units: Table,
  place: UnitPlace,
  submission: Submission,
  head: StoredHead | undefined,
): Promise<PublishOutcome> {
  const own =
    head?.upload === submission.upload
      ? head
      : await readPublished(units, submission.kind, place, submission.upload);
  return own === undefined ? { kind: 'conflict', head } : repeated(own, submission);
}

function repeated(version: Version, submission: Submission): PublishOutcome {
  return isSameSubmission(version, submission)
    ? { kind: 'published', version, again: true }
    : { kind: 'differs' };
}

function writesOf(
  shard: string,
  next: Head,
  { figures, people = null }: Publication,
  before: StoredHead | undefined,
): Write[] {
  const entity = headEntity(shard, next, figures, people);
  return [
    before === undefined ? { kind: 'create', entity } : { kind: 'replace', entity, etag: before.etag },
    { kind: 'create', entity: versionEntity(shard, next, figures) },
    { kind: 'create', entity: auditEntity(shard, next) },
  ];
}

const auditEntity = (shard: string, version: Version): Entity => ({
  partitionKey: shard,
  rowKey: publishedKey(version.kind, version.unit, version.upload),
  verb: version.onBehalf ? 'rosters.receive' : 'roster.write',
  unit: version.unit,
  version: version.version,
  rows: version.rows,
  by: version.receivedBy.id,
  at: version.receivedAt,
});
