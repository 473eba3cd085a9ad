/** A year of periods in one click: quarters, months or reports, each with its last day for sending. */
import { YEAR_PATTERNS } from '#domain/units/period-year.ts';
import type { YearPattern } from '#domain/units/period-year.ts';
import type { PeriodsAdded } from '../../tasks/office/add-periods.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import { doneLine } from '../parts/marks.ts';
import { createStore } from '../parts/store.ts';
import { choiceField, planningSay, runPlanning, textField } from './tool.ts';
import type { Tool } from './tool.ts';

const PATTERNS = Object.keys(YEAR_PATTERNS) as readonly YearPattern[];
const USUAL_DAYS = '5';

interface State {
  readonly year: string;
  readonly pattern: YearPattern;
  readonly days: string;
  readonly isWrong: boolean;
  readonly done: PeriodsAdded | null;
  readonly open: ReadonlySet<string>;
}

export const periodYear: Tool = ({ stage, added }) => {
  const store = createStore<State>({
    year: stage.today.slice(0, 4),
    pattern: 'quarters',
    days: USUAL_DAYS,
    isWrong: false,
    done: null,
    open: new Set(['period-year']),
  });
  store.subscribe(stage.redraw);
  const run = (): void => {
    const { year, days, pattern } = store.get();
    const isWrong = !/^\d{4}$/.test(year) || !/^\d{1,3}$/.test(days);
    store.set({ isWrong, done: null });
    if (isWrong) return;
    const asked = { unit: stage.grant.unit.id, year: Number(year), pattern, workingDays: Number(days) };
    runPlanning(
      stage,
      (planning) => planning.addYearOfPeriods(asked),
      (done) => {
        store.set({ done });
        added();
      },
    );
  };
  return () => {
    const say = planningSay(stage.words());
    const { year, pattern, days, isWrong, done, open } = store.get();
    return [
      unfolding({ id: 'period-year', open, set: store.set }, say('year.title'), [
        textField({
          id: 'period-year-year',
          label: say('year.year'),
          value: year,
          changed: (next) => store.set({ year: next }),
        }),
        choiceField(
          {
            id: 'period-year-pattern',
            label: say('year.pattern'),
            value: pattern,
            changed: (next) => {
              const known = PATTERNS.find((each) => each === next);
              if (known) store.set({ pattern: known });
            },
          },
          PATTERNS.map((each) => [each, say(`year.${each}`)]),
        ),
        textField({
          id: 'period-year-days',
          label: say('year.days'),
          value: days,
          changed: (next) => store.set({ days: next }),
        }),
        isWrong && h('p', { class: 'notice error', role: 'alert' }, say('year.wrong')),
        h('div', { class: 'actions' }, button({ id: 'period-year-run' }, say('year.run'), run)),
        ...(done ? doneView(say, done) : []),
      ]),
    ];
  };
};

function doneView(
  say: ReturnType<typeof planningSay>,
  { added, known, approximate, sheet }: PeriodsAdded,
): readonly HTMLElement[] {
  return [
    doneLine(say('year.done', { added, sheet })),
    ...(known > 0 ? [h('p', {}, say('year.known', { known }))] : []),
    ...(approximate > 0 ? [h('p', {}, say('year.approximate', { count: approximate }))] : []),
  ];
}
