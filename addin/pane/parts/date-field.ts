/**
 * A day as people here write it: 30/09/2023. Not a native date field: that one writes 09/30/2023 on a machine set up in
 * English, and nobody would see which of the two was meant.
 */
import type { Bilingual } from '#domain/language/bilingual.ts';
import { formatDate, parseTypedDate } from '../../words/format.ts';
import type { MessageKey, Words } from '../../words/messages.ts';
import { h, on } from './h.ts';

export interface DateField {
  readonly element: HTMLElement;
  /** ISO; undefined after saying in place what is wrong and taking the person there. */
  readonly read: () => string | undefined;
  readonly relabel: (words: Words) => void;
}

export function dateField(
  id: string,
  label: Extract<MessageKey, 'date.roster' | 'date.asOf'> | Bilingual,
  iso: string,
  changed: () => void,
): DateField {
  const caption = h('label', { for: id });
  const input = h('input', {
    id,
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    size: 10,
    'aria-describedby': `${id}-hint`,
  });
  const hint = h('p', { id: `${id}-hint`, class: 'hint' });
  let words: Words | null = null;
  let accepted = iso;
  input.value = formatDate(iso);

  const validate = (): string | undefined => {
    const day = parseTypedDate(input.value);
    if (day === undefined) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    hint.textContent = words?.say(day === undefined ? 'date.wrong' : 'date.hint') ?? '';
    hint.classList.toggle('wrong', day === undefined);
    return day;
  };
  const accept = (): void => {
    const day = validate();
    if (day === undefined || day === accepted) return;
    accepted = day;
    input.value = formatDate(day);
    changed();
  };
  on(input, { change: accept });

  return {
    // It is kept from one drawing to the next: by its id nothing else is taken for it.
    element: h('div', { id: `${id}-field`, class: 'field' }, caption, input, hint),
    read: () => {
      const day = validate();
      if (day === undefined) input.focus();
      return day;
    },
    relabel: (next) => {
      words = next;
      caption.textContent = typeof label === 'string' ? next.say(label) : next.pick(label);
      validate();
    },
  };
}
