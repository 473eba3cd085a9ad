/** Chốt số liệu đến ngày …, mở lại: saved at once, because nothing of it is edited in a sheet. */
import type { ClosingDone } from '../../tasks/office/closing.ts';
import { formatDate, formatMoment } from '../../words/format.ts';
import { PLANNING_WORDS } from '../../words/screens/planning.ts';
import { dateField } from '../parts/date-field.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine } from '../parts/marks.ts';
import { createStore } from '../parts/store.ts';
import { planningSay, runPlanning } from './tool.ts';
import type { Tool } from './tool.ts';

interface State {
  /** null: not asked yet. */
  readonly days: readonly string[] | null;
  readonly last: { readonly day: string; readonly reopen: boolean; readonly done: ClosingDone } | null;
  readonly open: ReadonlySet<string>;
}

export const closing: Tool = ({ stage, saved }) => {
  const store = createStore<State>({ days: null, last: null, open: new Set(['closing']) });
  store.subscribe(stage.redraw);
  const unit = stage.grant.unit.id;
  const field = dateField('closing-day', PLANNING_WORDS['close.day'], stage.today, () => undefined);
  const show = (days: readonly string[]): void => {
    if (store.get().days === null) store.set({ days });
  };
  // Nobody asked for it, so it keeps nobody from closing; only where it fails is it an act, with its failure and its way out.
  const look = (): void =>
    void stage.tasks
      .ledgers()
      .then(({ planning }) => planning.closedDays({ unit }))
      .then(show, () => runPlanning(stage, (planning) => planning.closedDays({ unit }), show));
  const act = (day: string | undefined, reopen: boolean): void => {
    if (day === undefined) return;
    runPlanning(
      stage,
      async (planning) => {
        const done = await planning.closeFigures({ unit, through: day, reopen });
        return { done, days: await planning.closedDays({ unit }) };
      },
      ({ done, days }) => {
        store.set({ days, last: { day, reopen, done } });
        saved();
      },
    );
  };
  let isAsked = false;
  return () => {
    const words = stage.words();
    const say = planningSay(words);
    field.relabel(words);
    const { days, last, open } = store.get();
    if (!isAsked) {
      isAsked = true;
      setTimeout(look);
    }
    return [
      unfolding({ id: 'closing', open, set: store.set }, say('close.title'), [
        ...standing(),
        h('p', {}, say('close.why')),
        field.element,
        h(
          'div',
          { class: 'actions' },
          button({ id: 'closing-run' }, say('close.run'), () => act(field.read(), false)),
        ),
        ...said(),
      ]),
    ];

    function standing(): readonly Child[] {
      if (days === null) return [];
      if (days.length === 0) return [h('p', { id: 'closing-none' }, say('close.open'))];
      return days.map((day) =>
        h(
          'div',
          { class: 'duty-line' },
          h('p', {}, say('close.through', { date: formatDate(day) })),
          button({ id: `reopen-${day}`, class: 'secondary' }, say('close.reopen'), () => act(day, true)),
        ),
      );
    }

    function said(): readonly Child[] {
      if (!last) return [];
      const { done, day, reopen } = last;
      if (done.outcome === 'done')
        return [doneLine(say(reopen ? 'close.reopened' : 'close.done', { date: formatDate(day) }))];
      const text =
        done.outcome === 'wrong'
          ? words.pick(done.message)
          : done.outcome === 'taken'
            ? say('close.taken', { by: done.by, ...formatMoment(done.at) })
            : say('close.open');
      return [h('p', { class: 'notice error', role: 'alert' }, text)];
    }
  };
};
