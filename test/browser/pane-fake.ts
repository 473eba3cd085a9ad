/** The tasks in memory, for looking at the pane alone: fixed answers, and a way to make the next call fail or wait. */
import type { Me, Receipt } from '../../addin/tasks/outcome.ts';
import { TaskError } from '../../addin/tasks/outcome.ts';
import type { Tasks } from '../../addin/tasks/tasks.ts';
import { checked, CONSOLIDATED, me, named, PLAN, receipt, summarised } from './pane-answers.ts';

export interface FakeControl {
  /** Code of the failure that the next call ends with. */
  fail: { code: string; params?: Record<string, string | number> } | null;
  /** Long actions stop at half until released. */
  hold: boolean;
  release: () => void;
  changeSheet: () => void;
  clean: boolean;
  blank: boolean;
  /** The name on the first place. */
  who: string;
  calls: string[];
  receipts: Receipt[];
  /** Repairs that the workbook keeps. */
  kept: number;
}

export function fakeTasks(role: Me['grants'][number]['role'], control: FakeControl): Tasks {
  let summaries = 0;
  const call = async (name: string): Promise<void> => {
    control.calls.push(name);
    await Promise.resolve();
    const { fail } = control;
    control.fail = null;
    if (fail) throw new TaskError(fail.code, fail.params ?? {});
  };
  const long = async (
    name: string,
    what: 'checking' | 'sending',
    options: Parameters<Tasks['signIn']>[0],
  ): Promise<void> => {
    await call(name);
    options?.progress?.({ what, done: 1200, total: 2400 });
    if (!control.hold) return;
    await new Promise<void>((resolve, reject) => {
      control.release = resolve;
      options?.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    });
  };
  return {
    signIn: async () => {
      await call('signIn');
      return me(role);
    },
    check: async (_request, options) => {
      await long('check', 'checking', options);
      if (control.blank)
        return { kind: 'none', sheet: 'Sheet2', reason: 'no-header', recognised: ['Họ và tên'] };
      return named(checked(control.clean), control.who);
    },
    repair: async ({ repairs }) => {
      await call(`repair ${String(repairs.length)}`);
      control.kept += repairs.length;
      return { done: repairs.length, skipped: 0 };
    },
    undoRepairs: async () => {
      await call('undoRepairs');
      const undone = control.kept;
      control.kept = 0;
      return { undone, skipped: 0 };
    },
    repairsKept: () => Promise.resolve(control.kept),
    goTo: (place) => call(`goTo ${place.cell}`),
    clearMarks: () => call('clearMarks'),
    onSheetChanged: (callback) => {
      control.changeSheet = callback;
      return Promise.resolve(() => Promise.resolve());
    },
    planSend: async (_request, options) => {
      await long('planSend', 'checking', options);
      return { ...PLAN, errors: control.clean ? 0 : 3 };
    },
    send: async (_plan, options) => {
      await long('send', 'sending', options);
      control.receipts.unshift(receipt(3));
      return receipt(3);
    },
    keepAnswers: () => call('keepAnswers'),
    receipts: () => Promise.resolve(control.receipts),
    consolidate: async (_request, options) => {
      await long('consolidate', 'checking', options);
      return CONSOLIDATED;
    },
    summarise: async (_request, options) => {
      await long('summarise', 'checking', options);
      summaries += 1;
      return summarised(summaries > 1);
    },
  };
}
