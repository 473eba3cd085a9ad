/** A long list shows its beginning, says how much of how many that is, and can show more. Nothing is cut off silently. */
import { formatCount } from '../../words/format.ts';
import type { Words } from '../../words/messages.ts';
import { button, h } from './h.ts';
import type { Child } from './h.ts';

const FIRST = 20;
const STEP = 100;

/** How many items of each list are shown, by the list's id. */
export type Shown = Readonly<Record<string, number>>;

export interface LongList<T> {
  readonly id: string;
  readonly items: readonly T[];
  readonly item: (item: T, index: number) => Child;
  readonly shown: Shown;
  readonly showMore: (shown: Shown) => void;
  readonly class?: string;
}

export function shownOf(shown: Shown, id: string, total: number): number {
  return Math.min(total, shown[id] ?? FIRST);
}

/** Enough of the list for the item at `index` to be in it. */
export function showUpTo(shown: Shown, id: string, index: number): Shown {
  if (index < (shown[id] ?? FIRST)) return shown;
  return { ...shown, [id]: FIRST + Math.ceil((index + 1 - FIRST) / STEP) * STEP };
}

export function longList<T>(words: Words, list: LongList<T>): readonly Child[] {
  const total = list.items.length;
  const count = shownOf(list.shown, list.id, total);
  const visible = list.items.slice(0, count);
  const next = Math.min(STEP, total - count);
  return [
    h(
      'ol',
      { class: list.class ?? 'plain' },
      ...visible.map((item, index) => h('li', {}, list.item(item, index))),
    ),
    next > 0 &&
      h(
        'div',
        { class: 'more' },
        h('p', {}, words.say('list.shown', { shown: formatCount(count), total: formatCount(total) })),
        button({ id: `${list.id}-more`, class: 'secondary' }, words.say('list.more', { count: next }), () =>
          list.showMore({ ...list.shown, [list.id]: count + next }),
        ),
      ),
  ];
}
