/** "Cấp trên đề nghị sửa 2 chỗ": each place with the way to its cell, until something is sent for it. */
import type { CorrectionView } from '#wire/review.ts';
import type { Requested } from '../../tasks/duties/correction.ts';
import { correctionText } from '../../words/correction-text.ts';
import { failureOf, sayFailure } from '../../words/errors.ts';
import { formatMoment } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { CORRECTION_WORDS } from '../../words/screens/correction.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { sign } from '../parts/marks.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';

interface State {
  readonly requests: readonly Requested[] | null;
  readonly said: ((words: Words) => string) | null;
}

const saying = (words: Words) => sayingFrom(CORRECTION_WORDS, words);

export function correctionView(stage: Stage): () => readonly Child[] {
  const store = createStore<State>({ requests: null, said: null });
  store.subscribe(stage.redraw);
  const unit = stage.grant.unit.id;
  const failed = (error: unknown): void =>
    store.set({ said: (words) => sayFailure(words, failureOf(error)) });
  const fetch = async (): Promise<void> => {
    const { requests } = await stage.tasks.duties();
    store.set({ requests: await requests(unit) });
  };
  fetch().catch(failed);
  // Once something is sent for it, it is answered.
  stage.sending.subscribe(() => {
    if (stage.sending.get().receipt !== null && store.get().requests?.length) store.set({ requests: [] });
  });
  const jump = async (version: number, correction: CorrectionView): Promise<void> => {
    const found = await stage.tasks.check({
      rosterDate: stage.rosterDate.read() ?? stage.today,
      mark: false,
      rows: true,
    });
    if (found.kind !== 'checked') return store.set({ said: (words) => saying(words)('noRoster') });
    const { findPlace } = await stage.tasks.duties();
    const sheet = { members: found.read ?? [], columns: found.mapping };
    const cell = await findPlace({ unit, version }, correction, sheet);
    if (cell !== '') await stage.tasks.goTo({ sheetId: found.sheetId, cell });
    stage.say(saying(stage.words())('at', { cell }));
  };

  return () => {
    const words = stage.words();
    const { requests, said } = store.get();
    const problem = said && h('p', { class: 'notice error', role: 'alert' }, said(words));
    if (!requests?.length) return problem ? [problem] : [];
    return requests.map(({ version, event, fields }) =>
      h(
        'section',
        { class: 'duty', id: `request-${String(version.version)}` },
        h(
          'p',
          { class: 'marked' },
          sign('warning'),
          h('strong', {}, saying(words)('title', { count: event.corrections.length })),
        ),
        h(
          'p',
          {},
          saying(words)('by', { name: event.by.name, version: version.version, ...formatMoment(event.at) }),
        ),
        h(
          'ol',
          { class: 'plain' },
          ...event.corrections.map((correction, index) =>
            h(
              'li',
              { class: 'difference' },
              h('span', {}, correctionText(words, fields, correction)),
              correction.row !== undefined &&
                button(
                  { id: `place-${String(version.version)}-${String(index)}`, class: 'secondary' },
                  saying(words)('go'),
                  () => {
                    jump(version.version, correction).catch(failed);
                  },
                ),
            ),
          ),
        ),
        h('p', {}, saying(words)('proof')),
        problem,
      ),
    );
  };
}
