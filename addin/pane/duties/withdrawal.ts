/** Thu hồi: below the receipt of what was just sent, as long as nobody has matched it. */
import { failureOf, sayFailure } from '../../words/errors.ts';
import { sayingFrom } from '../../words/messages.ts';
import { CORRECTION_WORDS } from '../../words/screens/correction.ts';
import { REVIEW_FAILURES } from '../../words/screens/review-failures.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine } from '../parts/marks.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';

interface State {
  /** What was taken back. */
  readonly withdrawn: number;
  readonly failure: unknown;
}

export function withdrawalView(stage: Stage): () => readonly Child[] {
  const store = createStore<State>({ withdrawn: 0, failure: null });
  store.subscribe(stage.redraw);
  const withdraw = async (version: number): Promise<void> => {
    const duties = await stage.tasks.duties();
    await duties.withdraw({ unit: stage.grant.unit.id, version });
    store.set({ withdrawn: version, failure: null });
  };
  return () => {
    const { receipt } = stage.sending.get();
    if (receipt === null) return [];
    const words = stage.words();
    const say = sayingFrom(CORRECTION_WORDS, words);
    const { withdrawn, failure } = store.get();
    const { version } = receipt;
    if (withdrawn === version) {
      return [h('section', { class: 'duty', id: 'withdrawn' }, doneLine(say('withdrawn', { version })))];
    }
    return [
      h(
        'section',
        { class: 'duty', id: 'withdrawal' },
        h(
          'div',
          { class: 'difference' },
          h('span', {}, say('mistake')),
          button({ id: 'withdraw', class: 'secondary' }, say('withdraw'), () => {
            withdraw(version).catch((error: unknown) => store.set({ failure: error }));
          }),
        ),
        failure !== null &&
          h(
            'p',
            { class: 'notice error', role: 'alert' },
            sayFailure(words, { ...failureOf(failure), known: REVIEW_FAILURES }),
          ),
      ),
    ];
  };
}
