/** What the clerk says of her sheet: answers to questions, and which column means what. */
import type { Question } from '#domain/roster/shape/choices.ts';
import type { Checked } from '../../../tasks/clerk/checking/checked.ts';
import type { CheckRun } from './check-run.ts';
import type { CheckState } from './check-state.ts';
import { firstChoiceId } from './questions.ts';
import { focusOn } from '../../parts/region.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Store } from '../../parts/store.ts';

/** After an answer: on to the next question, or to what the check then found. */
export function focusNext({ outcome }: CheckState): void {
  const next = outcome?.kind === 'checked' ? outcome.questions[0] : undefined;
  focusOn(next ? firstChoiceId(next, next.assumed) : 'counts');
}

export function choiceWork(stage: Stage, store: Store<CheckState>, { change }: CheckRun) {
  const { tasks } = stage;
  const answer = (checked: Checked, question: Question, choice: string): void =>
    change({
      checked,
      work: async (options) => {
        const { sheetId, headers } = checked;
        await tasks.choose({ sheetId, headers, answers: { [question.id]: choice } }, options);
        return stage.words().say('question.answered');
      },
      done: () => {
        const { answered, reopened } = store.get();
        const others = answered.filter((each) => each.question.id !== question.id);
        store.set({
          answered: [...others, { question, choice }],
          reopened: new Set([...reopened].filter((id) => id !== question.id)),
        });
        focusNext(store.get());
      },
      again: () => answer(checked, question, choice),
    });
  const reopen = (question: Question): void => {
    const { answered, reopened } = store.get();
    store.set({ reopened: new Set([...reopened, question.id]) });
    const before = answered.find((each) => each.question.id === question.id)?.choice ?? null;
    focusOn(firstChoiceId(question, before));
  };
  const remap = (checked: Checked): void =>
    change({
      checked,
      work: async (options) => {
        const { sheetId, headers } = checked;
        const { marked } = store.get();
        await tasks.choose({ sheetId, headers, fields: Object.fromEntries(marked) }, options);
        return stage.words().say('mapping.applied', { count: marked.size });
      },
      again: () => remap(checked),
    });
  const forgetChoices = (checked: Checked): void =>
    change({
      checked,
      work: async () => {
        await tasks.forgetChoices({ headers: checked.headers });
        return stage.words().say('mapping.resetDone');
      },
      done: () => store.set({ answered: [], reopened: new Set(), picked: {} }),
      again: () => forgetChoices(checked),
    });
  return { answer, reopen, remap, forgetChoices };
}
