/** Opening registering for units: rows without a number, through a day. Once they are saved each unit answers in its own pane. */
import type { PlansAdded } from '../../tasks/office/plan-tasks.ts';
import { PLANNING_WORDS } from '../../words/screens/planning.ts';
import { dateField } from '../parts/date-field.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import { doneLine } from '../parts/marks.ts';
import { createStore } from '../parts/store.ts';
import { codesOf } from './plan-topic.ts';
import { choiceField, planningSay, runPlanning, textField } from './tool.ts';
import type { Tool } from './tool.ts';

interface State {
  readonly measure: string;
  /** '' where no group is asked apart. */
  readonly also: string;
  readonly year: string;
  readonly whom: 'rosters' | 'directly-below';
  readonly isWrong: boolean;
  readonly done: PlansAdded | null;
  readonly open: ReadonlySet<string>;
}

export const planAsking: Tool = ({ stage, added }) => {
  const [year = '', month = ''] = stage.today.split('-');
  // Who asks at the end of a year asks for the next one.
  const asked = String(Number(year) + (Number(month) > LAST_MONTH_FOR_ITSELF ? 1 : 0));
  const store = createStore<State>({
    measure: 'admissions',
    also: '',
    year: asked,
    whom: 'rosters',
    isWrong: false,
    done: null,
    open: new Set(),
  });
  store.subscribe(stage.redraw);
  const until = dateField('ask-until', PLANNING_WORDS['ask.until'], `${asked}-01-31`, () => undefined);
  const run = (): void => {
    const state = store.get();
    const day = until.read();
    const isWrong = !/^\d{4}$/.test(state.year);
    store.set({ isWrong, done: null });
    if (isWrong || day === undefined) return;
    const span = { from: `${state.year}-01-01`, to: `${state.year}-12-31` };
    const request = {
      unit: stage.grant.unit.id,
      topic: { measure: state.measure, category: 'all', ...span },
      also: state.also === '' ? [] : [state.also],
      until: day,
      whom: state.whom,
    };
    runPlanning(
      stage,
      (planning) => planning.askToRegister(request),
      (done) => {
        store.set({ done });
        added();
      },
    );
  };
  return () => {
    const words = stage.words();
    const say = planningSay(words);
    until.relabel(words);
    const { measure, also, whom, isWrong, done, open, year: typed } = store.get();
    const groups = codesOf(words, 'category').filter(([code]) => code !== 'all');
    return [
      unfolding({ id: 'plan-asking', open, set: store.set }, say('ask.title'), [
        h('p', {}, say('ask.why')),
        choiceField(
          {
            id: 'ask-measure',
            label: say('ask.measure'),
            value: measure,
            changed: (next) => store.set({ measure: next }),
          },
          codesOf(words, 'measure'),
        ),
        choiceField(
          {
            id: 'ask-also',
            label: say('ask.also'),
            value: also,
            changed: (next) => store.set({ also: next }),
          },
          [['', say('ask.nobody')], ...groups],
        ),
        textField({
          id: 'ask-year',
          label: say('ask.year'),
          value: typed,
          changed: (next) => store.set({ year: next }),
        }),
        until.element,
        choiceField(
          {
            id: 'ask-whom',
            label: say('ask.whom'),
            value: whom,
            changed: (next) => store.set({ whom: next === 'rosters' ? next : 'directly-below' }),
          },
          [
            ['rosters', say('ask.rosters')],
            ['directly-below', say('ask.directly-below')],
          ],
        ),
        isWrong && h('p', { class: 'notice error', role: 'alert' }, say('year.wrong')),
        h('div', { class: 'actions' }, button({ id: 'ask-run' }, say('ask.run'), run)),
        done && doneLine(say('sums.given', { added: done.added, sheet: done.sheet })),
      ]),
    ];
  };
};

const LAST_MONTH_FOR_ITSELF = 9;
