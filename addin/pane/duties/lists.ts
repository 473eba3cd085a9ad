/** Which of her lists she works with, where her office has opened more than that of members: the same screens, begun anew. */
import { LIST_WORDS } from '../../words/screens/lists.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Child } from '../parts/h.ts';
import { listChoice, MEMBERS, namedLists } from '../parts/list-choice.ts';
import type { OtherList, Stage } from '../stage/stage.ts';

/** What is saved of it to be sent by e-mail says whose and which list it is. */
function saidInCopies({ grant }: Stage, list: OtherList): OtherList {
  const { tasks } = list;
  const copyFile: OtherList['tasks']['copyFile'] = async (options) =>
    (await tasks.duties()).copyFile(grant.unit.id, options);
  return { ...list, tasks: { ...tasks, copyFile } };
}

/** Behind the name of a list, what waits in it. */
const MORE = [
  ['correction', 'kind.asked'],
  ['received', 'kind.sentFor'],
] as const;

export function listsView(stage: Stage): () => readonly Child[] {
  const { duties = [] } = stage.grant;
  const lists = namedLists(duties);
  const now = stage.list?.id ?? MEMBERS;
  const choose = (id: string): void => {
    if (id === now) return;
    if (id === MEMBERS) return stage.enter();
    void stage.run({
      work: async () => saidInCopies(stage, await (await import('../lists/list-of.ts')).listOf(stage, id)),
      done: stage.enter,
      again: () => choose(id),
    });
  };
  return () => {
    if (lists.length === 0) return [];
    const words = stage.words();
    const say = sayingFrom(LIST_WORDS, words);
    const more = (id: string): string =>
      MORE.flatMap(([duty, key]) => (duties.includes(`${id}-${duty}`) ? [` · ${say(key)}`] : [])).join('');
    return [listChoice(words, { lists, now, choose, more })];
  };
}
