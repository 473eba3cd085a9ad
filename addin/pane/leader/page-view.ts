/** The leader's page in the pane: the same as on paper, short; every figure opens the units behind it. */
import type { Figure, Lacking, Page } from '../../tasks/leader/page/page.ts';
import { comparisonCode, formatCount, formatDate, formatDecimal, formatPercent } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { PAGE_WORDS } from '../../words/screens/page.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { courseChart } from './course-chart.ts';

const saying = (words: Words) => sayingFrom(PAGE_WORDS, words);

export interface PageAround {
  /** Asks for the units behind a figure. */
  readonly behind: (figure: Figure) => void;
  /** What came of it, below the figure it was asked of. */
  readonly opened: (figure: Figure) => Child;
}

export function pageView(words: Words, page: Page, around: PageAround): readonly Child[] {
  const say = saying(words);
  const figures = (title: string, list: readonly Figure[], name = ''): Child =>
    block(name, title, [
      list.length === 0
        ? h('p', { class: 'note' }, say('page.missing'))
        : h('ul', { class: 'plain' }, ...list.map((figure) => figureLine(words, figure, around))),
    ]);
  return [
    planView(words, page),
    lackingView(words, page.lacking),
    figures(
      say('page.members'),
      [
        ...(page.members ? [page.members] : []),
        ...page.sectors,
        ...page.peoples.map((figure) => named(words, figure)),
      ],
      'members',
    ),
    figures(say('page.admissions', { from: formatDate(page.from) }), page.admissions, 'admissions'),
    figures(say('page.quality'), page.quality, 'quality'),
    figures(say('page.attention'), page.attention, 'attention'),
  ];
}

/** A people's name alone says nothing of members. */
function named(words: Words, figure: Figure): Figure {
  const name = saying(words)('page.members.people', { name: words.pick(figure.label) });
  return { ...figure, label: { vi: name, en: name } };
}

const block = (name: string, title: string, children: readonly Child[]): HTMLElement =>
  h('section', { class: 'page-block', 'data-block': name }, h('h3', {}, title), ...children);

function planView(words: Words, { plan, shouldStand, perMonth, course, hash }: Page): HTMLElement {
  const say = saying(words);
  if (!plan) return block('plan', say('page.plan'), [h('p', {}, say('page.plan.none'))]);
  const admitted = countText(words, plan.admitted);
  const { from, to, percent } = plan;
  // Units below have targets, and this one none of its own: nothing is lacking of it.
  if (plan.assigned === undefined)
    return block('plan', say('page.plan'), [
      h(
        'p',
        { class: 'reached' },
        say('page.plan.below', { admitted, from: formatDate(from), to: formatDate(to) }),
      ),
      courseView(words, course, hash),
    ]);
  const assigned = `${countText(words, plan.assigned)}${plan.assumed ? '*' : ''}`;
  return block('plan', say('page.plan'), [
    h(
      'p',
      { class: 'reached' },
      percent === undefined
        ? say('page.plan.small', { admitted, assigned })
        : say('page.plan.reached', { admitted, assigned, percent: formatPercent(percent) }),
    ),
    plan.assumed
      ? h('p', { class: 'note' }, say('page.plan.assumed', { why: words.pick(plan.assumed) }))
      : null,
    h(
      'p',
      {},
      say('page.plan.stands', {
        planned: valueText(words, shouldStand),
        left: countText(words, plan.left ?? null),
        monthly: valueText(words, perMonth),
      }),
    ),
    courseView(words, course, hash),
  ]);
}

function courseView(words: Words, course: Page['course'], hash: string): Child {
  const say = saying(words);
  const last = course.findLast(({ admitted }) => admitted !== null);
  if (!last) return null;
  const [year = '', month = ''] = last.month.split('-');
  const said = say('page.chart', {
    month: `${month}/${year}`,
    admitted: countText(words, last.admitted),
    planned: last.planned === null ? say('page.unknown') : formatDecimal(last.planned, 1),
  });
  return h(
    'figure',
    { id: `course-${comparisonCode(hash)}-${words.language}`, class: 'course' },
    courseChart(course, said),
    h('figcaption', { 'aria-hidden': true }, say('page.chart.legend')),
  );
}

function lackingView(words: Words, lacking: Lacking | null): Child {
  if (!lacking) return null;
  const say = saying(words);
  const line = (name: string, of: Lacking['sum'] | Lacking['units'][number]): HTMLElement =>
    h(
      'li',
      {},
      h('strong', {}, name),
      ' ',
      h('span', { class: 'lacks' }, say('page.lacking.left', { left: countText(words, of.left) })),
      h(
        'span',
        { class: 'note' },
        say('page.lacking.line', {
          registered: of.registered === null ? '—' : formatCount(of.registered),
          assigned: `${formatCount(of.assigned)}${'isAssumed' in of && of.isAssumed ? '*' : ''}`,
          admitted: countText(words, of.admitted),
        }),
      ),
    );
  const { units, others, sum, over } = lacking;
  return block('lacking', say('page.lacking'), [
    h(
      'ol',
      { class: 'plain' },
      ...units.map((unit) => line(unit.name, unit)),
      others ? line(say('page.lacking.others', { count: others.count }), others) : null,
      line(say('page.lacking.sum', { count: sum.count }), sum),
    ),
    over > 0 && h('p', { class: 'note' }, say('page.lacking.over', { over })),
  ]);
}

function figureLine(words: Words, figure: Figure, { behind, opened }: PageAround): HTMLElement {
  const say = saying(words);
  const { id, label, numerator, denominator, percent, before, assumed, withheld } = figure;
  // What an average is of is no share.
  const isShare =
    !withheld &&
    figure.decimals === 0 &&
    numerator !== undefined &&
    denominator !== undefined &&
    denominator > 0;
  const notes = [
    isShare &&
      say('page.share', {
        numerator: formatCount(numerator),
        denominator: formatCount(denominator),
        percent: formatPercent(percent ?? null),
      }),
    before &&
      say('page.members.before', {
        date: formatDate(before.on),
        value: countText(words, before.value),
      }),
    assumed && words.pick(assumed),
  ].filter((note) => typeof note === 'string');
  const content = [
    h('span', { class: 'label' }, words.pick(label)),
    h('strong', { class: 'value' }, valueText(words, figure)),
    notes.length > 0 && h('span', { class: 'note' }, notes.join(' · ')),
  ];
  return h(
    'li',
    { 'data-figure': id },
    // What is not told or not known has nothing behind it to show.
    withheld || figure.value === null
      ? h('span', { class: 'page-figure' }, ...content)
      : button({ id: `page-${id}`, class: 'page-figure' }, content, () => behind(figure)),
    opened(figure),
  );
}

const countText = (words: Words, count: number | null): string =>
  count === null ? saying(words)('page.unknown') : formatCount(count);

function valueText(words: Words, figure: Figure | undefined): string {
  if (figure?.withheld) return saying(words)('page.withheld');
  if (figure?.value === undefined || figure.value === null) return saying(words)('page.unknown');
  return figure.decimals === 0 ? formatCount(figure.value) : formatDecimal(figure.value, figure.decimals);
}
