/** An answer out of a list, and the text that may go with it: native fields, one for each person and each doubt. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import type { Words } from '../../words/messages.ts';
import { h, on } from './h.ts';

interface Entry<C extends string> {
  readonly code: C;
  readonly label: Bilingual;
}

/** `chosen` gets null where the person goes back to "Chọn lý do…". */
export function reasonList<C extends string>(
  words: Words,
  list: {
    readonly id: string;
    readonly label: string;
    readonly entries: readonly Entry<C>[];
    readonly now: C | undefined;
    readonly chosen: (code: C | null) => void;
  },
): HTMLSelectElement {
  const select = h(
    'select',
    { id: list.id, 'aria-label': list.label },
    h('option', { value: '', selected: list.now === undefined }, words.say('answer.choose')),
    ...list.entries.map(({ code, label }) =>
      h('option', { value: code, selected: code === list.now }, words.pick(label)),
    ),
  );
  return on(select, {
    change: (_event, { value }) => list.chosen(list.entries.find(({ code }) => code === value)?.code ?? null),
  });
}

/** What stands in a list now, whether it was given or not; '' where there is no such list. */
export function chosenIn(id: string): string {
  const list = document.getElementById(id);
  return list instanceof HTMLSelectElement ? list.value : '';
}

export function textField(
  id: string,
  label: string,
  field: {
    readonly value: string;
    readonly longest: number;
    readonly typed: (text: string) => void;
    /** What is wrong with the value. */
    readonly wrong?: string | false;
  },
): HTMLElement {
  const { value, longest: maxlength, wrong = false } = field;
  const invalid = wrong && 'true';
  const input = h('input', {
    id,
    type: 'text',
    maxlength,
    autocomplete: 'off',
    value,
    'aria-invalid': invalid,
  });
  on(input, { change: (_event, { value: typed }) => field.typed(typed) });
  return h(
    'div',
    { class: 'field wide' },
    h('label', { for: id }, label),
    input,
    wrong && h('p', { class: 'hint wrong' }, wrong),
  );
}
