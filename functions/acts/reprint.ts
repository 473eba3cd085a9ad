/** A kept report, printed again to the last digit; beside it what of it would be otherwise today, and what that comes from. */
import { figuresDiffering, ledgersDiffering, unitsDiffering } from '../domain/reports/differences.ts';
import type { FigureDiffers } from '../domain/reports/differences.ts';
import type { ReportContent } from '../domain/reports/content.ts';
import { isTrait } from '../domain/statistics/disclosure/traits.ts';
import { indicatorOf } from '../domain/statistics/indicators/registry.ts';
import { lineOf } from '../domain/units/stretches.ts';
import type { Tree } from '../domain/units/unit.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { ReprintView } from '../wire/report.ts';
import type { UnitContext } from './context.ts';
import { keptReport, toldOfKept } from './kept-report.ts';
import type { KeptReport } from './kept-report.ts';
import { pinnedNow } from './report.ts';
import type { PinnedNow } from './report.ts';
import { reportView } from './report-view.ts';
import type { Told } from './report-view.ts';

export async function reprint(call: UnitContext, hash: string): Promise<ReprintView> {
  const report = await keptReport(call, hash);
  const { kept, pinned, otherwise } = report;
  const told = await toldOfKept(call, report);
  const today = await asOfToday(call, report);
  return {
    ...reportView(pinned, kept, told),
    keptAt: kept.at,
    differs: today === undefined ? [] : differing(report, today.pinned.content, told),
    changed: today === undefined ? { ledgers: [], units: [] } : changed(report, today),
    ...(otherwise.length === 0 ? {} : { recomputed: [...otherwise] }),
    ...(today === undefined ? { notToday: true } : {}),
  };
}

/** undefined where the unit has no figures of that day any more. */
async function asOfToday(
  call: UnitContext,
  { pinned: { specification } }: KeptReport,
): Promise<PinnedNow | undefined> {
  const { asOf: day, counts: counting } = specification;
  try {
    return await pinnedNow({ ...call, day, counting }, { ...specification, known: null });
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** Beside the names of the units that changed, one of a trait more or less would say of whom: it is told to whoever may read the rows. */
function differing({ pinned }: KeptReport, today: ReportContent, { disclosure }: Told): FigureDiffers[] {
  const isTold = (id: string) => disclosure.tellsAll || !(isTrait(id) || indicatorOf(id)?.trait === true);
  return figuresDiffering(pinned.content, today).filter(({ id }) => isTold(id));
}

function changed({ pinned, over }: KeptReport, today: PinnedNow): ReprintView['changed'] {
  const { inputs, root, specification } = pinned;
  const trees = [over.tree, today.over.tree];
  return {
    ledgers: ledgersDiffering(inputs.commits, today.pinned.inputs.commits, root),
    units: unitsDiffering(inputs, today.pinned.inputs)
      .filter(({ unit }) => trees.some((tree) => lineOf(tree, unit).includes(specification.unit)))
      .map((each) => ({ ...each, name: nameIn(trees, each.unit) })),
  };
}

function nameIn(trees: readonly Tree[], id: string): string {
  for (const tree of trees) {
    const found = tree.unit(id) ?? tree.past(id);
    if (found !== undefined) return found.name;
  }
  return id;
}
