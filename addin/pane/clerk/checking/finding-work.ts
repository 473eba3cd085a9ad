/** Findings on the check screen: walked through, filtered, explained, written to a sheet, and their marks cleared. */
import type { Checked, FoundPlace } from '../../../tasks/clerk/checking/checked.ts';
import type { CheckState, Explained } from './check-state.ts';
import { shownText, visibleGroups, type Filter } from './finding-filter.ts';
import { download } from '../../parts/download.ts';
import { groupId, nextStop, placesIn, stopsOf } from './findings.ts';
import { showUpTo } from '../../parts/more.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Store } from '../../parts/store.ts';
import { whyId } from './why.ts';
import { explainedView } from './why-content.ts';

/** The places that are shown, one after the other. */
function walking(stage: Stage, store: Store<CheckState>) {
  const { tasks } = stage;
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
  const walk = (checked: Checked, direction: 1 | -1): void => {
    const { filter, at } = store.get();
    walkTo(checked, nextStop(stopsOf(visibleGroups(checked.groups, filter)).length, at, direction));
  };
  return { walkTo, walk };
}

function explaining(stage: Stage, store: Store<CheckState>): (rule: string) => void {
  const keep = (rule: string, explained: Explained | null): void =>
    store.set({ explained: { ...store.get().explained, [rule]: explained } });
  const failed = (rule: string): void => {
    // Asked again when it is unfolded again.
    const { [rule]: _missing, ...explained } = store.get().explained;
    const open = new Set([...store.get().open].filter((id) => id !== whyId(rule)));
    store.set({ explained, open });
    stage.say(stage.words().say('why.failed'));
  };
  return (rule) => {
    if (Object.hasOwn(store.get().explained, rule)) return;
    keep(rule, null);
    stage.tasks.explain(rule).then(
      (explanation) => keep(rule, (words) => (explanation ? explainedView(words, explanation) : [])),
      () => failed(rule),
    );
  };
}

export function findingWork(stage: Stage, store: Store<CheckState>) {
  const { tasks } = stage;
  const goToCell = (on: Checked, cell: string): void => {
    void stage.run({
      work: () => tasks.goTo({ sheetId: on.sheetId, cell }),
      done: () => stage.say(stage.words().say('check.jumped', { cell })),
      again: () => goToCell(on, cell),
    });
  };
  const filter = (on: Checked, change: Partial<Filter>): void => {
    const next = { ...store.get().filter, ...change };
    store.set({ filter: next, at: -1 });
    const total = placesIn(on.groups);
    const shown = placesIn(visibleGroups(on.groups, next));
    stage.say(shownText(stage.words(), shown, total));
  };
  const writeFindings = (on: Checked): void => {
    void stage.run({
      work: () => tasks.writeFindings(on),
      done: ({ sheet, rows }) => stage.say(stage.words().say('findings.written', { sheet, rows })),
      again: () => writeFindings(on),
    });
  };
  const clearMarks = (): void => {
    void stage.run({
      work: () => tasks.clearMarks(),
      done: () => stage.say(stage.words().say('check.marksCleared')),
      again: clearMarks,
    });
  };
  const copyFile = (): void => {
    void stage.run({
      work: (options) => tasks.copyFile(options),
      done: (copy) => {
        download(copy);
        stage.say(stage.words().say('check.copied', { name: copy.name }));
      },
      again: copyFile,
    });
  };
  const explain = explaining(stage, store);
  return { ...walking(stage, store), goToCell, filter, writeFindings, clearMarks, copyFile, explain };
}
