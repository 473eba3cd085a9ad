/** Puts the clerk's tasks together: they share the last check, and what was compared and not sent yet. */
import { meOn } from './sending/period.ts';
import { copyFile } from '../../workbook/file-copy.ts';
import { clearMarks } from '../../workbook/marks.ts';
import { applyRepairs } from '../../workbook/repairs/repair.ts';
import { repairsKept, undoRepairs } from '../../workbook/repairs/repair-undo.ts';
import { forgetRepairs, repairsDone, writeRepairLog } from '../../workbook/repairs/repair-log.ts';
import { listSheets } from '../../workbook/reading/read.ts';
import type { WorkOptions } from '../../workbook/run.ts';
import { goTo, onChanged } from '../../workbook/select.ts';
import { asTask } from '../common/failure.ts';
import { oneAtATime } from '../common/one-at-a-time.ts';
import { TaskError, type TaskOptions } from '../common/outcome.ts';
import type { Session } from '../common/session.ts';
import { checkEdited, checkSheet, type LastCheck } from './checking/check.ts';
import { retype } from './checking/retype.ts';
import { explanationOf } from './checking/explain.ts';
import { choose, forgetChoices } from './choices/choices.ts';
import type { ClerkTasks } from './clerk-tasks.ts';
import { writeAnswers, writeReason } from './sending/answers.ts';
import { type Prepared, prepare } from './sending/plan-send.ts';
import { reasonsFor } from './sending/reasons-for.ts';
import { receipts } from './sending/receipts.ts';
import { send } from './sending/send.ts';
import type { Planned, SendPlan } from './sending/sending.ts';
import { type CheckAgainst, checkAgainst } from './sending/check-against.ts';

/** Of what nobody stops. */
const atOnce = <T>(work: () => Promise<T>): Promise<T> => asTask(undefined, work);

export function createClerkTasks({
  of,
  service,
  me,
  remembered,
}: Session): Omit<ClerkTasks, 'writeFindings' | 'writeReceipt'> {
  const prepared = new WeakMap<SendPlan, Prepared>();
  let checked: LastCheck | null = null;
  let against: CheckAgainst | undefined;
  const planned = async (): Promise<Planned> => {
    if (!checked || !against) return {};
    const failed = against.failed();
    const ready = await against.prepared(checked.request.rosterDate, checked.judged);
    if (!ready) return failed === undefined ? {} : { notCompared: failed };
    prepared.set(ready.plan, ready);
    return { plan: ready.plan };
  };
  const inTurn = oneAtATime();
  return {
    check: (request, options = {}) =>
      asTask(options.signal, () =>
        inTurn(async () => {
          const { unit, rosterDate } = request;
          const meThen = async (signal?: AbortSignal) => meOn(await me(signal), rosterDate);
          against = unit === undefined ? undefined : checkAgainst(of, service, meThen, unit, options);
          const { outcome, lastCheck } = await checkSheet(
            of,
            request,
            { ...options, remembered },
            against?.about,
          );
          checked = lastCheck;
          return { ...outcome, ...(await planned()) };
        }),
      ),
    recheck: (changes, options = {}) =>
      asTask(options.signal, () =>
        inTurn(async () => {
          const next = against?.again();
          const again =
            checked && (await checkEdited(checked, changes, { ...options, remembered }, next?.about));
          if (!again) return null;
          checked = again.lastCheck;
          against = next ?? against;
          return { ...again.outcome, ...(await planned()) };
        }),
      ),
    reasonsFor: ({ unit, findings }) =>
      atOnce(() => reasonsFor(of, unit, findings, checked?.judged.reading.members ?? [])),
    giveReason: ({ unit, fingerprint, reason, document }) =>
      atOnce(() =>
        inTurn(() => writeReason(of, unit, fingerprint, reason === null ? null : { reason, document })),
      ),
    explain: (rule) => atOnce(() => Promise.resolve(explanationOf(of, rule))),
    repair: ({ sheetId, repairs }, options = {}) =>
      asTask(options.signal, () => applyRepairs(sheetId, repairs, repairing(options))),
    undoRepairs: (options = {}) => asTask(options.signal, () => undoRepairs(repairing(options))),
    undoCells: ({ sheetId, cells }, options = {}) =>
      asTask(options.signal, () => undoRepairs({ ...repairing(options), only: { sheetId, cells } })),
    retype: ({ finding, typed }) =>
      atOnce(async () => {
        if (!checked) throw new TaskError('sheet-changed');
        return retype(checked.judged, finding, typed);
      }),
    repairsDone: () => atOnce(repairsDone),
    repairsKept: () => atOnce(repairsKept),
    writeRepairLog: () => atOnce(writeRepairLog),
    forgetRepairs: () => atOnce(forgetRepairs),
    choose: (request, options = {}) => asTask(options.signal, () => choose(request, remembered)),
    forgetChoices: ({ headers }) => atOnce(() => forgetChoices(headers, remembered)),
    sheets: () => atOnce(listSheets),
    goTo: ({ sheetId, cell }) => atOnce(() => goTo(sheetId, cell)),
    clearMarks: () => atOnce(clearMarks),
    copyFile: (options = {}) => asTask(options.signal, () => copyFile({ signal: options.signal })),
    onSheetChanged: (callback) => atOnce(() => onChanged(checked?.judged.sheet.sheetId, callback)),
    planSend: (request, options = {}) =>
      asTask(options.signal, async () => {
        const ready = await prepare(of, service, await me(options.signal), request, {
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
        const sender = meOn(await me(options.signal), plan.rosterDate, plan.period.id);
        return send(of, service, sender, ready, { ...options, remembered });
      }),
    keepAnswers: ({ unit, base }, answers) => atOnce(() => writeAnswers(of, unit.id, base.version, answers)),
    receipts: () => atOnce(() => receipts(of)),
  };
}

const repairing = ({ signal, progress }: TaskOptions): WorkOptions => ({
  signal,
  onRows: (done, total) => progress?.({ what: 'repairing', done, total }),
});
