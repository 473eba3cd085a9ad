/** Comparing, answering and sending, from whichever screen: what the check compared is sent as it is. */
import type { Receipt } from '../../../tasks/common/outcome.ts';
import type { SendPlan } from '../../../tasks/clerk/sending/sending.ts';
import { failureOf, remedyOf } from '../../../words/errors.ts';
import type { Given } from '../../stage/send-state.ts';
import type { Stage } from '../../stage/stage.ts';
import { answersFrom, countsOf, givenBy, isOtherList, missingAnswers } from './answers.ts';

export interface SendWork {
  /** `period`: its id, where several hold the day. */
  readonly compare: (period?: string) => void;
  /** Shows a plan that was made elsewhere; what was answered of the same comparison stays. null: there is none. */
  readonly planned: (plan: SendPlan | null) => void;
  readonly give: (plan: SendPlan, given: Given) => void;
  readonly send: (plan: SendPlan) => void;
  readonly saveReceipt: (receipt: Receipt) => void;
  readonly lookUpReceipts: () => Promise<void>;
}

export function sendWork(stage: Stage): SendWork {
  const store = stage.sending;
  const { initial } = store;
  const lookUpReceipts = async (): Promise<void> => {
    // A workbook whose receipts cannot be read can still be sent; the next visit looks again.
    const kept = await stage.tasks.receipts().catch(() => null);
    if (kept) store.set({ kept });
  };
  const planned = (plan: SendPlan | null): void => {
    const { kept, plan: before, given: said, shown } = store.get();
    const known = plan ? givenBy(plan) : initial.given;
    const isSame = plan !== null && before?.base.version === plan.base.version;
    const given = isSame
      ? { exits: { ...known.exits, ...said.exits }, reasons: { ...known.reasons, ...said.reasons } }
      : known;
    const open = isSame ? store.get().open : plan ? askedFirst(plan, given) : initial.open;
    store.set({ ...initial, kept, plan, given, open, shown });
  };
  const compare = (period?: string): void => {
    const rosterDate = stage.rosterDate.read();
    if (rosterDate === undefined) return;
    void stage.run({
      work: async (options) => {
        const plan = await stage.tasks.planSend(
          { unit: stage.grant.unit.id, rosterDate, ...(period === undefined ? {} : { period }) },
          options,
        );
        await stage.sheet.begin();
        return plan;
      },
      done: (plan) => {
        store.set({ plan: null });
        planned(plan);
        stage.say(saidAfter(stage, plan));
      },
      again: () => compare(period),
    });
  };
  const send = (plan: SendPlan): void => {
    void stage.run({
      work: async (options) => {
        try {
          return await stage.tasks.send(plan, { ...options, answers: answersFrom(store.get().given) });
        } catch (error) {
          if (remedyOf(failureOf(error)) === 'compare') store.set({ outdated: true });
          throw error;
        }
      },
      done: (receipt) => {
        store.set({ ...initial, kept: store.get().kept, receipt });
        stage.open('send');
        stage.say(stage.words().say('send.done', { version: receipt.version }));
        void lookUpReceipts();
      },
      again: () => send(plan),
      stopped: stage.words().say('send.stopped'),
    });
  };
  const saveReceipt = (receipt: Receipt): void => {
    void stage.run({
      work: () => stage.tasks.writeReceipt(receipt),
      done: ({ sheet }) => stage.say(stage.words().say('receipt.saved', { sheet })),
      again: () => saveReceipt(receipt),
    });
  };
  return {
    compare,
    planned,
    /** The workbook keeps it too; what it cannot take now (a cell is being edited) goes with the sending. */
    give: (plan, given) => {
      store.set({ given });
      void stage.tasks.keepAnswers(plan, answersFrom(given)).catch(() => undefined);
    },
    send,
    saveReceipt,
    lookUpReceipts,
  };
}

/** Questions come before errors: the answers decide which of these are real. */
export function isAsked({ questions }: SendPlan): boolean {
  return questions !== undefined && questions > 0;
}

export function isUnchanged(plan: SendPlan): boolean {
  return plan.base.version > 0 && plan.added.length + plan.removed.length + plan.changed.length === 0;
}

/** What has to be answered is open to begin with. */
function askedFirst(plan: SendPlan, given: Given): ReadonlySet<string> {
  if (missingAnswers(plan, given) === 0) return new Set();
  return new Set(isOtherList(plan, given) ? ['plan-reasons'] : ['plan-removed', 'plan-reasons']);
}

function saidAfter(stage: Stage, plan: SendPlan): string {
  const words = stage.words();
  if (isAsked(plan)) return words.say('send.asked', { count: plan.questions ?? 0 });
  if (plan.errors > 0) return words.say('send.blocked', { errors: plan.errors });
  return words.say('send.planned', countsOf(plan));
}
