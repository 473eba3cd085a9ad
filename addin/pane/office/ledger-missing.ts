/** Rows that the sheet does not have: still there, unless somebody says that they ended, and when. */
import type { LedgerChecked } from '../../tasks/office/ledger-checked.ts';
import { formatDate, parseTypedDate } from '../../words/format.ts';
import { unfolding } from '../parts/fold.ts';
import { h, on } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { longList } from '../parts/more.ts';
import type { LedgerAround } from './ledger-state.ts';

export function missingView(around: LedgerAround, checked: LedgerChecked): readonly Child[] {
  const { words, say, what, state, actions } = around;
  const { missing, isOwnList, ledger, unit } = checked;
  const asked = [
    ...missing.filter(({ id }) => id !== unit),
    ...checked.changed.filter(({ id }) => state.ended[id] !== undefined),
  ];
  if (asked.length === 0 || ledger.ends === undefined) return [];
  if (isOwnList) return [h('p', {}, say('missing.own', { count: asked.length, what }))];
  return [
    state.isAnswered && h('p', { class: 'marked', role: 'status' }, say('missing.again')),
    unfolding(
      { id: 'ledger-missing', open: state.open, set: actions.set },
      say('missing.title', { count: asked.length, what }),
      () => [
        h('p', {}, say('missing.why')),
        ...longList(words, {
          id: 'ledger-missing-rows',
          items: asked,
          item: ({ id, name }, index) => answerView(around, checked, { id, name, index }),
          shown: state.shown,
          showMore: (shown) => actions.set({ shown }),
        }),
      ],
    ),
  ];
}

interface Asked {
  readonly id: string;
  readonly name: string;
  readonly index: number;
}

function answerView({ say, state, actions }: LedgerAround, { from }: LedgerChecked, asked: Asked): Child {
  const { id, name, index } = asked;
  const day = state.ended[id];
  const answer = (next: string | undefined): void => {
    const others = Object.entries(state.ended).filter(([row]) => row !== id);
    const ended = Object.fromEntries(next === undefined ? others : [...others, [id, next]]);
    actions.set({ ended, isAnswered: true });
  };
  const select = h(
    'select',
    { id: `missing-${String(index)}`, 'aria-label': say('missing.state', { name }) },
    h('option', { value: '', selected: day === undefined }, say('missing.there')),
    h('option', { value: 'ended', selected: day !== undefined }, say('missing.ended')),
  );
  on(select, { change: (_event, { value }) => answer(value === '' ? undefined : from) });
  const field = h('input', {
    id: `missing-${String(index)}-day`,
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    size: 10,
    value: formatDate(day ?? from),
    'aria-label': say('missing.day', { name }),
  });
  on(field, {
    change: (_event, element) => {
      const typed = parseTypedDate(element.value);
      if (typed === undefined) element.setAttribute('aria-invalid', 'true');
      else {
        element.removeAttribute('aria-invalid');
        answer(typed);
      }
    },
  });
  return h(
    'div',
    { class: 'choose' },
    h('p', {}, name),
    select,
    day === undefined ? null : h('div', { class: 'field' }, field),
  );
}
