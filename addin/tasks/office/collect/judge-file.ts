/** The list of a file against what its unit sent last: judged as the unit's own pane would. */
import { checkRoster } from '#domain/rules/check.ts';
import { fromSheet } from '#domain/rules/run.ts';
import type { Me } from '#wire/me.ts';
import type { RosterResponse } from '#wire/roster.ts';
import type { JudgedList } from '../../clerk/checking/roster-check.ts';
import { compareWith } from '../../clerk/sending/compare.ts';
import { contentOf, preparedOf, type RosterContent } from '../../clerk/sending/plan-send.ts';
import type { SendPlan } from '../../clerk/sending/sending.ts';
import { TaskError } from '../../common/outcome.ts';
import type { ReadFile } from './read-file.ts';

export interface JudgedFile {
  readonly judged: JudgedList;
  readonly plan: SendPlan;
  readonly content: RosterContent;
  /** People of the last version of whom nothing says where they are. */
  readonly gone: readonly SendPlan['removed'][number][];
  /** Doubts that ask for a reason, and have none. */
  readonly doubts: readonly SendPlan['reasonsNeeded'][number][];
}

const NOTHING_KEPT = { exits: [], reasonOf: () => undefined };

export async function judgeFile(
  { block, reading, kinds: [list] }: ReadFile,
  me: Me,
  newest: RosterResponse,
  rosterDate: string,
): Promise<JudgedFile> {
  const against = { me, newest, kept: NOTHING_KEPT, built: newest.version };
  const compared = compareWith(against, reading);
  const report = checkRoster({ ...compared.about, ...fromSheet(reading), on: rosterDate }, list.rules);
  if (report.failed.length > 0) throw new TaskError('rules-broken', { rules: report.failed.join(', ') });
  const judged: JudgedList = { of: list, sheet: { sheetId: '', block }, reading, report };
  const { plan } = await preparedOf(rosterDate, judged, against, compared);
  const answered = new Set(plan.exits.map(({ row }) => row));
  return {
    judged,
    plan,
    content: await contentOf(reading),
    gone: plan.removed.filter(({ previousRow }) => !answered.has(previousRow)),
    doubts: plan.reasonsNeeded.filter(({ reason }) => reason === undefined),
  };
}
