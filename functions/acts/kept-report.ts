/** A report as it was kept, and computed once more from what it was computed from. Who has no such report is told so, whatever others have. */
import { decide } from '../domain/access/grants.ts';
import { hashedText } from '../domain/reports/content.ts';
import type { PinnedReport, ReportContent } from '../domain/reports/content.ts';
import { figuresDiffering } from '../domain/reports/differences.ts';
import { ALL_TOLD } from '../domain/statistics/disclosure/disclosure.ts';
import { asKnown } from '../storage/as-known.ts';
import { InputMissing, replaying } from '../storage/replay-inputs.ts';
import type { RestingReport } from '../storage/reports.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { knownCall, toldOf } from './report.ts';
import { computedReport } from './report-content.ts';
import type { ComputedReport, ReportCall } from './report-content.ts';
import type { Told } from './report-view.ts';
import { subtreeRosters } from './subtree-rosters.ts';

export interface KeptReport {
  readonly kept: RestingReport;
  readonly pinned: PinnedReport;
  /** The call over the inputs; over what was known where this program asks for others. */
  readonly over: ReportCall;
  /** undefined: this program asks for inputs that were not kept. */
  readonly computed: ComputedReport | undefined;
  /** Ids of what this program computes otherwise. */
  readonly otherwise: readonly string[];
}

export async function keptReport(call: UnitContext, hash: string): Promise<KeptReport> {
  const { storage } = call.services;
  const kept = await storage.reports.read(call.unit.id, hash);
  if (kept === undefined) throw new ProblemError('report-unknown');
  // Written by reportOn() and by nobody else: the type is its own.
  const pinned = JSON.parse(kept.pinned) as PinnedReport;
  if (storage.reports.hashOf(hashedText(pinned)) !== hash) throw new ProblemError('report-altered');
  const { specification, inputs, content } = pinned;
  const asked = { ...call, counting: specification.counts };
  try {
    const over = await knownCall(asked, replaying(storage, inputs), specification.asOf);
    const computed = await computedReport(over, specification);
    return { kept, pinned, over, computed, otherwise: otherwiseIn(content, computed.content) };
  } catch (error) {
    // A version that is gone, a question that was not asked: what was kept is printed all the same.
    if (!(error instanceof InputMissing || error instanceof RangeError || error instanceof ProblemError)) {
      throw error;
    }
    const over = await knownCall(asked, knownOf(call, kept, pinned), specification.asOf);
    return { kept, pinned, over, computed: undefined, otherwise: content.figures.map(({ id }) => id) };
  }
}

const knownOf = (
  { services }: UnitContext,
  { known }: RestingReport,
  { inputs: { commits } }: PinnedReport,
) => asKnown(services.storage, known, { kind: 'through', commits });

/** What a later program prints beside it is no difference. */
function otherwiseIn(kept: ReportContent, computed: ReportContent): string[] {
  const ids = new Set([...kept.figures, ...kept.indicators].map(({ id }) => id));
  return figuresDiffering(kept, computed)
    .map(({ id }) => id)
    .filter((id) => ids.has(id));
}

/** As it may be told today, of the day as it was known when it was kept. */
export async function toldOfKept(
  call: UnitContext,
  { kept, pinned, over, computed }: KeptReport,
): Promise<Told> {
  const { storage } = call.services;
  const grants = await storage.directory.grantsOf(call.person.id);
  // Who may read the rows of the unit today is told all of it, wherever it hung then.
  if (decide(grants, call.tree, call.unit.id, 'roster.read') === 'allowed') {
    return { disclosure: ALL_TOLD, isTop: true };
  }
  const known = { ...over, services: { ...call.services, storage: knownOf(call, kept, pinned) } };
  const rosters = computed?.rosters ?? (await subtreeRosters(known));
  return toldOf(known, call, pinned.specification, rosters);
}
