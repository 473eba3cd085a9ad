/** Báo cáo một trang: one button, the page below it, the units behind a figure, and reports that were printed before. */
import type { Counting } from '#domain/submissions/review.ts';
import type { Figure } from '../../tasks/leader/page/page.ts';
import type { PageDone } from '../../tasks/leader/report-page.ts';
import type { BehindFigure, PrintedReport, ReprintedReport } from '../../tasks/leader/printed-reports.ts';
import { comparisonCode, formatDate, formatFigure } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { PAGE_WORDS } from '../../words/screens/page.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine } from '../parts/marks.ts';
import type { Shown } from '../parts/more.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';
import { behindView } from './behind-view.ts';
import { pageView } from './page-view.ts';
import { sinceField } from './since-field.ts';

interface PageState {
  readonly report: ReprintedReport | null;
  readonly done: PageDone | null;
  readonly behind: BehindFigure | null;
  /** The figure whose cell was chosen on the sheet; null where it was pressed in the pane. */
  readonly cell: Figure | null;
  readonly printed: readonly PrintedReport[];
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

const saying = (words: Words) => sayingFrom(PAGE_WORDS, words);

/** Plans of five years begin so: 2021, 2026. */
export function startOfTerm(day: string): string {
  const year = Number(day.slice(0, 4));
  return `${String(year - ((year - 1) % 5))}-01-01`;
}

/** Gives how to draw it now. `counts`: what the screen around it was told. */
export function reportPage(stage: Stage, counts: () => Counting): () => readonly Child[] {
  const store = createStore<PageState>({
    report: null,
    done: null,
    behind: null,
    cell: null,
    printed: [],
    open: new Set(),
    shown: {},
  });
  store.subscribe(stage.redraw);
  const from = sinceField(stage, 'page-from', PAGE_WORDS['page.from'], startOfTerm);
  const { id: unit } = stage.grant.unit;

  const keptReports = async () => (await stage.tasks.leader()).keptReports();
  const show = (report: ReprintedReport, done: PageDone, printed: readonly PrintedReport[]): void =>
    store.set({ report, done, printed, behind: null, cell: null, shown: {} });

  const run = (): void => {
    const days = from.read();
    if (days === undefined) return;
    void stage.run({
      failures: OFFICE_ERRORS,
      work: async (options) => {
        const leader = await stage.tasks.leader();
        const kept = await leader.keptReports();
        const report = await leader.report({ unit, ...days, counts: counts() }, options);
        const done = await kept.writePage(report, options);
        return { report, done, printed: await kept.printed(unit) };
      },
      done: ({ report, done, printed }) => {
        show(report, done, printed);
        stage.say(saying(stage.words())('page.done', { sheet: done.sheet }));
      },
      again: run,
    });
  };

  const again = (at: PrintedReport): void => {
    void stage.run({
      failures: OFFICE_ERRORS,
      work: async (options) => {
        const kept = await keptReports();
        const report = await kept.reprint({ unit, hash: at.hash }, options);
        return { report, done: await kept.writePage(report, options) };
      },
      done: ({ report, done }) => {
        show(report, done, store.get().printed);
        const { sheet } = done;
        stage.say(saying(stage.words())('page.reprinted', { date: formatDate(at.asOf), sheet }));
      },
      again: () => again(at),
    });
  };

  const behind = (figure: Figure): void => {
    const { behind: before, cell } = store.get();
    if (cell === null && before?.indicator === figure.id) store.set({ behind: null });
    else open(figure, null);
  };

  const behindCell = (): void => {
    const { done } = store.get();
    if (done === null) return;
    void stage.run({
      failures: OFFICE_ERRORS,
      work: async () => (await keptReports()).chosen(done),
      done: (id) => {
        const figure = store.get().report?.indicators.find((one) => one.id === id);
        if (figure === undefined) stage.say(saying(stage.words())('page.cell.none', { sheet: done.sheet }));
        else open(figure, figure);
      },
      again: behindCell,
    });
  };

  const open = (figure: Figure, cell: Figure | null): void => {
    const { report } = store.get();
    if (!report) return;
    void stage.run({
      failures: OFFICE_ERRORS,
      work: async (options) => (await keptReports()).behind({ unit, hash: report.hash }, figure.id, options),
      done: (found) => {
        store.set({ behind: found, cell, shown: {} });
        const label = stage.words().pick(figure.label);
        stage.say(saying(stage.words())('page.behind', { label, count: found.units.length }));
      },
      again: () => open(figure, cell),
    });
  };

  return () => {
    const words = stage.words();
    const say = saying(words);
    const state = store.get();
    const { report, done } = state;
    from.relabel(words);
    return [
      from.element,
      button({ id: 'page-run', class: 'secondary' }, say('page.run'), run),
      ...(report === null || done === null
        ? []
        : [
            h(
              'section',
              { id: 'page', class: 'page', 'aria-labelledby': 'page-title' },
              h('h2', { id: 'page-title' }, say('page.title', { date: formatDate(report.asOf) })),
              h(
                'p',
                { class: 'note' },
                say('page.where', { sheet: done.sheet, code: comparisonCode(report.hash) }),
              ),
              ...differences(words, report, state, store.set),
              button({ id: 'page-cell', class: 'secondary' }, say('page.cell'), behindCell),
              state.cell === null ? null : h('h3', { id: 'page-cell-figure' }, words.pick(state.cell.label)),
              state.cell === null ? null : behindFigure(words, state.cell, state, store.set),
              ...pageView(words, done.page, {
                behind,
                opened: (figure) =>
                  state.cell === null ? behindFigure(words, figure, state, store.set) : null,
              }),
            ),
          ]),
      keptView(words, state, store.set, again),
    ];
  };
}

type Set_ = (change: Partial<PageState>) => void;

/** Of a report that was printed again: what would be otherwise today. */
function differences(
  words: Words,
  report: ReprintedReport,
  { open }: PageState,
  set: Set_,
): readonly Child[] {
  const say = saying(words);
  const { differs } = report;
  if (differs === undefined) return [];
  if (differs.length === 0) return [doneLine(say('page.kept.same'))];
  const labels = new Map(report.indicators.map(({ id, label }) => [id, words.pick(label)]));
  const value = (one: number | null): string => (one === null ? say('page.unknown') : formatFigure(one));
  return [
    unfolding({ id: 'page-differs', open, set }, say('page.kept.differs', { count: differs.length }), () => [
      h(
        'ul',
        { class: 'plain' },
        ...differs.map(({ id, pinned, today }) =>
          h(
            'li',
            {},
            say('page.kept.change', {
              label: labels.get(id) ?? id,
              pinned: value(pinned),
              today: value(today),
            }),
          ),
        ),
      ),
    ]),
  ];
}

function behindFigure(words: Words, figure: Figure, { behind, shown }: PageState, set: Set_): Child {
  if (behind?.indicator !== figure.id) return null;
  return behindView(words, behind, {
    id: 'page',
    shown,
    showMore: (more) => set({ shown: more }),
    close: () => set({ behind: null, cell: null }),
  });
}

function keptView(
  words: Words,
  { printed, open }: PageState,
  set: Set_,
  again: (at: PrintedReport) => void,
): Child {
  if (printed.length === 0) return null;
  const say = saying(words);
  return unfolding({ id: 'page-kept', open, set }, say('page.kept', { count: printed.length }), () => [
    h(
      'ul',
      { class: 'plain' },
      ...printed.map((report, at) =>
        h(
          'li',
          {},
          button(
            { id: `page-again-${String(at)}`, class: 'secondary' },
            say('page.kept.item', { date: formatDate(report.asOf), code: comparisonCode(report.hash) }),
            () => again(report),
          ),
        ),
      ),
    ),
  ]);
}
