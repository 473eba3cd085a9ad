/** Each candidate's one line: what is next, with which paper, by when. Looked up when she asks for it. */
import type { OpenedList, WaitsFor } from '../../tasks/common/opened-list.ts';
import { formatDate } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { NEXT_STEP_WORDS } from '../../words/screens/next-steps.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { longList } from '../parts/more.ts';
import type { Shown } from '../parts/more.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';

interface State {
  /** 'no-list': what is open is none. */
  readonly lines: readonly WaitsFor[] | 'no-list' | null;
  readonly shown: Shown;
}

export const nextStepsView =
  (nextSteps: NonNullable<OpenedList['nextSteps']>) =>
  (stage: Stage): (() => readonly Child[]) => {
    const store = createStore<State>({ lines: null, shown: {} });
    store.subscribe(stage.redraw);
    const look = (): void => {
      const rosterDate = stage.rosterDate.read();
      if (rosterDate === undefined) return;
      void stage.run({
        work: async (options) => {
          // As she checks it herself: what was found, marked and compared stays as it is.
          const unit = stage.grant.unit.id;
          const found = await stage.tasks.check({ rosterDate, unit, rows: true }, options);
          return found.kind === 'checked' ? nextSteps(found.read ?? [], rosterDate) : ('no-list' as const);
        },
        done: (lines) => {
          store.set({ lines });
          stage.say(told(stage.words(), lines));
        },
        again: look,
      });
    };
    return () => {
      const words = stage.words();
      const say = sayingFrom(NEXT_STEP_WORDS, words);
      const { lines, shown } = store.get();
      return [
        h(
          'section',
          { class: 'duty', id: 'next-steps' },
          h(
            'div',
            { class: 'actions' },
            button({ id: 'next-run', class: 'secondary' }, say('next.run'), look),
          ),
          lines !== null && (lines === 'no-list' || lines.length === 0) && h('p', {}, told(words, lines)),
          ...(lines === null || lines === 'no-list'
            ? []
            : longList(words, {
                id: 'next-steps',
                items: lines,
                item: (line) => h('p', {}, textOf(words, line)),
                shown,
                showMore: (more) => store.set({ shown: more }),
              })),
        ),
      ];
    };
  };

function told(words: Words, lines: NonNullable<State['lines']>): string {
  const say = sayingFrom(NEXT_STEP_WORDS, words);
  if (lines === 'no-list') return say('next.noList');
  return lines.length === 0 ? say('next.nobody') : say('next.done', { count: lines.length });
}

function textOf(words: Words, { who, step, from, by, isOver }: WaitsFor): string {
  const say = sayingFrom(NEXT_STEP_WORDS, words);
  return [
    say('next.line', { who, what: say(`step.${step}`) }),
    ...(from === undefined ? [] : [say('next.from', { day: formatDate(from) })]),
    ...(by === undefined ? [] : [say(isOver ? 'next.over' : 'next.by', { day: formatDate(by) })]),
  ].join(' · ');
}
