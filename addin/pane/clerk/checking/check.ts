/** Kiểm tra: what is wrong in the sheet, place by place, and the way to each. */
import { checkedView, notRecognisedView } from './check-result.ts';
import type { CheckState } from './check-state.ts';
import { BEFORE } from './check-run.ts';
import { checkWork } from './check-work.ts';
import { focusNext } from './choice-work.ts';
import { followEdits } from './edits.ts';
import { h } from '../../parts/h.ts';
import { repairedView } from './repaired.ts';
import type { Screen, Stage } from '../../stage/stage.ts';
import { createStore } from '../../parts/store.ts';
import type { MessageKey } from '../../../words/messages.ts';

const LABEL = {
  run: 'check.run',
  again: 'check.again',
  answer: 'send.toQuestions',
  send: 'check.toSend',
} as const satisfies Readonly<Record<ReturnType<typeof nextOf>, MessageKey>>;

/** What the one button at the bottom is for now. */
function nextOf({ outcome, stale }: CheckState, maySend: boolean): 'run' | 'again' | 'answer' | 'send' {
  if (!outcome) return 'run';
  if (outcome.kind === 'none' || stale) return 'again';
  if (outcome.questions.length > 0) return 'answer';
  const isSound = outcome.totals.error === 0 && outcome.failed === undefined;
  return isSound && maySend ? 'send' : 'again';
}

export function checkScreen(stage: Stage): Screen {
  const store = createStore<CheckState>(BEFORE);
  store.subscribe(stage.redraw);
  followEdits(stage, store);
  const work = checkWork(stage, store);
  const next = () => nextOf(store.get(), stage.screens.includes('send'));
  const press = {
    run: work.check,
    again: work.check,
    answer: () => focusNext(store.get()),
    send: () => stage.open('send', 'start'),
  } as const;

  return {
    start: work.check,
    opened: work.lookForRepairs,
    primary: () => ({ label: stage.words().say(LABEL[next()]), run: press[next()] }),
    view: () => {
      const state = store.get();
      const words = stage.words();
      const { outcome } = state;
      const date = stage.rosterDate.element;
      if (!outcome) {
        return [
          h('p', { class: 'lead' }, words.say('check.before')),
          h('p', {}, words.say('check.beforeNote')),
          repairedView(words, state, work.actionsOn(null)),
          date,
        ];
      }
      if (outcome.kind === 'none')
        return [...notRecognisedView(words, outcome, state, work.checkSheet), date];
      return checkedView(words, outcome, state, { date, again: next() !== 'again' }, work.actionsOn(outcome));
    },
  };
}
