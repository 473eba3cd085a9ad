/** Which of several kinds of lists is worked with: that of members first, then what an office has opened. */
import { findIn, sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { LIST_WORDS } from '../../words/screens/lists.ts';
import { button, h } from './h.ts';

export const MEMBERS = 'members';

/** Those of some ids that this pane can call by a name. */
export const namedLists = (ids: readonly string[]): readonly string[] =>
  ids.filter((id) => Object.hasOwn(LIST_WORDS, `kind.${id}`));

interface Choice {
  /** Besides that of members. */
  readonly lists: readonly string[];
  readonly now: string;
  readonly choose: (id: string) => void;
  /** Behind the name of one. */
  readonly more?: (id: string) => string;
}

export function listChoice(words: Words, { lists, now, choose, more = () => '' }: Choice): HTMLElement {
  return h(
    'section',
    { class: 'duty', id: 'lists', 'aria-labelledby': 'lists-title' },
    h('p', { id: 'lists-title' }, sayingFrom(LIST_WORDS, words)('kind.title')),
    h(
      'div',
      { class: 'actions' },
      ...[MEMBERS, ...lists].map((id) =>
        button(
          { id: `list-${id}`, class: 'secondary', 'aria-pressed': id === now ? 'true' : 'false' },
          `${findIn(LIST_WORDS, words, `kind.${id}`) ?? id}${more(id)}`,
          () => choose(id),
        ),
      ),
    ),
  );
}
