/** What a head becomes: apart from what a version is, which every pane knows. */
import { reachWith } from './reach.ts';
import { isAnsweredBy, notBefore } from './review.ts';
import type { Head, Submission } from './version.ts';

/** The head once the submission has been accepted after it. `periodTo`: the end of the submission's period. */
export function headAfter(
  head: Head | undefined,
  unit: string,
  submission: Submission,
  periodTo: string,
): Head {
  return {
    ...submission,
    ...(head === undefined ? {} : { receivedAt: notBefore(head, submission.receivedAt) }),
    unit,
    version: (head?.version ?? 0) + 1,
    base: head === undefined ? null : { version: head.version, rosterDate: head.rosterDate },
    reach: reachWith(head?.reach, submission, periodTo),
    reviews: head?.reviews ?? [],
    open: (head?.open ?? []).filter((request) => !isAnsweredBy(request, submission)),
  };
}
