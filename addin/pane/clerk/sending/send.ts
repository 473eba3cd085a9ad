/** Gửi cấp trên: first what will change, then the sending, then the receipt. */
import type { Receipt } from '../../../tasks/common/outcome.ts';
import type { SendPlan } from '../../../tasks/clerk/sending/sending.ts';
import { missingAnswers } from './answers.ts';
import { firstMissingId } from './answers-view.ts';
import { button, h } from '../../parts/h.ts';
import { errorsHere, planView } from './plan.ts';
import { receiptsView, receiptView } from './receipt.ts';
import { isAsked, isUnchanged, sendWork } from './send-work.ts';
import type { Given, SendState } from '../../stage/send-state.ts';
import type { Action, Screen, Stage } from '../../stage/stage.ts';
import type { Store } from '../../parts/store.ts';

export function sendScreen(stage: Stage): Screen {
  const store = stage.sending;
  store.subscribe(stage.redraw);
  stage.sheet.listen(() => {
    if (store.get().plan && !store.get().stale) store.set({ stale: true });
  });
  const { compare, give, send, saveReceipt, lookUpReceipts } = sendWork(stage);

  return {
    start: () => compare(),
    opened: () => void lookUpReceipts(),
    primary: () => primaryOf(stage, store, { compare: () => compare(), send, saveReceipt }),
    view: () => {
      const state = store.get();
      const words = stage.words();
      const set = store.set;
      if (state.receipt) {
        return [
          receiptView(words, state.receipt),
          receiptsView(words, state, set),
          button({ id: 'compare-again', class: 'secondary' }, words.say('send.compare'), () => compare()),
        ];
      }
      if (state.plan) {
        const { plan } = state;
        const date = stage.rosterDate.element;
        return [
          ...planView(words, plan, state, {
            set,
            compare: () => compare(),
            choosePeriod: compare,
            date,
            give: (given) => give(plan, given),
          }),
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
  press: {
    readonly compare: () => void;
    readonly send: (plan: SendPlan) => void;
    readonly saveReceipt: (receipt: Receipt) => void;
  },
): Action {
  const words = stage.words();
  const { plan, stale, outdated, given, receipt } = store.get();
  if (receipt) return { label: words.say('receipt.save'), run: () => press.saveReceipt(receipt) };
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

function goToMissing(store: Store<SendState>, plan: SendPlan, given: Given): void {
  const id = firstMissingId(plan, given);
  const { shown } = store.get();
  const all = { 'plan-removed': plan.removed.length, 'plan-reasons': plan.reasonsNeeded.length };
  store.set({ open: new Set([...store.get().open, ...Object.keys(all)]), shown: { ...shown, ...all } });
  const list = id === undefined ? null : document.getElementById(id);
  list?.focus({ preventScroll: true });
  list?.scrollIntoView({ block: 'center' });
}
