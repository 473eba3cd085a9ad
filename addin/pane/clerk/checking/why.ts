/** Vì sao?: what to do about findings of one rule, by which document, and examples; looked up when it is unfolded. */
import type { Words } from '../../../words/messages.ts';
import type { CheckActions, CheckState } from './check-state.ts';
import { unfolding } from '../../parts/fold.ts';
import { h } from '../../parts/h.ts';

export const whyId = (rule: string): string => `why-${rule.replace(/[^A-Za-z0-9-]/g, '-')}`;

export function whyView(words: Words, rule: string, state: CheckState, actions: CheckActions): HTMLElement {
  return unfolding(
    {
      id: whyId(rule),
      open: state.open,
      set: (change) => {
        actions.set(change);
        if (change.open.has(whyId(rule))) actions.explain(rule);
      },
    },
    words.say('why.title'),
    () => {
      const explained = state.explained[rule];
      return explained ? explained(words) : [h('p', {}, words.say('why.loading'))];
    },
    'why',
  );
}
