/** Repairs on the check screen: made, taken back, written down, and forgotten before the file travels. */
import type { Repair } from '#domain/rules/repairs/repair.ts';
import type { Checked } from '../../../tasks/clerk/checking/checked.ts';
import type { CheckRun } from './check-run.ts';
import type { CheckState } from './check-state.ts';
import { saidOf } from './repaired.ts';
import { focusOn } from '../../parts/region.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Store } from '../../parts/store.ts';

/** A button that was pressed and is gone leaves her somewhere in the list: what was done, and the way back, are at the top. */
function seeRepaired(): void {
  if (document.activeElement?.matches('button, summary') !== true) focusOn('repaired');
}

export function repairWork(stage: Stage, store: Store<CheckState>, { change }: CheckRun) {
  const { tasks } = stage;
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
  return { repair, undoRepairs, writeLog, forgetRepairs, lookForRepairs };
}
