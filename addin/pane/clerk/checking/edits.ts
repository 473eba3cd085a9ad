/**
 * Follows what is edited in the sheet after a check: what changed is judged again, and the list shows it, without a button. Where
 * that cannot be done, the list says that it is out of date.
 */
import type { Checked, SheetChange } from '../../../tasks/clerk/checking/checked.ts';
import type { Planned } from '../../../tasks/clerk/sending/sending.ts';
import type { SendWork } from '../sending/send-work.ts';
import { failureOf } from '../../../words/errors.ts';
import type { CheckState } from './check-state.ts';
import { visibleGroups } from './finding-filter.ts';
import { stopsOf } from './findings.ts';
import type { Stop } from './findings.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Store } from '../../parts/store.ts';

/** Excel answers nothing while the next cell is being typed; then it is asked again after so long. */
const PATIENCE_MS = 1_000;

export function followEdits(stage: Stage, store: Store<CheckState>, { planned }: SendWork): void {
  let changes: readonly SheetChange[] = [];
  let isFollowing = false;
  const follow = async (): Promise<void> => {
    while (changes.length > 0) {
      const now = changes;
      changes = [];
      const before = store.get().outcome;
      const again = await recheck(stage, now);
      if (again === 'later') {
        changes = [...now, ...changes];
        await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
        // Whoever checked meanwhile has read everything.
        if (store.get().outcome !== before) changes = [];
      } else if (again) {
        if (show(stage, store, again)) planned(again.plan ?? null);
      } else if (store.get().outcome === before) {
        changes = [];
        store.set({ stale: true });
      }
    }
  };
  stage.sheet.listen((change) => {
    const { outcome, stale } = store.get();
    if (!outcome || stale) return;
    if (outcome.kind === 'none') return store.set({ stale: true });
    changes = [...changes, change];
    if (isFollowing) return;
    isFollowing = true;
    void follow().finally(() => {
      isFollowing = false;
    });
  });
}

async function recheck(
  stage: Stage,
  changes: readonly SheetChange[],
): Promise<(Checked & Planned) | 'later' | null> {
  try {
    return await stage.tasks.recheck(changes);
  } catch (error) {
    return failureOf(error).code === 'cell-editing' ? 'later' : null;
  }
}

function show(stage: Stage, store: Store<CheckState>, checked: Checked): boolean {
  const { outcome, at, filter, stale, fixed } = store.get();
  if (outcome?.kind !== 'checked' || outcome.sheetId !== checked.sheetId || stale) return false;
  const stops = (of: Checked): readonly Stop[] => stopsOf(visibleGroups(of.groups, filter));
  const [before, after] = [stops(outcome), stops(checked)];
  store.set({
    outcome: checked,
    at: placeAfter(before, after, at),
    fixed: fixed + Math.max(0, before.length - after.length),
  });
  const { error: errors, warning: warnings } = checked.totals;
  const words = stage.words();
  const followed = words.say('check.followed', { errors, warnings });
  stage.say(checked.marksWait ? `${followed} ${words.say('check.marksWait')}` : followed);
  return true;
}

const keyOf = ({ found: { finding, place } }: Stop): string => `${finding.rule} ${place?.cell ?? ''}`;

/** The place to open after one was put right: the one that followed it, or itself where it is still wrong; -1: none is left. */
export function placeToOpen(before: readonly Stop[], after: readonly Stop[], at: number): number {
  const own = before[at];
  const still = own ? after.findIndex((stop) => keyOf(stop) === keyOf(own)) : -1;
  if (still >= 0 || after.length === 0) return still;
  return (placeAfter(before, after, at) + 1) % after.length;
}

/**
 * Where the walk stands in the new list: at the same place, or where that is gone right before what followed it, so that the next
 * step goes there.
 */
export function placeAfter(before: readonly Stop[], after: readonly Stop[], at: number): number {
  const known = new Map(after.map((stop, index) => [keyOf(stop), index]));
  for (let index = Math.min(at, before.length - 1); index >= 0; index -= 1) {
    const stop = before[index];
    const now = stop && known.get(keyOf(stop));
    if (now !== undefined) return now;
  }
  return -1;
}
