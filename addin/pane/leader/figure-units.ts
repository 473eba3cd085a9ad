/**
 * Every figure of the quick report opens the units behind it. They are told of a report that is kept: the first figure that is opened asks
 * for the one of the same day.
 */
import type { BehindFigure } from '../../tasks/leader/printed-reports.ts';
import type { Summarised } from '../../tasks/leader/summarised.ts';
import { sayingFrom } from '../../words/messages.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { PAGE_WORDS } from '../../words/screens/page.ts';
import type { Shown } from '../parts/more.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';
import { behindView } from './behind-view.ts';
import type { OpenFigures } from './figures.ts';

interface OpenState {
  /** The figures that are shown, and the report of their day. */
  readonly of: Summarised | null;
  readonly hash: string;
  readonly behind: BehindFigure | null;
  readonly shown: Shown;
}

/** Gives how figures of a result are opened now. */
export function figureUnits(stage: Stage): (of: Summarised) => OpenFigures {
  const store = createStore<OpenState>({ of: null, hash: '', behind: null, shown: {} });
  store.subscribe(stage.redraw);
  const { id: unit } = stage.grant.unit;
  const close = (): void => store.set({ behind: null });

  const ask = (of: Summarised, figure: Summarised['figures'][number]): void => {
    void stage.run({
      failures: OFFICE_ERRORS,
      work: async (options) => {
        const { of: known, hash: before } = store.get();
        const { asOf, counts } = of;
        const leader = await stage.tasks.leader();
        const hash = known === of ? before : (await leader.report({ unit, asOf, counts }, options)).hash;
        const kept = await leader.keptReports();
        return { hash, behind: await kept.behind({ unit, hash }, figure.id, options) };
      },
      done: ({ hash, behind }) => {
        store.set({ of, hash, behind, shown: {} });
        const [words, count] = [stage.words(), behind.units.length];
        stage.say(sayingFrom(PAGE_WORDS, words)('page.behind', { label: words.pick(figure.label), count }));
      },
      again: () => ask(of, figure),
    });
  };

  return (of) => {
    const { of: known, behind, shown } = store.get();
    const opened = known === of ? behind : null;
    return {
      open: (figure) => (opened?.indicator === figure.id ? close() : ask(of, figure)),
      opened: ({ id }) =>
        opened?.indicator === id
          ? behindView(stage.words(), opened, {
              id: 'figure',
              shown,
              showMore: (more) => store.set({ shown: more }),
              close,
            })
          : null,
    };
  };
}
