/** Vì sao?: what to do about findings of one rule, by which document, and examples; looked up when it is unfolded. */
import type { ExampleValue, Explanation } from '../tasks/explanation.ts';
import { formatDate } from '../text/format.ts';
import type { Words } from '../text/messages.ts';
import type { CheckActions, CheckState } from './check-state.ts';
import { unfolding } from './fold.ts';
import { h } from './h.ts';
import type { Child } from './h.ts';

export const whyId = (rule: string): string => `why-${rule.replace(/[^A-Za-z0-9-]/g, '-')}`;

export function whyView(words: Words, rule: string, state: CheckState, actions: CheckActions): HTMLElement {
  const details = unfolding(
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
      const explanation = state.explained[rule];
      return explanation ? explained(words, explanation) : [h('p', {}, words.say('why.loading'))];
    },
  );
  details.classList.add('why');
  return details;
}

function explained(words: Words, explanation: Explanation): readonly Child[] {
  const { advice, gate, citations, wrong, right, rule } = explanation;
  return [
    h('p', {}, words.pick(advice)),
    h('p', {}, words.say(`why.gate.${gate}`)),
    ...exampleLines(words, 'why.wrong', wrong),
    ...exampleLines(words, 'why.right', right),
    ...(citations.length === 0
      ? [h('p', {}, words.say('why.house'))]
      : citations.map((citation) => h('p', {}, sourceText(words, citation)))),
    h('p', { class: 'code' }, words.say('failed.rules', { rules: rule })),
  ];
}

function exampleLines(
  words: Words,
  key: 'why.wrong' | 'why.right',
  values: readonly ExampleValue[],
): readonly Child[] {
  if (values.length === 0) return [];
  const said = values.map(({ label, value }) =>
    words.say('why.value', { label: words.pick(label), value: words.pick(value) }),
  );
  return [h('p', {}, words.say(key, { values: said.join('; ') }))];
}

function sourceText(
  words: Words,
  { document, clause, from, to, verified }: Explanation['citations'][number],
): string {
  return [
    words.say('why.source', { document, clause }),
    to === undefined
      ? words.say('why.since', { from: formatDate(from) })
      : words.say('why.between', { from: formatDate(from), to: formatDate(to) }),
    words.say(`why.verified.${verified}`),
  ].join(' ');
}
