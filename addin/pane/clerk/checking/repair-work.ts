/** Repairs on the check screen: made, taken back, written down, and forgotten before the file travels. */
import type { Repair } from '#domain/rules/repairs/repair.ts';
import { cellAddress } from '#domain/sheet/a1.ts';
import type { Checked, FoundPlace, RepairDone } from '../../../tasks/clerk/checking/checked.ts';
import type { TaskOptions } from '../../../tasks/common/outcome.ts';
import type { Tasks } from '../../../tasks/tasks.ts';
import type { CheckRun } from './check-run.ts';
import type { CheckState } from './check-state.ts';
import { placeToOpen } from './edits.ts';
import { visibleGroups } from './finding-filter.ts';
import { groupId, stopId, stopsOf } from './findings.ts';
import { saidOf } from './repaired.ts';
import { showUpTo } from '../../parts/more.ts';
import { focusOn } from '../../parts/region.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Store } from '../../parts/store.ts';

/** A button that was pressed and is gone leaves her somewhere in the list: what was done, and the way back, are at the top. */
function seeRepaired(): void {
  if (document.activeElement?.matches('button, summary') !== true) focusOn('repaired');
}

/** After one was put right the next place opens, with what would put that right; the counter goes on. */
function openNext(store: Store<CheckState>, before: Checked | null, cell: string | undefined): boolean {
  const { outcome, filter, open, shown, fixed } = store.get();
  if (!before || outcome?.kind !== 'checked') return false;
  const groups = visibleGroups(outcome.groups, filter);
  const [was, is] = [stopsOf(visibleGroups(before.groups, filter)), stopsOf(groups)];
  const from = was.findIndex(({ found }) => found.place?.cell === cell);
  const at = placeToOpen(was, is, from);
  store.set({ fixed: fixed + Math.max(0, was.length - is.length), at });
  const stop = is[at];
  const group = stop && groups[stop.group];
  if (!stop || !group) return false;
  const id = groupId(group);
  store.set({ open: new Set([...open, id]), shown: showUpTo(shown, id, stop.index) });
  focusOn(stopId(stop));
  focusOn(`${stopId(stop)}-repair`);
  if (stop.found.repairs.length === 0) focusOn(`${stopId(stop)}-retype`);
  return true;
}

const cellOf = ({ row, column }: Repair): string => cellAddress(row - 1, column);

export function repairWork(stage: Stage, store: Store<CheckState>, { change }: CheckRun) {
  const { tasks } = stage;
  const repair = (checked: Checked, repairs: readonly Repair[]): void => {
    let wrote: readonly string[] = [];
    change({
      checked,
      work: async (options) => {
        const { done, skipped } = await tasks.repair({ sheetId: checked.sheetId, repairs }, options);
        wrote = repairs.map(cellOf).filter((cell) => !skipped.includes(cell));
        return saidOf(stage.words(), 'repair.done', done, skipped);
      },
      wrote: () => [...new Set(wrote)],
      done: (before) => {
        const [first] = repairs;
        if (!openNext(store, before, first && cellOf(first))) seeRepaired();
      },
      again: () => repair(checked, repairs),
      keepSaid: true,
      stopped: stage.words().say('repair.stopped'),
    });
  };
  const retype = (checked: Checked, found: FoundPlace, typed: string): void => {
    const { finding, place } = found;
    let wrote: readonly string[] = [];
    change({
      checked,
      work: async () => {
        const done = await tasks.retype({ finding, typed });
        wrote = done && place ? [place.cell] : [];
        return saidOf(stage.words(), 'repair.done', wrote.length, done || !place ? [] : [place.cell]);
      },
      wrote: () => wrote,
      done: (before) => {
        if (!openNext(store, before, place?.cell)) seeRepaired();
      },
      again: () => retype(checked, found, typed),
      keepSaid: true,
    });
  };
  const undo = (
    checked: Checked | null,
    work: (options: TaskOptions) => ReturnType<Tasks['undoRepairs']>,
  ): void =>
    change({
      checked,
      work: async (options) => {
        const { undone, skipped, lost } = await work(options);
        return saidOf(stage.words(), 'repair.undone', undone, skipped, lost);
      },
      done: seeRepaired,
      again: () => undo(checked, work),
      keepSaid: true,
    });
  const undoRepairs = (checked: Checked | null): void =>
    undo(checked, (options) => tasks.undoRepairs(options));
  const undoLast = (checked: Checked): void => {
    const { sheetId } = checked;
    const cells = store.get().repairs.last;
    undo(checked, (options) => tasks.undoCells({ sheetId, cells }, options));
  };
  const undoOne = (checked: Checked | null, { sheetId, cell }: RepairDone): void =>
    undo(checked, (options) => tasks.undoCells({ sheetId, cells: [cell] }, options));
  const lookUpRepairs = (): void => {
    void stage.run({
      work: () => tasks.repairsDone(),
      done: (list) => store.set({ repairs: { ...store.get().repairs, list } }),
      again: lookUpRepairs,
    });
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
        store.set({ repairs: { kept: 0, said, forgetting: false, list: null, last: [] } });
        stage.say(said);
      },
      again: forgetRepairs,
    });
  };
  /** A pane that cannot look has nothing to offer; the next check says why. */
  const lookForRepairs = (): void => {
    void tasks.repairsKept().then(
      (kept) => {
        const { repairs } = store.get();
        if (kept !== repairs.kept) store.set({ repairs: { ...repairs, kept } });
      },
      () => undefined,
    );
  };
  return {
    repair,
    retype,
    undoRepairs,
    undoLast,
    undoOne,
    lookUpRepairs,
    writeLog,
    forgetRepairs,
    lookForRepairs,
  };
}
