/** The versions of a unit as both sides see them: where each stands, and everything that was done about it. No row of anybody. */
import { fieldIn } from '../domain/roster/shape/kind.ts';
import { replacedBy, reviewAt } from '../domain/submissions/review.ts';
import type { ReviewStep } from '../domain/submissions/review.ts';
import { sentFields } from '../domain/submissions/sent-fields.ts';
import { unsentSince } from './unsent-since.ts';
import type { Version } from '../domain/submissions/version.ts';
import type { ReviewEvent } from '../storage/reviews.ts';
import type { VersionsResponse, VersionView } from '../wire/review.ts';
import { closedFor } from './closed-for.ts';
import type { UnitContext } from './context.ts';
import { unitRef } from './views.ts';

export async function versionsOf(call: UnitContext): Promise<VersionsResponse> {
  const { tree, unit } = call;
  const { storage } = call.services;
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
    versions: await Promise.all(
      known.map(async (version) => ({
        ...viewOf(version, known, steps),
        ...(open.has(version.version) ? { waits: true as const } : {}),
        ...(await closedView(call, version, events)),
      })),
    ),
    events: events.flatMap(({ act, corrections, ...event }) =>
      act === 'ask-reopening' ? [] : [{ ...event, act, corrections: [...corrections] }],
    ),
    fields: sentFields(storage.kind).map((key) => ({ key, label: fieldIn(storage.kind, key).header })),
    ...(came.length === 0 ? {} : { predecessors: came.map(unitRef) }),
  };
}

/** Why a version does not count for its day; nothing of one that came while the day was open, or whose day was reopened. */
async function closedView(
  call: UnitContext,
  version: Version,
  events: readonly ReviewEvent[],
): Promise<Pick<VersionView, 'closedThrough' | 'reopening'>> {
  if (version.closedThrough === undefined) return {};
  const through = await closedFor(call, version);
  if (through === null) return {};
  const asked = events.find((event) => event.version === version.version && event.act === 'ask-reopening');
  return {
    closedThrough: through,
    ...(asked === undefined ? {} : { reopening: { version: asked.version, by: asked.by, at: asked.at } }),
  };
}

function viewOf(version: Version, all: readonly Version[], steps: readonly ReviewStep[]): VersionView {
  const { rosterDate, period, rows, warnings, receivedAt, receivedBy, base, missedDue, onBehalf } = version;
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
    ...(onBehalf === true ? { onBehalf } : {}),
  };
}
