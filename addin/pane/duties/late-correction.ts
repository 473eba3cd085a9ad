/** Below the receipt of a list whose day was closed when it came: for the next period, or the office is asked to reopen. */
import { failureOf, sayFailure } from '../../words/errors.ts';
import { formatDate } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import { LATE_CORRECTION_WORDS } from '../../words/screens/late-correction.ts';
import { REVIEW_FAILURES } from '../../words/screens/review-failures.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine } from '../parts/marks.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';

interface State {
  /** For which version the office was asked. */
  readonly asked: number;
  readonly failure: unknown;
}

export function lateCorrectionView(stage: Stage): () => readonly Child[] {
  const store = createStore<State>({ asked: 0, failure: null });
  store.subscribe(stage.redraw);
  const ask = async (version: number): Promise<void> => {
    const { askReopening } = await stage.tasks.duties();
    await askReopening({ unit: stage.grant.unit.id, version });
    store.set({ asked: version, failure: null });
  };
  return () => {
    const { receipt } = stage.sending.get();
    if (receipt?.closedThrough === undefined) return [];
    const words = stage.words();
    const say = sayingFrom(LATE_CORRECTION_WORDS, words);
    const { asked, failure } = store.get();
    const { version } = receipt;
    const way =
      asked === version
        ? [doneLine(say('asked'))]
        : [
            h('span', {}, say('reopen')),
            button({ id: 'ask-reopening', class: 'secondary' }, say('ask'), () => {
              ask(version).catch((error: unknown) => store.set({ failure: error }));
            }),
          ];
    return [
      h(
        'section',
        { class: 'duty', id: 'late-correction' },
        h('p', {}, h('strong', {}, say('title', { date: formatDate(receipt.closedThrough) }))),
        h('ol', {}, h('li', {}, say('next')), h('li', {}, h('div', { class: 'difference' }, ...way))),
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
