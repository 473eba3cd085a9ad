/** What can be done on the check screen beyond checking: repairing, answering, saying what a column means, going to places. */
import type { Question } from '#domain/roster/reading.ts';
import type { Repair } from '#domain/rules/repairs/repair.ts';
import type { Checked, FoundPlace } from '../../tasks/outcome.ts';
import { checkRun } from './check-run.ts';
import type { CheckActions, CheckState, Explained } from './check-state.ts';
import { shownText, visibleGroups } from './finding-filter.ts';
import type { Filter } from './finding-filter.ts';
import { groupId, nextStop, placesIn, stopsOf } from './findings.ts';
import { reasonWork } from './justify.ts';
import { showUpTo } from '../parts/more.ts';
import { focusOn } from '../parts/region.ts';
import { whyId } from './why.ts';
import { firstChoiceId } from './questions.ts';
import { saidOf } from './repaired.ts';
import type { Stage } from '../stage/stage.ts';
import type { Store } from '../parts/store.ts';

export interface CheckWork {
  readonly check: () => void;
  /** A pane that cannot look has nothing to offer; the next check says why. */
  readonly lookForRepairs: () => void;
  readonly checkSheet: CheckActions['checkSheet'];
  readonly actionsOn: (checked: Checked | null) => CheckActions;
}

export function checkWork(stage: Stage, store: Store<CheckState>): CheckWork {
  const { tasks } = stage;
  const { check, checkSheet, change } = checkRun(stage, store);
  const repair = (checked: Checked, repairs: readonly Repair[]): void =>
    change({
      checked,
      work: async (options) => {
        const { done, skipped } = await tasks.repair({ sheetId: checked.sheetId, repairs }, options);
        return saidOf(stage.words(), 'repair.done', done, skipped);
      },
      done: seeRepaired,
      again: () => repair(checked, repairs),
      keepSaid: true,
      stopped: stage.words().say('repair.stopped'),
    });
  const undoRepairs = (checked: Checked | null): void =>
    change({
      checked,
      work: async (options) => {
        const { undone, skipped, lost } = await tasks.undoRepairs(options);
        return saidOf(stage.words(), 'repair.undone', undone, skipped, lost);
      },
      done: seeRepaired,
      again: () => undoRepairs(checked),
      keepSaid: true,
    });
  const answer = (checked: Checked, question: Question, choice: string): void =>
    change({
      checked,
      work: async (options) => {
        const { sheetId, headers } = checked;
        await tasks.choose({ sheetId, headers, answers: { [question.id]: choice } }, options);
        return stage.words().say('question.answered');
      },
      done: () => {
        const { answered, reopened } = store.get();
        const others = answered.filter((each) => each.question.id !== question.id);
        store.set({
          answered: [...others, { question, choice }],
          reopened: new Set([...reopened].filter((id) => id !== question.id)),
        });
        focusNext(store.get());
      },
      again: () => answer(checked, question, choice),
    });
  const remap = (checked: Checked): void =>
    change({
      checked,
      work: async (options) => {
        const { sheetId, headers } = checked;
        const { marked } = store.get();
        await tasks.choose({ sheetId, headers, fields: Object.fromEntries(marked) }, options);
        return stage.words().say('mapping.applied', { count: marked.size });
      },
      again: () => remap(checked),
    });
  const forgetChoices = (checked: Checked): void =>
    change({
      checked,
      work: async () => {
        await tasks.forgetChoices({ headers: checked.headers });
        return stage.words().say('mapping.resetDone');
      },
      done: () => store.set({ answered: [], reopened: new Set(), picked: {} }),
      again: () => forgetChoices(checked),
    });
  const reopen = (question: Question): void => {
    const { answered, reopened } = store.get();
    store.set({ reopened: new Set([...reopened, question.id]) });
    const before = answered.find((each) => each.question.id === question.id)?.choice ?? null;
    focusOn(firstChoiceId(question, before));
  };

  const writeLog = (): void => {
    void stage.run({
      work: () => tasks.writeRepairLog(),
      done: ({ sheet, rows }) => stage.say(stage.words().say('log.written', { sheet, rows })),
      again: writeLog,
    });
  };
  const forgetRepairs = (): void => {
    void stage.run({
      work: () => tasks.forgetRepairs(),
      done: ({ removed }) => {
        const said = stage.words().say('log.forgotten', { removed });
        store.set({ repairs: { kept: 0, said, forgetting: false } });
        stage.say(said);
      },
      again: forgetRepairs,
    });
  };

  const goTo = (found: FoundPlace): void => {
    const { place } = found;
    if (!place) return;
    void stage.run({
      work: () => tasks.goTo(place),
      done: () =>
        stage.say(
          stage.words().say('check.jumped', { cell: place.cell }),
          `${found.who} ${stage.words().pick(found.message)}`,
        ),
      again: () => goTo(found),
    });
  };
  const walkTo = (checked: Checked, at: number): void => {
    const groups = visibleGroups(checked.groups, store.get().filter);
    const stop = stopsOf(groups)[at];
    const group = stop && groups[stop.group];
    if (!stop || !group) return;
    const id = groupId(group);
    const { open, shown } = store.get();
    store.set({ at, open: new Set([...open, id]), shown: showUpTo(shown, id, stop.index) });
    document.querySelector('.place[aria-current]')?.scrollIntoView({ block: 'nearest' });
    goTo(stop.found);
  };
  const filter = (on: Checked, change: Partial<Filter>): void => {
    const next = { ...store.get().filter, ...change };
    store.set({ filter: next, at: -1 });
    const total = placesIn(on.groups);
    const shown = placesIn(visibleGroups(on.groups, next));
    stage.say(shownText(stage.words(), shown, total));
  };
  const goToCell = (on: Checked, cell: string): void => {
    void stage.run({
      work: () => tasks.goTo({ sheetId: on.sheetId, cell }),
      done: () => stage.say(stage.words().say('check.jumped', { cell })),
      again: () => goToCell(on, cell),
    });
  };
  const reasons = stage.screens.includes('send') ? reasonWork(stage, store) : null;
  const writeFindings = (on: Checked): void => {
    void stage.run({
      work: () => tasks.writeFindings(on),
      done: ({ sheet, rows }) => stage.say(stage.words().say('findings.written', { sheet, rows })),
      again: () => writeFindings(on),
    });
  };
  const explain = (rule: string): void => {
    const keep = (explained: Explained | null): void =>
      store.set({ explained: { ...store.get().explained, [rule]: explained } });
    if (Object.hasOwn(store.get().explained, rule)) return;
    keep(null);
    Promise.all([tasks.explain(rule), import('./why-content.ts')]).then(
      ([explanation, { explainedView }]) =>
        keep((words) => (explanation ? explainedView(words, explanation) : [])),
      () => {
        // Asked again when it is unfolded again.
        const { [rule]: _missing, ...explained } = store.get().explained;
        const open = new Set([...store.get().open].filter((id) => id !== whyId(rule)));
        store.set({ explained, open });
        stage.say(stage.words().say('why.failed'));
      },
    );
  };
  const clearMarks = (): void => {
    void stage.run({
      work: () => tasks.clearMarks(),
      done: () => stage.say(stage.words().say('check.marksCleared')),
      again: clearMarks,
    });
  };

  return {
    check,
    checkSheet,
    lookForRepairs: () => {
      void tasks.repairsKept().then(
        (kept) => {
          const { repairs } = store.get();
          if (kept !== repairs.kept) store.set({ repairs: { ...repairs, kept } });
        },
        () => undefined,
      );
    },
    actionsOn: (checked) => {
      const withChecked =
        <A extends readonly unknown[]>(work: (on: Checked, ...args: A) => void) =>
        (...args: A): void => {
          if (checked) work(checked, ...args);
        };
      return {
        set: store.set,
        again: check,
        checkSheet,
        clearMarks,
        writeLog,
        forgetRepairs,
        reopen,
        undoRepairs: () => undoRepairs(checked),
        repair: withChecked(repair),
        answer: withChecked(answer),
        remap: withChecked(remap),
        forgetChoices: withChecked(forgetChoices),
        walkTo: withChecked(walkTo),
        walk: withChecked((on, direction: 1 | -1) =>
          walkTo(
            on,
            nextStop(stopsOf(visibleGroups(on.groups, store.get().filter)).length, store.get().at, direction),
          ),
        ),
        filter: withChecked(filter),
        writeFindings: withChecked(writeFindings),
        explain,
        reasons,
        goToCell: withChecked(goToCell),
      };
    },
  };
}

/** A button that was pressed and is gone leaves her somewhere in the list: what was done, and the way back, are at the top. */
function seeRepaired(): void {
  if (document.activeElement?.matches('button, summary') !== true) focusOn('repaired');
}

/** After an answer: on to the next question, or to what the check then found. */
export function focusNext({ outcome }: CheckState): void {
  const next = outcome?.kind === 'checked' ? outcome.questions[0] : undefined;
  focusOn(next ? firstChoiceId(next, next.assumed) : 'counts');
}
