/** The percentages of a report, each with its sign, what it was held against, and the way to its cell. */
import type { ReportChecked, ReportLine } from '../../tasks/leader/report-checked.ts';
import { percentageText } from '../../words/percentage-text.ts';
import { LOOKUP_WORDS } from '../../words/screens/lookups.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { createLookup } from '../stage/lookup.ts';
import type { LookupAround } from '../stage/lookup.ts';
import { doneLine, sign } from '../parts/marks.ts';
import { longList } from '../parts/more.ts';
import type { Stage } from '../stage/stage.ts';

const saying = (words: Words) => sayingFrom(LOOKUP_WORDS, words);

/** What has to be looked at comes first; the words beside a sign say the same. */
const MATCHES = {
  neither: { sign: '✕', class: 'error', order: 0 },
  open: { sign: '?', class: 'warning', order: 1 },
  truncated: { sign: '●', class: 'info', order: 2 },
  rounded: { sign: '●', class: 'info', order: 2 },
  both: { sign: '✓', class: 'done', order: 3 },
} as const satisfies Readonly<Record<ReportLine['match'], object>>;

const countOf = ({ lines }: ReportChecked, wanted: ReportLine['match']): number =>
  lines.filter(({ match }) => match === wanted).length;

/** "1 không khớp, 2 không ghi mẫu số, 1 không kiểm được", or that all is well. */
function outcome(words: Words, found: ReportChecked): string {
  const say = saying(words);
  const [wrong, all] = [countOf(found, 'neither'), countOf(found, 'open')];
  const open = found.lines.filter(({ match, reason }) => match === 'open' && reason === 'no-whole').length;
  const parts = [
    wrong > 0 && say('wrong', { count: wrong }),
    open > 0 && say('open', { count: open }),
    all > open && say('unknown', { count: all - open }),
  ];
  return parts.filter((part) => part !== false).join(', ') || say('allMatch');
}

function headline(words: Words, found: ReportChecked): string {
  const { sheet, lines } = found;
  const say = saying(words);
  return lines.length === 0 ? say('noTable', { sheet }) : say('shares', { sheet, count: lines.length });
}

/** Of the sheet in front. */
export function reportLookup(stage: Stage): () => Child {
  return createLookup<ReportChecked>(stage, {
    id: 'report',
    work: (options) => stage.tasks.checkReport({}, options),
    said: (words, found) =>
      found.lines.length === 0
        ? headline(words, found)
        : `${headline(words, found)}. ${outcome(words, found)}.`,
    view: reportView,
  });
}

function reportView(
  words: Words,
  found: ReportChecked,
  { stage, shown, set }: LookupAround,
): readonly Child[] {
  const title = headline(words, found);
  if (found.lines.length === 0) {
    return [
      h('p', { class: 'marked' }, sign('warning'), h('strong', {}, title)),
      h('p', {}, saying(words)('noTableHelp')),
    ];
  }
  return [
    h('p', {}, h('strong', {}, title)),
    resultLine(words, found),
    ...longList(words, {
      id: 'report',
      class: 'places',
      items: found.lines.toSorted((a, b) => MATCHES[a.match].order - MATCHES[b.match].order),
      item: (line, index) => lineView(words, line, index, stage),
      shown,
      showMore: (more) => set({ shown: more }),
    }),
  ];
}

function resultLine(words: Words, found: ReportChecked): HTMLElement {
  const text = outcome(words, found);
  if (countOf(found, 'neither') > 0) return h('p', { class: 'marked' }, sign('error'), h('span', {}, text));
  return countOf(found, 'open') > 0
    ? h('p', { class: 'marked' }, sign('warning'), h('span', {}, text))
    : doneLine(text);
}

function shareText(words: Words, { count, denominator, printed: text }: ReportLine): string {
  const printed = text.replace(/\s*%$/, '');
  const say = saying(words);
  if (count === undefined) return say('percentAlone', { printed });
  return denominator === undefined
    ? say('shareAlone', { count, printed })
    : say('shareOf', { count, denominator, printed });
}

function lineView(words: Words, line: ReportLine, index: number, stage: Stage): HTMLElement {
  const { place, label, match } = line;
  const { sign: mark, class: kind } = MATCHES[match];
  const children: readonly Child[] = [
    h(
      'span',
      { class: 'marked' },
      h('span', { class: `mark ${kind}`, 'aria-hidden': true }, mark),
      h('strong', {}, words.say('check.place', { cell: place.cell, who: label })),
    ),
    h('span', { class: 'message' }, `${shareText(words, line)} ${words.pick(percentageText(line))}`),
  ];
  return button({ id: `report-${String(index)}`, class: 'place' }, children, () => goTo(line, stage));
}

function goTo(line: ReportLine, stage: Stage): void {
  const { place, label } = line;
  void stage.run({
    work: () => stage.tasks.goTo(place),
    done: () => {
      const words = stage.words();
      stage.say(
        words.say('check.jumped', { cell: place.cell }),
        `${label} ${words.pick(percentageText(line))}`,
      );
    },
    again: () => goTo(line, stage),
  });
}
