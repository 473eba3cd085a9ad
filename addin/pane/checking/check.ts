/** Kiểm tra: what is wrong in the sheet, place by place, and the way to each. */
import { checkedView, notRecognisedView } from './check-result.ts';
import type { CheckState } from './check-state.ts';
import { BEFORE } from './check-run.ts';
import { checkWork, focusNext } from './check-work.ts';
import { followEdits } from './edits.ts';
import { h } from '../parts/h.ts';
import { repairedView } from './repaired.ts';
import type { Screen, Stage } from '../stage/stage.ts';
import { createStore } from '../parts/store.ts';

export function checkScreen(stage: Stage): Screen {
  const store = createStore<CheckState>(BEFORE);
  store.subscribe(stage.redraw);
  followEdits(stage, store);
  const work = checkWork(stage, store);

  return {
    id: 'check',
    start: work.check,
    opened: work.lookForRepairs,
    primary: () => {
      const words = stage.words();
      const { outcome, stale } = store.get();
      if (outcome?.kind === 'checked' && !stale) {
        if (outcome.questions.length > 0) {
          return { label: words.say('send.toQuestions'), run: () => focusNext(store.get()) };
        }
        const isSound = outcome.totals.error === 0 && outcome.failed === undefined;
        if (isSound && stage.screens.includes('send')) {
          return { label: words.say('check.toSend'), run: () => stage.open('send', 'start') };
        }
      }
      return { label: words.say(outcome ? 'check.again' : 'check.run'), run: work.check };
    },
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
      return checkedView(words, outcome, state, date, work.actionsOn(outcome));
    },
  };
}
