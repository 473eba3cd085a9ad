/** Gửi cấp trên: first what will change, then the sending, then the receipt. */
import type { SendPlan } from '../../../tasks/clerk/sending/sending.ts';
import { failureOf, remedyOf } from '../../../words/errors.ts';
import { answersFrom, givenBy, missingAnswers, NOTHING_GIVEN } from './answers.ts';
import type { Given } from './answers.ts';
import { firstMissingId } from './answers-view.ts';
import { h } from '../../parts/h.ts';
import { errorsHere, isAsked, planView } from './plan.ts';
import { receiptsView, receiptView } from './receipt.ts';
import type { SendState } from './send-state.ts';
import type { Action, Screen, Stage } from '../../stage/stage.ts';
import { createStore } from '../../parts/store.ts';
import type { Store } from '../../parts/store.ts';

const BEFORE: SendState = {
  outdated: false,
  plan: null,
  given: NOTHING_GIVEN,
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
        const given = givenBy(plan);
        store.set({ ...BEFORE, kept: store.get().kept, plan, given, open: askedFirst(plan, given) });
        stage.say(saidAfter(stage, plan));
      },
      again: compare,
    });
  };
  /** The workbook keeps it too; what it cannot take now (a cell is being edited) goes with the sending. */
  const give = (plan: SendPlan, given: Given): void => {
    store.set({ given });
    void stage.tasks.keepAnswers(plan, answersFrom(given)).catch(() => undefined);
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
        store.set({ ...BEFORE, kept: store.get().kept, receipt });
        stage.say(stage.words().say('send.done', { version: receipt.version }));
        void lookUpReceipts();
      },
      again: () => send(plan),
      stopped: stage.words().say('send.stopped'),
    });
  };

  return {
    start: compare,
    opened: () => void lookUpReceipts(),
    primary: () => primaryOf(stage, store, { compare, send }),
    view: () => {
      const state = store.get();
      const words = stage.words();
      const set = store.set;
      if (state.receipt) {
        return [receiptView(words, state.receipt), receiptsView(words, state, set)];
      }
      if (state.plan) {
        const { plan } = state;
        const date = stage.rosterDate.element;
        return [
          ...planView(words, plan, state, { set, compare, date, give: (given) => give(plan, given) }),
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
  store: Store<SendState>,
  press: { readonly compare: () => void; readonly send: (plan: SendPlan) => void },
): Action {
  const words = stage.words();
  const { plan, stale, outdated, given } = store.get();
  if (!plan) return { label: words.say('send.compare'), run: press.compare };
  if (stale || outdated) return { label: words.say('send.compareAgain'), run: press.compare };
  if (isAsked(plan)) {
    return { label: words.say('send.toQuestions'), run: () => stage.open('check', 'start') };
  }
  if (plan.errors > 0 && errorsHere(plan).length === plan.errors) {
    return { label: words.say('send.compareAgain'), run: press.compare };
  }
  if (plan.errors > 0) {
    return { label: words.say('send.toErrors'), run: () => stage.open('check', 'start') };
  }
  if (missingAnswers(plan, given) > 0) {
    return { label: words.say('send.toMissing'), run: () => goToMissing(store, plan, given) };
  }
  const label = words.say(isUnchanged(plan) ? 'send.confirm' : 'send.run');
  return { label, run: () => press.send(plan) };
}

/** What has to be answered is open to begin with. */
function askedFirst(plan: SendPlan, given: Given): ReadonlySet<string> {
  return missingAnswers(plan, given) === 0 ? new Set() : new Set(['plan-removed', 'plan-reasons']);
}

function goToMissing(store: Store<SendState>, plan: SendPlan, given: Given): void {
  const id = firstMissingId(plan, given);
  const { shown } = store.get();
  const all = { 'plan-removed': plan.removed.length, 'plan-reasons': plan.reasonsNeeded.length };
  store.set({ open: new Set([...store.get().open, ...Object.keys(all)]), shown: { ...shown, ...all } });
  const list = id === undefined ? null : document.getElementById(id);
  list?.focus({ preventScroll: true });
  list?.scrollIntoView({ block: 'center' });
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
