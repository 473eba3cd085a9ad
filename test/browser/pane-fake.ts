/** The tasks in memory, for looking at the pane alone: fixed answers, and a way to make the next call fail or wait. */
import { type Me, type Receipt, TaskError } from '../../addin/tasks/common/outcome.ts';
import type { Answers, SendPlan } from '../../addin/tasks/clerk/sending/sending.ts';
import type { Tasks } from '../../addin/tasks/tasks.ts';
import type { ReadingChoices } from '../../functions/domain/roster/shape/choices.ts';
import { CONSOLIDATED, EXPLANATION, me, OTHER, PLAN, receipt, SILENT, summarised } from './pane-answers.ts';
import { DESK_TASKS } from './pane-desk.ts';
import { LEADER } from './pane-reports.ts';
import { duplicates, reportChecked } from './pane-lookups.ts';
import { checked, named, questionsLeft } from './pane-checked.ts';

export interface FakeControl {
  /** Code of the failure that the next call ends with. */
  fail: { code: string; params?: Record<string, string | number> } | null;
  /** Long actions stop at half until released. */
  hold: boolean;
  release: () => void;
  /** Somebody inserts a row, or edits a cell. */
  changeSheet: () => void;
  editCell: () => void;
  clean: boolean;
  /** A rule of ours breaks down. */
  broken: boolean;
  /** The second place of the first group was put right. */
  fixed: boolean;
  blank: boolean;
  /** Questions that reading has. */
  asks: number;
  /** Exits and a reason that sending asks for. */
  silent: boolean;
  /** Nobody of the last version is in the list. */
  other: boolean;
  /** Why it is not compared. */
  notCompared: string | null;
  /** The columns are understood as in another workbook. */
  offered: boolean;
  /** Hidden rows. */
  hidden: number;
  /** What was decided about the list. */
  choices: ReadingChoices;
  /** What was sent with the roster. */
  answers: Answers | null;
  /** Names of the sheets; the first is in front. */
  sheets: string[];
  /** Columns that somebody deleted from our tables. */
  deleted: string[];
  /** Cells that the next repair finds changed. */
  skipped: string[];
  /** The name on the first place. */
  who: string;
  calls: string[];
  receipts: Receipt[];
  /** Repairs that the workbook keeps. */
  kept: number;
}

function planOf(control: FakeControl): SendPlan {
  const questions = questionsLeft(control).length;
  const more = { ...(control.silent ? SILENT : {}), ...(control.other ? OTHER : {}) };
  return { ...PLAN, ...more, errors: control.clean ? 0 : 3, questions };
}

/** none: an account without a unit. */
export function fakeTasks(role: Me['grants'][number]['role'] | 'none', control: FakeControl): Tasks {
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
    what: 'checking' | 'repairing' | 'sending',
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
    fileUnit: () => undefined,
    signIn: async () => {
      await call('signIn');
      return role === 'none' ? { ...me('clerk'), grants: [] } : me(role);
    },
    signOut: () => {
      control.calls.push('signOut');
    },
    forLists: () => {
      throw new Error('Other lists are tried on real parts.');
    },
    duties: () => Promise.reject(new Error('Duties are tried on real parts.')),
    desk: () => Promise.resolve(DESK_TASKS),
    leader: () => Promise.resolve(LEADER),
    ledgers: () => Promise.reject(new Error('Ledgers are tried on real parts.')),
    review: () => Promise.reject(new Error('The review is tried on real parts.')),
    check: async ({ sheet, unit }, options) => {
      await long(sheet === undefined || sheet === 's1' ? 'check' : `check ${sheet}`, 'checking', options);
      if (control.blank && (sheet === undefined || sheet === 's1'))
        return { kind: 'none', sheet: 'Danh sách', reason: 'no-header', recognised: ['Họ và tên'] };
      const found = named(checked(control), control.who);
      if (unit === undefined) return found;
      const { notCompared } = control;
      return notCompared === null ? { ...found, plan: planOf(control) } : { ...found, notCompared };
    },
    recheck: async ([change]) => {
      await call('recheck');
      return change?.areas ? { ...named(checked(control), control.who), plan: planOf(control) } : null;
    },
    reasonsFor: ({ findings }) =>
      Promise.resolve(findings.map(({ row }) => ({ fingerprint: `f${String(row)}` }))),
    giveReason: ({ reason, document }) => call(`giveReason ${String(reason)} ${document ?? ''}`),
    writeFindings: async () => {
      await call('writeFindings');
      return { sheet: 'Kết quả kiểm tra', rows: 139 };
    },
    explain: async (rule) => {
      await call(`explain ${rule}`);
      return EXPLANATION;
    },
    choose: async ({ fields, answers }) => {
      await call(`choose ${JSON.stringify({ fields, answers })}`);
      const { choices } = control;
      control.offered = false;
      control.choices = {
        fields: { ...choices.fields, ...fields },
        answers: { ...choices.answers, ...answers },
      };
    },
    forgetChoices: async () => {
      await call('forgetChoices');
      control.offered = false;
      control.choices = {};
    },
    sheets: () =>
      Promise.resolve(
        control.sheets.map((name, index) => ({ id: `s${String(index + 1)}`, name, active: index === 0 })),
      ),
    repair: async ({ repairs }, options) => {
      await long(`repair ${String(repairs.length)}`, 'repairing', options);
      const { skipped } = control;
      control.skipped = [];
      const done = repairs.length - skipped.length;
      control.kept += done;
      return { done, skipped };
    },
    undoRepairs: async () => {
      await call('undoRepairs');
      const undone = control.kept;
      control.kept = 0;
      return { undone, skipped: [], lost: 0 };
    },
    repairsDone: () =>
      Promise.resolve(
        Array.from({ length: control.kept }, (_, index) => ({
          sheetId: 's1',
          sheet: 'Danh sách',
          cell: `H${String(14 + index)}`,
          kind: 'Ngày',
          before: '',
          after: '10/02/1991',
        })),
      ),
    undoCells: async ({ cells }) => {
      await call(`undoCells ${cells.join(' ')}`);
      const { skipped } = control;
      control.skipped = [];
      if (skipped.length > 0) return { undone: 0, skipped, lost: 0 };
      control.kept -= cells.length;
      return { undone: cells.length, skipped: [], lost: 0 };
    },
    retype: async ({ finding, typed }) => {
      await call(`retype ${String(finding.row)} ${typed}`);
      control.kept += 1;
      return true;
    },
    repairsKept: () => Promise.resolve(control.kept),
    writeRepairLog: async () => {
      await call('writeRepairLog');
      return { sheet: 'Nhật ký sửa', rows: control.kept };
    },
    forgetRepairs: async () => {
      await call('forgetRepairs');
      const removed = control.kept;
      control.kept = 0;
      return { removed };
    },
    goTo: (place) => call(`goTo ${place.cell}`),
    clearMarks: () => call('clearMarks'),
    copyFile: async () => {
      await call('copyFile');
      return { name: 'Danh sách.xlsx', parts: [new Uint8Array([80, 75])] };
    },
    onSheetChanged: (callback) => {
      control.changeSheet = () => callback({ sheetId: 's1', areas: null });
      control.editCell = () =>
        callback({ sheetId: 's1', areas: [{ row: 5, column: 1, rows: 1, columns: 1 }] });
      return Promise.resolve(() => Promise.resolve());
    },
    planSend: async (_request, options) => {
      await long('planSend', 'checking', options);
      return planOf(control);
    },
    send: async (_plan, options) => {
      control.answers = options?.answers ?? null;
      await long('send', 'sending', options);
      control.receipts.unshift(receipt(3));
      return receipt(3);
    },
    keepAnswers: () => call('keepAnswers'),
    receipts: () => Promise.resolve(control.receipts),
    writeReceipt: async ({ version }) => {
      await call(`writeReceipt ${String(version)}`);
      return { sheet: 'Biên nhận' };
    },
    consolidate: async (_request, options) => {
      await long('consolidate', 'checking', options);
      return { ...CONSOLIDATED, missing: control.deleted };
    },
    join: () => Promise.reject(new Error('nobody joins here')),
    setUp: () => Promise.reject(new Error('nobody sets up here')),
    summarise: async (_request, options) => {
      await long('summarise', 'checking', options);
      summaries += 1;
      return { ...summarised(summaries > 1), missing: control.deleted };
    },
    duplicates: async (_request, options) => {
      await long('duplicates', 'checking', options);
      return duplicates(control.clean);
    },
    writeDuplicates: async ({ found }) => {
      await call('writeDuplicates');
      return { sheet: 'Người ở hai đơn vị', rows: found.length };
    },
    checkReport: async (_request, options) => {
      await long('checkReport', 'checking', options);
      return reportChecked(control.blank);
    },
  };
}
