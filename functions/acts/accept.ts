/** The last step of every upload: statistics, publication, and what came of it as an answer. */
import { rulesetOf } from '../domain/rules/ruleset.ts';
import type { Pinned, Submission, Version } from '../domain/submissions/version.ts';
import { missedDue } from '../domain/units/period.ts';
import type { Period } from '../domain/units/period.ts';
import type { HashedRow } from '../storage/id-numbers.ts';
import type { UploadState } from '../wire/upload.ts';
import type { Announced } from './announce.ts';
import { closedFor } from './closed-for.ts';
import type { ComparedWithHead } from './compare-with-head.ts';
import { dayInVietNam } from '../domain/units/days.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import { receiptOf } from './receipt.ts';
import type { UnitContext } from './context.ts';
import { versionConflict } from './version-conflict.ts';

export interface Accepted {
  readonly upload: string;
  readonly announced: Announced;
  readonly period: Period;
  readonly members: readonly HashedRow[];
  readonly warnings: number;
  readonly compared: ComparedWithHead;
  readonly pinned: Pinned;
}

/** Makes the staged rows the unit's next version, or finds that they already are. Throws ProblemError. */
export async function accept(call: UnitContext, accepted: Accepted): Promise<Version> {
  const { services, unit, person } = call;
  const { announced, period, members, upload, warnings, compared, pinned } = accepted;
  const now = services.clock();
  const receivedAt = now.toISOString();
  const closed = await closedFor(call, { rosterDate: announced.rosterDate, receivedAt });
  const { people, idKeyId } = await services.storage.numbersOf(members);
  const submission: Submission = {
    kind: announced.kind,
    evidence: announced.evidence,
    review: 'sent',
    upload,
    unitName: unit.name,
    rosterDate: announced.rosterDate,
    period: announced.period,
    rows: announced.rows,
    contentHash: announced.contentHash,
    contentForm: announced.contentForm,
    pinned,
    idKeyId,
    warnings,
    missedDue: missedDue(period, dayInVietNam(now)),
    ...(closed === null ? {} : { closedThrough: closed }),
    receivedAt,
    receivedBy: { id: person.id, name: person.name },
    ...(call.onBehalf ? { onBehalf: true as const } : {}),
    movement: compared.movement,
    ruleset: rulesetOf(services.storage.kind),
  };
  const publication = {
    submission,
    baseVersion: announced.baseVersion,
    baseReview: announced.baseReview,
    periodTo: period.to,
    figures: services.storage.kind.count(members, announced.rosterDate),
    people,
  };
  const outcome = await services.storage.publish(unit, publication, compared);
  switch (outcome.kind) {
    case 'published':
      return outcome.version;
    case 'reviewed':
      throw new ProblemError(outcome.review === 'withdrawn' ? 'review-withdrawn' : 'review-asked', {
        version: announced.baseVersion,
      });
    case 'differs':
      throw new ProblemError('upload-differs');
    case 'conflict':
      throw versionConflict(outcome.head);
  }
}

/** Of what was received, only what the version is made of. */
export function publishedState(version: Version, received: UploadState['received']): UploadState {
  const { upload, pinned } = version;
  const own = pinned === null ? received : received.filter(({ index }) => index < pinned.chunks);
  return { upload, state: 'published', received: own, receipt: receiptOf(version) };
}
