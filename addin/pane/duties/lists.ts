/** Which of her lists she works with, where her office has opened more than that of members: the same screens, begun anew. */
import { LIST_FAILURES } from '../../words/screens/list-failures.ts';
import { LIST_WORDS, SAID_OF_LIST } from '../../words/screens/lists.ts';
import { fill } from '../../words/fill.ts';
import { findIn, sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { nextStepsView } from './next-steps.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import type { OtherList, Stage } from '../stage/stage.ts';

const MEMBERS = 'members';

export function listsView(stage: Stage): () => readonly Child[] {
  const { duties = [] } = stage.grant;
  const opened = duties.filter((duty) => Object.hasOwn(LIST_WORDS, `kind.${duty}`));
  const now = stage.list?.id ?? MEMBERS;
  const isAsked = (id: string): boolean => duties.includes(`${id}-correction`);
  const choose = (id: string): void => {
    if (id === now) return;
    if (id === MEMBERS) return stage.enter();
    void stage.run({ work: () => listOf(stage, id), done: stage.enter, again: () => choose(id) });
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

async function listOf({ tasks }: Stage, id: string): Promise<OtherList> {
  const of = await (await tasks.duties()).listKind(id);
  return {
    id,
    tasks: tasks.forLists(of),
    words: (words) => saidOf(words, id, of),
    ...(of.nextSteps && { above: nextStepsView(of.nextSteps) }),
  };
}

/** What is said of members is said of this list, its columns and its reasons for leaving are those of its kind. */
function saidOf(
  words: Words,
  id: string,
  { fields, exits }: Pick<NonNullable<Words['list']>, 'fields' | 'exits'>,
): Words {
  const table = SAID_OF_LIST[id] ?? {};
  return {
    ...words,
    list: { fields, exits, failures: LIST_FAILURES },
    say: (key, ...params) => {
      const text = table[key];
      return text ? fill(words.pick(text), params[0] ?? {}) : words.say(key, ...params);
    },
  };
}
