/** Figures as a list: label, value, the share with its numerator and denominator, and what must be said beside it. */
import { WITHHELD } from '#domain/statistics/labels.ts';
import type { Summarised } from '../../tasks/leader/summarised.ts';
import { formatCount, formatFigure, formatPercent } from '../../words/format.ts';
import { findIn, sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { SUMMARY_WORDS } from '../../words/screens/summary.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine } from '../parts/marks.ts';

type FigureView = Summarised['figures'][number];

/** How the units behind a figure are asked for, and what is shown below it then. */
export interface OpenFigures {
  readonly open: (figure: FigureView) => void;
  readonly opened: (figure: FigureView) => Child;
}

export interface FigureGroup {
  readonly group: string;
  readonly figures: readonly FigureView[];
}

/** Groups in the order in which their first figure comes; figures keep their order. */
export function groupFigures(figures: readonly FigureView[]): readonly FigureGroup[] {
  const groups = new Map<string, FigureView[]>();
  for (const figure of figures) {
    const group = groups.get(figure.group);
    if (group) group.push(figure);
    else groups.set(figure.group, [figure]);
  }
  return [...groups].map(([group, members]) => ({ group, figures: members }));
}

/** "1.254 / 5.418 = 23,15%"; '' for a figure that is no share. */
export function shareText(words: Words, { share }: FigureView): string {
  if (!share) return '';
  const say = sayingFrom(SUMMARY_WORDS, words);
  const numerator = formatCount(share.numerator);
  const denominator = formatCount(share.denominator);
  return share.percent === null
    ? say('summary.noShare', { numerator, denominator })
    : say('summary.share', { numerator, denominator, percent: formatPercent(share.percent) });
}

export function figuresView(
  words: Words,
  figures: readonly FigureView[],
  units: OpenFigures,
): readonly Child[] {
  return groupFigures(figures).map((group) => {
    const title = findIn(SUMMARY_WORDS, words, `figures.${group.group}`);
    const note = commonNote(words, group.figures);
    return h(
      'section',
      { class: 'figures', 'data-group': group.group },
      title !== undefined && h('h2', {}, title),
      h('dl', {}, ...group.figures.map((figure) => figureView(words, figure, note, units))),
      note !== '' && h('p', { class: 'note' }, note),
    );
  });
}

/** What is to be said beside every figure of a group alike is said once below it; '' where there is nothing of that kind. */
export function commonNote(words: Words, figures: readonly FigureView[]): string {
  const told = figures.filter(({ value }) => value !== undefined);
  const notes = new Set(told.map(({ note }) => (note ? words.pick(note) : '')));
  const [only = ''] = notes;
  return figures.length > 1 && notes.size === 1 ? only : '';
}

function figureView(
  words: Words,
  figure: FigureView,
  saidBelow: string,
  { open, opened }: OpenFigures,
): HTMLElement {
  const label = words.pick(figure.label);
  const units = opened(figure);
  const share = shareText(words, figure);
  const note = figure.note
    ? words.pick(figure.note)
    : figure.value === undefined
      ? words.pick(WITHHELD.why)
      : '';
  return h(
    'div',
    { class: 'figure', 'data-figure': figure.id },
    // What is not told has nothing behind it to show.
    figure.value === undefined
      ? h('dt', {}, label)
      : h(
          'dt',
          {},
          button({ id: `figure-${figure.id}`, class: 'figure-open' }, label, () => open(figure)),
        ),
    h(
      'dd',
      { class: 'value' },
      figure.value === undefined ? words.pick(WITHHELD.shown) : formatFigure(figure.value),
    ),
    share !== '' && h('dd', { class: 'share' }, share),
    note !== '' && note !== saidBelow && h('dd', { class: 'note' }, note),
    units !== null && h('dd', { class: 'units' }, units),
  );
}

export function changesView(words: Words, { changes, figures }: Summarised, again: boolean): Child {
  const say = sayingFrom(SUMMARY_WORDS, words);
  if (changes.length === 0) return again && doneLine(say('summary.unchanged'));
  return h(
    'section',
    { class: 'changes', 'aria-labelledby': 'changes-title' },
    h('h2', { id: 'changes-title' }, say('summary.changes')),
    h(
      'ul',
      { class: 'plain' },
      ...changes.map(({ id, before, after }) => {
        const figure = figures.find((each) => each.id === id);
        const label = figure ? words.pick(figure.label) : id;
        const change = { label, before: formatFigure(before), after: formatFigure(after) };
        return h('li', {}, say('summary.change', change));
      }),
    ),
  );
}
