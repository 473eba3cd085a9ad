/** Which versions a report counts: all that were sent, or only those that the office has matched. */
import type { Counting } from '#domain/submissions/review.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { COUNTING_WORDS } from '../../words/screens/counting.ts';
import { h, on } from './h.ts';
import type { Child } from './h.ts';

export function countingChoice(
  words: Words,
  chosen: Counting,
  choose: (counting: Counting) => void,
): HTMLElement {
  const say = sayingFrom(COUNTING_WORDS, words);
  const options = (['sent', 'matched'] as const).map((each) =>
    h('option', { value: each, selected: each === chosen }, say(each)),
  );
  const select = on(h('select', { id: 'counting' }, ...options), {
    change: (_event, { value }) => choose(value === 'matched' ? 'matched' : 'sent'),
  });
  return h('div', { class: 'field' }, h('label', { for: 'counting' }, say('which')), select);
}

/** Beside a report that is there: what it counted, whatever is chosen for the next one. */
export function countedLine(words: Words, counts: Counting | undefined, id = 'counted'): Child {
  if (counts === undefined) return null;
  const say = sayingFrom(COUNTING_WORDS, words);
  return h('p', { id }, counts === 'matched' ? say('counted.matched') : say('counted.sent'));
}
