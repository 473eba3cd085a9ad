/** Which of her lists she works with, where her office has opened more than that of members: the same screens, begun anew. */
import { LIST_WORDS } from '../../words/screens/lists.ts';
import { findIn, sayingFrom } from '../../words/messages.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import type { Stage } from '../stage/stage.ts';

const MEMBERS = 'members';

export function listsView(stage: Stage): () => readonly Child[] {
  const { duties = [] } = stage.grant;
  const opened = duties.filter((duty) => Object.hasOwn(LIST_WORDS, `kind.${duty}`));
  const now = stage.list?.id ?? MEMBERS;
  const isAsked = (id: string): boolean => duties.includes(`${id}-correction`);
  const choose = (id: string): void => {
    if (id === now) return;
    if (id === MEMBERS) return stage.enter();
    void stage.run({
      work: async () => (await import('../lists/list-of.ts')).listOf(stage, id),
      done: stage.enter,
      again: () => choose(id),
    });
  };
  return () => {
    if (opened.length === 0) return [];
    const words = stage.words();
    const say = sayingFrom(LIST_WORDS, words);
    return [
      h(
        'section',
        { class: 'duty', id: 'lists', 'aria-labelledby': 'lists-title' },
        h('p', { id: 'lists-title' }, say('kind.title')),
        h(
          'div',
          { class: 'actions' },
          ...[MEMBERS, ...opened].map((id) =>
            button(
              { id: `list-${id}`, class: 'secondary', 'aria-pressed': id === now ? 'true' : 'false' },
              `${findIn(LIST_WORDS, words, `kind.${id}`) ?? id}${isAsked(id) ? ` · ${say('kind.asked')}` : ''}`,
              () => choose(id),
            ),
          ),
        ),
      ),
    ];
  };
}
