/** Each candidate's one line: what is next, with which paper, by when. Looked up when she asks for it. */
import type { OpenedList, WaitsFor } from '../../tasks/common/opened-list.ts';
import type { TaskOptions } from '../../tasks/common/outcome.ts';
import { formatDate } from '../../words/format.ts';
import { findIn, sayingFrom, wordsIn } from '../../words/messages.ts';
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
    const { unit, duties = [] } = stage.grant;
    const keptBy = duties.includes('union') ? 'union' : 'branch';
    const say = () => sayingFrom(NEXT_STEP_WORDS, stage.words());
    const read = async (on: string, options: TaskOptions): Promise<readonly WaitsFor[] | 'no-list'> => {
      // As she checks it herself: what was found, marked and compared stays as it is.
      const found = await stage.tasks.check({ rosterDate: on, unit: unit.id, rows: true }, options);
      return found.kind === 'checked' ? nextSteps(found.read ?? [], on, keptBy) : 'no-list';
    };
    const look = (): void => {
      const on = stage.rosterDate.read();
      if (on === undefined) return;
      void stage.run({
        work: (options) => read(on, options),
        done: (lines) => {
          store.set({ lines });
          stage.say(told(stage.words(), lines));
        },
        again: look,
      });
    };
    const print = (): void => {
      const on = stage.rosterDate.read();
      if (on === undefined) return;
      void stage.run({
        work: async (options) => {
          const lines = await read(on, options);
          if (lines === 'no-list' || lines.length === 0) return { lines, printed: null };
          const { propose } = await stage.tasks.duties();
          return { lines, printed: await propose({ unit: unit.name, on, lines: lines.map(printedOf) }) };
        },
        done: ({ lines, printed }) => {
          store.set({ lines });
          stage.say(
            printed === null
              ? told(stage.words(), lines)
              : say()('next.printed', { sheet: printed.sheet, count: printed.people }),
          );
        },
        again: print,
      });
    };
    return () => {
      const words = stage.words();
      const { lines, shown } = store.get();
      return [
        h(
          'section',
          { class: 'duty', id: 'next-steps' },
          h(
            'div',
            { class: 'actions' },
            button({ id: 'next-run', class: 'secondary' }, say()('next.run'), look),
            // It is a branch that considers people.
            keptBy === 'branch' &&
              button({ id: 'next-print', class: 'secondary' }, say()('next.print'), print),
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
  return lines.length === 0
    ? say('next.nobody')
    : say('next.done', { count: new Set(lines.map(({ row }) => row)).size });
}

function textOf(words: Words, line: WaitsFor): string {
  const say = sayingFrom(NEXT_STEP_WORDS, words);
  const what = say(`step.${line.step}`);
  const paper = findIn(NEXT_STEP_WORDS, words, `paper.${line.step}`);
  const whole = paper === undefined ? what : `${what} (${paper})`;
  return [say('next.line', { who: line.who, what: whole }), ...daysOf(words, line)].join(' · ');
}

function daysOf(words: Words, { from, by, isOver }: WaitsFor): readonly string[] {
  const say = sayingFrom(NEXT_STEP_WORDS, words);
  return [
    ...(from === undefined ? [] : [say('next.from', { day: formatDate(from) })]),
    ...(by === undefined ? [] : [say(isOver ? 'next.over' : 'next.by', { day: formatDate(by) })]),
  ];
}

/** On paper it is Vietnamese, whatever the pane speaks. */
function printedOf(line: WaitsFor) {
  const words = wordsIn('vi');
  return {
    ...line,
    step: sayingFrom(NEXT_STEP_WORDS, words)(`step.${line.step}`),
    paper: findIn(NEXT_STEP_WORDS, words, `paper.${line.step}`) ?? '',
    due: daysOf(words, line).join('; '),
  };
}
