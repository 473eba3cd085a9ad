/** Tells the screens that the sheet they described has changed since. */
import type { SheetChange } from '../../tasks/clerk/checking/checked.ts';
import type { Tasks } from '../../tasks/tasks.ts';

export interface SheetWatch {
  readonly listen: (changed: (change: SheetChange) => void) => void;
  /** From now on; a watch begun before ends. A sheet that cannot be watched is no reason to fail: sending compares again. */
  readonly begin: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export function createSheetWatch(tasks: Pick<Tasks, 'onSheetChanged'>): SheetWatch {
  const listeners = new Set<(change: SheetChange) => void>();
  let stop: (() => Promise<void>) | null = null;
  const end = async (): Promise<void> => {
    const last = stop;
    stop = null;
    await last?.().catch(() => undefined);
  };
  return {
    listen: (changed) => {
      listeners.add(changed);
    },
    begin: async () => {
      await end();
      stop = await tasks
        .onSheetChanged((change) => {
          for (const changed of listeners) changed(change);
        })
        .catch(() => null);
    },
    end,
  };
}
