/** The units behind one figure: what each has of it, and by which of its lists. */
import type { BehindFigure } from '../../tasks/leader/printed-reports.ts';
import { formatDate, formatFigure } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { PAGE_WORDS } from '../../words/screens/page.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { longList, type Shown } from '../parts/more.ts';

interface Around {
  /** Of the place where it is shown: the pane has two. */
  readonly id: 'page' | 'figure';
  readonly shown: Shown;
  readonly showMore: (shown: Shown) => void;
  readonly close: () => void;
}

export function behindView(words: Words, { units }: BehindFigure, around: Around): Child {
  const say = sayingFrom(PAGE_WORDS, words);
  const { id, shown, showMore, close } = around;
  if (units.length === 0) return h('p', { class: 'note' }, say('page.behind.none'));
  return h(
    'div',
    { id: `${id}-behind`, class: 'behind' },
    ...longList(words, {
      id: `${id}-units`,
      items: units,
      item: (unit) => unitLine(words, unit),
      shown,
      showMore,
    }),
    button({ id: `${id}-behind-close`, class: 'secondary' }, say('page.behind.close'), close),
  );
}

function unitLine(words: Words, unit: BehindFigure['units'][number]): Child {
  const say = sayingFrom(PAGE_WORDS, words);
  const { name, value, numerator, denominator, version, rosterDate, withheld } = unit;
  const share =
    numerator !== undefined && denominator !== undefined
      ? ` (${formatFigure(numerator)} / ${formatFigure(denominator)})`
      : '';
  const told = withheld
    ? say('page.withheld')
    : value === null
      ? say('page.unknown')
      : formatFigure(value) + share;
  return h(
    'span',
    {},
    h('strong', {}, name),
    ` ${told} `,
    h('span', { class: 'note' }, say('page.behind.version', { version, date: formatDate(rosterDate) })),
  );
}
