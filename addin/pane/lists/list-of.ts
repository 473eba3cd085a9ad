/** Another list than that of members as the screens take it: its tasks, its words, and what stands above it. */
import { LIST_FAILURES } from '../../words/screens/list-failures.ts';
import { SAID_OF_LIST } from '../../words/screens/said-of-list.ts';
import { fill } from '../../words/fill.ts';
import type { Words } from '../../words/messages.ts';
import type { OtherList, Stage } from '../stage/stage.ts';
import { nextStepsView } from './next-steps.ts';

export async function listOf({ tasks }: Stage, id: string): Promise<OtherList> {
  const of = await (await tasks.duties()).listKind(id);
  const { isIntroduced, nextSteps, staysBelow } = of;
  const views = [
    ...(isIntroduced ? [(await import('../introductions/introductions.ts')).introductionsView] : []),
    ...(nextSteps ? [nextStepsView(nextSteps)] : []),
  ];
  return {
    id,
    tasks: tasks.forLists(of),
    words: (words) => saidOf(words, id, of),
    ...(staysBelow && { staysBelow }),
    ...(isIntroduced && { isIntroduced }),
    above: (stage) => {
      const made = views.map((view) => view(stage));
      return () => made.flatMap((view) => view());
    },
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
