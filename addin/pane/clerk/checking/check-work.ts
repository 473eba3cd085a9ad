/** Everything that can be done on the check screen. */
import type { Checked } from '../../../tasks/clerk/checking/checked.ts';
import { checkRun } from './check-run.ts';
import type { CheckActions, CheckState } from './check-state.ts';
import { choiceWork } from './choice-work.ts';
import { findingWork } from './finding-work.ts';
import { reasonWork } from './justify.ts';
import { repairWork } from './repair-work.ts';
import type { SendWork } from '../sending/send-work.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Store } from '../../parts/store.ts';

export interface CheckWork {
  readonly check: () => void;
  readonly lookForRepairs: () => void;
  readonly checkSheet: CheckActions['checkSheet'];
  readonly actionsOn: (checked: Checked | null) => CheckActions;
}

export function checkWork(stage: Stage, store: Store<CheckState>, sending: SendWork): CheckWork {
  const run = checkRun(stage, store, sending);
  const { check, checkSheet } = run;
  const repairs = repairWork(stage, store, run);
  const { lookForRepairs, repair, undoRepairs, undoLast, undoOne, retype, ...log } = repairs;
  const { answer, reopen, remap, forgetChoices } = choiceWork(stage, store, run);
  const { walk, walkTo, goToCell, filter, writeFindings, ...anywhere } = findingWork(stage, store);
  const reasons = stage.screens.includes('send') ? reasonWork(stage, store) : null;
  const actionsOn = (checked: Checked | null): CheckActions => {
    const on =
      <A extends readonly unknown[]>(work: (checked: Checked, ...args: A) => void) =>
      (...args: A): void => {
        if (checked) work(checked, ...args);
      };
    return {
      set: store.set,
      again: check,
      signIn: stage.signIn,
      checkSheet,
      reasons,
      reopen,
      ...log,
      ...anywhere,
      undoRepairs: () => undoRepairs(checked),
      undoLast: on(undoLast),
      undoOne: (done) => undoOne(checked, done),
      retype: on(retype),
      repair: on(repair),
      answer: on(answer),
      remap: on(remap),
      forgetChoices: on(forgetChoices),
      walk: on(walk),
      walkTo: on(walkTo),
      goToCell: on(goToCell),
      filter: on(filter),
      writeFindings: on(writeFindings),
    };
  };
  return { check, checkSheet, lookForRepairs, actionsOn };
}
