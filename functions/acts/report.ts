/** A report is computed from what is known, and kept under the hash of what it was computed from and what it came to. */
import { decide, highestReach } from '../domain/access/grants.ts';
import { isWholeDate } from '../domain/language/date.ts';
import { hashedText } from '../domain/reports/content.ts';
import type { PinnedReport } from '../domain/reports/content.ts';
import { startOfYear, type ReportSpecification } from '../domain/reports/specification.ts';
import { rulesetOf } from '../domain/rules/ruleset.ts';
import { LAYOUT_VERSION } from '../domain/statistics/layout.ts';
import { rootOf } from '../domain/units/tree.ts';
import { asKnown, withLedgers } from '../storage/as-known.ts';
import type { KnownStorage } from '../storage/as-known.ts';
import { recording } from '../storage/record-inputs.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { ReportRequest, ReportView } from '../wire/report.ts';
import type { UnitContext } from './context.ts';
import { disclosureFor } from './disclosure.ts';
import { computedReport } from './report-content.ts';
import type { ComputedReport, ReportCall } from './report-content.ts';
import { reportView } from './report-view.ts';
import type { Told } from './report-view.ts';

export async function reportOn(call: UnitContext, request: ReportRequest): Promise<ReportView> {
  const specification = specificationOf(call, request);
  const { pinned, hash, known, computed, over } = await pinnedNow(call, specification);
  const { storage, clock } = call.services;
  const kept =
    request.keep === false
      ? { hash, known }
      : await storage.reports.keep(call.unit.id, {
          hash,
          known,
          at: clock().toISOString(),
          by: call.person.id,
          pinned: JSON.stringify(pinned),
        });
  const told = await toldOf(over, call, specification, computed.rosters);
  return reportView(pinned, kept, told);
}

export interface PinnedNow {
  readonly pinned: PinnedReport;
  readonly hash: string;
  readonly known: string;
  readonly computed: ComputedReport;
  /** The call over what was known, without the writing down. */
  readonly over: ReportCall;
}

/** As it would be kept. */
export async function pinnedNow(call: UnitContext, specification: ReportSpecification): Promise<PinnedNow> {
  const { services, day } = call;
  const { known } = specification;
  const places = call.tree.subtree(call.unit.id).filter(({ keepsRoster }) => keepsRoster);
  const remembered = services.storage.remembering(places);
  const storage = known === null ? withLedgers(remembered, { kind: 'all' }) : asKnown(remembered, known);
  const over = await knownCall(call, storage, day);
  const { storage: writing, inputs, lastReceived } = recording(storage);
  const computed = await computedReport(
    { ...over, services: { ...services, storage: writing } },
    specification,
    () => ({ layout: LAYOUT_VERSION, ...inputs() }),
  );
  const { directory } = storage;
  const commits = await directory.commits(over.tree, over.unit.id);
  const pinned: PinnedReport = {
    format: 1,
    specification,
    root: rootOf(over.tree, over.unit.id),
    layout: LAYOUT_VERSION,
    rules: rulesetOf(),
    inputs: { commits, ...inputs() },
    content: computed.content,
  };
  const last = [lastReceived(), await directory.lastSaved(over.tree, over.unit.id)].sort().at(-1) ?? '';
  return {
    pinned,
    hash: services.storage.reports.hashOf(hashedText(pinned)),
    known: known ?? instantAfter(last, services.clock()),
    computed,
    over,
  };
}

/** Now; after everything that is in it, where that came in this very millisecond, or by a clock that is ahead. */
function instantAfter(last: string, now: Date): string {
  const after = last === '' ? now : new Date(Date.parse(last) + 1);
  return (after > now ? after : now).toISOString();
}

/** The call with the tree of the day as it was known. */
export async function knownCall(call: UnitContext, storage: KnownStorage, day: string): Promise<ReportCall> {
  const tree = await storage.directory.tree(day);
  const unit = tree.unit(call.unit.id);
  if (unit === undefined) throw new ProblemError('not-found');
  return { ...call, tree, unit, day, services: { ...call.services, storage } };
}

/** `call`: as the person asks today. */
export async function toldOf(
  over: ReportCall,
  call: UnitContext,
  { known }: ReportSpecification,
  rosters: ComputedReport['rosters'],
): Promise<Told> {
  const { unit, tree, person } = over;
  const grants = await call.services.storage.directory.grantsOf(person.id);
  const isTop = highestReach(grants, tree, unit.id, 'statistics.read') === unit.id;
  // What was known before is asked for beside what is known now, of the same day.
  const now =
    known === null || decide(grants, tree, unit.id, 'roster.read') === 'allowed'
      ? undefined
      : { storage: call.services.storage, tree: await call.services.storage.directory.tree(over.day) };
  return { disclosure: await disclosureFor(over, rosters, now), isTop };
}

function specificationOf(
  { unit, day, counting = 'sent', services }: UnitContext,
  { from = startOfYear(day), known }: ReportRequest,
): ReportSpecification {
  if (!isWholeDate(from) || from > day) throw new ProblemError('invalid-request', { where: 'from' });
  const instant = known === undefined ? null : new Date(known);
  if (instant !== null && !(instant <= services.clock())) {
    throw new ProblemError('invalid-request', { where: 'known' });
  }
  const counts = counting;
  return { unit: unit.id, asOf: day, from, known: instant?.toISOString() ?? null, counts };
}
