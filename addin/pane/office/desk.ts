/** Tình hình gửi: of the list of members, and where the office has opened others, of the one that is chosen. */
import type { Screen, Stage } from '../stage/stage.ts';
import { listChoice, MEMBERS, namedLists } from '../parts/list-choice.ts';
import { deskOfList } from './desk-of-list.ts';
import type { DeskOfList } from './desk-of-list.ts';

export function deskScreen(stage: Stage): Screen {
  let now = MEMBERS;
  const desks = new Map<string, DeskOfList>();
  // Where nobody keeps members, a union, there is only the other list to look at.
  const members = deskOfList(
    stage,
    () => choice(),
    ({ answer: { coverage, lists = [] } }) => {
      const [other] = lists;
      if (coverage.expected === 0 && other !== undefined && now === MEMBERS) choose(other);
    },
  );
  const desk = (): DeskOfList => desks.get(now) ?? members;
  const choice = () => {
    const lists = namedLists([...new Set([...members.opened(), ...desks.keys()])]);
    return lists.length === 0 ? [] : [listChoice(stage.words(), { lists, now, choose })];
  };
  const show = (id: string): void => {
    now = id;
    stage.redraw();
  };
  const choose = (id: string): void => {
    if (id === now) return;
    if (id === MEMBERS || desks.has(id)) return show(id);
    void stage.run({
      work: async () => (await import('../lists/list-of.ts')).listOf(stage, id),
      done: (list) => {
        const { tasks } = list;
        const own: Stage = { ...stage, list, tasks, words: () => list.words(stage.words()) };
        desks.set(
          id,
          deskOfList(own, () => choice()),
        );
        show(id);
        desk().start();
      },
      again: () => choose(id),
    });
  };
  return {
    start: () => desk().start(),
    primary: () => desk().primary(),
    view: () => desk().view(),
  };
}
