/** What a ledger comes to, shown beside it where it is asked for. */
import type { Planning } from '../../tasks/office/planning.ts';
import { classLines } from '../../tasks/office/class-lines.ts';
import type { FigureLine } from '../../tasks/common/figure-line.ts';
import { placeLines } from '../../tasks/office/place-lines.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { LEDGER_FIGURES } from '../../words/screens/ledger-figures.ts';
import { dateField } from '../parts/date-field.ts';
import { lineView } from '../parts/figure-line.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { longList } from '../parts/more.ts';
import type { Shown } from '../parts/more.ts';
import { createStore } from '../parts/store.ts';
import { runPlanning } from './tool.ts';
import type { Tool } from './tool.ts';

/** In any language, whichever it was asked in. */
type Lines = (words: Words) => readonly FigureLine[];

interface State {
  readonly lines: Lines | null;
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

interface Figures {
  readonly id: string;
  /** They are of a span, and not of its last day alone. */
  readonly isOfSpan: boolean;
  readonly ask: (planning: Planning, unit: string, from: string, to: string) => Promise<Lines>;
}

const figuresOf =
  ({ id, isOfSpan, ask }: Figures): Tool =>
  ({ stage }) => {
    const store = createStore<State>({ lines: null, open: new Set([id]), shown: {} });
    store.subscribe(stage.redraw);
    const field = (which: 'from' | 'to' | 'on', day: string) =>
      dateField(`${id}-${which}`, LEDGER_FIGURES[`figures.${which}`], day, () => store.set({ lines: null }));
    const to = field(isOfSpan ? 'to' : 'on', stage.today);
    const from = isOfSpan ? field('from', `${stage.today.slice(0, 4)}-01-01`) : undefined;
    const fields = from ? [from, to] : [to];
    const look = (): void => {
      const [first, ...others] = fields.map((each) => each.read());
      const last = others.at(-1) ?? first;
      if (first === undefined || last === undefined) return;
      runPlanning(
        stage,
        (planning) => ask(planning, stage.grant.unit.id, first, last),
        (lines) => store.set({ lines, shown: {} }),
      );
    };
    return (): readonly Child[] => {
      const words = stage.words();
      const say = sayingFrom(LEDGER_FIGURES, words);
      const { lines, open, shown } = store.get();
      for (const each of fields) each.relabel(words);
      return [
        unfolding({ id, open, set: store.set }, say('figures.title'), [
          ...fields.map(({ element }) => element),
          h('div', { class: 'actions' }, button({ id: `${id}-run` }, say('figures.run'), look)),
          ...(lines === null
            ? []
            : longList(words, {
                id: `${id}-lines`,
                items: lines(words),
                item: lineView,
                shown,
                showMore: (next) => store.set({ shown: next }),
              })),
        ]),
      ];
    };
  };

export const classFigures = figuresOf({
  id: 'class-figures',
  isOfSpan: true,
  ask: async (planning, unit, from, to) => {
    const answer = await planning.classes({ unit, from, to });
    return (words) => classLines(words, answer);
  },
});

export const placeFigures = figuresOf({
  id: 'place-figures',
  isOfSpan: false,
  ask: async (planning, unit, _from, asOf) => {
    const answer = await planning.places({ unit, asOf });
    return (words) => placeLines(words, answer);
  },
});
