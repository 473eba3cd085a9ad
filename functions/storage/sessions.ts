/** An upload in chunks: what was announced, kept beside the rows until it is published. */
import { REVIEWS } from '../domain/submissions/review-states.ts';
import type { Review } from '../domain/submissions/review-states.ts';
import { EVIDENCE, FIRST_KIND } from '../domain/submissions/version.ts';
import type { Evidence } from '../domain/submissions/version.ts';
import type { Person } from '../domain/access/person.ts';
import { answerEntities } from './answers.ts';
import type { RestingAnswers } from './answers.ts';
import { sessionKey } from './keys.ts';
import { batchesOf } from './limits.ts';
import { createOrFind, writeOrFind } from './create-or-find.ts';
import type { RowStore } from './resting.ts';
import { oneOf, textOf } from './values.ts';

export interface Session {
  readonly upload: string;
  /** The id of a RosterKind. */
  readonly kind: string;
  readonly evidence: Evidence;
  /** By which canonical form its content hash was made. */
  readonly contentForm: number;
  readonly rosterDate: string;
  readonly period: string;
  readonly baseVersion: number;
  /** Left out by whoever did not look. */
  readonly baseReview?: Review | undefined;
  readonly rows: number;
  readonly chunks: number;
  readonly contentHash: string;
  readonly answersHash: string;
  readonly by: Person;
  readonly at: string;
}

/**
 * Creates the session or finds the same one there; the one that is there comes back, for the caller to compare. The answers go
 * first: where a session is, they are whole. Throws ChunkDiffers where other answers are.
 */
export async function openSession(
  store: RowStore,
  unit: string,
  session: Session,
  answers: RestingAnswers,
): Promise<Session> {
  const { rows } = store;
  const kind = store.kind.id;
  const { by, baseReview, ...values } = session;
  const entity = {
    partitionKey: unit,
    rowKey: sessionKey(kind, session.upload),
    ...values,
    ...(baseReview === undefined ? {} : { baseReview }),
    byId: by.id,
    byName: by.name,
  };
  const beside = answerEntities(kind, { unit, upload: session.upload }, answers);
  for (const batch of batchesOf(beside)) await createOrFind(rows, unit, batch);
  return writeOrFind(
    async () => {
      await rows.transact([{ kind: 'create', entity }]);
      return session;
    },
    () => readSession(store, unit, session.upload),
  );
}

/** Sessions from before kind, evidence and form were kept are of members, of rows and of form 1. */
export async function readSession(
  { rows, kind }: RowStore,
  unit: string,
  upload: string,
): Promise<Session | undefined> {
  const found = await rows.get(unit, sessionKey(kind.id, upload));
  if (found === undefined) return undefined;
  const { values } = found;
  return {
    upload,
    kind: textOf(values, 'kind') || FIRST_KIND,
    evidence: oneOf(EVIDENCE, values, 'evidence', 'rows'),
    contentForm: Number(values.contentForm ?? 1),
    rosterDate: String(values.rosterDate),
    period: String(values.period),
    baseVersion: Number(values.baseVersion),
    ...(values.baseReview === undefined ? {} : { baseReview: oneOf(REVIEWS, values, 'baseReview', 'sent') }),
    rows: Number(values.rows),
    chunks: Number(values.chunks),
    contentHash: String(values.contentHash),
    answersHash: String(values.answersHash ?? ''),
    by: { id: String(values.byId), name: String(values.byName) },
    at: String(values.at),
  };
}
