/** What unfolds under "Vì sao?". */
import type { ExampleValue, Explanation } from '../../../tasks/clerk/checking/explanation.ts';
import { formatDate } from '../../../words/format.ts';
import { fill } from '../../../words/fill.ts';
import type { Words } from '../../../words/messages.ts';
import { WHY_WORDS } from '../../../words/screens/why.ts';
import { h } from '../../parts/h.ts';
import type { Child } from '../../parts/h.ts';

type Say = (key: keyof typeof WHY_WORDS, params?: Readonly<Record<string, string>>) => string;

const sayer =
  (words: Words): Say =>
  (key, params = {}) =>
    fill(words.pick(WHY_WORDS[key]), params);

export function explainedView(words: Words, explanation: Explanation): readonly Child[] {
  const say = sayer(words);
  const { advice, gate, citations, wrong, right, rule } = explanation;
  return [
    h('p', {}, words.pick(advice)),
    h('p', {}, say(`gate.${gate}`)),
    ...exampleLines(words, 'wrong', wrong),
    ...exampleLines(words, 'right', right),
    ...(citations.length === 0
      ? [h('p', {}, say('house'))]
      : citations.map((citation) => h('p', {}, sourceText(words, citation)))),
    h('p', { class: 'code' }, words.say('failed.rules', { rules: rule })),
  ];
}

function exampleLines(
  words: Words,
  key: 'wrong' | 'right',
  values: readonly ExampleValue[],
): readonly Child[] {
  if (values.length === 0) return [];
  const said = values.map(({ label, value }) =>
    sayer(words)('value', { label: words.pick(label), value: words.pick(value) }),
  );
  return [h('p', {}, sayer(words)(key, { values: said.join('; ') }))];
}

function sourceText(
  words: Words,
  { document, clause, from, to, verified }: Explanation['citations'][number],
): string {
  const say = sayer(words);
  return [
    say('source', { document, clause }),
    to === undefined
      ? say('since', { from: formatDate(from) })
      : say('between', { from: formatDate(from), to: formatDate(to) }),
    say(`verified.${verified}`),
  ].join(' ');
}
