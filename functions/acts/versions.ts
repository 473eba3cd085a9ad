/** The versions of a unit as both sides see them: where each stands, and everything that was done about it. No row of anybody. */
import { fieldIn } from '../domain/roster/shape/kind.ts';
import { replacedBy, reviewAt } from '../domain/submissions/review.ts';
import type { ReviewStep } from '../domain/submissions/review.ts';
import { sentFields } from '../domain/submissions/sent-fields.ts';
import { unsentSince } from './unsent-since.ts';
import type { Version } from '../domain/submissions/version.ts';
import type { VersionsResponse, VersionView } from '../wire/review.ts';
import type { UnitContext } from './context.ts';
import { unitRef } from './views.ts';

export async function versionsOf({ services, tree, unit }: UnitContext): Promise<VersionsResponse> {
  const { storage } = services;
  const [head, versions, events] = await Promise.all([
    storage.head(unit),
    storage.versions(unit),
    storage.reviewEvents(unit),
  ]);
  // The head is read beside them: what came in between is told the next time.
  const known = versions.filter(({ version }) => version <= (head?.version ?? 0));
  const steps = head?.reviews ?? [];
  const came = unsentSince(tree, unit.id, head);
  const open = new Set(head?.open.map(({ version }) => version));
  return {
    unit: unitRef(unit),
    versions: known.map((version) => ({
      ...viewOf(version, known, steps),
      ...(open.has(version.version) ? { waits: true as const } : {}),
    })),
    events: events.map((event) => ({ ...event, corrections: [...event.corrections] })),
    fields: sentFields(storage.kind).map((key) => ({ key, label: fieldIn(storage.kind, key).header })),
    ...(came.length === 0 ? {} : { predecessors: came.map(unitRef) }),
  };
}

function viewOf(version: Version, all: readonly Version[], steps: readonly ReviewStep[]): VersionView {
  const { rosterDate, period, rows, warnings, receivedAt, receivedBy, base, missedDue, closedThrough } =
    version;
  return {
    version: version.version,
    rosterDate,
    period,
    rows,
    warnings,
    receivedAt,
    receivedBy,
    review: reviewAt(steps, version.version),
    ...(replacedBy(version, all, steps) === undefined ? {} : { replaced: true }),
    ...(base === null ? {} : { base }),
    ...(missedDue === null ? {} : { missedDue }),
    ...(closedThrough === undefined ? {} : { closedThrough }),
  };
}
