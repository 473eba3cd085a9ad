/** Gửi cấp trên: first what will change, then the sending, then the receipt. */
import type { SendPlan } from '../tasks/outcome.ts';
import { failureOf, remedyOf } from '../text/errors.ts';
import { h } from './h.ts';
import { isAsked, planView } from './plan.ts';
import { receiptsView, receiptView } from './receipt.ts';
import type { SendState } from './send-state.ts';
import type { Action, Screen, Stage } from './stage.ts';
import { createStore } from './store.ts';

const BEFORE: SendState = {
  outdated: false,
  plan: null,
  stale: false,
  receipt: null,
  kept: null,
  open: new Set(),
  shown: {},
};

export function sendScreen(stage: Stage): Screen {
  const store = createStore<SendState>(BEFORE);
  store.subscribe(stage.redraw);
  stage.sheet.listen(() => {
    if (store.get().plan && !store.get().stale) store.set({ stale: true });
  });
  const lookUpReceipts = async (): Promise<void> => {
    // A workbook whose receipts cannot be read can still be sent; the next visit looks again.
    const kept = await stage.tasks.receipts().catch(() => null);
    if (kept) store.set({ kept });
  };

  const compare = (): void => {
    const rosterDate = stage.rosterDate.read();
    if (rosterDate === undefined) return;
    void stage.run({
      work: async (options) => {
        const plan = await stage.tasks.planSend({ unit: stage.grant.unit.id, rosterDate }, options);
        await stage.sheet.begin();
        return plan;
      },
      done: (plan) => {
        store.set({ ...BEFORE, kept: store.get().kept, plan });
        stage.say(saidAfter(stage, plan));
      },
      again: compare,
    });
  };
  const send = (plan: SendPlan): void => {
    void stage.run({
      work: async (options) => {
        try {
          return await stage.tasks.send(plan, options);
        } catch (error) {
          if (remedyOf(failureOf(error)) === 'compare') store.set({ outdated: true });
          throw error;
        }
      },
      done: (receipt) => {
        store.set({ ...BEFORE, kept: store.get().kept, receipt });
        stage.say(stage.words().say('send.done', { version: receipt.version }));
        void lookUpReceipts();
      },
      again: () => send(plan),
      stopped: stage.words().say('send.stopped'),
    });
  };

  return {
    id: 'send',
    start: compare,
    opened: () => void lookUpReceipts(),
    primary: () => primaryOf(stage, store.get(), { compare, send }),
    view: () => {
      const state = store.get();
      const words = stage.words();
      const set = store.set;
      if (state.receipt) {
        return [receiptView(words, state.receipt), receiptsView(words, state, set)];
      }
      if (state.plan) {
        return [
          ...planView(words, state.plan, state, { set, compare, date: stage.rosterDate.element }),
          receiptsView(words, state, set),
        ];
      }
      return [
        h('p', { class: 'lead' }, words.say('send.before')),
        stage.rosterDate.element,
        receiptsView(words, state, set),
      ];
    },
  };
}

function primaryOf(
  stage: Stage,
  { plan, stale, outdated }: SendState,
  press: { readonly compare: () => void; readonly send: (plan: SendPlan) => void },
): Action {
  const words = stage.words();
  if (!plan) return { label: words.say('send.compare'), run: press.compare };
  if (stale || outdated) return { label: words.say('send.compareAgain'), run: press.compare };
  if (isAsked(plan)) {
    return { label: words.say('send.toQuestions'), run: () => stage.open('check', 'start') };
  }
  if (plan.errors > 0) {
    return { label: words.say('send.toErrors'), run: () => stage.open('check', 'start') };
  }
  const label = words.say(isUnchanged(plan) ? 'send.confirm' : 'send.run');
  return { label, run: () => press.send(plan) };
}

export function isUnchanged(plan: SendPlan): boolean {
  return plan.base.version > 0 && plan.added.length + plan.removed.length + plan.changed.length === 0;
}

function saidAfter(stage: Stage, plan: SendPlan): string {
  const words = stage.words();
  if (isAsked(plan)) return words.say('send.asked', { count: plan.questions ?? 0 });
  if (plan.errors > 0) return words.say('send.blocked', { errors: plan.errors });
  return words.say('send.planned', {
    added: plan.added.length,
    removed: plan.removed.length,
    changed: plan.changed.length,
  });
}
