/** Báo cáo nhanh: the figures of the whole unit with what they stand on, and what changed since last time. */
import type { Counting } from '#domain/submissions/review.ts';
import type { Summarised } from '../../tasks/leader/summarised.ts';
import { formatDate } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { PAGE_WORDS } from '../../words/screens/page.ts';
import { SUMMARY_WORDS } from '../../words/screens/summary.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { coverageLine, lateView, missingView } from '../parts/coverage.ts';
import type { CoverageState } from '../parts/coverage.ts';
import { countedLine, countingChoice } from '../parts/counting-choice.ts';
import { deletedColumnsView } from '../parts/deleted-columns.ts';
import { changesView, figuresView } from './figures.ts';
import type { OpenFigures } from './figures.ts';
import { figureUnits } from './figure-units.ts';
import { formPart } from './form-work.ts';
import { funnelLookup } from './funnel.ts';
import { gradingsLookup } from './gradings.ts';
import { unfolding } from '../parts/fold.ts';
import { h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { reportPage } from './page-work.ts';
import { reportLookup } from './report.ts';
import { textFigures } from './text-figures.ts';
import type { Screen, Stage } from '../stage/stage.ts';
import { createStore } from '../parts/store.ts';

const ALL = 'all-figures';

interface SummaryState extends CoverageState {
  readonly result: Summarised | null;
  /** This pane has refreshed before, so "nothing changed" says something. */
  readonly again: boolean;
  readonly counts: Counting;
}

export function summaryScreen(stage: Stage): Screen {
  const store = createStore<SummaryState>({
    result: null,
    again: false,
    counts: 'sent',
    open: new Set([ALL]),
    shown: {},
  });
  store.subscribe(stage.redraw);
  const report = reportLookup(stage);
  const funnel = funnelLookup(stage);
  const gradings = gradingsLookup(stage);
  const text = textFigures(stage);
  const forms = formPart(stage);
  const units = figureUnits(stage);
  const page = reportPage(stage, () => store.get().counts);

  const summarise = (): void => {
    const asOf = stage.asOf.read();
    if (asOf === undefined) return;
    void stage.run({
      failures: OFFICE_ERRORS,
      work: (options) =>
        stage.tasks.summarise({ unit: stage.grant.unit.id, asOf, counts: store.get().counts }, options),
      done: (result) => {
        store.set({ result, again: store.get().result !== null });
        stage.say(
          sayingFrom(SUMMARY_WORDS, stage.words())('summary.done', { date: formatDate(result.asOf) }),
        );
      },
      again: summarise,
    });
  };

  return {
    start: summarise,
    primary: () => ({
      label: store.get().result
        ? sayingFrom(SUMMARY_WORDS, stage.words())('summary.again')
        : sayingFrom(SUMMARY_WORDS, stage.words())('summary.run'),
      run: summarise,
    }),
    view: () => {
      const words = stage.words();
      const state = store.get();
      const { result } = state;
      const which = countingChoice(words, state.counts, (counts) => store.set({ counts }));
      if (!result) {
        const before = sayingFrom(SUMMARY_WORDS, words)('summary.before');
        return [
          h('p', { class: 'lead' }, before),
          stage.asOf.element,
          which,
          ...page(),
          forms(),
          ...text(),
          funnel(),
          gradings(),
          report(),
        ];
      }
      return [
        h('p', {}, h('strong', {}, asOfText(words, result))),
        countedLine(words, result.counts),
        coverageLine(words, result.coverage),
        missingView(words, result.coverage, state, store.set),
        lateView(words, result.coverage, state, store.set),
        changesView(words, result, state.again),
        deletedColumnsView(words, result.missing),
        pivotText(words, result),
        stage.asOf.element,
        which,
        ...page(),
        allView(words, result, units(result), state, store.set),
        forms(),
        ...text(),
        funnel(),
        gradings(),
        report(),
      ];
    },
  };
}

/** Everything that is counted, folded where a person folded it. Lines of nobody are left out, and it is said how many. */
function allView(
  words: Words,
  { figures }: Summarised,
  units: OpenFigures,
  { open }: SummaryState,
  set: (change: Partial<SummaryState>) => void,
): Child {
  const say = sayingFrom(PAGE_WORDS, words);
  const some = figures.filter(({ value }) => value !== 0);
  const nobody = figures.length - some.length;
  return unfolding({ id: ALL, open, set }, say('page.all', { count: some.length }), () => [
    ...figuresView(words, some, units),
    nobody > 0 && h('p', { class: 'note' }, say('page.all.nobody', { count: nobody })),
  ]);
}

function asOfText(words: Words, { asOf, coverage, counted }: Summarised): string {
  const say = sayingFrom(SUMMARY_WORDS, words);
  const line = say('summary.asOf', { date: formatDate(asOf), expected: coverage.expected });
  if (counted === undefined) return line;
  const { ages, admissions } = counted;
  const date = formatDate(ages);
  const until =
    admissions === null
      ? say('summary.countedNone', { date })
      : say('summary.counted', { date, from: formatDate(admissions.from), to: formatDate(admissions.to) });
  return `${line}. ${until}`;
}

function pivotText(words: Words, { pivot, sheet }: Summarised): Child {
  const say = sayingFrom(SUMMARY_WORDS, words);
  return h(
    'p',
    {},
    pivot === null ? say('summary.noPivot', { sheet }) : say('summary.pivot', { sheet, pivot }),
  );
}
