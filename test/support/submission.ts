/** A submission for tests of what becomes of one; every property can be another. */
import { MEMBERS } from '../../functions/domain/roster/fields/members.ts';
import type { Submission } from '../../functions/domain/submissions/version.ts';

export function submissionOf(other: Partial<Submission> = {}): Submission {
  return {
    upload: 'up-1',
    unitName: 'Chi bộ Một',
    kind: MEMBERS.id,
    evidence: 'rows',
    review: 'sent',
    rosterDate: '2023-09-30',
    period: '2023-Q3',
    rows: 3,
    contentHash: `hash of ${other.upload ?? 'up-1'}`,
    contentForm: 1,
    pinned: null,
    idKeyId: null,
    warnings: 0,
    missedDue: null,
    receivedAt: '2023-10-01T00:00:00.000Z',
    receivedBy: { id: 'p-1', name: 'Lò Thị Mai' },
    movement: null,
    ruleset: null,
    ...other,
  };
}
