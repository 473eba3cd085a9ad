/** Reading a sheet, and reading it again after something was changed: the two jobs that all others on the check screen are made of. */
import type { Planned } from '../../../tasks/clerk/sending/sending.ts';
import type { SendWork } from '../sending/send-work.ts';
import type { Checked, CheckOutcome } from '../../../tasks/clerk/checking/checked.ts';
import type { TaskOptions } from '../../../tasks/common/outcome.ts';
import { type CheckState, REPAIRS_DONE } from './check-state.ts';
import { SHOW_ALL } from './finding-filter.ts';
import { groupId } from './findings.ts';
import type { Stage } from '../../stage/stage.ts';
import { focusOn } from '../../parts/region.ts';
import type { Store } from '../../parts/store.ts';

export const BEFORE: CheckState = {
  outcome: null,
  stale: false,
  open: new Set(),
  shown: {},
  reasons: new Map(),
  explained: {},
  filter: SHOW_ALL,
  at: -1,
  fixed: 0,
  notCompared: null,
  repairs: { kept: 0, said: null, forgetting: false, list: null, last: [] },
  picked: {},
  missed: null,
  answered: [],
  reopened: new Set(),
  marked: new Map(),
  sheets: [],
};

interface Change {
  readonly checked: Checked | null;
  readonly work: (options: TaskOptions) => Promise<string>;
  readonly again: () => void;
  readonly done?: (before: Checked | null) => void;
  /** Cells that this wrote. */
  readonly wrote?: () => readonly string[];
  /** What was done stays above the result, with the way back; otherwise the result itself shows it. */
  readonly keepSaid?: boolean;
  readonly stopped?: string;
}

export interface CheckRun {
  /** The sheet in front. */
  readonly check: () => void;
  readonly checkSheet: (id: string) => void;
  /** Changes something and checks the same sheet again, so that what is shown is what stands there now. */
  readonly change: (job: Change) => void;
}

export function checkRun(stage: Stage, store: Store<CheckState>, { planned }: SendWork): CheckRun {
  const { tasks } = stage;
  /** Whoever sends the list has it compared at once: nothing is asked after the check. */
  const whose = stage.screens.includes('send') ? { unit: stage.grant.unit.id } : {};
  const checkNow = async (
    where: { readonly rosterDate: string; readonly sheet?: string },
    options: TaskOptions,
  ): Promise<CheckOutcome & Planned> => {
    const outcome = await tasks.check({ ...where, ...whose, mark: true }, options);
    await stage.sheet.begin();
    return outcome;
  };
  const checkAt = (sheet: string | null): void => {
    const rosterDate = stage.rosterDate.read();
    if (rosterDate === undefined) return;
    void stage.run({
      work: async (options) => {
        // The sheet she means is the one in front, for the sending too.
        if (sheet !== null) await tasks.goTo({ sheetId: sheet, cell: 'A1' });
        const outcome = await checkNow(sheet === null ? { rosterDate } : { rosterDate, sheet }, options);
        return { outcome, sheets: await tasks.sheets().catch(() => []) };
      },
      done: ({ outcome, sheets }) => {
        const { repairs, outcome: before, answered, explained } = store.get();
        planned(outcome.plan ?? null);
        store.set({
          ...BEFORE,
          outcome,
          notCompared: outcome.notCompared ?? stage.alone ?? null,
          sheets,
          explained,
          marked: new Map(),
          open: firstGroup(outcome),
          repairs: { ...BEFORE.repairs, kept: repairs.kept },
          answered: sameSheet(before, outcome) ? answered : [],
        });
        // The list of sheets stands below everything: what was found begins at the top.
        if (sheet !== null) focusOn('counts');
        stage.say(saidAfter(stage, outcome));
      },
      again: () => checkAt(sheet),
    });
  };
  const check = (): void => checkAt(null);

  const change = (job: Change): void => {
    const { checked } = job;
    let changed = false;
    const look = async (said: string | null): Promise<void> => {
      const kept = await tasks.repairsKept();
      const list = store.get().open.has(REPAIRS_DONE) ? await tasks.repairsDone() : null;
      store.set({
        repairs: {
          kept,
          said: job.keepSaid ? said : null,
          forgetting: false,
          list,
          last: job.wrote?.() ?? [],
        },
      });
    };
    void stage.run({
      work: async (options) => {
        try {
          const said = await job.work(options);
          changed = true;
          await look(said);
          const where = checked && { rosterDate: checked.rosterDate, sheet: checked.sheetId };
          return { said, outcome: where && (await checkNow(where, options)) };
        } catch (error) {
          // Stopped or failed half way: some of it is done.
          if (!changed) await look(null).catch(() => undefined);
          if (store.get().outcome && options.signal?.aborted) store.set({ stale: true });
          throw error;
        }
      },
      done: ({ said, outcome }) => {
        const before = store.get().outcome;
        if (outcome) {
          planned(outcome.plan ?? null);
          const notCompared = outcome.notCompared ?? stage.alone ?? null;
          store.set({ outcome, notCompared, stale: false, at: -1, marked: new Map() });
        }
        job.done?.(before?.kind === 'checked' ? before : null);
        stage.say(outcome ? `${said} ${saidAfter(stage, outcome)}` : said);
      },
      again: () => (changed ? check() : job.again()),
      ...(job.stopped === undefined ? {} : { stopped: job.stopped }),
    });
  };

  return { check, checkSheet: checkAt, change };
}

/** The first group, so that a place is in sight at once; not while a question comes before everything else. */
function firstGroup(outcome: CheckOutcome): ReadonlySet<string> {
  const first = outcome.kind === 'checked' ? outcome.groups[0] : undefined;
  return new Set(first ? [groupId(first)] : []);
}

function sameSheet(before: CheckOutcome | null, now: CheckOutcome): boolean {
  return before?.kind === 'checked' && now.kind === 'checked' && before.sheetId === now.sheetId;
}

function saidAfter(stage: Stage, outcome: CheckOutcome): string {
  const words = stage.words();
  if (outcome.kind === 'none') return words.say(`check.none.${outcome.reason}`, { sheet: outcome.sheet });
  const { questions, sheet, totals } = outcome;
  const done = words.say('check.done', { sheet, errors: totals.error, warnings: totals.warning });
  return questions.length === 0
    ? done
    : `${done} ${words.say('question.title', { count: questions.length })}.`;
}
