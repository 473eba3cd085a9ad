/** What a version changed against the one before it, person by person and value by value: the same for both sides. */
import type { DifferencesResponse } from '#wire/review.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { REVIEW_WORDS } from '../../words/screens/review.ts';
import { unfolding } from './fold.ts';
import { h } from './h.ts';
import type { Child } from './h.ts';
import { longList } from './more.ts';
import type { Shown } from './more.ts';

type Person = DifferencesResponse['added'][number];
type Changed = DifferencesResponse['changed'][number];

export interface DifferencesAround {
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
  readonly set: (change: { readonly open?: ReadonlySet<string>; readonly shown?: Shown }) => void;
  /** Something to do about one changed value. */
  readonly beside?: (row: number, field: string) => Child;
}

const saying = (words: Words) => sayingFrom(REVIEW_WORDS, words);

export function differencesView(
  words: Words,
  found: DifferencesResponse,
  around: DifferencesAround,
): readonly Child[] {
  const say = saying(words);
  const { base, added, removed, changed, same } = found;
  if (base === null) return [h('p', {}, say('differences.first'))];
  const counts = { base, added: added.length, removed: removed.length, changed: changed.length, same };
  if (added.length + removed.length + changed.length === 0) {
    return [h('p', {}, say('differences.none', { base }))];
  }
  const people = (kind: 'added' | 'removed', rows: readonly Person[]): Child =>
    list(words, around, { kind, items: rows, item: (row) => whoText(words, row) });
  return [
    h('p', {}, say('differences.against', counts)),
    people('added', added),
    people('removed', removed),
    list(words, around, {
      kind: 'changed',
      items: changed,
      item: (each) => changedView(words, each, around),
    }),
  ];
}

function list<T>(
  words: Words,
  { open, shown, set }: DifferencesAround,
  of: {
    readonly kind: 'added' | 'removed' | 'changed';
    readonly items: readonly T[];
    readonly item: (item: T) => Child;
  },
): Child {
  const { kind, items, item } = of;
  if (items.length === 0) return null;
  const id = `differences-${kind}`;
  return unfolding({ id, open, set }, saying(words)(`differences.${kind}`, { count: items.length }), () =>
    longList(words, { id, items, item, shown, showMore: (more) => set({ shown: more }) }),
  );
}

const whoText = (words: Words, { row, who }: Person): string =>
  saying(words)('differences.who', { who, row: String(row) });

function changedView(words: Words, changed: Changed, { beside }: DifferencesAround): HTMLElement {
  const say = saying(words);
  const lines = changed.values.map(({ field, label, before, after }) =>
    h(
      'div',
      { class: 'difference' },
      h(
        'span',
        {},
        say('differences.value', {
          field: words.pick(label),
          before: words.pick(before) || say('differences.empty'),
          after: words.pick(after) || say('differences.empty'),
        }),
      ),
      beside?.(changed.row, field) ?? null,
    ),
  );
  return h('div', {}, h('strong', {}, whoText(words, changed)), ...lines);
}
