/** "Cấp trên đã gửi thay chi bộ": who, when and how many, with what differs from what she sent last herself. */
import type { DifferencesResponse } from '#wire/review.ts';
import type { Received } from '../../tasks/duties/received.ts';
import { failureOf, sayFailure } from '../../words/errors.ts';
import { formatDate, formatMoment } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import { RECEIVED_WORDS } from '../../words/screens/received.ts';
import { REVIEW_FAILURES } from '../../words/screens/review-failures.ts';
import { REVIEW_WORDS } from '../../words/screens/review.ts';
import { differencesView } from '../parts/differences.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { sign } from '../parts/marks.ts';
import type { Shown } from '../parts/more.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';

interface State {
  readonly received: Received | undefined;
  readonly differences: DifferencesResponse | null;
  readonly failure: unknown;
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

const ALL_OPEN = new Set(['differences-changed', 'differences-added', 'differences-removed']);

export function receivedView(stage: Stage): () => readonly Child[] {
  const store = createStore<State>({
    received: undefined,
    differences: null,
    failure: null,
    open: ALL_OPEN,
    shown: {},
  });
  store.subscribe(stage.redraw);
  const unit = stage.grant.unit.id;
  const failed = (failure: unknown): void => store.set({ failure });
  const fetch = async (): Promise<void> => {
    const { received } = await stage.tasks.duties();
    store.set({ received: await received(unit) });
  };
  fetch().catch(failed);
  // What she sends herself is the newest then.
  stage.sending.subscribe(() => {
    if (stage.sending.get().receipt !== null && store.get().received) store.set({ received: undefined });
  });
  const compare = async ({ newest: { version }, own }: Received): Promise<void> => {
    const { differences } = await stage.tasks.duties();
    const at = { unit, version, ...(own === undefined ? {} : { against: own }) };
    store.set({ differences: await differences(at), failure: null });
  };

  return () => {
    const words = stage.words();
    const { received, differences, failure, open, shown } = store.get();
    const problem =
      failure !== null &&
      h(
        'p',
        { class: 'notice error', role: 'alert' },
        sayFailure(words, { ...failureOf(failure), known: REVIEW_FAILURES }),
      );
    if (received === undefined) return problem ? [problem] : [];
    const say = sayingFrom(RECEIVED_WORDS, words);
    const { newest } = received;
    const { version, rows, rosterDate, receivedAt, receivedBy } = newest;
    const about = { name: receivedBy.name, version, rows, day: formatDate(rosterDate) };
    return [
      h(
        'section',
        { class: 'duty', id: 'received' },
        h('p', { class: 'marked' }, sign('info'), h('strong', {}, say('title'))),
        h('p', {}, say(stage.list ? 'aboutList' : 'about', { ...about, ...formatMoment(receivedAt) })),
        differences === null
          ? button(
              { id: 'received-differences', class: 'secondary' },
              sayingFrom(REVIEW_WORDS, words)('differences.show'),
              () => {
                compare(received).catch(failed);
              },
            )
          : button({ id: 'received-hide', class: 'secondary' }, say('hide'), () =>
              store.set({ differences: null }),
            ),
        ...(differences === null ? [] : differencesView(words, differences, { open, shown, set: store.set })),
        problem,
      ),
    ];
  };
}
