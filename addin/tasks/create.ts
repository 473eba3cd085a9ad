/** Puts the tasks together over one service and one sign-in; the pane and the headless command start here. */
import type { Me } from '#wire/me.ts';
import { createService, type Service } from '../service/client.ts';
import { ServiceError } from '../service/error.ts';
import { localSignIn, type SignIn } from '../service/sign-in.ts';
import { clearMarks } from '../workbook/marks.ts';
import { applyRepairs } from '../workbook/repairs/repair.ts';
import { repairsKept, undoRepairs } from '../workbook/repairs/repair-undo.ts';
import { forgetRepairs, writeRepairLog } from '../workbook/repairs/repair-log.ts';
import { listSheets } from '../workbook/reading/read.ts';
import type { WorkOptions } from '../workbook/run.ts';
import { goTo, onChanged } from '../workbook/select.ts';
import { writeAnswers, writeReason } from './clerk/sending/answers.ts';
import { checkEdited, checkSheet, type Standing } from './clerk/checking/check.ts';
import { choose, forgetChoices } from './clerk/choices/choices.ts';
import { checkReportSheet } from './leader/check-report.ts';
import { consolidate } from './office/consolidate.ts';
import { duplicates } from './office/duplicates.ts';
import { asTask } from './shared/failure.ts';
import { explanationOf } from './clerk/checking/explain.ts';
import { writeFindings } from './clerk/checking/write-findings.ts';
import { TaskError, type TaskOptions } from './shared/outcome.ts';
import type { SendPlan } from './clerk/sending/sending.ts';
import { type Prepared, prepare } from './clerk/sending/plan-send.ts';
import type { Keeper } from './shared/outcome.ts';
import { reasonsFor } from './clerk/sending/reasons-for.ts';
import { receipts } from './clerk/sending/receipts.ts';
import { send } from './clerk/sending/send.ts';
import { summarise } from './leader/summarise.ts';
import type { Tasks } from './tasks.ts';
import { oneAtATime } from './shared/one-at-a-time.ts';
import { writeDuplicates } from './office/write-duplicates.ts';

export interface TasksConfig {
  /** Where the functions answer, with /api. */
  readonly api: string;
  /** A demo person of the local host. */
  readonly person?: string | undefined;
  /** Another way to sign in; it decides where both are given. */
  readonly signIn?: SignIn | undefined;
  /** Pauses before a call is repeated, in milliseconds. */
  readonly pauses?: readonly number[] | undefined;
  /** Where choices about lists are remembered for the next workbook; nowhere where left out. */
  readonly remembered?: Keeper | undefined;
}

export function createTasks(config: TasksConfig): Tasks {
  const service = serviceOf(config);
  const { remembered } = config;
  const prepared = new WeakMap<SendPlan, Prepared>();
  let known: Me | undefined;
  let checked: Standing | null = null;
  const inTurn = oneAtATime();
  const meOnce = async (signal: AbortSignal | undefined) => (known ??= await service.me({ signal }));
  return {
    signIn: (options = {}) =>
      asTask(options.signal, async () => (known = await service.me({ signal: options.signal }))),
    check: (request, options = {}) =>
      asTask(options.signal, () =>
        inTurn(async () => {
          const { outcome, standing } = await checkSheet(request, { ...options, remembered });
          checked = standing;
          return outcome;
        }),
      ),
    recheck: (changes, options = {}) =>
      asTask(options.signal, () =>
        inTurn(async () => {
          const again = checked && (await checkEdited(checked, changes, { ...options, remembered }));
          if (!again) return null;
          checked = again.standing;
          return again.outcome;
        }),
      ),
    reasonsFor: ({ unit, findings }) =>
      asTask(undefined, () => reasonsFor(unit, findings, checked?.judged.reading.members ?? [])),
    giveReason: ({ unit, fingerprint, reason, document }) =>
      asTask(undefined, () =>
        inTurn(() => writeReason(unit, fingerprint, reason === null ? null : { reason, document })),
      ),
    writeFindings: (found) => asTask(undefined, () => writeFindings(found)),
    explain: (rule) => asTask(undefined, () => Promise.resolve(explanationOf(rule))),
    repair: ({ sheetId, repairs }, options = {}) =>
      asTask(options.signal, () => applyRepairs(sheetId, repairs, repairing(options))),
    undoRepairs: (options = {}) => asTask(options.signal, () => undoRepairs(repairing(options))),
    repairsKept: () => asTask(undefined, repairsKept),
    writeRepairLog: () => asTask(undefined, writeRepairLog),
    forgetRepairs: () => asTask(undefined, forgetRepairs),
    choose: (request, options = {}) => asTask(options.signal, () => choose(request, remembered)),
    forgetChoices: ({ headers }) => asTask(undefined, () => forgetChoices(headers, remembered)),
    sheets: () => asTask(undefined, listSheets),
    goTo: ({ sheetId, cell }) => asTask(undefined, () => goTo(sheetId, cell)),
    clearMarks: () => asTask(undefined, clearMarks),
    onSheetChanged: (callback) => asTask(undefined, () => onChanged(checked?.judged.sheet.sheetId, callback)),
    planSend: (request, options = {}) =>
      asTask(options.signal, async () => {
        const ready = await prepare(service, await meOnce(options.signal), request, {
          ...options,
          remembered,
        });
        prepared.set(ready.plan, ready);
        return ready.plan;
      }),
    send: (plan, options = {}) =>
      asTask(options.signal, async () => {
        const ready = prepared.get(plan);
        if (!ready) throw new TaskError('sheet-changed');
        return send(service, await meOnce(options.signal), ready, { ...options, remembered });
      }),
    keepAnswers: ({ unit, base }, answers) =>
      asTask(undefined, () => writeAnswers(unit.id, base.version, answers)),
    receipts: () => asTask(undefined, receipts),
    consolidate: (request, options = {}) =>
      asTask(options.signal, () => consolidate(service, request, options)),
    summarise: (request, options = {}) => asTask(options.signal, () => summarise(service, request, options)),
    duplicates: (request, options = {}) =>
      asTask(options.signal, () => duplicates(service, request, options)),
    writeDuplicates: (found) => asTask(undefined, () => writeDuplicates(found)),
    checkReport: (request = {}, options = {}) =>
      asTask(options.signal, () => checkReportSheet(request, options)),
  };
}

const repairing = ({ signal, progress }: TaskOptions): WorkOptions => ({
  signal,
  onRows: (done, total) => progress?.({ what: 'repairing', done, total }),
});

function serviceOf({ api, person, signIn, pauses }: TasksConfig): Service {
  const base = api.replace(/\/+$/, '');
  return createService({
    api: base,
    signIn: signIn ?? (person === undefined ? nobody : localSignIn({ origin: new URL(base).origin, person })),
    ...(pauses ? { pauses } : {}),
  });
}

const nobody: SignIn = {
  token: () => Promise.reject(new ServiceError('signed-out', 0)),
  forget: () => undefined,
};
