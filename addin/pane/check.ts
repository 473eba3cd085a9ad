/** Kiểm tra: what is wrong in the sheet, place by place, and the way to each. */
import type { Repair } from '#domain/rules/repair.ts';
import type { Checked, CheckOutcome, FoundPlace, TaskOptions } from '../tasks/outcome.ts';
import type { CheckState } from './check-state.ts';
import { checkedView, notRecognisedView } from './check-result.ts';
import { groupId, nextStop, stopsOf } from './findings.ts';
import { h } from './h.ts';
import { showUpTo } from './more.ts';
import { repairedView, saidOf } from './repairs.ts';
import type { Screen, Stage } from './stage.ts';
import { createStore } from './store.ts';

const BEFORE: CheckState = {
  outcome: null,
  stale: false,
  open: new Set(),
  shown: {},
  at: -1,
  repairs: { kept: 0, said: null },
};

export function checkScreen(stage: Stage): Screen {
  const store = createStore<CheckState>(BEFORE);
  store.subscribe(stage.redraw);
  stage.sheet.listen(() => {
    if (store.get().outcome && !store.get().stale) store.set({ stale: true });
  });

  const check = (): void => {
    const rosterDate = stage.rosterDate.read();
    if (rosterDate === undefined) return;
    void stage.run({
      work: (options) => checkNow({ rosterDate }, options),
      done: (outcome) => {
        const { kept } = store.get().repairs;
        store.set({ ...BEFORE, outcome, open: firstGroup(outcome), repairs: { kept, said: null } });
        stage.say(saidAfter(stage, outcome));
      },
      again: check,
    });
  };
  const checkNow = async (
    where: { readonly rosterDate: string; readonly sheet?: string },
    options: TaskOptions,
  ): Promise<CheckOutcome> => {
    const outcome = await stage.tasks.check({ ...where, mark: true }, options);
    await stage.sheet.begin();
    return outcome;
  };
  /** Changes cells and checks the sheet again, so that what is shown is what stands there now. */
  const change = (
    checked: Checked | null,
    work: (options: TaskOptions) => Promise<string>,
    again: () => void,
  ): void => {
    let changed = false;
    void stage.run({
      work: async (options) => {
        const said = await work(options);
        changed = true;
        const kept = await stage.tasks.repairsKept();
        store.set({ repairs: { kept, said } });
        const where = checked && { rosterDate: checked.rosterDate, sheet: checked.sheetId };
        return { said, outcome: where && (await checkNow(where, options)) };
      },
      done: ({ said, outcome }) => {
        if (outcome) store.set({ outcome, stale: false, at: -1 });
        stage.say(outcome ? `${said} ${saidAfter(stage, outcome)}` : said);
      },
      again: () => (changed ? check() : again()),
    });
  };
  const repair = (checked: Checked, repairs: readonly Repair[]): void => {
    const work = async (options: TaskOptions): Promise<string> => {
      const { done, skipped } = await stage.tasks.repair({ sheetId: checked.sheetId, repairs }, options);
      return saidOf(stage.words(), 'repair.done', done, skipped.length);
    };
    change(checked, work, () => repair(checked, repairs));
  };
  const undoRepairs = (checked: Checked | null): void => {
    const work = async (options: TaskOptions): Promise<string> => {
      const { undone, skipped } = await stage.tasks.undoRepairs(options);
      return saidOf(stage.words(), 'repair.undone', undone, skipped.length);
    };
    change(checked, work, () => undoRepairs(checked));
  };
  /** A pane that cannot look has nothing to offer; the next check says why. */
  const lookForRepairs = (): void => {
    void stage.tasks.repairsKept().then(
      (kept) => {
        const { repairs } = store.get();
        if (kept !== repairs.kept) store.set({ repairs: { ...repairs, kept } });
      },
      () => undefined,
    );
  };
  const goTo = (found: FoundPlace): void => {
    const { place } = found;
    if (!place) return;
    void stage.run({
      work: () => stage.tasks.goTo(place),
      done: () =>
        stage.say(
          stage.words().say('check.jumped', { cell: place.cell }),
          `${found.who} ${stage.words().pick(found.message)}`,
        ),
      again: () => goTo(found),
    });
  };
  const walkTo = (checked: Checked, at: number): void => {
    const stop = stopsOf(checked.groups)[at];
    const group = stop && checked.groups[stop.group];
    if (!stop || !group) return;
    const id = groupId(group);
    const { open, shown } = store.get();
    store.set({ at, open: new Set([...open, id]), shown: showUpTo(shown, id, stop.index) });
    document.querySelector('.place[aria-current]')?.scrollIntoView({ block: 'nearest' });
    goTo(stop.found);
  };
  const clearMarks = (): void => {
    void stage.run({
      work: () => stage.tasks.clearMarks(),
      done: () => stage.say(stage.words().say('check.marksCleared')),
      again: clearMarks,
    });
  };

  return {
    id: 'check',
    start: check,
    opened: lookForRepairs,
    primary: () => {
      const { outcome, stale } = store.get();
      const clean = outcome?.kind === 'checked' && outcome.totals.error === 0 && !stale;
      if (clean && stage.screens.includes('send')) {
        return { label: stage.words().say('check.toSend'), run: () => stage.open('send', 'start') };
      }
      return { label: stage.words().say(outcome ? 'check.again' : 'check.run'), run: check };
    },
    view: () => {
      const state = store.get();
      const words = stage.words();
      const { outcome } = state;
      if (!outcome) {
        return [
          h('p', { class: 'lead' }, words.say('check.before')),
          h('p', {}, words.say('check.beforeNote')),
          repairedView(words, state.repairs, () => undoRepairs(null)),
          stage.rosterDate.element,
        ];
      }
      if (outcome.kind === 'none') return [...notRecognisedView(words, outcome), stage.rosterDate.element];
      return checkedView(words, outcome, state, stage.rosterDate.element, {
        set: store.set,
        again: check,
        clearMarks,
        repair: (repairs) => repair(outcome, repairs),
        undoRepairs: () => undoRepairs(outcome),
        walk: (direction) => walkTo(outcome, nextStop(stopsOf(outcome.groups).length, state.at, direction)),
        walkTo: (at) => walkTo(outcome, at),
      });
    },
  };
}

function firstGroup(outcome: CheckOutcome): ReadonlySet<string> {
  const first = outcome.kind === 'checked' ? outcome.groups[0] : undefined;
  return new Set(first ? [groupId(first)] : []);
}

function saidAfter(stage: Stage, outcome: CheckOutcome): string {
  const words = stage.words();
  if (outcome.kind === 'none') return words.say(`check.none.${outcome.reason}`, { sheet: outcome.sheet });
  return words.say('check.done', {
    sheet: outcome.sheet,
    errors: outcome.totals.error,
    warnings: outcome.totals.warning,
  });
}
