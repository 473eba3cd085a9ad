/** What a sender announces of a roster, checked against the tree, the periods and the limits before anything is kept. */
import { ROSTER_LIMITS } from '../domain/submissions/limits.ts';
import type { Review } from '../domain/submissions/review-states.ts';
import type { Evidence } from '../domain/submissions/version.ts';
import type { Period } from '../domain/units/period.ts';
import type { RestingAnswers } from '../storage/answers.ts';
import { MAX_CHUNKS } from '../storage/keys.ts';
import { isWholeDate } from '../domain/language/date.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { noRoster } from './no-roster.ts';

export interface Announced {
  readonly kind: string;
  readonly evidence: Evidence;
  readonly contentForm: number;
  readonly rosterDate: string;
  readonly period: string;
  readonly baseVersion: number;
  readonly baseReview?: Review | undefined;
  readonly rows: number;
  readonly chunks: number;
  readonly contentHash: string;
  readonly answersHash: string;
}

/** The period it is for. Throws ProblemError. */
export async function checkAnnounced(
  { services, tree, unit, day }: UnitContext,
  announced: Announced,
  answers: RestingAnswers,
): Promise<Period> {
  const { directory } = services.storage;
  if (!isWholeDate(announced.rosterDate)) throw new ProblemError('invalid-request', { where: 'rosterDate' });
  if (announced.chunks > Math.min(MAX_CHUNKS, Math.max(1, announced.rows)))
    throw new ProblemError('invalid-request', { where: 'chunks' });
  if (answers.exits.length > 0 && announced.baseVersion === 0)
    throw new ProblemError('invalid-request', { where: 'exits' });
  if (!answers.exits.every(({ on }) => on === undefined || isWholeDate(on)))
    throw new ProblemError('invalid-request', { where: 'exits' });
  if (announced.rows === 0) throw new ProblemError('roster-empty');
  checkRows(announced.rows, ROSTER_LIMITS.rosterRows);
  await checkOpened({ services, tree, unit, day });
  const [then, periods] = await Promise.all([
    directory.tree(announced.rosterDate),
    directory.periods(tree, unit.id, day),
  ]);
  if (then.unit(unit.id)?.keepsRoster !== true) throw noRoster(then, unit);
  const period = periods.find(({ id }) => id === announced.period);
  if (period === undefined) throw new ProblemError('period-unknown');
  return period;
}

async function checkOpened({
  services: { storage },
  tree,
  unit,
  day,
}: Pick<UnitContext, 'services' | 'tree' | 'unit' | 'day'>): Promise<void> {
  const { directory, kind } = storage;
  if (kind.needsOpening !== true) return;
  const opened = await directory.openedLists(tree, unit.id, day);
  if (!opened.includes(kind.id)) throw new ProblemError('not-opened', { day });
}

export function checkRows(rows: number, limit: number): void {
  if (rows > limit) throw new ProblemError('too-many-rows', { rows, limit });
}
